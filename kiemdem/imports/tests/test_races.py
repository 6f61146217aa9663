"""Two keepers at one row in the same moment, on a real PostgreSQL."""

from datetime import date

import pytest

from kiemdem.demo.world import World
from kiemdem.imports.models import Draft, DraftRow
from kiemdem.rules import Refused
from tests.races.test_two_at_once import together

from .conftest import FIRST, TODAY, sheet, upload

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def world(transactional_db):
    return World()


@pytest.fixture
def row(world):
    draft = Draft.start(
        upload(sheet(FIRST)),
        by=world.hanh,
        today=TODAY,
        programme=world.programme,
        issued_on=date(2026, 1, 30),
    )
    return draft.rows.get()


def test_of_two_who_mend_a_row_in_the_same_moment_one_is_told(world, row):
    def mend(**fields):
        return lambda: DraftRow.objects.get(pk=row.pk).mend(
            by=world.hanh, today=TODAY, seen=0, **fields
        )

    outcomes = together(mend(product="Đề án"), mend(title="Viết lại"))

    row.refresh_from_db()
    assert {type(outcome) for outcome in outcomes} == {type(None), Refused}
    assert row.version == 1
    assert (row.product == "Đề án") != (row.title == "Viết lại")


def test_a_row_mended_while_the_draft_is_entered_is_told_or_entered(world, row):
    draft = row.draft

    outcomes = together(
        lambda: DraftRow.objects.get(pk=row.pk).mend(by=world.hanh, today=TODAY, title="Viết lại"),
        lambda: Draft.objects.get(pk=draft.pk).confirm(by=world.hanh, on=TODAY),
    )

    told = any(isinstance(outcome, Refused) for outcome in outcomes)
    assert world.programme.tasks.get().title == (FIRST[1] if told else "Viết lại")
