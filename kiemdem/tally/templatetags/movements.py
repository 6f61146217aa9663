"""Words of closed lists and of movements."""

from datetime import date

from django import template

from kiemdem.tally.lines import STATES, WORDS
from kiemdem.tally.movement_json import MOVED
from kiemdem.ui.days import written
from kiemdem.ui.templatetags.ui import status

register = template.Library()


@register.simple_tag
def moved_word(name):
    """What happened to some items of a movement."""
    return MOVED[name]


@register.simple_tag
def class_status(klass):
    """How an item stood, as a chip."""
    return status(STATES[klass], WORDS[klass])


@register.filter
def iso_day(text):
    """A day written 2021-12-28 in the usual form; a dash for none."""
    return written(date.fromisoformat(text)) if text else "–"


@register.filter
def is_cut(sections):
    """Whether some lines of a movement are not on the page."""
    return any(section.page.has_other_pages() for section in sections)
