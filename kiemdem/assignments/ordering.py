"""Orders: a task and the units it is meant for, written and put right as one."""

from django.db import transaction

from kiemdem.programmes.forms import reading_of
from kiemdem.programmes.models import Task

from .models import Assignment
from .moves import Status

ROLES = {"lead": Assignment.Role.LEAD, "coordinators": Assignment.Role.COORDINATING}


@transaction.atomic
def enter(programme, form, *, by, on):
    """A new task with the units it is meant for; nothing is charged yet."""
    task = Task.enter(programme=programme, by=by, on=on, **form.task_fields())
    plan(task, form, by=by)
    return task


@transaction.atomic
def amend(task, form, *, by, on):
    """Put a task right and, while it is a draft, the units it is meant for."""
    task.amend(by=by, on=on, **form.task_fields())
    if "lead" in form.fields:
        plan(task, form, by=by)


def plan(task, form, *, by):
    """Make the planned charges say what the form says."""
    for name, role in ROLES.items():
        wanted = form.cleaned_data[name]
        planned = task.assignments.filter(role=role, status=Status.PLANNED)
        planned.exclude(unit__in=wanted).delete()
    there = dict(task.assignments.values_list("unit", "role"))
    for name, role in ROLES.items():
        for unit in form.cleaned_data[name]:
            if there.get(unit.pk) != role:
                Assignment.plan(task=task, unit=unit, role=role, by=by)


@transaction.atomic
def break_down(task, forms, *, by, on):
    """Parts of a task, each meant for one unit; numbered under the whole."""
    first = task.parts.count() + 1
    parts = []
    for number, form in enumerate(forms, start=first):
        said = form.cleaned_data
        read = reading_of(said["due_text"], task.programme) if said["due_text"] else {}
        inherited = {
            "due_text": said["due_text"] or task.due_text,
            "due_on": task.due_on,
            "precision": task.precision,
            "recurrence": task.recurrence,
        }
        part = Task.enter(
            programme=task.programme,
            part_of=task,
            group=task.group,
            number=f"{task.number}.{number}",
            title=said["title"],
            kind=task.kind,
            product=said["product"] or task.product,
            authority=task.authority,
            by=by,
            on=on,
            **{**inherited, **read},
        )
        Assignment.plan(task=part, unit=said["unit"], by=by)
        parts.append(part)
    return parts
