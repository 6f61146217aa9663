"""Days and spans of days: pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

FOREVER = date(9999, 12, 31)
BEGINNING = date(1, 1, 1)
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From a day up to, and not including, another: the last day belongs to the next holder."""

    start: date
    end: date = FOREVER

    def __contains__(self, day: date) -> bool:
        return self.start <= day < self.end

    def __bool__(self) -> bool:
        return self.start < self.end

    def overlap(self, other: "Span") -> "Span":
        """The days in both; falsy when there are none."""
        return Span(max(self.start, other.start), min(self.end, other.end))


def day_after(day: date) -> date:
    return day if day == FOREVER else day + ONE_DAY


def any_overlap(spans: Iterable[Span]) -> bool:
    """Whether any two of the spans share a day."""
    ordered = sorted(spans)
    return any(a.end > b.start for a, b in zip(ordered, ordered[1:], strict=False))
