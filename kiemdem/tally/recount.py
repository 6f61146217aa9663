"""The plain recount: item by item, from the periods, or from the entries themselves."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from django.utils.timezone import get_current_timezone

from kiemdem.assignments.history import Line, counted, replay
from kiemdem.assignments.models import Assignment
from kiemdem.books.classes import merged
from kiemdem.books.models import Period
from kiemdem.ledger.models import Entry
from kiemdem.periods import any_overlap
from kiemdem.units.models import Ancestry
from kiemdem.units.models.succession import present_places

from .questions import Question

AT_ONCE = 2000  # tasks that are replayed together
KEYS = 5000  # that one query names


@dataclass(frozen=True, slots=True)
class Item:
    """One counted thing on the day: a charge, or a whole task (then without a charge)."""

    task_id: int
    assignment_id: int | None
    unit_id: int | None
    klass: str


def items(question: Question, *, charges: bool = False) -> Iterator[Item]:
    """What the periods say stood in the scope on the day; `charges`: by unit, not by whole task."""
    return items_from(periods_of(question, charges=charges), question)


def items_from(periods, question: Question) -> Iterator[Item]:
    """Some periods as items: with their units' heirs, or against original deadlines, if so asked."""
    place = present_places() if question.tree == "now" else {}
    dues = OriginalDues() if question.against == "original" else None
    rows = periods.values_list("task_id", "assignment_id", "unit_id", "klass", "starts_on")
    for task, assignment, unit, klass, since in rows.iterator(5000) if not dues else list(rows):
        if dues:
            klass = dues.judge(klass, since, question.as_of, task, assignment)
        yield Item(task, assignment, place.get(unit, unit), klass)


def periods_of(question: Question, *, charges: bool = False):
    """The periods that make the scope on the day, by current deadlines."""
    periods = in_programmes(Period.objects.as_of(question.as_of), question)
    if question.is_whole_programmes and not charges:
        periods = periods.filter(in_programme=True)
    else:
        periods = periods.exclude(unit_id=None)
    if question.kind:
        periods = periods.filter(task__kind=question.kind)
    if question.unit:
        periods = periods.filter(unit_id__in=units_in_scope(question))
    if question.owner:
        periods = periods.filter(assignment_id__in=answered_by(question.owner))
    return periods


def in_programmes(rows, question: Question):
    """Only what stands in the programme asked for, or in those that one may see."""
    if question.programme:
        return rows.filter(programme_id=question.programme.pk)
    if question.among is not None:
        return rows.filter(programme_id__in=question.among)
    return rows


def units_in_scope(question: Question):
    """The units whose charges belong to the scope, by the tree asked for."""
    if question.tree == "then":
        if question.alone:
            return [question.unit.pk]
        return Ancestry.objects.as_of(question.as_of).filter(ancestor=question.unit).values("unit")
    place = present_places()
    now = {question.unit.pk}
    if not question.alone:
        now = set(
            Ancestry.objects.lasting()
            .filter(ancestor=question.unit)
            .values_list("unit_id", flat=True)
        )
    became = {unit for unit, heir in place.items() if heir in now}
    return {unit for unit in now if unit not in place or place[unit] in now} | became


def answered_by(post):
    """The charges that a post answers for: by name, or as head of the unit by default."""
    named = Assignment.objects.filter(responsible=post)
    by_task = Assignment.objects.filter(responsible=None, task__responsible=post)
    found = named | by_task
    if post.is_head:
        found = found | Assignment.objects.filter(
            responsible=None, task__responsible=None, unit=post.unit
        )
    return found.values("pk")


