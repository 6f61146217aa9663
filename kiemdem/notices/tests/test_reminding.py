"""Reminders: before, on and after the deadline, each once, to whoever answers, in working days."""

from datetime import date, timedelta

import pytest
from django.utils.translation import override

from kiemdem.notices.models import MailChoice, Notice, Reminders
from kiemdem.notices.reminding import remind
from kiemdem.requests.models import Request
from kiemdem.rounds.models import Round
from kiemdem.rules import Refused
from kiemdem.units.models import Role
from kiemdem.workdays.models import SpecialDay, working_days

DUE = date(2021, 6, 30)  # a Wednesday


@pytest.fixture
def charge(world):
    return world.charged(due_on=DUE)


def days_after(number, due=DUE):
    days = working_days()
    return days.after(due, number) if number > 0 else days.before(due, -number)


def told(user, **where):
    return Notice.objects.filter(user=user, **where)


def test_the_unit_is_reminded_with_the_reason(world, charge):
    remind(days_after(-3))

    notice = told(world.binh).get()
    assert notice.why == "Vì đơn vị bạn chủ trì, hạn 30/06/2021, còn 3 ngày làm việc."
    with override("en"):
        assert notice.why == "Because your unit leads it: due 30 Jun 2021, 3 working days left."
    assert not Notice.objects.exclude(user=world.binh).exists()


def test_nothing_is_said_before_the_first_day_that_is_set(world, charge):
    assert remind(days_after(-8)) == 0
    assert remind(days_after(-7)) == 1


def test_nothing_is_said_twice_however_often_it_runs(world, charge):
    for day in (-7, -7, -6, -5, -3, -3, 0, 0, 1, 1, 2):
        remind(days_after(day) if day else DUE)

    stages = [notice.stage for notice in told(world.binh).order_by("pk")]
    assert stages == [
        f"task:{stage}:2021-06-30" for stage in ("before:7", "before:3", "due:0", "late:1")
    ]


def test_a_missed_day_is_made_up_for_with_the_true_number_of_days(world, charge):
    remind(days_after(-2))

    assert told(world.binh).get().reason["days"] == 2


def test_a_new_deadline_is_reminded_of_anew(world, charge):
    remind(days_after(-3))
    charge.change_due(date(2021, 8, 31), by=world.hanh, on=date(2021, 6, 28), reason="Mưa lũ")
    remind(days_after(-3, date(2021, 8, 31)))

    assert told(world.binh).count() == 2


def test_who_submitted_or_paused_is_left_alone(world):
    world.submitted(due_on=DUE)
    paused = world.charged(due_on=DUE)
    paused.pause(by=world.hanh, on=date(2021, 6, 2), reason="Chờ ngân sách")

    remind(DUE)

    assert not Notice.objects.exclude(kind="submitted").exists()
    assert not told(world.binh).exists()


def test_after_three_reminders_the_unit_above_is_told_once(world, charge):
    day = DUE
    while day < days_after(20):
        day += timedelta(days=1)
        remind(day)

    assert told(world.binh, stage__contains="late").count() == 3
    for leading in (world.hanh, world.nam):
        above = told(leading).get()
        assert above.kind == "escalated"
        assert above.day == days_after(15)
        assert "Xã Ba Vì đã được nhắc 3 lần" in above.why
    assert not told(world.tra).exists()


def test_what_was_late_long_before_is_still_reminded_of_three_times_first(world, charge):
    day = date(2022, 3, 1)
    for number in range(40):
        remind(day + timedelta(days=number))

    days = list(told(world.binh).order_by("pk").values_list("day", flat=True))
    between = working_days().between
    assert [between(*pair) for pair in zip(days, days[1:], strict=False)] == [6, 7]
    assert told(world.nam).get().day > days[-1]


def test_a_unit_without_anyone_to_hear_is_told_of_above_at_once(world):
    empty = world.unit("Xã Vắng", "xa", "xa-vang", world.province)
    world.charged(due_on=DUE, unit=empty)

    remind(days_after(1))

    assert told(world.nam).get().why.startswith("Vì không nhắc được ai ở Xã Vắng")


