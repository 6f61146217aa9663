"""From confirmed rows to the register: new tasks as drafts, changes of those that stand."""

from kiemdem.assignments.models import Assignment
from kiemdem.documents.models import Passage
from kiemdem.programmes.models import Target, Task

from .changing import change_target, change_task
from .comparing import DEADLINE, PLAIN, Targets, fields_of_target
from .headings import Headings
from .judging import write
from .naming import Meant

TOGETHER = 500


def enter_rows(draft, *, by, on) -> dict[str, int]:
    """Enter every taken row; returns how many tasks and targets came in and changed."""
    rows = list(draft.rows.filter(taken=True).select_related("existing__group"))
    tasks = [row for row in rows if row.what == "task"]
    new = [row for row in tasks if row.existing is None]
    changed = [row for row in tasks if row.existing and row.differences]
    headings, meant = Headings(draft.programme, by=by, on=on), Meant(draft)
    enter_tasks(draft, new, headings, meant, by=by, on=on)
    for row in changed:
        row.existing.programme = draft.programme
        change_task(draft, row, headings, meant, by=by, on=on)
    targets = [row for row in rows if row.what == "target"]
    told = enter_targets(draft, targets, by=by, on=on)
    draft.entered_headings = [group.pk for group in headings.entered]
    outcome = ["entered", "entered_target", "before"]
    write(draft, [*new, *changed, *targets], outcome)
    return {
        "created": len(new),
        "updated": len(changed),
        "unchanged": len(tasks) - len(new) - len(changed),
        **told,
    }


def enter_tasks(draft, rows, headings, meant, *, by, on) -> None:
    """New tasks with their source and the units meant, in few statements however many rows."""
    document = draft.programme.document
    passages = Passage.objects.bulk_create(
        [Passage(document=document, text=text_of(row), place=row.place) for row in rows],
        batch_size=TOGETHER,
    )
    lines = [
        {
            **{name: getattr(row, name) for name in (*PLAIN, *DEADLINE)},
            "group": headings.find(row),
            "passage": passage,
        }
        for row, passage in zip(rows, passages, strict=True)
    ]
    tasks = Task.enter_many(draft.programme, lines, by=by, on=on)
    charges = []
    for row, task in zip(rows, tasks, strict=True):
        row.entered = task
        charges += planned_units(row, task, meant)
    Assignment.objects.bulk_create(charges, batch_size=TOGETHER)


def text_of(row) -> str:
    """The words of the document behind a row."""
    return "\n".join(dict.fromkeys(filter(None, row.cells))) or row.title


def planned_units(row, task, meant) -> list[Assignment]:
    """Who is meant to lead and to help, each unit once; whoever leads does not also help."""
    there: set[int] = set()
    found = []
    for role, names in (("lead", row.leads), ("coordinating", row.coordinators)):
        for unit in meant.of(names):
            if unit.pk not in there:
                there.add(unit.pk)
                found.append(Assignment(task=task, unit=unit, role=role))
    return found


def enter_targets(draft, rows, *, by, on) -> dict[str, int]:
    known = Targets(draft.programme)
    told = {"targets": 0, "targets_updated": 0}
    for row in rows:
        fields = fields_of_target(row)
        if target := known.find(row):
            told["targets_updated"] += change_target(row, target, by=by, on=on)
        else:
            row.entered_target = Target.enter(programme=draft.programme, by=by, on=on, **fields)
            told["targets"] += 1
    return told
