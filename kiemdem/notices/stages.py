"""Which reminder a deadline has come to on a day. Pure, but for the calendar it is given."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from kiemdem.workdays.official import Days


@dataclass(frozen=True)
class Times:
    """After how many working days people are told."""

    before: tuple[int, ...]
    on_due: bool
    late: tuple[int, ...]
    escalate_after: int  # 0: never


@dataclass(frozen=True)
class Stage:
    """One occasion to speak."""

    name: str  # before, due, late, escalated
    number: int  # which of its kind: so many days before; the first, second reminder of being late
    days: int  # working days left, or late

    def key(self, what: str, due: date) -> str:
        return f"{what}:{self.name}:{self.number}:{due}"


class Clock:
    """Counts working days; the same span is counted once."""

    def __init__(self, days: Days, day: date):
        self.day, self.days = day, days
        self.between = cache(days.between)

    def stages(self, due: date, times: Times, said: Mapping[int, date], told_above: bool):
        """What is to be said today of one deadline.

        `said` holds the reminders of being late by their number, with the day of each;
        `told_above` whether the unit above knows. What lies long back when reminding begins is
        still reminded of step by step, at the distances that the office has set.
        """
        if self.day <= due:
            return self._ahead(due, times)
        return self._late(due, times, said, told_above)

    def _ahead(self, due, times):
        left = self.between(self.day, due)
        if left == 0:
            return [Stage("due", 0, 0)] if times.on_due else []
        reached = [n for n in times.before if left <= n]
        return [Stage("before", min(reached), left)] if reached else []

    def _late(self, due, times, said, told_above):
        late, number, stages = self.between(due, self.day), len(said), []
        if number < len(times.late) and self._is_time(late, number, times, said):
            stages.append(Stage("late", number + 1, late))
        enough = min(times.escalate_after, len(times.late))
        if enough and number >= enough and not told_above and max(said.values()) < self.day:
            stages.append(Stage("escalated", 0, late))
        return stages

    def _is_time(self, late, number, times, said):
        if late < times.late[number]:
            return False
        if not number:
            return True
        gap = times.late[number] - times.late[number - 1]
        return self.between(max(said.values()), self.day) >= gap
