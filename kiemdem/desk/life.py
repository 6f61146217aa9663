"""The life line of a task: what was entered about it and its charges, newest first."""

from dataclasses import dataclass, field
from datetime import date

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Q

from kiemdem.assignments.models import Assignment, Evidence
from kiemdem.ledger.models import Entry
from kiemdem.programmes.models import Task
from kiemdem.units.models import Unit

A_PAGE = 40
SIGNS = {  # action: (icon, state)
    "charged": ("flag", ""),
    "received": ("swap", ""),
    "accepted": ("check", "doing"),
    "declined": ("x", "over"),
    "recharged": ("flag", ""),
    "started": ("st-doing", "doing"),
    "progressed": ("st-doing", "doing"),
    "submitted": ("st-sent", "sent"),
    "returned": ("back", "late"),
    "completed": ("st-done", "done"),
    "paused": ("st-stop", "stop"),
    "resumed": ("st-doing", "doing"),
    "cancelled": ("st-stop", "stop"),
    "due_changed": ("calendar", "over"),
    "transferred": ("swap", "stop"),
    "corrected": ("swap", "over"),
    "opened": ("book", ""),
    "entered": ("doc", ""),
    "amended": ("pen", ""),
}


@dataclass
class Moment:
    """One entry as the life line shows it."""

    entry: Entry
    icon: str
    state: str
    unit: Unit | None
    charge: Assignment | None
    about: Task | None
    evidence: int
    is_reversed: bool
    passed: list = field(default_factory=list)  # deadlines that went by between it and the next


def entries_of_task(task, charges):
    """Every entry about a task and its charges."""
    of = ContentType.objects.get_for_models(Task, Assignment)
    # by their numbers: of a subquery the database would look through the whole ledger
    return Entry.objects.filter(
        Q(subject_type=of[Task], subject_id=task.pk)
        | Q(subject_type=of[Assignment], subject_id__in=charges)
    )


def moments(entries, things=None, files=None):
    """A page of entries with what a line says beside them: three queries more, fewer when the
    things they are about and the number of files of each are known."""
    entries = list(entries)
    if things is None:
        things = subjects(entries, Assignment.objects.select_related("unit", "task__programme"))
        things |= subjects(entries, Task.objects.select_related("programme"))
    if files is None:
        behind = Evidence.objects.filter(entry__in=[entry.pk for entry in entries])
        files = dict(behind.values_list("entry").annotate(Count("pk")))
    told = []
    for entry in entries:
        thing = things.get((entry.subject_type_id, entry.subject_id))
        charge = thing if isinstance(thing, Assignment) else None
        task = charge.task if charge else thing if isinstance(thing, Task) else None
        icon, state = SIGNS.get(entry.action, ("doc", ""))
        told.append(
            Moment(
                entry=entry,
                icon=icon,
                state=state,
                unit=charge.unit if charge else None,
                charge=charge,
                about=task,
                evidence=files.get(entry.pk, 0),
                is_reversed=hasattr(entry, "reversed_by"),
            )
        )
    return told


def subjects(entries, rows):
    """Those things among the subjects of the entries, by what an entry says of its subject."""
    kind = ContentType.objects.get_for_model(rows.model).pk
    found = rows.in_bulk([e.subject_id for e in entries if e.subject_type_id == kind])
    return {(kind, key): row for key, row in found.items()}


def with_words(entries):
    """Entries with everything their sentences need."""
    return entries.select_related("by__person", "post__unit", "reversed_by")


@dataclass
class Plan:
    """Something that is still to come: a deadline."""

    on: date
    is_over: bool


def place(plans, page):
    """Put each passed deadline above the first entry that is older than it."""
    for plan in plans:
        older = next((one for one in page if one.entry.effective_on <= plan.on), None)
        if plan.is_over and older and (page.number == 1 or older is not page[0]):
            older.passed.append(plan)
