"""The changes of everything at once, by the database itself: the rule of `posting`, in sets.

Some programmes at a time, so that neither side ever holds a country's worth of days; then the
lines over all programmes as the sums of those of each, and months as the sums of their days.
"""

from collections.abc import Callable, Iterator
from datetime import date

from django.db import connection
from django.db.models import Count, Max

from kiemdem.periods import FOREVER
from kiemdem.units.models import Ancestry

from .classes import CLASSES, COLUMNS, FLOWS
from .models import ALL, Delta, Month, Period

PERIODS_AT_ONCE = 200_000
NAMES = ", ".join(COLUMNS)
NOT_NOTHING = " OR ".join(f"SUM({name}) <> 0" for name in COLUMNS)

# Every stay of a period below an ancestor, then every stay of whole work in its programme.
STAYS = """
SELECT line.ancestor_id AS unit_id, p.programme_id, p.klass,
  {greatest}(p.starts_on, line.valid_from) AS starts_on, {least}(p.ends_on, line.valid_to) AS ends_on,
  CASE WHEN p.starts_on >= line.valid_from THEN p.entered ELSE 'received' END AS came,
  CASE WHEN p.ends_on <= line.valid_to THEN p."left" ELSE 'transferred' END AS went
FROM {period} p JOIN {ancestry} line ON line.unit_id = p.unit_id
  AND line.valid_from < p.ends_on AND line.valid_to > p.starts_on
WHERE p.programme_id BETWEEN %s AND %s
UNION ALL
SELECT {all}, p.programme_id, p.klass, p.starts_on, p.ends_on,
  CASE WHEN p.entered = 'received' THEN '' ELSE p.entered END,
  CASE WHEN p."left" = 'transferred' THEN '' ELSE p."left" END
FROM {period} p WHERE p.in_programme AND p.programme_id BETWEEN %s AND %s
"""
# Each stay adds one on its first day and takes one away after its last.
EDGES = """
SELECT unit_id, programme_id, CASE WHEN sign = 1 THEN starts_on ELSE ends_on END AS day,
  klass, sign, CASE WHEN sign = 1 THEN came ELSE went END AS manner
FROM ({stays}) stays CROSS JOIN (SELECT 1 AS sign UNION ALL SELECT -1) signs
WHERE sign = 1 OR ends_on < %s
"""


def _sums() -> str:
    adding = [f"SUM(CASE WHEN klass = '{name}' THEN sign ELSE 0 END) AS {name}" for name in CLASSES]
    adding += [f"SUM(CASE WHEN manner = '{name}' THEN 1 ELSE 0 END) AS {name}" for name in FLOWS]
    return ", ".join(adding)


def _by_programme() -> str:
    """The cells of some programmes as the periods make them; some may be all noughts."""
    sqlite = connection.vendor == "sqlite"
    stays = STAYS.format(
        greatest="max" if sqlite else "greatest",
        least="min" if sqlite else "least",
        period=Period._meta.db_table,
        ancestry=Ancestry._meta.db_table,
        all=ALL,
    )
    edges = EDGES.format(stays=stays)
    return (
        f"SELECT unit_id, programme_id, day, {_sums()} FROM ({edges}) edges "
        "GROUP BY unit_id, programme_id, day"
    )


def _over_all() -> str:
    """The cells over all programmes, as the kept cells of each make them."""
    sums = ", ".join(f"SUM({name}) AS {name}" for name in COLUMNS)
    return (
        f"SELECT unit_id, {ALL} AS programme_id, day, {sums} FROM {Delta._meta.db_table} "
        f"WHERE programme_id <> {ALL} AND unit_id BETWEEN %s AND %s GROUP BY unit_id, day"
    )


def _by_month() -> str:
    """The months as the kept days make them; some may be all noughts."""
    sums = ", ".join(f"SUM({name}) AS {name}" for name in COLUMNS)
    sqlite = connection.vendor == "sqlite"
    month = "date(day, 'start of month')" if sqlite else "date_trunc('month', day)::date"
    return (
        f"SELECT unit_id, programme_id, {month} AS month, {sums} FROM {Delta._meta.db_table} "
        "WHERE unit_id BETWEEN %s AND %s GROUP BY unit_id, programme_id, 3"
    )


def _arguments(first: int, last: int) -> list:
    return [first, last, first, last, FOREVER]


def batches() -> Iterator[tuple[int, int, int]]:
    """(first programme, last, their periods), every programme that has periods in one of them."""
    rows = Period.objects.values_list("programme_id").annotate(n=Count("pk"))
    first = last = number = 0
    for programme, periods in rows.order_by("programme_id").iterator():
        first, last, number = first or programme, programme, number + periods
        if number >= PERIODS_AT_ONCE:
            yield first, last, number
            first = number = 0
    if first:
        yield first, last, number


