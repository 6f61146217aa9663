"""Reads a whole annex: opens the file, finds its tables, reads each into rows or targets."""

from collections import Counter
from datetime import date
from pathlib import Path

from kiemdem.annexes.build import Body, read_body
from kiemdem.annexes.context import (
    caption_group,
    find_issued,
    find_sign,
    find_title,
    is_school_year,
    plan_year,
    year_in,
    year_of_names,
)
from kiemdem.annexes.errors import UnreadableAnnex
from kiemdem.annexes.grid import Grid
from kiemdem.annexes.grid_docx import read_docx
from kiemdem.annexes.grid_xlsx import read_xlsx
from kiemdem.annexes.guard import BROKEN, Package, load, open_package
from kiemdem.annexes.model import Annex, LeftOut, TableRead
from kiemdem.annexes.rows import doubt_duplicates, headed_by_units, read_row
from kiemdem.annexes.tables import Found, Mappings, find_tables
from kiemdem.annexes.targets import read_target
from kiemdem.annexes.totals import Sum, control_totals, sums_of
from kiemdem.annexes.xml import main_part


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
    refuse_nothing(grids, found, lines, pictures)
    annex = Annex(text_before=surrounding(lines, grids, found), left_out=left_out(grids))
    describe(annex, [*(grid.name for grid in grids), Path(name).stem], issued_on)
    annex.title = find_title(lines) or annex.title  # the paper's own lines before those of boxes
    sums = read_tables(found, annex)
    if not annex.rows and not annex.targets:
        raise UnreadableAnnex("empty_table")
    doubt_duplicates(annex.rows)
    annex.control_totals = control_totals(annex, sums)
    return annex


def describe(annex: Annex, names: list[str], issued_on: date | None) -> None:
    """Number, day, title and year of the document; `names` of sheets and file are the last resort."""
    text = annex.text_before
    annex.issued_on = issued_on or find_issued(text)
    annex.sign, annex.title = find_sign(text), find_title(text)
    annex.year = plan_year(text, annex.issued_on) or year_of_names(names)


def read_tables(found: list[Found], annex: Annex) -> list[Sum]:
    """All rows and targets; returned are the total rows with what they may sum up."""
    captions = [caption_group(one.table.caption) for one in found]
    kinds = Counter(one.table.kind for one, caption in zip(found, captions, strict=True) if caption)
    sums: list[Sum] = []
    for one, caption in zip(found, captions, strict=True):
        first = len(annex.rows)
        body = read_table(one, annex, caption if kinds[one.table.kind] > 1 else None)
        if one.table.kind == "tasks":
            sums += sums_of(body, annex.rows[first:], one.table.columns)
    return sums


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


def left_out(grids: list[Grid]) -> list[LeftOut]:
    """What is in the file but hidden, sheet by sheet."""
    partly = [
        LeftOut(grid.name, grid.hidden_rows, tuple(grid.hidden_columns))
        for grid in grids
        if grid.hidden_rows or grid.hidden_columns
    ]
    return partly + [LeftOut(name, whole=True) for grid in grids for name in grid.hidden_sheets]


def refuse_nothing(grids: list[Grid], found: list[Found], lines: list[str], pictures: int) -> None:
    """The sentence for a file in which there is nothing to read."""
    if found:
        return
    letters = sum(len(cell.text) for grid in grids for row in grid.rows[:200] for cell in row)
    if pictures and letters + sum(map(len, lines)) < 200:
        raise UnreadableAnnex("images_only")
    raise UnreadableAnnex("no_register" if grids else "no_table")


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
    table.school_year = is_school_year([*annex.text_before[:200], *table.caption], table.year)
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
        rows = [read_row(draft, table, annex.issued_on) for draft in body.drafts]
        headed_by_units(rows, table)
        annex.rows += rows
