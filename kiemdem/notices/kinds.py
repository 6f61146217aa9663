"""What people are told of, and the sentence that says why."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop, ngettext

from kiemdem.ui.days import written

APP, MAIL, NONE = "app", "mail", "none"


@dataclass(frozen=True)
class Kind:
    """One kind of notice: what it is called, why it came, and how it comes unless one says otherwise."""

    label: str | Promise
    why: Callable[[dict[str, Any]], str]
    way: str = MAIL


def working_days(number: int) -> str:
    return ngettext("%(n)s working day", "%(n)s working days", number) % {"n": number}


WHY = {
    "task before unit": gettext_noop("Because your unit leads it: due %(due)s, %(days)s left."),
    "task due unit": gettext_noop(
        "Because your unit leads it: due %(due)s, this is the last working day."
    ),
    "task late unit": gettext_noop(
        "Because your unit leads it: due %(due)s, late by %(days)s, reminder %(number)s."
    ),
    "task before post": gettext_noop("Because you answer for it: due %(due)s, %(days)s left."),
    "task due post": gettext_noop(
        "Because you answer for it: due %(due)s, this is the last working day."
    ),
    "task late post": gettext_noop(
        "Because you answer for it: due %(due)s, late by %(days)s, reminder %(number)s."
    ),
    "send before unit": gettext_noop(
        "Because your unit owes this return: to be sent by %(due)s, %(days)s left."
    ),
    "send due unit": gettext_noop(
        "Because your unit owes this return: to be sent by %(due)s, this is the last working day."
    ),
    "send late unit": gettext_noop(
        "Because your unit owes this return: to be sent by %(due)s, late by %(days)s,"
        " reminder %(number)s."
    ),
    "verify before unit": gettext_noop(
        "Because your unit verifies this return: by %(due)s, %(days)s left."
    ),
    "verify due unit": gettext_noop(
        "Because your unit verifies this return: by %(due)s, this is the last working day."
    ),
    "verify late unit": gettext_noop(
        "Because your unit verifies this return: by %(due)s, late by %(days)s, reminder %(number)s."
    ),
    "endorse before unit": gettext_noop(
        "Because your unit approves this return: by %(due)s, %(days)s left."
    ),
    "endorse due unit": gettext_noop(
        "Because your unit approves this return: by %(due)s, this is the last working day."
    ),
    "endorse late unit": gettext_noop(
        "Because your unit approves this return: by %(due)s, late by %(days)s, reminder %(number)s."
    ),
    "approve late unit": gettext_noop(
        "Because your unit approves this work: submitted on %(due)s, waiting for %(days)s."
    ),
    "decide late unit": gettext_noop(
        "Because your unit decides it: asked on %(due)s, waiting for %(days)s."
    ),
    "escalated": gettext_noop(
        "Because %(unit)s was reminded %(number)s times: due %(due)s, late by %(days)s."
    ),
    "unheard": gettext_noop(
        "Because nobody in %(unit)s can be reminded: due %(due)s, late by %(days)s."
    ),
}


def why_reminded(reason: dict[str, Any]) -> str:
    """The sentence of a reminder."""
    said = {
        "due": written(date.fromisoformat(reason["due"])),
        "days": working_days(reason["days"]),
        "number": reason.get("number", 0),
        "unit": reason.get("unit", ""),
    }
    return _(WHY[reason["why"]]) % said


def why_urged(reason: dict[str, Any]) -> str:
    return _("%(unit)s urges: %(text)s") % {"unit": reason["unit"], "text": reason["text"]}


# Packages above this one add theirs when they are ready.
KINDS: dict[str, Kind] = {
    "deadline": Kind(gettext_lazy("Deadlines of tasks"), why_reminded),
    "return": Kind(gettext_lazy("Returns owed"), why_reminded),
    "submitted": Kind(gettext_lazy("Work to approve"), why_reminded),
    "request": Kind(gettext_lazy("Requests to decide"), why_reminded),
    "escalated": Kind(gettext_lazy("Late below, after reminders"), why_reminded),
    "urged": Kind(gettext_lazy("Urgings"), why_urged),
}
