"""The balance of every unit between two ends: what was open, what came, what went, what is open."""

from collections import defaultdict
from dataclasses import dataclass, fields

from .ends import End, is_open
from .movement import moves_of
from .recount import Item
from .story import Change, Story


@dataclass
class Balance:
    """open_at_start + assigned + received + reopened - completed - cancelled - transferred = open_at_end."""

    open_at_start: int = 0
    assigned: int = 0
    received: int = 0
    reopened: int = 0
    completed: int = 0
    cancelled: int = 0
    transferred: int = 0
    open_at_end: int = 0

    @property
    def is_even(self) -> bool:
        came = self.open_at_start + self.assigned + self.received + self.reopened
        return came - self.completed - self.cancelled - self.transferred == self.open_at_end

    def __add__(self, other: "Balance") -> "Balance":
        return Balance(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))


def balances(opening: End, closing: End, roots: dict[int, int]) -> dict[int, Balance]:
    """{unit: its balance}, from ends that hold charges (`end_of(…, charges=True)`)."""
    of: dict[int, Balance] = defaultdict(Balance)
    story = Story(opening, closing, roots)
    unlike = opening.items.keys() ^ closing.items.keys()
    story.read((opening.items.get(key) or closing.items[key]).task_id for key in unlike)
    for key, item in opening.items.items():
        if is_open(item):
            of[_unit(item)].open_at_start += 1
            if key not in closing.items:
                _add(of[_unit(item)], story.how_gone(Change(key, item, None)))
    for key, item in closing.items.items():
        _close(of, opening.items.get(key), item, key, story)
    return dict(of)


def _close(of, before: Item | None, item: Item, key: int, story: Story) -> None:
    """What one item that stands at the end adds to the balances of its units."""
    there = of[_unit(item)]
    there.open_at_end += is_open(item)
    moved = before is not None and before.unit_id != item.unit_id
    if moved and before and is_open(before):
        of[_unit(before)].transferred += 1
        there.received += 1
    if before is None:
        _add(there, story.of("added", Change(key, None, item)).came)
    for name in moves_of(before, item):
        if name == "newly_completed":
            there.completed += 1
        elif name == "slipped_back" and before and not is_open(before):
            there.reopened += 1


def _add(balance: Balance, name: str) -> None:
    setattr(balance, name, getattr(balance, name) + 1)


def _unit(item: Item) -> int:
    assert item.unit_id is not None
    return item.unit_id
