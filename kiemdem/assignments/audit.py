"""The audit of the books: everything derived is worked out anew from the entries and compared."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db import transaction

from kiemdem.books.classes import COLUMNS
from kiemdem.books.models import Delta, Period
from kiemdem.books.posting import Cells, Lines, no_cells, post, write
from kiemdem.ledger.models import Entry
from kiemdem.periods import Span
from kiemdem.programmes.models import Task
from kiemdem.units.models import Ancestry
from kiemdem.units.models.tree import line_of, places_of_all, store, stored_lines

from .books import STANDING, periods_of, stand
from .history import Broken, Line, counted, replay
from .models import Assignment

CHUNK = 2000

# Packages above this one that keep books of their own; each yields its differences.
CHECKS: list[Callable[[], Iterator["Difference"]]] = []


@dataclass(frozen=True)
class Difference:
    """One place where what is kept beside the ledger does not say what the ledger says."""

    where: str
    kept: str
    ledger: str

    def __str__(self):
        return f"{self.where}: kept {self.kept}; by the ledger {self.ledger}"


@dataclass
class Recounted:
    """Some tasks with their charges and periods worked out from the entries alone."""

    charges: list[Assignment]
    periods: list[Period]
    broken: list[Difference]


def recounted(progress=None) -> Iterator[Recounted]:
    """Every task of the register, by the ledger, some at a time."""
    ids = list(Task.objects.order_by("pk").values_list("pk", flat=True))
    for first in range(0, len(ids), CHUNK):
        some = ids[first : first + CHUNK]
        yield _recount(some)
        if progress:
            progress(len(some))


def _recount(ids: list[int]) -> Recounted:
    tasks = Task.objects.in_bulk(ids)
    charges = list(Assignment.objects.filter(task__in=ids).order_by("pk"))
    entries = Entry.objects.about_many(Assignment, [charge.pk for charge in charges])
    lines = defaultdict(list)
    columns = ("pk", "action", "effective_on", "details", "reverses_id")
    for subject, *line in entries.values_list("subject_id", *columns).iterator(5000):
        lines[subject].append(Line(*line))
    by_task = defaultdict(dict)
    result = Recounted([], [], [])
    for charge in charges:
        try:
            standing = replay(lines[charge.pk])
        except Broken as broken:
            told = Difference(
                f"assignment {charge.pk}", charge.status, f"cannot be replayed: {broken}"
            )
            result.broken.append(told)
            continue
        fresh = Assignment(pk=charge.pk, came_from_id=charge.came_from_id)
        stand(fresh, standing)
        result.charges.append(fresh)
        if charge.is_lead:
            by_task[charge.task_id][charge.pk, charge.unit_id] = counted(standing)
    for task, by_charge in by_task.items():
        result.periods += periods_of(tasks[task], by_charge)
    return result


def differences(progress=None) -> Iterator[Difference]:
    """Every difference between what is kept and what the ledger says; none when all is well."""
    yield from _tree_differences()
    cells, lines = no_cells(), all_lines()
    for some in recounted(progress):
        yield from some.broken
        yield from _standing_differences(some.charges)
        yield from _period_differences(some.periods)
        for period in some.periods:
            post(cells, period, lines, 1)
    yield from _left_over_periods()
    yield from _delta_differences(cells)
    for check in CHECKS:
        yield from check()


def _tree_differences() -> Iterator[Difference]:
    places, kept = places_of_all(), stored_lines()
    for unit in places:
        line = line_of(unit, places)
        if kept.get(unit, []) != line:
            yield Difference(f"tree line of unit {unit}", str(kept.get(unit)), str(line))


def _standing_differences(charges) -> Iterator[Difference]:
    kept = Assignment.objects.in_bulk([charge.pk for charge in charges])
    for fresh in charges:
        for name in STANDING:
            old, new = getattr(kept[fresh.pk], name), getattr(fresh, name)
            if old != new:
                yield Difference(f"assignment {fresh.pk}, {name}", str(old), str(new))


def _period_differences(periods) -> Iterator[Difference]:
    tasks = {period.task_id for period in periods}
    kept = Counter(
        (period.task_id, *period.key()) for period in Period.objects.filter(task__in=tasks)
    )
    fresh = Counter((period.task_id, *period.key()) for period in periods)
    for key in sorted(kept - fresh, key=str):
        yield Difference(f"period of task {key[0]}", str(key[1:]), "no such period")
    for key in sorted(fresh - kept, key=str):
        yield Difference(f"period of task {key[0]}", "no such period", str(key[1:]))


def _left_over_periods() -> Iterator[Difference]:
    charged = Assignment.objects.filter(charged_on__isnull=False).values("task")
    for task in (
        Period.objects.exclude(task__in=charged).values_list("task_id", flat=True).distinct()
    ):
        yield Difference(f"periods of task {task}", "some", "none")


def _delta_differences(cells: Cells) -> Iterator[Difference]:
    fresh = {key: tuple(values) for key, values in cells.items() if any(values)}
    for unit, programme, day, *values in Delta.objects.values_list(
        "unit_id", "programme_id", "day", *COLUMNS
    ).iterator(5000):
        ledger = fresh.pop((unit, programme, day), (0,) * len(COLUMNS))
        if tuple(values) != ledger:
            yield Difference(f"delta {unit}/{programme} on {day}", str(values), str(list(ledger)))
    for (unit, programme, day), values in fresh.items():
        yield Difference(f"delta {unit}/{programme} on {day}", "no such row", str(list(values)))


def all_lines() -> Lines:
    lines: Lines = defaultdict(list)
    for unit, ancestor, start, end in Ancestry.objects.values_list(
        "unit_id", "ancestor_id", "valid_from", "valid_to"
    ):
        lines[unit].append((ancestor, Span(start, end)))
    return lines


@transaction.atomic
def rebuild(progress=None) -> list[Difference]:
    """Make everything derived say what the ledger says; returns what cannot be replayed."""
    places = places_of_all()
    Ancestry.objects.all().delete()
    store({unit: line_of(unit, places) for unit in places})
    Period.objects.all().delete()
    Delta.objects.all().delete()
    cells, lines, broken = no_cells(), all_lines(), []
    for some in recounted(progress):
        broken += some.broken
        Assignment.objects.bulk_update(some.charges, STANDING, batch_size=500)
        Period.objects.bulk_create(some.periods, batch_size=2000)
        for period in some.periods:
            post(cells, period, lines, 1)
    write(cells)
    return broken
