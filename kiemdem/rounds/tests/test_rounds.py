"""A milestone from its opening to its closing, as an office goes through it."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.db import DatabaseError, connection, transaction

from kiemdem.assignments.audit import differences
from kiemdem.assignments.models import Assignment
from kiemdem.ledger import triggers
from kiemdem.rounds.models import Allowance, Calendar, ClosedTally, Return, Round
from kiemdem.rounds.opening import open_due
from kiemdem.rules import Refused
from kiemdem.tally.answers import counts
from kiemdem.tally.ends import roots_of_charges
from kiemdem.tally.movement import between

CUT_OFF = date(2021, 6, 14)
AFTER = date(2021, 6, 15)


def a_round(world, **fields):
    """The second quarter of 2021 by Decree 09, of the one programme."""
    fields = {
        "unit": world.province,
        "name": "quarter:2021:2",
        "starts_on": date(2021, 3, 15),
        "cut_off_on": CUT_OFF,
        "programmes": [world.programme],
        "by": world.hanh,
        "on": date(2021, 6, 7),
        **fields,
    }
    return Round.open(**fields)


def two_charges(world):
    """Ba Vì has two, one of them due within the round; Sóc Sơn has one."""
    due = world.charged(title="Đề án A", due_on=date(2021, 6, 1))
    later = world.charged(title="Đề án B", due_on=date(2021, 12, 31))
    other = world.charged(title="Đề án C", due_on=date(2021, 6, 1), unit=world.soc_son)
    return due, later, other


def answered(world, which=None):
    """Ba Vì's return, begun and answered."""
    found = which or Return.objects.get(unit=world.ba_vi)
    found.begin(by=world.binh, on=CUT_OFF)
    line = found.lines.get(assignment__task__title="Đề án A")
    line.say("updated", by=world.binh, seen=line.version, text="Đã trình dự thảo", claims_done=True)
    return found


def sent(world):
    found = answered(world)
    found.submit(by=world.binh, on=CUT_OFF)
    return found


def approved(world, found, by, on=AFTER):
    found.begin(by=by, on=CUT_OFF)
    found.leave_unchanged(list(found.lines.all()), by=by)
    found.submit(by=by, on=CUT_OFF)
    found.verify(by=world.hanh, on=on)
    found.approve(by=world.nam, on=on)
    return found


def test_whoever_owes_is_asked(world):
    two_charges(world)
    world.charged(title="Đề án D").cancel(by=world.hanh, on=date(2021, 4, 5), reason="Không còn")

    asked = a_round(world)

    assert {r.unit for r in asked.returns.all()} == {world.ba_vi, world.soc_son}
    assert {r.get_status_display() for r in asked.returns.all()} == {"chưa mở"}
    assert {r.send_by for r in asked.returns.all()} == {date(2021, 6, 15)}


def test_each_level_has_its_own_time(world):
    two_charges(world)
    calendar = Calendar.objects.create(
        unit=world.province, name="Quý", rule="decree_09", cycle="quarter", begins_on=CUT_OFF
    )
    Allowance.objects.create(calendar=calendar, level=1, send_within=2, verify_within=4)

    asked = a_round(world, calendar=calendar)

    assert {(r.send_by, r.verify_by) for r in asked.returns.all()} == {
        (date(2021, 6, 16), date(2021, 6, 18))
    }


def test_only_what_is_due_must_be_answered(world):
    two_charges(world)
    a_round(world)
    found = Return.objects.get(unit=world.ba_vi)

    found.begin(by=world.binh, on=CUT_OFF)

    asked = {line.assignment.task.title: line.is_asked for line in found.lines.all()}
    assert asked == {"Đề án A": True, "Đề án B": False}
    assert found.why_not_submit(world.binh) == "Còn 1 dòng chưa trả lời."


def test_what_a_return_reports_is_in_the_ledger_once(world):
    due, *_others = two_charges(world)
    a_round(world)

    found = sent(world)

    due.refresh_from_db()
    assert due.status == "submitted"
    assert found.status == "submitted"
    assert [entry.action for entry in due.ledger_lines()] == ["charged", "accepted", "submitted"]
    assert found.lines.get(assignment=due).entry.details["text"] == "Đã trình dự thảo"


