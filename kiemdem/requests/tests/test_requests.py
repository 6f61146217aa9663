"""A unit asks, the authority decides; both stand in the ledger."""

from datetime import date

import pytest

from kiemdem.assignments.audit import differences
from kiemdem.requests.models import Kind, Request
from kiemdem.rules import Refused

ON, DECIDED = date(2021, 5, 20), date(2021, 5, 25)
UNTIL = date(2021, 9, 30)


def asked(world, kind=Kind.EXTEND, charge=None, **wanted):
    wanted = wanted or {"new_due_on": UNTIL}
    charge = charge or world.charged(due_on=date(2021, 6, 30))
    return Request.ask(charge, kind, by=world.binh, on=ON, reason="Chờ hướng dẫn", **wanted)


def test_an_extension_granted_keeps_both_deadlines(world):
    request = asked(world)

    request.grant(by=world.nam, on=DECIDED, grounds="Đồng ý")

    charge = request.assignment
    charge.refresh_from_db()
    assert (charge.original_due_on, charge.due_on) == (date(2021, 6, 30), UNTIL)
    actions = [entry.action for entry in charge.ledger_lines()]
    assert actions == ["charged", "request_asked", "request_granted", "due_changed"]
    assert list(differences()) == []


def test_a_refusal_gives_its_grounds_and_changes_nothing(world):
    request = asked(world)

    with pytest.raises(Refused):
        request.refuse(by=world.nam, on=DECIDED, grounds=" ")
    request.refuse(by=world.nam, on=DECIDED, grounds="Đã gia hạn một lần")

    request.assignment.refresh_from_db()
    assert request.assignment.due_on == date(2021, 6, 30)
    assert request.decision == "Đã gia hạn một lần"
    assert list(differences()) == []


def test_another_unit_is_asked_to_lead(world):
    request = asked(world, Kind.LEAD, new_unit=world.soc_son)

    request.grant(by=world.hanh, on=DECIDED)

    assert request.assignment.task.assignments.open().get().unit == world.soc_son


def test_another_product_is_agreed(world):
    request = asked(world, Kind.PRODUCT, new_product="Báo cáo")

    request.grant(by=world.nam, on=DECIDED)

    request.assignment.task.refresh_from_db()
    assert request.assignment.task.product == "Báo cáo"


def test_work_is_stopped_on_request(world):
    request = asked(world, Kind.STOP, new_due_on=None)

    request.grant(by=world.nam, on=DECIDED)

    request.assignment.refresh_from_db()
    assert request.assignment.status == "cancelled"


def test_only_the_unit_asks_and_only_the_owner_decides(world):
    charge = world.charged(due_on=date(2021, 6, 30))

    assert Request.why_not_ask(charge, world.lan)
    assert Request.why_not_ask(charge, world.tra)
    request = asked(world, charge=charge)
    assert request.why_not_grant(world.binh)
    assert request.why_not_refuse(world.chi)
    assert not request.why_not_grant(world.hanh)


def test_a_request_says_what_it_wants(world):
    charge = world.charged(due_on=date(2021, 6, 30))

    for kind, wanted in [
        (Kind.EXTEND, {"new_due_on": None}),
        (Kind.EXTEND, {"new_due_on": date(2021, 6, 30)}),
        (Kind.PRODUCT, {"new_product": " "}),
        (Kind.LEAD, {"new_unit": None}),
        (Kind.LEAD, {"new_unit": world.ba_vi}),
    ]:
        with pytest.raises(Refused):
            asked(world, kind, charge=charge, **wanted)
    assert not Request.objects.exists()


def test_the_same_is_not_asked_twice_nor_decided_twice(world):
    request = asked(world)

    with pytest.raises(Refused):
        asked(world, charge=request.assignment)
    request.withdraw(by=world.binh, on=DECIDED)
    with pytest.raises(Refused):
        request.grant(by=world.nam, on=DECIDED)
    assert asked(world, charge=request.assignment).status == "asked"
