"""The fast loader: one stream of rows, indexes made at the end, the books rolled up by the database.

`kiemdem books --verify` must find nothing afterwards.
"""

import random
import time
from concurrent.futures import ThreadPoolExecutor

from django.db import connection, transaction

from kiemdem.assignments.models import Assignment
from kiemdem.books.models import Delta, Month, Period
from kiemdem.books.rollup import write_all
from kiemdem.ledger.models import Entry
from kiemdem.programmes.models import Task

from .charging import Charges
from .organisation import plant
from .people import settle_in
from .registers import open_registers
from .sizes import Size
from .tables import go_on_counting, without_indexes

CHUNK = 2000
STREAMED = (Task, Assignment, Entry, Period)


def load(size: Size, progress=lambda entries: None) -> dict:
    """Make up everything and write it, all or nothing; returns the seconds by phase."""
    dice, laps = random.Random(size.seed), Laps()
    with connection.constraint_checks_disabled(), transaction.atomic():
        office = plant(size.units, dice)
        writers = settle_in(office.units, dice)
        registers, weights = open_registers(size.programmes, office, dice)
        laps.end("office")
        with without_indexes(STREAMED):
            charges = Charges(office, writers, dice)
            chosen = (
                dice.choices(registers, cum_weights=weights, k=min(CHUNK, size.tasks - first))
                for first in range(0, size.tasks, CHUNK)
            )
            _stream(charges, chosen, progress)
            laps.end("entries")
        go_on_counting(STREAMED)
        _look_at(STREAMED)
        laps.end("indexes")
        with without_indexes([Delta, Month]):
            write_all()
        _look_at([Delta, Month])
        laps.end("books")
    connection.check_constraints([model._meta.db_table for model in (*STREAMED, Delta, Month)])
    laps.end("checks")
    return laps.seconds


def _stream(charges: Charges, chosen, progress) -> None:
    """Some rows are made while those before them are written: two cores work, two chunks are held."""
    connection.inc_thread_sharing()
    try:
        with ThreadPoolExecutor(1) as writer:
            waiting = None
            for registers in chosen:
                rows = charges.make(registers)
                if waiting:
                    progress(waiting.result())
                waiting = writer.submit(charges.write, rows)
            if waiting:
                progress(waiting.result())
    finally:
        connection.dec_thread_sharing()


class Laps:
    """How long each phase took."""

    def __init__(self):
        self.seconds: dict[str, float] = {}
        self._last = time.perf_counter()

    def end(self, name: str) -> None:
        now = time.perf_counter()
        self.seconds[name], self._last = round(now - self._last, 2), now


def _look_at(models) -> None:
    """Tell the planner what has come in."""
    with connection.cursor() as cursor:
        for model in models:
            cursor.execute(f"ANALYZE {model._meta.db_table}")
        if connection.vendor == "sqlite":
            # an index of nothing but NULLs, once counted, is taken for useless and the ledger read whole
            cursor.execute(
                "DELETE FROM sqlite_stat1 WHERE idx LIKE 'sqlite_autoindex_ledger_entry%'"
            )