def test_what_a_person_does_not_want_to_hear_still_counts_as_said(world, charge):
    MailChoice.of(world.binh).choose({"deadline": "none"})
    for number in range(1, 16):
        remind(days_after(number))

    assert not Notice.objects.visible_to(world.binh).exists()
    assert told(world.nam, kind="escalated").exists()
    MailChoice.of(world.binh).choose({"deadline": "app"})
    assert Notice.objects.visible_to(world.binh).count() == 3


def test_over_tet_nobody_is_reminded_and_no_day_counts(world):
    world.charged(due_on=date(2024, 2, 7))

    assert [remind(date(2024, 2, day)) for day in range(8, 15)] == [0] * 7
    assert remind(date(2024, 2, 15)) == 1
    assert told(world.binh).get().reason["days"] == 1


def test_the_office_s_own_day_off_is_quiet(world, charge):
    SpecialDay(day=date(2021, 6, 25), name="Đại hội").add(by=world.hanh, on=date(2021, 6, 1))

    assert remind(date(2021, 6, 25)) == 0


def test_a_weekend_s_deadline_is_reminded_of_on_the_friday(world):
    world.charged(due_on=date(2021, 7, 3))

    remind(date(2021, 7, 2))

    assert told(world.binh).get().why.endswith("nay là ngày làm việc cuối cùng.")


def test_the_post_that_answers_is_told_and_not_the_whole_unit(world):
    charge = world.charged(due_on=DUE)
    head = world.account("head", "Ngô Văn Hải", world.ba_vi, Role.LEADER)
    type(charge).objects.update(responsible=head.posts()[0].pk)

    remind(days_after(-3))

    assert [n.user for n in Notice.objects.all()] == [head]
    assert Notice.objects.get().why.startswith("Vì bạn chịu trách nhiệm")


def test_a_post_that_may_not_see_the_work_is_not_told_of_it(world):
    charge = world.charged(due_on=DUE)
    type(charge).objects.update(responsible=world.chi.posts()[0].pk)

    remind(days_after(-3))

    assert not told(world.chi).exists()
    assert told(world.binh).exists()


def test_a_post_of_another_unit_that_the_programme_charges_is_told(world):
    world.charged(unit=world.soc_son, due_on=None)
    charge = world.charged(due_on=DUE)
    type(charge).objects.filter(pk=charge.pk).update(responsible=world.lan.posts()[0].pk)

    remind(days_after(-3))

    assert told(world.lan).exists()
    assert not told(world.binh).exists()


def test_who_left_the_post_no_longer_reads_of_the_work(world, charge):
    remind(days_after(-3))
    world.binh.posts()[0].appointments.update(ends_on=date(2022, 1, 1))
    world.binh.forget_rights()

    assert not Notice.objects.visible_to(world.binh).exists()


def test_a_disabled_account_is_told_nothing(world, charge):
    type(world.binh).objects.filter(pk=world.binh.pk).update(is_active=False)

    assert remind(days_after(-3)) == 0


def test_the_nearest_settings_above_count(world, charge):
    own = {"before": [5], "on_due": False, "late": [2], "escalate_after": 1}
    own |= {"asked": [3], "submitted": [2]}
    Reminders.set(world.province, by=world.hanh, on=DUE, **own)
    assert remind(days_after(-5)) == 1
    Reminders.set(world.ba_vi, by=world.hanh, on=DUE, **{**own, "before": [2]})

    assert remind(days_after(-3)) == 0
    assert remind(days_after(-2)) == 1
    assert remind(DUE) == 0
    remind(days_after(2))
    remind(days_after(3))
    assert told(world.nam).get().reason["number"] == 1


def test_only_the_keeper_sets_reminders(world):
    with pytest.raises(Refused):
        Reminders.set(world.ba_vi, by=world.binh, on=DUE, before=[1])


