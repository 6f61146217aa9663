"""The lines of a list behind a number: what is shown of each, gathered for a page at once."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from kiemdem.assignments.deadlines import dues_on
from kiemdem.assignments.models import Assignment, Evidence
from kiemdem.programmes.models import Task
from kiemdem.units.models import Unit

STATES = {
    "done": "done",
    "done_over": "late",
    "sent": "sent",
    "sent_over": "over",
    "doing": "doing",
    "doing_over": "over",
    "paused": "stop",
    "paused_over": "over",
}
WORDS = {
    "done": _("Completed on time"),
    "done_over": _("Completed late"),
    "sent": _("Submitted, awaiting approval"),
    "sent_over": _("Submitted, past the deadline"),
    "doing": _("In progress"),
    "doing_over": _("Overdue"),
    "paused": _("Paused"),
    "paused_over": _("Paused, past the deadline"),
}


@dataclass
class Shown:
    """One counted thing as a line of a list."""

    task: Task
    unit: Unit | None
    due: date | None
    state: str
    word: str
    evidence: int


def shown(items, question) -> list[Shown]:
    """Lines for the items of a page: four queries, however many."""
    found = Task.objects.select_related("programme__document", "programme__unit")
    tasks = found.in_bulk({item.task_id for item in items})
    dues = _dues({item.assignment_id for item in items if item.assignment_id}, question)
    units = Unit.objects.in_bulk({item.unit_id for item in items if item.unit_id})
    behind = Evidence.objects.filter(
        assignment__task__in=tasks, entry__effective_on__lte=question.as_of
    )
    evidence = dict(behind.values_list("assignment__task").annotate(Count("pk")))
    return [
        Shown(
            task=tasks[item.task_id],
            unit=units.get(item.unit_id),
            due=dues.get(item.assignment_id) if item.assignment_id else tasks[item.task_id].due_on,
            state=STATES[item.klass],
            word=str(WORDS[item.klass]),
            evidence=evidence.get(item.task_id, 0),
        )
        for item in items
    ]


def _dues(charges, question):
    """The deadlines that the question counts against: as first charged, or as they stood."""
    if question.against == "original":
        first = Assignment.objects.filter(pk__in=charges)
        return dict(first.values_list("pk", "original_due_on"))
    return dues_on(charges, question.as_of)
