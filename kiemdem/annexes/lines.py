"""Body rows with what tells headings, tasks and leftovers apart."""

import re
from dataclasses import dataclass, field

from kiemdem.annexes.ditto import is_blank
from kiemdem.annexes.grid import EMPTY, Cell, Grid, distinct
from kiemdem.annexes.labels import Label, label, split_label
from kiemdem.annexes.model import Column
from kiemdem.folding import clean, fold

ASIDE = {
    "number",
    "title",
    "note",
    "other",
    "group",
}  # a row with nothing but these is no full task


@dataclass
class Line:
    """One body row, its number and title found."""

    row: int  # of the grid
    cells: list[Cell]
    label: Label | None = None
    title: str = ""
    title_cell: Cell = EMPTY
    filled: list[Column] = field(default_factory=list)  # the other columns that say something
    spans: bool = False  # one cell over most of the table
    bold: bool = False
    lone: bool = False  # nothing besides number and title
    parts: list[Cell] = field(default_factory=list)

    @property
    def words(self) -> str:
        return fold(self.title)


def read_line(grid: Grid, row: int, columns: list[Column]) -> Line:
    """The row of a grid with its number, title and the rest told apart."""
    cells = grid.rows[row]
    line = Line(row, cells, parts=distinct(cells))
    number, title = column_of(columns, "number"), column_of(columns, "title")
    number_cell = cells[number.index] if number else EMPTY
    line.title_cell = cells[title.index] if title else EMPTY
    line.label = label(number_cell.text)
    if number_cell is not EMPTY and line.label is None and not clean(line.title_cell.text):
        line.title_cell = number_cell
    if len(line.parts) == 1 or (
        len(line.parts) == 2 and line.label and not clean(line.title_cell.text)
    ):
        line.title_cell = line.parts[-1]
        line.label = line.label if line.parts[-1] is not number_cell else None
    line.title = clean(line.title_cell.text)
    if line.label is None and (
        number_cell is line.title_cell or number_cell is EMPTY or not number_cell.text.strip()
    ):
        line.label, line.title = split_label(line.title)
    line.bold = line.title_cell.bold
    line.spans = sum(1 for cell in cells if cell is line.title_cell) >= max(3, 0.5 * len(cells))
    line.filled = [
        c
        for c in columns
        if says(cells[c.index], line, number_cell) and c.role not in ("number", "title")
    ]
    line.lone = bool(line.title) and all(column.role in ASIDE for column in line.filled)
    return line


def says(cell: Cell, line: Line, number_cell: Cell) -> bool:
    return cell is not line.title_cell and cell is not number_cell and not is_blank(cell.text)


def column_of(columns: list[Column], role: str) -> Column | None:
    return next((column for column in columns if column.role == role), None)


def upper_case(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 3 and sum(char.isupper() for char in letters) > 0.8 * len(letters)


def starts_low(text: str) -> bool:
    """Whether a text begins in the middle of a sentence."""
    return bool(re.match(r"[a-zđà-ỹ,;:)…]", text)) and not re.match(r"[A-ZĐÀ-Ỹ]", text)


TOTAL = re.compile(
    r"^(?:tong cong|tong so|cong|tong)(?: (?:nhom|muc|phan|toan bo|chung|cac|so|nhiem vu|noi dung|de an|i{1,3}|iv|vi{0,3}|"
    r"ix|x|[a-h]|\d+|va|linh vuc|a b|trong|nam|thang|viec|cong viec|chi tieu|ca|bang|i ii|dong|muc tieu|dau|\+|quy|chuyen de|"
    r"ke hoach|bao cao|nghi quyet|chuong trinh))*$"
)
SIGNED = re.compile(
    r"^(?:noi nhan|t m |tm |k t |kt |t l |tl |tuq |q chu tich|nguoi lap|nguoi lap bieu|thu truong|thu ky|chanh van phong$|"
    r"xac nhan cua)\b|^(?:tm|kt|tl|t m)$"
)
REMARK = re.compile(r"^(?:ghi chu|luu y|chu thich|chu giai|don vi tinh|dvt)\b|^\(?\*+\)?")


def is_total(line: Line) -> bool:
    """A total or subtotal: its words, whatever figures stand beside them."""
    texts = [line.title, *(cell.text for cell in line.parts[:2])]
    return any(
        TOTAL.match(fold(re.sub(r"[:(].*$", "", clean(text)))) for text in texts if clean(text)
    )


def is_signature(line: Line) -> bool:
    return (
        line.label is None
        and len(line.parts) <= 3
        and any(SIGNED.match(fold(cell.text)) for cell in line.parts)
    )


def is_remark(line: Line) -> bool:
    text = clean(line.parts[0].text) if line.parts else ""
    return len(line.parts) == 1 and bool(
        REMARK.match(fold(text)) or re.match(r"^\(?\*", text) or kem_theo(text)
    )


def kem_theo(text: str) -> bool:
    return bool(re.match(r"^kem theo\b", fold(text)))
