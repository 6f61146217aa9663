"""Word documents: paragraphs and tables in their order, heads of pages apart, footnotes at the end."""

from dataclasses import dataclass, field

from kiemdem.annexes.docx_text import read_letters
from kiemdem.annexes.grid_docx import Table, WordReader, read_docx
from kiemdem.annexes.guard import Package, open_package
from kiemdem.annexes.xml import attr, local, main_part, relations, tree
from kiemdem.reading.sources.draft import LAYOUT, Draft
from kiemdem.reading.sources.word_fonts import Words, read_fonts
from kiemdem.reading.text import Text


@dataclass
class WordText(WordReader):
    """Writes what it meets into a draft instead of keeping tables apart."""

    draft: Draft = field(default_factory=lambda: Draft("docx"))

    def keep(self, text: str) -> None:
        self.draft.line(text)

    def finish(self, table: Table) -> None:
        self.draft.table(["" if one.down else one.cell.text for one in row] for row in table.rows)


def read_word(data: bytes, name: str) -> Text:
    """The text of a Word document."""
    package = open_package(data, filename=name)
    part = main_part(package)
    letters = read_letters(package, part)
    words = Words(letters.numbering, letters.styles, fonts=read_fonts(package, part))
    reader = WordText(words)
    heads(package, part, reader)
    read_docx(package, part, reader)
    notes(package, part, reader)
    return reader.draft.text(name)


def heads(package: Package, part: str, reader: WordText) -> None:
    """The head of a page is left out unless it is the head of the letter."""
    for kind, target in relations(package, part).values():
        root = tree(package, target) if kind == "header" else None
        if root is None:
            continue
        lines = [reader.letters.line(one)[0] for one in root.iter("{*}p")]
        if LAYOUT.search("\n".join(lines)):
            for line in filter(str.strip, lines):
                reader.draft.line(line)


def notes(package: Package, part: str, reader: WordText) -> None:
    """Footnotes and endnotes after the text, each with its number."""
    for kind, target in relations(package, part).values():
        root = tree(package, target) if kind in ("footnotes", "endnotes") else None
        if root is None:
            continue
        own = [
            one for one in root if local(one) in ("footnote", "endnote") and not attr(one, "type")
        ]
        for place, note in enumerate(own, start=1):
            words = " ".join(reader.letters.line(one)[0].strip() for one in note.iter("{*}p"))
            if words.strip():
                if place == 1:
                    reader.draft.gap()
                reader.draft.line(f"[{place}] {words}")
