"""The seven ways a charge can stand, in the order a bar shows them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

WORDS: dict[str, Promise] = {
    "done": _("Completed on time"),
    "late": _("Completed late"),
    "sent": _("Submitted, awaiting approval"),
    "doing": _("In progress"),
    "none": _("Not started"),
    "over": _("Overdue"),
    "stop": _("Stopped, transferred"),
}
ORDER = list(WORDS)


@dataclass(frozen=True)
class Part:
    """One stretch of a bar: how many stand so, in which words, and where they are listed."""

    state: str
    count: int
    word: str | Promise
    url: str = ""


def parts(counts: Mapping | Iterable | None) -> list[Part]:
    """`{"done": 9}` or `[("done", 9, url, word)]` as parts in the usual order, without noughts."""
    rows: Iterable = counts.items() if isinstance(counts, Mapping) else counts or []
    found = [_part(*row) for row in rows]
    return sorted((p for p in found if p.count), key=lambda p: ORDER.index(p.state))


def _part(state: str, count: int, url: str = "", word: str | Promise = "") -> Part:
    return Part(state, int(count or 0), word or WORDS[state], url)
