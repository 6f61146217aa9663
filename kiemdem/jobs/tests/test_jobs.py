"""Regular jobs run once each, and a killed worker's job is taken up by another."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import call_command
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from kiemdem.jobs import models
from kiemdem.jobs.models import Schedule, Shift, enqueue_due, take_up_orphans, try_again
from kiemdem.jobs.regular import Regular
from kiemdem.jobs.shifts import SILENCE, AtWork

pytestmark = pytest.mark.django_db(transaction=True)

NOW = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)  # 6.30 of 21 November here
done = []


@task()
def note():
    done.append("noted")


@task()
def stumble():
    raise ValueError("the mail server is away")


@task()
def look_around():
    done.append([*Shift.objects.values_list("worker", flat=True)])


@pytest.fixture(autouse=True)
def _jobs(monkeypatch):
    monkeypatch.setattr(models, "REGULAR", {"note": Regular(note, hour=7)})
    done.clear()


def test_a_daily_job_runs_once_a_day_at_its_hour():
    assert enqueue_due(NOW) == ["note"]  # it never ran: yesterday's run is made up for
    assert enqueue_due(NOW + timedelta(minutes=5)) == []
    assert enqueue_due(NOW + timedelta(minutes=31)) == ["note"]
    assert enqueue_due(NOW + timedelta(hours=20)) == []


def test_a_job_of_minutes_comes_again():
    assert Regular(note, minutes=10).after(NOW) == NOW + timedelta(minutes=10)


def test_the_worker_does_what_is_due():
    call_command("worker", once=True)

    assert done == ["noted"]
    assert DBTaskResult.objects.successful().count() == 1


def test_a_failure_stays_visible_and_can_be_tried_again():
    stumble.enqueue()
    call_command("worker", once=True)
    failed = DBTaskResult.objects.failed().get()
    assert "mail server" in failed.traceback

    assert try_again(failed)
    assert not try_again(failed)
    assert DBTaskResult.objects.ready().count() == 1


def test_a_killed_worker_s_job_is_taken_up_but_not_for_ever():
    note.enqueue()
    job = DBTaskResult.objects.get()
    for number in range(3):
        job.refresh_from_db()
        job.claim(f"worker {number}")
        DBTaskResult.objects.update(started_at=NOW - SILENCE - timedelta(seconds=1))
        assert take_up_orphans(NOW) == (number < 2)
    assert DBTaskResult.objects.failed().count() == 1


def test_a_job_that_has_just_begun_is_left_alone():
    note.enqueue()
    DBTaskResult.objects.get().claim("worker")
    DBTaskResult.objects.update(started_at=NOW - timedelta(minutes=1))

    assert take_up_orphans(NOW) == 0


def test_a_long_job_is_left_alone_while_its_worker_is_heard_of():
    note.enqueue()
    DBTaskResult.objects.get().claim("worker")
    DBTaskResult.objects.update(started_at=NOW - timedelta(hours=3))
    Shift.objects.create(worker="worker", seen_at=NOW - timedelta(seconds=60))
    Shift.objects.create(worker="another", seen_at=NOW)

    assert take_up_orphans(NOW) == 0
    assert take_up_orphans(NOW + timedelta(seconds=60)) == 1


def test_a_worker_is_heard_of_from_beside_its_job_and_no_more_when_it_ends():
    with AtWork("worker", each=0.01):
        first = Shift.objects.get(worker="worker").seen_at
        later = Shift.objects.filter(seen_at__gt=first)
        heard = any(later.exists() for _look in range(5000))

    assert heard and not Shift.objects.exists()


def test_a_job_sees_its_worker_at_work():
    look_around.enqueue()

    call_command("worker", once=True)

    assert done[0] == [*DBTaskResult.objects.get(task_path__endswith="look_around").worker_ids]
    assert not Shift.objects.exists()


def test_every_regular_job_has_a_schedule_after_the_first_look():
    enqueue_due(NOW)

    assert set(Schedule.objects.values_list("name", flat=True)) == {"note"}
