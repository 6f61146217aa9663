"""The page of the background work: what waits, what failed and why, and trying again."""

from datetime import UTC, datetime

import pytest
from django.core.management import call_command
from django.urls import reverse
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from kiemdem.jobs.models import enqueue_due
from kiemdem.jobs.regular import REGULAR
from kiemdem.jobs.tidying import tidy_up

pytestmark = pytest.mark.django_db(transaction=True)


@task()
def stumble_over_mail():
    raise ValueError("the mail server is away")


@pytest.fixture
def page(world, client):
    def of(user):
        client.force_login(user, "django.contrib.auth.backends.ModelBackend")
        return client.get(reverse("jobs:jobs"))

    return of


@pytest.fixture
def failed():
    stumble_over_mail.enqueue()
    call_command("worker", once=True)
    return DBTaskResult.objects.failed().get()


def test_a_failure_is_shown_with_its_reason_and_tried_again(world, failed, page, client):
    text = page(world.hanh).text
    assert "stumble over mail" in text
    assert "ValueError: the mail server is away" in text

    again = reverse("jobs:again", args=[failed.pk])
    assert client.post(again).status_code == 302
    assert DBTaskResult.objects.ready().count() == 1
    assert client.post(again).status_code == 409


def test_every_regular_job_is_shown_by_its_name(world, failed, page):
    text = page(world.hanh).text

    for job in REGULAR.values():
        assert str(job.label) in text
    assert "Không có tiến trình chạy nền" not in text


def test_a_worker_that_sleeps_is_noticed(world, page):
    enqueue_due(datetime(2021, 6, 1, tzinfo=UTC))

    assert "Không có tiến trình chạy nền" in page(world.hanh).text


def test_what_was_done_two_weeks_ago_is_forgotten_and_what_failed_is_kept(world, failed):
    call_command("worker", once=True)
    stumble_over_mail.enqueue()
    DBTaskResult.objects.ready().update(status="SUCCESSFUL")
    DBTaskResult.objects.update(finished_at=datetime(2021, 6, 1, tzinfo=UTC))

    tidy_up.call()

    assert list(DBTaskResult.objects.all()) == [failed]


def test_only_who_runs_the_house_sees_it(world, failed, page, client):
    assert page(world.binh).status_code == 404
    assert client.post(reverse("jobs:again", args=[failed.pk])).status_code == 404


def test_the_worker_ends_with_what_it_stands_beside(world):
    call_command("worker", beside=2**22 + 1)  # no such process
