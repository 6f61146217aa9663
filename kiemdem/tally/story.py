"""When and how items came into a count, changed and left it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kiemdem.books.models import Period

from .ends import End, is_open
from .recount import Item, in_turns


@dataclass(frozen=True, slots=True)
class Change:
    """One item as it stood at the opening end and as it stands at the closing one."""

    key: int
    before: Item | None  # None: it was not in the scope
    now: Item | None  # None: it is there no more

    @property
    def item(self) -> Item:
        found = self.now or self.before
        assert found is not None
        return found

    @property
    def was_open(self) -> bool:
        return self.before is not None and is_open(self.before)


@dataclass(frozen=True, slots=True)
class Moved:
    """One item of a movement: where it stands, where it stood, and the day on which it happened."""

    item: Item  # at the closing end; of what left, as it was last
    on: date | None  # None: its unit came into the scope, or left it
    before: Item | None = None  # at the opening end
    came: str = ""  # of what was added: "assigned" (charged) or "received" (from outside)
    is_gone: bool = False
    open_since: date | None = None  # of what is still open: when it was charged


class Story:
    """When and how items came into the count, changed and left it: from the periods."""

    def __init__(self, opening: End, closing: End, roots: dict[int, int]):
        self.opening, self.closing, self.roots = opening, closing, roots
        self.known: set[int] = set()  # the tasks whose periods were read
        self.began: dict[tuple[int, int | None], tuple[date, str]] = {}
        self.runs: dict[tuple[int, int | None], tuple[str, date, date]] = {}
        self.first: dict[int, tuple[date, str]] = {}  # of a task, by whichever charge
        self.left: dict[int, tuple[date, str]] = {}

    def read(self, tasks: Iterable[int]) -> None:
        """Learn the story of some tasks; what is known already is not read again."""
        new = {*tasks} - self.known
        self.known |= new
        for row in rows_until(self.closing.day, new):
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

    def of(self, name: str, change: Change) -> Moved:
        key, before, item = change.key, change.before, change.item
        if change.now is None:
            return Moved(item, self.left.get(key, (None, ""))[0], before, is_gone=True)
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

    def how_gone(self, change: Change) -> str:
        """What stood in the scope and stands there no more: cancelled, or gone elsewhere."""
        _end, left = self.left.get(change.key, (None, ""))
        return "cancelled" if left == "cancelled" else "transferred"


def rows_until(day: date, tasks: set[int]) -> Iterable[tuple]:
    """The periods of the tasks that began by the day, those of each task in order."""
    rows = Period.objects.filter(starts_on__lte=day).order_by("starts_on", "pk")
    for some in in_turns(tasks):
        yield from rows.filter(task__in=some).values_list(
            "task_id", "assignment_id", "klass", "starts_on", "ends_on", "entered", "left"
        )
