"""Counts by class that add up, and the two rates with their bases. Pure."""

from dataclasses import dataclass, fields
from decimal import ROUND_HALF_UP, Decimal
from operator import add, attrgetter, sub


@dataclass(frozen=True, slots=True)
class Counts:
    """How many stand in each count class on a day. "_over": past the deadline."""

    done: int = 0
    done_over: int = 0
    sent: int = 0
    sent_over: int = 0
    doing: int = 0
    doing_over: int = 0
    paused: int = 0
    paused_over: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(*map(add, NUMBERS(self), NUMBERS(other)))

    def __sub__(self, other: "Counts") -> "Counts":
        return Counts(*map(sub, NUMBERS(self), NUMBERS(other)))

    @property
    def total(self) -> int:
        return sum(NUMBERS(self))

    @property
    def completed(self) -> int:
        return self.done + self.done_over

    @property
    def submitted(self) -> int:
        return self.sent + self.sent_over

    @property
    def in_progress(self) -> int:
        return self.doing + self.doing_over

    @property
    def on_pause(self) -> int:
        return self.paused + self.paused_over

    @property
    def overdue(self) -> int:
        """Open and past the deadline, whatever the class."""
        return self.sent_over + self.doing_over + self.paused_over

    @property
    def open(self) -> int:
        return self.total - self.completed

    @property
    def fallen_due(self) -> int:
        """Completed and overdue: the base of the official completion rate."""
        return self.completed + self.overdue

    @property
    def rate_of_due(self) -> Decimal | None:
        """Completed in per cent of what has fallen due (Báo cáo 2016–2017 of the Government)."""
        return share(self.completed, self.fallen_due)

    @property
    def rate_of_all(self) -> Decimal | None:
        return share(self.completed, self.total)


NUMBERS = attrgetter(*(field.name for field in fields(Counts)))


def share(part: int, base: int) -> Decimal | None:
    """Per cent with one decimal, halves up; None of nothing."""
    if not base:
        return None
    return (Decimal(part) * 100 / Decimal(base)).quantize(Decimal("0.1"), ROUND_HALF_UP)


def counts_from(rows) -> Counts:
    """Counts from (class, number) pairs."""
    numbers: dict[str, int] = {}
    for klass, number in rows:
        numbers[klass] = numbers.get(klass, 0) + number
    return Counts(**numbers)
