"""Telling a story through the verbs that people use, as if it had been written down at the time."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from django.utils.timezone import get_current_timezone

from kiemdem.assignments.books import settled_at_the_end
from kiemdem.assignments.models import Assignment
from kiemdem.assignments.moves import MOVES, Who
from kiemdem.documents.models import Document
from kiemdem.programmes.models import Task
from kiemdem.units.models import Unit, User

from .story import Step

Product = Callable[[Task, Unit, date], Document]


def moment(day: date, number: int = 0) -> datetime:
    """An hour of a working day; `number` tells acts of one day apart."""
    start = datetime.combine(day, time(8), tzinfo=get_current_timezone())
    return start + timedelta(minutes=number * 7 % 480)


class Telling:
    """Tells stories of charges: the unit's clerk writes the unit's acts, the owner's its own."""

    def __init__(self, clerks, units: dict[str, Unit], product: Product):
        self.clerks, self.units, self.product = clerks, units, product
        self.number = 0

    def tell(self, task: Task, unit: Unit, steps: list[Step]) -> Assignment:
        """Charge the unit and go through the steps; returns the charge that stands at the end."""
        authority = self.clerks.of(task.programme.unit)
        charge = Assignment.plan(task=task, unit=unit, by=authority)
        last = None
        with settled_at_the_end():
            for step in steps:
                charge, last = self._act(charge, last, step, self._who(charge, step))
        return charge

    def _who(self, charge, step) -> User:
        """The unit's clerk for the unit's acts; for the owner's its keeper, or who approves."""
        if step.act in MOVES and MOVES[step.act].who == Who.UNIT:
            return self.clerks.of(charge.unit)
        owner = charge.task.programme.unit
        approves = step.act in ("completed", "returned")
        return self.clerks.leader_of(owner) if approves else self.clerks.of(owner)

    def act(self, charge: Assignment, step: Step) -> Assignment:
        """One more act of the owner on a charge that was told before."""
        authority = self.clerks.of(charge.task.programme.unit)
        return self._act(charge, None, step, authority)[0]

    def _act(self, charge, last, step, by):
        self.number += 1
        said = {"by": by, "at": moment(step.written_on or step.day, self.number)}
        if step.act == "corrected":
            return charge, charge.correct(last, reason=step.text, **said)
        said |= {"on": step.day, "illustrative": True}
        if step.act == "transferred":
            return charge.transfer(self.units[step.to], reason=step.text, **said), None
        return charge, self._verb(charge, step, said)

    def _verb(self, charge, step, said):
        match step.act:
            case "charged":
                return charge.charge(**said)
            case "accepted":
                return charge.accept(**said)
            case "started":
                return charge.start(**said)
            case "progressed":
                return charge.report(text=step.text, percent=step.percent, **said)
            case "submitted":
                return charge.submit(text=step.text, **said)
            case "completed":
                product = self.product(charge.task, charge.unit, step.day)
                return charge.complete(product=product, **said)
            case "due_changed":
                return charge.change_due(step.new_due, reason=step.text, **said)
        verb = {"returned": "send_back", "declined": "decline", "recharged": "recharge",
                "paused": "pause", "resumed": "resume", "cancelled": "cancel"}[step.act]  # fmt: skip
        return getattr(charge, verb)(reason=step.text, **said)
