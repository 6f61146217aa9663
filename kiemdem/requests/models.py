from datetime import date

from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from kiemdem.assignments import books
from kiemdem.assignments.models import Assignment
from kiemdem.folding import clean
from kiemdem.ledger.models import record
from kiemdem.locks import hold
from kiemdem.programmes.models import Programme
from kiemdem.rules import Refused, refuse_if
from kiemdem.units.models import Post, Unit


class Kind(models.TextChoices):
    """What a unit may ask of whoever charged it."""

    EXTEND = "extend", gettext_lazy("extend the deadline")
    PRODUCT = "product", gettext_lazy("change the product")
    LEAD = "lead", gettext_lazy("change the leading unit")
    STOP = "stop", gettext_lazy("stop the work")


class Status(models.TextChoices):
    ASKED = "asked", pgettext_lazy("request", "waiting for a decision")
    GRANTED = "granted", pgettext_lazy("request", "granted")
    REFUSED = "refused", pgettext_lazy("request", "refused")
    WITHDRAWN = "withdrawn", pgettext_lazy("request", "withdrawn")


# The verb of a charge that grants each kind.
GRANTS: dict[str, str] = {
    Kind.EXTEND: "due_changed",
    Kind.LEAD: "transferred",
    Kind.STOP: "cancelled",
}


class RequestQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(assignment__programme__in=Programme.objects.visible_to(user))

    def waiting(self):
        return self.filter(status=Status.ASKED)

    def waiting_on(self, day):
        """Those that had been asked by a day and were not decided yet."""
        undecided = Q(status=Status.ASKED) | Q(decided_on__gt=day)
        return self.filter(undecided, asked_on__lte=day)

    def decided_until(self, day):
        return self.filter(decided_on__lte=day)

    def decided_by(self, user):
        """Those that are the user's to decide."""
        units = user.reached(frozenset({"leader", "keeper"}))
        return self.filter(Q(assignment__programme__unit__in=units))


