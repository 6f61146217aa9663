"""Two who decide the same request, or judge the same claim, at once: one does, the other is told."""

from datetime import date

import pytest

from kiemdem.assignments.audit import differences
from kiemdem.demo.world import World
from kiemdem.inspections.models import Sample, SampleLine
from kiemdem.ledger.models import Entry
from kiemdem.requests.models import Request
from kiemdem.rules import Refused

from .test_two_at_once import together

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]
ON, UNTIL = date(2021, 7, 1), date(2021, 9, 30)


@pytest.fixture
def world(transactional_db):
    return World()


def asked(world, charge=None):
    charge = charge or world.charged(due_on=date(2021, 6, 30))
    return Request.ask(
        charge, "extend", by=world.binh, on=ON, reason="Chờ hướng dẫn", new_due_on=UNTIL
    )


def again(thing):
    """The thing as another process reads it."""
    return type(thing).objects.get(pk=thing.pk)


def test_of_granting_and_refusing_only_one_happens(world):
    request = asked(world)

    outcomes = together(
        lambda: again(request).grant(by=world.nam, on=ON),
        lambda: again(request).refuse(by=world.hanh, on=ON, grounds="Đã gia hạn"),
    )

    request.refresh_from_db()
    request.assignment.refresh_from_db()
    assert sum(isinstance(outcome, Refused) for outcome in outcomes) == 1
    granted = request.status == "granted"
    assert request.assignment.due_on == (UNTIL if granted else date(2021, 6, 30))
    told = Entry.objects.about(request.assignment).filter(
        action__in=("request_granted", "request_refused")
    )
    assert told.count() == 1
    assert list(differences()) == []


def test_what_is_granted_twice_changes_the_plan_once(world):
    request = asked(world)

    outcomes = together(*(lambda: again(request).grant(by=world.nam, on=ON) for _n in range(2)))

    assert sum(isinstance(outcome, Refused) for outcome in outcomes) == 1
    changed = Entry.objects.about(request.assignment).filter(action="due_changed")
    assert changed.count() == 1
    assert list(differences()) == []


def test_the_same_is_asked_once_by_two_hands(world):
    charge = world.charged(due_on=date(2021, 6, 30))

    outcomes = together(*(lambda: asked(world, again(charge)) for _n in range(2)))

    assert {type(outcome) for outcome in outcomes} == {Request, Refused}
    assert Request.objects.count() == 1


def test_withdrawing_while_it_is_granted_leaves_one_outcome(world):
    request = asked(world)

    outcomes = together(
        lambda: again(request).grant(by=world.nam, on=ON),
        lambda: again(request).withdraw(by=world.binh, on=ON),
    )

    request.refresh_from_db()
    request.assignment.refresh_from_db()
    assert sum(isinstance(outcome, Refused) for outcome in outcomes) == 1
    assert (request.assignment.due_on == UNTIL) == (request.status == "granted")


def test_a_claim_is_judged_once(world):
    world.submitted()
    line = Sample.draw(world.province, 1, by=world.tra, on=ON, seed=1).lines.get()

    outcomes = together(
        lambda: again(line).judge("held", by=world.tra, on=ON),
        lambda: again(line).judge("not_held", by=world.hanh, on=ON, reason="Thiếu"),
    )

    assert sum(isinstance(outcome, Refused) for outcome in outcomes) == 1
    kept = SampleLine.objects.get(pk=line.pk)
    assert kept.verdict in ("held", "not_held")
    judged = Entry.objects.about(line.assignment.task).filter(action="claim_judged")
    assert judged.count() == 1
