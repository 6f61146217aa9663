"""The list of requests: what waits for the reader, what the reader's units wait for, what is decided."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

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
    added: int | None  # working days
    objection: object  # why the reader may not grant it


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
        seen = Request.objects.visible_to(self.user).filter(asked_on__lte=request.as_of)
        waiting = seen.waiting()
        self.of = {
            "decide": waiting.filter(pk__in=waiting.decided_by(self.user).values("pk")),
            "mine": waiting.filter(of_units(self.user)),
            "waiting": waiting,
            "decided": seen.exclude(status=Status.ASKED),
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
        days = working_days()
        page.object_list = [row_of(asked, self.user, days) for asked in page.object_list]
        return page


def row_of(asked, user, days):
    return Row(
        asked,
        working_days_added(asked.assignment, asked.new_due_on, days),
        asked.why_not_grant(user),
    )
