"""A text read once more by newer rules: decisions stay, nothing comes twice, what is gone is told."""

from dataclasses import replace

import pytest
from django.urls import reverse

from kiemdem.programmes.models import Task
from kiemdem.reading import read_text
from kiemdem.reading.items import Deadline
from kiemdem.readings import extracting
from kiemdem.readings.models import read_anew
from kiemdem.rules import Refused

from .conftest import PLAN, TODAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def newer(monkeypatch):
    """Rules of a later version, and what they read: `newer(items)`."""

    def newer(change):
        text = read_text(PLAN)
        items = tuple(found for item in text.items if (found := change(item)))
        monkeypatch.setattr(read_anew, "version", lambda: "newer")
        monkeypatch.setattr(extracting, "read_text", lambda _text: replace(text, items=items))

    return newer


def reading_with_decisions(world, read):
    """One task accepted, one rejected, one target corrected."""
    reading = read()
    tasks = list(reading.proposals.filter(kind="task"))[:2]
    target = reading.proposals.get(kind="quantity")
    for one in (*tasks, target):
        one.reading = reading
    tasks[0].accept(by=world.hanh, on=TODAY)
    tasks[1].reject(by=world.hanh)
    target.correct({**target.norm, "value": 99}, by=world.hanh, on=TODAY)
    return reading


def told(reading):
    rows = reading.proposals.values_list("kind", "status", "corrected__value", "withdrawn")
    return sorted(map(str, rows))


def test_the_same_proposals_come_once_and_decisions_stay(world, read, newer):
    reading = reading_with_decisions(world, read)
    before = told(reading)
    newer(lambda item: item)

    assert reading.read_anew(by=world.hanh) is False

    assert told(reading) == before
    assert (reading.again["new"], reading.again["changed"], reading.again["kept"]) == (0, 0, 3)
    assert Task.objects.count() == 1


def test_a_rejected_line_does_not_come_back_when_its_words_begin_elsewhere(world, read, newer):
    reading = reading_with_decisions(world, read)

    def longer(item):
        start, end = item.spans[0]
        return replace(item, spans=((start - 6, end),)) if item.kind == "task" else item

    newer(longer)
    reading.read_anew(by=world.hanh)

    tasks = reading.proposals.filter(kind="task")
    assert [one.status for one in tasks][:2] == ["accepted", "rejected"]
    assert PLAN[slice(*tasks[0].spans[0])] == tasks[0].words, "the passage stays where it was"


def test_an_undecided_line_says_what_the_newer_rules_say(world, read, newer):
    reading = read()

    def dated(item):
        if item.kind != "task":
            return item
        return replace(item, norm=replace(item.norm, deadline=Deadline("sớm", None, "asap")))

    newer(dated)
    reading.read_anew(by=world.hanh)

    tasks = reading.proposals.filter(kind="task")
    assert {one.norm["deadline"]["text"] for one in tasks} == {"sớm"}
    assert reading.again["changed"] == tasks.count() >= 2


def test_what_is_new_and_what_is_gone_is_told_on_the_page(client, world, read, newer):
    client.force_login(world.hanh, "django.contrib.auth.backends.ModelBackend")
    reading = reading_with_decisions(world, read)
    gone = reading.proposals.filter(kind="task").first()
    named = reading.proposals.filter(kind="reference").count()
    tasks = [item for item in read_text(PLAN).items if item.kind == "task"]
    place = PLAN.index("Cải cách hành chính năm 2031")
    new = replace(tasks[0], spans=((place, place + 28),))

    def other(item):
        if item.kind == "reference":
            return None
        return new if item == tasks[0] else item

    newer(other)
    page = client.get(reading.get_absolute_url()).content.decode()
    assert "Đọc lại bằng bộ quy tắc mới" in page
    answer = client.post(reverse("readings:anew", args=[reading.pk]))

    page = client.get(answer.url).content.decode()
    said = f"mới 1, đổi 0, không còn đề xuất {named}; 3 quyết định giữ nguyên"
    assert said in page
    fresh = client.get(f"{answer.url}?only=new").context["review"].proposals
    assert [one.words for one in fresh] == ["Cải cách hành chính năm 2031"]
    withdrawn = client.get(f"{answer.url}?only=withdrawn").context["review"].proposals
    assert {one.kind for one in withdrawn} == {"reference", "task"}
    gone.refresh_from_db()
    assert (gone.status, gone.withdrawn) == ("accepted", True)
    assert Task.objects.get() == gone.task


def test_with_the_same_rules_there_is_nothing_to_read_anew(world, read):
    with pytest.raises(Refused, match="bộ quy tắc này"):
        read().read_anew(by=world.hanh)


def test_a_long_text_is_read_anew_by_the_worker_and_stays_usable(world, read, newer, monkeypatch):
    reading = read()
    newer(lambda item: None if item.kind == "task" else item)
    monkeypatch.setattr(extracting, "SHORT_TEXT", 100)

    assert reading.read_anew(by=world.hanh) is True
    assert reading.is_read and reading.proposals.filter(kind="task").exists()
    with pytest.raises(Refused, match="đang được đọc"):
        reading.read_anew(by=world.hanh)
    reading.work()

    reading.refresh_from_db()
    gone = reading.proposals.filter(kind="task", withdrawn=True)
    assert reading.job is None and reading.again["withdrawn"] == gone.count() >= 2
    assert not reading.proposals.filter(kind="task", withdrawn=False).exists()
