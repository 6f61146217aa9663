"""Count classes: what a tally counts, and how the days of several charges make one task. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from kiemdem.periods import FOREVER, Span


class Stay(Enum):
    """Where counted work stands, deadlines aside; least advanced first."""

    DOING = "doing"
    PAUSED = "paused"
    SENT = "sent"
    DONE = "done"


# Stored words. "_over": past its deadline; for done work, completed after it.
CLASSES = ("done", "done_over", "sent", "sent_over", "doing", "doing_over", "paused", "paused_over")
UNFINISHED = tuple(name for name in CLASSES if not name.startswith("done"))
OVER = ("sent_over", "doing_over", "paused_over")  # not completed, and past the deadline
FLOWS = ("assigned", "received", "cancelled", "transferred")
COLUMNS = CLASSES + FLOWS
PLACE = {name: place for place, name in enumerate(COLUMNS)}


@dataclass(frozen=True, slots=True)
class Counted:
    """Some days in one count class with one deadline; how the work came into the count, and left it."""

    span: Span
    klass: str
    entered: str = ""
    left: str = ""
    due: date | None = None

    def continues(self, before: "Counted") -> bool:
        """Whether these days say what the days just before them said."""
        return (self.klass, self.due, self.span.start) == (
            before.klass,
            before.due,
            before.span.end,
        )


def joined(days: Iterable[Counted]) -> list[Counted]:
    """Successive days that say the same as one."""
    result: list[Counted] = []
    for counted in days:
        if result and counted.continues(result[-1]):
            result[-1] = replace(result[-1], span=Span(result[-1].span.start, counted.span.end))
        else:
            result.append(counted)
    return result


def counted_class(stay: Stay, is_over: bool) -> str:
    return f"{stay.value}_over" if is_over else stay.value


def is_done(klass: str) -> bool:
    return klass.startswith("done")


def merged(lines: Iterable[list[Counted]]) -> list[Counted]:
    """The days of a task charged to several units, counted once.

    On each day it stands where its least advanced charge stands; it is overdue when an open
    charge is, and completed late when one was. Its deadline is the last of theirs.
    """
    lines = [line for line in lines if line]
    return _bounded(joined(_together(lines)), lines)


def _together(lines: list[list[Counted]]) -> Iterator[Counted]:
    days = sorted({edge for line in lines for c in line for edge in (c.span.start, c.span.end)})
    for start, end in zip(days, days[1:], strict=False):
        there = [c for line in lines for c in line if c.span.start <= start < c.span.end]
        if there:
            due = max((c.due for c in there if c.due), default=None)
            klass = _least_advanced([c.klass for c in there])
            yield Counted(Span(start, end), klass, due=due)


ORDER = ("doing", "paused", "sent", "done")


def _least_advanced(classes: list[str]) -> str:
    stays = {klass.removesuffix("_over") for klass in classes}
    stay = next(name for name in ORDER if name in stays)
    judged = classes if stay == "done" else [klass for klass in classes if not is_done(klass)]
    return f"{stay}_over" if any(klass.endswith("_over") for klass in judged) else stay


def _bounded(result: list[Counted], lines: list[list[Counted]]) -> list[Counted]:
    """Mark entering and leaving at the edges of each unbroken stay in the count."""
    marked = []
    for number, counted in enumerate(result):
        before = result[number - 1].span.end if number else None
        after = result[number + 1].span.start if number + 1 < len(result) else None
        entered = "" if before == counted.span.start else "assigned"
        left = ""
        if counted.span.end not in (FOREVER, after):
            left = "transferred" if _went_over(counted.span.end, lines) else "cancelled"
        marked.append(replace(counted, entered=entered, left=left))
    return marked


def _went_over(day, lines) -> bool:
    return any(line[-1].span.end == day and line[-1].left == "transferred" for line in lines)
