"""What the overview shows: what is late and who answers for it, what changed, what comes next."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from django.conf import settings
from django.db.models import Count, Min, Q, Sum
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kiemdem.assignments.models import Assignment
from kiemdem.books.classes import CLASSES, COLUMNS, UNFINISHED
from kiemdem.books.models import ALL, Period
from kiemdem.programmes.models import Task
from kiemdem.tally.answers import cells, counts
from kiemdem.tally.counts import Counts
from kiemdem.tally.lines import STATES, WORDS
from kiemdem.tally.lists import OVER, rows
from kiemdem.tally.questions import Question
from kiemdem.tally.rights import programmes_seen, seen_among
from kiemdem.units.models import Unit

from .answering import answering_for, heads_of
from .my_work import UNSAID
from .programmes import bar_of

BACK, AHEAD = timedelta(days=30), timedelta(days=30)
UNITS, LATE, COMING = 10, 8, 8
GOING = ("doing", "sent", "paused")  # not completed, not overdue
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
        return programmes_seen(self.among)

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

    def _seen(self):
        """What stood on the day in the programmes that the person sees."""
        periods = Period.objects.as_of(self.day)
        return periods if self.among is None else periods.filter(programme_id__in=self.among)

    def _periods(self):
        """Of that, what charges say: not tasks charged to several as a whole."""
        return self._seen().exclude(unit_id=None)

    @cached_property
    def late_units(self):
        """The units with the most overdue work."""
        units, heads = Unit.objects.in_bulk([unit for unit, _n, _due in self._most]), self._heads
        return [
            LateUnit(units[pk], n, due, self._days(due), heads.get(pk)) for pk, n, due in self._most
        ]

    @cached_property
    def _most(self):
        """(unit, how many of its charges are overdue, since when), the most first."""
        over = self._periods().filter(klass__in=OVER).values_list("unit_id")
        counted = over.annotate(n=Count("*"), due=Min("due_on"))
        return list(counted.order_by("-n", "unit_id")[:UNITS])

    @cached_property
    def _heads(self):
        late, _coming = self._charges
        return heads_of({unit for unit, *_said in self._most} | {c.unit_id for c in late}, self.day)

    @cached_property
    def late(self):
        """What is overdue the longest."""
        longest, _coming = self._charges
        who = answering_for(longest, self.day, self._heads)
        return [Late(c, c.klass, self._days(c.then), who.get(c.pk)) for c in longest]

    @cached_property
    def _charges(self):
        """The charges overdue the longest, and those due next: first which, then all that is said of them."""
        late = _first(self._periods().filter(klass__in=OVER), LATE)
        coming = _first(self._falling_due(self._periods().filter(klass__in=GOING)), COMING)
        told = _told(Assignment.objects.filter(pk__in=[*late, *coming])).in_bulk()
        for key, (klass, due) in (late | coming).items():
            told[key].klass, told[key].then = klass, due
        return [told[key] for key in late], [told[key] for key in coming]

    def _days(self, due):
        return (self.day - due).days if due and due < self.day else None

    # What comes next

    @cached_property
    def coming(self):
        """How many tasks not completed fall due soon, and in a month."""
        whole = self._falling_due(self._seen().filter(in_programme=True, klass__in=UNFINISHED))
        week = Q(due_on__lte=self.day + timedelta(days=settings.DUE_SOON_DAYS))
        return whole.aggregate(soon=Count("due_on", filter=week), month=Count("due_on"))

    def _falling_due(self, periods):
        return periods.filter(due_on__gte=self.day, due_on__lte=self.day + AHEAD)

    @cached_property
    def deadlines(self):
        """The next deadlines of work that is not completed."""
        _late, nearest = self._charges
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
        since = cells(self.question).filter(unit_id=ALL, day__gt=self.then)
        changes = since.aggregate(**{f"n_{name}": Sum(name, default=0) for name in COLUMNS})
        changed = Counts(*(changes[f"n_{name}"] for name in CLASSES))
        return {
            "before": self.counts - changed,
            "came": changes["n_assigned"] + changes["n_received"],
            "minus_completed": -changed.completed,
            "minus_left": -changes["n_cancelled"] - changes["n_transferred"],
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


def _first(periods, number) -> dict[int, tuple[str, date]]:
    """{charge: (its class, its deadline)} of those with the earliest deadlines, in their order."""
    rows = periods.order_by("due_on", "assignment_id")
    rows = rows.values_list("assignment_id", "klass", "due_on")[:number]
    return {charge: (klass, due) for charge, klass, due in rows}


def _told(charges):
    """Charges with what a line says of them."""
    said = charges.select_related(
        "unit", "responsible", "task__responsible", "task__programme__document"
    )
    return said.defer(*UNSAID)


def _cell(task: Task):
    name = f"{task.programme}, {task.number}: {task.title}"
    return {"url": task.get_absolute_url(), "text": task.number, "name": name}
