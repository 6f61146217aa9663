"""Reads tables of targets, however they were flattened: one statement for each row."""

import re
from collections.abc import Iterator

from kiemdem.reading.grammar.dates import find_dates
from kiemdem.reading.grammar.numbers import Figure, find_figures
from kiemdem.reading.grammar.quantities_cells import NUMERIC, Cell, Table, tables_of
from kiemdem.reading.grammar.quantities_drafts import Draft
from kiemdem.reading.text import Span

UNIT_IN_NAME = re.compile(r"\(([^()\d]{1,25}|%)\)\s*$")
CHANGED = re.compile(r"(?<!\w)(?P<way>tăng|giảm)\s*$", re.I)
SIGN = re.compile(r"\d[/-][A-ZĐ]{2}|[A-ZĐ]{2}[/-]\d|Q\.? ?[IV]")
LETTER = re.compile(r"[^\W\d_]")
OF_YEAR = re.compile(r"(?:19|20|21)\d\d")


def table_drafts(text: str) -> Iterator[tuple[Draft, list[Span]]]:
    """A statement for each row of figures, and the cells that it is made of."""
    for table in tables_of(text):
        if not any(role in NUMERIC for role in table.head):
            continue
        for row in table.rows:
            if found := row_draft(text, table, row):
                yield found
                yield from later_targets(text, table, row, found[0])


def name_of(table: Table, row: list[Cell]) -> Cell | None:
    """The cell that says what a row is about."""
    for cell, role in zip(row, table.head, strict=False):
        if role in ("subject", "", "note") and len(LETTER.findall(cell.words)) > 3:
            return cell
    return None


def row_draft(text: str, table: Table, row: list[Cell]) -> tuple[Draft, list[Span]] | None:
    """The statement of one row: what was reached before what was planned."""
    held: dict[str, tuple[Cell, list[Figure]]] = {}
    name, unit, spans = name_of(table, row), None, []
    for cell, role in zip(row, table.head, strict=False):
        figures = figures_in(text, cell) if role in NUMERIC else []
        if figures:
            held.setdefault(role, (cell, figures))
            spans.append((cell.start, cell.end))
        elif role == "unit" and cell.words:
            unit = cell.words
        elif role == "serial":
            spans.append((cell.start, cell.end))
    main = next((role for role in ("result", "plan", "year", "ground") if role in held), None)
    if main is None or name is None:
        return None
    return statement(held, main, name, unit, table), spans


def later_targets(
    text: str, table: Table, row: list[Cell], first: Draft
) -> Iterator[tuple[Draft, list[Span]]]:
    """ "Mục tiêu 2027 | Mục tiêu 2030": each further year of a plan is a statement of its own."""
    columns = zip(row, table.head, table.names, strict=False)
    plans = [(cell, OF_YEAR.search(name)) for cell, role, name in columns if role == "plan"]
    for cell, year in plans[1:]:
        figures = figures_in(text, cell) if year else []
        if not year or not figures:
            continue
        unit = "%" if figures[0].percent else first.unit
        draft = Draft(
            cell.start, cell.end, figures[0], unit, first.subject, "table-plan", confidence=0.75
        )
        draft.period, draft.nature = year[0], "target"
        yield draft, []


def figures_in(text: str, cell: Cell) -> list[Figure]:
    """The figures of a cell that holds little else."""
    if (
        not cell.words
        or find_dates(cell.words)
        or SIGN.search(cell.words)
        or len(re.findall(r"[^\W\d_]{2,}", cell.words)) > 6
    ):
        return []
    figures = find_figures(text, cell.start, cell.end)
    return [
        one
        for one in figures
        if not (
            1900 <= one.value <= 2100 and not one.scale and "." not in text[one.start : one.end]
        )
    ]


def statement(
    held: dict[str, tuple[Cell, list[Figure]]],
    main: str,
    name: Cell,
    unit: str | None,
    table: Table,
) -> Draft:
    """One row as a statement."""
    cell, figures = held[main]
    unit = "%" if figures[0].percent else unit or unit_in(name.words) or unit_above(table, main)
    draft = Draft(
        name.start, cell.end, figures[0], unit, name.words, f"table-{main}", confidence=0.75
    )
    if main == "result" and "plan" in held:
        draft.plan = held["plan"][1][0].value
    if main == "result" and "ratio" in held:
        draft.percent = held["ratio"][1][0].value
    draft.nature = "result" if main == "result" else "target"
    if len(figures) > 1:
        draft.change = change_in(cell, figures[1])
    draft.end = max(spot[0].end for spot in held.values())
    return draft


def unit_in(words: str) -> str | None:
    """The unit in brackets at the end of a name: "Học lực Tốt (%)"."""
    match = UNIT_IN_NAME.search(words)
    return match[1] if match else None


def unit_above(table: Table, main: str) -> str | None:
    """The unit that the heading of a column names."""
    headings = zip(table.names, table.head, strict=True)
    return next((unit_in(words) for words, role in headings if role == main), None)


def change_in(cell: Cell, figure: Figure) -> dict[str, float | str | None]:
    """The change in brackets after a figure: "575 (tăng 15%)"."""
    way = CHANGED.search(cell.words[: figure.start - cell.start])
    if not way:
        return {}
    direction = "increase" if way["way"].lower() == "tăng" else "decrease"
    return {"direction": direction, "percent" if figure.percent else "value": figure.value}
