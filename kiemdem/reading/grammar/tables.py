"""Tables that were flattened into text: rows of cells parted by bars, one long line, or one cell a line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from kiemdem.annexes.columns import TASKS, scores


class Cell(NamedTuple):
    """A cell's place in the text, without the blanks around its words."""

    start: int
    end: int


Row = list[Cell]


@dataclass(frozen=True)
class Table:
    """A table of tasks: which column has which role, and its rows below the head."""

    start: int
    end: int
    roles: tuple[str, ...]
    rows: list[Row]


BAR = re.compile(r"[ \t]*\|[ \t]*")
NUMBER = re.compile(
    r"\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}|(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})|[A-H]|[a-zđ])\s?[.)]?"
)
SURE = 0.55  # of a cell that heads a column
LONGEST_HEAD = 90
MOST_COLUMNS = 12


def find_tables(text: str) -> list[Table]:
    """The tables of tasks, in order."""
    lines = [Cell(*trimmed(text, m.start(), m.end())) for m in re.finditer(r"[^\n]*(?:\n|$)", text)]
    found: list[Table] = []
    place = 0
    while place < len(lines):
        if "|" in text[lines[place].start : lines[place].end]:
            stop = block_end(text, lines, place)
            table = with_bars(text, lines[place:stop])
        else:
            table, stop = with_lines(text, lines, place)
        if table:
            found.append(table)
        place = max(stop, place + 1)
    return found


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    left = start + len(words) - len(words.lstrip())
    return (left, start + len(words.rstrip())) if words.strip() else (start, start)


def block_end(text: str, lines: list[Cell], place: int) -> int:
    """The end of the lines with bars; a line without one inside is a heading in the table."""
    while place < len(lines):
        here = text[lines[place].start : lines[place].end]
        ahead = [text[a:b] for a, b in lines[place + 1 : place + 3]]
        if "|" not in here and not (len(here) < 200 and any("|" in line for line in ahead)):
            return place
        place += 1
    return place


def cells_of(text: str, line: Cell) -> Row:
    """The cells between the bars of a line."""
    start, cells = line.start, []
    for bar in BAR.finditer(text, line.start, line.end):
        cells.append(Cell(*trimmed(text, start, bar.start())))
        start = bar.end()
    cells.append(Cell(*trimmed(text, start, line.end)))
    return cells[1:] if len(cells) > 2 and text[line.start] == "|" else cells


@lru_cache(4096)
def role_of(head: str) -> str:
    """The likeliest role of a column with this head; empty when the words head none."""
    if len(head) > LONGEST_HEAD or sum(map(str.isalpha, head)) < 2:
        return ""
    role, score = max(scores(head, TASKS).items(), key=lambda one: one[1], default=("", 0.0))
    return role if score >= SURE else ""


def roles_of(text: str, cells: Row) -> tuple[str, ...]:
    """The roles of a row of heads; none twice."""
    roles: list[str] = []
    for cell in cells:
        role = role_of(text[cell.start : cell.end])
        roles.append(role if role not in roles else "other")
    return tuple(roles)


def heads_tasks(roles: tuple[str, ...]) -> bool:
    """Work, and either who does it or when."""
    return "title" in roles and bool({"lead", "both", "due", "coordinator"} & set(roles))


def with_bars(text: str, lines: list[Cell]) -> Table | None:
    """A table whose cells are parted by bars."""
    grid = [cells_of(text, line) for line in lines if line.end > line.start]
    for place, cells in enumerate(grid[:4]):
        width = heads_before(text, cells)
        roles = roles_of(text, cells[:width])
        if not heads_tasks(roles):
            continue
        rest = [cells[width:], *grid[place + 1 :]]
        rows = [row for line in rest for row in chunks(text, line, width)]
        return Table(lines[0].start, lines[-1].end, roles, rows)
    return None


def heads_before(text: str, cells: Row) -> int:
    """How many cells at the beginning of a line are heads: all, or those before the first number."""
    for place, cell in enumerate(cells[3:], 3):
        if NUMBER.fullmatch(text[cell.start : cell.end]):
            return place
    return len(cells)


def chunks(text: str, cells: Row, width: int) -> Iterator[Row]:
    """The rows of a line that may hold several of them."""
    if len(cells) <= width:
        if cells:
            yield cells
        return
    starts = {n for n, cell in enumerate(cells) if NUMBER.fullmatch(text[cell.start : cell.end])}
    at = 0
    while at < len(cells):
        near = [n for n in (at + width, at + width - 1, at + width + 1) if n in starts]
        stop = near[0] if near else at + width
        yield cells[at:stop]
        at = stop


def with_lines(text: str, lines: list[Cell], place: int) -> tuple[Table | None, int]:
    """A table of one cell a line that begins with its heads here."""
    first = text[lines[place].start : lines[place].end]
    if not first or role_of(first) not in ("number", "title"):
        return None, place + 1
    stop = place
    while stop < min(len(lines), place + MOST_COLUMNS) and is_head(text, lines[stop]):
        stop += 1
    roles = roles_of(text, lines[place:stop])
    if len(roles) < 3 or not heads_tasks(roles):
        return None, place + 1
    rows, end = rows_of_lines(text, lines, stop, roles)
    return (
        (Table(lines[place].start, lines[end - 1].end, roles, rows), end) if rows else (None, stop)
    )


def is_head(text: str, line: Cell) -> bool:
    return bool(role_of(text[line.start : line.end]))


def rows_of_lines(
    text: str, lines: list[Cell], place: int, roles: tuple[str, ...]
) -> tuple[list[Row], int]:
    """The rows below the heads; where no number begins the next one, the table ends."""
    width = len(roles)
    rows: list[Row] = []
    if roles[0] != "number":
        return plain_rows(text, lines, place, width)
    while place < len(lines) and is_number(text, lines[place]):
        stop = place + 1
        while stop < min(len(lines), place + width + 2) and not is_number(text, lines[stop]):
            stop += 1
        row = fitted(text, lines[place:stop], roles)
        rows.append(row)
        if (stop < len(lines) and not is_number(text, lines[stop])) or stop - place > width + 1:
            return rows, place + min(len(row), width)
        place = stop
    return rows, place


def plain_rows(text: str, lines: list[Cell], place: int, width: int) -> tuple[list[Row], int]:
    """Rows without numbers: so many lines each, as long as they are short."""
    rows: list[Row] = []
    while place + width <= len(lines):
        row = lines[place : place + width]
        if any(b - a > 400 for a, b in row) or not text[row[0].start : row[0].end]:
            break
        rows.append(row)
        place += width
    return rows, place


def is_number(text: str, line: Cell) -> bool:
    return line.end > line.start and bool(NUMBER.fullmatch(text[line.start : line.end]))


def fitted(text: str, cells: Row, roles: tuple[str, ...]) -> Row:
    """A row of as many cells as there are heads: blanks left out, or missing ones put where they lack."""
    width = len(roles)
    if len(cells) > width:
        full = [cell for cell in cells if cell.end > cell.start]
        cells = full if len(full) <= width else cells[:width]
    return cells