class OriginalDues:
    """Judges a class by the deadline as first charged."""

    def __init__(self):
        rows = Assignment.objects.leading().values_list("pk", "task_id", "original_due_on")
        self.of_charge: dict[int, date | None] = {}
        self.of_task: dict[int, date | None] = {}
        for charge, task, due in rows.iterator(5000):
            self.of_charge[charge] = due
            before = self.of_task.get(task)
            self.of_task[task] = max(before, due) if before and due else due or before

    def judge(self, klass, since, day, task, assignment) -> str:
        due = self.of_charge[assignment] if assignment else self.of_task.get(task)
        stay = klass.removesuffix("_over")
        judged_on = since if stay == "done" else day
        return f"{stay}_over" if due and judged_on > due else stay


def known_items(question: Question, *, charges: bool = False) -> Iterator[Item]:
    """What had been written by a moment, replayed: later entries and corrections are not known."""
    original = question.against == "original"
    units = None
    if question.unit:
        scope = units_in_scope(question)
        units = set(
            scope if isinstance(scope, (set, list)) else scope.values_list("unit_id", flat=True)
        )
    place = present_places() if question.tree == "now" else {}
    whole = question.is_whole_programmes and not charges
    for some in known_lines(question):
        by_task: dict[int, list] = {}
        for (charge, task, unit, part_of), lines in some:
            days = counted(replay(lines, original=original))
            by_task.setdefault(task, []).append((charge, unit, part_of, days))
        for task, of in by_task.items():
            if not whole or of[0][2] is None:
                yield from _standing(task, of, question.as_of, units, place, whole=whole)


def _standing(task, lines, day, units, place, *, whole) -> Iterator[Item]:
    several = any_overlap(
        type(d[0].span)(d[0].span.start, d[-1].span.end) for _c, _u, _p, d in lines if d
    )
    if whole and several:
        for days in merged([line[3] for line in lines]):
            if day in days.span:
                yield Item(task, None, None, days.klass)
        return
    for charge, unit, _part, line in lines:
        for days in line:
            if day in days.span and (units is None or unit in units):
                yield Item(task, charge, place.get(unit, unit), days.klass)


def known_lines(question: Question) -> Iterator[Iterator[tuple[tuple, list[Line]]]]:
    """The leading charges of the scope with the entries known at the moment; some tasks at a time."""
    charges = known_charges(question)
    last = 0
    while some := list(
        charges.filter(task__gt=last)
        .order_by("task_id")
        .values_list("task_id", flat=True)
        .distinct()[:AT_ONCE]
    ):
        yield _lines_of(charges.filter(task__gt=last, task__lte=some[-1]), question.known_at)
        last = some[-1]


def known_charges(question: Question):
    """The leading charges of the scope, but for its units: these are told from the items."""
    charges = Assignment.objects.leading()
    if question.programme:
        charges = charges.filter(task__programme=question.programme)
    elif question.among is not None:
        charges = charges.filter(task__programme__in=question.among)
    if question.kind:
        charges = charges.filter(task__kind=question.kind)
    if question.owner:
        charges = charges.filter(pk__in=answered_by(question.owner))
    return charges


def _lines_of(charges, known_at) -> Iterator[tuple[tuple, list[Line]]]:
    rows = {
        row[0]: row for row in charges.values_list("pk", "task_id", "unit_id", "task__part_of_id")
    }
    entries = Entry.objects.about_many(Assignment, charges.values("pk")).known_at(known_at)
    lines: dict[int, list[Line]] = {}
    for subject, *line in entries.values_list(
        "subject_id", "pk", "action", "effective_on", "details", "reverses_id"
    ).iterator(5000):
        lines.setdefault(subject, []).append(Line(*line))
    for charge, of in lines.items():
        yield rows[charge], of


def in_turns(keys) -> Iterator[list[int]]:
    """Some keys at a time: no query grows without bound (SQLite takes so many words and no more)."""
    every = sorted(keys)
    for first in range(0, len(every), KEYS):
        yield every[first : first + KEYS]


def end_of_day(day: date) -> datetime:
    """The last moment of a day here: what "known on the day" means."""
    return datetime.combine(day, time.max, tzinfo=get_current_timezone())