class Request(models.Model):
    """What a unit asks about its charge, with its reason; decided by whoever owns the programme."""

    assignment = models.ForeignKey(Assignment, models.PROTECT, related_name="requests")
    kind = models.CharField(gettext_lazy("kind"), max_length=10, choices=Kind)
    new_due_on = models.DateField(gettext_lazy("new deadline"), null=True, blank=True)
    new_product = models.TextField(gettext_lazy("new product"), blank=True)
    new_unit = models.ForeignKey(
        Unit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=gettext_lazy("new leading unit"),
    )
    reason = models.TextField(gettext_lazy("reason"))
    asked_on = models.DateField(gettext_lazy("asked on"))
    asked_post = models.ForeignKey(Post, models.PROTECT, null=True, related_name="+")
    status = models.CharField(max_length=10, choices=Status, default=Status.ASKED)
    decided_on = models.DateField(gettext_lazy("decided on"), null=True)
    decided_post = models.ForeignKey(Post, models.PROTECT, null=True, related_name="+")
    decision = models.TextField(gettext_lazy("grounds of the decision"), blank=True)

    objects = RequestQuerySet.as_manager()

    class Meta:
        verbose_name = gettext_lazy("request")
        verbose_name_plural = gettext_lazy("requests")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["assignment", "kind"],
                condition=Q(status="asked"),
                name="one_open_request_a_kind",
            )
        ]
        indexes = [models.Index(fields=["status"], name="requests_by_status")]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.assignment.task}"

    def get_absolute_url(self):
        return reverse("requests:request", args=[self.pk])

    @property
    def wanted(self) -> date | str | Unit | None:
        """What is asked for, beside the kind."""
        match self.kind:
            case Kind.EXTEND:
                return self.new_due_on
            case Kind.PRODUCT:
                return self.new_product
            case Kind.LEAD:
                return self.new_unit
        return None

    def stood_on(self, day) -> Status:
        """How it stood on a day: what was decided later was still waiting."""
        decided = self.decided_on and self.decided_on <= day
        return Status(self.status) if decided else Status.ASKED

    # The verbs

    @classmethod
    @transaction.atomic
    def ask(cls, assignment, kind, *, by, on, reason, at=None, **wanted):
        """A unit asks; the entry stands in the story of its charge."""
        held = hold(assignment)
        asked = cls(assignment=held, kind=kind, reason=clean(reason), asked_on=on, **wanted)
        refuse_if(cls.why_not_ask(held, by) or asked.why_incomplete())
        if cls.objects.waiting().filter(assignment=held, kind=kind).exists():
            raise Refused(_("This was asked already and is not decided yet."))
        asked.asked_post = by.post_for(held.unit)
        asked.save()
        asked._tell("request_asked", by=by, on=on, at=at, reason=asked.reason)
        return asked

    @classmethod
    def why_not_ask(cls, assignment, by):
        if not assignment.is_lead:
            return _("Only the leading unit's charge is followed step by step.")
        if not by.acts_for(assignment.unit):
            return _("Only %(unit)s may ask this.") % {"unit": assignment.unit}
        if not assignment.is_open:
            return _("The work is over: there is nothing to ask.")
        return None

    def why_incomplete(self):
        """What the request still lacks to be decided."""
        due, charge = self.assignment.due_on, self.assignment
        match self.kind:
            case Kind.EXTEND if not self.new_due_on:
                return _("Say until which day.")
            case Kind.EXTEND if due and self.new_due_on and self.new_due_on <= due:
                return _("The new deadline must be after the present one, %(day)s.") % {
                    "day": f"{due:%d/%m/%Y}"
                }
            case Kind.PRODUCT if not clean(self.new_product):
                return _("Say which product there will be.")
            case Kind.LEAD if not self.new_unit:
                return _("Say which unit should lead.")
            case Kind.LEAD if self.new_unit == charge.unit:
                return _("This unit leads already.")
        return None if self.reason else _("Give the reason.")

    def why_not_decide(self, by):
        if self.status != Status.ASKED:
            return _("This request was decided already.")
        if not by.leads(self.assignment.task.programme.unit):
            return _("Only %(unit)s, which owns the programme, may do this.") % {
                "unit": self.assignment.task.programme.unit
            }
        return None

    def why_not_grant(self, by):
        if objection := self.why_not_decide(by):
            return objection
        if step := GRANTS.get(self.kind):
            return self.assignment.why_not_move(step, by)
        return None

    def why_not_refuse(self, by):
        return self.why_not_decide(by)

    def why_not_withdraw(self, by):
        if self.status != Status.ASKED:
            return _("This request was decided already.")
        if not by.acts_for(self.assignment.unit):
            return _("Only %(unit)s may do this.") % {"unit": self.assignment.unit}
        return None

    @transaction.atomic
    def grant(self, *, by, on, grounds="", at=None):
        """What was asked is done, by the charge's own verb, with the unit's reason."""
        held = self._held()
        refuse_if(held.why_not_grant(by))
        held._decide(Status.GRANTED, "request_granted", by=by, on=on, at=at, grounds=grounds)
        held._do(by=by, on=on, at=at)
        self.refresh_from_db()

    @transaction.atomic
    def refuse(self, *, by, on, grounds, at=None):
        held = self._held()
        refuse_if(held.why_not_refuse(by))
        if not clean(grounds):
            raise Refused(_("Give the reason."))
        held._decide(Status.REFUSED, "request_refused", by=by, on=on, at=at, grounds=grounds)
        self.refresh_from_db()

    @transaction.atomic
    def withdraw(self, *, by, on, at=None):
        held = self._held()
        refuse_if(held.why_not_withdraw(by))
        held._decide(Status.WITHDRAWN, "request_withdrawn", by=by, on=on, at=at)
        self.refresh_from_db()

    def _held(self):
        return hold(self)

    def _decide(self, status, action, *, by, on, at, grounds=""):
        changed = Request.objects.filter(pk=self.pk, status=Status.ASKED).update(
            status=status,
            decided_on=on,
            decided_post=by.post_for(self.assignment.task.programme.unit),
            decision=clean(grounds),
        )
        if not changed:
            raise Refused(_("This request was decided already."))
        self._tell(action, by=by, on=on, at=at, reason=clean(grounds))

    def _do(self, *, by, on, at):
        charge = self.assignment
        charge.refresh_from_db()
        said = {"by": by, "on": on, "at": at, "reason": self.reason}
        if self.kind == Kind.PRODUCT:
            charge.task.change_product(self.new_product, **said)
            return
        said["illustrative"] = charge.task.illustrative
        match self.kind:
            case Kind.EXTEND:
                charge.change_due(self.new_due_on, **said)
            case Kind.LEAD:
                charge.transfer(self.new_unit, **said)
            case Kind.STOP:
                charge.cancel(**said)

    def _tell(self, action, *, by, on, at, reason):
        """Write the entry in the story of the charge."""
        charge = self.assignment
        wanted = self.wanted
        told = {"kind": self.kind, "reason": reason, "request": self.pk}
        told["illustrative"] = charge.task.illustrative
        if wanted:
            told["wanted"] = wanted.isoformat() if isinstance(wanted, date) else str(wanted)
        unit = charge.unit if action != "request_granted" else charge.task.programme.unit
        record(charge, action, by=by, on=on, at=at, post=by.post_for(unit), **told)
        books.settle(charge)
