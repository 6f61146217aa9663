"""Jobs that come again: what, and at which hours. Packages add theirs when they are ready."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils.functional import Promise
from django.utils.timezone import get_current_timezone


@dataclass(frozen=True)
class Regular:
    """A job that runs every `minutes`, or once a day at `hour` (of Asia/Ho_Chi_Minh)."""

    task: Any
    minutes: int = 0
    hour: int = 0
    label: str | Promise = ""

    def after(self, now: datetime) -> datetime:
        """The next time after `now`."""
        if self.minutes:
            return now + timedelta(minutes=self.minutes)
        here = now.astimezone(get_current_timezone())
        today = here.replace(hour=self.hour, minute=0, second=0, microsecond=0)
        return today if today > here else today + timedelta(days=1)


REGULAR: dict[str, Regular] = {}
LABELS: dict[str, str | Promise] = {}  # of jobs that people order, by the place of the function


def label_of(path: str) -> str | Promise:
    """What a job is called on the screen, by the place of its function."""
    for job in REGULAR.values():
        if job.task.module_path == path:
            return job.label
    return LABELS.get(path) or path.rsplit(".", 1)[-1].replace("_", " ")
