"""Comments: who may say what, what is never changed, whom a mention reaches."""

from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.db import DatabaseError, connection, transaction

from kiemdem.notices.models import Notice
from kiemdem.programmes.models import Programme, Task
from kiemdem.rounds.models import Return
from kiemdem.rules import Refused
from kiemdem.talk.models import Comment, Mention, Strike, Watch
from kiemdem.talk.thread import Thread
from kiemdem.units.models import Person, Role

from .conftest import ON


def say(thread, by, text="Đề nghị bổ sung phụ lục.", **told):
    return Comment.say(thread, text, by=by, on=ON, **told)


def told(user):
    return [notice.why for notice in Notice.objects.visible_to(user).order_by("pk")]


# Who may


def test_whoever_sees_the_task_talks_about_it(world, thread):
    for person in (world.hanh, world.nam, world.binh):
        say(thread, person)

    assert thread.subject.comments.count() == 3
    assert Comment.objects.visible_to(world.tra).count() == 3


def test_an_inspector_reads_and_writes_nothing(world, thread):
    with pytest.raises(Refused, match="tham gia trao đổi"):
        say(thread, world.tra)


def test_a_stranger_cannot_say_a_word(world, thread):
    with pytest.raises(Refused, match="đọc được"):
        say(thread, world.chi)
    assert not Comment.objects.exists()


def test_a_commune_that_the_programme_does_not_charge_cannot_either(world, thread):
    with pytest.raises(Refused, match="đọc được"):
        say(thread, world.lan)
    assert not Comment.objects.visible_to(world.lan).exists()


def test_empty_words_are_refused(world, thread):
    with pytest.raises(Refused, match="nội dung"):
        say(thread, world.binh, " \u200b\n ")


def test_a_comment_on_a_line_shows_to_whoever_sees_the_return(world, line):
    comment = say(Thread.of(line), world.binh)

    assert Comment.objects.visible_to(world.hanh).get() == comment
    for person in (world.lan, world.chi):
        assert not Comment.objects.visible_to(person).exists()


def test_the_readers_are_those_to_whom_the_thing_is_visible(world, thread, line):
    """The same rule said twice, from the person and from the thing, must say the same."""
    world.charged(unit=world.soc_son, programme=world.open_programme("02-CTr/TU"))
    world.open_programme("06-CTr/HU", unit=world.ba_vi, standing_unit=world.soc_son)
    world.account("mai", "Trần Thị Mai", world.elsewhere, Role.OFFICER)
    for programme in Programme.objects.all():
        world.task("Việc chưa giao", programme=programme)
    things = [(Task, task) for task in Task.objects.all()]

    for person in get_user_model().objects.exclude(person=None):
        for model, thing in things:
            seen = model.objects.visible_to(person).filter(pk=thing.pk).exists()
            assert Thread(thing).readers(ON).filter(pk=person.pk).exists() == seen
        seen = Return.objects.visible_to(person).filter(pk=line.in_return_id).exists()
        assert Thread.of(line).readers(ON).filter(pk=person.pk).exists() == seen


# Written once


def test_nothing_said_can_be_changed_or_removed(world, thread):
    comment = say(thread, world.binh, users=[world.hanh])
    strike = comment.strike_out(by=world.binh, on=ON, reason="Nhầm")

    for row in (comment, comment.mentions.get(), strike):
        with pytest.raises(TypeError):
            row.save()
        with pytest.raises(TypeError):
            row.delete()
        with pytest.raises(TypeError):
            type(row).objects.update(pk=7)
        with pytest.raises(TypeError):
            type(row).objects.all().delete()


@pytest.mark.parametrize("model", [Comment, Mention, Strike])
@pytest.mark.parametrize("verb", ["DELETE FROM {}", "UPDATE {} SET id = id + 1000"])
def test_the_database_refuses_it_too(world, thread, model, verb):
    say(thread, world.binh, users=[world.hanh]).strike_out(by=world.binh, on=ON, reason="Nhầm")

    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(verb.format(model._meta.db_table))
    assert model.objects.count() == 1


