"""From a text to what it proposes."""

import unicodedata
from dataclasses import dataclass
from pathlib import Path

from kiemdem.reading.grammar import offices, quantities, references, tallies, tasks
from kiemdem.reading.head import read_head
from kiemdem.reading.items import Item
from kiemdem.reading.mending import mend
from kiemdem.reading.script import Script
from kiemdem.reading.sources import extract
from kiemdem.reading.structure import paragraphs, sentences
from kiemdem.reading.text import Text

GRAMMARS = [
    references.find,
    offices.find,
    tallies.find,
    quantities.find,
    tasks.find,
]  # in the order they read: find(script) -> list[Item]; each sees what was found before


@dataclass(frozen=True)
class Reading:
    """A document's text and the items proposed from it, in the order of the text."""

    text: Text
    items: tuple[Item, ...]

    def as_json(self) -> list[dict]:
        return [item.as_json(self.text.name) for item in self.items]


def read(path: Path | str) -> Reading:
    """Reads a file of any supported type. `UnreadableDocument` says in words why it cannot."""
    return read_text(extract(Path(path)))


def read_text(text: Text | str) -> Reading:
    """Reads a text already at hand."""
    if isinstance(text, str):
        text = Text("text", unicodedata.normalize("NFC", text))
    script = opened(text)
    for find in GRAMMARS:
        script.found += find(script)
    return Reading(text, tuple(sorted(script.found, key=lambda item: item.spans[0])))


def opened(text: Text) -> Script:
    """The script that the grammars read."""
    mended = mend(text.text)
    parts = paragraphs(mended.text)
    head = read_head(mended.text)
    return Script(
        text,
        mended,
        parts,
        sentences(mended.text, parts),
        year=head.year,
        issued_on=head.date,
        issuer=head.issuer,
    )
