"""What may happen to a lower item, drawn with a fixed seed. Pure."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from .story import Step

QUARTERS = ((3, 31), (6, 30), (9, 30), (12, 31))
# In a hundred: how it ends.
FATES = {"on_time": 80, "late": 9, "open": 5, "submitted": 4, "cancelled": 2}


class Fortune:
    """Draws days, deadlines and histories."""

    def __init__(self, draw: Random, reasons: dict[str, list[str]], last_day: date):
        self.draw, self.reasons, self.last_day = draw, reasons, last_day

    def charge_day(self) -> date:
        """Most are charged in 2021, the rest in the two years after."""
        year = self.draw.choices((2021, 2022, 2023), (65, 22, 13))[0]
        first = date(2021, 5, 10) if year == 2021 else date(year, 1, 10)
        return first + timedelta(days=self.draw.randrange(0, 200))

    def due_day(self, charged: date) -> date:
        """The end of a quarter, some months ahead; a few run past the reform."""
        if self.draw.random() < 0.02:
            return date(2025, 12, 31)
        ahead = charged + timedelta(days=self.draw.randrange(60, 500))
        ends = (date(ahead.year, month, day) for month, day in QUARTERS)
        return next(end for end in ends if end >= ahead)

    def history(self, charged: date, due: date, elsewhere: str, fate: str = "") -> list[Step]:
        """The steps up to the last day; `elsewhere` is the unit it may be transferred to."""
        steps = [Step(charged, "charged")]
        if self._happens(4):
            self._add(steps, "declined", 2, 6)
            self._add(steps, "recharged", 2, 8, "Giao lại sau khi trao đổi thống nhất")
        self._add(steps, "accepted", 1, 7)
        if self._happens(3):
            self._add(steps, "transferred", 10, 40, to=elsewhere)
        if self._happens(35):
            self._progress(steps)
        if self._happens(3):
            self._add(steps, "paused", 5, 30)
            self._add(steps, "resumed", 20, 80)
        if self._happens(5) and steps[-1].day < due:
            due = due + timedelta(days=self.draw.choice((30, 61, 91, 182)))
            self._add(steps, "due_changed", 3, 20, new_due=due)
        self._end(steps, due, fate or self.draw.choices(list(FATES), list(FATES.values()))[0])
        kept = [step for step in steps if step.day <= self.last_day]
        return [self._maybe_late(step) for step in kept]

    def _progress(self, steps):
        percent = self.draw.randrange(20, 80, 5)
        self._add(steps, "progressed", 15, 50, percent=percent)
        if self._happens(6):
            self._add(steps, "corrected", 1, 5)
            self._add(steps, "progressed", 0, 0, percent=max(5, percent - 15))

    def _end(self, steps, due, fate):
        if fate == "open":
            return
        if fate == "cancelled":
            self._add(steps, "cancelled", 20, 90)
            return
        late = fate == "late"
        finish = due + timedelta(
            days=self.draw.randrange(4, 90) if late else -self.draw.randrange(25)
        )
        finish = max(finish, steps[-1].day + timedelta(days=12))
        self._add(steps, "submitted", on=finish - timedelta(days=self.draw.randrange(9, 12)))
        if self._happens(8):
            self._add(steps, "returned", 1, 4)
            self._add(steps, "submitted", 1, 4)
        if fate != "submitted":
            self._add(steps, "completed", on=finish)

    def _add(self, steps, act, least=0, most=0, text=None, *, on=None, **more):
        day = on or steps[-1].day + timedelta(days=self.draw.randint(least, most))
        if text is None:
            text = self.draw.choice(self.reasons.get(act, [""]))
        steps.append(Step(day, act, text, **more))

    def _happens(self, in_a_hundred) -> bool:
        return self.draw.random() * 100 < in_a_hundred

    def _maybe_late(self, step: Step) -> Step:
        """Some lines are written down days after they were true."""
        if not self._happens(6):
            return step
        return replace(step, written_on=step.day + timedelta(days=self.draw.randint(2, 12)))
