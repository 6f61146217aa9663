"""The audit of the books: everything derived is worked out anew from the entries and compared."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from kiemdem.books.classes import COLUMNS
from kiemdem.books.models import ALL, Delta, Month, Period
from kiemdem.books.posting import Cells, lines_of, no_cells, post
from kiemdem.books.rollup import disagreeing, disagreeing_months, write_all
from kiemdem.ledger.models import Entry
from kiemdem.programmes.models import Task
from kiemdem.ui.days import written
from kiemdem.units.models import Ancestry
from kiemdem.units.models.tree import line_of, places_of_all, store, stored_lines

from .books import STANDING, periods_of, stand
from .history import Broken, Line, counted, replay
from .models import Assignment

CHUNK = 2000
KEPT = (*STANDING, "programme_id")  # what is kept on a charge, and can be worked out

# Packages above this one that keep books of their own; each yields its differences.
CHECKS: list[Callable[[], Iterator["Difference"]]] = []


@dataclass(frozen=True)
class Difference:
    """One place where what is kept beside the ledger does not say what the ledger says."""

    where: str
    kept: str
    ledger: str

    def __str__(self):
        return _("%(where)s: kept %(kept)s; by the ledger %(ledger)s") % {
            "where": self.where,
            "kept": self.kept,
            "ledger": self.ledger,
        }


@dataclass
class Recounted:
    """Some tasks with their charges and periods worked out from the entries alone."""

    tasks: dict[str, int]  # which: from the first to the last
    charges: list[tuple[Assignment, list]]  # as the ledger says, and how it was kept
    periods: list[Period]
    broken: list[Difference]


def recounted(progress=None) -> Iterator[Recounted]:
    """Every task of the register, by the ledger, some at a time."""
    last = 0
    while tasks := list(Task.objects.filter(pk__gt=last).order_by("pk")[:CHUNK]):
        yield _recount(tasks)
        last = tasks[-1].pk
        if progress:
            progress(len(tasks))


def _recount(tasks: list[Task]) -> Recounted:
    result = Recounted({"task__gte": tasks[0].pk, "task__lte": tasks[-1].pk}, [], [], [])
    charges = Assignment.objects.filter(**result.tasks).order_by("pk")
    lines = _lines_of(charges)
    by_task = defaultdict(dict)
    programmes = {task.pk: task.programme_id for task in tasks}
    for charge in charges:
        try:
            standing = replay(lines[charge.pk])
        except Broken as broken:
            where = _("assignment %(number)s") % {"number": charge.pk}
            why = _("cannot be replayed: %(problem)s") % {"problem": broken}
            result.broken.append(Difference(where, charge.status, why))
            continue
        kept = _kept_on(charge)
        stand(charge, standing)
        charge.programme_id = programmes[charge.task_id]
        result.charges.append((charge, kept))
        if charge.is_lead:
            by_task[charge.task_id][charge.pk, charge.unit_id] = counted(standing)
    for task in tasks:
        result.periods += periods_of(task, by_task[task.pk])
    return result


def _lines_of(charges) -> dict[int, list[Line]]:
    """What the ledger says of each charge; asked by the range of tasks, not by thousands of keys."""
    entries = Entry.objects.about_many(Assignment, charges.order_by().values("pk"))
    columns = ("pk", "action", "effective_on", "details", "reverses_id")
    lines = defaultdict(list)
    for subject, *line in entries.values_list("subject_id", *columns).iterator(5000):
        lines[subject].append(Line(*line))
    return lines


def _kept_on(charge: Assignment) -> list:
    return [getattr(charge, name) for name in KEPT]


def differences(progress=None) -> Iterator[Difference]:
    """Every difference between what is kept and what the ledger says; none when all is well."""
    yield from _tree_differences()
    astray = no_cells()  # what the kept periods put into the days' changes against the ledger
    for some in recounted(progress):
        yield from some.broken
        yield from _standing_differences(some.charges)
        yield from _period_differences(some, astray)
    yield from _delta_differences(astray)
    yield from _month_differences()
    for check in CHECKS:
        yield from check()


def _tree_differences() -> Iterator[Difference]:
    places, kept = places_of_all(), stored_lines()
    for unit in places:
        line = line_of(unit, places)
        if kept.get(unit, []) != line:
            where = _("tree line of unit %(number)s") % {"number": unit}
            yield Difference(where, str(kept.get(unit)), str(line))


def _standing_differences(charges) -> Iterator[Difference]:
    for charge, kept in charges:
        for name, old, new in zip(KEPT, kept, _kept_on(charge), strict=True):
            if old != new:
                where = _("assignment %(number)s, %(field)s") % {"number": charge.pk, "field": name}
                yield Difference(where, str(old), str(new))


def _period_differences(some: Recounted, astray: Cells) -> Iterator[Difference]:
    kept = by_key(Period.objects.filter(**some.tasks).order_by("pk"))
    fresh = by_key(some.periods)
    extra = [p for key in kept for p in kept[key][len(fresh.get(key, ())) :]]
    missing = [p for key in fresh for p in fresh[key][len(kept.get(key, ())) :]]
    lines = lines_of(period.unit_id for period in extra + missing) if extra or missing else {}
    for period in extra:
        post(astray, period, lines, 1)
        yield Difference(_where(period), str(period.key()), _("no such period"))
    for period in missing:
        post(astray, period, lines, -1)
        yield Difference(_where(period), _("no such period"), str(period.key()))


def _where(period) -> str:
    return _("period of task %(number)s") % {"number": period.task_id}


def by_key(periods) -> dict[tuple, list[Period]]:
    """Periods by all that makes them what they are: each should be there once."""
    found = defaultdict(list)
    for period in periods:
        found[period.task_id, *period.key()].append(period)
    return found


def _delta_differences(astray: Cells) -> Iterator[Difference]:
    """Cells against the periods; where these are wrong themselves, against the ledger."""
    lacking = no_cells()
    for unit, programme, day, numbers in disagreeing():
        lacking[unit, programme, day] = numbers
    for key, wrong in astray.items():
        if key[1] != ALL:  # the lines over all programmes are compared with those of each
            lacking[key] = [n - w for n, w in zip(lacking[key], wrong, strict=True)]
    for (unit, programme, day), numbers in lacking.items():
        if any(numbers):
            rows = Delta.objects.filter(unit_id=unit, programme_id=programme, day=day)
            kept = rows.values_list(*COLUMNS).first() or (0,) * len(COLUMNS)
            ledger = [k + n for k, n in zip(kept, numbers, strict=True)]
            where = _("changes of %(day)s, unit %(unit)s, programme %(programme)s") % {
                "day": written(day),
                "unit": unit,
                "programme": programme,
            }
            yield Difference(where, str(list(kept)), str(ledger))


def _month_differences() -> Iterator[Difference]:
    """Months against the days that are kept; what is wrong with these is told already."""
    for unit, programme, month, lacking in disagreeing_months():
        rows = Month.objects.filter(unit_id=unit, programme_id=programme, month=month)
        kept = rows.values_list(*COLUMNS).first() or (0,) * len(COLUMNS)
        days = [k + n for k, n in zip(kept, lacking, strict=True)]
        where = _("changes of the month %(month)s, unit %(unit)s, programme %(programme)s") % {
            "month": f"{month:%m/%Y}",
            "unit": unit,
            "programme": programme,
        }
        yield Difference(where, str(list(kept)), str(days))


@transaction.atomic
def rebuild(progress=None) -> list[Difference]:
    """Make everything derived say what the ledger says; returns what cannot be replayed."""
    places = places_of_all()
    Ancestry.objects.all().delete()
    store({unit: line_of(unit, places) for unit in places})
    Period.objects.all().delete()
    Delta.objects.all().delete()
    Month.objects.all().delete()
    broken = []
    for some in recounted(progress):
        broken += some.broken
        _restand(some.charges)
        Period.objects.bulk_create(some.periods, batch_size=2000)
    write_all()
    return broken


def _restand(charges) -> None:
    """Write the standing of those charges that stand otherwise than they are kept."""
    wrong = [charge for charge, kept in charges if kept != _kept_on(charge)]
    Assignment.objects.bulk_update(wrong, KEPT, batch_size=500)
