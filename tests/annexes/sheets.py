"""Excel files for the test annexes, with merged cells, hidden columns and real dates."""

import datetime

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

from tests.annexes.expect import MERGED_LEFT, MERGED_UP

THIN = Side(style="thin")
BOX = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)


def workbook(*names):
    """An empty workbook with these sheets."""
    book = Workbook()
    book.active.title = names[0]
    for name in names[1:]:
        book.create_sheet(name)
    return book


def titles(sheet, lines, *, width, at=1):
    """Title rows above the table, merged over its width; returns the next free row."""
    for offset, text in enumerate(lines):
        cell = sheet.cell(at + offset, 1, text)
        cell.font = Font(name="Times New Roman", bold=offset == 0, italic=offset > 0, size=13)
        cell.alignment = Alignment(horizontal="center")
        sheet.merge_cells(
            start_row=at + offset, end_row=at + offset, start_column=1, end_column=width
        )
    return at + len(lines) + 1


def put(sheet, rows, *, at=1, left=1, header=1, widths=()):
    """Write the grid with its merged cells; returns the next free row."""
    for y, row in enumerate(rows):
        bold = y < header or MERGED_LEFT in row[1:]
        for x, value in enumerate(row):
            _write(sheet.cell(at + y, left + x), value, bold)
    for y, row in enumerate(rows):
        for x, value in enumerate(row):
            if value not in (MERGED_LEFT, MERGED_UP):
                _merge(sheet, rows, y, x, at, left)
    for x, width in enumerate(widths):
        sheet.column_dimensions[get_column_letter(left + x)].width = width
    return at + len(rows)


def _write(cell, value, bold):
    cell.border = BOX
    cell.font = Font(name="Times New Roman", size=12, bold=bold)
    cell.alignment = Alignment(wrap_text=True, vertical="center")
    if value in (MERGED_LEFT, MERGED_UP, ""):
        return
    cell.value = value
    if isinstance(value, datetime.date):
        cell.number_format = "dd/mm/yyyy"


def _merge(sheet, rows, y, x, at, left):
    wide, high = 1, 1
    while x + wide < len(rows[y]) and rows[y][x + wide] == MERGED_LEFT:
        wide += 1
    while y + high < len(rows) and x < len(rows[y + high]) and rows[y + high][x] == MERGED_UP:
        high += 1
    if wide * high > 1:
        sheet.merge_cells(
            start_row=at + y, start_column=left + x,
            end_row=at + y + high - 1, end_column=left + x + wide - 1,
        )  # fmt: skip
