"""Findings and differences in the language of the reader."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kiemdem.reading.comparing import Difference
from kiemdem.reading.findings import SENTENCES

from .wording import iso_day, sentence_case, written

FEW = 3  # words; a figure with fewer says not what it is about
CHANGES = {
    "new": gettext_noop("New"),
    "changed": gettext_noop("Changed"),
    "dropped": gettext_noop("Dropped"),
}
WHAT = {"target": gettext_noop("target"), "task": gettext_noop("task")}
FIELDS = {
    "lead": gettext_noop("Leading unit"),
    "coordinators": gettext_noop("Coordinating units"),
    "deadline": gettext_noop("Deadline"),
    "due": gettext_noop("Due day"),
    "figures": gettext_noop("Figures"),
    "value": gettext_noop("Figure"),
    "value_max": gettext_noop("Upper figure"),
    "bound": gettext_noop("Bound"),
    "unit": gettext_noop("Unit of measure"),
    "plan": gettext_noop("Plan"),
    "percent": gettext_noop("Percentage"),
    "period": gettext_noop("Period"),
    "title": gettext_noop("Text of the task"),
    "deliverable": gettext_noop("Product"),
    "subject": gettext_noop("What it is about"),
    "nature": gettext_noop("Target or result"),
    "number": gettext_noop("Number and sign"),
    "date": gettext_noop("Date"),
    "issuer": gettext_noop("Issuer"),
    "total": gettext_noop("Total"),
    "parts": gettext_noop("Parts of the tally"),
    "as_of": gettext_noop("As of"),
}


def field_called(name: str) -> str:
    return _(FIELDS[name]) if name in FIELDS else name


def sentence_of(code: str, facts: dict[str, str]) -> str:
    """A finding in words."""
    return _(SENTENCES[code]) % facts


def change_of(difference: Difference) -> str:
    return _(CHANGES[difference.change])


def what_of(difference: Difference) -> str:
    return _(WHAT[difference.what])


def changed_fields(difference: Difference) -> list[tuple[str, str, str]]:
    """(what, before, after) of a line that changed; the dash for nothing."""
    return [
        (_(FIELDS[name]), told(name, before), told(name, after))
        for name, (before, after) in difference.fields.items()
    ]


def told(name: str, value) -> str:
    """A field as an office writes it."""
    if value is None or value == "":
        return "–"
    if name == "due":
        return iso_day(value)
    return written(value) if isinstance(value, int | float) else str(value)


def words_of(difference: Difference) -> str:
    """The line itself; a figure with what it is about."""
    line = difference.after or difference.before
    assert line is not None
    if difference.what == "task" or sum(map(str.isalpha, line.words.split())) >= FEW:
        return sentence_case(line.words)
    return f"{sentence_case(line.about.removesuffix('%'))}: {line.words}"
