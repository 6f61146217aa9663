"""The rows of a register: what a line shows beside the task, gathered for a whole page at once."""

from dataclasses import dataclass, field
from datetime import date

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Max, Min, OuterRef, Subquery
from django.urls import reverse
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _

from kiemdem.assignments.clarity import missing
from kiemdem.assignments.deadlines import dues_on
from kiemdem.assignments.models import Assignment, Evidence
from kiemdem.books.models import Period
from kiemdem.ledger.models import Entry
from kiemdem.programmes.kinds import Kind

from .standing import begun_charges, state_of, word_of

KINDS = {
    kind.value: capfirst(kind.label) for kind in Kind
}  # said by the row, not asked of the field

LINE = 120  # letters of a product that are shown


@dataclass
class Row:
    """One line of a register."""

    task: object
    state: str
    word: str
    lead: Assignment | None
    others: int  # further leading units
    due: date | None
    evidence: int
    last_on: date | None
    headings: list = field(default_factory=list)  # those that begin with this row
    gaps: list = field(default_factory=list)
    objection: str = ""  # why a draft may not be charged as it stands
    is_draft: bool = False

    @property
    def kind(self):
        return KINDS.get(self.task.kind, "")

    @property
    def product(self):
        """The product as far as a line has room for it."""
        product = self.task.product
        return Truncator(product).chars(LINE) if len(product) > LINE else product

    @property
    def select(self):
        """What the box to tick is called."""
        return _("Select task %(number)s") % {"number": self.task.number}

    @property
    def charge_url(self):
        return f"{reverse('assignments:charge-many')}?task={self.task.pk}"


def rows_of(tasks, register):
    """The rows of one page: a fixed number of queries, however many tasks and units."""
    day, ids = register.day, [task.pk for task in tasks]
    leads = leads_of(ids, day, register.unit)
    doing = [task.pk for task in tasks if task.klass == "doing"]  # else it has begun
    begun = begun_charges([leads[task][0].pk for task in doing if task in leads], day)
    dues = dues_on([lead.pk for lead, _n in leads.values()], day) if day != register.today else {}
    evidence = evidence_of(ids, day)
    last = last_entries(ids, day)
    rows = []
    for task in tasks:
        lead, count = leads.get(task.pk, (None, 0))
        is_begun = lead is not None and lead.pk in begun
        row = Row(
            task=task,
            state=state_of(task.klass, begun=is_begun),
            word=word_of(task.klass, begun=is_begun, status=lead and lead.status),
            lead=lead,
            others=count - 1,
            due=dues.get(lead.pk, task.due) if lead and count == 1 else task.due,
            evidence=evidence.get(task.pk, 0),
            last_on=last.get(task.pk),
            is_draft=not task.is_charged,
        )
        if row.is_draft:
            row.gaps, row.objection = missing(task, lead), why_not_charge(task, lead, register.user)
        rows.append(row)
    if register.sort == "number":
        mark_headings(rows, register)
    return rows


def why_not_charge(task, lead, by):
    """Why a draft may not be charged; asked of the charge of its leading unit."""
    if lead is None:
        return _("No unit is named to lead task %(number)s.") % {"number": task.number}
    lead.task = task  # so that the rule asks nothing more
    return lead.why_not_charge(by) or ""


def leads_of(ids, day, unit=None):
    """The first leading charge of each task on the day, and how many there are."""
    standing = Period.objects.as_of(day).filter(task__in=ids).exclude(unit_id=None)
    standing = standing.filter(unit_id=unit.pk) if unit else standing
    counted = standing.values("task").annotate(n=Count("pk"), first=Min("assignment_id"))
    found = {row["task"]: (row["first"], row["n"]) for row in counted}
    rest = Assignment.objects.leading().filter(task__in=set(ids) - found.keys())
    rest = rest.filter(unit=unit) if unit else rest
    for row in rest.values("task").annotate(n=Count("pk"), first=Max("pk")):
        found[row["task"]] = (row["first"], row["n"])
    charges = Assignment.objects.select_related("unit", "responsible").in_bulk(
        [first for first, _n in found.values()]
    )
    return {task: (charges[first], n) for task, (first, n) in found.items()}


def evidence_of(ids, day):
    """How many files and papers stood behind each task by the day."""
    items = Evidence.objects.filter(assignment__task__in=ids, entry__effective_on__lte=day)
    return dict(items.values_list("assignment__task").annotate(Count("pk")))


def last_entries(ids, day):
    """The day of the latest entry about each task's charges."""
    kind = ContentType.objects.get_for_model(Assignment)
    entries = Entry.objects.filter(
        subject_type=kind, subject_id=OuterRef("pk"), effective_on__lte=day
    ).newest_first()
    charges = Assignment.objects.filter(task__in=ids)
    charges = charges.annotate(last=Subquery(entries.values("effective_on")[:1]))
    return dict(charges.values_list("task").annotate(Max("last")))


def mark_headings(rows, register):
    """Give each row the headings that begin with it, those above them first."""
    by_key = {heading.pk: heading for heading in register.headings}
    standing = []
    for row in rows:
        heading = by_key.get(row.task.group_id)
        line = [*heading.above, heading.pk] if heading else []
        shared = next(
            (n for n, (a, b) in enumerate(zip(standing, line, strict=False)) if a != b), None
        )
        if shared is None:
            shared = min(len(standing), len(line))
        row.headings = [by_key[key] for key in line[shared:]]
        standing = line
