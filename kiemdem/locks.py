"""Two people at once: the second waits, then sees what the first has done."""

from typing import TypeVar

from django.db.models import Model

Row = TypeVar("Row", bound=Model)


def hold(row: Row) -> Row:
    """Read `row` afresh and keep others from changing it until this transaction ends."""
    return type(row)._default_manager.select_for_update().get(pk=row.pk)
