"""The documented, stable JSON of a tally (docs/reference/tally-json.md)."""

from decimal import Decimal

from .answers import by_unit, counts
from .counts import Counts
from .questions import Question


def tally(question: Question) -> dict:
    """One answer with its scope, counts, rates and breakdown by unit."""
    whole = counts(question)
    return {
        "scope": scope_of(question),
        "as_of": question.as_of.isoformat(),
        "known_at": question.known_at.isoformat() if question.known_at else None,
        "tree": question.tree,
        "against": question.against,
        **as_dict(whole),
        "units": [
            {"code": unit.code, "name": unit.name_on(question.as_of), **as_dict(of)}
            for unit, of in by_unit(question)
        ],
    }


def scope_of(question: Question) -> dict:
    """Programme and unit always; what narrows the scope further only when it was asked."""
    scope: dict[str, str | bool | None] = {
        "programme": str(question.programme) if question.programme else None,
        "unit": question.unit.code if question.unit else None,
    }
    if question.alone:
        scope["alone"] = True
    if question.kind:
        scope["kind"] = question.kind
    if question.owner:
        scope["owner"] = str(question.owner)
    return scope


def as_dict(counts: Counts) -> dict:
    """The counts by class, and both rates with their bases."""
    return {
        "total": counts.total,
        "completed": {"total": counts.completed, "on_time": counts.done, "late": counts.done_over},
        "submitted": {"total": counts.submitted, "overdue": counts.sent_over},
        "in_progress": {
            "total": counts.in_progress,
            "not_due": counts.doing,
            "overdue": counts.doing_over,
        },
        "paused": {"total": counts.on_pause, "overdue": counts.paused_over},
        "rates": {
            "fallen_due": {"value": _number(counts.rate_of_due), "base": counts.fallen_due},
            "all": {"value": _number(counts.rate_of_all), "base": counts.total},
        },
    }


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
