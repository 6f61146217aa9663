"""What changed in a scope between two days, item by item, and the balance it leaves."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from kiemdem.assignments.models import Assignment
from kiemdem.books.models import Period

from .answers import listed
from .counts import Counts, counts_from
from .questions import Question
from .recount import Item

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
AT_ONCE = 2000  # tasks
ADVANCE = {"doing": 0, "paused": 0, "sent": 1, "done": 2}


def stay_of(item: Item) -> str:
    """The count class, deadlines aside."""
    return item.klass.removesuffix("_over")


@dataclass(frozen=True)
class End:
    """One end of a movement: a day of the books, or a closed tally."""

    day: date
    items: dict[int, Item]  # by the key that names an item for good: see `key_of`
    whole: bool  # whole tasks are counted, not charges

    @property
    def counts(self) -> Counts:
        return counts_from((item.klass, 1) for item in self.items.values())


@dataclass(frozen=True, slots=True)
class Moved:
    """One item of a movement: where it stands, where it stood, and the day on which it happened."""

    item: Item  # at the closing end; of what left, as it was last
    on: date | None  # None: its unit came into the scope, or left it
    before: Item | None = None  # at the opening end
    came: str = ""  # of what was added: "assigned" (charged) or "received" (from outside)
    is_gone: bool = False
    open_since: date | None = None  # of what is still open: when it was charged

    @property
    def was_open(self) -> bool:
        return self.before is not None and not self.before.klass.startswith("done")


@dataclass(frozen=True)
class Movement:
    """From one end to the other: both counts, and what moved."""

    opening: End
    closing: End
    moved: dict[str, list[Moved]]

    @property
    def balance(self) -> dict[str, int]:
        """open_at_start + assigned + received + reopened - completed - cancelled - transferred = open_at_end."""
        came = [moved.came for moved in self.moved["added"]]
        return {
            "open_at_start": self.opening.counts.open,
            "assigned": came.count("assigned"),
            "received": came.count("received"),
            "reopened": sum(not one.was_open for one in self.moved["slipped_back"]),
            "completed": len(self.moved["newly_completed"]),
            "cancelled": self._gone("cancelled"),
            "transferred": self._gone("transferred"),
            "open_at_end": self.closing.counts.open,
        }

    def _gone(self, name: str) -> int:
        """What was open and left the scope; completed work that went elsewhere was open no more."""
        return sum(one.is_gone and one.was_open for one in self.moved[name])


def movement(question: Question, start: date, end: date) -> Movement:
    """What changed in the scope of `question` from the end of the day `start` to that of `end`."""
    roots = roots_of_charges()
    return between(end_of(question, start, roots), end_of(question, end, roots), roots)


def end_of(question: Question, day: date, roots: dict[int, int], *, charges: bool = False) -> End:
    """What stood in the scope on a day, each item under a key that transfers do not change.

    `charges`: each charge, also of whole programmes.
    """
    whole = question.is_whole_programmes and not charges
    found = listed(replace(question, as_of=day), charges=charges)
    return End(day, {key_of(item, roots, whole=whole): item for item in found}, whole)


def key_of(item: Item, roots: dict[int, int], *, whole: bool) -> int:
    """The task; in a unit's scope the charge that the work was first charged with."""
    if whole:
        return item.task_id
    assert item.assignment_id is not None
    return roots.get(item.assignment_id, item.assignment_id)


def roots_of_charges() -> dict[int, int]:
    """Of every charge that was handed on to another unit: the first of its line."""
    rows = Assignment.objects.exclude(came_from=None).order_by("pk")
    roots: dict[int, int] = {}
    for charge, source in rows.values_list("pk", "came_from_id"):
        roots[charge] = roots.get(source, source)
    return roots


