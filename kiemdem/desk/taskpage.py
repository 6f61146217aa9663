"""What the page of a task shows: its charges with their state on the day, its place among others."""

from collections import Counter
from functools import cached_property

from django.contrib.contenttypes.models import ContentType
from django.core.paginator import Paginator

from kiemdem.assignments.acts import next_acts
from kiemdem.assignments.clarity import six
from kiemdem.assignments.deadlines import dues_on
from kiemdem.assignments.models import Assignment, Evidence
from kiemdem.books.models import Period
from kiemdem.inspections.models import with_state
from kiemdem.programmes.models import Task
from kiemdem.requests.listing import rows_of
from kiemdem.requests.listing import with_words as with_request_words
from kiemdem.requests.models import Request
from kiemdem.requests.plan import plan_of

from .kin import above, below, flat, is_linked
from .life import A_PAGE, Plan, entries_of_task, moments, place, with_words
from .standing import state_of, word_of
from .taskcharges import TaskCharges

MOST_PLANS = 5
MOST_REQUESTS = 20


class TaskPage:
    """A task, read as of a day by a person."""

    def __init__(self, request, task):
        self.request, self.task, self.day = request, task, request.as_of
        self.charged = TaskCharges(request, task)
        self.whole, self.is_charged = self.charged.whole, self.charged.is_charged()
        self.lead = self.charged.lead()
        self.mine = self.lead or self.charged.own()

    def state(self):
        if self.whole is None:
            return ("", "") if not self.is_charged else ("stop", word_of(None))
        klass, begun = self.whole.klass, self.charged.has_begun()
        return state_of(klass, begun=begun), word_of(klass, begun=begun)

    def clarity(self):
        return six(self.task, self.lead or self.charged.first())

    def acts(self):
        """What the person would most likely do next, on the page of today."""
        return next_acts(self.mine, self.request.user) if self.mine and self.reads_today else []

    @cached_property
    def evidence(self):
        items = Evidence.objects.filter(
            assignment__task=self.task, entry__effective_on__lte=self.day
        )
        return with_state(items, self.day).select_related("document").order_by("-pk")

    # What is asked about it

    def plan(self):
        """The plan at first and now of a task that one unit leads."""
        if not self.lead or not self.lead.charged_on or not self.reads_today:
            return []
        return plan_of(self.lead, self.day, self.request.today)

    def requests(self):
        """What units asked about their charges by the day, the newest first."""
        asked = Request.objects.filter(assignment__task=self.task, asked_on__lte=self.day)
        # most tasks have none: only what is there is asked for all that is shown of it
        keys = list(asked.values_list("pk", flat=True)[:MOST_REQUESTS])
        newest = with_request_words(Request.objects.filter(pk__in=keys)) if keys else []
        return rows_of(newest, self.request.user, self.day, self.request.today)

    def asks(self):
        """The charge about which the person may ask whoever owns the programme."""
        charge, user = self.mine, self.request.user
        if not charge or not self.reads_today or user.leads(self.task.programme.unit):
            return None
        return None if Request.why_not_ask(charge, user) else charge

    @property
    def reads_today(self):
        return self.day == self.request.today

    def deadline(self):
        """The due day that held on the day, the original one, and the days left of open work."""
        lead, due, original = self.lead, self.task.due_on, None
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
        entries = self._entries().filter(effective_on__lte=self.day)
        pages = Paginator(with_words(entries).newest_first(), A_PAGE)
        page = pages.get_page(self.request.GET.get("life"))
        files = Counter(item.entry_id for item in self.evidence)
        page.object_list = self._moments(page.object_list, files)
        place(plans, page)
        return page

    def _entries(self):
        return entries_of_task(self.task, [row.pk for row in self.charged.brief])

    def _moments(self, entries, files=None):
        """Moments of entries about the task and its charges, which are known."""
        of = ContentType.objects.get_for_models(Task, Assignment)
        entries, charge = list(entries), of[Assignment].pk
        keys = {entry.subject_id for entry in entries if entry.subject_type_id == charge}
        things = {(charge, key): row for key, row in self.charged.full(keys).items()}
        return moments(entries, things | {(of[Task].pk, self.task.pk): self.task}, files)

    def after(self):
        """What was entered for days after the one read at."""
        later = self._entries().filter(effective_on__gt=self.day)
        return self._moments(with_words(later).newest_first()[:A_PAGE])

    def plans(self, due):
        """The deadlines of work that is not done, the furthest first."""
        if self.whole and self.whole.klass.startswith("done"):
            return []
        others = [] if self.lead else [row.due_on for row in self.charged.leads() if row.due_on]
        days = {due, *list(dict.fromkeys(others))[:MOST_PLANS]} - {None}
        return [Plan(on, on < self.day) for on in sorted(days, reverse=True)]

    # Its place among others

    def links(self):
        """(upper items, lower items), each with its state on the day."""
        if not is_linked(self.task):
            return [], []
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
        if not parts:
            return []
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
        if not tasks:
            return {}
        charged = Assignment.objects.leading().filter(task__in=tasks, charged_on__lte=self.day)
        states = dict.fromkeys(charged.values_list("task", flat=True), "stop")
        rows = Period.objects.as_of(self.day).filter(task__in=tasks, in_programme=True)
        return states | {key: state_of(klass) for key, klass in rows.values_list("task", "klass")}
