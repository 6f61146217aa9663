"""The list of a closing, drawn up before the books are held, so that others wait only for the writing."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max

from kiemdem.ledger.models import Entry
from kiemdem.tally.questions import Question

from .listing import Sheet, rows_of, standing_periods

Tick = Callable[[int], object]


def where_the_ledger_is() -> tuple[int, int]:
    """Two equal answers: nothing was written in between. No entry is ever taken away."""
    found = Entry.objects.aggregate(number=Count("pk"), last=Max("pk"))
    return found["number"], found["last"] or 0


@dataclass(frozen=True)
class Drawn:
    """The lines of each scope, and where the ledger was when they were drawn up."""

    ledger: tuple[int, int]
    lines: dict[Question, Sheet]

    @classmethod
    def up(cls, closed_round, tick: Tick = lambda number: None) -> "Drawn":
        ledger = where_the_ledger_is()
        questions = closed_round.questions()
        return cls(ledger, {asked: Sheet(rows_of(asked, tick)) for asked in questions})

    def still_true(self, at: datetime | None) -> bool:
        """Asked while the books are held: whether anything was written since."""
        return at is None and self.ledger == where_the_ledger_is()


def size_of(closed_round) -> int:
    """How many lines the closed books of a round will have."""
    return sum(standing_periods(asked).count() for asked in closed_round.questions())
