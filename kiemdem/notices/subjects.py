"""What a notice may be about: how its rows are read, and what a line calls them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, Model, OuterRef, Q, QuerySet

from kiemdem.assignments.models import Assignment
from kiemdem.programmes.models import Programme
from kiemdem.requests.models import Request
from kiemdem.rounds.models import Return


@dataclass(frozen=True)
class Subject:
    """One model that notices are about."""

    rows: Callable[[], QuerySet]  # with everything that its title needs
    title: Callable[[Any], str] = str


def _numbered(task) -> str:
    return f"{task.number}. {task.title}" if task.number else task.title


# Packages above this one add theirs when they are ready.
SUBJECTS: dict[type[Model], Subject] = {
    Assignment: Subject(
        lambda: Assignment.objects.select_related("unit", "task"),
        lambda charge: _numbered(charge.task),
    ),
    Return: Subject(lambda: Return.objects.select_related("unit", "round")),
    Request: Subject(lambda: Request.objects.select_related("assignment__task")),
    Programme: Subject(lambda: Programme.objects.select_related("document")),
}


def seen_by(user, kinds) -> Q:
    """The notices whose subject the person may see today; no others than of these kinds are told."""
    seen = Q(pk__in=[])
    for model, subject in SUBJECTS.items():
        kind = ContentType.objects.get_for_model(model)
        if kind.pk in kinds:
            there = subject.rows().visible_to(user).filter(pk=OuterRef("subject_id"))
            seen |= Q(subject_type=kind) & Q(Exists(there))
    return seen
