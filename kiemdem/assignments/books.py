"""Settling: after every entry the standing and the books are made to say what the ledger says."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace

from django.db import transaction

from kiemdem.books.classes import Counted, merged
from kiemdem.books.models import Period
from kiemdem.books.posting import rewrite
from kiemdem.ledger.models import Entry
from kiemdem.periods import Span, any_overlap

from .history import Line, Standing, counted, replay
from .moves import Status

STANDING = (
    "status",
    "due_on",
    "original_due_on",
    "charged_on",
    "completed_on",
    "percent",
    "last_entry_id",
)
_waiting: ContextVar[dict | None] = ContextVar("waiting", default=None)


def lines_of(assignment) -> list[Line]:
    """The entries of a charge as lines to be replayed."""
    entries = Entry.objects.about(assignment).in_order()
    rows = entries.values_list("pk", "action", "effective_on", "details", "reverses_id")
    return [Line(*row) for row in rows]


def settle(assignment, lines: list[Line] | None = None) -> None:
    """Bring one charge's standing and its task's periods in step with the entries.

    `lines` are the charge's entries where they are at hand.
    """
    standing = replay(lines_of(assignment) if lines is None else lines)
    stand(assignment, standing)
    assignment.save(update_fields=STANDING)
    waiting = _waiting.get()
    if waiting is not None:
        waiting[assignment.pk] = (assignment, standing)
    else:
        _write_periods(assignment.task, [(assignment, standing)])


@contextmanager
def settled_at_the_end():
    """Many acts told at once: each is checked and recorded, the periods are written at the end."""
    waiting: dict = {}
    token = _waiting.set(waiting)
    try:
        with transaction.atomic():
            yield
            by_task = defaultdict(list)
            for assignment, standing in waiting.values():
                by_task[assignment.task].append((assignment, standing))
            for task, settled in by_task.items():
                _write_periods(task, settled)
    finally:
        _waiting.reset(token)


def _write_periods(task, settled: list) -> None:
    """Write the periods of a task, some of whose charges [(charge, standing)] stand otherwise now."""
    settled = [(charge, standing) for charge, standing in settled if charge.is_lead]
    if not settled:
        return
    stored = list(Period.objects.filter(task=task).order_by("starts_on"))
    by_charge = stored_lines(task, stored, except_for={charge.pk for charge, _standing in settled})
    for charge, standing in settled:
        by_charge[charge.pk, charge.unit_id] = counted(standing)
    rewrite(stored, periods_of(task, by_charge))


def stored_lines(task, stored, *, except_for):
    """What the books hold of the task's other charges: {(charge, unit): its counted days}."""
    others = [p for p in stored if p.assignment_id not in (None, *except_for)]
    heirs = task.assignments.exclude(came_from=None).values_list("pk", flat=True) if others else ()
    came = dict.fromkeys(heirs, "received")  # see `first_charged`
    lines = defaultdict(list)
    for p in others:
        entered = p.entered and came.get(p.assignment_id, p.entered)
        days = Counted(Span(p.starts_on, p.ends_on), p.klass, entered, p.left, p.due_on)
        lines[p.assignment_id, p.unit_id].append(days)
    return lines


def stand(assignment, standing: Standing) -> None:
    """Show the balance on the charge itself, for lists and filters."""
    # an heir whose transfer was taken back was never charged, and is no plan either
    given_back = assignment.came_from_id and standing.status == Status.PLANNED
    assignment.status = Status.CANCELLED if given_back else standing.status
    assignment.due_on, assignment.original_due_on = standing.due, standing.original_due
    assignment.charged_on, assignment.completed_on = standing.charged_on, standing.completed_on
    assignment.percent, assignment.last_entry_id = standing.percent, standing.last_entry


def periods_of(task, by_charge) -> list[Period]:
    """The periods of a task: one line a charge; and, where charges overlap, one for the whole.

    `by_charge` maps (charge, unit) to counted days. A part of a task is counted with its unit, not with the programme: there the whole counts.
    """
    is_whole = task.part_of_id is None
    return [
        _period(task, days, charge, in_programme=in_programme)
        for charge, days, in_programme in counted_once(by_charge, is_whole=is_whole)
    ]


def counted_once(by_charge, *, is_whole) -> Iterator[tuple[tuple, Counted, bool]]:
    """((charge, unit), counted days, whether they count in the programme) of one task."""
    by_charge = first_charged(by_charge)
    several = len(by_charge) > 1 and any_overlap(
        Span(line[0].span.start, line[-1].span.end) for line in by_charge.values() if line
    )
    for charge, line in by_charge.items():
        for days in line:
            yield charge, days, is_whole and not several
    if is_whole and several:
        for days in merged(by_charge.values()):
            yield (None, None), days, True


def first_charged(by_charge):
    """Work handed on within the day of its charging was never counted before: its heir was charged.

    Else it would stand in the count without ever having come.
    """
    gone = Counter(
        line[-1].span.end for line in by_charge.values() if line and line[-1].left == "transferred"
    )
    result = dict(by_charge)
    for charge, line in sorted(by_charge.items(), key=lambda item: item[0]):
        if line and line[0].entered == "received":
            day = line[0].span.start
            gone[day] -= 1
            if gone[day] < 0:
                result[charge] = [replace(line[0], entered="assigned"), *line[1:]]
    return result


def _period(task, days, charge, *, in_programme) -> Period:
    return Period(
        task=task,
        programme_id=task.programme_id,
        unit_id=charge[1],
        assignment_id=charge[0],
        klass=days.klass,
        starts_on=days.span.start,
        ends_on=days.span.end,
        in_programme=in_programme,
        entered=days.entered,
        left=days.left,
        due_on=days.due,
    )
