"""From confirmed rows to the register: new tasks as drafts, changes of those that stand."""

from kiemdem.assignments.models import Assignment
from kiemdem.documents.models import Passage
from kiemdem.programmes.models import Target, Task, TaskGroup

from .resolving import COMPARED, units_of


def enter_rows(draft, *, by, on) -> dict[str, int]:
    """Enter every taken row; returns how many tasks and targets came in and changed."""
    numbers = {"created": 0, "updated": 0, "unchanged": 0, "targets": 0}
    groups = Groups(draft.programme)
    for row in draft.rows.filter(taken=True).select_related("existing"):
        if row.what == "target":
            enter_target(draft, row)
            numbers["targets"] += 1
        elif row.existing is None:
            enter_task(draft, row, groups, by=by, on=on)
            numbers["created"] += 1
        elif row.differences:
            change_task(draft, row, by=by, on=on)
            numbers["updated"] += 1
        else:
            numbers["unchanged"] += 1
    return numbers


def enter_task(draft, row, groups, *, by, on) -> None:
    passage = Passage.objects.create(
        document=draft.programme.document,
        text="\n".join(filter(None, row.cells)),
        place=row.place,
    )
    fields = {name: getattr(row, name) for name in ("number", "title", "note", *COMPARED)}
    task = Task.enter(
        programme=draft.programme,
        group=groups.find(row.group),
        passage=passage,
        by=by,
        on=on,
        **fields,
    )
    plan_units(draft, row, task)
    row.entered = task
    row.save(update_fields=["entered"])


def plan_units(draft, row, task) -> None:
    """Write down who is meant to lead and to help, each unit once."""
    there: set[int] = set()
    for role, names in (("lead", row.leads), ("coordinating", row.coordinators)):
        for unit in units_of(draft, names):
            if unit.pk not in there:
                there.add(unit.pk)
                Assignment.objects.create(task=task, unit=unit, role=role)


def enter_target(draft, row) -> None:
    known = Target.objects.filter(programme=draft.programme, name=row.title).first()
    target = known or Target(programme=draft.programme, position=row.position)
    for name in ("number", "group", "unit_of_measure", "plan", "result", "note"):
        setattr(target, name, getattr(row, name))
    target.name = row.title
    target.save()
    if not known:
        row.entered_target = target
        row.save(update_fields=["entered_target"])


def change_task(draft, row, *, by, on) -> None:
    """The annex says something else of a task: told in the ledger, deadlines of charges included."""
    reason = f"{draft.file_name}"
    changes = {name: getattr(row, name) for name in row.differences}
    row.existing.amend(by=by, on=on, reason=reason, **changes)
    if "due_on" not in changes:
        return
    for charge in row.existing.assignments.leading().open():
        charge.change_due(changes["due_on"], by=by, on=on, reason=reason)


class Groups:
    """The headings of a register; a new one is written down when first met."""

    def __init__(self, programme):
        self.programme = programme
        self.known = {group.title: group for group in programme.groups.all()}

    def find(self, title: str) -> TaskGroup | None:
        if not title:
            return None
        if title not in self.known:
            position = len(self.known) + 1
            self.known[title] = TaskGroup.objects.create(
                programme=self.programme, title=title, number=roman(position), position=position
            )
        return self.known[title]


def roman(number: int) -> str:
    """1 → I, 4 → IV, 12 → XII."""
    result = ""
    for value, sign in ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        result += sign * (number // value)
        number %= value
    return result


def remove_entered(draft) -> int:
    """Take the drafts of an import out of the register; only what was never charged."""
    tasks = list(draft.rows.exclude(entered=None).values_list("entered", flat=True))
    targets = list(draft.rows.exclude(entered_target=None).values_list("entered_target", flat=True))
    Assignment.objects.filter(task__in=tasks).delete()
    passages = list(Task.objects.filter(pk__in=tasks).values_list("passage", flat=True))
    Task.objects.filter(pk__in=tasks).delete()
    Target.objects.filter(pk__in=targets).delete()
    Passage.objects.filter(pk__in=passages).delete()
    TaskGroup.objects.filter(programme=draft.programme, tasks=None, children=None).delete()
    return len(tasks)