def test_the_second_of_two_people_at_one_line_is_told(world):
    two_charges(world)
    a_round(world)
    found = answered(world)
    line = found.lines.get(assignment__task__title="Đề án A")

    with pytest.raises(Refused):
        line.say("unchanged", by=world.binh, seen=line.version - 1)

    line.refresh_from_db()
    assert (line.answer, line.text) == ("updated", "Đã trình dự thảo")


def test_a_late_return_says_why(world):
    two_charges(world)
    a_round(world)
    found = answered(world)
    late = date(2021, 6, 18)

    with pytest.raises(Refused, match="muộn"):
        found.submit(by=world.binh, on=late)
    found.submit(by=world.binh, on=late, reason="Chờ số liệu của thôn")

    assert found.days_late(late) >= 3


def test_a_line_that_did_not_hold_comes_back_with_its_reason(world):
    due, *_others = two_charges(world)
    a_round(world)
    found = sent(world)
    line = found.lines.get(assignment=due)

    found.send_back(by=world.hanh, on=AFTER, reasons={line.pk: "Chưa có dự thảo kèm theo"})

    due.refresh_from_db()
    line.refresh_from_db()
    assert (found.status, due.status) == ("sent_back", "returned")
    assert line.judgement_reason == "Chưa có dự thảo kèm theo"
    line.say("updated", by=world.binh, seen=line.version, text="Gửi kèm dự thảo", claims_done=True)
    found.submit(by=world.binh, on=AFTER)
    found.verify(by=world.hanh, on=AFTER)
    assert found.status == "verified"


def test_a_unit_is_approved_after_those_below_it(world):
    hamlet = world.unit("Thôn Đông", "thon", "thon-dong", world.ba_vi)
    two_charges(world)
    world.charged(title="Việc của thôn", due_on=date(2021, 6, 1), unit=hamlet)
    a_round(world)
    above, below = Return.objects.get(unit=world.ba_vi), Return.objects.get(unit=hamlet)
    assert below.judge == world.ba_vi
    found = sent(world)
    found.verify(by=world.hanh, on=AFTER)

    with pytest.raises(Refused):
        above.refresh_from_db()
        above.approve(by=world.nam, on=AFTER)

    approved(world, below, world.binh)
    above.approve(by=world.nam, on=AFTER)
    assert above.status == "approved"


def test_nobody_judges_from_below_or_elsewhere(world):
    two_charges(world)
    a_round(world)
    found = sent(world)

    assert found.why_not_verify(world.binh)
    assert found.why_not_verify(world.chi)
    assert found.why_not_verify(world.tra)
    assert not found.why_not_verify(world.hanh)


def closed(world):
    asked = a_round(world)
    sent(world)
    asked.close(by=world.nam, on=AFTER, reason="Họp sáng 16/6")
    return asked


def test_closing_freezes_the_tally_with_its_list(world):
    two_charges(world)

    asked = closed(world)

    (closing,) = asked.closings.all()
    assert closing.totals.total == 3
    assert closing.totals == counts(closing.question)
    assert [line.number for line in closing.own_lines()] == ["1", "2", "3"]
    assert list(differences()) == []


def test_a_return_that_is_missing_needs_a_reason(world):
    two_charges(world)
    asked = a_round(world)

    with pytest.raises(Refused, match="2"):
        asked.close(by=world.nam, on=AFTER)

    assert not ClosedTally.objects.exists()
    with pytest.raises(Refused):
        asked.close(by=world.nam, on=date(2021, 6, 13), reason="Sớm")


def test_what_is_recorded_later_never_changes_closed_books(world):
    _due, later, _other = two_charges(world)
    asked = closed(world)
    (closing,) = asked.closings.all()
    frozen = closing.totals

    later.accept(by=world.binh, on=date(2021, 6, 10))
    later.submit(by=world.binh, on=date(2021, 6, 10))

    assert counts(closing.question) != frozen
    assert ClosedTally.objects.get().totals == frozen
    assert list(differences()) == []


