"""What every row of one's work says of time: the deadline, how far it is, and whether it is near."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings


@dataclass
class Timed:
    """A deadline read on a day; both the days and the working days to it."""

    due: date | None
    days: int | None  # to the deadline; negative: past it
    left: int | None  # working days to it

    @property
    def is_over(self) -> bool:
        return self.days is not None and self.days < 0

    @property
    def days_over(self) -> int:
        return max(0, -(self.days or 0))

    @property
    def is_soon(self) -> bool:
        return self.days is not None and 0 <= self.days <= settings.DUE_SOON_DAYS


def until(work, due):
    """A deadline, the days and the working days to it, on the day that the list is read."""
    days = (due - work.day).days if due else None
    return {"due": due, "days": days, "left": work.left_until(due)}