def test_the_author_strikes_out_with_a_reason_and_once(world, thread):
    comment = say(thread, world.binh)
    with pytest.raises(Refused, match="người viết"):
        comment.strike_out(by=world.hanh, on=ON, reason="Sai")
    with pytest.raises(Refused, match="lý do"):
        comment.strike_out(by=world.binh, on=ON, reason=" ")

    comment.strike_out(by=world.binh, on=ON, reason="Ghi nhầm việc")

    with pytest.raises(Refused, match="đã được gạch"):
        comment.strike_out(by=world.binh, on=ON, reason="Nữa")
    assert Comment.objects.get().text == "Đề nghị bổ sung phụ lục."
    assert Comment.objects.get().struck_by(ON).reason == "Ghi nhầm việc"
    assert Comment.objects.get().struck_by(date(2021, 5, 31)) is None


# Mentions


def test_a_person_mentioned_is_told_and_watches(world, thread):
    say(thread, world.hanh, users=[world.binh])

    assert told(world.binh) == ["Lê Thị Hạnh nhắc tới bạn trong phần trao đổi."]
    assert told(world.hanh) == []
    watching = Watch.objects.on(thread.task).values_list("user__username", flat=True)
    assert set(watching) == {"hanh", "binh"}


def test_a_unit_mentioned_reaches_its_officers_and_its_head_of_that_day(world, thread):
    gone = world.account("khoa", "Hà Văn Khoa", world.ba_vi, Role.LEADER)
    keeper = world.account("giang", "Hà Văn Giang", world.ba_vi, Role.KEEPER)
    head = get_user_model().objects.create_user(
        "dung", person=Person.objects.create(full_name="Hà Văn Dũng")
    )
    world.ba_vi.posts.get(is_head=True).appoint(head.person, on=ON, by=world.system)

    say(thread, world.hanh, units=[world.ba_vi])

    reached = ["Lê Thị Hạnh nhắc tới Xã Ba Vì trong phần trao đổi."]
    assert told(world.binh) == told(head) == reached
    assert told(keeper) == told(gone) == []


def test_one_is_told_once_however_often_one_is_named(world, thread):
    Watch.objects.begin([world.binh.pk], thread.task)

    say(thread, world.hanh, users=[world.binh], units=[world.ba_vi, world.province])

    assert len(told(world.binh)) == 1
    assert told(world.hanh) == []


@pytest.mark.parametrize("who", ["lan", "chi"])
def test_whoever_may_not_see_it_cannot_be_mentioned(world, thread, who):
    person = getattr(world, who)

    with pytest.raises(Refused, match="Không tìm thấy ai tên"):
        say(thread, world.hanh, users=[person])

    assert not Comment.objects.exists()
    assert not Notice.objects.exists()


def test_a_unit_that_may_not_see_it_cannot_be_mentioned(world, thread):
    for unit in (world.soc_son, world.elsewhere):
        with pytest.raises(Refused, match="Không tìm thấy ai tên"):
            say(thread, world.hanh, units=[unit])
    assert not Mention.objects.exists()


# Those who watch


def test_whoever_watches_hears_of_others_but_not_of_oneself(world, thread):
    say(thread, world.binh)
    say(thread, world.hanh)

    assert told(world.binh) == ["Lê Thị Hạnh viết trong phần trao đổi mà bạn theo dõi."]
    assert told(world.hanh) == []


def test_whoever_watches_and_may_see_it_no_more_is_not_told(world, thread):
    Watch.objects.begin([world.lan.pk, world.chi.pk], thread.task)

    say(thread, world.hanh)

    assert not Notice.objects.filter(user__in=[world.lan, world.chi]).exists()


def test_what_was_told_is_hidden_when_the_right_to_see_ends(world, thread):
    say(thread, world.hanh, users=[world.binh])
    world.binh.person.appointments.update(ends_on=ON)
    world.binh.forget_rights()

    assert told(world.binh) == []


def test_a_comment_on_a_line_is_told_only_to_readers_of_the_return(world, line):
    coordinating = world.lan
    world.planned(task=line.assignment.task, unit=world.soc_son)
    Watch.objects.begin([coordinating.pk, world.hanh.pk], line.assignment.task)

    say(Thread.of(line), world.binh)

    assert Task.objects.visible_to(coordinating).exists()
    assert told(coordinating) == []
    assert len(told(world.hanh)) == 1
