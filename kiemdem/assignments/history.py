"""The balance of the ledger: from the entries of one charge to its state on every day. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from django.utils.translation import gettext as _

from kiemdem.books.classes import Counted, Stay, counted_class, joined
from kiemdem.periods import FOREVER, Span, day_after

from .moves import BEGINNINGS, MOVES, SAME, Status


@dataclass(frozen=True, slots=True)
class Line:
    """What replaying needs of one ledger entry."""

    id: int
    action: str
    on: date
    details: dict = field(default_factory=dict)
    reverses: int | None = None


class Broken(Exception):
    """The entries do not follow from one another: `line` cannot come after `status`."""

    def __init__(self, line: Line, status: str):
        super().__init__(
            _("%(action)s on %(day)s after %(status)s")
            % {"action": line.action, "day": line.on, "status": status}
        )
        self.line, self.status = line, status


@dataclass(slots=True)
class Stretch:
    """Some days in one status with one deadline."""

    span: Span
    status: str
    due: date | None


@dataclass(slots=True)
class Standing:
    """Where a charge stands after its last entry."""

    status: str = Status.PLANNED
    due: date | None = None
    original_due: date | None = None
    charged_on: date | None = None
    completed_on: date | None = None
    percent: int | None = None
    last_entry: int | None = None
    stretches: list[Stretch] = field(default_factory=list)
    came: str = ""


def in_force(lines: Iterable[Line]) -> list[Line]:
    """The lines that count, in order: without those reversed and the reversals themselves."""
    lines = list(lines)
    gone = {line.reverses for line in lines if line.reverses}
    kept = [line for line in lines if line.action in MOVES and line.id not in gone]
    return sorted(kept, key=lambda line: (line.on, line.id))


def replay(lines: Iterable[Line], *, original: bool = False) -> Standing:
    """Go through the entries of one charge; raises `Broken` where they do not follow.

    With `original`, deadlines stay as first charged.
    """
    standing = Standing()
    lines = list(lines)
    for line in in_force(lines):
        move = MOVES[line.action]
        if standing.status not in move.sources:
            raise Broken(line, standing.status)
        _close_stretch(standing, line.on)
        _apply(standing, line, move, original)
        standing.stretches.append(Stretch(Span(line.on), standing.status, standing.due))
    standing.last_entry = max((line.id for line in lines), default=None)
    standing.stretches = [stretch for stretch in standing.stretches if stretch.span]
    return standing


def _close_stretch(standing: Standing, day: date) -> None:
    if standing.stretches:
        last = standing.stretches[-1]
        last.span = Span(last.span.start, day)


def _apply(standing: Standing, line: Line, move, original: bool) -> None:
    details = line.details
    if line.action in BEGINNINGS:
        standing.came = "received" if line.action == "received" else "assigned"
        standing.charged_on = line.on
        standing.due = _day(details.get("due_on"))
        standing.original_due = _day(details.get("original_due_on")) or standing.due
        standing.status = details["status"] if move.to == SAME else move.to
        if original:
            standing.due = standing.original_due
        return
    if line.action == "due_changed":
        new = _day(details.get("new"))
        standing.original_due = standing.original_due or new
        standing.due = standing.original_due if original else new
    if details.get("percent") is not None:
        standing.percent = details["percent"]
    if move.to != SAME:
        standing.status = move.to
    standing.completed_on = line.on if standing.status == Status.COMPLETED else None


def counted(standing: Standing) -> list[Counted]:
    """The days of a charge by count class, overdue days beginning after the deadline."""
    return _with_manners(joined(_classed(standing)), standing)


def _classed(standing: Standing) -> Iterator[Counted]:
    for stretch in standing.stretches:
        stay = STAYS.get(stretch.status)
        if stay is None:
            continue
        for span, is_over in _parted(stretch, standing.completed_on):
            yield Counted(span, counted_class(stay, is_over), due=stretch.due)


STAYS: dict[str, Stay] = {
    Status.ASSIGNED: Stay.DOING,
    Status.ACCEPTED: Stay.DOING,
    Status.IN_PROGRESS: Stay.DOING,
    Status.RETURNED: Stay.DOING,
    Status.DECLINED: Stay.DOING,
    Status.SUBMITTED: Stay.SENT,
    Status.PAUSED: Stay.PAUSED,
    Status.COMPLETED: Stay.DONE,
}


def _parted(stretch: Stretch, completed_on: date | None) -> list[tuple[Span, bool]]:
    """The stretch cut where it becomes overdue; completed work is late or on time for good."""
    span, due = stretch.span, stretch.due
    if stretch.status == Status.COMPLETED:
        return [(span, due is not None and completed_on is not None and completed_on > due)]
    over_from = day_after(due) if due else FOREVER
    parts = [
        (Span(span.start, min(span.end, over_from)), False),
        (Span(max(span.start, over_from), span.end), True),
    ]
    return [(part, is_over) for part, is_over in parts if part]


def _with_manners(result: list[Counted], standing: Standing) -> list[Counted]:
    """Mark how the charge came into the count, and how it left."""
    if not result:
        return result
    result[0] = replace(result[0], entered=standing.came)
    if result[-1].span.end != FOREVER:
        left = "transferred" if standing.status == Status.TRANSFERRED else "cancelled"
        result[-1] = replace(result[-1], left=left)
    return result


def _day(text) -> date | None:
    if not text:
        return None
    return text if isinstance(text, date) else date.fromisoformat(text)
