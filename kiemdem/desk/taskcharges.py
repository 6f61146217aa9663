"""The charges of one task as they stood on a day: all of them in brief, those shown in full."""

from dataclasses import dataclass
from functools import cached_property

from django.core.paginator import Paginator

from kiemdem.assignments.deadlines import dues_on
from kiemdem.assignments.models import Assignment
from kiemdem.assignments.moves import Status
from kiemdem.books.models import Period
from kiemdem.tally.counts import counts_from
from kiemdem.units.models import Unit

from .programmes import bar_of
from .standing import begun_charges, state_of, word_of

CHARGES_SHOWN = 20
MOST_BEGUN = 500  # of so many leading charges it is asked whether one was begun
GONE = (Status.CANCELLED, Status.TRANSFERRED)
BRIEF = ("pk", "role", "status", "unit_id", "charged_on", "due_on")


@dataclass
class Charge:
    """One charge as it stood on the day."""

    assignment: Assignment
    state: str
    word: str
    due: object
    is_planned: bool = False
    may: bool = False


class TaskCharges:
    """To whom a task is charged, read as of a day by a person: four queries, however many units."""

    def __init__(self, request, task):
        self.request, self.task, self.day = request, task, request.as_of
        # those that lead first
        found = task.assignments.order_by("-role", "pk")
        self.brief = list(found.values_list(*BRIEF, named=True))
        self.leading = [row for row in self.brief if row.role == Assignment.Role.LEAD]
        self.own_units = {post.unit_id for post in request.user.posts()}

    @property
    def number(self):
        return len(self.brief)

    def is_charged(self):
        """Whether anyone had been charged by the day."""
        return any(not self._is_planned(row) for row in self.brief)

    def _is_planned(self, row):
        return row.charged_on is None or row.charged_on > self.day

    # Which of them speak for the task

    def leads(self):
        """Those that lead it and have not left the count."""
        return [row for row in self.leading if row.status not in GONE]

    def lead(self):
        """The charge that speaks for a task led by one unit; None when several lead."""
        return self._only(self.leads())

    def own(self):
        """The charge that leads for the person's own unit."""
        return self._only([row for row in self.leads() if row.unit_id in self.own_units])

    def first(self):
        """The first of those that lead, whatever became of it."""
        return self._full[self.leading[0].pk] if self.leading else None

    def _only(self, rows):
        return self._full[rows[0].pk] if len(rows) == 1 else None

    # What is shown of them

    @cached_property
    def _asked(self):
        """The page that is asked for: those that lead first, the person's own before others."""
        rows = sorted(self.brief, key=lambda row: row.unit_id not in self.own_units)
        rows.sort(key=lambda row: row.role, reverse=True)
        if words := self.request.GET.get("unit_q", "").strip():
            named = set(Unit.objects.searched(words).values_list("pk", flat=True))
            rows = [row for row in rows if row.unit_id in named]
        return Paginator(rows, CHARGES_SHOWN).get_page(self.request.GET.get("charges"))

    @cached_property
    def _full(self):
        """Those on the page, and those that speak for the task, with their units."""
        own = [row for row in self.leads() if row.unit_id in self.own_units]
        shown = [*self._asked.object_list, *self.leading[:1], *self.leads()[:1], *own[:1]]
        return self._read({row.pk for row in shown})

    def _read(self, keys):
        charges = Assignment.objects.select_related("unit", "responsible").in_bulk(keys)
        for charge in charges.values():
            charge.task = self.task  # so that its rules ask nothing more
        return charges

    def full(self, keys):
        """{key: charge} of these and of all that the page shows."""
        return self._full | self._read(keys - self._full.keys())

    @cached_property
    def page(self):
        """A page of charges, what each was on the day."""
        page, dues = self._asked, {}
        if self.day != self.request.today:
            dues = dues_on([row.pk for row in page.object_list], self.day)
        page.object_list = [self._stood(row, dues) for row in page.object_list]
        return page

    def _stood(self, row, dues):
        charge, klass, begun = self._full[row.pk], self._classes.get(row.pk), row.pk in self._begun
        user = self.request.user
        may = user.acts_for(charge.unit) or user.leads(self.task.programme.unit)
        return Charge(
            charge,
            state_of(klass, begun=begun),
            word_of(klass, begun=begun, status=charge.status),
            dues.get(charge.pk, charge.due_on),
            is_planned=self._is_planned(row),
            may=may and charge.status not in GONE,
        )

    # How they stood

    @cached_property
    def _periods(self):
        return list(Period.objects.as_of(self.day).filter(task=self.task))

    @cached_property
    def whole(self):
        """The task as the programme counts it."""
        return next((period for period in self._periods if period.in_programme), None)

    @cached_property
    def _classes(self):
        return {period.assignment_id: period.klass for period in self._periods}

    @cached_property
    def _begun(self):
        leading = [row.pk for row in self.leading[:MOST_BEGUN]]
        return begun_charges({*leading, *self._full}, self.day)

    def has_begun(self):
        """Whether one of those that lead had been begun by the day."""
        return any(row.pk in self._begun for row in self.leading)

    def bar(self):
        """How the charges of a task to many units divide."""
        stood = [period.klass for period in self._periods if period.unit_id is not None]
        return bar_of(counts_from((klass, 1) for klass in stood))
