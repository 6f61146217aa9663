"""What the reader was unsure of, in the language of whoever looks."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

NOTES = {
    "nobody is named": gettext_noop("nobody is named"),
    "b of a/b may be a plan": gettext_noop("b of a/b may be a plan"),
    "from the head of a list": gettext_noop("from the head of a list"),
    "an order of the past": gettext_noop("an order of the past"),
    "The number is left empty.": gettext_noop("The number is left empty."),
    "proposed by a language model": gettext_noop("proposed by a language model"),
    "The text was read from a picture; letters may be wrong.": gettext_noop(
        "The text was read from a picture; letters may be wrong."
    ),
}


def told(note: str) -> str:
    """The note in words; one that no table knows stays as the reader wrote it."""
    return _(NOTES[note]) if note in NOTES else note
