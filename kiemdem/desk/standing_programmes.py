"""The programmes on the overview: how each stands, and how it went in the last months."""

from dataclasses import dataclass

from django.db.models import Count, Q

from kiemdem.books import sums
from kiemdem.books.models import ALL
from kiemdem.programmes.models import Programme
from kiemdem.tally.counts import Counts
from kiemdem.tally.series import month_ends

from .programmes import bar_of, counts_of

SHOWN = 20
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
    """The programmes that stand under no other one sees, and how many there are in all."""
    top = seen.filter(Q(parent=None) | ~Q(parent__in=seen.values("pk")))
    top = top.select_related("document", "unit").annotate(below=Count("children"))
    top = list(top.order_by("document__sign_fold", "pk").defer(*UNSAID)[:200])
    chosen = _chosen(top, day, sort)
    ends = month_ends(day)
    keys = [programme.pk for programme in chosen]
    courses = sums.course(ends, "programme_id", unit_id=ALL, programme_id__in=keys)
    return [_line(programme, courses.get(programme.pk, [()] * len(ends))) for programme in chosen]


def _chosen(top, day, sort):
    """The first so many in the order asked for; only what the order needs is counted."""
    key, back = sort.removeprefix("-"), sort.startswith("-")
    if key not in SORTS:  # they come in the order of their signs
        return (top[::-1] if back else top)[:SHOWN]
    counts = counts_of([programme.pk for programme in top], day)
    rank = SORTS[key]
    return sorted(top, key=lambda p: rank(counts.get(p.pk, Counts())), reverse=back)[:SHOWN]


def _line(programme, course) -> Line:
    counts = [Counts(*numbers) for numbers in course]
    bar = bar_of(counts[-1], programme.get_absolute_url())
    return Line(programme, counts[-1], bar, [of.completed for of in counts])
