"""What the overview shows: what is late and who answers for it, what changed, what comes next."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from django.conf import settings
from django.db.models import Count, Max, Min, OuterRef, Q, Subquery, Sum
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kiemdem.assignments.deadlines import due_then
from kiemdem.assignments.models import Assignment
from kiemdem.books.classes import FLOWS
from kiemdem.books.models import ALL, Period
from kiemdem.programmes.models import Programme, Task
from kiemdem.tally.answers import cells, counts
from kiemdem.tally.lines import STATES, WORDS
from kiemdem.tally.lists import OVER, rows
from kiemdem.tally.questions import Question
from kiemdem.tally.rights import seen_among
from kiemdem.units.models import Unit

from .answering import answering_for, heads_of
from .filters import CLASSES_OF
from .programmes import bar_of

BACK, AHEAD = timedelta(days=30), timedelta(days=30)
UNITS, LATE, COMING = 10, 8, 8
UNFINISHED = CLASSES_OF["open"]
BOARD, BOARD_OF_LATE = 60, 100  # as many cells as one still takes in


@dataclass
class Late:
    """One overdue charge: the work, the unit, who answers, and for how long."""

    charge: Assignment
    klass: str
    days: int | None
    answering: object

    @property
    def word(self):
        return WORDS[self.klass]


@dataclass
class LateUnit:
    """A unit with overdue work, and who answers for it."""

    unit: Unit
    over: int
    due: date | None
    days: int | None
    answering: object


class Overview:
    """The programmes that a person sees, read as of a day."""

    def __init__(self, request):
        self.request, self.day = request, request.as_of
        self.among = seen_among(request.user)
        self.question = Question(as_of=self.day, among=self.among)
        self.counts = counts(self.question)

    @property
    def programmes(self):
        """All that the person sees."""
        every = Programme.objects.all()
        return every if self.among is None else every.filter(pk__in=self.among)

    @property
    def bar(self):
        return bar_of(self.counts, reverse("desk:tasks"))

    # What is late

    @cached_property
    def board(self):
        """Every task a cell while they are few, else every overdue one; [] when even those are many."""
        if self.counts.total <= BOARD:
            return self._cells(rows(self.question, "counted"))
        if 0 < self.counts.overdue <= BOARD_OF_LATE:
            return self._cells(rows(self.question, "over"), by_class=True)
        return []

    @property
    def is_whole_board(self):
        return self.counts.total <= BOARD

    def _cells(self, periods, *, by_class=False):
        groups = {}
        for row in periods.select_related("task__programme__document"):
            groups.setdefault(row.klass if by_class else STATES[row.klass], []).append(row.task)
        order = OVER if by_class else ("done", "late", "sent", "doing", "over", "stop")
        return [
            {
                "state": "over" if by_class else name,
                **({"label": WORDS[name]} if by_class else {}),
                "url": self._list(name) if by_class else f"{reverse('desk:tasks')}?state={name}",
                "cells": [_cell(task) for task in groups[name]],
            }
            for name in order
            if name in groups
        ]

    def _list(self, name):
        return f"{reverse('tally:list')}?class={name}"

    def _periods(self):
        """The charges that count on the day, in the programmes that the person sees."""
        periods = Period.objects.as_of(self.day).exclude(unit_id=None)
        if self.among is not None:
            periods = periods.filter(programme_id__in=self.among)
        return periods

    @cached_property
    def late_units(self):
        """The units with the most overdue work."""
        over = self._periods().filter(klass__in=OVER)
        most = list(
            over.values_list("unit_id").annotate(n=Count("*")).order_by("-n", "unit_id")[:UNITS]
        )
        ids = [unit for unit, _n in most]
        # charge by charge, through the periods of these units: they are few
        due = self._dated.filter(pk=OuterRef("assignment_id")).order_by().values("then")
        oldest = over.filter(unit_id__in=ids).annotate(due=Subquery(due)).values_list("unit_id")
        dues = dict(oldest.annotate(Min("due")).order_by())
        units, heads = Unit.objects.in_bulk(ids), heads_of(ids, self.day)
        return [
            LateUnit(units[pk], n, dues.get(pk), self._days(dues.get(pk)), heads.get(pk))
            for pk, n in most
        ]

    @cached_property
    def late(self):
        """What is overdue the longest."""
        over = self._periods().filter(klass__in=OVER)
        charges = self._dated.filter(pk__in=over.values("assignment_id"))
        longest = self._nearest(charges, LATE)
        klass = dict(
            over.filter(assignment_id__in=[c.pk for c in longest]).values_list(
                "assignment_id", "klass"
            )
        )
        who = answering_for(longest, self.day)
        return [Late(c, klass[c.pk], self._days(c.then), who.get(c.pk)) for c in longest]

    def _nearest(self, charges, number):
        """The so many of them with the earliest deadlines: first which, then all that is said of them."""
        keys = list(charges.order_by("then", "pk").values_list("pk", flat=True)[:number])
        return list(_told(self._dated.filter(pk__in=keys)).order_by("then", "pk"))

    @property
    def _dated(self):
        """Charges with the deadline that held on the day: `then`."""
        return Assignment.objects.annotate(then=due_then(self.day, self.request.today))

    def _days(self, due):
        return (self.day - due).days if due and due < self.day else None

    # What comes next

    @cached_property
    def coming(self):
        """How many open tasks fall due soon and in a month, and how many fell overdue lately."""
        near = self._falling_due(self._dated.leading()).order_by().values("task_id")
        whole = Period.objects.as_of(self.day).filter(in_programme=True, klass__in=UNFINISHED)
        if self.among is not None:
            whole = whole.filter(programme_id__in=self.among)
        tasks = whole.filter(task__in=near).values_list("task_id", flat=True)
        if self.day < self.request.today:
            tasks = list(tasks)  # so that the ledger is asked once
        charges = self._dated.leading().filter(task__in=tasks).values("task_id")
        last = charges.annotate(last=Max("then")).order_by()
        week = Q(last__lte=self.day + timedelta(days=settings.DUE_SOON_DAYS))
        month = last.filter(last__gte=self.day, last__lte=self.day + AHEAD)
        return month.aggregate(soon=Count("task_id", filter=week), month=Count("task_id"))

    def _falling_due(self, charges):
        """Those of the charges that were open on the day and fall due soon after."""
        if self.day < self.request.today:
            # by number: the deadline of a past day is asked of the ledger, charge by charge
            charges = charges.filter(pk__in=self._open_then)
        return charges.filter(then__gte=self.day, then__lte=self.day + AHEAD)

    @cached_property
    def _open_then(self):
        unfinished = self._periods().filter(klass__in=UNFINISHED)
        return list(unfinished.values_list("assignment_id", flat=True))

    @cached_property
    def deadlines(self):
        """The next deadlines of work that is not completed."""
        open_now = self._periods().filter(klass__in=("doing", "sent", "paused"))
        charges = self._falling_due(self._dated).filter(pk__in=open_now.values("assignment_id"))
        nearest = self._nearest(charges, COMING)
        for charge in nearest:
            charge.days_left = (charge.then - self.day).days
        return nearest

    @property
    def soon_days(self):
        return settings.DUE_SOON_DAYS

    # What changed

    @cached_property
    def then(self):
        return self.day - BACK

    @property
    def then_iso(self):
        return self.then.isoformat()

    @cached_property
    def movement(self):
        """Open then, what came, what was completed, what left, open now: it must add up."""
        before = counts(Question(as_of=self.then, among=self.among))
        flow = cells(self.question).filter(unit_id=ALL, day__gt=self.then)
        flows = flow.aggregate(**{f"n_{name}": Sum(name, default=0) for name in FLOWS})
        return {
            "before": before,
            "came": flows["n_assigned"] + flows["n_received"],
            "minus_completed": before.completed - self.counts.completed,
            "minus_left": -flows["n_cancelled"] - flows["n_transferred"],
            "after": self.counts,
        }

    @cached_property
    def newly(self):
        """What came to stand so in the last days, each with its list."""
        return [
            {
                "word": word,
                "number": rows(self.question, name, since=self.then).count(),
                "url": f"{self._list(name)}&since={self.then.isoformat()}",
            }
            for name, word in NEWLY
        ]


NEWLY = (
    ("completed", _("Newly completed")),
    ("submitted", _("Newly submitted")),
    ("over", _("Newly overdue")),
)


def _told(charges):
    """Charges with what a line says of them."""
    return charges.select_related(
        "unit", "responsible", "task__responsible", "task__programme__document"
    )


def _cell(task: Task):
    name = f"{task.programme}, {task.number}: {task.title}"
    return {"url": task.get_absolute_url(), "text": task.number, "name": name}
