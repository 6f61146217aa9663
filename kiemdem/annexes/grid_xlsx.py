"""Every visible sheet of a workbook as a grid: what is hidden is not there, merges are filled."""

import re
from collections import ChainMap
from collections.abc import Mapping
from dataclasses import dataclass, field

from kiemdem.annexes.errors import UnreadableAnnex
from kiemdem.annexes.glyphs import readable
from kiemdem.annexes.grid import EMPTY, MAX_COLUMNS, MAX_ROWS, Cell, Grid
from kiemdem.annexes.guard import Package
from kiemdem.annexes.words import fold
from kiemdem.annexes.xlsx_book import Book, read_book, rich_text
from kiemdem.annexes.xlsx_formats import as_date, date_text, is_date, number_text, plain, shows
from kiemdem.annexes.xlsx_formulas import computed
from kiemdem.annexes.xml import Element, child, free, local, number, stream

KEY_HEAD = "kiemdem-key"  # heads the hidden column by which our own export knows its rows
MAX_MERGED = 2_000_000
PLACE = re.compile(r"^\$?([A-Z]{1,3})\$?(\d{1,7})$")
Merge = tuple[int, int, int, int]


@dataclass
class Sheet:
    """A sheet while it is being read; rows and columns count from 1."""

    rows: dict[int, dict[int, Cell]] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merges: list[Merge] = field(default_factory=list)


def place(reference: str | None) -> tuple[int, int] | None:
    """B7 → row 7, column 2."""
    hit = PLACE.match(reference or "")
    if not hit:
        return None
    column = 0
    for char in hit[1]:
        column = column * 26 + ord(char) - 64
    return int(hit[2]), column


