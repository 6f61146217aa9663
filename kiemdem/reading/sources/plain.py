"""Plain text: as it is stored, down to its line ends, so that places in it are those of the file."""

from kiemdem.reading.encodings import decoded
from kiemdem.reading.sources.draft import MAX_LETTERS
from kiemdem.reading.sources.errors import UnreadableDocument
from kiemdem.reading.text import Text


def read_plain(data: bytes, name: str) -> Text:
    """The text of the bytes; a form feed begins a page."""
    if len(data) > 4 * MAX_LETTERS:
        raise UnreadableDocument("too_long", limit=f"{MAX_LETTERS:,}")
    try:
        text, encoding = decoded(data)
    except ValueError as error:
        raise UnreadableDocument("not_text") from error
    if len(text) > MAX_LETTERS:
        raise UnreadableDocument("too_long", limit=f"{MAX_LETTERS:,}")
    if not text.strip("\ufeff \t\r\n\f"):
        raise UnreadableDocument("no_text")
    pages = (0, *(place + 1 for place, char in enumerate(text) if char == "\f"))
    told = () if encoding == "UTF-8" else (f"The text was read as {encoding}.",)
    return Text(name, text, pages, (), "text", told)
