"""Takes the text out of a file, whatever its type."""

import unicodedata
from pathlib import Path

from kiemdem.reading.text import Text


class UnreadableDocument(Exception):
    """The file cannot be read; the message says why and what to do."""


def extract(path: Path) -> Text:
    """The text of the file at `path`, NFC. Only plain text for now."""
    return Text(path.name, unicodedata.normalize("NFC", path.read_bytes().decode("utf-8")))
