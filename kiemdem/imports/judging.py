"""Rows judged: what is doubtful, and whether each is new, a change, or stands already."""

from datetime import date

from .comparing import (
    Register,
    Targets,
    charged_against,
    differences,
    same_units,
    standing_units,
    target_differences,
)
from .doubts import OURS, task_doubts
from .naming import Meant, name_all

FEW = 30
JUDGED = ("doubts", "change", "existing", "differences", "due_on", "precision", "recurrence")


def resolve_all(draft, *, today: date) -> None:
    """Names and judgement of the whole draft, anew."""
    rows = list(draft.rows.all())
    name_rows(draft, rows, today=today)
    judge(draft, rows)


def name_rows(draft, rows, *, today: date) -> None:
    printed = dict.fromkeys(name for row in rows for name in [*row.leads, *row.coordinators])
    name_all(draft, printed, day=draft.issued_on or today)


def judge(draft, rows) -> None:
    """Judge rows that are kept; only what changed is written."""
    rows = list(rows)
    before = {row.pk: said(row) for row in rows}
    weigh(draft, rows, narrow=len(rows) <= FEW)
    write(draft, [row for row in rows if said(row) != before[row.pk]], JUDGED)


def write(draft, rows, fields) -> None:
    """Write some fields of many rows: as insertions that find their row there, the quick way."""
    draft.rows.model.objects.bulk_create(
        rows, batch_size=500, update_conflicts=True, unique_fields=["id"], update_fields=fields
    )


def weigh(draft, rows, *, narrow=False) -> None:
    """Say of each row what is doubtful about it and what it would do; nothing is written.

    `narrow`: a few rows of a draft, for which not the whole register is read.
    """
    anew = OURS - {"alike"} if narrow else OURS
    tasks = [row for row in rows if row.what == "task"]
    meant = Meant(draft)
    for row in rows:
        row.doubts = [doubt for doubt in row.doubts if doubt["code"] not in anew]
    compare_tasks(draft, tasks, meant, narrow=narrow)
    compare_targets(draft, [row for row in rows if row.what == "target"])


def said(row) -> tuple:
    return tuple(
        str(getattr(row, name if name != "existing" else "existing_id")) for name in JUDGED
    )


def compare_tasks(draft, rows, meant, *, narrow) -> None:
    if not draft.programme:
        for row in rows:
            stand_new(row)
            row.doubts += task_doubts(draft, row, units_stand=False)
        return
    claimed = claimed_by_others(draft, rows)
    register = Register(draft.programme, rows, claimed=claimed, narrow=narrow)
    register.pair(rows)
    alike = {} if narrow else register.lookalikes(rows)
    kinds = {t["index"] for t in draft.tables if any(c["role"] == "kind" for c in t["columns"])}
    for row in rows:
        if row.existing is None:
            stand_new(row)
            row.doubts += task_doubts(draft, row, units_stand=False)
            if task := alike.get(row.position):
                told = {"number": task.number, "title": task.title[:120]}
                row.doubts.append({"code": "alike", "field": "title", "params": told})
        else:
            compare_one(draft, row, register, meant, kind_is_printed=row.table in kinds)


def claimed_by_others(draft, rows) -> set[int]:
    """Tasks that other rows of the draft mean already."""
    ours = {row.pk for row in rows}
    paired = draft.rows.exclude(existing=None).values_list("pk", "existing")
    return {task for row, task in paired if row not in ours}


def compare_one(draft, row, register, meant, *, kind_is_printed: bool) -> None:
    task = row.existing
    row.doubts = [doubt for doubt in row.doubts if doubt["code"] != "alike"]
    row.differences = differences(task, row, register, meant, kind_is_printed=kind_is_printed)
    row.change = "update" if row.differences else "same"
    standing = standing_units(task)
    stand = all(
        not getattr(row, field) or same_units(row, field, ones, meant)
        for field, ones in standing.items()
    )
    stand = stand and bool(row.leads or standing["leads"])
    if row.change == "same":
        return  # the register itself has these gaps, and shows them there
    row.doubts += task_doubts(draft, row, units_stand=stand)
    for field in standing:
        charged = charged_against(task, row, field, meant) if field in row.differences else []
        if charged:
            told = {"units": "; ".join(charged)}
            row.doubts.append({"code": "charged_unit", "field": field, "params": told})


def compare_targets(draft, rows) -> None:
    known = Targets(draft.programme) if draft.programme and rows else None
    for row in rows:
        target = known.find(row) if known else None
        if target is None:
            stand_new(row)
        else:
            row.differences = target_differences(target, row)
            row.change = "update" if row.differences else "same"
        if not row.title:
            row.doubts.append({"code": "no_title", "field": "title"})


def stand_new(row) -> None:
    row.existing, row.differences, row.change = None, {}, "new"
