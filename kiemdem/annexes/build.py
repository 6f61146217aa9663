"""From body rows to tasks: what belongs together is joined, "as above" is filled, headings are kept."""

import re
from dataclasses import dataclass, field
from datetime import date

from kiemdem.annexes.ditto import as_row, is_as_above, is_blank, is_dash
from kiemdem.annexes.grid import Cell, Grid
from kiemdem.annexes.groups import Outline
from kiemdem.annexes.heads import Region
from kiemdem.annexes.labels import Label, of_sign, split_label
from kiemdem.annexes.lines import DASH, Line, column_of, read_line
from kiemdem.annexes.model import Column
from kiemdem.annexes.samples import UNIT
from kiemdem.annexes.shape import GOES_ON, Shape, shapes
from kiemdem.annexes.words import clean, fold

TAILS = {
    "thanh uy",
    "tinh uy",
    "huyen uy",
    "quan uy",
    "dang uy",
    "xa",
    "phuong",
    "tinh",
    "thanh pho",
}


@dataclass
class Draft:
    """One task or target while its cells are gathered."""

    label: Label | None
    title: str
    group: str | None
    first: int  # rows as the file counts them
    last: int
    texts: dict[int, str] = field(default_factory=dict)  # column → lines
    days: dict[int, tuple[date, str]] = field(default_factory=dict)  # real dates and what they show
    cells: list[str] = field(default_factory=list)
    printed: dict[int, str] = field(default_factory=dict)  # column → what the file shows
    headings: list[tuple[str, str]] = field(default_factory=list)  # numbers and titles, top first
    seen: set[Cell] = field(default_factory=set)
    key: str = ""


@dataclass
class Body:
    """What the rows of one table hold."""

    drafts: list[Draft] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)
    totals: list[tuple[Line, str | None, int]] = field(default_factory=list)  # rows above it


def read_body(parts: list[tuple[Grid, Region]], columns: list[Column]) -> Body:
    """Tasks or targets of all the parts of a table, in order."""
    lines = [read_line(grid, row, columns) for grid, region in parts for row in region.body]
    body, outline, inherited = Body(), Outline(), ""
    found = shapes(lines)
    for line, shape in zip(lines, found, strict=True):
        if shape == "heading":
            begin_group(line, outline, body)
            inherited = lead_of(line, columns)
        elif shape == "task":
            body.drafts.append(begin(line, outline, columns, body))
            fill_lead(body.drafts[-1], inherited, columns)
        elif shape == "rest" and body.drafts:
            extend(body.drafts[-1], line, columns)
        elif shape == "total":
            body.totals.append((line, total_group(line, outline), len(body.drafts)))
    drop_empty_end(lines, found, body)
    fill_ditto(body.drafts, columns)
    return body


def drop_empty_end(lines: list[Line], found: list[Shape], body: Body) -> None:
    """A sentence below the last row is no group."""
    for line, shape in zip(reversed(lines), reversed(found), strict=True):
        if shape in ("task", "rest"):
            return
        if shape == "heading" and line.label is None and body.groups and body.drafts:
            body.groups.pop()


def total_group(line: Line, outline: Outline) -> str | None:
    """The group a subtotal sums up; None for the total of the whole table."""
    grand = fold(line.title).startswith(("tong", "cong tong")) and "nhom" not in fold(line.title)
    return None if grand or not outline.stack else outline.stack[-1].title


def begin_group(line: Line, outline: Outline, body: Body) -> None:
    label, title = line.label, line.title
    if label is None:
        label, title = split_label(title)
    if label is None and (bare := re.match(r"(?P<sign>[IVX]{1,5})\s+(?=[A-ZĐÀ-Ỹ])", title)):
        label, title = of_sign(bare["sign"], bare["sign"]), title[bare.end() :]
    title = title.rstrip(" :") or line.title
    outline.head(title, label)
    if title not in body.groups:
        body.groups.append(title)


def begin(line: Line, outline: Outline, columns: list[Column], body: Body) -> Draft:
    """A task begins; a group column stands above the headings."""
    draft = Draft(
        line.label,
        DASH.sub("", line.title),
        outline.group(line.label),
        line.row,
        line.row,
        key=line.key,
    )
    draft.headings = [(one.label.text if one.label else "", one.title) for one in outline.stack]
    gather(draft, line, columns)
    column = column_of(columns, "group")
    text = clean(draft.texts.get(column.index, "")) if column else ""
    if column and not text and body.drafts and not outline.stack:
        draft.group = body.drafts[-1].group  # left empty below the first row of a group
    elif text:
        draft.group = split_label(text)[1] or text
        if draft.group not in body.groups:
            body.groups.append(draft.group)
    return draft


def gather(draft: Draft, line: Line, columns: list[Column]) -> None:
    """Note the cells of a row that the draft has not seen yet."""
    fresh = dict.fromkeys(cell for cell in line.parts if cell not in draft.seen)
    for column in columns:
        cell = line.cells[column.index]
        if cell in fresh:
            before = draft.printed.get(column.index, "")
            draft.printed[column.index] = f"{before} {clean(cell.text)}".strip()
        if cell is line.title_cell or cell not in fresh:
            continue
        listed = column.role in ("lead", "coordinator", "both")
        draft.texts[column.index] = joined(draft.texts.get(column.index, ""), cell.text, listed)
        if cell.day:
            draft.days[column.index] = (cell.day, cell.shows)
    draft.seen.update(fresh)
    draft.cells += [clean(cell.text) for cell in fresh]


def extend(draft: Draft, line: Line, columns: list[Column]) -> None:
    """The rest of a task that a page or a merge has cut."""
    if line.title and line.title_cell not in draft.seen:
        more = GOES_ON.sub("", line.title)
        same = clean(more) == clean(draft.title)
        draft.title = draft.title if same else f"{draft.title} {more}".strip()
    gather(draft, line, columns)
    draft.last = line.row


def joined(first: str, second: str, names: bool) -> str:
    """Two pieces of a cell; names in a list stay on lines of their own."""
    if not clean(first) or clean(first) == clean(second):
        return second
    parted = names and UNIT.match(fold(second)) and fold(second) not in TAILS
    if not parted or any(mark in first for mark in ",;"):
        return f"{first} {second}"
    return f"{first}\n{second}"


def lead_of(line: Line, columns: list[Column]) -> str:
    """The body that a heading puts in charge of all below it."""
    column = column_of(columns, "lead") or column_of(columns, "both")
    return line.cells[column.index].text if column and column in line.filled else ""


def fill_lead(draft: Draft, inherited: str, columns: list[Column]) -> None:
    column = column_of(columns, "lead") or column_of(columns, "both")
    if inherited and column and is_blank(draft.texts.get(column.index, "")):
        draft.texts[column.index] = inherited


def fill_ditto(drafts: list[Draft], columns: list[Column]) -> None:
    """Put the value of the row above, or of the row named, where a cell only points to it."""
    by_number = {draft.label.text.rstrip("."): draft for draft in drafts if draft.label}
    leads = {column.index for column in columns if column.role in ("lead", "both")}
    for before, draft in zip([None, *drafts], drafts, strict=False):
        for place, text in draft.texts.items():
            named = by_number.get(as_row(text) or "")
            pointed = is_as_above(text) or (place in leads and is_dash(text))
            source = named or (before if pointed else None)
            if source is not None and source is not draft:
                draft.texts[place] = source.texts.get(place, "")
                if place in source.days:
                    draft.days[place] = source.days[place]
