"""How a scope stood at the ends of the last months: for a chart beside the figures of one day."""

from calendar import monthrange
from datetime import date, timedelta

from django.db.models import Sum

from kiemdem.books.classes import CLASSES
from kiemdem.books.models import ALL

from .answers import cells
from .counts import Counts
from .questions import Question

MONTHS = 12


def month_ends(day: date, months: int = MONTHS) -> list[date]:
    """The last days of the months before the day's, oldest first, and the day itself."""
    ends, first = [day], day.replace(day=1)
    for _step in range(months - 1):
        ends.append(first - timedelta(days=1))
        first = ends[-1].replace(day=1)
    return ends[::-1]


def standing(question: Question, days: list[date]) -> list[tuple[date, Counts]]:
    """The counts of a plain question on several days: two sums, whatever the scope."""
    rows = cells(question).filter(unit_id=question.unit.pk if question.unit else ALL)
    sums = {name: Sum(name, default=0) for name in CLASSES}
    whole = Counts(**rows.filter(day__lte=days[0]).aggregate(**sums))
    later = rows.filter(day__gt=days[0], day__lte=days[-1]).values("day").order_by("day")
    changes = [
        (row["day"], Counts(*(row[f"n_{name}"] for name in CLASSES)))
        for row in later.annotate(**{f"n_{name}": Sum(name) for name in CLASSES})
    ]
    found, place = [], 0
    for day in days:
        while place < len(changes) and changes[place][0] <= day:
            whole += changes[place][1]
            place += 1
        found.append((day, whole))
    return found


def end_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
