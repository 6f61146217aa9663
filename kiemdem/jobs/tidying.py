"""Jobs that are done leave the queue after a while; what failed stays until someone looks."""

from datetime import timedelta

from django.utils.timezone import now
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from .models import Shift

KEPT = timedelta(days=14)


@task()
def tidy_up() -> int:
    """Forget the jobs that were done two weeks ago, and workers long gone; returns how many jobs."""
    Shift.objects.filter(seen_at__lt=now() - KEPT).delete()
    return DBTaskResult.objects.successful().filter(finished_at__lt=now() - KEPT).delete()[0]
