"""Reads a whole annex: opens the file, finds its tables, reads each into rows or targets."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from kiemdem.annexes.build import Body, read_body
from kiemdem.annexes.context import (
    caption_group,
    find_issued,
    find_sign,
    find_title,
    plan_year,
    year_in,
    year_of_names,
)
from kiemdem.annexes.errors import UnreadableAnnex
from kiemdem.annexes.grid import Grid
from kiemdem.annexes.grid_docx import read_docx
from kiemdem.annexes.grid_xlsx import read_xlsx
from kiemdem.annexes.guard import BROKEN, Package, load, open_package
from kiemdem.annexes.heads import Region, regions
from kiemdem.annexes.model import Annex, TableRead
from kiemdem.annexes.roles import assign, correct, read_columns, signature, table_kind
from kiemdem.annexes.rows import doubt_duplicates, read_row
from kiemdem.annexes.targets import read_target
from kiemdem.annexes.totals import control_totals
from kiemdem.annexes.words import clean, fold
from kiemdem.annexes.xml import main_part

BETWEEN = re.compile(r"(?:trang )?\d{0,4}(?: \d{1,4})?|.{0,20}\btiep(?: theo)?")
Mappings = Mapping[int | str, Mapping[int, str]]


@dataclass
class Found:
    """A table with the grid and the rows it was found in."""

    table: TableRead
    parts: list[tuple[Grid, Region]] = field(default_factory=list)


def read_annex(
    source: str | Path | bytes,
    *,
    filename: str = "",
    columns: Mappings | None = None,
    issued_on: date | None = None,
) -> Annex:
    """Read a .docx or .xlsx. `columns`: corrected roles by table index or by head signature."""
    name = filename or (Path(source).name if isinstance(source, str | Path) else "")
    grids, lines, pictures = read_grids(load(source), name)
    found = find_tables(grids, columns or {})
    refuse_nothing(grids, found, pictures)
    annex = Annex(text_before=surrounding(lines, grids, found))
    annex.issued_on = issued_on or find_issued(annex.text_before)
    annex.sign, annex.title = find_sign(annex.text_before), find_title(annex.text_before)
    named = [*(grid.name for grid in grids), Path(name).stem]
    annex.year = plan_year(annex.text_before, annex.issued_on) or year_of_names(named)
    stated: list[tuple[str, str | None]] = []
    captions = [caption_group(one.table.caption) for one in found]
    several = (
        sum(1 for caption in captions if caption) > 1
    )  # of one table it is a section of the plan
    for one, caption in zip(found, captions, strict=True):
        body = read_table(one, annex, caption if several else None)
        stated += [
            (" ".join(clean(cell.text) for cell in line.parts), group)
            for line, group in body.totals
        ]
    if not annex.rows and not annex.targets:
        raise UnreadableAnnex("empty_table")
    doubt_duplicates(annex.rows)
    annex.control_totals = control_totals(annex, stated)
    return annex


def read_grids(data: bytes, name: str) -> tuple[list[Grid], list[str], int]:
    """The grids of the file, the text around them, how many pictures."""
    package = open_package(data, filename=name)
    try:
        return read_package(package)
    except BROKEN as error:  # what no parser minds but no sound file holds
        raise UnreadableAnnex("damaged") from error


def read_package(package: Package) -> tuple[list[Grid], list[str], int]:
    """The parts of a package, as a workbook or as a document."""
    part = main_part(package)
    folder = part.rpartition("/")[0]
    if package.has(f"{folder}/workbook.xml") or "workbook" in part:
        pictures = sum(1 for one in package.names if "/media/" in one)
        return read_xlsx(package, part), [], pictures
    if part.startswith("ppt/") or "presentation" in part:
        raise UnreadableAnnex("other_office")
    reader = read_docx(package, part)
    return reader.grids, reader.lines, reader.pictures


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
                last.parts.append((grid, region))
    return found or headless(grids)


def headless(grids: list[Grid]) -> list[Found]:
    """The last resort: tables without any head whose contents look like tasks."""
    found: list[Found] = []
    for grid in grids:
        region = Region([], list(range(len(grid.rows))), grid.before)
        columns = read_columns(grid, region)
        assign(columns, "tasks", grid, region)
        roles = {column.role for column in columns if column.confidence > 0}
        if "title" in roles and "lead" in roles and roles & {"number", "due", "product"}:
            table = TableRead(
                len(found), "tasks", columns, signature(columns), grid.before[-12:], grid.name
            )
            found.append(Found(table, [(grid, region)]))
    return found


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
    """Whether a table without head looks like the rest of the one before."""
    same = grid.width == last.parts[0][0].width and grid.name == last.table.sheet
    return same and grid.width >= 3 and not worded(region.before)


def worded(lines: list[str]) -> bool:
    """Whether more than a page number or "(continued)" stands between two tables."""
    return not all(BETWEEN.fullmatch(fold(line)) for line in lines)


def refuse_nothing(grids: list[Grid], found: list[Found], pictures: int) -> None:
    """The sentence for a file in which there is nothing to read."""
    if found:
        return
    if not grids:
        raise UnreadableAnnex("images_only" if pictures else "no_table")
    raise UnreadableAnnex("no_register")


def surrounding(lines: list[str], grids: list[Grid], found: list[Found]) -> list[str]:
    """All text that is not in a register: letterheads, captions, paragraphs."""
    used = {id(grid) for one in found for grid, _ in one.parts}
    letterheads = [
        line
        for grid in grids
        if id(grid) not in used
        for row in grid.rows[:30]
        for cell in dict.fromkeys(row)
        for line in cell.text.split("\n")
        if line.strip()
    ]
    captions = [line for one in found for _, region in one.parts for line in region.before]
    known = set(lines)
    return [*letterheads, *lines, *(line for line in captions if line not in known)]


def read_table(found: Found, annex: Annex, group: str | None) -> Body:
    """The rows or targets of one table, added to the annex."""
    table = found.table
    table.year = year_in(table.caption) or annex.year
    annex.tables.append(table)
    body = read_body(found.parts, table.columns)
    if group and not body.groups:
        body.groups = [group]
        for draft in body.drafts:
            draft.group = group
    annex.groups += [title for title in body.groups if title not in annex.groups]
    add(body, table, annex)
    return body


def add(body: Body, table: TableRead, annex: Annex) -> None:
    if table.kind == "targets":
        targets = [read_target(draft, table) for draft in body.drafts]
        annex.targets += [target for target in targets if target is not None]
    else:
        annex.rows += [read_row(draft, table, annex.issued_on) for draft in body.drafts]
