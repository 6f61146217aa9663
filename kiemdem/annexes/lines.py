"""Body rows with what tells headings, tasks and leftovers apart."""

import re
from dataclasses import dataclass, field

from kiemdem.annexes.ditto import is_blank
from kiemdem.annexes.grid import EMPTY, Cell, Grid, distinct
from kiemdem.annexes.labels import Label, code, label, split_label
from kiemdem.annexes.model import Column
from kiemdem.annexes.words import clean, fold

DASH = re.compile(r"^[-–—+•*]\s*(?=\w)")
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

    row: int  # as the file counts it
    cells: list[Cell]
    label: Label | None = None
    title: str = ""
    title_cell: Cell = EMPTY
    filled: list[Column] = field(default_factory=list)  # the other columns that say something
    spans: bool = False  # one cell over most of the table
    bold: bool = False
    lone: bool = False  # nothing besides number and title
    parts: list[Cell] = field(default_factory=list)
    key: str = ""  # of our own export

    @property
    def words(self) -> str:
        return fold(self.title)


def read_line(grid: Grid, row: int, columns: list[Column]) -> Line:
    """The row of a grid with its number, title and the rest told apart."""
    cells = grid.rows[row]
    key = grid.keys[row] if grid.keys else ""
    line = Line(grid.lines[row], cells, parts=distinct(cells), key=key)
    number, title = column_of(columns, "number"), column_of(columns, "title")
    number_cell = cells[number.index] if number else EMPTY
    line.title_cell = cells[title.index] if title else EMPTY
    line.label = label(number_cell.text) or (number and code(number_cell.text)) or None
    seek_title(line, number_cell)
    line.title = clean(line.title_cell.text)
    if line.label is None and (number_cell is line.title_cell or not number_cell.text.strip()):
        line.label, line.title = split_label(line.title)
    line.bold = line.title_cell.bold
    line.spans = width_of(line.title_cell, cells) >= max(3, 0.5 * len(cells))
    line.filled = [
        column
        for column in columns
        if says(cells[column.index], line, number_cell) and column.role not in ("number", "title")
    ]
    line.lone = bool(line.title) and all(is_aside(column, line) for column in line.filled)
    return line


def is_aside(column: Column, line: Line) -> bool:
    """Whether a filled cell makes no task: a remark, or the count of what stands under a heading."""
    grand = line.label is not None and line.label.style in ("roman", "letter")
    counted = re.fullmatch(r"\d{1,4}(?: [a-z ]{2,20})?", fold(line.cells[column.index].text))
    return column.role in ASIDE or bool(grand and counted and column.role != "plan")


def seek_title(line: Line, number_cell: Cell) -> None:
    """Headings often stand in the number's column, or in one cell over many columns."""
    if clean(line.title_cell.text):
        return
    if clean(number_cell.text) and line.label is None:
        line.title_cell = number_cell
        return
    rest = [cell for cell in line.parts if cell is not number_cell]
    grand = line.label is not None and line.label.style in ("roman", "letter")
    if len(rest) == 1 and (grand or width_of(rest[0], line.cells) > 1 or line.cells[0] is rest[0]):
        line.title_cell = rest[0]


def width_of(cell: Cell, cells: list[Cell]) -> int:
    return sum(1 for one in cells if one is cell)


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


SUMS = ("tổng cộng", "tổng số", "tổng", "cộng")
SUMMED = {
    "cộng", "nhóm", "mục", "phần", "toàn", "bộ", "chung", "cả", "bảng", "lĩnh", "vực", "các", "số", "và", "theo", "của",
    "nhiệm", "vụ", "nội", "dung", "đề", "án", "công", "việc", "đầu", "chuyên", "kế", "hoạch", "chỉ", "tiêu",
    "năm", "quý", "tháng", "phụ", "lục", "a", "b", "c", "d", "e", "g", "h",
}  # fmt: skip
ADDED = re.compile(
    r"(?:tổng )?cộng (?!đồng|tác|hòa|hoà|sinh|hưởng|sản)"
    r"|tổng (?:nhu cầu )?(?:kinh phí|dự toán|số tiền|(?:nguồn )?vốn|ngân sách|mức đầu tư|giá trị)\b"
)
FIGURE = re.compile(r"\s*\d[\d.,%\s]*(?:(?:nghìn|triệu|tỷ|tỉ)?\s*(?:đồng|đ)?)?\s*", re.IGNORECASE)
SIGNED = re.compile(
    r"^(?:noi nhan|t m |tm |k t |kt |t l |tl |tuq |q chu tich|nguoi lap|nguoi lap bieu|thu truong|thu ky|chanh van phong$|"
    r"xac nhan cua)\b|^(?:tm|kt|tl|t m)$"
)
REMARK = re.compile(r"^(?:ghi chu|luu y|chu thich|chu giai|don vi tinh|dvt)\b|^\(?\*+\)?")


def is_total(line: Line) -> bool:
    """A total or subtotal: its words, whatever figures stand beside them. A numbered row is an item."""
    if line.label and clean(line.title).lower() not in SUMS:
        return False
    texts = (line.title, *(cell.text for cell in line.parts[:2]))
    return any(map(sums, texts)) or (
        only_figures(line) and bool(ADDED.match(clean(line.title).lower()))
    )


def only_figures(line: Line) -> bool:
    """Whether nothing but figures stands beside the title: "Cộng khối đô thị | 2 | 1"."""
    beside = [cell.text for cell in line.parts if cell is not line.title_cell]
    said = [text for text in beside if not is_blank(text)]
    return bool(said) and all(FIGURE.fullmatch(text) for text in said)


def sums(text: str) -> bool:
    """Whether a text says "total" and, before any colon, names nothing but parts of a table."""
    head = re.split(r"[:(.]", clean(text).lower(), maxsplit=1)[0][:200]
    said = next((word for word in SUMS if re.match(rf"{word}(?!\w)", head)), None)
    if said is None:
        return False
    rest = re.findall(r"\w+", head[len(said) :])
    return all(word in SUMMED or re.fullmatch(r"\d+|[ivx]+", word) for word in rest)


def is_signature(line: Line) -> bool:
    return (
        line.label is None
        and len(line.parts) <= 3
        and any(SIGNED.match(fold(cell.text)) for cell in line.parts)
    )


def is_remark(line: Line) -> bool:
    text = clean(line.parts[0].text) if line.parts else ""
    return len(line.parts) == 1 and bool(
        REMARK.match(fold(text)) or re.match(r"^\(?\*|^\(.*\)$", text) or kem_theo(text)
    )


def kem_theo(text: str) -> bool:
    return bool(re.match(r"^kem theo\b", fold(text)))
