"""The laws of the books, on generated histories."""

from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from kiemdem.assignments.audit import differences
from kiemdem.assignments.deadlines import dues_on
from kiemdem.assignments.models import Assignment
from kiemdem.assignments.moves import BEGINNINGS, MOVES, OPEN
from kiemdem.books.classes import COLUMNS, FLOWS
from kiemdem.books.models import Delta, Period
from kiemdem.rules import Refused
from kiemdem.tally.answers import by_unit, counts
from kiemdem.tally.counts import Counts, counts_from
from kiemdem.tally.questions import Question
from kiemdem.tally.recount import end_of_day, items, known_items

FIRST = date(2021, 1, 4)
DAYS = st.integers(0, 400).map(lambda n: FIRST + timedelta(days=n))


@st.composite
def histories(draw):
    """Tasks with deadlines, their charges, and acts: on which charge, which, how many days on."""
    tasks = draw(
        st.lists(st.tuples(st.none() | DAYS, st.integers(1, 2), DAYS), min_size=1, max_size=4)
    )
    act = st.tuples(st.integers(0, 7), st.integers(0, 99), st.integers(-15, 60))
    acts = draw(st.lists(act, min_size=4, max_size=16))
    return tasks, acts


def play(world, history):
    """Do what can be done of a history; what the rules refuse is passed over."""
    tasks, acts = history
    communes = [world.ba_vi, world.soc_son]
    group = world.unit("Khu", "khu", "khu", world.province)
    for due, leads, on in tasks:
        task = world.task(due_on=due)
        for unit in communes[:leads]:
            world.planned(task=task, unit=unit).charge(by=world.hanh, on=on)
    for place, choice, days_on in acts:
        charges = list(Assignment.objects.order_by("pk"))
        charge = charges[place % len(charges)]
        on = charge.ledger_lines().last().effective_on + timedelta(days=days_on)
        try:
            do_one(world, charge, choice, on, group)
        except Refused:
            continue


def do_one(world, charge, choice, on, group):
    """One of the acts that the table opens here; now and then a correction, or the unit moves."""
    steps = [name for name, move in MOVES.items() if charge.status in move.sources]
    steps = [name for name in steps if name not in BEGINNINGS] + ["corrected", "moved"]
    match steps[choice % len(steps)]:
        case "corrected":
            charge.correct(charge.ledger_lines().last(), by=world.hanh, reason="Ghi nhầm")
        case "moved":
            charge.unit.move(group, on=on, by=world.system)
        case "transferred":
            there = set(charge.task.assignments.open().values_list("unit", flat=True))
            heirs = (world.ba_vi, world.soc_son, world.province)
            to = next((u for u in heirs if u.pk not in there), charge.unit)
            charge.transfer(to, by=world.hanh, on=on, reason="Chuyển")
        case "due_changed":
            charge.change_due(on + timedelta(days=30), by=world.hanh, on=on, reason="Gia hạn")
        case "completed":
            charge._act("completed", by=world.hanh, on=on, product="Kế hoạch")
        case step:
            charge._act(step, by=world.hanh, on=on, reason="Lý do", text="Đã làm")


def scopes(world):
    return [None, world.province, world.ba_vi, world.soc_son]


@pytest.mark.django_db
@settings(max_examples=40, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(history=histories(), days=st.lists(DAYS, min_size=2, max_size=2).map(sorted))
def test_nothing_is_lost_between_two_days(world, history, days):
    with transaction.atomic():
        for user in (world.hanh, world.system):
            user.forget_rights()
        for unit in (world.ba_vi, world.soc_son):
            unit.refresh_from_db()
        play(world, history)

        for unit in scopes(world):
            before, after = (counts(Question(as_of=day, unit=unit)) for day in days)
            flows = flowed(unit, *days)
            completed = after.completed - before.completed
            came = flows["assigned"] + flows["received"]
            went = flows["cancelled"] + flows["transferred"]
            assert before.open + came - completed - went == after.open
        assert_fast_equals_plain(world, days[1])
        for day in days:
            assert_deadlines_are_the_ledgers(day)
        assert list(differences()) == []
        transaction.set_rollback(True)


def flowed(unit, start, end):
    """What came and went from the day after `start` up to `end`."""
    rows = Delta.objects.filter(unit_id=unit.pk if unit else 0, programme_id=0)
    rows = rows.filter(day__gt=start, day__lte=end).values_list(*COLUMNS)
    sums = [sum(column) for column in zip(*rows, strict=True)] or [0] * len(COLUMNS)
    return {name: sums[COLUMNS.index(name)] for name in FLOWS}


def assert_fast_equals_plain(world, day):
    for unit in scopes(world):
        question = Question(as_of=day, unit=unit)
        fast = counts(question)
        assert fast == counts_from((item.klass, 1) for item in items(question))
        now = Question(as_of=day, unit=unit, known_at=end_of_day(date(2100, 1, 1)))
        assert fast == counts_from((item.klass, 1) for item in known_items(now))
        if unit:
            assert sum((of for _unit, of in by_unit(question)), Counts()) == fast
        assert all(getattr(fast, name) >= 0 for name in ("done", "doing", "sent", "paused"))
    for charge in Assignment.objects.leading():
        assert (charge.status in OPEN) == charge.is_open


def assert_deadlines_are_the_ledgers(day):
    """The periods tell the deadline that held on a day as the entries of that day tell it."""
    periods = list(Period.objects.as_of(day))
    told = dues_on([p.assignment_id for p in periods if p.assignment_id], day)
    of_task = {}
    for period in (p for p in periods if p.assignment_id):
        assert period.due_on == told[period.assignment_id]
        of_task.setdefault(period.task_id, []).append(period.due_on)
    for whole in (p for p in periods if not p.assignment_id):
        assert whole.due_on == max(filter(None, of_task[whole.task_id]), default=None)


def test_a_deadline_put_off_leaves_the_days_before_with_the_old_one(world):
    charge = world.charged(on=date(2021, 4, 1), due_on=date(2021, 6, 30))
    charge.change_due(date(2021, 12, 31), by=world.hanh, on=date(2021, 5, 10), reason="Gia hạn")
    charge.change_due(date(2021, 9, 30), by=world.hanh, on=date(2021, 11, 1), reason="Rút hạn")

    stood = Period.objects.filter(assignment_id=charge.pk).order_by("starts_on")

    assert list(stood.values_list("starts_on", "klass", "due_on")) == [
        (date(2021, 4, 1), "doing", date(2021, 6, 30)),
        (date(2021, 5, 10), "doing", date(2021, 12, 31)),
        (date(2021, 11, 1), "doing_over", date(2021, 9, 30)),
    ]
    # a new deadline is no change of the counts
    assert not Delta.objects.filter(day=date(2021, 5, 10)).exists()


def test_work_handed_on_within_the_day_of_its_charging_was_charged_to_whoever_has_it(world):
    charge = world.charged(on=date(2021, 5, 1))
    charge.transfer(world.soc_son, by=world.hanh, on=date(2021, 5, 1), reason="Giao nhầm")
    days = date(2021, 4, 30), date(2021, 5, 31)
    came = {"assigned": 1, "received": 0, "cancelled": 0, "transferred": 0}
    assert [flowed(unit, *days) for unit in (None, world.province, world.soc_son)] == [came] * 3
    assert not any(flowed(world.ba_vi, *days).values())

    heir = Assignment.objects.get(came_from=charge)
    heir.accept(by=world.hanh, on=date(2021, 5, 3))

    assert list(differences()) == []
    assert flowed(None, *days) == came
