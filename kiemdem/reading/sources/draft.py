"""A text while it is being taken out of a file, line by line."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from kiemdem.reading.encodings import converted
from kiemdem.reading.sources.errors import UnreadableDocument
from kiemdem.reading.text import Text

MAX_LETTERS = 2_000_000  # about 700 pages
UNPRINTABLE = re.compile("[\0-\x08\x0b-\x1f\x7f\ud800-\udfff]")
ENDED = re.compile(r"[.:;,!?…–-]$")
CELLS = " | "
LAYOUT = re.compile(
    r"cộng h(?:òa|oà) xã hội|đảng cộng sản|độc lập\s*[-–]|nơi nhận|^\s*(?:tm|kt|tl|q|t/m|k/t)\s*\.|^\s*số\s*:",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass
class Draft:
    """Lines, with where tables and pages begin among them."""

    source: str
    lines: list[str] = field(default_factory=list)
    tables: list[tuple[int, int]] = field(default_factory=list)  # from line, to line
    pages: list[tuple[int, int]] = field(default_factory=list)  # line and place in the line
    warnings: list[str] = field(default_factory=list)
    letters: int = 0

    def line(self, words: str) -> None:
        """One paragraph; line ends inside it make several."""
        for one in words.split("\n"):
            self.add(one.strip())

    def add(self, line: str) -> None:
        """A line as it is, but for what cannot be printed."""
        clean = UNPRINTABLE.sub("", unicodedata.normalize("NFC", line))
        self.letters += len(clean) + 1
        if self.letters > MAX_LETTERS:
            raise UnreadableDocument("too_long", limit=f"{MAX_LETTERS:,}")
        self.lines.append(clean)

    def gap(self) -> None:
        """A blank line, one at most."""
        if self.lines and self.lines[-1]:
            self.line("")

    def table(self, rows: Iterable[list[str]]) -> None:
        """A table: one row a line; what only puts head or signature side by side, cell by cell."""
        rows = [row for row in rows if row]
        self.gap()
        if is_layout(rows):
            for words in (words for row in rows for words in row if words.strip()):
                self.line(words)
            return
        first = len(self.lines)
        self.rows(rows, first)
        if len(self.lines) > first:
            self.tables.append((first, len(self.lines)))
        self.gap()

    def more_of_table(self, rows: list[list[str]]) -> None:
        """The table before goes on here, on the next page; a head that is repeated is left out."""
        first = self.tables.pop()[0]
        del self.lines[-1]
        self.pages = [(min(line, len(self.lines)), place) for line, place in self.pages]
        if rows and goes_on(rows[0], self.lines[-1]):
            old = self.lines.pop().split(CELLS)
            rows = [[f"{a} {b}".strip() for a, b in zip(old, rows[0], strict=True)], *rows[1:]]
        head = self.lines[first] if first < len(self.lines) else ""
        self.rows([row for row in rows if CELLS.join(map(in_one_line, row)) != head], first)
        self.tables.append((first, len(self.lines)))
        self.gap()

    def rows(self, rows: list[list[str]], first: int) -> None:
        """One row a line, the cells parted by bars, a row of one cell as a plain line."""
        for cells in rows:
            said = [one for one in map(in_one_line, cells) if one]
            heading = len(self.lines) == first or long_or_first(cells)
            if len(said) == 1 and len(cells) > 1 and heading:
                self.line(said[0])
            elif said:
                self.add(CELLS.join(map(in_one_line, cells)))

    def page(self) -> None:
        """A page begins with the next line."""
        self.pages.append((len(self.lines), 0))

    def text(self, name: str) -> Text:
        """The text as it is stored, out of any old encoding."""
        whole, look = converted("\n".join(self.lines))
        if not whole.strip():
            raise UnreadableDocument("no_text")
        whole = unicodedata.normalize("NFC", whole)
        if look:
            self.warnings.append(
                f"The text was in an old encoding ({look}) and has been converted."
            )
        starts = [0]
        for line in whole.split("\n"):
            starts.append(starts[-1] + len(line) + 1)
        limit = len(whole)
        pages = sorted(min(starts[line] + place, limit) for line, place in self.pages)
        tables = tuple((starts[a], min(starts[b] - 1, limit)) for a, b in self.tables)
        return Text(name, whole, (0, *pages[1:]), tables, self.source, tuple(self.warnings))


def is_layout(rows: list[list[str]]) -> bool:
    """Head and signature of a letter stand in tables without lines; so does a box of one cell."""
    widest = max(map(len, rows), default=0)
    if widest == 1:
        return True
    words = "\n".join(words for row in rows for words in row)
    return widest <= 3 and len(rows) <= 8 and bool(LAYOUT.search(words))


def goes_on(cells: list[str], line: str) -> bool:
    """Whether the first row of a page is the rest of the row that the page before broke off."""
    begun = [cell[0] for cell in cells if cell]
    whole = line.count(CELLS) + 1 == len(cells) and not cells[0]
    return whole and bool(begun) and any(char.islower() for char in begun)


def long_or_first(cells: list[str]) -> bool:
    """A row whose only words stand in its first cell, or make a sentence: a heading in the table."""
    return bool(cells[0].strip()) or max(map(len, cells)) > 60


def in_one_line(cell: str) -> str:
    """The lines of a cell in one, parted so that no two sentences run together."""
    lines = [" ".join(one.split()) for one in cell.split("\n")]
    whole = ""
    for one in filter(None, lines):
        if not whole:
            whole = one
        elif ENDED.search(whole) or one[0].islower():
            whole += f" {one}"
        else:
            whole += f"; {one}"
    return whole
