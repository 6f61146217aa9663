"""How entries about requests are worded."""

from datetime import date

from django import template

from kiemdem.requests.models import Kind
from kiemdem.ui.days import written

register = template.Library()


@register.simple_tag
def request_kind(kind):
    """The kind of a request in words."""
    return Kind(kind).label


@register.filter
def wanted_words(wanted):
    """A day in the usual form; other wishes as they stand."""
    try:
        return written(date.fromisoformat(wanted))
    except ValueError:
        return wanted
