"""The review of a reading: one stretch of the text at a time, in as many queries however long it is."""

from collections import Counter
from itertools import groupby

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from kiemdem.imports.naming import is_known

from .cutting import page_of
from .forms import form_of
from .marking import Mark, pieces
from .models import Proposal
from .notes import told
from .papers import papers_of
from .proposing import helpers_in, leads_in
from .renaming import NAMED, counted
from .wording import title_of

KINDS = {
    "": _("All kinds"),
    "task": _("Tasks"),
    "quantity": _("Figures"),
    "reference": _("Documents"),
    "tally": _("Tallies"),
    "office": _("Posts in the text"),
}
SHOWN = {"": _("All"), "open": _("Undecided"), "unsure": _("Unsure"), "decided": _("Decided")}
SINCE = {"new": _("New in the last reading"), "withdrawn": _("No longer proposed")}


class Review:
    """One reading as one person reviews it."""

    def __init__(self, reading, request):
        self.reading, self.request = reading, request
        self.kind = request.GET.get("kind", "")
        self.kind = self.kind if self.kind in KINDS else ""
        self.only = request.GET.get("only", "")
        self.shown = {**SHOWN, **SINCE} if reading.times > 1 else SHOWN
        self.only = self.only if self.only in self.shown else ""
        self.objection = reading.why_not_edit(request.user)

    @cached_property
    def all(self):
        return self.filtered(self.reading.proposals.all())

    def filtered(self, rows):
        """As the filters say."""
        rows = rows.filter(kind=self.kind) if self.kind else rows
        if self.only == "open":
            rows = rows.waiting()
        elif self.only == "unsure":
            rows = rows.waiting().exclude(pk__in=rows.sure().values("pk"))
        elif self.only == "decided":
            rows = rows.exclude(status=Proposal.Status.PROPOSED)
        elif self.only == "new":
            rows = rows.filter(times=self.reading.times)
        elif self.only == "withdrawn":
            rows = rows.filter(withdrawn=True)
        return rows

    # Where in the text

    @cached_property
    def number(self) -> int:
        """The stretch that is shown, from 0."""
        asked = self.request.GET
        if at := digits(asked.get("at")):
            if found := self.reading.proposals.filter(position=at).first():
                return self.stretch_of(found.start)
        if part := digits(asked.get("part")):
            return min(part - 1, len(self.reading.stretches) - 1)
        first = self.all.first()
        return self.stretch_of(first.start) if first else 0

    def stretch_of(self, offset: int) -> int:
        ends = [end for _start, end in self.reading.stretches]
        return next((place for place, end in enumerate(ends) if offset < end), len(ends) - 1)

    @property
    def part(self) -> int:
        return self.number + 1

    @property
    def parts(self) -> int:
        return len(self.reading.stretches)

    @cached_property
    def span(self) -> tuple[int, int]:
        start, end = self.reading.stretches[self.number]
        return start, end

    @property
    def pages(self) -> tuple[int, int]:
        """The first and last page of the stretch."""
        start, end = self.span
        return page_of(self.reading.pages, start), page_of(self.reading.pages, max(start, end - 1))

    @cached_property
    def next_part(self) -> int | None:
        """The next stretch in which something fits the filters."""
        later = self.all.filter(start__gte=self.span[1]).order_by("start").first()
        return self.stretch_of(later.start) + 1 if later else None

    @cached_property
    def previous_part(self) -> int | None:
        earlier = self.all.filter(start__lt=self.span[0]).order_by("-start").first()
        return self.stretch_of(earlier.start) + 1 if earlier else None

    # What stands there

    @cached_property
    def proposals(self) -> list[Proposal]:
        start, end = self.span
        rows = self.all.filter(start__gte=start, start__lt=end).select_related(
            "task", "target__programme", "document", "decided_by__person"
        )
        found = list(rows)
        papers = papers_of(found, self.request.user)
        same = names_counted(self.reading)
        return [shown(one, self.reading, papers.get(one.position), same) for one in found]

    @property
    def groups(self) -> list[dict]:
        """The proposals of the stretch by kind, tasks first."""
        order = list(KINDS)
        by_kind = sorted(self.proposals, key=lambda one: order.index(one.kind))
        return [
            {"kind": kind, "label": KINDS[kind], "proposals": list(rows)}
            for kind, rows in groupby(by_kind, key=lambda one: one.kind)
        ]

    @cached_property
    def pieces(self):
        """The text of the stretch with its marks."""
        start, end = self.span
        begins = self.reading.pages_beginning(start, end)
        return pieces(self.reading.words(start, end), start, self.marks, begins)

    @property
    def marks(self) -> list[Mark]:
        return [
            Mark(start, end, one.position, one.kind, one.level, one.status)
            for one in self.proposals
            for start, end in one.spans
        ]

    # Counts

    @cached_property
    def counts(self) -> Counter:
        """How many of each kind, how many wait, and how many of those are sure."""
        found: Counter = Counter()
        rows = self.reading.proposals.values_list(
            "kind", "status", "confidence", "note", "withdrawn"
        )
        for kind, status, confidence, note, withdrawn in rows:
            waits = status == Proposal.Status.PROPOSED and kind != Proposal.Kind.OFFICE
            waits = waits and not withdrawn
            found[""] += 1
            found[kind] += 1
            found["waiting"] += waits
            found["sure"] += waits and Proposal(confidence=confidence, note=note).level == "high"
            found[f"is {status}"] += kind != Proposal.Kind.OFFICE
        return found

    @property
    def views(self) -> list[dict]:
        return [
            {"name": name, "label": label, "count": self.counts[name], "on": name == self.kind}
            for name, label in KINDS.items()
            if not name or self.counts[name]
        ]

    @property
    def choices(self) -> list[dict]:
        return [
            {"name": name, "label": label, "on": name == self.only}
            for name, label in self.shown.items()
        ]


def digits(words: str | None) -> int:
    return int(words) if words and words.isascii() and words.isdecimal() and len(words) < 8 else 0


def names_counted(reading) -> Counter:
    """How many undecided proposals say each name."""
    rows = reading.proposals.waiting().filter(kind__in=NAMED)
    told = rows.values_list("kind", "norm", "corrected")
    return counted((kind, corrected or norm) for kind, norm, corrected in told)


def shown(proposal, reading, papers=None, same=None):
    """A proposal with its form, its words, and what it would become."""
    proposal.reading = reading
    proposal.page = reading.page_of(proposal.start)
    proposal.title = title_of(proposal)
    proposal.told = told(proposal.note)
    proposal.papers = papers or []
    proposal.form = form_of(proposal, same=same)
    if proposal.kind == Proposal.Kind.TASK:
        proposal.leads = [named(name, reading) for name in leads_in(proposal.said)]
        proposal.helpers = [named(name, reading) for name in helpers_in(proposal.said)]
    return proposal


def named(name: str, reading) -> dict:
    """A printed name and the unit that it was taken for."""
    meaning = reading.names.get(name, {})
    return {
        "name": name,
        "unit": meaning.get("name") or "",
        "known": is_known(meaning) or meaning.get("generic"),
        "is_matched": name in reading.names,
    }
