from django.conf import settings
from django.db import models, transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kiemdem.constraints import both_or_neither
from kiemdem.ledger.models import record
from kiemdem.locks import hold, hold_tree
from kiemdem.programmes.models import Programme
from kiemdem.rounds.names import written
from kiemdem.rules import Refused, refuse_if
from kiemdem.tally.questions import Question
from kiemdem.units.models import Unit

from .calendar import Asks, Calendar
from .closed import ClosedTally


class RoundQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Of the user's part of the tree, or asking a unit there for a return."""
        if user.is_system:
            return self
        asked = self.model._meta.get_field("returns").related_model.objects
        mine = asked.filter(unit__in=user.reached()).values("round")
        return self.filter(Q(unit__in=user.reached()) | Q(pk__in=mine))

    def open(self):
        return self.filter(closed_at=None)

    def newest_first(self):
        return self.order_by("-cut_off_on", "-pk")


class Round(models.Model):
    """One count of the work, as an official act: opened, reported into, verified, closed for good."""

    unit = models.ForeignKey(
        Unit, models.PROTECT, related_name="rounds", verbose_name=_("who counts")
    )
    calendar = models.ForeignKey(
        Calendar, models.PROTECT, null=True, blank=True, related_name="rounds"
    )
    name = models.CharField(_("name"), max_length=120)
    programmes = models.ManyToManyField(
        Programme, blank=True, related_name="rounds", verbose_name=_("programmes")
    )
    starts_on = models.DateField(_("from"))
    cut_off_on = models.DateField(_("cut-off"))
    asks = models.CharField(_("asks about"), max_length=8, choices=Asks, default=Asks.DUE)
    previous = models.ForeignKey(
        "self", models.PROTECT, null=True, editable=False, related_name="following"
    )
    opened_on = models.DateField(_("opened on"), editable=False)
    closed_at = models.DateTimeField(_("closed at"), null=True, editable=False)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    illustrative = models.BooleanField(_("illustrative"), default=False)

    objects = RoundQuerySet.as_manager()

    class Meta:
        verbose_name = _("round")
        verbose_name_plural = _("rounds")
        ordering = ["-cut_off_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(cut_off_on__gte=F("starts_on")),
                name="round_ends_after_it_starts",
                violation_error_message=_("The cut-off must not be before the first day."),
            ),
            models.UniqueConstraint(
                fields=["calendar", "cut_off_on"],
                condition=Q(calendar__isnull=False),
                name="one_round_per_period",
            ),
            both_or_neither("closed_at", "closed_by"),
        ]

    def __str__(self):
        return written(self.name)

    def get_absolute_url(self):
        return reverse("rounds:round", args=[self.pk])

    @property
    def is_closed(self) -> bool:
        return self.closed_at is not None

    def was_closed_on(self, day) -> bool:
        """Whether the books were closed by the end of a day."""
        return self.closed_at is not None and timezone.localdate(self.closed_at) <= day

    def questions(self) -> list[Question]:
        """What is counted at the cut-off: each programme, or the unit's whole work."""
        programmes = list(self.programmes.all())
        if programmes:
            return [Question(as_of=self.cut_off_on, programme=one) for one in programmes]
        return [Question(as_of=self.cut_off_on, unit=self.unit)]

    def shows_all_to(self, user) -> bool:
        """Whether the user may read every figure of it, not only what a return of theirs says."""
        if user.reads(self.unit):
            return True
        programmes = set(self.programmes.values_list("pk", flat=True))
        seen = Programme.objects.visible_to(user).filter(pk__in=programmes)
        return bool(programmes) and seen.count() == len(programmes)

    # The verbs

    @classmethod
    @transaction.atomic
    def open(cls, *, unit, name, starts_on, cut_off_on, by, on, at=None, programmes=(), **fields):
        """A count begins: who owes a return is asked for one."""
        refuse_if(cls.why_not_open(unit, by))
        fields.setdefault("previous", cls.before(unit, programmes, starts_on))
        opened = cls(
            unit=unit,
            name=name,
            starts_on=starts_on,
            cut_off_on=cut_off_on,
            opened_on=on,
            **fields,
        )
        opened.full_clean()
        opened.save()
        opened.programmes.set(programmes)
        record(opened, "opened", by=by, on=on, at=at, illustrative=opened.illustrative)
        opened.returns.model.objects.expect(opened)
        return opened

    @classmethod
    def why_not_open(cls, unit, by):
        if not by.keeps(unit) and not by.leads(unit):
            return _("Only the keeper or a leader of %(unit)s may open a count for it.") % {
                "unit": unit
            }
        return None

    @classmethod
    def before(cls, unit, programmes, starts_on):
        """The last round of the same scope that was cut off before."""
        earlier = cls.objects.filter(unit=unit, cut_off_on__lte=starts_on).newest_first()
        wanted = {programme.pk for programme in programmes}
        for one in earlier.prefetch_related("programmes"):
            if {programme.pk for programme in one.programmes.all()} == wanted:
                return one
        return None

    @transaction.atomic
    def close(self, *, by, on, reason="", at=None, drawn=None):
        """Freeze the tally of the cut-off for good, with its list and checksum."""
        hold_tree(to_change=True)  # no return moves meanwhile
        held = hold(self)
        refuse_if(held.why_not_close(by, on=on, reason=reason))
        missing = held.unfinished().count()
        held.freeze(by=by, at=at, drawn=drawn)
        details = {"reason": reason, "missing": missing} if missing else {}
        record(held, "closed", by=by, on=on, at=at, illustrative=held.illustrative, **details)
        self.refresh_from_db()

    def why_not_close(self, by, *, on, reason=""):
        if objection := self.why_not_close_now(by, on=on):
            return objection
        if not reason and (missing := self.unfinished().count()):
            return _(
                "%(number)s returns are not approved yet. Say why the books are closed without them."
            ) % {"number": missing}
        return None

    def why_not_close_now(self, by, *, on):
        if not by.leads(self.unit):
            return _("Only the keeper or a leader of %(unit)s may close this count.") % {
                "unit": self.unit
            }
        if self.is_closed:
            return _("The books are closed already.")
        if on < self.cut_off_on:
            return _("The books can be closed from the day of the cut-off, %(day)s.") % {
                "day": f"{self.cut_off_on:%d/%m/%Y}"
            }
        return None

    def why_not_urge(self, by):
        if not by.leads(self.unit):
            return _("Only the keeper or a leader of %(unit)s may urge the units.") % {
                "unit": self.unit
            }
        return None

    def unfinished(self):
        """Returns that were not approved."""
        return self.returns.exclude(status="approved")

    def freeze(self, *, by, at=None, drawn=None):
        """Write the closed tallies; nothing is posted meanwhile."""
        moment = ClosedTally.freeze(self, at, drawn)
        changed = Round.objects.filter(pk=self.pk, closed_at=None).update(
            closed_at=moment, closed_by=by
        )
        if not changed:
            raise Refused(_("The books are closed already."))
