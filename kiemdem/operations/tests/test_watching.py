"""What the product says of its own running: lines, numbers, counts; and nobody's name in them."""

import json
import logging
import re

import pytest
from django.conf import settings as house
from django.core.management import call_command
from django.db import IntegrityError
from django.test import Client
from django.urls import path, reverse
from django.utils.timezone import now
from django_tasks import task

from kiemdem.backups.models import Backup
from kiemdem.jobs import models as jobs
from kiemdem.ledger.models import Entry
from kiemdem.operations.logs import ForPeople, JsonLines
from kiemdem.operations.proxy import address_of
from kiemdem.urls import handler500, urlpatterns

TOKEN = "for-the-eyes-of-prometheus-only"


SAID = "duplicate key\nDETAIL: Key (username)=(hanh) already exists."


def breaks(request, key):
    raise IntegrityError(SAID)


urlpatterns = [*urlpatterns, path("breaks/<str:key>/", breaks, name="breaks")]
__all__ = ["handler500"]


@pytest.fixture
def lines(caplog):
    """What a collector would read."""
    caplog.set_level(logging.INFO, "kiemdem")
    form = JsonLines()
    seen = []
    caplog.handler.emit = lambda record: seen.append(json.loads(form.format(record)))
    return seen


def test_a_request_leaves_one_line_without_a_name(client, world, lines):
    client.force_login(world.binh)
    answer = client.get(reverse("desk:search") + "?q=Nguyễn+Văn+Bình")

    [line] = [line for line in lines if line["logger"] == "kiemdem.request"]
    assert line["view"] == "desk:search"
    assert (line["status"], line["user"], line["method"]) == (200, world.binh.pk, "GET")
    assert line["queries"] > 0
    assert line["ms"] >= line["database_ms"]
    assert line["request"] == answer["X-Request-ID"]
    assert "Bình" not in json.dumps(line, ensure_ascii=False)


def test_a_number_from_outside_is_taken_only_where_it_is_trusted(client, settings, db):
    def number(given):
        return client.get("/sign-in/", headers={"X-Request-ID": given})["X-Request-ID"]

    assert number("from-the-proxy-1") != "from-the-proxy-1"
    settings.TRUST_PROXY = True
    assert number("from-the-proxy-1") == "from-the-proxy-1"
    assert number("two words\tand a tab") != "two words\tand a tab"


def test_failed_sign_ins_count_against_the_person_and_not_the_proxy(rf, settings):
    def counted_against(**headers):
        return address_of(rf.post("/sign-in/", headers=headers, REMOTE_ADDR="127.0.0.1"))

    forwarded = {"X-Forwarded-For": "6.6.6.6, 10.1.2.3"}  # the first was made up by the sender
    assert counted_against(**forwarded) == "127.0.0.1"
    settings.TRUST_PROXY = True
    assert counted_against(**forwarded) == "10.1.2.3"
    assert counted_against(**{"X-Forwarded-For": "nonsense"}) == "127.0.0.1"
    assert counted_against() == "127.0.0.1"


@pytest.mark.django_db
@pytest.mark.urls(__name__)
def test_a_fault_shows_the_number_under_which_it_stands_in_the_log(lines, world):
    client = Client(raise_request_exception=False)
    client.force_login(world.binh)

    answer = client.get("/breaks/secret-key-of-a-feed/")

    number = answer["X-Request-ID"]
    assert answer.status_code == 500
    assert f"để báo người quản trị: {number}" in answer.content.decode()
    [fault] = [line for line in lines if line["logger"] == "django.request"]
    assert fault["request"] == number
    assert fault["message"] == "fault in breaks"
    assert "in breaks" in fault["error"]
    assert "IntegrityError: duplicate key" in fault["error"]
    assert "hanh" not in json.dumps(lines)
    assert "secret-key" not in json.dumps(lines)


def test_a_line_for_people_begins_with_when_and_what():
    record = logging.makeLogRecord(
        {"name": "kiemdem.job", "levelname": "INFO", "msg": "job", "facts": {"ms": 3}}
    )
    said = ForPeople().format(record).split(" ")
    assert said[1:] == ["INFO", "kiemdem.job", "job", "ms=3"]


@task()
def fails():
    raise ValueError("no such day")


@pytest.mark.django_db(transaction=True)
def test_a_job_leaves_one_line_with_its_number(lines, monkeypatch):
    monkeypatch.setattr(jobs, "REGULAR", {})  # nothing but this one is due
    number = str(fails.enqueue().id)

    call_command("worker", once=True)

    [line] = [line for line in lines if line.get("job") == number]
    assert line["name"] == f"{__name__}.fails"
    assert line["level"] == "ERROR"
    assert line["error"].endswith("ValueError: no such day")


def read(client, token=TOKEN):
    """The page as a table: what is counted, and how much."""
    answer = client.get("/metrics", headers={"Authorization": f"Bearer {token}"})
    if answer.status_code != 200:
        return answer.status_code
    rows = (row for row in answer.content.decode().splitlines() if row[0] != "#")
    return {name: float(value) for name, _blank, value in (row.rpartition(" ") for row in rows)}


def test_counts_are_for_whoever_brings_the_token(client, settings, db):
    assert read(client) == 404
    settings.METRICS_TOKEN = TOKEN
    assert read(client, "something-else") == 404
    assert read(client, "") == 404


def test_what_matters_is_counted(client, settings, world):
    settings.METRICS_TOKEN = TOKEN
    fails.enqueue()
    Backup.objects.create(taken_at=now(), file="a.tar", size=7)
    client.force_login(world.binh)
    overview = 'view="desk:overview"'
    asked = f'kiemdem_requests_total{{method="GET",status="200",{overview}}}'
    before = read(client)

    client.get("/")

    after = read(client)
    assert after[asked] == before.get(asked, 0) + 1
    slowest = f'kiemdem_request_seconds_bucket{{le="+Inf",{overview}}}'
    assert after[slowest] == before.get(slowest, 0) + 1
    assert after[f"kiemdem_database_queries_total{{{overview}}}"] > 0
    assert after['kiemdem_jobs{status="ready"}'] == 1
    assert after["kiemdem_backup_bytes"] == 7
    assert 0 <= after["kiemdem_backup_age_seconds"] < 60
    assert after["kiemdem_last_entry"] == Entry.objects.latest("pk").pk
    assert after["kiemdem_sessions"] == 1
    alarms = (house.PACKAGE.parent / "deploy/prometheus/alarms.yml").read_text()
    counted = {name.partition("{")[0] for name in after}
    assert set(re.findall(r"kiemdem_[a-z_]+", alarms)) <= counted
