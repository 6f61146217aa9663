"""Takes the text out of a file, whatever its type: one file here for each type."""

from pathlib import Path

from kiemdem.annexes.errors import UnreadableAnnex
from kiemdem.annexes.guard import BROKEN
from kiemdem.reading.sources.door import kind_of, load
from kiemdem.reading.sources.errors import UnreadableDocument, as_document
from kiemdem.reading.sources.ocr import See, read_picture, tesseract
from kiemdem.reading.sources.opendocument import read_odt
from kiemdem.reading.sources.pdf import read_pdf
from kiemdem.reading.sources.plain import read_plain
from kiemdem.reading.sources.web import read_page
from kiemdem.reading.sources.word import read_word
from kiemdem.reading.sources.workbook import read_workbook
from kiemdem.reading.text import Text

__all__ = ["UnreadableDocument", "extract", "extract_bytes"]

READERS = {
    "docx": read_word,
    "xlsx": read_workbook,
    "odt": read_odt,
    "html": read_page,
    "text": read_plain,
}


def extract(path: Path, *, see: See = tesseract) -> Text:
    """The text of the file at `path`, NFC. `see` reads pictures of pages."""
    try:
        return extract_bytes(load(path), path.name, see=see)
    except UnreadableAnnex as problem:
        raise as_document(problem) from problem


def extract_bytes(data: bytes, name: str, *, see: See = tesseract) -> Text:
    """The text of a file at hand; what it is, is told by its content."""
    try:
        return extract_as(kind_of(data, name), data, name, see)
    except UnreadableAnnex as problem:
        raise as_document(problem) from problem
    except BROKEN as error:  # what no parser minds but no sound file holds
        raise UnreadableDocument("damaged") from error


def extract_as(kind: str, data: bytes, name: str, see: See) -> Text:
    """The text of a file whose type is known."""
    if kind == "pdf":
        return read_pdf(data, name, see)
    if kind == "picture":
        return read_picture(data, name, see)
    return READERS[kind](data, name)
