"""The documented, stable JSON of a movement (docs/reference/movement-json.md)."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext_lazy as _

from kiemdem.assignments.models import Assignment
from kiemdem.programmes.models import Task
from kiemdem.units.models import Unit

from .documented import as_dict, scope_of
from .movement import MOVES, Movement
from .questions import Question
from .recount import Item, in_turns
from .story import Change, Moved

MOVED = {
    "newly_completed": _("Newly completed"),
    "newly_submitted": _("Newly submitted"),
    "slipped_back": _("Slipped back"),
    "added": _("New in the count"),
    "cancelled": _("Taken out of the count"),
    "transferred": _("Handed over"),
    "still_open": _("Still open"),
}


def movement_json(question: Question, movement: Movement, changes: dict | None = None) -> dict:
    """Both ends with their counts, the balance, and every item that moved (or these changes)."""
    lines = lines_of(movement, in_order(movement) if changes is None else changes)
    return {
        "scope": scope_of(question),
        "from": movement.opening.day.isoformat(),
        "to": movement.closing.day.isoformat(),
        "opening": as_dict(movement.opening.counts),
        "closing": as_dict(movement.closing.counts),
        "balance": movement.balance,
        "moved": {name: [line for line, _task in lines.get(name, ())] for name in MOVES},
    }


def told(movement: Movement) -> list[tuple[str, list[dict]]]:
    """(name, its lines) of everything that moved, with numbers, titles, units and task keys."""
    return with_tasks(lines_of(movement, in_order(movement)))


def with_tasks(lines: dict[str, list[tuple[dict, int]]]) -> list[tuple[str, list[dict]]]:
    return [
        (name, [line | {"task": task} for line, task in of]) for name, of in lines.items() if of
    ]


def in_order(movement: Movement, kinds=MOVES) -> dict[str, list[Change]]:
    """The changes of some kinds, each in the order of the register."""
    changes = {name: movement.changes[name] for name in kinds}
    tasks = {one.item.task_id for of in changes.values() for one in of}
    rows = rows_of(tasks, "programme_id", "position", "pk")
    places = {row[2]: row for row in rows}
    return {
        name: sorted(of, key=lambda one: (places[one.item.task_id], one.item.unit_id or 0))
        for name, of in changes.items()
    }


def part_of(changes: dict[str, list[Change]], size: int, number: int) -> tuple[dict, bool]:
    """So many changes, in the order in which all are told; and whether more follow."""
    every = [(name, one) for name, of in changes.items() for one in of]
    end = size * number
    part: dict[str, list[Change]] = {}
    for name, one in every[end - size : end]:
        part.setdefault(name, []).append(one)
    return part, len(every) > end


def lines_of(movement: Movement, changes: dict[str, list[Change]]) -> dict:
    """{name: [(line, its task)]} of some changes; what is said of them is read at once."""
    movement.story.read(one.item.task_id for of in changes.values() for one in of)
    names = Names(movement.closing.day, [one for of in changes.values() for one in of])
    return {
        name: [(names.line(name, one), one.item.task_id) for one in movement.told(name, of)]
        for name, of in changes.items()
    }


class Names:
    """The numbers, titles and units of some changes, read at once."""

    def __init__(self, day: date, changes: list[Change]):
        self.day = day
        items = [item for one in changes for item in (one.before, one.now) if item]
        rows = rows_of({item.task_id for item in items}, "pk", "number", "title")
        self.tasks = {task: of for task, *of in rows}
        self.leads = leading_units({item.task_id for item in items if item.unit_id is None})
        units = {item.unit_id for item in items if item.unit_id}
        units |= {unit for of in self.leads.values() for unit in of}
        found = Unit.objects.filter(pk__in=units).prefetch_related("versions")
        self.units = {unit.pk: unit.name_on(day) for unit in found}

    def units_of(self, item: Item) -> str:
        """The unit that leads; of a task led by several, all of them."""
        keys = [item.unit_id] if item.unit_id else self.leads.get(item.task_id, [])
        return ", ".join(self.units[key] for key in keys if key in self.units)

    def line(self, name: str, one: Moved) -> dict:
        number, title = self.tasks[one.item.task_id]
        line: dict[str, str | None] = {
            "number": number,
            "title": title,
            "unit": self.units_of(one.item),
            "on": one.on.isoformat() if one.on else None,
        }
        if name == "still_open":
            line["since"] = one.open_since.isoformat() if one.open_since else None
            line["state"] = one.item.klass
        if name == "transferred":
            line["unit"] = self.units_of(one.before or one.item)
            line["to"] = None if one.is_gone else self.units_of(one.item)
        if name == "added":
            line["came"] = one.came
        return line


def rows_of(tasks: set[int], *columns: str) -> Iterator[tuple]:
    """Some columns of some tasks."""
    for some in in_turns(tasks):
        yield from Task.objects.filter(pk__in=some).order_by().values_list(*columns)


def leading_units(tasks: set[int]) -> dict[int, list[int]]:
    """The units that lead each of some tasks."""
    leads: dict[int, list[int]] = {}
    charged = Assignment.objects.leading().exclude(charged_on=None).order_by("pk")
    for some in in_turns(tasks):
        for task, unit in charged.filter(task__in=some).values_list("task_id", "unit_id"):
            leads.setdefault(task, []).append(unit)
    return leads
