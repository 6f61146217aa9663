"""The list of requests: what waits for the reader, what the reader's units wait for, what is decided."""

from dataclasses import dataclass
from datetime import date

from django.core.paginator import Paginator
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kiemdem.assignments.deadlines import dues_on
from kiemdem.units.models.people import ACTING
from kiemdem.workdays.models import working_days

from .models import Request, Status
from .plan import working_days_added

A_PAGE = 50
VIEWS = (
    ("decide", _("To decide")),
    ("mine", _("Asked by my units")),
    ("waiting", _("All that wait")),
    ("decided", _("Decided")),
)


@dataclass
class Row:
    """One request as the list shows it."""

    asked: Request
    status: Status  # as it stood on the day
    due: date | None  # the deadline that held on the day
    added: int | None  # working days
    objection: object  # why the reader may not grant it

    @property
    def word(self):
        return self.status.label


def of_units(user) -> Q:
    """Requests of the units in which the person acts."""
    units = [post.unit_id for post in user.posts() if post.role in ACTING]
    return Q(assignment__unit__in=units)


def with_words(requests):
    """Requests with everything that a line says of them."""
    return requests.select_related(
        "assignment__unit",
        "assignment__task__programme__unit",
        "assignment__task__programme__document",
        "new_unit",
        "asked_post__unit",
        "decided_post__unit",
    )


class Requests:
    """The requests that a person may see, by view."""

    def __init__(self, request):
        self.user, self.number = request.user, request.GET.get("page")
        self.day, self.today = request.as_of, request.today
        seen = Request.objects.visible_to(self.user)
        waiting = seen.waiting_on(self.day)
        self.of = {
            "decide": waiting.filter(pk__in=waiting.decided_by(self.user).values("pk")),
            "mine": waiting.filter(of_units(self.user)),
            "waiting": waiting,
            "decided": seen.decided_until(self.day),
        }
        self.numbers = {name: found.count() for name, found in self.of.items()}
        self.view = self._chosen(request.GET.get("view"))

    def _chosen(self, asked):
        if asked in self.of:
            return asked
        return next((n for n in ("decide", "mine") if self.numbers[n]), "waiting")

    @property
    def views(self):
        return [(name, word, self.numbers[name]) for name, word in VIEWS]

    def page(self):
        found = with_words(self.of[self.view]).order_by("-pk")
        page = Paginator(found, A_PAGE).get_page(self.number)
        rows = page.object_list = rows_of(page.object_list, self.user, self.day, self.today)
        self.may_select = self.day == self.today and any(not row.objection for row in rows)
        return page


def rows_of(requests, user, day, today) -> list[Row]:
    """Each request as it stood on the day, beside the deadline that held then."""
    requests = list(requests)
    days = working_days() if requests else None
    dues = {asked.assignment_id: asked.assignment.due_on for asked in requests}
    if day < today:
        dues = dues_on(list(dues), day)
    return [_row(asked, user, day, dues.get(asked.assignment_id), days) for asked in requests]


def _row(asked, user, day, due, days) -> Row:
    added = working_days_added(due, asked.new_due_on, days)
    return Row(asked, asked.stood_on(day), due, added, asked.why_not_grant(user))
