"""A table as it is seen: rows of cells, a merged cell standing in every place it covers."""

from dataclasses import dataclass, field
from datetime import date

MAX_ROWS = 20_000
MAX_COLUMNS = 120


@dataclass(eq=False, slots=True)
class Cell:
    """One cell with its lines. Two places that show the same object are merged."""

    text: str = ""  # lines parted by "\n", spaces not yet cleaned
    bold: bool = False
    day: date | None = None  # a real date of a workbook
    shows: str = ""  # what the date's format shows: day, month or year


@dataclass(eq=False)
class Grid:
    """The cells of one table or sheet with where they stand and the text above."""

    rows: list[list[Cell]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)  # number of each row as the file counts it
    heads: set[int] = field(default_factory=set)  # rows that Word repeats on each page
    before: list[str] = field(default_factory=list)  # paragraphs since the table before
    name: str = ""  # of the sheet
    keys: list[str] = field(default_factory=list)  # the hidden key column of our own export
    hidden_rows: int = 0
    hidden_columns: list[str] = field(default_factory=list)  # their letters
    hidden_sheets: list[str] = field(
        default_factory=list
    )  # of the workbook, told by its first grid

    @property
    def width(self) -> int:
        return len(self.rows[0]) if self.rows else 0


EMPTY = Cell()


def distinct(row: list[Cell]) -> list[Cell]:
    """The filled cells of a row, a merged one once."""
    return list(dict.fromkeys(cell for cell in row if cell.text.strip()))
