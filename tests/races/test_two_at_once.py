"""Two people at once, on a real PostgreSQL: the second is told, and nothing is lost."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connection

from kiemdem.assignments.audit import differences
from kiemdem.assignments.models import Assignment
from kiemdem.demo.world import World
from kiemdem.documents.models import Document
from kiemdem.ledger.models import Entry
from kiemdem.rules import Refused
from kiemdem.tally.answers import counts
from kiemdem.tally.questions import Question

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]
DAY = date(2021, 7, 1)


@pytest.fixture
def world(transactional_db):
    return World()


def together(*acts):
    """Do all at the same moment, each in a thread and connection of its own; their outcomes."""
    start = Barrier(len(acts))

    def run(act):
        try:
            start.wait(10)
            return act()
        except Refused as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def test_of_two_who_accept_the_second_is_told(world):
    charge = world.charged()
    seen = charge.last_entry_id

    outcomes = together(
        *(
            lambda: Assignment.objects.get(pk=charge.pk).accept(by=world.binh, on=DAY, seen=seen)
            for _twice in range(2)
        )
    )

    assert {type(outcome) for outcome in outcomes} == {Entry, Refused}
    assert Entry.objects.about(charge).filter(action="accepted").count() == 1
    assert list(differences()) == []


def test_of_approving_and_returning_only_one_happens(world):
    charge = world.submitted()
    paper = world.paper()

    def approve():
        return Assignment.objects.get(pk=charge.pk).complete(by=world.nam, on=DAY, product=paper)

    def send_back():
        return Assignment.objects.get(pk=charge.pk).send_back(by=world.nam, on=DAY, reason="Thiếu")

    outcomes = together(approve, send_back)

    assert {type(outcome) for outcome in outcomes} == {Entry, Refused}
    assert list(differences()) == []


def test_two_units_of_one_task_may_act_at_once(world):
    task = world.task()
    charges = [world.charged(task=task, unit=unit) for unit in (world.ba_vi, world.soc_son)]

    def accept(charge, by):
        return lambda: Assignment.objects.get(pk=charge.pk).accept(by=by, on=DAY)

    outcomes = together(accept(charges[0], world.binh), accept(charges[1], world.lan))

    assert {type(outcome) for outcome in outcomes} == {Entry}
    assert counts(Question(as_of=DAY, programme=world.programme)).total == 1
    assert list(differences()) == []


def test_many_charges_at_once_add_up_on_the_line_of_the_province(world):
    planned = [world.planned(unit=world.ba_vi) for _n in range(12)]

    def charge(assignment):
        return lambda: Assignment.objects.get(pk=assignment.pk).charge(by=world.hanh, on=DAY)

    outcomes = together(*(charge(assignment) for assignment in planned[:6]))
    outcomes += together(*(charge(assignment) for assignment in planned[6:]))

    assert {type(outcome) for outcome in outcomes} == {Entry}
    assert counts(Question(as_of=DAY, unit=world.province)).total == 12
    assert list(differences()) == []


def test_a_unit_that_moves_while_it_is_charged_is_counted_once(world):
    group = world.unit("Khu", "khu", "khu", world.province)
    planned = world.planned(unit=world.ba_vi)

    together(
        lambda: Assignment.objects.get(pk=planned.pk).charge(by=world.hanh, on=DAY),
        lambda: type(group).objects.get(pk=world.ba_vi.pk).move(group, on=DAY, by=world.system),
    )

    assert counts(Question(as_of=DAY, unit=world.province)).total == 1
    assert list(differences()) == []


def test_of_two_who_register_the_same_paper_the_second_is_told(world):
    def register():
        document = Document(
            sign="09-KH/TU", type="plan", issuer=world.province, term="XVII", title="Kế hoạch"
        )
        return document.register(by=world.hanh, on=DAY)

    outcomes = together(register, register)

    assert {type(outcome) for outcome in outcomes} == {Document, Refused}
