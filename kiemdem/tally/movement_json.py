"""The documented, stable JSON of a movement (docs/reference/movement-json.md)."""

from django.utils.translation import gettext_lazy as _

from kiemdem.assignments.models import Assignment
from kiemdem.programmes.models import Task
from kiemdem.units.models import Unit

from .documented import as_dict, scope_of
from .movement import MOVES, Moved, Movement
from .questions import Question
from .recount import Item

MOVED = {
    "newly_completed": _("Newly completed"),
    "newly_submitted": _("Newly submitted"),
    "slipped_back": _("Slipped back"),
    "added": _("New in the count"),
    "cancelled": _("Taken out of the count"),
    "transferred": _("Handed over"),
    "still_open": _("Still open"),
}


def movement_json(question: Question, movement: Movement) -> dict:
    """Both ends with their counts, the balance, and every item that moved."""
    names = Names(movement)
    return {
        "scope": scope_of(question),
        "from": movement.opening.day.isoformat(),
        "to": movement.closing.day.isoformat(),
        "opening": as_dict(movement.opening.counts),
        "closing": as_dict(movement.closing.counts),
        "balance": movement.balance,
        "moved": {
            name: [names.line(name, one) for one in names.in_order(movement.moved[name])]
            for name in MOVES
        },
    }


class Names:
    """The numbers, titles and units of the items of a movement, read at once."""

    def __init__(self, movement: Movement):
        moved = [one for of in movement.moved.values() for one in of]
        items = [one.item for one in moved] + [one.before for one in moved if one.before]
        self.day = movement.closing.day
        self.tasks = Task.objects.in_bulk({item.task_id for item in items})
        self.leads = leading_units({i.task_id for i in items if i.unit_id is None})
        units = {item.unit_id for item in items if item.unit_id}
        units |= {unit for of in self.leads.values() for unit in of}
        found = Unit.objects.filter(pk__in=units).prefetch_related("versions")
        self.units = {unit.pk: unit for unit in found}

    def in_order(self, moved: list[Moved]) -> list[Moved]:
        """The order of the register."""
        return sorted(moved, key=lambda one: self._place(one.item))

    def _place(self, item: Item) -> tuple:
        task = self.tasks[item.task_id]
        return task.programme_id, task.position, task.pk, item.unit_id or 0

    def units_of(self, item: Item) -> list[Unit]:
        """The unit that leads; of a task led by several, all of them."""
        keys = [item.unit_id] if item.unit_id else self.leads.get(item.task_id, [])
        return [self.units[key] for key in keys if key in self.units]

    def unit_name(self, item: Item) -> str:
        return ", ".join(unit.name_on(self.day) for unit in self.units_of(item))

    def line(self, name: str, one: Moved) -> dict:
        task = self.tasks[one.item.task_id]
        line: dict[str, str | None] = {
            "number": task.number,
            "title": task.title,
            "unit": self.unit_name(one.item),
            "on": one.on.isoformat() if one.on else None,
        }
        if name == "still_open":
            line["since"] = one.open_since.isoformat() if one.open_since else None
            line["state"] = one.item.klass
        if name == "transferred":
            line["unit"] = self.unit_name(one.before or one.item)
            line["to"] = None if one.is_gone else self.unit_name(one.item)
        if name == "added":
            line["came"] = one.came
        return line


def told(movement: Movement) -> list[tuple[str, list[dict]]]:
    """(name, its lines) of everything that moved, with numbers, titles, units and task keys."""
    names = Names(movement)
    return [
        (name, [names.line(name, one) | {"task": one.item.task_id} for one in names.in_order(of)])
        for name in MOVES
        if (of := movement.moved[name])
    ]


def leading_units(tasks: set[int]) -> dict[int, list[int]]:
    """The units that lead each of some tasks."""
    leads: dict[int, list[int]] = {}
    rows = Assignment.objects.leading().filter(task__in=tasks).exclude(charged_on=None)
    for task, unit in rows.order_by("pk").values_list("task_id", "unit_id"):
        leads.setdefault(task, []).append(unit)
    return leads
