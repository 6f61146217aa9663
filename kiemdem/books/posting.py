"""Posting: from the counted days of charges to the day's changes of every unit above them.

One rule makes every cell: a period and the days a unit stood below an ancestor are overlapped;
the overlap adds one at its start and takes one away at its end.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from itertools import chain

from django.db import connection

from kiemdem.locks import hold_tree
from kiemdem.periods import FOREVER, Span
from kiemdem.units.models import Ancestry

from .classes import COLUMNS, PLACE
from .models import ALL, Change, Delta, Month, Period

Cells = dict[tuple[int, int, date], list[int]]
Lines = dict[int | None, list[tuple[int, Span]]]  # unit -> [(ancestor, days)]


def no_cells() -> Cells:
    return defaultdict(lambda: [0] * len(COLUMNS))


def lines_of(units: Iterable[int | None]) -> Lines:
    """The dated ancestors of some units, each unit among its own."""
    rows = Ancestry.objects.filter(unit__in={unit for unit in units if unit})
    lines: Lines = defaultdict(list)
    for unit, ancestor, start, end in rows.values_list(
        "unit_id", "ancestor_id", "valid_from", "valid_to"
    ):
        lines[unit].append((ancestor, Span(start, end)))
    return lines


def post(cells: Cells, period: Period, lines: Lines, sign: int) -> None:
    """Add a period to the cells (sign 1), or take it back (sign -1)."""
    if period.in_programme:
        for programme in (ALL, period.programme_id):
            _post_span(cells, ALL, programme, period, Span(period.starts_on, period.ends_on), sign)
    if period.unit_id:
        for ancestor, span in lines[period.unit_id]:
            shared = span.overlap(Span(period.starts_on, period.ends_on))
            if shared:
                for programme in (ALL, period.programme_id):
                    _post_span(cells, ancestor, programme, period, shared, sign)


def _post_span(cells, unit, programme, period, span, sign):
    start = cells[unit, programme, span.start]
    start[PLACE[period.klass]] += sign
    entered = period.entered if span.start == period.starts_on else "received"
    # Within a whole programme a transfer is no coming and going.
    if entered and not (unit == ALL and entered == "received"):
        start[PLACE[entered]] += sign
    if span.end == FOREVER:
        return
    end = cells[unit, programme, span.end]
    end[PLACE[period.klass]] -= sign
    left = period.left if span.end == period.ends_on else "transferred"
    if left and not (unit == ALL and left == "transferred"):
        end[PLACE[left]] += sign


def write(cells: Cells) -> None:
    """Add the cells to the books, in the order of their keys so that no two writers embrace."""
    by_day = {key: numbers for key, numbers in cells.items() if any(numbers)}
    by_month = no_cells()
    for (unit, programme, day), numbers in by_day.items():
        place = unit, programme, day.replace(day=1)
        by_month[place] = [a + b for a, b in zip(by_month[place], numbers, strict=True)]
    _add(Month, "month", {key: numbers for key, numbers in by_month.items() if any(numbers)})
    _add(Delta, "day", by_day)


def _add(model: type[Change], time: str, cells: Cells) -> None:
    rows, table = sorted(cells.items()), model._meta.db_table
    names = ", ".join(["unit_id", "programme_id", time, *COLUMNS])
    adding = ", ".join(f"{name} = {table}.{name} + excluded.{name}" for name in COLUMNS)
    place = "(" + ", ".join(["%s"] * (3 + len(COLUMNS))) + ")"
    with connection.cursor() as cursor:
        for first in range(0, len(rows), 500):
            some = rows[first : first + 500]
            cursor.execute(
                f"INSERT INTO {table} ({names}) VALUES {', '.join([place] * len(some))} "
                f"ON CONFLICT (unit_id, programme_id, {time}) DO UPDATE SET {adding}",
                list(chain.from_iterable((*key, *numbers) for key, numbers in some)),
            )


def rewrite(old: list[Period], periods: list[Period]) -> None:
    """Make the books say `periods` of a task instead of `old`, and post the difference."""
    kept = {period.key() for period in old} & {period.key() for period in periods}
    gone = [period for period in old if period.key() not in kept]
    new = [period for period in periods if period.key() not in kept]
    if not gone and not new:
        return
    hold_tree(to_change=False)  # a unit that moves meanwhile would leave its line behind
    cells, lines = no_cells(), lines_of(period.unit_id for period in gone + new)
    for period in gone:
        post(cells, period, lines, -1)
    for period in new:
        post(cells, period, lines, 1)
    if gone:
        Period.objects.filter(pk__in=[period.pk for period in gone]).delete()
    Period.objects.bulk_create(new)
    write(cells)


def replanted(changed) -> None:
    """Units stand elsewhere in the tree: take their periods from the old lines to the new."""
    cells = no_cells()
    for period in Period.objects.filter(unit_id__in=changed).iterator(5000):
        period.in_programme = False  # the programme's own line does not move (never saved)
        for line, sign in zip(changed[period.unit_id], (-1, 1), strict=True):
            lines = {period.unit_id: [(ancestor, span) for ancestor, _depth, span in line]}
            post(cells, period, lines, sign)
    write(cells)
