"""What an order is, and what the sentences before it have said."""

from dataclasses import dataclass, field

from kiemdem.reading.grammar.actions import Begun


@dataclass(frozen=True, kw_only=True)
class State:
    """What the sentences before have said: it goes on until somebody else is addressed."""

    orders: bool = False  # inside a list or a speech of orders
    lead: str | None = None
    directive: str | None = None
    assigner: str | None = None
    speech: bool = False  # in running text, a sentence or more after the order
    closed: bool = False  # in a part that tells what was or is wished
    aside: bool = False  # among aims and grounds
    strong: bool = False  # under a heading or a word of order, not only guessed


@dataclass
class Order:
    """One order: the action's place, and who is to do it."""

    start: int
    end: int
    lead: str | None
    inherited: bool
    rule: str
    confidence: float
    directive: str | None = None
    assigner: str | None = None
    coordinators: tuple[str, ...] = ()
    begins: int = 0  # where its sentence or clause begins, with the words before the action
    note: str | None = None
    extra: dict = field(default_factory=dict)


def addressed(begun: Begun, end: int, lead: str, rule: str, sure: float) -> Order:
    """An order to somebody whom its own words name."""
    return Order(begun.start, end, lead, False, rule, sure, coordinators=begun.coordinators)


def carried(begun: Begun, end: int, state: State, rule: str, sure: float) -> Order:
    """An order to those whom the sentences before have named, if any did."""
    lead = state.lead
    return Order(begun.start, end, lead, bool(lead), rule, sure, coordinators=begun.coordinators)
