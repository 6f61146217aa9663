"""What waits for a person: by the posts held, from the charges of their units and programmes."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cached_property

from django.core.paginator import Paginator
from django.db.models import Count, Exists, F, OuterRef, Q

from kiemdem.assignments.acts import next_acts
from kiemdem.assignments.deadlines import due_then
from kiemdem.assignments.models import Assignment, Evidence
from kiemdem.assignments.moves import Status
from kiemdem.books.models import Period
from kiemdem.units.models.people import ACTING, LEADING
from kiemdem.workdays.models import working_days

from . import waiting
from .charge_story import reasons, status_on
from .filters import CLASSES_OF
from .groups import CAME_BACK, GROUPS, MINE, STATES, THEIRS, VIEWS, Group, coming
from .timing import Timed, until
from .waiting import SOURCES

SHOWN, A_PAGE = 12, 50
LATELY = timedelta(days=14)
# long texts that no row says
UNSAID = (
    "task__fold",
    "task__note",
    "task__justification",
    "task__programme__columns",
    "task__programme__document__text",
    "task__programme__document__fold",
)


@dataclass
class Row(Timed):
    """One charge that waits, and what may be done with it."""

    charge: Assignment
    state: str
    word: str
    reason: str
    acts: list = field(default_factory=list)
    is_shown: bool = False  # there is evidence, so it can be approved at once

    @property
    def symbol(self):
        """What came back has a shape of its own: it need not be overdue."""
        return "back" if self.charge.stood in CAME_BACK else ""

    @property
    def is_done(self):
        return self.charge.stood == Status.COMPLETED


@dataclass
class Shown:
    """A group with its number and its first rows, or one page of them."""

    group: Group
    number: int
    rows: list
    page: object = None


class MyWork:
    """A person's work, read as of a day."""

    def __init__(self, request):
        self.user, self.day, self.today = request.user, request.as_of, request.today
        self.reads_today = self.day == self.today
        posts = self.user.posts_on(self.day)
        self.posts = posts
        self.acting = {post.unit_id for post in posts if post.role in ACTING}
        self.leading = {post.unit_id for post in posts if post.role in LEADING}
        self.workdays, self._counted = working_days(), {}
        self.all_groups = [*GROUPS, *coming(self.day, self.workdays)]
        asked = request.GET.get("group", "")
        self.only = next((group for group in self.all_groups if group.name == asked), None)
        views = [name for name, _word in VIEWS]
        view = request.GET.get("view", "todo")
        self.view = self.only.view if self.only else view if view in views else "todo"
        self.page_number = request.GET.get("page")

    # Whose charges

    def charges(self, whose):
        """The charges of the person's units and posts, or those of the programmes they own."""
        charges = self._read().leading()
        if whose == THEIRS:
            leads = charges.filter(programme__unit__in=self.leading)
        else:
            leads = charges.filter(Q(unit__in=self.acting) | Q(pk__in=self._named))
        if self.reads_today:
            return leads
        # only what counted and was open, or was completed lately, need be asked
        open_then = Period.objects.as_of(self.day).filter(klass__in=CLASSES_OF["open"])
        then = Q(pk__in=open_then.values("assignment_id")) | self._only("lately")
        # of the units of that day, what may be seen today
        return leads.visible_to(self.user).filter(then)

    def _read(self):
        """Charges as they stood on the day."""
        stood = F("status") if self.reads_today else status_on(self.day)
        return Assignment.objects.annotate(due=due_then(self.day, self.today), stood=stood)

    @cached_property
    def _named(self):
        """The charges that the person's posts answer for by name."""
        charges = Assignment.objects.order_by()
        by_charge = charges.filter(responsible__in=self.posts)
        by_task = charges.filter(responsible=None, task__responsible__in=self.posts)
        keys = by_charge.values_list("pk").union(by_task.values_list("pk"))
        return [pk for (pk,) in keys] if self.posts else []

    def condition(self, group):
        found = Q(stood__in=group.statuses) & self._only(group.only)
        return found & Q(due__range=group.span) if group.span else found

    def _only(self, word):
        """What a group asks of its charges beside their state."""
        if word == "over":
            return Q(due__lt=self.day)
        if word == "lately":
            return Q(completed_on__gt=self.day - LATELY, completed_on__lte=self.day)
        return Q()

    @cached_property
    def numbers(self):
        """How many wait in each group: a few queries, however many groups."""
        nothing = dict.fromkeys((group.name for group in self.all_groups), 0)
        numbers, together = nothing | waiting.numbers(self), defaultdict(list)
        for group in self.all_groups:
            # today each kind is found by an index alone; a past day is worked out once for all
            only = group.only if self.reads_today else ""
            if group.whose == MINE or (group.whose == THEIRS and self.leading):
                together[group.whose, only].append(group)
        for (whose, only), groups in together.items():
            numbers |= self._count(self.charges(whose).filter(self._only(only)), groups)
        return numbers

    def _count(self, charges, groups):
        states = {state for group in groups for state in group.statuses}
        asked = {group.name: Count("status", filter=self.condition(group)) for group in groups}
        return charges.filter(stood__in=states).aggregate(**asked)

    @property
    def views(self):
        """The views with how much stands in each."""
        return [
            {
                "name": name,
                "word": word,
                "number": sum(self.numbers[g.name] for g in self.all_groups if g.view == name),
                "is_on": name == self.view,
            }
            for name, word in VIEWS
        ]

    @cached_property
    def groups(self):
        """The groups of the view that hold anything, with their first rows; or one, by pages."""
        if self.only:
            numbers = range(self.numbers[self.only.name])
            page = Paginator(numbers, A_PAGE).get_page(self.page_number)
            part = slice(max(0, page.start_index() - 1), page.end_index())
            return self._shown([self.only], part, page)
        in_view = [group for group in self.all_groups if group.view == self.view]
        return self._shown([g for g in in_view if self.numbers[g.name]], slice(SHOWN))

    def _shown(self, groups, part, page=None):
        """A part of each group: first which charges, then at once all that is said of them."""
        keys = {g.name: self._keys(g, part) for g in groups if not g.is_other}
        told = self._told({key for some in keys.values() for key in some})
        why = reasons([pk for pk, c in told.items() if c.stood in CAME_BACK], self.day)
        shown = []
        for group in groups:
            if group.is_other:
                source = SOURCES[group.name]
                rows = [source.item(thing, self) for thing in source.found(self)[part]]
            else:
                charges = [told[key] for key in keys[group.name]]
                rows = [self._row(group, charge, why.get(charge.pk, "")) for charge in charges]
            shown.append(Shown(group, self.numbers[group.name], rows, page))
        return shown

    def _keys(self, group, part):
        """Which charges stand in a part of a group, in their order."""
        found = self.charges(group.whose).filter(self.condition(group))
        if group.view == "done":
            found = found.order_by("-completed_on", "pk")
        else:
            nearest = F("due").asc(nulls_last=True)
            found = found.order_by(nearest, "programme_id", "pk")
        return list(found.values_list("pk", flat=True)[part])

    def _told(self, keys):
        """Charges with what a row says of them, by key."""
        shown = Evidence.objects.filter(assignment=OuterRef("pk"))
        told = self._read().annotate(is_shown=Exists(shown)).defer(*UNSAID)
        told = told.select_related("unit", "task__programme__document", "task__programme__unit")
        return told.in_bulk(keys) if keys else {}

    def _row(self, group, charge, why):
        return Row(
            **until(self, charge.due),
            charge=charge,
            state="late" if was_done_late(charge) else STATES[charge.stood],
            word=str(Status(charge.stood).label).capitalize(),
            reason=why,
            acts=self._acts(group, charge),
            is_shown=charge.is_shown,
        )

    def left_until(self, due):
        """The working days to a deadline, while it has not passed."""
        if due is None or due < self.day:
            return None
        if due not in self._counted:
            self._counted[due] = self.workdays.between(self.day, due)
        return self._counted[due]

    def _acts(self, group, charge):
        """What one would do next here: the unit's acts on its own work, the owner's on others'."""
        if not self.reads_today:
            return []
        owner = group.whose == THEIRS
        return [a for a in next_acts(charge, self.user) if a.is_authority == owner][:2]

    @property
    def may_select(self):
        """Whether several charges on the page can be accepted at once."""
        return self.reads_today and any(shown.group.name == "accept" for shown in self.groups)


def was_done_late(charge) -> bool:
    if charge.stood != Status.COMPLETED or not (charge.due and charge.completed_on):
        return False
    return charge.completed_on > charge.due
