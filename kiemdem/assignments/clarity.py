"""The six "rõ": what an order must say before it is charged."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Clarity:
    """One of the six things, and whether the order says it."""

    code: str
    label: str | Promise
    said: str


def six(task, assignment=None) -> list[Clarity]:
    """The six things for a task and its leading charge, with what the order says of each.

    Who: the post named, or by default the head of the leading unit. Authority: the task's, or
    by default the programme's. The sixth is a setting (KIEMDEM_SIXTH_CLARITY).
    """
    unit = assignment.unit if assignment else None
    who = (assignment and assignment.responsible) or task.responsible
    sixth = (
        Clarity("outcome", _("outcome"), task.outcome)
        if settings.SIXTH_CLARITY == "outcome"
        else Clarity("authority", _("authority"), task.authority or authority_of(task.programme))
    )
    return [
        Clarity(
            "who", _("who"), str(who or (unit and _("head of %(unit)s") % {"unit": unit}) or "")
        ),
        Clarity("what", _("what"), task.title),
        Clarity(
            "when",
            _("by when"),
            task.due_text or (task.due_on and str(task.due_on)) or task.recurrence,
        ),
        Clarity("answers", _("who answers for it"), str(unit or "")),
        Clarity("product", _("with what product"), task.product),
        sixth,
    ]


def authority_of(programme) -> str:
    return programme.authority or str(programme.unit)


def missing(task, assignment=None) -> list[Clarity]:
    """Those of the six that the order does not say."""
    return [clarity for clarity in six(task, assignment) if not clarity.said]
