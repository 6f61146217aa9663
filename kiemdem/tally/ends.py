"""The ends of a movement: what stood in a scope on a day, under keys that name it for good."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Count, Q

from kiemdem.assignments.models import Assignment

from .answers import listed
from .counts import Counts, counts_from
from .questions import Question
from .recount import Item, items_from, periods_of, units_in_scope

DONE = ("done", "done_over")


def stay_of(item: Item) -> str:
    """The count class, deadlines aside."""
    return item.klass.removesuffix("_over")


def is_open(item: Item) -> bool:
    return item.klass not in DONE


@dataclass(frozen=True)
class End:
    """One end of a movement: a day of the books, or a closed tally."""

    day: date
    items: dict[int, Item]  # by the key that names an item for good: see `key_of`
    whole: bool  # whole tasks are counted, not charges
    settled: Callable[[], Counts] = Counts  # what stood completed at both ends: not among the items

    @property
    def counts(self) -> Counts:
        return counts_from((item.klass, 1) for item in self.items.values()) + self.settled()

    @property
    def open(self) -> int:
        return sum(map(is_open, self.items.values()))


def end_of(question: Question, day: date, roots: dict[int, int], *, charges: bool = False) -> End:
    """What stood in the scope on a day, each item under a key that transfers do not change.

    `charges`: each charge, also of whole programmes.
    """
    whole = question.is_whole_programmes and not charges
    found = listed(replace(question, as_of=day), charges=charges)
    return End(day, {key_of(item, roots, whole=whole): item for item in found}, whole)


def unsettled_end(question: Question, day: date, other: date, roots: dict[int, int]) -> End:
    """The same without what stood completed on the other day too: most of the books, and unmoved."""
    whole = question.is_whole_programmes
    at_day, at_other = replace(question, as_of=day), replace(question, as_of=other)
    both = Q(klass__in=DONE, starts_on__lte=other, ends_on__gt=other)
    if question.unit:
        both &= Q(unit_id__in=units_in_scope(at_other))
    periods = periods_of(at_day)
    settled = periods.filter(both).values_list("klass").annotate(Count("pk"))
    found = items_from(periods.exclude(both), at_day)
    items = {key_of(item, roots, whole=whole): item for item in found}
    return End(day, items, whole, lambda: counts_from(settled))


def key_of(item: Item, roots: dict[int, int], *, whole: bool) -> int:
    """The task; in a unit's scope the charge that the work was first charged with."""
    if whole:
        return item.task_id
    assert item.assignment_id is not None
    return roots.get(item.assignment_id, item.assignment_id)


def roots_of_charges() -> dict[int, int]:
    """Of every charge that was handed on to another unit: the first of its line."""
    rows = Assignment.objects.exclude(came_from=None).order_by("pk")
    roots: dict[int, int] = {}
    for charge, source in rows.values_list("pk", "came_from_id"):
        roots[charge] = roots.get(source, source)
    return roots
