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
from kiemdem.programmes.models import Task, TaskGroup
from kiemdem.tally.rights import seen_among
from kiemdem.ui.pages import LongList
from kiemdem.units.models import Unit

from .filters import CLASSES_OF, RegisterFilter, falls_due, in_state, in_words, lacks
from .rows import rows_of
from .standing import begun_by, charged_by, class_on, counted_due_on, standing_in

A_PAGE = 50
UNSAID = ("fold", "programme__columns", "programme__document__text", "programme__document__fold")
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
        leads = Assignment.objects.leading().filter(task__programme=self.programme)
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
        """The programmes whose tasks are listed; None when the person sees all there are."""
        return {self.programme.pk} if self.programme else seen_among(self.user)

    def every(self, unit=None):
        """All tasks of the list, whatever their state."""
        tasks = Task.objects.all()
        tasks = tasks if self.among is None else tasks.filter(programme__in=self.among)
        # A part is its unit's work; the whole is the programme's.
        led = Assignment.objects.leading().filter(unit=unit)
        tasks = tasks.filter(pk__in=led.values("task")) if unit else tasks.whole()
        return tasks.annotate(is_charged=charged_by(self.day, unit))

    def tasks(self, unit=None):
        """Every task with its class on the day, whether it was charged, and its due day."""
        leads = Assignment.objects.leading().filter(task=OuterRef("pk"))
        then = leads.annotate(then=due_then(self.day, self.today))
        last_due = then.values("task").annotate(last=Max("then")).values("last")
        # of what does not count the charges tell it, of what was never charged the paper
        due = Coalesce(counted_due_on(self.day, unit), Subquery(last_due), "due_on")
        return self.every(unit).annotate(klass=class_on(self.day, unit), due=due)

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
        asked, tasks = self.asked, self.tasks(self.unit)
        if not self.is_valid:
            return tasks.none()
        if asked["state"] == "none":
            tasks = tasks.annotate(begun=begun_by(self.day))
        tasks = tasks.filter(self._standing(asked["state"]))
        if asked["q"]:
            tasks = tasks.filter(in_words(asked["q"]))
        if asked["kind"]:
            tasks = tasks.filter(kind=asked["kind"])
        if asked["due"]:
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
        if not state:
            return Q(is_charged=True)
        if classes := CLASSES_OF.get(state):
            return standing_in(classes, self.day, self.unit)
        return in_state(state)

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
            tasks = tasks.annotate(rank=RANK)
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
        page = LongList(self.ordered(), A_PAGE).get_page(self.query.get("page"))
        keys = list(page.object_list.values_list("pk", flat=True))
        told = self.tasks(self.unit).filter(pk__in=keys)
        told = told.select_related("programme__document", "programme__unit", "responsible")
        told = told.order_by().defer(*UNSAID)
        page.object_list = rows_of(sorted(told, key=lambda task: keys.index(task.pk)), self)
        return page

    def numbers(self, counted):
        """How many stand behind each saved view; what is counted, the books have counted."""
        every = self.every().aggregate(
            n=Count("pk"), charged=Count("pk", filter=Q(is_charged=True))
        )
        open_now = self.tasks().filter(standing_in(CLASSES_OF["open"], self.day))
        return {
            "all": every["charged"],
            "draft": every["n"] - every["charged"],
            "left": every["charged"] - counted.total,
            "over": counted.overdue,
            "submitted": counted.submitted,
            "progress": counted.in_progress,
            "soon": open_now.filter(falls_due("month", self.day)).count(),
        }


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
