"""Working days in Vietnam: weekends, public holidays with Tết, and swapped days. Pure.

The holidays come from the package `holidays`; a year whose decree is not out yet is its makers'
estimate, so the office may overrule any day.
"""

from collections.abc import Mapping
from datetime import date, timedelta

import holidays

SATURDAY = 5
ONE = timedelta(days=1)


class Days:
    """Which days are worked; `own` overrules the official calendar: {day: is it worked}."""

    def __init__(self, own: Mapping[date, bool] | None = None):
        self.own = own or {}
        self.official = holidays.country_holidays("VN", language="vi")

    def are_worked(self, day: date) -> bool:
        if day in self.own:
            return self.own[day]
        if self.official.is_weekend(day):
            return day in self.official.weekend_workdays
        return day not in self.official

    def holiday(self, day: date) -> str:
        """The name of the public holiday, or ""."""
        return self.official.get(day) or ""

    def holidays(self, year: int) -> list[tuple[date, str]]:
        """The public holidays of a year, in order."""
        found = holidays.country_holidays("VN", years=year, language="vi")
        return sorted(found.items())

    def after(self, day: date, number: int) -> date:
        """The `number`-th working day after `day` (0: the day itself, or the next one worked)."""
        if number == 0:
            return day if self.are_worked(day) else self.after(day, 1)
        while number:
            day += ONE
            number -= self.are_worked(day)
        return day

    def before(self, day: date, number: int) -> date:
        """The `number`-th working day before `day`."""
        while number:
            day -= ONE
            number -= self.are_worked(day)
        return day

    def between(self, start: date, end: date) -> int:
        """How many working days come after `start` up to and with `end`; negative when it is past."""
        if end < start:
            return -self.between(end, start)
        return sum(self.are_worked(start + ONE * n) for n in range(1, (end - start).days + 1))
