"""The programmes on the overview: how each stands, and how it went in the last months."""

from dataclasses import dataclass

from django.db.models import Count, Q, Sum

from kiemdem.books.models import ALL, Delta
from kiemdem.programmes.models import Programme
from kiemdem.tally.counts import Counts
from kiemdem.tally.series import month_ends

from .programmes import bar_of, counts_of

SHOWN = 20
SORTS = {
    "sign": lambda line: (line.programme.document.sign_fold, line.programme.pk),
    "total": lambda line: line.counts.total,
    "rate": lambda line: (line.counts.rate_of_due is None, line.counts.rate_of_due or 0),
    "over": lambda line: line.counts.overdue,
}
BY_COUNTS = ("total", "rate", "over")


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
    top = list(top.order_by("document__sign_fold", "pk")[:200])
    keys = [programme.pk for programme in top]
    key = sort.removeprefix("-")
    if key not in BY_COUNTS:  # the order is there already: only what is shown is counted
        keys = (keys[::-1] if sort.startswith("-") else keys)[:SHOWN]
    counts = counts_of(keys, day)
    found = [
        Line(
            programme,
            of := counts.get(programme.pk, Counts()),
            bar_of(of, programme.get_absolute_url()),
            [],
        )
        for programme in top
        if programme.pk in set(keys)
    ]
    found.sort(key=SORTS.get(key, SORTS["sign"]), reverse=sort.startswith("-"))
    courses = courses_of([line.programme.pk for line in found[:SHOWN]], day)
    for line in found[:SHOWN]:
        line.course = courses.get(line.programme.pk, [])
    return found[:SHOWN]


def courses_of(programmes, day):
    """How many tasks of each programme were completed at the ends of the last months."""
    ends = month_ends(day)
    rows = Delta.objects.filter(unit_id=ALL, programme_id__in=programmes)
    sums = {
        f"n{place}": Sum("done", filter=Q(day__lte=end), default=0)
        + Sum("done_over", filter=Q(day__lte=end), default=0)
        for place, end in enumerate(ends)
    }
    return {
        row["programme_id"]: [row[f"n{place}"] for place in range(len(ends))]
        for row in rows.filter(day__lte=day).values("programme_id").annotate(**sums)
    }
