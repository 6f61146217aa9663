"""How the returns of a round stand: who is silent, who is late, what is claimed and what held."""

from dataclasses import dataclass
from datetime import date, datetime

from django.core.paginator import Paginator
from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import pgettext

from kiemdem.units.models.people import LEADING

from .models import ARRIVED, FILLING, Return, Round, Status

A_PAGE = 50
# The colour of a status: as work, so returns.
STATES = {
    Status.EXPECTED: "none",
    Status.DRAFTING: "doing",
    Status.SUBMITTED: "sent",
    Status.SENT_BACK: "over",
    Status.VERIFIED: "sent",
    Status.APPROVED: "done",
}

JUDGED = (Status.SUBMITTED, Status.VERIFIED)


@dataclass(frozen=True)
class Row:
    """One return in the list of a round."""

    owed: Return
    state: str
    word: str
    days_late: int
    asked: int
    answered: int
    claimed: int
    held: int
    may: bool = False  # verify or approve it, as far as a list can tell


class Returns:
    """The returns of a round that a person may see, filtered and paged."""

    def __init__(self, counted: Round, user, day: date, today: date, words):
        self.day, self.user, self.counted = day, user, counted
        self.seen = Return.objects.visible_to(user).filter(round=counted).read_on(day, today)
        self.status = words.get("status", "")
        self.text = words.get("q", "")
        self.page_number = words.get("page")

    @property
    def numbers(self) -> list[tuple]:
        """(status, its word, how many) in the order of life; all of them, silence first."""
        counted = dict(self.seen.order_by().values_list("stood").annotate(Count("pk")))
        return [(status, label, counted.get(status, 0)) for status, label in Status.choices]

    @property
    def total(self) -> int:
        return self.seen.count()

    def page(self):
        """The rows of the page: two queries, however many there are."""
        found = self.seen.select_related("unit", "judge").annotate(
            asked=Count("lines", filter=Q(lines__is_asked=True)),
            answered=Count("lines", filter=Q(lines__is_asked=True) & ~Q(lines__answer="")),
            claimed=Count("lines", filter=Q(lines__claims_done=True)),
            held=Count("lines", filter=Q(lines__claims_done=True, lines__judgement="held")),
        )
        if self.status in Status.values:
            found = found.filter(stood=self.status)
        if self.status == "late":
            found = found.filter(stood__in=FILLING, send_by__lt=self.day)
        if self.text:
            units = self.seen.model._meta.get_field("unit").related_model.objects
            found = found.filter(unit__in=units.searched(self.text))
        page = Paginator(found.order_by("unit__sort_key", "pk"), A_PAGE).get_page(self.page_number)
        page.object_list = [self._row(owed) for owed in page.object_list]
        return page

    def _row(self, owed) -> Row:
        return Row(
            owed=owed,
            state=STATES[owed.stood],
            word=str(Status(owed.stood).label).capitalize(),
            days_late=owed.days_late(self.day, owed.stood),
            asked=owed.asked,
            answered=owed.answered,
            claimed=owed.claimed,
            held=owed.held,
            may=owed.stood in JUDGED and self.user.leads(owed.judge),
        )

    @property
    def may_judge(self) -> bool:
        """Whether anything here waits for this person to verify or approve it."""
        waiting = self.seen.filter(stood__in=JUDGED)
        return waiting.filter(judge__in=self.user.reached(LEADING)).exists()

    @property
    def late(self) -> int:
        """How many have not come and should have."""
        return self.seen.filter(stood__in=FILLING, send_by__lt=self.day).count()


def with_numbers(rounds, day: date, today: date):
    """Rounds with how many returns were owed on a day, had not come, and were approved."""
    returns = Return.objects.read_on(day, today).filter(round=OuterRef("pk"))
    return rounds.annotate(
        owed=number_of(returns),
        silent=number_of(returns.filter(stood__in=FILLING)),
        approved=number_of(returns.filter(stood=Status.APPROVED)),
    )


def number_of(returns):
    """How many there are of each round, as a subquery."""
    numbers = returns.order_by().values("round").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(numbers), 0)


def asked_of(user):
    """The returns of units that the person acts for, newest round first."""
    own = Return.objects.filter(unit__in=[post.unit_id for post in user.posts()])
    return own.select_related("round", "unit").order_by("-round__cut_off_on")


@dataclass(frozen=True)
class Step:
    """One step in the life of a return: when it was taken, or by when it should be."""

    word: str
    at: datetime | None
    by: date | None = None
    late: int = 0
    is_next: bool = False


def steps_of(owed) -> list[Step]:
    """Opened, sent, verified, approved; what was sent back or reopened is to be done again."""
    sent = owed.submitted_at if owed.status in ARRIVED else None
    verified = owed.verified_at if owed.status in (Status.VERIFIED, Status.APPROVED) else None
    approved = owed.approved_at if owed.status == Status.APPROVED else None
    late = owed.days_late(owed.send_by) if sent else 0
    rows = [
        (pgettext("return", "Opened"), owed.begun_at, None, 0),
        (pgettext("return", "Sent"), sent, owed.send_by, late),
        (pgettext("return", "Verified"), verified, owed.verify_by, 0),
        (pgettext("return", "Approved"), approved, None, 0),
    ]
    taken = sum(1 for row in rows if row[1])
    return [Step(*row, is_next=place == taken) for place, row in enumerate(rows)]
