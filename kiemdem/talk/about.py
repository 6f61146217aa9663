"""What was written about a task, a programme or a unit, in the ledger and in discussions."""

from functools import reduce
from operator import or_

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q

from kiemdem.assignments.models import Assignment
from kiemdem.ledger.models import Entry
from kiemdem.programmes.models import Programme, Target, Task, TaskGroup
from kiemdem.units.models import Ancestry, Post, Unit

from .models import Comment


def entries_about(thing, user):
    """The entries about a thing that the person sees and what belongs to it, as far as is seen."""
    return reduce(or_, entries_by_kind(thing, user))


def entries_by_kind(thing, user) -> list:
    """The same, apart for each kind of subject: the newest of a kind are found by an index."""
    keys = _keys(thing, user)
    kinds = ContentType.objects.get_for_models(*keys)
    entries = Entry.objects.all()
    return [
        entries.filter(subject_type=kinds[model], subject_id__in=found)
        for model, found in keys.items()
    ]


def _keys(thing, user) -> dict:
    """Of each model the rows that belong to a thing; of a unit, with all that stands below it."""
    if isinstance(thing, Task):
        return {Task: [thing.pk], Assignment: thing.assignments.values("pk")}
    if isinstance(thing, Programme):
        return {
            Programme: [thing.pk],
            TaskGroup: thing.groups.values("pk"),
            Target: thing.targets.values("pk"),
            Task: thing.tasks.values("pk"),
            Assignment: Assignment.objects.filter(programme=thing).values("pk"),
        }
    below = Ancestry.objects.lasting().below(thing).values("unit")
    return {
        Unit: below,
        Post: Post.objects.filter(unit__in=below).values("pk"),
        Assignment: Assignment.objects.visible_to(user).filter(unit__in=below).values("pk"),
    }


def comments_about(thing, user):
    """The comments on a thing, its tasks and their lines in returns that the person sees."""
    seen = Comment.objects.visible_to(user)
    if isinstance(thing, Task):
        return seen.filter(task=thing)
    if isinstance(thing, Programme):
        return seen.filter(task__programme=thing)
    below = Ancestry.objects.lasting().below(thing).values("unit")
    charged = Assignment.objects.filter(unit__in=below)
    tasks = Q(line=None, task__in=charged.values("task"))
    return seen.filter(tasks | Q(line__assignment__in=charged.values("pk")))
