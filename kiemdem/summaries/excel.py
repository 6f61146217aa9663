"""Excel papers, written row by row in constant memory; text never becomes a formula or a link."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from textwrap import wrap

import xlsxwriter

from kiemdem.annexes.grid_xlsx import KEY_HEAD

from .parts import Column, Row

OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "in_memory": False,
}


def workbook(target) -> xlsxwriter.Workbook:
    return xlsxwriter.Workbook(target, OPTIONS)


FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "top"}
CELL = {**FONT, "text_wrap": True, "border": 1}
ALIGNS = ("left", "center", "right")


def sheet(
    book,
    name: str,
    title_lines: Sequence[str],
    columns: Sequence[Column],
    rows: Iterable[Row],
    keys: Iterable[str] | None = None,
) -> None:
    """A sheet with its title, a head that repeats in print, and, hidden, a key for every row."""
    shown = Sheet(book, name, columns, shift=0 if keys is None else 1)
    shown.title(title_lines)
    top = len(title_lines)
    shown.head(top)
    key_of = iter(keys or ())
    for number, row in enumerate(rows, top + 1):
        shown.row(number, row, key=None if keys is None else next(key_of))
    shown.set_out(top)


class Sheet:
    """One sheet as it is written, row by row; with `shift` the first column holds hidden keys."""

    def __init__(self, book, name: str, columns: Sequence[Column], *, shift: int):
        self.page = book.add_worksheet(name[:31])
        self.columns, self.shift = columns, shift
        self.last = shift + len(columns) - 1
        middle = {"align": "center", "valign": "vcenter"}
        self.bold = book.add_format({**FONT, "bold": True, "align": "center"})
        self.heads = book.add_format({**CELL, "bold": True, **middle})
        self.plain = _styles(book)
        self.strong = _styles(book, bold=True)
        if shift:
            self.page.set_column(0, 0, None, None, {"hidden": True})
        for place, column in enumerate(columns):
            self.page.set_column(place + shift, place + shift, column.width / 2)

    def title(self, lines: Sequence[str]) -> None:
        for number, text in enumerate(lines):
            self.page.set_row(number, height([], self.columns) + 2)
            self.page.merge_range(number, self.shift, number, self.last, text, self.bold)

    def head(self, top: int) -> None:
        if self.shift:
            self.page.write_string(top, 0, KEY_HEAD)
        self.page.set_row(top, height([column.head for column in self.columns], self.columns))
        for place, column in enumerate(self.columns):
            self.page.write_string(top, place + self.shift, column.head, self.heads)

    def row(self, number: int, row: Row, *, key: str | None) -> None:
        page, columns = self.page, self.columns
        page.set_row(number, None if row.is_heading else height(row.cells, columns))
        if key is not None:
            page.write_string(number, 0, key)
        styles = self.strong if row.is_heading or row.is_total else self.plain
        for place, (text, column) in enumerate(zip(_padded(row, columns), columns, strict=True)):
            style = styles["rate" if isinstance(text, float) else column.align]
            _write(page, number, place + self.shift, text, style)
        if row.is_heading:
            first, left = self.shift + 1, self.strong["left"]
            page.merge_range(number, first, number, self.last, row.cells[1], left)

    def set_out(self, top: int) -> None:
        """Landscape A4, margins 30, 15, 20, 20 mm, the head on every page."""
        self.page.freeze_panes(top + 1, self.shift)
        self.page.repeat_rows(top)
        self.page.set_landscape()
        self.page.set_paper(9)
        self.page.fit_to_pages(1, 0)
        self.page.set_margins(left=1.18, right=0.59, top=0.79, bottom=0.79)


def _styles(book, **more) -> dict:
    """How cells are set: by their column, and rates to a tenth."""
    styles = {align: book.add_format({**CELL, **more, "align": align}) for align in ALIGNS}
    rate = book.add_format({**CELL, **more, "align": "right", "num_format": "0.0"})
    return {**styles, "rate": rate}


def height(texts: Sequence, columns: Sequence[Column]) -> float:
    """Points that the fullest cell of a row needs; not every program works it out on opening."""
    lines = 1
    for text, column in zip(texts, columns, strict=False):
        parts = str(text or "").split("\n")
        room = max(int(column.width / 2.3), 1)
        lines = max(lines, sum(len(wrap(part, room)) or 1 for part in parts))
    return 17.0 * lines


def _padded(row: Row, columns) -> list:
    return [*row.cells, *[""] * (len(columns) - len(row.cells))]


def _write(page, row, column, value, style) -> None:
    if isinstance(value, (int, float)):
        page.write_number(row, column, value, style)
    else:
        page.write_string(row, column, value or "", style)


def to_bytes(fill) -> bytes:
    """The bytes of a workbook that `fill(book)` writes."""
    target = BytesIO()
    book = workbook(target)
    fill(book)
    book.close()
    return target.getvalue()
