"""Answers: from the rolled-up books where they hold it, else by a plain recount."""

from collections import defaultdict

from django.db.models import Count

from kiemdem.books import sums
from kiemdem.books.models import ALL, Delta, Period
from kiemdem.units.models import Ancestry, Unit

from .counts import Counts, counts_from
from .questions import Question
from .recount import in_programmes, items, known_items


def counts(question: Question) -> Counts:
    """The counts of the whole scope."""
    if question.is_plain:
        return _from_books(question)
    return counts_from((item.klass, 1) for item in listed(question))


def _from_books(question: Question) -> Counts:
    unit = question.unit.pk if question.unit else ALL
    stood = sums.on(question.as_of, "unit_id", unit_id=unit, **lines_of(question))
    return Counts(*stood.get(unit, ()))


def lines_of(question: Question) -> dict:
    """The lines of the books: of the programme, of those one may see, or of all."""
    if question.programme:
        return {"programme_id": question.programme.pk}
    if question.among is not None:
        return {"programme_id__in": question.among}
    return {"programme_id": ALL}


def cells(question: Question):
    """The days' changes up to the day, in the lines of the question."""
    return Delta.objects.filter(day__lte=question.as_of, **lines_of(question))


def listed(question: Question, *, charges: bool = False):
    """The list behind the number: every item of the scope with its class on the day."""
    recount = known_items if question.known_at else items
    return recount(question, charges=charges)


def by_unit(question: Question) -> list[tuple[Unit, Counts]]:
    """The breakdown: of a programme by leading unit, of a unit by itself and the units below it.

    A task charged to several units counts with each of them.
    """
    return named(ranked(question))


def ranked(question: Question) -> list[tuple[int, Counts]]:
    """The breakdown by the keys of its units: so a page can show some and name only these."""
    everything = question.programme is None and question.among is None
    if question.unit is None and everything and question.is_plain:
        return _top_units(question)
    if question.unit is not None and not question.alone and question.is_plain:
        return _parts_of_unit(question, question.unit.pk)
    numbers = defaultdict(lambda: defaultdict(int))
    for unit, klass, number in _leading_units(question):
        numbers[unit][klass] += number
    return _in_order({unit: Counts(**of) for unit, of in numbers.items()})


def named(rows: list[tuple[int, Counts]]) -> list[tuple[Unit, Counts]]:
    """Rows of a breakdown with their units."""
    found = Unit.objects.filter(pk__in=[unit for unit, _of in rows]).prefetch_related("versions")
    units = {unit.pk: unit for unit in found}
    return [(units[unit], of) for unit, of in rows]


def _leading_units(question: Question):
    if question.is_plain and question.tree == "then":
        periods = in_programmes(Period.objects.as_of(question.as_of), question)
        periods = periods.exclude(unit_id=None)
        yield from periods.values_list("unit_id", "klass").annotate(Count("pk"))
        return
    for item in listed(question, charges=True):
        yield item.unit_id, item.klass, 1


def _top_units(question: Question) -> list[tuple[int, Counts]]:
    above = Ancestry.objects.as_of(question.as_of).filter(depth=1).values("unit")
    tops = list(Unit.objects.exclude(pk__in=above).order_by().values_list("pk", flat=True))
    if len(tops) == 1:  # one organisation: what it is made of says more than its own line
        return _parts_of_unit(question, tops[0])
    counted = _sums(question, tops)
    return _parts_of_unit(question, counted[0][0]) if len(counted) == 1 else counted


def _parts_of_unit(question: Question, unit: int) -> list[tuple[int, Counts]]:
    """The unit's own charges first, then each unit directly below it with its subtree."""
    children = Ancestry.objects.as_of(question.as_of).filter(ancestor=unit, depth=1)
    parts = _sums(question, list(children.values_list("unit_id", flat=True)))
    own = in_programmes(Period.objects.as_of(question.as_of), question).filter(unit_id=unit)
    own_counts = counts_from(own.values_list("klass").annotate(Count("pk")))
    return [(unit, own_counts), *parts] if own_counts.total else parts


def _sums(question: Question, units: list[int]) -> list[tuple[int, Counts]]:
    stood = sums.on(question.as_of, "unit_id", unit_id__in=units, **lines_of(question))
    return _in_order({unit: Counts(*numbers) for unit, numbers in stood.items()})


def _in_order(numbers: dict[int, Counts]) -> list[tuple[int, Counts]]:
    """Units with anything to count, the largest first, then by name."""
    totals = {unit: of.total for unit, of in numbers.items() if of.total}
    names = Unit.objects.filter(pk__in=totals).order_by().values_list("pk", "sort_key")
    order = sorted((-totals[unit], name, unit) for unit, name in names)
    return [(unit, numbers[unit]) for _total, _name, unit in order]