@pytest.mark.django_db
def test_closed_books_refuse_every_change(world):
    two_charges(world)
    closing = closed(world).closings.get()

    for change in (closing.save, closing.delete, closing.lines.all().delete):
        with pytest.raises(TypeError):
            change()
    for table, column in (("rounds_closedtally", "checksum"), ("rounds_closedline", "title")):
        with (
            pytest.raises(DatabaseError),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(f"UPDATE {table} SET {column} = 'x'")


def test_a_forged_line_is_found(world):
    two_charges(world)
    closed(world)
    triggers.lift(connection, triggers.CLOSED)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE rounds_closedline SET klass = 'done' WHERE place = 1")
    triggers.set(connection, triggers.CLOSED)

    assert len(list(differences())) >= 2


def test_reopening_for_one_unit_is_an_exception_with_a_reason(world):
    _due, later, _other = two_charges(world)
    asked = closed(world)
    found = Return.objects.get(unit=world.ba_vi)
    assert found.why_not_fill(world.binh)

    with pytest.raises(Refused):
        found.reopen(by=world.hanh, on=AFTER, reason=" ")
    found.reopen(by=world.hanh, on=AFTER, reason="Thiếu một việc")
    line = found.lines.get(assignment=later)
    line.say("updated", by=world.binh, seen=line.version, text="Đã trình", claims_done=True)
    found.submit(by=world.binh, on=date(2021, 6, 17), reason="Mở lại")

    later.refresh_from_db()
    assert later.status == "submitted"
    assert asked.closings.get().totals.submitted == 1  # as it was closed
    assert Return.objects.get(unit=world.soc_son).why_not_fill(
        world.lan
    )  # for the others it is shut


def test_the_next_round_opens_from_the_closing(world):
    two_charges(world)
    before = closed(world)
    world.charged(title="Đề án D", on=date(2021, 7, 1))
    after = a_round(
        world,
        name="quarter:2021:3",
        starts_on=AFTER,
        cut_off_on=date(2021, 9, 14),
        on=date(2021, 9, 7),
    )
    after.close(by=world.nam, on=date(2021, 9, 15), reason="Chưa đủ phiếu")

    assert after.previous == before
    (last,) = after.closings.all()
    assert last.before == before.closings.get()
    roots = roots_of_charges()
    found = between(last.before.end(roots), last.end(roots), roots)
    assert found.balance["assigned"] == 1
    assert found.balance["open_at_end"] == last.totals.open
    assert list(differences()) == []


def test_a_unit_s_whole_work_can_be_counted(world):
    two_charges(world)
    second = world.open_programme("02-CTr/TU")
    world.charged(title="Đề án E", programme=second)

    asked = a_round(world, programmes=[])
    asked.close(by=world.nam, on=AFTER, reason="Chưa đủ phiếu")

    assert asked.closings.get().totals.total == 4
    assert list(differences()) == []


def test_rounds_that_are_due_open_by_themselves_once(world):
    two_charges(world)
    Calendar.objects.create(
        unit=world.province,
        name="Kiểm đếm quý",
        rule="decree_09",
        cycle="quarter",
        begins_on=date(2021, 6, 1),
    ).programmes.add(world.programme)

    assert open_due(date(2021, 6, 4)) == []
    opened = open_due(date(2021, 6, 7))
    assert [(r.name, r.cut_off_on) for r in opened] == [("quarter:2021:2", CUT_OFF)]
    assert open_due(date(2021, 6, 7)) == []
    assert str(opened[0]) == "Quý II/2021"
    assert opened[0].returns.count() == 2


def test_work_charged_during_a_round_is_asked_for_too(world):
    two_charges(world)
    asked = a_round(world)
    newcomer = world.unit("Xã Mê Linh", "xa", "me-linh", world.province)
    world.charged(title="Đề án F", unit=newcomer, on=date(2021, 6, 9))

    open_due(date(2021, 6, 10))

    assert asked.returns.filter(unit=newcomer).exists()
    assert Assignment.objects.filter(unit=newcomer).count() == 1


def test_books_may_be_closed_as_they_were_known(world):
    """Old closings are entered so: what was recorded since is not in them."""
    _due, later, _other = two_charges(world)
    asked = a_round(world)
    then = datetime(2021, 6, 15, 9, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
    later.accept(by=world.binh, on=date(2021, 6, 10))  # recorded now, long after

    asked.close(by=world.nam, on=AFTER, reason="Nhập lại sổ cũ", at=then)

    assert asked.closings.get().totals.total == 0  # nothing was recorded in 2021
    assert asked.closed_at == then
    assert list(differences()) == []
