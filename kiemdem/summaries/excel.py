"""Excel papers, written row by row in constant memory; text never becomes a formula or a link."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from textwrap import wrap

import xlsxwriter

from kiemdem.annexes.grid_xlsx import KEY_HEAD

from .word import Column, Row

OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "in_memory": False,
}


def workbook(target) -> xlsxwriter.Workbook:
    return xlsxwriter.Workbook(target, OPTIONS)


def sheet(
    book,
    name: str,
    title_lines: Sequence[str],
    columns: Sequence[Column],
    rows: Iterable[Row],
    keys: Iterable[str] | None = None,
) -> None:
    """A sheet with its title, a head that repeats in print, and, hidden, a key for every row."""
    page = book.add_worksheet(name[:31])
    shift = 0 if keys is None else 1
    font = {"font_name": "Times New Roman", "font_size": 12, "valign": "top"}
    bold = book.add_format({**font, "bold": True, "align": "center"})
    head = book.add_format(
        {
            **font,
            "bold": True,
            "text_wrap": True,
            "border": 1,
            "align": "center",
            "valign": "vcenter",
        }
    )
    plain = {
        align: book.add_format({**font, "text_wrap": True, "border": 1, "align": align})
        for align in ("left", "center", "right")
    }
    strong = {
        align: book.add_format(
            {**font, "bold": True, "text_wrap": True, "border": 1, "align": align}
        )
        for align in plain
    }
    if keys is not None:
        page.set_column(0, 0, None, None, {"hidden": True})
    for place, column in enumerate(columns):
        page.set_column(place + shift, place + shift, column.width / 2)
    last = shift + len(columns) - 1
    for number, text in enumerate(title_lines):
        page.set_row(number, height([], columns) + 2)
        page.merge_range(number, shift, number, last, text, bold)
    top = len(title_lines)
    if keys is not None:
        page.write_string(top, 0, KEY_HEAD)
    page.set_row(top, height([column.head for column in columns], columns))
    for place, column in enumerate(columns):
        page.write_string(top, place + shift, column.head, head)
    key_of = iter(keys or ())
    for number, row in enumerate(rows, top + 1):
        page.set_row(number, None if row.is_heading else height(row.cells, columns))
        if keys is not None:
            page.write_string(number, 0, next(key_of))
        for place, (text, column) in enumerate(zip(_padded(row, columns), columns, strict=True)):
            styles = strong if row.is_heading or row.is_total else plain
            _write(page, number, place + shift, text, styles[column.align])
        if row.is_heading:
            page.merge_range(number, shift + 1, number, last, row.cells[1], strong["left"])
    page.freeze_panes(top + 1, shift)
    page.repeat_rows(top)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.set_margins(left=1.18, right=0.59, top=0.79, bottom=0.79)  # 30, 15, 20, 20 mm


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
