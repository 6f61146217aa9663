"""What a reading says, as a page shows it."""

from urllib.parse import urlencode

from django import template
from django.urls import reverse

from kiemdem.documents.types import type_called
from kiemdem.readings import notes
from kiemdem.readings.wording import iso_day, plan_of, written

register = template.Library()
register.filter(iso_day)


@register.filter
def note(words):
    return notes.told(words)


@register.filter
def number_as_read(value):
    """A figure of a Vietnamese document: 1.234,5 in every language of the screen."""
    return written(value)


@register.filter
def figure(said):
    return plan_of(said) or "–"


@register.filter
def registering(proposal):
    """The form that registers a named paper, with what the text says of it filled in."""
    said = proposal.said
    told = {
        "sign": said.get("number"),
        "type": type_called(said.get("type") or ""),
        "title": said.get("title"),
        "issuer_name": said.get("issuer"),
    }
    told["issued_on"] = iso_day(said["date"]) if said.get("date") else None
    query = urlencode({name: words for name, words in told.items() if words})
    return f"{reverse('documents:register')}?{query}"
