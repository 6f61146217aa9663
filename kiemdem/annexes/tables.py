"""The registers among the tables of a file, those cut in pieces put together."""

import re
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field, replace

from kiemdem.annexes.grid import Grid, distinct
from kiemdem.annexes.heads import Region, regions
from kiemdem.annexes.labels import label
from kiemdem.annexes.model import TableRead
from kiemdem.annexes.ranking import table_kind
from kiemdem.annexes.roles import assign, correct, read_columns, signature
from kiemdem.annexes.words import clean, fold

BETWEEN = re.compile(r"(?:trang )?\d{0,4}(?: \d{1,4})?|.{0,20}\btiep(?: theo)?")
Mappings = Mapping[int | str, Mapping[int, str]]


@dataclass
class Found:
    """A table with the grid and the rows it was found in."""

    table: TableRead
    parts: list[tuple[Grid, Region]] = field(default_factory=list)


def find_tables(grids: list[Grid], corrections: Mappings) -> list[Found]:
    """Tables of tasks or targets; one without head goes on with the one before."""
    found: list[Found] = []
    for grid in grids:
        for region in regions(grid):
            one = understand(grid, region, len(found), corrections)
            last = found[-1] if found else None
            if one is not None and not (last and goes_on(last, one, region)):
                found.append(one)
            elif last and one is not None:
                last.parts += one.parts
            elif last and not region.heads and alike(region, grid, last):
                if worded(region.before):  # a table of its own under a heading, its head left out
                    found.append(like(last, len(found), grid, region))
                else:
                    last.parts.append((grid, region))
    return found or headless(grids)


def headless(grids: list[Grid]) -> list[Found]:
    """The last resort: tables without any head whose contents look like tasks."""
    found: list[Found] = []
    for grid in grids:
        region = beside_a_head(grid)
        columns = read_columns(grid, region)
        assign(columns, "tasks", grid, region)
        roles = {column.role for column in columns if column.confidence > 0}
        if "title" in roles and "lead" in roles and roles & {"number", "due", "product"}:
            table = TableRead(
                len(found), "tasks", columns, signature(columns), grid.before[-12:], grid.name
            )
            found.append(Found(table, [(grid, region)]))
    return found


def beside_a_head(grid: Grid) -> Region:
    """All rows; the first is a head when it alone bears no number and its cells are short."""
    rows = list(range(len(grid.rows)))
    if len(rows) > 2 and not label(grid.rows[0][0].text):
        body = rows_numbered(grid, Region([], rows[1:], []))
        short = all(0 < len(clean(cell.text)) < 60 for cell in grid.rows[0])
        if body and short:
            return Region([0], rows[1:], grid.before)
    return Region([], rows, grid.before)


def understand(grid: Grid, region: Region, index: int, corrections: Mappings) -> Found | None:
    """The table with its columns, None when it is no register."""
    columns = read_columns(grid, region)
    sign = signature(columns)
    asked = corrections.get(index) or corrections.get(sign)
    kind = table_kind(columns) if region.heads else ""
    if asked:
        kind = (
            "targets"
            if {"plan", "result", "unit_of_measure"} & set(asked.values())
            else kind or "tasks"
        )
    if not kind:
        return None
    correct(columns, asked)
    assign(columns, kind, grid, region)
    heads = [[clean(cell.text) for cell in grid.rows[row]] for row in region.heads]
    table = TableRead(
        index, kind, columns, sign, region.before[-12:], grid.name, None, heads, grid.hidden_rows
    )
    return Found(table, [(grid, region)])


def goes_on(last: Found, one: Found, region: Region) -> bool:
    """Whether a table repeats the head of the one before with no words between."""
    same = one.table.signature == last.table.signature and one.table.sheet == last.table.sheet
    return same and not worded(region.before)


def alike(region: Region, grid: Grid, last: Found) -> bool:
    """Whether a table without head looks like the one before, or the rest of it."""
    same = grid.width == last.parts[0][0].width and grid.name == last.table.sheet
    return same and grid.width >= 3 and (not worded(region.before) or rows_numbered(grid, region))


def rows_numbered(grid: Grid, region: Region) -> bool:
    """Whether most rows begin with a number and hold several cells."""
    rows = [grid.rows[row] for row in region.body]
    like_tasks = [row for row in rows if label(row[0].text) and len(distinct(row)) > 2]
    return len(like_tasks) * 2 > len(rows)


def like(last: Found, index: int, grid: Grid, region: Region) -> Found:
    """A table with the columns of the one before."""
    table = replace(
        last.table, index=index, columns=deepcopy(last.table.columns), caption=region.before[-12:]
    )
    return Found(table, [(grid, region)])


def worded(lines: list[str]) -> bool:
    """Whether more than a page number or "(continued)" stands between two tables."""
    return not all(BETWEEN.fullmatch(fold(line)) for line in lines)
