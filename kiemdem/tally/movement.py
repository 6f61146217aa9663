"""What changed in a scope between two days, item by item, and the balance it leaves."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from .ends import End, end_of, roots_of_charges, stay_of, unsettled_end
from .lists import is_counted_in_periods
from .questions import Question
from .recount import Item
from .story import Change, Moved, Story

# What may have happened to an item, in the order in which a paper tells it.
MOVES = (
    "newly_completed",
    "newly_submitted",
    "slipped_back",
    "added",
    "cancelled",
    "transferred",
    "still_open",
)
ADVANCE = {"doing": 0, "paused": 0, "sent": 1, "done": 2}


@dataclass(frozen=True)
class Movement:
    """From one end to the other: both counts, and what moved."""

    opening: End
    closing: End
    changes: dict[str, list[Change]]  # by what happened
    story: Story

    @property
    def balance(self) -> dict[str, int]:
        """open_at_start + assigned + received + reopened - completed - cancelled - transferred = open_at_end."""
        came = [moved.came for moved in self.told("added", self.changes["added"])]
        return {
            "open_at_start": self.opening.open,
            "assigned": came.count("assigned"),
            "received": came.count("received"),
            "reopened": sum(not one.was_open for one in self.changes["slipped_back"]),
            "completed": len(self.changes["newly_completed"]),
            "cancelled": self._gone("cancelled"),
            "transferred": self._gone("transferred"),
            "open_at_end": self.closing.open,
        }

    def _gone(self, name: str) -> int:
        """What was open and left the scope; completed work that went elsewhere was open no more."""
        return sum(one.now is None and one.was_open for one in self.changes[name])

    def told(self, name: str, changes: list[Change]) -> list[Moved]:
        """Some changes with their days; only the story of these is read."""
        self.story.read(one.item.task_id for one in changes)
        return [self.story.of(name, one) for one in changes]

    @cached_property
    def moved(self) -> dict[str, list[Moved]]:
        """Everything that moved, as papers tell it."""
        self.story.read(one.item.task_id for of in self.changes.values() for one in of)
        return {name: self.told(name, of) for name, of in self.changes.items()}


def movement(question: Question, start: date, end: date) -> Movement:
    """What changed in the scope of `question` from the end of the day `start` to that of `end`."""
    roots = {} if question.is_whole_programmes else roots_of_charges()
    if is_counted_in_periods(question):
        opening = unsettled_end(question, start, end, roots)
        closing = unsettled_end(question, end, start, roots)
        return between(opening, closing, roots)
    return between(end_of(question, start, roots), end_of(question, end, roots), roots)


def between(opening: End, closing: End, roots: dict[int, int]) -> Movement:
    """What changed between two ends of the same scope."""
    changes: dict[str, list[Change]] = {name: [] for name in MOVES}
    story = Story(opening, closing, roots)
    for key, item in closing.items.items():
        before = opening.items.get(key)
        for name in moves_of(before, item):
            changes[name].append(Change(key, before, item))
    gone = [
        Change(key, item, None) for key, item in opening.items.items() if key not in closing.items
    ]
    story.read(one.item.task_id for one in (*changes["added"], *gone))
    for one in gone:
        changes[story.how_gone(one)].append(one)
    return Movement(opening, closing, changes, story)


def moves_of(before: Item | None, item: Item) -> Iterable[str]:
    """What happened to an item that stands at the closing end; may be several things."""
    was = ADVANCE[stay_of(before)] if before else 0
    now = ADVANCE[stay_of(item)]
    if before is None:
        yield "added"
    if now > was:
        yield "newly_completed" if stay_of(item) == "done" else "newly_submitted"
    if now < was:
        yield "slipped_back"
    if before and before.unit_id != item.unit_id and before.unit_id and item.unit_id:
        yield "transferred"  # to another unit of the scope: the balance does not change
    if before and stay_of(before) != "done" and stay_of(item) != "done":
        yield "still_open"
