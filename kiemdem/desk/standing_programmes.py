"""The programmes on the overview: how each stands, and how it went in the last months."""

from dataclasses import dataclass

from django.db.models import Count, Q

from kiemdem.books import sums
from kiemdem.books.models import ALL
from kiemdem.programmes.models import Programme
from kiemdem.tally.counts import Counts
from kiemdem.tally.series import month_ends

from .programmes import bar_of, counts_of

SHOWN, MOST = 20, 200  # lines; programmes among which an order is made
UNSAID = ("document__text", "document__fold", "document__note", "columns")  # long, and not shown
SORTS = {
    "total": lambda of: of.total,
    "rate": lambda of: (of.rate_of_due is None, of.rate_of_due or 0),
    "over": lambda of: of.overdue,
}


@dataclass
class Line:
    """One programme with its counts, its bar and the course of its completed tasks."""

    programme: Programme
    counts: Counts
    bar: list
    course: list


def lines(seen, day, sort="sign"):
    """The programmes that stand under no other one sees: the first so many in the order asked for."""
    top = seen.filter(Q(parent=None) | ~Q(parent__in=seen.values("pk")))
    keys = list(top.order_by("document__sign_fold", "pk").values_list("pk", flat=True)[:MOST])
    chosen = _chosen(keys, day, sort)
    told = Programme.objects.filter(pk__in=chosen).select_related("document", "unit")
    programmes = told.annotate(below=Count("children")).defer(*UNSAID).in_bulk()
    ends = month_ends(day)
    courses = sums.course(ends, "programme_id", unit_id=ALL, programme_id__in=chosen)
    return [_line(programmes[key], courses.get(key, [()] * len(ends))) for key in chosen]


def _chosen(keys, day, sort) -> list[int]:
    """The first so many in the order asked for; only what the order needs is counted."""
    key, back = sort.removeprefix("-"), sort.startswith("-")
    if key not in SORTS:  # they come in the order of their signs
        return (keys[::-1] if back else keys)[:SHOWN]
    counts = counts_of(keys, day)
    rank = SORTS[key]
    return sorted(keys, key=lambda one: rank(counts.get(one, Counts())), reverse=back)[:SHOWN]


def _line(programme, course) -> Line:
    counts = [Counts(*numbers) for numbers in course]
    bar = bar_of(counts[-1], programme.get_absolute_url())
    return Line(programme, counts[-1], bar, [of.completed for of in counts])