def letters_of(column: int) -> str:
    """Column 28 → AB."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def read_xlsx(package: Package, part: str) -> list[Grid]:
    """The grids of all visible sheets that hold anything."""
    book, room = read_book(package, part), MAX_ROWS
    grids: list[Grid] = []
    for name, target in book.sheets:
        sheet = read_sheet(package, target, book, room)
        room -= len(sheet.rows)
        if sheet.rows:
            grids.append(as_grid(sheet, name))
    for grid in grids[:1]:
        grid.hidden_sheets = book.hidden
    return grids


def read_sheet(package: Package, part: str, book: Book, room: int) -> Sheet:
    sheet, last = Sheet(), 0
    for _, element in stream(package, part, ("col", "row", "mergeCell")):
        name = local(element)
        if name == "col":
            note_column(element, sheet)
        elif name == "mergeCell":
            note_merge(element, sheet)
        else:
            last = number(element.get("r"), last + 1)
            note_row(element, last, sheet, book)
            if len(sheet.rows) > room:
                raise UnreadableAnnex("too_many_rows", limit=MAX_ROWS)
            free(element)
    return sheet


def note_column(element: Element, sheet: Sheet) -> None:
    if element.get("hidden") in ("1", "true") or element.get("width") in ("0", "0.0"):
        first, last = number(element.get("min"), 1), number(element.get("max"), 1)
        sheet.hidden_columns.update(range(max(1, first), min(last, 16_384) + 1))


def note_merge(element: Element, sheet: Sheet) -> None:
    first, _, last = (element.get("ref") or "").partition(":")
    top, bottom = place(first), place(last)
    if top and bottom and len(sheet.merges) < 200_000:
        sheet.merges.append((top[0], top[1], bottom[0], bottom[1]))


def note_row(element: Element, line: int, sheet: Sheet, book: Book) -> None:
    """The filled cells of a row; a row of empty cells is no row."""
    cells: dict[int, Cell] = {}
    column = 0
    for one in element:
        if local(one) != "c":
            continue
        spot = place(one.get("r"))
        column = spot[1] if spot else column + 1
        if column > MAX_COLUMNS:
            break
        cell = read_cell(one, book)
        if cell is EMPTY and (formula := child(one, "f")) is not None:
            cell = uncounted(formula.text or "", line, ChainMap({line: cells}, sheet.rows))
        if cell.text.strip():
            cells[column] = cell
    if cells:
        sheet.rows[line] = cells
        if element.get("hidden") in ("1", "true") or element.get("ht") in ("0", "0.0"):
            sheet.hidden_rows.add(line)


def uncounted(formula: str, line: int, rows: Mapping[int, dict[int, Cell]]) -> Cell:
    """A formula without a stored value, of the kinds that number rows."""

    def text_at(letters: str, row: int) -> str:
        spot = place(f"{letters}{row}")
        return rows.get(row, {}).get(spot[1], EMPTY).text if spot else ""

    text = computed(formula, line, text_at)
    return Cell(text) if text else EMPTY


def read_cell(element: Element, book: Book) -> Cell:
    """A cell as it is shown."""
    kind, style = element.get("t", "n"), number(element.get("s"))
    bold = 0 <= style < len(book.bold) and book.bold[style]
    if kind == "inlineStr":
        inline = child(element, "is")
        return Cell(rich_text(inline), bold) if inline is not None else EMPTY
    stored = child(element, "v")
    text = (stored.text or "") if stored is not None else ""
    if kind == "s":
        at = number(text, -1)
        return Cell(book.texts[at], bold) if 0 <= at < len(book.texts) else EMPTY
    if kind in ("str", "d"):
        return Cell(readable(text.replace("\r", "")), bold)
    if kind != "n" or not text:
        return EMPTY
    form = book.formats[style] if 0 <= style < len(book.formats) else ""
    return number_cell(text, form, bold, book)


def number_cell(text: str, form: str, bold: bool, book: Book) -> Cell:
    try:
        value = float(text)
    except ValueError:
        return EMPTY
    if not abs(value) < 1e300:
        return EMPTY
    day = as_date(value, since_1904=book.since_1904) if is_date(form) else None
    if day:
        return Cell(date_text(day, form), bold, day, shows(form))
    return Cell(plain(value) if is_date(form) else number_text(value, form), bold)


def as_grid(sheet: Sheet, name: str) -> Grid:
    """The visible part of a sheet, merged cells standing everywhere they cover."""
    spread_merges(sheet)
    used = sorted({column for cells in sheet.rows.values() for column in cells})
    columns = [column for column in used if column not in sheet.hidden_columns]
    keys = key_column(sheet)
    hidden = [column for column in used if column in sheet.hidden_columns and column != keys]
    grid = Grid(name=name, hidden_columns=[letters_of(column) for column in hidden])
    for line in sorted(sheet.rows):
        if line in sheet.hidden_rows:
            grid.hidden_rows += 1
            continue
        cells = sheet.rows[line]
        row = [cells.get(column, EMPTY) for column in columns]
        if any(cell is not EMPTY for cell in row):
            grid.rows.append(row)
            grid.lines.append(line)
            grid.keys.append(cells.get(keys, EMPTY).text.strip())
    return grid


def spread_merges(sheet: Sheet) -> None:
    spent, widest = 0, max((max(cells) for cells in sheet.rows.values()), default=0)
    filled = sorted(sheet.rows)
    for top, left, bottom, right in sheet.merges:
        anchor = sheet.rows.get(top, {}).get(left)
        if anchor is None:
            continue
        right, bottom = min(right, widest), min(bottom, filled[-1])
        spent += (bottom - top + 1) * (right - left + 1)
        if spent > MAX_MERGED:
            raise UnreadableAnnex("zip_bomb")
        for line in range(top, bottom + 1):
            if line in sheet.rows:
                sheet.rows[line].update(dict.fromkeys(range(left, right + 1), anchor))


def key_column(sheet: Sheet) -> int:
    """The hidden column that holds the keys of our own export; 0 when there is none."""
    for line in sorted(sheet.rows)[:60]:
        for column, cell in sheet.rows[line].items():
            if column in sheet.hidden_columns and fold(cell.text) == fold(KEY_HEAD):
                return column
    return 0
