"""What the page of a task shows: its charges with their state on the day, its place among others."""

from dataclasses import dataclass
from functools import cached_property

from django.core.paginator import Paginator
from django.db.models import Case, Value, When

from kiemdem.assignments.acts import next_acts
from kiemdem.assignments.clarity import six
from kiemdem.assignments.deadlines import dues_on
from kiemdem.assignments.models import Assignment, Evidence
from kiemdem.assignments.moves import Status
from kiemdem.books.models import Period
from kiemdem.inspections.models import with_state
from kiemdem.requests.listing import rows_of
from kiemdem.requests.listing import with_words as with_request_words
from kiemdem.requests.models import Request
from kiemdem.requests.plan import plan_of
from kiemdem.tally.counts import counts_from

from .kin import above, below, flat
from .life import A_PAGE, Plan, entries_of_task, moments, place, with_words
from .programmes import bar_of
from .standing import begun_charges, state_of, word_of

CHARGES_SHOWN = 20
MOST_PLANS = 5
MOST_REQUESTS = 20
GONE = (Status.CANCELLED, Status.TRANSFERRED)


@dataclass
class Charge:
    """One charge as it stood on the day."""

    assignment: Assignment
    state: str
    word: str
    due: object
    is_planned: bool = False
    may: bool = False


class TaskPage:
    """A task, read as of a day by a person."""

    def __init__(self, request, task):
        self.request, self.task, self.day = request, task, request.as_of
        self.whole = Period.objects.as_of(self.day).filter(task=task, in_programme=True).first()
        self.number_of_charges = task.assignments.count()
        self.is_charged = task.assignments.filter(charged_on__lte=self.day).exists()

    # The charges

    def charges(self):
        """A page of charges: those that lead first; what each was on the day."""
        own = [post.unit_id for post in self.request.user.posts()]
        mine_first = Case(When(unit__in=own, then=Value(0)), default=Value(1))
        found = self.task.assignments.select_related("unit", "responsible")
        found = found.order_by("-role", mine_first, "pk")
        if words := self.request.GET.get("unit_q", "").strip():
            found = found.filter(unit__in=type(self.task.programme.unit).objects.searched(words))
        page = Paginator(found, CHARGES_SHOWN).get_page(self.request.GET.get("charges"))
        page.object_list = self._stood(list(page.object_list))
        return page

    def _stood(self, charges):
        keys = [charge.pk for charge in charges]
        standing = Period.objects.as_of(self.day).filter(assignment_id__in=keys)
        klass = dict(standing.values_list("assignment_id", "klass"))
        begun = begun_charges(keys, self.day)
        past = self.day != self.request.today
        dues = dues_on(keys, self.day) if past else {}
        user, shown = self.request.user, []
        for charge in charges:
            charge.task = self.task  # so that its rules ask nothing more
            planned = charge.charged_on is None or charge.charged_on > self.day
            is_begun = charge.pk in begun
            shown.append(
                Charge(
                    charge,
                    state_of(klass.get(charge.pk), begun=is_begun),
                    word_of(klass.get(charge.pk), begun=is_begun, status=charge.status),
                    dues.get(charge.pk, charge.due_on),
                    is_planned=planned,
                    may=charge.status not in GONE
                    and (user.acts_for(charge.unit) or user.leads(self.task.programme.unit)),
                )
            )
        return shown

    def charge_bar(self):
        """How the charges of a task to many units divide."""
        rows = Period.objects.as_of(self.day).filter(task=self.task).exclude(unit_id=None)
        return bar_of(counts_from((klass, 1) for klass in rows.values_list("klass", flat=True)))

    def lead(self):
        """The charge that speaks for a task led by one unit; None when several lead."""
        return self._lead

    @cached_property
    def _lead(self):
        return self._only(self._leads())

    def mine(self):
        """The charge that the person acts on: the only one, or that of their own unit."""
        return self._lead or self._own

    @cached_property
    def _own(self):
        units = [post.unit_id for post in self.request.user.posts()]
        return self._only(self._leads().filter(unit__in=units))

    def _leads(self):
        return self.task.assignments.leading().exclude(status__in=GONE)

    def _only(self, charges):
        found = list(charges.select_related("unit", "responsible")[:2])
        for charge in found:
            charge.task = self.task
        return found[0] if len(found) == 1 else None

    # What it says

    def state(self, begun):
        if self.whole is None:
            return ("", "") if not self.is_charged else ("stop", word_of(None))
        klass = self.whole.klass
        return state_of(klass, begun=begun), word_of(klass, begun=begun)

    def has_begun(self):
        keys = list(self.task.assignments.leading().values_list("pk", flat=True)[:500])
        return bool(begun_charges(keys, self.day))

    def clarity(self, lead):
        return six(
            self.task, lead or self.task.assignments.leading().select_related("unit").first()
        )

    def acts(self, lead):
        """What the person would most likely do next, on the page of today."""
        if lead is None or self.day != self.request.today:
            return []
        return next_acts(lead, self.request.user)

    def evidence(self):
        items = Evidence.objects.filter(
            assignment__task=self.task, entry__effective_on__lte=self.day
        )
        items = with_state(items, self.day)
        return items.select_related("entry", "document", "assignment__unit").order_by("-pk")

    # What is asked about it

    def plan(self):
        """The plan at first and now of a task that one unit leads."""
        lead = self.lead()
        if not lead or not lead.charged_on or not self.reads_today:
            return []
        return plan_of(lead, self.day, self.request.today)

    def requests(self):
        """What units asked about their charges by the day, the newest first."""
        asked = Request.objects.filter(assignment__task=self.task, asked_on__lte=self.day)
        newest = with_request_words(asked)[:MOST_REQUESTS]
        return rows_of(newest, self.request.user, self.day, self.request.today)

    def asks(self):
        """The charge about which the person may ask whoever owns the programme."""
        charge, user = self.mine(), self.request.user
        if not charge or not self.reads_today or user.leads(self.task.programme.unit):
            return None
        return None if Request.why_not_ask(charge, user) else charge

    @property
    def reads_today(self):
        return self.day == self.request.today

    def deadline(self, lead):
        """The due day that held on the day, the original one, and the days left of open work."""
        due, original = self.task.due_on, None
        if lead and lead.charged_on:
            original, due = lead.original_due_on, lead.due_on
            if self.day != self.request.today:
                due = dues_on([lead.pk], self.day).get(lead.pk, due)
        if not lead and self.is_charged:
            due = None  # several lead, each with a deadline of its own
        is_open = self.whole is None or not self.whole.klass.startswith("done")
        left = (due - self.day).days if due and is_open else None
        return {
            "due": due,
            "original_due": original,
            "days_left": left,
            "days_over": -left if left is not None else None,
        }

    # Its life

    def life(self, plans):
        """A page of entries up to the day, the passed deadlines among them."""
        entries = entries_of_task(self.task).filter(effective_on__lte=self.day)
        pages = Paginator(with_words(entries).newest_first(), A_PAGE)
        page = pages.get_page(self.request.GET.get("life"))
        page.object_list = moments(page.object_list)
        place(plans, page)
        return page

    def after(self):
        """What was entered for days after the one read at."""
        later = entries_of_task(self.task).filter(effective_on__gt=self.day)
        return moments(with_words(later).newest_first()[:A_PAGE])

    def plans(self, due):
        """The deadlines of work that is not done, the furthest first."""
        if self.whole and self.whole.klass.startswith("done"):
            return []
        leads = self._leads().exclude(due_on=None) if not self.lead() else self._leads().none()
        others = leads.values_list("due_on", flat=True).distinct()[:MOST_PLANS]
        days = {due, *others} - {None}
        return [Plan(on, on < self.day) for on in sorted(days, reverse=True)]

    # Its place among others

    def links(self):
        """(upper items, lower items), each with its state on the day."""
        ups, downs = above(self.task), below(self.task)
        links = [*ups, *flat(downs)]
        tasks = [link.other for link in links if link.other._meta.model_name == "task"]
        states = self.states([task.pk for task in tasks])
        for link in links:
            if link.other._meta.model_name == "task":
                link.state = states.get(link.other.pk)
        return ups, downs

    def parts(self):
        parts = list(self.task.parts.order_by("position"))
        rows = Period.objects.as_of(self.day).filter(task__in=parts).exclude(unit_id=None)
        klass = dict(rows.values_list("task_id", "klass"))
        leads = Assignment.objects.leading().filter(task__in=parts).select_related("unit")
        units = {lead.task_id: lead.unit for lead in leads}
        for part in parts:
            part.unit = units.get(part.pk)
            part.state = state_of(klass[part.pk]) if part.pk in klass else None
        return parts

    def states(self, tasks):
        """{task: its state on the day}; work that left the count is stopped, a draft has none."""
        charged = Assignment.objects.leading().filter(task__in=tasks, charged_on__lte=self.day)
        states = dict.fromkeys(charged.values_list("task", flat=True), "stop")
        rows = Period.objects.as_of(self.day).filter(task__in=tasks, in_programme=True)
        return states | {key: state_of(klass) for key, klass in rows.values_list("task", "klass")}
