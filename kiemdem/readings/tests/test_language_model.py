"""The worker and a language model on this machine: what is sent, what comes of it, what its silence costs."""

import json
from unittest.mock import ANY

import pytest
from django.core.management import call_command
from django.urls import reverse

from kiemdem.reading.tests.test_model import KEY, item, saying, speaking
from kiemdem.readings import extracting

from .conftest import PLAN

pytestmark = pytest.mark.django_db(transaction=True)

BACKEND = "django.contrib.auth.backends.ModelBackend"
OWN = item("cải cách hành chính", lead="Tỉnh ủy An Bình")
GONE = item("một câu không có trong văn bản")
SILENT = "Mô hình ngôn ngữ không trả lời"


@pytest.fixture
def hanh(client, world):
    client.force_login(world.hanh, BACKEND)
    return client


@pytest.fixture
def read_beside(read, settings):
    """Read the small plan with a model at an address, as the worker does."""

    def read_beside(url):
        settings.MODEL_URL, settings.MODEL_NAME, settings.MODEL_KEY = url, "thu", KEY
        reading = read()
        assert reading.state == "waiting", "nobody waits for a model in front of a page"
        call_command("worker", once=True)
        reading.refresh_from_db()
        return reading

    return read_beside


def by_rules(reading):
    return reading.proposals.exclude(rule__startswith="model:").count()


def test_without_an_address_nothing_is_sent(read, settings):
    with speaking(OWN) as (_url, asked):
        settings.MODEL_NAME, settings.MODEL_KEY = "thu", KEY
        reading = read()

    assert asked == [] and reading.is_read
    assert not reading.proposals.filter(rule__startswith="model:").exists()


def test_what_a_model_adds_is_marked_and_what_is_not_in_the_text_is_dropped(hanh, read_beside):
    with speaking(OWN, GONE) as (url, asked):
        reading = read_beside(url)

    (found,) = reading.proposals.filter(rule__startswith="model:")
    assert (found.rule, found.level, reading.warnings) == ("model:thu", "low", [])
    assert asked == [("/v1/chat/completions", f"Bearer {KEY}", ANY)]
    assert found.pk not in reading.proposals.waiting().sure().values_list("pk", flat=True)
    page = hanh.get(found.get_absolute_url()).content.decode()
    assert "do mô hình ngôn ngữ đề xuất" in page


def test_the_register_takes_a_model_s_task_like_any_other(world, read_beside):
    with speaking(item("cải cách hành chính", lead="Xã Ba Vì")) as (url, _asked):
        reading = read_beside(url)
    found = reading.proposals.get(rule__startswith="model:")

    found.accept(by=world.hanh, on=world.programme.starts_on)

    assert found.task.passage.text == "cải cách hành chính"
    assert found.task.assignments.get().unit == world.ba_vi


@pytest.mark.parametrize("trouble", [{"status": 500}, {"status": 302}, {"content": "<html>"}])
def test_a_model_that_fails_leaves_what_the_rules_read_and_a_sentence(hanh, read_beside, trouble):
    with speaking(OWN, **trouble) as (url, _asked):
        reading = read_beside(url)

    assert reading.is_read and reading.proposals.count() == by_rules(reading) > 3
    assert SILENT in hanh.get(reading.get_absolute_url()).content.decode()


def test_a_model_that_hangs_is_left_after_its_time(read_beside, monkeypatch):
    monkeypatch.setattr(extracting, "PATIENCE", 0.5)
    with saying() as url:
        reading = read_beside(url)

    assert reading.is_read and reading.warnings == [extracting.SILENT]


def test_an_address_that_is_none_costs_no_reading(read_beside):
    reading = read_beside("may-chu/v1")

    assert reading.is_read and reading.warnings == [extracting.SILENT]


ODD = [
    item("Kế hoạch số 07-KH/TU", "reference", number="07-KH/TU" * 90, date="ngày hai"),
    item("Thực hiện", "reference", number="99-KH/TU", date="tháng 1"),
    item("trạm y tế", "quantity", value=1e14, unit="x" * 900, period="-" * 90),
    item(
        "Cải cách hành chính",
        deadline={"text": "x", "iso": "0000-13"},
        coordinators=["", "x" * 999],
    ),
    item("CHỈ TIÊU", "tally", total=-3, subject="nhiệm vụ", as_of="2031-02-30"),
]


def test_odd_answers_break_no_page(hanh, read_beside):
    with speaking(*ODD) as (url, _asked):
        reading = read_beside(url)
    assert reading.proposals.filter(rule__startswith="model:").count() == 4

    for name in ("reading", "figures", "comparison"):
        assert hanh.get(reverse(f"readings:{name}", args=[reading.pk])).status_code == 200
    for one in reading.proposals.filter(rule__startswith="model:"):
        answer = hanh.post(reverse("readings:accept", args=[one.pk]))
        assert answer.status_code in (302, 409)


def test_on_the_command_line_no_model_is_asked(settings, tmp_path, capsys):
    file = tmp_path / "ke-hoach.txt"
    file.write_text(PLAN)
    with speaking(OWN) as (url, asked):
        settings.MODEL_URL, settings.MODEL_NAME = url, "thu"
        call_command("read", str(file))

    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert asked == [] and not [one for one in lines if one["rule"].startswith("model:")]
