"""What the books answer: by the tree, by the deadlines, by what was known."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from kiemdem.assignments.models import Assignment
from kiemdem.programmes.kinds import Kind
from kiemdem.tally.answers import by_unit, counts
from kiemdem.tally.counts import Counts
from kiemdem.tally.questions import Question

DUE = date(2021, 12, 31)
AFTER = date(2022, 1, 1)


def test_overdue_begins_on_the_day_after_the_deadline(world):
    world.charged(due_on=DUE)

    assert counts(Question(as_of=DUE)) == Counts(doing=1)
    assert counts(Question(as_of=AFTER)) == Counts(doing_over=1)
    assert counts(Question(as_of=date(2030, 1, 1))) == Counts(doing_over=1)  # a forecast


def test_work_completed_after_its_deadline_is_late_for_good(world):
    charge = world.submitted(due_on=date(2021, 6, 30))
    charge.complete(by=world.nam, on=date(2021, 7, 5), product=world.paper())

    assert counts(Question(as_of=date(2021, 7, 4))) == Counts(sent_over=1)
    assert counts(Question(as_of=date(2021, 7, 5))) == Counts(done_over=1)


def test_both_rates_name_their_base(world):
    world.submitted(due_on=DUE).complete(by=world.nam, on=date(2021, 7, 1), product=world.paper())
    world.charged(due_on=date(2021, 5, 1))
    world.charged(due_on=DUE)

    of = counts(Question(as_of=date(2021, 7, 1)))

    assert (of.completed, of.fallen_due, str(of.rate_of_due)) == (1, 2, "50.0")
    assert (of.total, str(of.rate_of_all)) == (3, "33.3")


def test_an_extended_deadline_is_kept_beside_the_original_one(world):
    charge = world.charged(due_on=date(2021, 5, 1))
    charge.change_due(DUE, by=world.hanh, on=date(2021, 4, 20), reason="Chờ hướng dẫn")
    day = date(2021, 7, 1)

    assert counts(Question(as_of=day)) == Counts(doing=1)
    assert counts(Question(as_of=day, against="original")) == Counts(doing_over=1)
    charge.refresh_from_db()
    assert (charge.original_due_on, charge.due_on) == (date(2021, 5, 1), DUE)


def test_what_was_recorded_later_was_not_known_then(world):
    charge = world.charged(due_on=DUE)
    then = datetime(2021, 8, 1, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
    other = world.planned()
    other.charge(by=world.hanh, on=date(2021, 4, 1), at=then)
    day = date(2021, 7, 1)

    known = counts(Question(as_of=day, known_at=then))

    assert counts(Question(as_of=day)) == Counts(doing=2)
    assert known == Counts(doing=1)
    assert charge.last_entry_id


def test_a_unit_that_moved_is_counted_where_it_stood_on_the_day(world):
    group = world.unit("Khu Tây", "khu", "khu-tay", world.province)
    world.charged(unit=world.ba_vi)
    world.ba_vi.move(group, on=date(2021, 6, 1), by=world.hanh)

    def total(unit, day, **more):
        return counts(Question(as_of=day, unit=unit, **more)).total

    assert total(group, date(2021, 5, 31)) == 0
    assert total(group, date(2021, 6, 1)) == 1
    assert total(world.province, date(2021, 5, 31)) == total(world.province, date(2021, 6, 1)) == 1
    assert total(group, date(2021, 5, 31), tree="now") == 1


def test_by_todays_tree_work_reads_with_the_unit_that_took_all_over(world):
    heir = world.unit("Xã Ba Vì mới", "xa", "ba-vi-moi", world.province)
    world.charged(unit=world.ba_vi)
    world.ba_vi.merge_into(heir, on=date(2025, 7, 1), by=world.hanh)
    day = date(2021, 6, 1)

    assert counts(Question(as_of=day, unit=heir)).total == 0
    assert counts(Question(as_of=day, unit=heir, tree="now")).total == 1
    now = by_unit(Question(as_of=day, programme=world.programme, tree="now"))
    assert [(unit, of.total) for unit, of in now] == [(heir, 1)]


def test_a_task_of_two_units_counts_once_in_the_programme_and_once_with_each(world):
    task = world.task()
    for unit in (world.ba_vi, world.soc_son):
        world.charged(task=task, unit=unit)
    first = Assignment.objects.get(task=task, unit=world.ba_vi)
    first.accept(by=world.binh, on=date(2021, 5, 1))
    first.submit(by=world.binh, on=date(2021, 5, 1))
    day = date(2021, 6, 1)

    assert counts(Question(as_of=day, programme=world.programme)) == Counts(doing=1)
    assert counts(Question(as_of=day, unit=world.province)) == Counts(doing=1, sent=1)
    assert counts(Question(as_of=day, unit=world.ba_vi, alone=True)) == Counts(sent=1)


def test_parts_of_a_task_count_with_their_units_not_with_the_programme(world):
    whole = world.charged(unit=world.province).task
    part = world.task(part_of=whole)
    world.charged(task=part, unit=world.ba_vi)
    day = date(2021, 6, 1)

    assert counts(Question(as_of=day, programme=world.programme)).total == 1
    assert counts(Question(as_of=day, unit=world.ba_vi)).total == 1
    assert counts(Question(as_of=day, unit=world.province)).total == 2


def test_one_kind_and_one_owner_can_be_asked_about(world):
    world.charged(kind=Kind.SCHEME)
    world.charged(kind=Kind.PLAN, unit=world.soc_son)
    day = date(2021, 6, 1)
    post = world.ba_vi.posts.create(title="Chủ tịch", role="leader", is_head=True, opened_on=day)

    assert counts(Question(as_of=day, kind=Kind.SCHEME)).total == 1
    assert counts(Question(as_of=day, owner=post)).total == 1


@pytest.mark.parametrize("day", [date(2021, 4, 1), date(2021, 12, 31), date(2022, 1, 1)])
def test_a_unit_is_the_sum_of_itself_and_what_stands_below(world, day):
    for unit in (world.province, world.ba_vi, world.soc_son):
        world.charged(unit=unit, due_on=DUE)
    question = Question(as_of=day, unit=world.province)

    parts = by_unit(question)

    assert parts[0][0] == world.province
    assert sum((of for _unit, of in parts), Counts()) == counts(question)
