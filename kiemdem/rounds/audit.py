"""The audit of closed books: their seals, their sums, and the ledger as it was known then."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from django.db.models import Count
from django.utils.translation import gettext as _

from kiemdem.assignments.audit import Difference
from kiemdem.tally.answers import listed
from kiemdem.tally.counts import Counts, counts_from

from .models import ClosedTally


def closed_differences() -> Iterator[Difference]:
    """Every closed tally that no longer says what was sealed, or what the ledger knew then."""
    for closing in ClosedTally.objects.select_related("before", "programme__document", "unit"):
        where = _("closed tally %(number)s (%(name)s)") % {"number": closing.pk, "name": closing}
        seal = closing.checksum_of(closing.kept_lines)
        if closing.lines.count() != closing.lines_number or seal != closing.checksum:
            yield Difference(where, closing.checksum, seal)
        own = counts_from(closing.own_lines().order_by().values_list("klass").annotate(Count("pk")))
        if own != closing.totals:
            counted = _("%(where)s, counts") % {"where": where}
            yield Difference(counted, written(closing.totals), written(own))
        yield from _known_differences(closing, where)


def _known_differences(closing, where) -> Iterator[Difference]:
    """The list against a recount of what had been recorded at the moment of closing."""
    question = replace(closing.question, known_at=closing.known_at)
    lines = closing.own_lines().values_list("task_id", "assignment_id", "klass")
    unlike = Counter(lines.iterator(5000))
    unlike.subtract((item.task_id, item.assignment_id, item.klass) for item in listed(question))
    wrong = ((key, number) for key, number in unlike.items() if number)
    for (task, charge, klass), number in sorted(wrong, key=str):
        told = _("%(where)s, task %(task)s") % {"where": where, "task": task}
        if number > 0:
            yield Difference(told, f"{klass} ({charge})", _("not so at the closing"))
        if number < 0:
            yield Difference(told, _("not so in the list"), f"{klass} ({charge})")


def written(counts: Counts) -> str:
    return ", ".join(f"{name} {getattr(counts, name)}" for name in Counts.__dataclass_fields__)
