"""The tally of a question as a page shows it: rows that add up, each number with its list."""

from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kiemdem.ui.pages import page_of

from . import chart, series
from .answers import counts, named, ranked
from .counts import Counts, share
from .questions import Question

ROWS = (
    (_("Completed"), "completed", ("done", "done"), ("done_over", "late")),
    (_("Submitted"), "submitted", ("sent", "sent"), ("sent_over", "sent_over")),
    (_("In progress"), "progress", ("doing", "doing"), ("doing_over", "doing_over")),
    (_("Paused"), "paused", ("paused", "paused_not_due"), ("paused_over", "paused_over")),
)

UNITS_SHOWN = 50

WORDS = ("programme", "unit", "alone", "kind", "owner", "tree", "against", "known_at")


def scope_of(words) -> dict[str, str]:
    """The words of an address that make the scope."""
    return {name: words.get(name) for name in WORDS if words.get(name)}


def list_url(words, name) -> str:
    """The list of a class in a scope."""
    return f"{reverse('tally:list')}?{urlencode({**words, 'class': name})}"


@dataclass(frozen=True)
class Cell:
    """A number and the address of what it counts."""

    number: int
    url: str


@dataclass(frozen=True)
class Line:
    """A class of the count: within the deadline, past it, together, and its share."""

    name: str | Promise
    within: Cell
    past: Cell
    total: Cell
    share: object


@dataclass(frozen=True)
class Part:
    """One unit of the breakdown."""

    unit: object
    name: str
    counts: Counts
    url: str
    list_url: str
    bar: list

    def cell(self, number, name):
        return Cell(number, self.list_url + name)

    @property
    def total(self):
        return self.cell(self.counts.total, "counted")

    @property
    def completed(self):
        return self.cell(self.counts.completed, "completed")

    @property
    def open(self):
        of = self.counts
        return [
            self.cell(of.submitted, "submitted"),
            self.cell(of.in_progress, "progress"),
            self.cell(of.on_pause, "paused"),
        ]

    @property
    def over(self):
        return self.cell(self.counts.overdue, "over")


class Sheet:
    """A question, its answers, and the addresses of the lists behind them."""

    def __init__(self, question: Question, words):
        self.question, self.asked = question, words
        self.words = scope_of(words)
        self.query = urlencode(self.words)
        self.course = self._course()
        self.counts = self.course[-1][1] if self.course else counts(question)

    def _course(self):
        """How the scope stood at the months' ends and on the day, where the books hold it."""
        if not self.question.is_plain:
            return []
        return series.standing(self.question, series.month_ends(self.question.as_of))

    def url(self, name):
        return list_url(self.words, name)

    @property
    def all_url(self):
        return self.url("counted")

    @property
    def due_url(self):
        return self.url("due")

    @property
    def over_url(self):
        return self.url("over")

    @cached_property
    def lines(self):
        of = self.counts
        lines = []
        for name, together, (within, within_url), (past, past_url) in ROWS:
            first, second = getattr(of, within), getattr(of, past)
            total = first + second
            lines.append(
                Line(
                    name,
                    Cell(first, self.url(within_url)),
                    Cell(second, self.url(past_url)),
                    Cell(total, self.url(together)),
                    share(total, of.total),
                )
            )
        return lines

    @property
    def within(self):
        return sum(line.within.number for line in self.lines)

    @property
    def past(self):
        return sum(line.past.number for line in self.lines)

    @property
    def bar(self):
        of = chart.parts(self.counts)
        names = {"stop": "paused_not_due"}
        return [(state, number, self.url(names.get(state, state))) for state, number in of.items()]

    @property
    def plain_bar(self):
        """The same without links, where they stand on the page already."""
        return list(chart.parts(self.counts).items())

    @cached_property
    def ranked(self):
        return ranked(self.question)

    @cached_property
    def page(self):
        """A page of the breakdown by unit."""
        return page_of(self.ranked, self.asked, UNITS_SHOWN)

    @cached_property
    def parts(self):
        """The units of the page, each with the words that narrow the scope to it."""
        return [self._part(unit, of) for unit, of in named(self.page.object_list)]

    def _part(self, unit, of):
        narrowed = {"unit": unit.code, **({"alone": "1"} if self._is_alone(unit) else {})}
        words = {name: text for name, text in self.words.items() if name != "alone"} | narrowed
        return Part(
            unit,
            unit.name_on(self.question.as_of),
            of,
            f"{reverse('tally:tally')}?{urlencode(words)}",
            list_url(words, ""),
            list(chart.parts(of).items()),
        )

    def _is_alone(self, unit):
        """Whether the row counts only the unit itself, or its whole subtree."""
        asked = self.question
        if asked.unit is None:
            return not (asked.programme is None and asked.among is None and asked.is_plain)
        return asked.unit == unit or not asked.is_plain

    @cached_property
    def sums(self):
        """What the rows of the whole breakdown add up to, whichever are shown."""
        return sum((of for _unit, of in self.ranked), Counts())

    @property
    def shared(self):
        """How many more the rows count: tasks that several units lead count with each."""
        return self.sums.total - self.counts.total

    @cached_property
    def chart(self):
        """The last months of a scope that the books hold; a recount has no chart."""
        return chart.drawn(self.course) if self.course else None
