"""Jobs that come again: what, and at which hours. Packages add theirs when they are ready."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils.timezone import get_current_timezone


@dataclass(frozen=True)
class Regular:
    """A job that runs every `minutes`, or once a day at `hour` (of Asia/Ho_Chi_Minh)."""

    task: Any
    minutes: int = 0
    hour: int = 0

    def after(self, now: datetime) -> datetime:
        """The next time after `now`."""
        if self.minutes:
            return now + timedelta(minutes=self.minutes)
        here = now.astimezone(get_current_timezone())
        today = here.replace(hour=self.hour, minute=0, second=0, microsecond=0)
        return today if today > here else today + timedelta(days=1)


REGULAR: dict[str, Regular] = {}
