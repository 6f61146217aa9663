"""The ledger is only added to: not the product, and not who goes round it, may change a line."""

from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from kiemdem.ledger.models import Entry


@pytest.fixture
def entry(world):
    return world.charged().ledger_lines().last()


@pytest.mark.parametrize(
    "change",
    [
        lambda entry: entry.save(),
        lambda entry: entry.delete(),
        lambda entry: Entry.objects.filter(pk=entry.pk).update(action="completed"),
        lambda entry: Entry.objects.filter(pk=entry.pk).delete(),
        lambda entry: Entry.objects.bulk_update([entry], ["action"]),
        lambda entry: Entry.objects.update_or_create(pk=entry.pk, defaults={"action": "completed"}),
    ],
)
def test_the_product_has_no_way_to_change_an_entry(entry, change):
    with pytest.raises(TypeError, match="written once"):
        change(entry)

    assert Entry.objects.get(pk=entry.pk).action == "charged"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ledger_entry SET action = 'completed' WHERE id = %s",
        "DELETE FROM ledger_entry WHERE id = %s",
    ],
)
def test_the_database_itself_refuses_who_goes_round_the_product(entry, statement):
    with (
        pytest.raises(DatabaseError, match="only added to"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement, [entry.pk])

    assert Entry.objects.get(pk=entry.pk).action == "charged"


def test_an_entry_written_after_the_day_it_was_true_is_marked(world):
    charge = world.charged(on=date(2021, 4, 1))

    assert charge.ledger_lines().last().is_late
