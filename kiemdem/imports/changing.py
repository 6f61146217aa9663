"""Changes that an annex makes to what stands, and how they are taken back."""

from datetime import date

from kiemdem.assignments.models import Assignment
from kiemdem.assignments.moves import Status
from kiemdem.documents.models import Passage
from kiemdem.programmes.models import Task, TaskGroup

from .comparing import UNITS, fields_of_target, standing_units


def change_task(draft, row, headings, meant, *, by, on) -> None:
    """The annex says something else of a task: told in the ledger, deadlines of charges included."""
    task, reason = row.existing, draft.file_name
    fields = {name: getattr(row, name) for name in row.differences if name not in (*UNITS, "group")}
    if "group" in row.differences:
        fields["group"] = headings.find(row)
    row.before = {"fields": {name: stored(getattr(task, name)) for name in fields}}
    task.amend(by=by, on=on, reason=reason, **fields)
    if "due_on" in fields:
        row.before["due"] = change_due(task, fields["due_on"], by=by, on=on, reason=reason)
    for field in UNITS:
        if field in row.differences:
            row.before[field] = change_units(task, field, meant.of(getattr(row, field)))


def stored(value):
    """A value as JSON keeps it: headings by their number in the database, days as text."""
    if isinstance(value, TaskGroup):
        return value.pk
    return value.isoformat() if isinstance(value, date) else value


def change_due(task, day, *, by, on, reason) -> dict[str, str | None]:
    """Every open charge gets the new day; returns what each had."""
    old = {}
    for charge in task.assignments.leading().open().select_related("unit"):
        if charge.due_on != day:
            charge.task = task
            old[str(charge.pk)] = stored(charge.due_on)
            charge.change_due(day, by=by, on=on, reason=reason)
    return old


def change_units(task, field: str, units) -> dict[str, list[int]]:
    """Plans follow the annex; a unit charged already stays, and is changed by a transfer."""
    standing = standing_units(task)
    ours, role = standing[field], UNITS[field]
    if role == "lead" and any(one.status != Status.PLANNED for one in ours):
        return {"added": [], "removed": []}
    wanted = {unit.pk for unit in units}
    gone = [one for one in ours if one.status == Status.PLANNED and one.unit_id not in wanted]
    Assignment.objects.filter(pk__in=[one.pk for one in gone]).delete()
    there = {one.unit_id for one in ours}
    leading = {one.unit_id for one in standing["leads"]} if role == "coordinating" else set()
    fresh = [unit for unit in units if unit.pk not in there | leading]
    Assignment.objects.bulk_create([Assignment(task=task, unit=unit, role=role) for unit in fresh])
    return {"added": [unit.pk for unit in fresh], "removed": [one.unit_id for one in gone]}


def change_target(row, target, *, by, on) -> int:
    """Put a target right as the annex says; returns 1 when it said something else."""
    said = fields_of_target(row)
    fields = {name: said[name] for name in row.differences}
    if not fields:
        return 0
    row.before = {"target": target.pk, "fields": {name: getattr(target, name) for name in fields}}
    target.amend(by=by, on=on, **fields)
    return 1


def restore_task(task, before, *, by, on, reason) -> None:
    """As it was before the import; the ledger keeps both changes."""
    fields = dict(before["fields"])
    if "due_on" in fields:
        fields["due_on"] = date.fromisoformat(fields["due_on"]) if fields["due_on"] else None
    if "group" in fields:
        fields["group"] = TaskGroup.objects.filter(pk=fields["group"]).first()
    task.amend(by=by, on=on, reason=reason, **fields)
    for pk, day in before.get("due", {}).items():
        charge = task.assignments.select_related("unit").get(pk=pk)
        charge.task = task
        day = date.fromisoformat(day) if day else None
        charge.change_due(day, by=by, on=on, reason=reason)
    for field, role in UNITS.items():
        units = before.get(field, {"added": [], "removed": []})
        planned = task.assignments.filter(role=role, status=Status.PLANNED)
        planned.filter(unit__in=units["added"]).delete()
        back = [Assignment(task=task, unit_id=unit, role=role) for unit in units["removed"]]
        Assignment.objects.bulk_create(back)


def remove_entered(draft) -> int:
    """Take the drafts of an import out of the register; only what was never charged."""
    tasks = list(draft.rows.exclude(entered=None).values_list("entered", flat=True))
    targets = draft.rows.exclude(entered_target=None).select_related("entered_target")
    Assignment.objects.filter(task__in=tasks).delete()
    entered = Task.objects.filter(pk__in=tasks)
    passages = list(entered.values_list("passage", flat=True))
    entered.delete()
    for row in targets:
        row.entered_target.delete()
    Passage.objects.filter(pk__in=passages).delete()
    for pk in reversed(draft.entered_headings):  # the lower ones were entered later
        TaskGroup.objects.filter(pk=pk, tasks=None, children=None).delete()
    return len(tasks)
