"""Two people at once: the second waits, then sees what the first has done."""

from typing import TypeVar

from django.db import connection
from django.db.models import Model

Row = TypeVar("Row", bound=Model)


def hold(row: Row) -> Row:
    """Read `row` afresh and keep others from changing it until this transaction ends."""
    return type(row)._default_manager.select_for_update().get(pk=row.pk)


TREE = 0x6B64  # names the lock; any number that nothing else uses


def hold_tree(*, to_change: bool) -> None:
    """Who posts to the lines of the tree waits for who changes it, and the other way round.

    Many may post at once. SQLite has one writer at a time and needs nothing.
    """
    if connection.vendor == "postgresql":
        lock = "pg_advisory_xact_lock" if to_change else "pg_advisory_xact_lock_shared"
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {lock}(%s)", [TREE])
