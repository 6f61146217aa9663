from datetime import datetime, timedelta

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from .regular import REGULAR
from .shifts import SILENCE, silent

LIMIT = timedelta(minutes=30)  # a regular job that waits longer has no worker
TRIES = 3


class Schedule(models.Model):
    """When a regular job is to run next. One row a job; whoever moves it on enqueues the job."""

    name = models.CharField(_("job"), max_length=100, unique=True)
    next_at = models.DateTimeField(_("next run"))
    last_at = models.DateTimeField(_("last run"), null=True)

    class Meta:
        verbose_name = _("schedule")
        verbose_name_plural = _("schedules")
        ordering = ["name"]

    def __str__(self):
        return self.name


class Shift(models.Model):
    """A worker at work, and when it last said so."""

    worker = models.CharField(_("worker"), max_length=64, unique=True)
    seen_at = models.DateTimeField(_("last heard of"))

    class Meta:
        verbose_name = _("worker at work")
        verbose_name_plural = _("workers at work")

    def __str__(self):
        return self.worker


@transaction.atomic
def enqueue_due(now: datetime) -> list[str]:
    """Enqueue the regular jobs whose time has come; two schedulers never enqueue one twice."""
    enqueued = []
    for name, job in REGULAR.items():
        row, _created = Schedule.objects.get_or_create(
            name=name, defaults={"next_at": job.after(now - timedelta(days=1))}
        )
        if row.next_at > now:
            continue
        unmoved = Schedule.objects.filter(pk=row.pk, next_at=row.next_at)
        if unmoved.update(next_at=job.after(now), last_at=now):
            job.task.enqueue()
            enqueued.append(name)
    return enqueued


def take_up_orphans(now: datetime) -> int:
    """Jobs whose worker was killed run again, at most three times; then they are shown as failed."""
    long = DBTaskResult.objects.running().filter(started_at__lt=now - SILENCE)
    orphans = [job for job in long if silent(job.worker_ids[-1] if job.worker_ids else None, now)]
    taken = 0
    for orphan in orphans:
        still = DBTaskResult.objects.running().filter(pk=orphan.pk, started_at=orphan.started_at)
        if len(orphan.worker_ids) < TRIES:
            taken += still.update(status=TaskResultStatus.READY, started_at=None)
        else:
            still.update(
                status=TaskResultStatus.FAILED,
                finished_at=now,
                traceback=f"Killed with its worker {len(orphan.worker_ids)} times.",
            )
    return taken


def try_again(job: DBTaskResult) -> bool:
    """Put a failed job back into the queue; False when it is not failed any more."""
    failed = DBTaskResult.objects.failed().filter(pk=job.pk)
    return bool(
        failed.update(
            status=TaskResultStatus.READY,
            started_at=None,
            finished_at=None,
            worker_ids=[],
            exception_class_path="",
            traceback="",
        )
    )
