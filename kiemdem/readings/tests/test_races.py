"""Two keepers at one proposal in the same moment, on a real PostgreSQL."""

import pytest

from kiemdem.demo.world import World
from kiemdem.programmes.models import Task
from kiemdem.readings.models import Proposal, ReadingDraft, read_anew
from kiemdem.rules import Refused
from tests.races.test_two_at_once import together

from .conftest import PLAN, TODAY

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def world(transactional_db):
    return World()


def start(world):
    return ReadingDraft.start(
        PLAN.encode(), "ke-hoach.txt", by=world.hanh, programme=world.programme
    )


def test_of_two_who_accept_a_task_one_is_told_and_one_task_stands(world):
    reading, _new = start(world)
    key = reading.proposals.filter(kind="task").first().pk

    outcomes = together(
        *(
            lambda: Proposal.objects.get(pk=key).accept(by=world.hanh, on=TODAY)
            for _twice in range(2)
        )
    )

    assert {type(outcome) for outcome in outcomes} == {type(None), Refused}
    assert Task.objects.count() == 1


def test_of_one_who_accepts_and_one_who_rejects_the_second_is_told(world):
    reading, _new = start(world)
    key = reading.proposals.filter(kind="task").first().pk

    outcomes = together(
        lambda: Proposal.objects.get(pk=key).accept(by=world.hanh, on=TODAY),
        lambda: Proposal.objects.get(pk=key).reject(by=world.hanh),
    )

    assert {type(outcome) for outcome in outcomes} == {type(None), Refused}
    assert Task.objects.count() == (Proposal.objects.get(pk=key).status == "accepted")


def test_the_same_file_sent_twice_at_once_is_read_once(world):
    outcomes = together(*(lambda: start(world)[0].pk for _twice in range(2)))

    assert len(set(outcomes)) == 1
    assert ReadingDraft.objects.count() == 1


def test_a_decision_made_while_the_text_is_read_anew_stays(world, monkeypatch):
    reading, _new = start(world)
    count = reading.proposals.count()
    key = reading.proposals.filter(kind="task").first().pk
    monkeypatch.setattr(read_anew, "version", lambda: "newer")

    outcomes = together(
        lambda: Proposal.objects.get(pk=key).accept(by=world.hanh, on=TODAY),
        lambda: ReadingDraft.objects.get(pk=reading.pk).read_anew(by=world.hanh),
    )

    assert outcomes in ([None, False], [False, None])
    assert Proposal.objects.get(pk=key).status == "accepted"
    assert Task.objects.count() == 1 and reading.proposals.count() == count
