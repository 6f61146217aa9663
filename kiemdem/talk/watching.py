"""Tells those who watch: of a task each entry, of a programme or a unit how much a day has brought."""

from collections import defaultdict
from datetime import date, datetime, time, timedelta

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils.timezone import make_aware

from kiemdem.assignments.models import Assignment
from kiemdem.ledger.models import Entry
from kiemdem.notices.models import Notice
from kiemdem.programmes.models import Task

from .about import comments_about, entries_about
from .models import Watch
from .thread import Thread


def tell_of_entries(since: date, on: date) -> int:
    """Say each entry about a watched task once to those who watch it; returns how many are new."""
    watches = defaultdict(list)
    for watch in Watch.objects.exclude(task=None):
        watches[watch.task_id].append(watch)
    found = defaultdict(list)
    for entry, task in _entries_of(watches, since):
        found[task].append(entry)
    tasks = Task.objects.select_related("programme").in_bulk(found)
    told = [n for pk, entries in found.items() for n in _told(tasks[pk], entries, watches[pk], on)]
    said = Notice.objects.filter(kind="watched", stage__in={notice.stage for notice in told})
    known = set(said.values_list("user_id", "stage"))
    fresh = [notice for notice in told if (notice.user_id, notice.stage) not in known]
    Notice.objects.write(fresh)
    return len(fresh)


def _entries_of(tasks, since):
    """(entry, task) of what was written about these tasks and their charges."""
    kinds = ContentType.objects.get_for_models(Task, Assignment)
    charges = dict(Assignment.objects.filter(task__in=tasks).values_list("pk", "task_id"))
    about = Q(subject_type=kinds[Task], subject_id__in=list(tasks))
    about |= Q(subject_type=kinds[Assignment], subject_id__in=list(charges))
    written = Entry.objects.filter(about, recorded_at__gte=begins(since))
    for entry in written.select_related("by__person").order_by("pk"):
        is_charge = entry.subject_type_id == kinds[Assignment].pk
        yield entry, charges[entry.subject_id] if is_charge else entry.subject_id


def _told(task, entries, watches, on):
    readers = Thread(task).readers(on).filter(pk__in=[watch.user_id for watch in watches])
    seen = set(readers.values_list("pk", flat=True))
    for entry in entries:
        for watch in watches:
            others = watch.user_id in seen and watch.user_id != entry.by_id
            if others and entry.recorded_at >= watch.since:
                yield Notice(
                    user_id=watch.user_id,
                    kind="watched",
                    subject=task,
                    stage=f"entry:{entry.pk}",
                    reason={"by": str(entry.by), "action": entry.action},
                    day=on,
                )


def tell_of_day(day: date, *, on: date) -> int:
    """Say of a day how much was written about each watched programme and unit."""
    watches = Watch.objects.filter(task=None).select_related("programme", "unit", "user__person")
    told = [notice for watch in watches if (notice := _of_day(watch, day, on))]
    Notice.objects.write(told)
    return len(told)


def _of_day(watch, day, on) -> Notice | None:
    """What others wrote on a day about a watched thing, as far as the person may see it."""
    thing, user = watch.thing, watch.user
    if not type(thing)._default_manager.visible_to(user).filter(pk=thing.pk).exists():
        return None
    first, last = max(begins(day), watch.since), begins(day + timedelta(days=1))
    entries = entries_about(thing, user).filter(recorded_at__gte=first, recorded_at__lt=last)
    comments = comments_about(thing, user).filter(said_at__gte=first, said_at__lt=last)
    numbers = entries.exclude(by=user).count(), comments.exclude(by=user).count()
    if numbers == (0, 0):
        return None
    reason = {"day": day.isoformat(), "entries": numbers[0], "comments": numbers[1]}
    return Notice(
        user=user, kind="watched", subject=thing, stage=f"day:{day}", reason=reason, day=on
    )


def begins(day: date) -> datetime:
    return make_aware(datetime.combine(day, time()))