def write_all(progress: Callable[[int], object] = lambda periods: None) -> None:
    """Fill the empty tables of the days' and the months' changes from the periods."""
    table, some = Delta._meta.db_table, _by_programme()
    into = f"INSERT INTO {table} (unit_id, programme_id, day, {NAMES}) SELECT * FROM"
    where = "WHERE " + " OR ".join(f"{name} <> 0" for name in COLUMNS)
    # in the order in which they are read
    order = "ORDER BY unit_id, programme_id, day"
    with connection.cursor() as cursor:
        for first, last, number in batches():
            cursor.execute(f"{into} ({some}) cells {where} {order}", _arguments(first, last))
            progress(number)
        for first, last in unit_batches():
            cursor.execute(f"{into} ({_over_all()}) cells {where} {order}", [first, last])
        write_months(cursor)


def write_months(cursor) -> None:
    """Fill the empty table of the months' changes from those of the days."""
    where = "WHERE " + " OR ".join(f"{name} <> 0" for name in COLUMNS)
    for first, last in unit_batches():
        cursor.execute(
            f"INSERT INTO {Month._meta.db_table} (unit_id, programme_id, month, {NAMES}) "
            f"SELECT * FROM ({_by_month()}) cells {where} ORDER BY unit_id, programme_id, month",
            [first, last],
        )


def unit_batches() -> Iterator[tuple[int, int]]:
    """Ranges of units that hold every line of the tree, the line of everything in the first."""
    last = max(model.objects.aggregate(n=Max("unit_id"))["n"] or 0 for model in (Delta, Month))
    step = max(1, last // 16 + 1)
    for first in range(0, last + 1, step):
        yield first, first + step - 1


def disagreeing(progress: Callable[[int], object] = lambda periods: None) -> Iterator[tuple]:
    """(unit, programme, day, what the cell lacks) wherever a cell is not what it must be.

    Cells of a programme must be what the periods make; those over all programmes the sum of
    the kept cells of each.
    """
    for first, last, number in batches():
        yield from _lacking(_by_programme(), "programme_id", _arguments(first, last), first, last)
        progress(number)
    yield from _left_over()
    for first, last in unit_batches():
        yield from _lacking(_over_all(), "unit_id", [first, last], first, last)


def _lacking(made: str, column: str, arguments: list, first: int, last: int) -> Iterator[tuple]:
    sums = ", ".join(f"SUM({name}) AS {name}" for name in COLUMNS)
    kept = ", ".join(f"-{name}" for name in COLUMNS)
    over = f"programme_id {'=' if column == 'unit_id' else '<>'} {ALL}"
    yield from _rows(
        f"SELECT unit_id, programme_id, day, {sums} FROM ({made} UNION ALL "
        f"SELECT unit_id, programme_id, day, {kept} FROM {Delta._meta.db_table} "
        f"WHERE {over} AND {column} BETWEEN %s AND %s) both_sides "
        f"GROUP BY unit_id, programme_id, day HAVING {NOT_NOTHING}",
        [*arguments, first, last],
    )


def disagreeing_months() -> Iterator[tuple]:
    """(unit, programme, month, what it lacks) wherever a month is not the sum of its kept days."""
    sums = ", ".join(f"SUM({name}) AS {name}" for name in COLUMNS)
    kept = ", ".join(f"-{name}" for name in COLUMNS)
    for first, last in unit_batches():
        yield from _rows(
            f"SELECT unit_id, programme_id, month, {sums} FROM ({_by_month()} UNION ALL "
            f"SELECT unit_id, programme_id, month, {kept} FROM {Month._meta.db_table} "
            f"WHERE unit_id BETWEEN %s AND %s) both_sides "
            f"GROUP BY unit_id, programme_id, month HAVING {NOT_NOTHING}",
            [first, last, first, last],
        )


def _left_over() -> Iterator[tuple]:
    """Cells of programmes that have no period at all."""
    known = Period.objects.order_by().values("programme_id").distinct()
    rows = Delta.objects.exclude(programme_id=ALL).exclude(programme_id__in=known)
    for unit, programme, day, *numbers in rows.values_list(
        "unit_id", "programme_id", "day", *COLUMNS
    ).iterator():
        yield unit, programme, day, [-number for number in numbers]


def _rows(statement: str, arguments: list) -> Iterator[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(statement, arguments)
        while some := cursor.fetchmany(1000):
            for unit, programme, day, *lacking in some:
                as_day = date.fromisoformat(day) if isinstance(day, str) else day
                yield unit, programme, as_day, [int(number) for number in lacking]