def between(opening: End, closing: End, roots: dict[int, int]) -> Movement:
    """What changed between two ends of the same scope."""
    moved: dict[str, list[Moved]] = {name: [] for name in MOVES}
    story = Story(opening, closing, roots)
    for key, item in closing.items.items():
        before = opening.items.get(key)
        for name in moves_of(before, item):
            moved[name].append(story.of_present(name, key, before, item))
    for key, item in opening.items.items():
        if key not in closing.items:
            name, gone = story.of_gone(key, item)
            moved[name].append(gone)
    return Movement(opening, closing, moved)


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


class Story:
    """When and how items came into the count, changed and left it: from the periods."""

    def __init__(self, opening: End, closing: End, roots: dict[int, int]):
        self.opening, self.closing, self.roots = opening, closing, roots
        self.began: dict[tuple[int, int | None], tuple[date, str]] = {}
        self.runs: dict[tuple[int, int | None], tuple[str, date, date]] = {}
        self.first: dict[int, tuple[date, str]] = {}  # of a task, by whichever charge
        self.left: dict[int, tuple[date, str]] = {}
        for row in rows_until(closing.day, stirred(opening, closing)):
            self._read(*row)

    def _read(self, task, charge, klass, start, end, entered, left) -> None:
        place, stay = (task, charge), klass.removesuffix("_over")
        self.began.setdefault(place, (start, entered))
        self.first.setdefault(task, (start, entered))
        before = self.runs.get(place)
        unbroken = before and before[0] == stay and before[2] == start
        self.runs[place] = (stay, before[1] if unbroken and before else start, end)
        if left and end <= self.closing.day:
            key = task if self.closing.whole else self.roots.get(charge, charge)
            self.left[key] = (end, left)

    def since(self, item: Item) -> date | None:
        """From which day it has stood as it stands, whether or not it fell overdue since."""
        run = self.runs.get((item.task_id, item.assignment_id))
        return run[1] if run else None

    def charged(self, key: int, item: Item) -> tuple[date, str] | None:
        """When and how the work came into the count first."""
        if not self.closing.whole:
            return self.began.get((item.task_id, key))
        return self.first.get(key)

    def of_present(self, name: str, key: int, before: Item | None, item: Item) -> Moved:
        match name:
            case "added":
                return self._added(key, item)
            case "still_open":
                first = self.charged(key, item)
                return Moved(item, self.since(item), before, open_since=first and first[0])
            case "transferred":
                began = self.began.get((item.task_id, item.assignment_id))
                return Moved(item, began and began[0], before)
        return Moved(item, self.since(item), before)

    def _added(self, key: int, item: Item) -> Moved:
        began = self.began.get((item.task_id, item.assignment_id))
        first = self.charged(key, item)
        if first and first[0] > self.opening.day and first[1] != "received":
            return Moved(item, first[0], came="assigned")
        handed = began is not None and began[0] > self.opening.day
        return Moved(item, began[0] if began and handed else None, came="received")

    def of_gone(self, key: int, item: Item) -> tuple[str, Moved]:
        """What stood in the scope and stands there no more: cancelled, or gone elsewhere."""
        end, left = self.left.get(key, (None, ""))
        name = "cancelled" if left == "cancelled" else "transferred"
        return name, Moved(item, end, item, is_gone=True)


def stirred(opening: End, closing: End) -> set[int]:
    """The tasks that have a story: all but those that stood the same at both ends, and closed."""
    gone = opening.items.keys() - closing.items.keys()
    tasks = {opening.items[key].task_id for key in gone}
    for key, item in closing.items.items():
        if any(moves_of(opening.items.get(key), item)):
            tasks.add(item.task_id)
    return tasks


def rows_until(day: date, tasks: set[int]) -> Iterable[tuple]:
    """The periods of the tasks that began by the day, those of each task in order."""
    keys = sorted(tasks)
    rows = Period.objects.filter(starts_on__lte=day).order_by("starts_on", "pk")
    for first in range(0, len(keys), AT_ONCE):
        some = rows.filter(task__in=keys[first : first + AT_ONCE])
        yield from some.values_list(
            "task_id", "assignment_id", "klass", "starts_on", "ends_on", "entered", "left"
        )
