"""Corrections and transfers: nothing is edited, and both halves stay together."""

from datetime import date

import pytest

from kiemdem.assignments.audit import differences
from kiemdem.assignments.models import Assignment
from kiemdem.rules import Refused
from kiemdem.tally.answers import counts
from kiemdem.tally.questions import Question

DAY = date(2021, 6, 1)


def test_a_transfer_keeps_state_deadlines_and_history(world):
    charge = world.submitted(due_on=date(2021, 5, 1))

    heir = charge.transfer(world.soc_son, by=world.hanh, on=DAY, reason="Điều chỉnh phân công")

    assert (heir.status, heir.due_on, heir.came_from) == ("submitted", date(2021, 5, 1), charge)
    assert counts(Question(as_of=DAY, unit=world.ba_vi)).total == 0
    assert counts(Question(as_of=DAY, unit=world.soc_son)).sent_over == 1
    assert counts(Question(as_of=DAY, programme=world.programme)).total == 1


def test_a_transfer_is_taken_back_with_both_its_halves(world):
    charge = world.charged()
    charge.transfer(world.soc_son, by=world.hanh, on=DAY, reason="Nhầm")

    charge.correct(charge.ledger_lines().last(), by=world.hanh, reason="Chuyển nhầm đơn vị")

    assert charge.status == "assigned"
    assert counts(Question(as_of=DAY, unit=world.ba_vi)).total == 1
    assert counts(Question(as_of=DAY, unit=world.soc_son)).total == 0
    assert list(differences()) == []


def test_a_transfer_on_which_the_heir_has_acted_is_not_taken_back(world):
    charge = world.charged()
    heir = charge.transfer(world.soc_son, by=world.hanh, on=DAY, reason="Nhầm")
    heir.accept(by=world.lan, on=DAY)

    with pytest.raises(Refused, match="Sóc Sơn"):
        charge.correct(charge.ledger_lines().last(), by=world.hanh, reason="Nhầm")


def test_an_entry_on_which_others_rest_is_not_reversed(world):
    charge = world.submitted()
    accepted = charge.ledger_lines().get(action="accepted")

    with pytest.raises(Refused):
        charge.correct(accepted, by=world.hanh, reason="Nhầm")

    assert Assignment.objects.get(pk=charge.pk).status == "submitted"


def test_an_entry_is_reversed_once(world):
    charge = world.charged()
    charge.accept(by=world.binh, on=DAY)
    accepted = charge.ledger_lines().get(action="accepted")
    charge.correct(accepted, by=world.binh, reason="Ghi nhầm")

    with pytest.raises(Refused):
        charge.correct(charge.ledger_lines().get(pk=accepted.pk), by=world.binh, reason="Lại nhầm")


def test_a_correction_needs_its_reason(world):
    charge = world.charged()

    with pytest.raises(Refused):
        charge.correct(charge.ledger_lines().last(), by=world.hanh, reason=" ")
