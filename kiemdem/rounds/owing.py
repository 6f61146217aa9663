"""What a unit owes a round: which of its charges, and about which it must say something."""

from datetime import date

from django.db.models import Exists, OuterRef, Q

from kiemdem.assignments.models import Assignment
from kiemdem.books.models import Period
from kiemdem.tally.recount import units_in_scope
from kiemdem.units.models import Unit

DONE = ("done", "done_over")
EVERY = {"monthly": 1, "quarterly": 3, "half-yearly": 6, "yearly": 12, "ongoing": 1}


def periods_in(asked_round):
    """The days of charges that touch the round, in its scope; work completed before it aside."""
    first, last = asked_round.starts_on, asked_round.cut_off_on
    rows = Period.objects.exclude(unit_id=None).filter(starts_on__lte=last, ends_on__gt=first)
    rows = rows.exclude(klass__in=DONE, starts_on__lt=first)
    scope = Q()
    for question in asked_round.questions():
        if question.unit:
            scope |= Q(unit_id__in=units_in_scope(question))
        else:
            scope |= Q(programme_id=question.programme.pk)
    return rows.filter(scope)


def owing_units(asked_round) -> set[int]:
    """The units that owe a return."""
    owed = periods_in(asked_round).filter(unit_id=OuterRef("pk"))
    return set(Unit.objects.filter(Exists(owed)).values_list("pk", flat=True))


def owed_by(asked_round, unit):
    """The charges that one unit's return is about, in the order of programmes and registers."""
    there = periods_in(asked_round).filter(unit_id=unit.pk, assignment_id=OuterRef("pk"))
    charges = Assignment.objects.leading().filter(Exists(there), unit=unit)
    return charges.select_related("task__programme__document").order_by(
        "task__programme", "task__position", "pk"
    )


def is_asked(asked_round, charge) -> bool:
    """Whether the return must say something about the charge; about the others it may."""
    if not charge.is_open:
        return False
    if asked_round.asks == "open" or charge.due_on is None:
        return True
    return charge.due_on <= asked_round.cut_off_on or occurs(
        charge.task.recurrence, asked_round.cut_off_on
    )


def occurs(recurrence: str, cut_off_on: date) -> bool:
    """Whether a recurring task makes an occurrence in the month of the cut-off."""
    months = EVERY.get(recurrence)
    return months is not None and cut_off_on.month % months == 0
