"""The annex as the command prints it."""

from collections.abc import Callable
from typing import Any

from kiemdem.annexes.model import Annex, Row, TargetRow

Units = Callable[[str], str | None]


def to_json(annex: Annex, *, units: Units | None = None) -> dict[str, Any]:
    """What was read, in the documented shape; `units` gives the code behind a printed name."""
    return {
        "tables": len(annex.tables),
        "groups": list(annex.groups),
        "rows": [row_json(row, units) for row in annex.rows],
        "targets": [target_json(target) for target in annex.targets],
    }


def row_json(row: Row, units: Units | None) -> dict[str, Any]:
    plain = ("number", "group", "title", "kind", "lead_text", "leads", "coordinators", "due_text")
    names = dict.fromkeys([*row.leads, *row.coordinators])
    return {
        **{name: getattr(row, name) for name in plain},
        "due_on": row.due_on.isoformat() if row.due_on else None,
        "precision": row.precision,
        "recurrence": row.recurrence,
        "product": row.product,
        "authority": row.authority,
        "units": {name: units(name) if units else None for name in names},
        "doubts": list(dict.fromkeys(doubt.code for doubt in row.doubts)),
    }


def target_json(target: TargetRow) -> dict[str, Any]:
    names = ("number", "group", "name", "unit_of_measure", "plan", "result", "note")
    return {name: getattr(target, name) for name in names}
