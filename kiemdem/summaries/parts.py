"""What a paper consists of, in whatever form it goes out: lines and ruled tables."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """A column of a table: its head, its width in millimetres, how its cells are set."""

    head: str
    width: int
    align: str = "left"
    red: bool = False


@dataclass(frozen=True)
class Row:
    """A row of cells; a heading row spans all columns after its number."""

    cells: Sequence
    is_heading: bool = False
    is_total: bool = False


@dataclass(frozen=True)
class Line:
    """One line above or below a table; `after` is the room below it, in points."""

    text: str
    bold: bool = False
    italic: bool = False
    size: int = 14
    align: str = "center"
    after: int = 0


@dataclass(frozen=True)
class Table:
    """A ruled table whose head comes again on each page and whose rows are not cut."""

    columns: Sequence[Column]
    rows: Sequence[Row]


Part = Line | Table


def heading(first: str, second: str, *others: str) -> list[Part]:
    """The lines above a paper: two in bold, the others in italics below them."""
    below = [Line(said, italic=True, size=13, after=8) for said in others]
    return [Line(first, bold=True), Line(second, bold=True), *below]
