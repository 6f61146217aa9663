"""A return as a sheet: its lines with what the ledger says of each, gathered for a page at once."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from django.core.paginator import Paginator
from django.db.models import Case, Q, Value, When
from django.utils.functional import Promise

from kiemdem.assignments.models import Assignment
from kiemdem.books.models import Period
from kiemdem.ledger.models import Entry
from kiemdem.tally.lines import STATES, WORDS

from .models import ReturnLine
from .models.flow import WRITABLE
from .models.line import REPORTED
from .owing import is_asked, owed_by

A_PAGE = 60
MEANWHILE = (
    "cancelled",
    "completed",
    "transferred",
    "due_changed",
    "paused",
    "resumed",
    "corrected",
)

# Packages above this one that keep comments beside lines: called with the keys of lines and a day,
# each answers {line: how many}.
COMMENTS: list[Callable[[list[int], date], dict[int, int]]] = []


@dataclass
class Row:
    """One line of a sheet: the charge, how it stands by the ledger, what is said of it."""

    charge: Assignment
    state: str
    word: str | Promise
    last: Entry | None
    line: ReturnLine | None = None
    meanwhile: list[Entry] = field(default_factory=list)
    form: object = None
    judgement: object = None
    comments: int = 0

    @property
    def is_writable(self) -> bool:
        """Whether anything may be reported of the work, or was typed already."""
        line = self.line
        typed = line and any(getattr(line, name) not in ("", None, False) for name in REPORTED)
        return bool(self.charge.status in WRITABLE or typed)

    @property
    def has_more(self) -> bool:
        """Whether the folded part of the line holds anything."""
        line = self.line
        return bool(line and (line.difficulty or line.proposal or line.files.all()))


def standings(charges, day: date) -> dict[int, str]:
    """{charge: its count class on the day}."""
    rows = Period.objects.as_of(day).filter(assignment_id__in=[one.pk for one in charges])
    return dict(rows.exclude(unit_id=None).values_list("assignment_id", "klass"))


def rows_of(charges, day: date) -> list[Row]:
    """Charges with how each stands: two queries, however many."""
    classes = standings(charges, day)
    entries = Entry.objects.select_related("subject_type")
    last = entries.in_bulk([one.last_entry_id for one in charges if one.last_entry_id])
    return [
        Row(
            charge=charge,
            state=STATES.get(classes.get(charge.pk, ""), "stop"),
            word=WORDS.get(classes.get(charge.pk, ""), charge.get_status_display().capitalize()),
            last=last.get(charge.last_entry_id),
        )
        for charge in charges
    ]


class Sheet:
    """The lines of one return, those that must be answered first, a page at a time."""

    def __init__(self, owed, day: date, page=1, only="", *, to_fill=True):
        self.owed, self.day, self.page_number, self.only = owed, day, page, only
        self.to_fill = to_fill  # else what nobody asked and nobody said is left out

    @cached_property
    def lines(self):
        """The lines in the order of the sheet."""
        found = self.owed.lines.select_related(
            "assignment__task__programme__document",
            "assignment__unit",
            "product",
            "said_by__person",
            "judged_post__unit",
            "entry",
        ).prefetch_related("files", "entry__evidence__document")
        must = Case(
            When(judgement="not_held", then=Value(0)),
            When(is_asked=True, then=Value(1)),
            default=Value(2),
        )
        places = ("assignment__task__programme", "assignment__task__position", "pk")
        return found.order_by(must, *places)

    @cached_property
    def page(self):
        lines = self.lines
        if self.only == "missing":
            lines = lines.filter(pk__in=self.owed.unanswered())
        if self.only == "not_held":
            lines = lines.filter(judgement="not_held")
        if self.only == "claimed":
            lines = lines.filter(answer="updated")
        if not self.to_fill and not self.only:
            lines = lines.exclude(is_asked=False, answer="")
        page = Paginator(lines, A_PAGE).get_page(self.page_number)
        page.object_list = self.rows(list(page.object_list))
        return page

    def rows(self, lines) -> list[Row]:
        """Lines with what the ledger says: five queries, however many."""
        rows = rows_of([line.assignment for line in lines], self.day)
        told = self.meanwhile(lines)
        numbers = [count([line.pk for line in lines], self.day) for count in COMMENTS]
        for row, line in zip(rows, lines, strict=True):
            line.in_return = self.owed
            row.line, row.meanwhile = line, told.get(line.assignment_id, [])
            row.comments = sum(number.get(line.pk, 0) for number in numbers)
        return rows

    def meanwhile(self, lines) -> dict[int, list[Entry]]:
        """What others recorded about the charges since the return was begun."""
        if not self.owed.begun_at:
            return {}
        ids = [line.assignment_id for line in lines]
        found = Entry.objects.about_many(Assignment, ids).filter(
            action__in=MEANWHILE, recorded_at__gt=self.owed.begun_at
        )
        told: dict[int, list[Entry]] = {}
        for entry in found.select_related("subject_type", "by__person").in_order():
            told.setdefault(entry.subject_id, []).append(entry)
        return told

    @property
    def asked(self) -> list[Row]:
        return [row for row in self.page if row.line.is_asked or row.line.judgement == "not_held"]

    @property
    def others(self) -> list[Row]:
        """What need not be answered in this period."""
        return [row for row in self.page if row not in self.asked]

    # Figures over the whole return

    @cached_property
    def asked_number(self) -> int:
        return self.owed.lines.filter(Q(is_asked=True) | Q(judgement="not_held")).count()

    @property
    def unsaid_number(self) -> int:
        """Lines that nobody asked about and that say nothing."""
        return self.owed.lines.filter(is_asked=False, answer="").count()

    @cached_property
    def missing_number(self) -> int:
        return self.owed.unanswered().count()

    @property
    def answered_number(self) -> int:
        return self.asked_number - self.missing_number


@dataclass(frozen=True)
class Preview:
    """What a return that nobody opened yet will ask, and what it leaves free."""

    asked: list[Row]
    others: list[Row]

    @classmethod
    def of(cls, owed, day: date) -> "Preview":
        rows = rows_of(list(owed_by(owed.round, owed.unit)), day)
        asked = [row for row in rows if is_asked(owed.round, row.charge)]
        return cls(asked, [row for row in rows if row not in asked])


def newly_owed(owed) -> int:
    """How many charges came after the return was drawn up."""
    if not owed.begun_at:
        return 0
    known = owed.lines.values("assignment")
    return owed_by(owed.round, owed.unit).exclude(pk__in=known).count()
