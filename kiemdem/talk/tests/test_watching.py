"""Those who watch hear what happened: of a task each entry, of a programme or a unit once a day."""

from datetime import timedelta

import pytest
from django.utils import timezone

from kiemdem.notices.models import Notice
from kiemdem.talk.models import Comment, Watch
from kiemdem.talk.watching import tell_of_day, tell_of_entries
from kiemdem.ui.days import today


@pytest.fixture
def since():
    """Someone began to watch two days ago."""

    def begin(person, thing):
        Watch.objects.begin([person.pk], thing)
        Watch.objects.filter(user=person).update(since=timezone.now() - timedelta(days=2))

    return begin


def told(person):
    return [notice.why for notice in Notice.objects.visible_to(person).order_by("pk")]


def test_whoever_watches_a_task_hears_of_each_entry_once(world, thread, since):
    Watch.objects.begin([world.hanh.pk], thread.task)
    world.charge.accept(by=world.binh, on=today())

    assert tell_of_entries(today(), today()) == 1
    assert tell_of_entries(today(), today()) == 0

    assert told(world.hanh) == ["Vì bạn theo dõi: Nguyễn Văn Bình ghi “Tiếp nhận”."]


def test_nobody_hears_of_what_was_before_or_what_one_did_oneself(world, thread, since):
    Watch.objects.begin([world.binh.pk, world.hanh.pk], thread.task)
    world.charge.accept(by=world.binh, on=today())
    Watch.objects.begin([world.nam.pk], thread.task)

    tell_of_entries(today(), today())

    assert told(world.nam) == told(world.binh) == []
    assert len(told(world.hanh)) == 1


def test_whoever_may_not_see_the_task_hears_nothing(world, thread, since):
    for person in (world.lan, world.chi):
        since(person, thread.task)
        since(person, world.programme)

    assert tell_of_entries(today(), today()) == 0
    assert tell_of_day(today(), on=today()) == 0


@pytest.mark.parametrize("kind", ["programme", "unit"])
def test_a_programme_or_a_unit_is_told_of_once_a_day(world, thread, since, kind):
    thing = {"programme": world.programme, "unit": world.ba_vi}[kind]
    since(world.nam, thing)
    Comment.say(thread, "Đã rõ.", by=world.binh, on=today())

    for _twice in range(2):
        tell_of_day(today(), on=today())

    (why,) = told(world.nam)
    assert why.endswith("bút toán và 1 ý kiến.")


def test_a_units_day_counts_nothing_of_programmes_that_one_does_not_see(world, thread, since):
    since(world.chi, world.ba_vi)
    Comment.say(thread, "Đã rõ.", by=world.binh, on=today())
    tell_of_day(today(), on=today())

    seen = Notice.objects.filter(user=world.chi).get().reason

    assert seen["comments"] == 0
    since(world.hanh, world.ba_vi)
    tell_of_day(today(), on=today())
    assert Notice.objects.get(user=world.hanh).reason["entries"] > 0
    assert Notice.objects.get(user=world.hanh).reason["comments"] == 1


def test_more_watchers_ask_nothing_more(world, thread, since, cost_of):
    since(world.hanh, thread.task)
    world.charge.accept(by=world.binh, on=today())
    few = cost_of(tell_of_entries, today(), today())
    for person in (world.nam, world.tra):
        since(person, thread.task)
    world.charge.report(by=world.binh, on=today(), text="Đang làm")

    assert cost_of(tell_of_entries, today(), today()) == few