def test_returns_are_reminded_of_to_who_sends_and_then_to_who_verifies(world, charge):
    counted = Round.open(
        unit=world.province, name="Quý II/2021", starts_on=date(2021, 4, 1),
        cut_off_on=DUE, by=world.hanh, on=date(2021, 6, 24), programmes=[world.programme],
    )  # fmt: skip
    owed = counted.returns.get(unit=world.ba_vi)
    remind(owed.send_by)
    assert "phải gửi trước hết ngày 01/07/2021" in told(world.binh, kind="return").get().why
    owed.begin(by=world.binh, on=owed.send_by)
    owed.lines.update(answer="unchanged")
    owed.submit(by=world.binh, on=owed.send_by)

    remind(owed.verify_by)

    assert {n.user for n in Notice.objects.filter(kind="return", stage__startswith="verify")} == {
        world.hanh,
        world.nam,
    }


def test_a_verified_return_is_reminded_of_to_who_approves_once_all_below_are_approved(world):
    world.charged(due_on=DUE)
    group = world.unit("Thôn Một", "thon", "thon-mot", world.ba_vi)
    world.charged(due_on=DUE, unit=group)
    counted = Round.open(
        unit=world.province, name="Quý II/2021", starts_on=date(2021, 4, 1),
        cut_off_on=DUE, by=world.hanh, on=date(2021, 6, 24), programmes=[world.programme],
    )  # fmt: skip
    above, below = counted.returns.get(unit=world.ba_vi), counted.returns.get(unit=group)
    counted.returns.filter(pk=above.pk).update(status="verified")
    remind(above.verify_by)
    assert not told(world.nam, stage__startswith="endorse").exists()

    counted.returns.filter(pk=below.pk).update(status="approved")
    remind(above.verify_by)
    remind(above.verify_by)

    notice = told(world.nam, stage__startswith="endorse").get()
    assert notice.subject == above
    assert notice.why.startswith("Vì đơn vị bạn duyệt phiếu này, trước hết ngày ")


def test_a_request_that_waits_is_reminded_of_to_who_decides(world, charge):
    asked = Request.ask(
        charge, "extend", by=world.binh, on=date(2021, 5, 3), reason="Mưa", new_due_on=date(2021, 8, 1)
    )  # fmt: skip
    assert remind(date(2021, 5, 5)) == 0
    remind(date(2021, 5, 6))

    notice = told(world.nam).get()
    assert notice.subject == asked
    assert "đã chờ 3 ngày làm việc" in notice.why


def test_work_that_was_submitted_is_reminded_of_to_who_approves_it_from_that_day(world):
    charge = world.submitted(on=date(2021, 6, 1), due_on=None)
    for day in (1, 3, 4, 4, 10, 11, 30):
        remind(date(2021, 6, day))

    for user in (world.hanh, world.nam):
        first, second = told(user, kind="submitted").order_by("pk")
        assert (first.subject, first.day, second.day) == (
            charge,
            date(2021, 6, 4),
            date(2021, 6, 10),
        )
        assert (
            first.why == "Vì đơn vị bạn phê duyệt, trình ngày 01/06/2021, đã chờ 3 ngày làm việc."
        )
    assert not told(world.binh).exists()
    charge.send_back(by=world.nam, on=date(2021, 7, 1), reason="Thiếu")
    charge.submit(by=world.binh, on=date(2021, 7, 5))
    assert remind(date(2021, 7, 8)) == 2


def test_reminding_costs_the_same_however_many_charges(world, cost_of):
    def some(number, due_on):
        for _n in range(number):
            world.charged(due_on=due_on)

    some(2, DUE)
    few = cost_of(remind, days_after(-3))
    some(30, date(2021, 9, 30))
    many = cost_of(remind, days_after(-3, date(2021, 9, 30)))

    assert Notice.objects.filter(stage__endswith="2021-09-30").count() == 30
    assert many == few
