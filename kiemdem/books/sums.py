"""How lines of the books stand on a day: whole months first, then the days of the last one."""

from collections import defaultdict
from datetime import date, timedelta

from django.db.models import Sum

from .classes import CLASSES
from .models import Delta, Month

Numbers = list[int]  # in the order of the count classes
NONE = [0] * len(CLASSES)


def on(day: date, by: str, **lines) -> dict[int, Numbers]:
    """{unit or programme, as `by` says: what is counted there at the end of the day}."""
    first = day.replace(day=1)
    months = Month.objects.filter(month__lt=first, **lines)
    days = Delta.objects.filter(day__gte=first, day__lte=day, **lines)
    found: dict[int, Numbers] = {}
    for key, *numbers in _summed(months, by).union(_summed(days, by), all=True):
        found[key] = plus(found.get(key, NONE), numbers)
    return found


def course(ends: list[date], by: str, **lines) -> dict[int, list[Numbers]]:
    """The same on several days: the last days of successive months, and the day they lead to."""
    start, last = ends[0], ends[-1]
    changes: dict[tuple[int, date], Numbers] = {}
    stood = on(start, by, **lines)
    between = Month.objects.filter(month__gt=start, month__lt=last.replace(day=1), **lines)
    for key, month, *numbers in _summed(between, by, "month"):
        changes[key, month] = numbers
    opened = max(last.replace(day=1), start + timedelta(days=1))
    days = Delta.objects.filter(day__gte=opened, day__lte=last, **lines)
    for key, *numbers in _summed(days, by):
        changes[key, last.replace(day=1)] = numbers
    found = defaultdict(list)
    for key in {*stood, *(key for key, _month in changes)}:
        numbers = stood.get(key, NONE)
        found[key].append(numbers)
        for end in ends[1:]:
            numbers = plus(numbers, changes.get((key, end.replace(day=1)), NONE))
            found[key].append(numbers)
    return dict(found)


def plus(one: Numbers, other: Numbers) -> Numbers:
    return [a + b for a, b in zip(one, other, strict=True)]


def _summed(rows, *by: str):
    sums = {f"n_{name}": Sum(name) for name in CLASSES}
    return rows.order_by().values_list(*by).annotate(**sums)
