"""Books that take long to close are closed in the background; the order says who, why and how far."""

from datetime import timedelta
from time import monotonic
from typing import Any

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from kiemdem.jobs.models import try_again
from kiemdem.locks import hold
from kiemdem.rules import Refused, refuse_if

from .drawing import Drawn, size_of
from .round import Round

AT_ONCE = 2000  # lines; so many are closed while one waits for the page
ALIVE = timedelta(minutes=2)  # a worker that says nothing for longer is not there
STEP = 0.5  # seconds between two words about how far it is


class ClosingOrderQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(round__in=Round.objects.visible_to(user))

    def open(self):
        return self.filter(ended_at=None)


class ClosingOrder(models.Model):
    """Someone had the books of a round closed; a worker does it, once."""

    round = models.ForeignKey(Round, models.PROTECT, related_name="orders")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    on = models.DateField(gettext_lazy("ordered on"))
    reason = models.TextField(gettext_lazy("reason"), blank=True)
    ordered_at = models.DateTimeField(default=timezone.now)
    job = models.UUIDField(null=True, editable=False)
    total = models.PositiveIntegerField(gettext_lazy("lines"), default=0)
    drawn = models.PositiveIntegerField(gettext_lazy("lines drawn up"), default=0)
    heard_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True)
    refusal = models.TextField(gettext_lazy("why it was refused"), blank=True)

    objects = ClosingOrderQuerySet.as_manager()

    class Meta:
        verbose_name = gettext_lazy("order to close")
        verbose_name_plural = gettext_lazy("orders to close")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["round"],
                condition=models.Q(ended_at=None),
                name="one_open_order_a_round",
                violation_error_message=gettext_lazy("The books are being closed already."),
            )
        ]

    def __str__(self):
        return str(self.round)

    def get_absolute_url(self):
        return self.round.get_absolute_url()

    # The verbs

    @classmethod
    @transaction.atomic
    def place(cls, counted, *, by, on, reason=""):
        """Have the books closed in the background."""
        held = hold(counted)
        refuse_if(cls.why_not_place(held, by, on=on, reason=reason))
        order = cls(round=held, by=by, on=on, reason=reason, total=size_of(held))
        order.save()
        order._enqueue()
        return order

    @classmethod
    def have_closed(cls, counted, *, by, on, reason=""):
        """Close a small count at once; order it for a large one. Returns the order, or None."""
        if size_of(counted) > AT_ONCE:
            return cls.place(counted, by=by, on=on, reason=reason)
        refuse_if(cls.why_not_now(counted))
        counted.close(by=by, on=on, reason=reason)
        return None

    @classmethod
    def why_not_place(cls, counted, by, *, on, reason=""):
        return cls.why_not_now(counted) or counted.why_not_close(by, on=on, reason=reason)

    @classmethod
    def why_not_now(cls, counted):
        if cls.objects.open().filter(round=counted).exists():
            return _("The books are being closed already.")
        return None

    def carry_out(self) -> None:
        """Draw up the list, then close; what the rules refuse meanwhile ends the order."""
        self.say(0)
        counted = Round.objects.select_related("unit").get(pk=self.round_id)
        if not counted.is_closed:
            said = {"by": self.by, "on": self.on, "reason": self.reason}
            with override(settings.LANGUAGE_CODE):
                self._close(counted, said)
        self.ended_at = timezone.now()
        self.save(update_fields=["refusal", "ended_at"])

    def _close(self, counted, said: dict[str, Any]) -> None:
        try:
            refuse_if(counted.why_not_close(**said))
            counted.close(**said, drawn=Drawn.up(counted, Progress(self)))
        except Refused as refused:  # there is no page here to answer
            self.refusal = str(refused)

    def say(self, drawn: int) -> None:
        """How far it is, for whoever looks at the page."""
        self.drawn, self.heard_at = drawn, timezone.now()
        self.save(update_fields=["drawn", "heard_at"])

    @transaction.atomic
    def try_again(self, *, by):
        """Put it back into the queue after its worker failed or was killed."""
        held = hold(self)
        refuse_if(held.why_not_try_again(by))
        if not (held.found and try_again(held.found)):
            held._enqueue()

    def why_not_try_again(self, by):
        if self.ended_at:
            return _("This order is done.")
        if not (self.has_failed or self.is_lost):
            return _("The books are being closed already.")
        return self.round.why_not_close_now(by, on=self.on)

    def _enqueue(self) -> None:
        self.job, self.heard_at = close_books.enqueue(self.pk).id, timezone.now()
        self.save(update_fields=["job", "heard_at"])

    # How far it is

    @cached_property
    def found(self) -> DBTaskResult | None:
        return DBTaskResult.objects.filter(pk=self.job).first() if self.job else None

    @property
    def has_failed(self) -> bool:
        return bool(self.found and self.found.status == "FAILED")

    @property
    def failure(self) -> str:
        """The last line of what the worker stumbled over."""
        lines = self.found.traceback.strip().splitlines() if self.found else []
        return lines[-1] if lines else ""

    @property
    def is_waiting(self) -> bool:
        return bool(self.found and self.found.status == "READY")

    @property
    def is_silent(self) -> bool:
        """No worker took it up, or the one that did was killed."""
        return not self.has_failed and timezone.now() - self.heard_at > ALIVE

    @property
    def is_lost(self) -> bool:
        """The worker that took it up was killed."""
        return self.is_silent and not self.is_waiting

    @property
    def is_being_written(self) -> bool:
        return not self.is_waiting and self.drawn >= self.total


class Progress:
    """Counts lines, and says so now and then."""

    def __init__(self, order: ClosingOrder):
        self.order, self.number, self.last = order, 0, monotonic()

    def __call__(self, number: int) -> None:
        self.number += number
        if monotonic() - self.last >= STEP or self.number >= self.order.total:
            self.order.say(self.number)
            self.last = monotonic()


@task()
def close_books(order: int) -> None:
    """Close the books as ordered; done before, or taken up by another worker, it does nothing."""
    for found in ClosingOrder.objects.open().filter(pk=order):
        found.carry_out()
