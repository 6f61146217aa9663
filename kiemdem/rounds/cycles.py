"""The periods of a calendar: from when to when, and on which day the data are cut off. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

CYCLES = ("month", "quarter", "half", "nine_months", "year")
MONTHS = {"month": 1, "quarter": 3, "half": 6, "nine_months": 9, "year": 12}


@dataclass(frozen=True, order=True)
class Stretch:
    """One period of a calendar. `number` is the month, quarter or half; 1 for nine months and years."""

    cut_off_on: date  # its last day
    starts_on: date
    cycle: str
    year: int
    number: int


def stretches(rule: str, cycle: str, year: int) -> list[Stretch]:
    """The periods of a year.

    `calendar`: from the first to the last day. `decree_09`: data from the 15th of the month before
    to the 14th of the last month (Decree 09/2019/NĐ-CP, article 12); the second half-year from 15
    June; nine months and years from 15 December of the year before.
    """
    length = MONTHS[cycle]
    firsts = [1] if cycle in ("nine_months", "year") else range(1, 13, length)
    return [
        Stretch(
            cut_off_on=edge(rule, year, first + length) - timedelta(days=1),
            starts_on=edge(rule, year, first),
            cycle=cycle,
            year=year,
            number=place,
        )
        for place, first in enumerate(firsts, 1)
    ]


def edge(rule: str, year: int, month: int) -> date:
    """The day on which the count of a month (13: January of the next year) begins."""
    first = date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)
    if rule == "calendar":
        return first
    return (first - timedelta(days=1)).replace(day=15)


def between(rule: str, cycle: str, start: date, end: date) -> Iterator[Stretch]:
    """The periods whose cut-off lies from `start` to `end`, in order."""
    for year in range(start.year, end.year + 1):
        yield from (s for s in stretches(rule, cycle, year) if start <= s.cut_off_on <= end)
