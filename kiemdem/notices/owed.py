"""What is owed on a day, by whom: work with a deadline, returns, decisions. Read in batches."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import F, Model, QuerySet

from kiemdem.assignments.models import Assignment
from kiemdem.assignments.moves import Status as Work
from kiemdem.requests.models import Request
from kiemdem.rounds.models import FILLING, Return
from kiemdem.rounds.models import Status as Stand

BATCH = 1000
UNFINISHED = (Work.ASSIGNED, Work.ACCEPTED, Work.IN_PROGRESS, Work.RETURNED)


@dataclass(frozen=True, slots=True)
class Owed:
    """One thing that a unit owes by a day."""

    what: str  # task, send, verify, decide
    subject: int
    unit: int
    due: date
    owner: int  # whose programme or round it is
    programme: int | None = None
    post: int | None = None  # who answers, where somebody was named


@dataclass(frozen=True)
class Source:
    """One kind of thing that is owed."""

    what: str
    kind: str
    model: type[Model]
    rows: QuerySet[Any]

    def batches(self) -> Iterator[list[Owed]]:
        """All of it, so many at a time, each read once."""
        last = 0
        while rows := list(self.rows.filter(pk__gt=last).order_by("pk")[:BATCH]):
            last = rows[-1]["subject"]
            yield [Owed(what=self.what, **_named(row)) for row in rows]


def _named(row: dict) -> dict:
    """The post named for the charge, else the one named for its task."""
    whole = row.pop("task_post", None)
    return {**row, "post": row.get("post") or whole}


def sources(day: date, horizon: int) -> list[Source]:
    """Everything that is late on a day, or due within so many working days."""
    until = day + timedelta(days=2 * horizon + 30)  # over weekends and Tết
    programme = F("task__programme")
    charges = Assignment.objects.leading().filter(status__in=UNFINISHED, due_on__lte=until)
    returns = Return.objects.filter(round__closed_at=None)
    silent = returns.filter(status__in=FILLING, send_by__lte=until)
    unjudged = returns.filter(status=Stand.SUBMITTED, verify_by__lte=until)
    subject, round_owner = F("pk"), F("round__unit")
    return [
        Source("task", "deadline", Assignment, charges.values(
            "unit", subject=subject, due=F("due_on"), owner=F("task__programme__unit"),
            programme=programme, post=F("responsible"), task_post=F("task__responsible"))),
        Source("send", "return", Return, silent.values(
            "unit", subject=subject, due=F("send_by"), owner=round_owner)),
        Source("verify", "return", Return, unjudged.values(
            subject=subject, unit=F("judge"), due=F("verify_by"), owner=round_owner)),
        Source("decide", "request", Request, Request.objects.waiting().filter(
            asked_on__lt=day).values(
            subject=subject, unit=F("assignment__task__programme__unit"), due=F("asked_on"),
            owner=F("assignment__task__programme__unit"))),
    ]  # fmt: skip
