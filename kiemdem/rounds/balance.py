"""A round's balance: from the closing before it (or the day before it) to its own closing, or now."""

from dataclasses import dataclass
from datetime import date

from kiemdem.periods import ONE_DAY
from kiemdem.tally.balance import Balance, balances
from kiemdem.tally.ends import End, end_of, roots_of_charges
from kiemdem.tally.movement import Movement, between
from kiemdem.tally.questions import Question
from kiemdem.units.models import Unit

from .models import ClosedTally, Round


@dataclass(frozen=True)
class Ends:
    """Where a scope of a round begins and ends."""

    opening: End
    closing: End
    opens_from_books: bool  # the opening end is a closed tally
    is_closed: bool  # the closing end is one


def ends_of(
    counted: Round, question: Question, roots: dict[int, int], *, charges: bool = False
) -> Ends:
    """Both ends of one scope of a round."""
    closing = closing_of(counted, question)
    before = closing.before if closing else ClosedTally.last_of(counted, question)
    first = counted.starts_on - ONE_DAY
    return Ends(
        opening=before.end(roots, charges=charges)
        if before
        else end_of(question, first, roots, charges=charges),
        closing=closing.end(roots, charges=charges)
        if closing
        else end_of(question, counted.cut_off_on, roots, charges=charges),
        opens_from_books=before is not None,
        is_closed=closing is not None,
    )


def closing_of(counted: Round, question: Question) -> ClosedTally | None:
    """The closed tally of one scope of a round."""
    return counted.closings.filter(programme=question.programme).select_related("before").first()


def movement_of(counted: Round, question: Question) -> Movement:
    """What moved in one scope of a round."""
    roots = roots_of_charges()
    ends = ends_of(counted, question, roots)
    return between(ends.opening, ends.closing, roots)


def unit_balances(counted: Round) -> list[tuple[Unit, Balance]]:
    """The balance of every unit over the round's whole scope, the largest first."""
    roots = roots_of_charges()
    sums: dict[int, Balance] = {}
    for question in counted.questions():
        ends = ends_of(counted, question, roots, charges=True)
        for unit, balance in balances(ends.opening, ends.closing, roots).items():
            sums[unit] = sums.get(unit, Balance()) + balance
    units = Unit.objects.prefetch_related("versions").in_bulk(sums)
    rows = [(units[unit], balance) for unit, balance in sums.items()]
    return sorted(rows, key=lambda row: (-row[1].open_at_start - row[1].assigned, row[0].sort_key))


def after_closing(closing: ClosedTally, day: date | None = None) -> Movement:
    """What the books say now of the same day that the closing did not know."""
    roots = roots_of_charges()
    now = end_of(closing.question, day or closing.as_of, roots)
    return between(closing.end(roots), now, roots)
