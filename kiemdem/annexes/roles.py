"""Which role each column of a table has: by its head, else by what stands in it."""

import hashlib
import re
from collections.abc import Mapping
from itertools import pairwise

from kiemdem.annexes.columns import FLOOR, TARGETS, TASKS, is_mark, scores
from kiemdem.annexes.grid import Grid, distinct
from kiemdem.annexes.heads import Region, head_texts
from kiemdem.annexes.model import Column
from kiemdem.annexes.ranking import best, is_year, ranking
from kiemdem.annexes.samples import by_content
from kiemdem.annexes.words import fold

UNIQUE = {
    "number",
    "title",
    "lead",
    "coordinator",
    "both",
    "authority",
    "product",
    "kind",
    "note",
    "group",
    "unit_of_measure",
}
ROLES = (*TASKS, "mark", "due_product", "unit_of_measure", "plan", "result", "ratio")


def read_columns(grid: Grid, region: Region) -> list[Column]:
    """The columns with their heads, no roles yet."""
    columns = []
    for place in range(grid.width):
        parent, leaf = head_texts(grid, region.heads, place)
        head = f"{parent} / {leaf}" if parent else leaf
        columns.append(
            Column(place, head, "", 0.0, parent, leaf, only_year(leaf) or only_year(parent))
        )
    return columns


def only_year(head: str) -> int | None:
    """The year that a head names; None when it names a span of years."""
    years = set(re.findall(r"\b20\d\d\b", head))
    return int(years.pop()) if len(years) == 1 else None


def signature(columns: list[Column]) -> str:
    """A short name of these heads in this order."""
    text = "|".join(fold(column.head) for column in columns)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def assign(columns: list[Column], kind: str, grid: Grid, region: Region) -> None:
    """Give every column its role: periods, then heads, then contents decide."""
    if kind == "tasks":
        mark_periods(columns)
        by_heads(columns, TASKS)
    else:
        plan_years(columns)
        by_heads(columns, TARGETS)
    settle_groups(columns, grid, region)
    by_content(columns, grid, region, kind)
    if kind == "tasks":
        someone_leads(columns)
    for column in columns:
        column.role = column.role or "other"


def by_heads(columns: list[Column], words: dict[str, dict[str, float]]) -> None:
    """Of two columns that want the same role the surer gets it."""
    wishes = [
        (score, column, role)
        for column in columns
        if not column.role and column.head
        for role, score in ranking(column, words)
        if score >= FLOOR
    ]
    taken = {column.role for column in columns}
    for score, column, role in sorted(wishes, key=lambda wish: -wish[0]):
        if column.role or (role in UNIQUE and role in taken and not sibling(column, role, columns)):
            continue
        column.role, column.confidence = role, round(score, 2)
        taken.add(role)


def plan_years(columns: list[Column]) -> None:
    """Columns headed by a year hold what is planned for it, unless the parent says it was reached."""
    for column in columns:
        if (
            not column.role
            and is_year(column)
            and best(column, TARGETS)[0] not in ("plan", "result")
        ):
            column.role, column.confidence = "plan", 0.7


def someone_leads(columns: list[Column]) -> None:
    """Without a column of bodies the person in charge is whom the task is charged to."""
    if any(column.role in ("lead", "both") for column in columns):
        return
    for column in columns:
        if column.role == "other" and re.search(
            r"\b(?:phu trach|chi dao|theo doi|dong chi|nguoi)\b", fold(column.head)
        ):
            column.role, column.confidence = "lead", 0.5
            return


def sibling(column: Column, role: str, columns: list[Column]) -> bool:
    """Whether a column shares with one of this role the parent head that gave the role."""
    if not column.parent or any(scores(column.leaf, TASKS).values()):
        return False
    return any(one.role == role and one.parent == column.parent for one in columns)


def mark_periods(columns: list[Column]) -> None:
    """Quarter, month and year columns under which an x or a date stands."""
    periods = [
        c
        for c in columns
        if is_mark(c.leaf) and (not c.leaf.isdigit() or c.parent or int(c.leaf) > 2000)
    ]
    bare = [c for c in periods if re.fullmatch(r"\d{1,2}|[ivx]+", fold(c.leaf))]
    for column in periods:
        if column in bare and not re.search(
            r"\bquy\b|\bthang\b|\bthoi gian\b|\btien do\b", fold(column.parent)
        ):
            continue
        if not column.role:
            column.role, column.confidence = "mark", 0.95


def settle_groups(columns: list[Column], grid: Grid, region: Region) -> None:
    """Of two columns that name work, the one merged down over several rows is the group."""
    title = next((c for c in columns if c.role == "title"), None)
    for column in columns:
        wants = dict(ranking(column, TASKS)).get("title", 0)
        if (
            title is None
            or column is title
            or wants < 0.6
            or column.role not in ("", "other", "group", "note")
        ):
            continue
        first, second = sorted((title, column), key=lambda one: one.index)
        if merged_down(grid, region, first.index) > merged_down(grid, region, second.index) + 0.2:
            first.role, second.role = "group", "title"
            title = second
        else:
            column.role = column.role if column.role == "group" else "other"
    for column in columns:  # a weak guess must at least gather rows
        weak = column.role == "group" and column.confidence < 0.7
        if weak and not merged_down(grid, region, column.index):
            column.role, column.confidence = "other", 0.0


def merged_down(grid: Grid, region: Region, place: int) -> float:
    """The share of full rows in which a column goes on from above: merged, or left empty."""
    full = [grid.rows[row] for row in region.body if len(distinct(grid.rows[row])) > 2]
    down = sum(1 for a, b in pairwise(full) if b[place] is a[place] or not b[place].text.strip())
    begun = any(row[place].text.strip() for row in full[:1])
    return down / max(1, len(full)) if begun else 0.0


def correct(columns: list[Column], mapping: Mapping[int, str] | None) -> None:
    """A person's correction stands above every guess."""
    for column in columns:
        if mapping and column.index in mapping:
            column.role, column.confidence = mapping[column.index], 1.0
