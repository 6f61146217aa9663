"""The worker's lines: every job with its number, its end and how long it took."""

import logging

from django.dispatch import receiver
from django_tasks.base import TaskResultStatus
from django_tasks.signals import task_finished, task_started

from .logs import JOB

logger = logging.getLogger("kiemdem.job")


@receiver(task_started)
def begun(task_result, **_more):
    JOB.set(str(task_result.id))
    logger.debug("begun", extra={"facts": {"name": task_result.task.module_path}})


@receiver(task_finished)
def ended(task_result, **_more):
    JOB.set(str(task_result.id))
    took = task_result.finished_at - task_result.started_at
    facts = {
        "name": task_result.task.module_path,
        "status": str(task_result.status),
        "ms": round(took.total_seconds() * 1000),
        "tries": task_result.attempts,
    }
    failed = task_result.status == TaskResultStatus.FAILED
    level = logging.ERROR if failed else logging.INFO
    logger.log(level, "job", exc_info=failed, extra={"facts": facts})
    JOB.set("")
