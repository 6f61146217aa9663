"""What a notice may be about: how its rows are read, and what a line calls them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q, QuerySet

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


def seen_by(user, told) -> Q:
    """Of what a person was told, that whose subject may be seen today."""
    told, seen = told.order_by(), Q(pk__in=[])
    kinds = set(told.values_list("subject_type", flat=True).distinct())
    for model, subject in SUBJECTS.items():
        kind = ContentType.objects.get_for_model(model)
        if kind.pk in kinds:
            # begins with the few that are told: an Exists would ask notice by notice
            keys = told.filter(subject_type=kind).values("subject_id")
            there = subject.rows().visible_to(user).filter(pk__in=keys).order_by()
            seen |= Q(subject_type=kind, subject_id__in=there.values("pk"))
    return seen
