"""Reads tables that split work by its state: one tally for each row."""

import re
from collections.abc import Iterator

from kiemdem.reading.grammar.dates import find_dates
from kiemdem.reading.grammar.numbers import Figure
from kiemdem.reading.grammar.quantities_cells import Cell, Table, tables_of
from kiemdem.reading.grammar.quantities_tables import figures_in, name_of
from kiemdem.reading.grammar.tallies_states import status_of
from kiemdem.reading.items import Item, Part, Tally
from kiemdem.reading.script import Script

LETTERS = re.compile(r"[^\W\d_]{2}")
WHOLE = re.compile(r"(?:tổng|cộng|được giao|nhiệm vụ được giao)(?!\w)", re.I)
SMALLEST = 2  # parts by which a table shows that it is one of tallies


def table_tallies(script: Script) -> Iterator[Item]:
    """The rows of each table that has a column for the total and others for the states."""
    for table in tables_of(script.text):
        states = sum(role == "state" for role in table.head)
        if not states and (item := upright(script, table)):
            yield item
        if "total" not in table.head or states < SMALLEST:
            continue
        until = as_of(script, table)
        for row in table.rows:
            if item := row_item(script, table, row, until):
                yield item


def row_item(script: Script, table: Table, row: list[Cell], until: str | None) -> Item | None:
    """The tally of one row, when its parts fit in its total."""
    total: Figure | None = None
    parts: list[tuple[Part, Figure]] = []
    for cell, role, name in zip(row, table.head, table.names, strict=False):
        figure = next(iter(figures_in(script.text, cell)), None)
        if figure is None or figure.percent:
            continue
        if role == "total" and total is None:
            total = figure
        elif role == "state" and figure.value:
            parts.append((Part(name, status_of(name) or "other", figure.value), figure))
    made = sum(part.count for part, _ in parts)
    if total is None or not parts or made > total.value:
        return None
    kept = [part for part, _ in parts]
    if made < total.value:
        kept.append(Part("còn lại", "other", total.value - made, implied=True))
    named = name_of(table, row) or next((c for c in row if LETTERS.search(c.words)), None)
    norm = Tally(named.words if named else None, total.value, tuple(kept), until)
    span = (row[0].start, row[-1].end)
    extra = {"figures": starts(script, row), "within": span}
    return Item("tally", script.stored([span]), norm, "table", 0.7, extra=extra)


def upright(script: Script, table: Table) -> Item | None:
    """The tally of a table in which the states stand one below the other."""
    counted = [(row[0], figure) for row in table.rows if (figure := first_figure(script, row))]
    total = next((one for one in counted if WHOLE.match(one[0].words)), None)
    parts = [
        (Part(name.words, status, figure.value), figure)
        for name, figure in counted
        if (status := status_of(name.words)) and not WHOLE.match(name.words)
    ]
    made = sum(part.count for part, _ in parts)
    if total is None or len(parts) < SMALLEST or made > total[1].value:
        return None
    kept = [part for part, _ in parts if part.count]
    norm = Tally(total[0].words, total[1].value, tuple(kept), as_of(script, table))
    span = (table.rows[0][0].start, table.rows[-1][-1].end)
    extra = {"figures": [at for row in table.rows for at in starts(script, row)], "within": span}
    return Item("tally", script.stored([span]), norm, "table", 0.7, extra=extra)


def first_figure(script: Script, row: list[Cell]) -> Figure | None:
    figures = [one for cell in row[1:] for one in figures_in(script.text, cell)]
    return next((one for one in figures if not one.percent), None)


def starts(script: Script, row: list[Cell]) -> list[int]:
    """Where the figures of a row stand, so that nothing counts them again."""
    return [figure.start for cell in row for figure in figures_in(script.text, cell)]


def as_of(script: Script, table: Table) -> str | None:
    """The day named in the lines above a table."""
    first = table.rows[0][0].start if table.rows else 0
    days = find_dates(script.text, max(0, first - 600), first, script.year)
    return next((day.iso for day in reversed(days) if day.precision == "day"), None)
