"""How a scope stood at the ends of the last months: for a chart beside the figures of one day."""

from calendar import monthrange
from datetime import date, timedelta

from kiemdem.books import sums
from kiemdem.books.models import ALL

from .answers import lines_of
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
    """The counts of a plain question at the ends of some months: a few sums, whatever the scope."""
    unit = question.unit.pk if question.unit else ALL
    stood = sums.course(days, "unit_id", unit_id=unit, **lines_of(question))
    numbers = stood.get(unit, [()] * len(days))
    return [(day, Counts(*of)) for day, of in zip(days, numbers, strict=True)]


def end_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
