"""Words for the sentences of the ledger."""

from datetime import date

from django import template

from kiemdem.assignments.moves import MOVES, Status
from kiemdem.ui.days import written

register = template.Library()


@register.filter
def told_day(text):
    """A day as an entry keeps it (2021-12-28), as an office writes it."""
    return written(date.fromisoformat(text)) if text else written(None)


@register.filter
def told_status(text):
    return Status(text).label if text in Status.values else text


@register.filter
def told_act(text):
    """The name of an act, as its button has it."""
    return MOVES[text].label if text in MOVES else text
