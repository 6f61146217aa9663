"""The register as it stood on a day: which tasks, in which state, in which order."""

from functools import cached_property

from django.db.models import (
    Case,
    Count,
    IntegerField,
    Max,
    OuterRef,
    Q,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from kiemdem.assignments.deadlines import due_then
from kiemdem.assignments.models import Assignment
from kiemdem.books.classes import UNFINISHED
from kiemdem.books.models import Period
from kiemdem.programmes.models import Task, TaskGroup
from kiemdem.tally.answers import counts
from kiemdem.tally.questions import Question
from kiemdem.tally.rights import seen_among
from kiemdem.ui.pages import LongList
from kiemdem.units.models import Unit

from .filters import CLASSES_OF, RegisterFilter, falls_due, in_words, lacks
from .rows import rows_of
from .standing import begun_by, charged_by, class_on, counted_due_on, period_of_task, standing_in

A_PAGE = 50
UNSAID = ("programme__columns", "programme__document__text", "programme__document__fold")
FEW = 60  # units that one still chooses from a list
STATE_ORDER = ("doing_over", "sent_over", "paused_over", "doing", "sent", "paused", "done_over")
RANK = Case(
    *[When(klass=name, then=Value(n)) for n, name in enumerate(STATE_ORDER)],
    default=Value(len(STATE_ORDER)),
    output_field=IntegerField(),
)
SORTS = ("number", "kind", "lead", "due", "state")


class Register:
    """The tasks of one programme, or of all that a person sees, read as of a day."""

    def __init__(self, request, *, programme=None):
        self.user, self.query, self.programme = request.user, request.GET, programme
        self.day, self.today = request.as_of, request.today
        self.headings = reading_order(self.headings_qs) if programme else []
        self.filter = RegisterFilter(
            self.query,
            by=self.user,
            day=self.day,
            headings=self.headings_qs,
            items=Task.objects.visible_to(self.user),
        )
        self.is_valid = self.filter.is_valid()
        self.asked = self.filter.cleaned_data if self.is_valid else {}
        self.unit = self.asked.get("unit")

    # What there is

    @cached_property
    def units(self):
        """The units that lead something in a programme, to choose from; [] when they are too many."""
        if self.programme is None:
            return []
        leads = Assignment.objects.leading().filter(programme=self.programme)
        found = Unit.objects.filter(pk__in=leads.values("unit")).order_by("sort_key")
        units = list(found[: FEW + 1])
        if len(units) > FEW:
            return []
        # the unit that is asked for is offered too: that it leads nothing is no error
        return units if self.unit is None or self.unit in units else [*units, self.unit]

    @property
    def headings_qs(self):
        if self.programme is None:
            return TaskGroup.objects.none()
        return TaskGroup.objects.filter(programme=self.programme)

    @cached_property
    def among(self):
        """The programmes whose tasks are listed; None when the person sees all that matter here."""
        if self.programme:
            return {self.programme.pk}
        # whoever reaches a unit sees every programme that charges it
        is_own = self.unit is not None and self.user.reads(self.unit)
        return None if is_own else seen_among(self.user)

    @property
    def seen(self):
        """The tasks that may be listed: whole ones, or whatever a unit leads."""
        tasks = Task.objects.all() if self.unit else Task.objects.whole()
        return tasks if self.among is None else tasks.filter(programme__in=self.among)

    def told(self, tasks):
        """Tasks with their class on the day, whether they were charged, and their due day."""
        leads = Assignment.objects.leading().filter(task=OuterRef("pk"))
        then = leads.annotate(then=due_then(self.day, self.today))
        last_due = then.values("task").annotate(last=Max("then")).values("last")
        # of what does not count the charges tell it, of what was never charged the paper
        due = Coalesce(counted_due_on(self.day, self.unit), Subquery(last_due), "due_on")
        return tasks.annotate(
            klass=class_on(self.day, self.unit),
            is_charged=charged_by(self.day, self.unit),
            due=due,
        )

    # What was asked

    @property
    def shows_drafts(self):
        return self.asked.get("state") == "draft"

    @property
    def sort(self):
        sort = self.query.get("sort", "number")
        return sort if sort.removeprefix("-") in SORTS else "number"

    def found(self):
        """The tasks that the filters leave."""
        asked, tasks = self.asked, self.told(self.seen)
        if not self.is_valid:
            return tasks.none()
        tasks = tasks.filter(self._standing(asked["state"]))
        if asked["q"]:
            tasks = tasks.filter(in_words(asked["q"]))
        if asked["kind"]:
            tasks = tasks.filter(kind=asked["kind"])
        if asked["due"] and not self._dues_from_books:
            tasks = tasks.filter(falls_due(asked["due"], self.day))
        if asked["gap"]:
            tasks = tasks.filter(lacks(asked["gap"]))
        if asked["concretises"]:
            tasks = tasks.filter(links_up__upper_task=asked["concretises"])
        if asked["heading"]:
            tasks = tasks.filter(group__in=self._below(asked["heading"]))
        return tasks

    def _standing(self, state):
        """The condition for a choice of state; none chosen, what was charged."""
        if state == "draft":
            return self._led & ~Q(charged_by(self.day, self.unit))
        if state in CLASSES_OF:
            due = self.asked["due"] if self._dues_from_books else ""
            also = [falls_due(due, self.day, of="due_on")] if due else []
            return standing_in(CLASSES_OF[state], self.day, self.unit, *also)
        if state == "none":
            owed = standing_in(CLASSES_OF["doing"], self.day, self.unit)
            return owed & ~Q(begun_by(self.day))
        return self._charged & Q(klass=None) if state == "left" else self._charged

    @property
    def _dues_from_books(self):
        """Whether the days that say the state say the deadline asked for too."""
        return self.asked["state"] in CLASSES_OF and self.asked["due"] != "never"

    @property
    def _charged(self):
        """That a task had been charged by the day; to a unit: begins with what the unit leads."""
        if self.unit is None:
            return Q(charged_by(self.day))
        led = Assignment.objects.leading().filter(unit=self.unit, charged_on__lte=self.day)
        return Q(pk__in=led.values("task"))

    @property
    def _led(self):
        """That the unit asked for leads a task, charged or not; no unit, any task."""
        if self.unit is None:
            return Q()
        return Q(pk__in=Assignment.objects.leading().filter(unit=self.unit).values("task"))

    def _below(self, heading):
        return [h.pk for h in self.headings if heading.pk in [*h.above, h.pk]]

    def ordered(self):
        tasks, sort = self.found(), self.sort
        key = sort.removeprefix("-")
        if key == "lead":
            first = Assignment.objects.leading().filter(task=OuterRef("pk")).order_by("pk")
            tasks = tasks.annotate(lead=Subquery(first.values("unit__sort_key")[:1]))
        if key == "number" and self.headings:
            tasks = tasks.annotate(place=self._place())
        if key == "state":
            rank = period_of_task(self.day, self.unit).values(rank=RANK)[:1]
            tasks = tasks.annotate(rank=Coalesce(Subquery(rank), len(STATE_ORDER)))
        column = {"number": "place" if self.headings else "programme_id", "state": "rank"}.get(
            key, key
        )
        sign = "-" if sort.startswith("-") else ""
        within = sign if key == "number" else ""
        return tasks.order_by(f"{sign}{column}", f"{within}programme_id", f"{within}position", "pk")

    def _place(self):
        """The place of a task's heading in reading order; what has none stands first."""
        places = [When(group=h.pk, then=Value(n)) for n, h in enumerate(self.headings, start=1)]
        return Case(*places, default=Value(0), output_field=IntegerField())

    def page(self):
        """The page asked for, its tasks told as rows."""
        pages = LongList(self.ordered(), A_PAGE, known=self._known())
        page = pages.get_page(self.query.get("page"))
        keys = list(page.object_list.values_list("pk", flat=True))
        told = self.told(Task.objects.filter(pk__in=keys)).select_related("responsible")
        told = self._with_programme(told.order_by().defer("fold"))
        page.object_list = rows_of(sorted(told, key=lambda task: keys.index(task.pk)), self)
        return page

    def _with_programme(self, tasks):
        """What rows say of a task's programme: of one register, the same for all."""
        if self.programme is None:
            tasks = tasks.select_related("programme__document", "programme__unit")
            return tasks.defer(*UNSAID)
        for task in tasks:
            task.programme = self.programme
        return tasks

    # What the books have counted

    @cached_property
    def counts(self):
        """How the programme stands on the day."""
        return counts(Question(as_of=self.day, programme=self.programme))

    @cached_property
    def numbers(self):
        """How many stand behind each saved view of a programme."""
        every = Task.objects.whole().filter(programme=self.programme)
        every = every.aggregate(n=Count("pk"), charged=Count("pk", filter=charged_by(self.day)))
        open_now = Period.objects.as_of(self.day).filter(in_programme=True, klass__in=UNFINISHED)
        open_now = open_now.filter(programme_id=self.programme.pk)
        return {
            "all": every["charged"],
            "draft": every["n"] - every["charged"],
            "left": every["charged"] - self.counts.total,
            "over": self.counts.overdue,
            "submitted": self.counts.submitted,
            "progress": self.counts.in_progress,
            "soon": open_now.filter(falls_due("month", self.day, of="due_on")).count(),
        }

    def _known(self):
        """How many rows there are, where a saved view has counted them already."""
        filtered = any(value for name, value in self.asked.items() if name != "state")
        if self.programme is None or filtered or not self.is_valid:
            return None
        return self.numbers.get(self.asked["state"] or "all")


def reading_order(headings):
    """Headings as the paper prints them: each followed by those under it. `above` holds their keys."""
    below = {}
    for heading in headings:
        below.setdefault(heading.parent_id, []).append(heading)
    ordered = []

    def walk(parent, above):
        for heading in below.get(parent, ()):
            heading.above = above
            ordered.append(heading)
            walk(heading.pk, [*above, heading.pk])

    walk(None, [])
    return ordered
