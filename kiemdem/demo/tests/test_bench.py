"""The fast loader writes what the verbs would write; a comparison names what got slower."""

import sys
from datetime import date
from random import Random

import pytest
from django.db import connection

from kiemdem.assignments.audit import differences
from kiemdem.assignments.models import Assignment
from kiemdem.assignments.moves import Status
from kiemdem.books.classes import COLUMNS
from kiemdem.books.models import Delta, Month, Period
from kiemdem.books.posting import lines_of, no_cells, post
from kiemdem.demo.bench.cast import Cast
from kiemdem.demo.bench.loading import STREAMED, load
from kiemdem.demo.bench.processes import watched
from kiemdem.demo.bench.report import compared
from kiemdem.demo.bench.side_by_side import side_by_side
from kiemdem.demo.bench.sizes import Size
from kiemdem.demo.bench.stories import told
from kiemdem.ledger.models import Entry

SMALL = Size(tasks=200, units=40)


def names_of_constraints():
    with connection.cursor() as cursor:
        tables = [model._meta.db_table for model in (*STREAMED, Delta, Month)]
        found = [connection.introspection.get_constraints(cursor, table) for table in tables]
    return [set(of) for of in found]


def test_the_fast_loader_leaves_the_books_as_posting_one_after_another_would(db):
    before, loaded = names_of_constraints(), []

    load(SMALL, loaded.append)

    assert sum(loaded) == Entry.objects.count() > 1000
    assert Period.objects.filter(unit_id=None).exists(), "some task charges several units"
    assert Assignment.objects.filter(status=Status.TRANSFERRED).exists()
    cells, lines = no_cells(), lines_of(Period.objects.values_list("unit_id", flat=True))
    for period in Period.objects.all():
        post(cells, period, lines, 1)
    posted = {key: tuple(numbers) for key, numbers in cells.items() if any(numbers)}
    rows = Delta.objects.values_list("unit_id", "programme_id", "day", *COLUMNS)
    assert posted == {tuple(row[:3]): tuple(row[3:]) for row in rows}
    assert names_of_constraints() == before


def test_what_was_loaded_fast_agrees_with_the_ledger_and_goes_on_by_the_verbs(db):
    load(SMALL)
    assert list(differences()) == []
    cast = Cast()
    charge = Assignment.objects.leading().filter(status=Status.IN_PROGRESS).first()

    charge.report(by=cast.keeper, on=cast.today, text="Đã xong dự thảo")

    assert list(differences()) == []


def test_the_same_seed_makes_the_same_story():
    first, again = (
        told(1, date(2024, 3, 1), date(2024, 9, 1), "Báo cáo", Random(7).random) for _n in range(2)
    )
    assert first == again and len(first) > 1


def test_the_memory_of_a_process_and_of_its_child_is_told_apart():
    child = "held = b'0' * 2**27; import time; time.sleep(0.5)"
    parent = (
        f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}], check=True)"
    )

    told = watched([sys.executable, "-c", parent])

    assert 0 < told["peak_mb"] < 128 < told["child_peak_mb"]


def measured(name="page: overview", **of):
    """A run with one measure and its yardstick."""
    yardstick = {"p50_ms": of.pop("yardstick", 1.0), "parts_ms": [1.0]}
    return {"measures": {"floor: a query that asks nothing": yardstick, name: of}}


def spread(*parts):
    return {"p50_ms": sorted(parts)[1], "p95_ms": max(parts), "parts_ms": list(parts)}


@pytest.mark.parametrize(
    ("old", "new", "is_slower"),
    [
        (spread(20, 21, 22), spread(30, 31, 33), True),
        (spread(20, 21, 31), spread(30, 31, 33), False),  # its own noise was as much
        (spread(0.2, 0.2, 0.2), spread(0.6, 0.6, 0.7), False),  # nobody feels it
        ({"seconds": 4.0}, {"seconds": 9.0}, True),
        ({"seconds": 4.0}, {"seconds": 4.3}, False),
    ],
)
def test_a_comparison_names_what_got_slower_by_more_than_noise(old, new, is_slower):
    found = compared(measured(**old), measured(**new))
    assert [line.startswith("page: overview") for line in found] == [True] * is_slower


def test_a_busier_machine_is_not_taken_for_a_slower_product():
    old, new = spread(20, 21, 22), spread(30, 31, 33)
    assert compared(measured(**old), measured(**new, yardstick=1.5)) == []


def test_measurements_stand_side_by_side_with_a_dash_for_what_was_not_measured():
    spread = {"n": 9, "best_ms": 1.0, "p50_ms": 2.25, "p95_ms": 1234.0, "parts_ms": []}
    city = {"page: programmes": spread | {"cpu_ms": 40.0, "bytes": 20500}}
    country = {"round: close": {"seconds": 12.9, "peak_mb": 538, "lines": 104980}}

    table = side_by_side(
        [
            {"size": "M", "about": {"database": "SQLite 3"}, "measures": city},
            {"size": "L", "about": {"database": "PostgreSQL 15"}, "measures": country},
        ]
    )

    assert "| page | M, SQLite 3 | L, PostgreSQL 15 |" in table
    assert "| programmes | 2.2 / 1,234 · work 40 · 20 kB | – |" in table
    assert "| close | – | 12.9 seconds, 538 peak mb, 104,980 lines |" in table
