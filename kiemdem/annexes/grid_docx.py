"""Every table of a Word document as a grid, read row by row in bounded memory."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kiemdem.annexes.docx_text import Letters, read_letters, value
from kiemdem.annexes.errors import UnreadableAnnex
from kiemdem.annexes.grid import MAX_COLUMNS, MAX_ROWS, Cell, Grid
from kiemdem.annexes.grid_align import Placed, align
from kiemdem.annexes.guard import Package
from kiemdem.annexes.xml import Element, attr, child, free, local, number, stream, switched_on

MAX_LINES = 4_000  # paragraphs kept of what stands around the tables
WRAPPERS = {"sdt", "sdtContent", "customXml", "ins", "moveTo"}
ROW = re.compile(rb"<(?:[A-Za-z0-9]+:)?tr[ >]")
GONE = {"del", "moveFrom"}


@dataclass
class Table:
    """A table while it is being read."""

    rows: list[list[Placed]] = field(default_factory=list)
    widths: list[int] = field(default_factory=list)
    heads: set[int] = field(default_factory=set)
    before: list[str] = field(default_factory=list)
    hidden: int = 0  # rows that are not shown


@dataclass
class WordReader:
    """Walks the document once; paragraphs go to `lines`, tables to `grids`."""

    letters: Letters
    grids: list[Grid] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    pending: list[str] = field(default_factory=list)
    rows: int = 0
    pictures: int = 0

    def paragraph(self, element: Element) -> None:
        """A paragraph outside tables, and the tables in its text boxes."""
        self.keep(self.letters.line(element)[0])
        for box in element.iter("{*}txbxContent"):
            if not any(local(up) == "Fallback" for up in box.iterancestors()):
                self.inside(box)

    def inside(self, element: Element, depth: int = 0) -> None:
        """Tables and paragraphs of a box or a cell."""
        for one in element:
            if local(one) == "tbl":
                self.whole_table(one, depth + 1)
            elif local(one) == "p" and local(element) == "txbxContent":
                self.keep(self.letters.line(one)[0])
            elif local(one) in ("sdt", "sdtContent", "customXml") and depth < 20:
                self.inside(one, depth + 1)

    def keep(self, text: str) -> None:
        for line in text.split("\n"):
            if line.strip():
                if len(self.lines) < MAX_LINES:
                    self.lines.append(line[:2000])
                self.pending = [*self.pending[-199:], line[:2000]]

    def whole_table(self, element: Element, depth: int) -> None:
        """A table that is already in memory: nested in a cell or in a text box."""
        if depth > 12:
            raise UnreadableAnnex("damaged")
        table = Table()
        self.begin(table)
        for one in element.iter("{*}tblGrid", "{*}tr"):
            owner = next(up for up in one.iterancestors() if local(up) == "tbl")
            if owner is not element:
                continue
            if local(one) == "tblGrid":
                table.widths = column_widths(one)
            else:
                self.row(one, table, depth)
        self.finish(table)

    def begin(self, table: Table) -> None:
        table.before, self.pending = self.pending, []

    def row(self, element: Element, table: Table, depth: int = 0) -> None:
        """One row of a table; hidden and deleted rows are not there."""
        properties = child(element, "trPr")
        if properties is not None:
            if any(local(one) in GONE for one in properties):
                return
            if switched_on(child(properties, "hidden")):
                table.hidden += 1
                return
            if switched_on(child(properties, "tblHeader")):
                table.heads.add(len(table.rows))
        self.rows += 1
        if self.rows > MAX_ROWS:
            raise UnreadableAnnex("too_many_rows", limit=MAX_ROWS)
        table.rows.append(self.cells(element, properties, depth))

    def cells(self, row: Element, properties: Element, depth: int) -> list[Placed]:
        place = max(0, number(value(child(properties, "gridBefore"))))
        cells: list[Placed] = []
        for element in inner(row, "tc"):
            about = child(element, "tcPr")
            if child(about, "cellDel") is not None:
                continue
            span = min(MAX_COLUMNS, max(1, number(value(child(about, "gridSpan")), 1)))
            if continues(child(about, "hMerge")) and cells:
                cells[-1].span += span
            elif place < MAX_COLUMNS:
                down = continues(child(about, "vMerge"))
                cells.append(Placed(self.cell(element, depth), place, span, down))
            place += span
        return cells

    def cell(self, element: Element, depth: int) -> Cell:
        lines, bold = [], False
        for paragraph in inner(element, "p"):
            text, heavy = self.letters.line(paragraph)
            if text.strip():
                lines.append(text)
                bold = heavy if len(lines) == 1 else bold and heavy
        if any(local(one) in ("tbl", "sdt") for one in element):
            self.inside(element, depth + 1)
        return Cell("\n".join(lines), bold)

    def finish(self, table: Table) -> None:
        if table.rows:
            rows = align(table.rows, table.widths)
            lines = list(range(1, len(rows) + 1))
            hidden = table.hidden
            self.grids.append(Grid(rows, lines, table.heads, table.before, hidden_rows=hidden))


def inner(element: Element, name: str, depth: int = 0) -> Iterator[Element]:
    """The own cells of a row or paragraphs of a cell, through content controls."""
    for one in element:
        tag = local(one)
        if tag == name:
            yield one
        elif tag in WRAPPERS and depth < 20:
            yield from inner(one, name, depth + 1)


def continues(merge: Element | None) -> bool:
    """Whether a merge mark says that the cell goes on from the one before."""
    return merge is not None and attr(merge, "val") in (None, "continue")


def column_widths(grid: Element) -> list[int]:
    widths = [max(1, number(attr(one, "w"), 1)) for one in grid if local(one) == "gridCol"]
    return widths[:MAX_COLUMNS]


def refuse_many_rows(package: Package, part: str) -> None:
    """A quick count of rows, so that far too many are refused before they are read."""
    count, tail = 0, b""
    with package.open(part) as source:
        while chunk := source.read(1_000_000):
            count += len(ROW.findall(tail + chunk))
            cut = chunk.rfind(b"<", len(chunk) - 60)
            tail = chunk[cut:] if cut >= 0 and not ROW.match(chunk, cut) else b""
            if count > MAX_ROWS:
                raise UnreadableAnnex("too_many_rows", limit=MAX_ROWS)


def read_docx(package: Package, part: str, reader: WordReader | None = None) -> WordReader:
    """All tables and paragraphs of the document, in order, given to the reader."""
    refuse_many_rows(package, part)
    reader = reader or WordReader(read_letters(package, part))
    open_tables, in_paragraph = [], 0
    tags = ("tbl", "tr", "p", "tblGrid", "drawing", "pict")
    for event, element in stream(package, part, tags, events=("start", "end")):
        name = local(element)
        if name == "p" and not open_tables:
            in_paragraph += 1 if event == "start" else -1
            if event == "end" and not in_paragraph:
                reader.paragraph(element)
                free(element)
        elif event == "end" and name in ("drawing", "pict"):
            reader.pictures += 1
        elif in_paragraph:
            continue
        elif name == "tbl" and event == "start":
            open_tables.append(Table())
            if len(open_tables) == 1:
                reader.begin(open_tables[0])
        elif event == "end" and len(open_tables) == 1:
            outermost(reader, open_tables, element, name)
        elif event == "end" and name == "tbl":
            open_tables.pop()
    return reader


def outermost(reader: WordReader, open_tables: list[Table], element: Element, name: str) -> None:
    """What ends inside a table of the body: a row is read and forgotten."""
    if name == "tblGrid":
        open_tables[0].widths = column_widths(element)
    elif name == "tr":
        reader.row(element, open_tables[0])
        free(element)
    elif name == "tbl":
        reader.finish(open_tables.pop())
        free(element)
