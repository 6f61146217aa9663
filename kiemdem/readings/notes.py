"""What the reader was unsure of, in the language of whoever looks."""

import re

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

NOTES = {
    "nobody is named": gettext_noop("nobody is named"),
    "b of a/b may be a plan": gettext_noop("b of a/b may be a plan"),
    "from the head of a list": gettext_noop("from the head of a list"),
    "an order of the past": gettext_noop("an order of the past"),
    "The number is left empty.": gettext_noop("The number is left empty."),
    "proposed by a language model": gettext_noop("proposed by a language model"),
    "The language model did not answer; only the rules read this text.": gettext_noop(
        "The language model did not answer; only the rules read this text."
    ),
    "The text was read from a picture; letters may be wrong.": gettext_noop(
        "The text was read from a picture; letters may be wrong."
    ),
}
# Sentences that name pages or an encoding.
FILLED = {
    r"Read from pictures, letters may be wrong: pages (.+)\.": gettext_noop(
        "Read from pictures, letters may be wrong: pages %(which)s."
    ),
    r"Pictures that were not read: pages (.+)\.": gettext_noop(
        "Pictures that were not read: pages %(which)s."
    ),
    r"The text was in an old encoding \((.+)\) and has been converted\.": gettext_noop(
        "The text was in an old encoding (%(which)s) and has been converted."
    ),
}


def told(note: str) -> str:
    """The note in words; one that no table knows stays as the reader wrote it."""
    if note in NOTES:
        return _(NOTES[note])
    for pattern in FILLED:
        if found := re.fullmatch(pattern, note):
            return _(FILLED[pattern]) % {"which": found[1]}
    return note
