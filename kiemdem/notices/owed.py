"""What is owed on a day, by whom: work with a deadline, returns, decisions. Read in batches."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, OuterRef, QuerySet, Subquery

from kiemdem.assignments.models import Assignment
from kiemdem.assignments.moves import Status as Work
from kiemdem.ledger.models import Entry
from kiemdem.requests.models import Request
from kiemdem.rounds.models import FILLING, Return
from kiemdem.rounds.models import Status as Stand

BATCH = 1000
WAITING = ("approve", "decide")  # counted from the day it came, for it has no deadline
UNFINISHED = (Work.ASSIGNED, Work.ACCEPTED, Work.IN_PROGRESS, Work.RETURNED)


@dataclass(frozen=True, slots=True)
class Owed:
    """One thing that a unit owes by a day."""

    what: str  # task, send, verify, endorse, approve, decide
    subject: int
    unit: int
    due: date
    owner: int  # whose programme or round it is
    programme: int | None = None
    post: int | None = None  # who answers, where somebody was named


@dataclass(frozen=True)
class Source:
    """One kind of thing that is owed, and where its parts stand in a row."""

    what: str
    kind: str
    model: type[Model]
    rows: QuerySet[Any]
    columns: dict[str, str]

    def batches(self) -> Iterator[list[Owed]]:
        """All of it, so many at a time, each read once."""
        last, rows = 0, self.rows.order_by("pk").values_list("pk", *self.columns.values())
        while some := list(rows.filter(pk__gt=last)[:BATCH]):
            last = some[-1][0]
            yield [self._owed(*row) for row in some]

    def _owed(self, subject: int, *parts) -> Owed:
        named = dict(zip(self.columns, parts, strict=True))
        whole = named.pop("task_post", None)  # named for the task, where not for the charge
        named["post"] = named.get("post") or whole
        return Owed(what=self.what, subject=subject, **named)


TASK = {
    "unit": "unit",
    "due": "due_on",
    "owner": "task__programme__unit",
    "programme": "task__programme",
    "post": "responsible",
    "task_post": "task__responsible",
}
SEND = {"unit": "unit", "due": "send_by", "owner": "round__unit"}
VERIFY = {"unit": "judge", "due": "verify_by", "owner": "round__unit"}
OWNER = "assignment__task__programme__unit"
APPROVE = {
    "unit": "task__programme__unit",
    "due": "submitted_on",
    "owner": "task__programme__unit",
    "programme": "task__programme",
}
DECIDE = {"unit": OWNER, "due": "asked_on", "owner": OWNER}


def sources(day: date, horizon: int) -> list[Source]:
    """Everything that is late on a day, or due within so many working days."""
    until = day + timedelta(days=2 * horizon + 30)  # over weekends and Tết
    charges = Assignment.objects.leading().filter(status__in=UNFINISHED, due_on__lte=until)
    returns = Return.objects.filter(round__closed_at=None)
    silent = returns.filter(status__in=FILLING, send_by__lte=until)
    verified = returns.filter(status=Stand.VERIFIED, verify_by__lte=until)
    unjudged = returns.filter(status=Stand.SUBMITTED, verify_by__lte=until)
    submitted = with_submission_day(Assignment.objects.leading()).filter(submitted_on__lt=day)
    asked = Request.objects.waiting().filter(asked_on__lt=day)
    return [
        Source("task", "deadline", Assignment, charges, TASK),
        Source("send", "return", Return, silent, SEND),
        Source("verify", "return", Return, unjudged, VERIFY),
        Source("endorse", "return", Return, verified.all_below_approved(day, day), VERIFY),
        Source("approve", "submitted", Assignment, submitted, APPROVE),
        Source("decide", "request", Request, asked, DECIDE),
    ]


def with_submission_day(charges):
    """Work that waits for approval, with the day on which it was submitted."""
    kind = ContentType.objects.get_for_model(Assignment)
    told = Entry.objects.filter(
        subject_type=kind, subject_id=OuterRef("pk"), action="submitted", reversed_by=None
    ).newest_first()
    day = Subquery(told.values("effective_on")[:1])
    return charges.filter(status=Work.SUBMITTED).annotate(submitted_on=day)
