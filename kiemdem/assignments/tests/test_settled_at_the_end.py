"""Many acts told at once leave the books as one act after another does."""

from datetime import date

import pytest

from kiemdem.assignments.audit import differences
from kiemdem.assignments.books import settled_at_the_end
from kiemdem.books.models import Period
from kiemdem.rules import Refused


def test_the_periods_are_written_at_the_end(world):
    with settled_at_the_end():
        assignment = world.submitted()
        heir = assignment.transfer(
            world.soc_son, by=world.hanh, on=date(2021, 7, 1), reason="Đúng chức năng"
        )
        assert not Period.objects.exists()
    assert set(Period.objects.values_list("unit_id", flat=True)) == {
        world.ba_vi.pk,
        world.soc_son.pk,
    }
    assert heir.status == "submitted"
    assert not list(differences(lambda number: None))


def test_a_refusal_leaves_nothing_and_later_acts_settle_as_ever(world):
    assignment = world.charged()
    with pytest.raises(Refused), settled_at_the_end():
        assignment.accept(by=world.binh, on=date(2021, 5, 1))
        assignment.accept(by=world.binh, on=date(2021, 5, 2))
    assignment.refresh_from_db()
    assert assignment.status == "assigned"
    assignment.accept(by=world.binh, on=date(2021, 5, 3))
    assert not list(differences(lambda number: None))
