from datetime import timedelta

from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kiemdem.ledger.models import record
from kiemdem.rounds.deadlines import deadlines_of
from kiemdem.rounds.owing import owing_units
from kiemdem.rules import Refused, refuse_if
from kiemdem.units.models import Ancestry, Unit

from .filling import Filling
from .flow import ARRIVED, STEPS, Status
from .judging import Judging
from .past import all_below_approved, read_on, still_open
from .round import Round


class ReturnQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Of the user's part of the tree, or owed to it."""
        if user.is_system:
            return self
        return self.filter(Q(unit__in=user.reached()) | Q(round__unit__in=user.reached()))

    def read_on(self, day, today):
        """Of rounds opened by a day, each with where it `stood` then."""
        return read_on(self, day, today)

    def still_open(self, day):
        """Those whose books were open on a day, or had been opened again for the unit."""
        return still_open(self, day)

    def all_below_approved(self, day, today):
        """Those that wait for no return of a unit below them."""
        return all_below_approved(self, day, today)

    def arrived(self):
        return self.filter(status__in=ARRIVED)

    def silent(self):
        """What was asked for and has not come."""
        return self.exclude(status__in=ARRIVED)

    @transaction.atomic
    def expect(self, asked_round) -> int:
        """Ask every unit that owes the round a return, once; returns how many were asked now."""
        known = set(self.filter(round=asked_round).values_list("unit_id", flat=True))
        units = owing_units(asked_round) - known
        if not units:
            return 0
        levels = levels_below(asked_round, units | known)
        dates = deadlines_of(asked_round, {levels[unit][0] for unit in units})
        rows = [
            self.model(
                round=asked_round,
                unit_id=unit,
                judge_id=levels[unit][1],
                send_by=dates[levels[unit][0]][0],
                verify_by=dates[levels[unit][0]][1],
            )
            for unit in sorted(units)
        ]
        self.bulk_create(rows, batch_size=500, ignore_conflicts=True)
        return len(rows)


def levels_below(asked_round, units: set[int]) -> dict[int, tuple[int, int]]:
    """Of each unit: how deep below who counts, and which unit judges its return.

    The nearest unit above that owes a return itself; else who counts.
    """
    owner = asked_round.unit_id
    rows = Ancestry.objects.as_of(asked_round.cut_off_on).filter(unit__in=units)
    lines: dict[int, dict[int, int]] = {unit: {} for unit in units}
    for unit, ancestor, depth in rows.values_list("unit_id", "ancestor_id", "depth"):
        lines[unit][ancestor] = depth
    found = {}
    for unit, line in lines.items():
        level = line.get(owner, 1)
        between = {a: d for a, d in line.items() if a in units and 0 < d < level}
        judge = min(between, key=lambda above: between[above], default=owner)
        found[unit] = (level, judge)
    return found


class Return(Filling, Judging, models.Model):
    """What one unit says for one round, about everything it owes."""

    round = models.ForeignKey(Round, models.PROTECT, related_name="returns")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="returns")
    judge = models.ForeignKey(Unit, models.PROTECT, related_name="judges")
    status = models.CharField(max_length=12, choices=Status, default=Status.EXPECTED)
    send_by = models.DateField(gettext_lazy("to be sent by"))
    verify_by = models.DateField(gettext_lazy("to be verified by"))
    begun_at = models.DateTimeField(null=True, editable=False)
    submitted_at = models.DateTimeField(null=True, editable=False)
    verified_at = models.DateTimeField(null=True, editable=False)
    approved_at = models.DateTimeField(null=True, editable=False)
    reopened_at = models.DateTimeField(null=True, editable=False)

    objects = ReturnQuerySet.as_manager()

    class Meta:
        verbose_name = gettext_lazy("return")
        verbose_name_plural = gettext_lazy("returns")
        ordering = ["round", "unit__sort_key"]
        constraints = [
            models.UniqueConstraint(fields=["round", "unit"], name="one_return_a_unit"),
        ]
        indexes = [models.Index(fields=["unit", "status"], name="returns_of_unit")]

    def __str__(self):
        return f"{self.unit}: {self.round}"

    def get_absolute_url(self):
        return reverse("rounds:return", args=[self.pk])

    def days_late(self, day, stood=None) -> int:
        """By how many days it is late on a day, or was when it was sent; 0 when in time.

        `stood` is its status on that day; without one, as it stands now.
        """
        sent = timezone.localdate(self.submitted_at) if self.submitted_at else day
        return max(0, ((sent if (stood or self.status) in ARRIVED else day) - self.send_by).days)

    def stood_on(self, day) -> Status | None:
        """Where it stood on a past day; None before its round was opened."""
        read = Return.objects.filter(pk=self.pk).read_on(day, day + timedelta(days=1))
        stood = read.values_list("stood", flat=True).first()
        return Status(stood) if stood else None

    def below(self):
        """The returns that this unit judges in the same round."""
        return Return.objects.filter(round=self.round_id, judge=self.unit_id).exclude(pk=self.pk)

    # The mechanism of every step

    def why_not_step(self, step):
        if self.status not in STEPS[step].sources:
            return _("This step is not open from “%(status)s”.") % {
                "status": self.get_status_display()
            }
        return None

    def _step(self, step, *, by, on, at=None, **details):
        """Move one permitted step, if nobody moved the return since it was read; tell the ledger."""
        refuse_if(self.why_not_step(step))
        to = STEPS[step].to
        changes: dict[str, object] = {"status": to}
        stamp = f"{'begun' if step == 'begun' else step}_at"
        if hasattr(self, stamp):
            changes[stamp] = at or timezone.now()
        unmoved = Return.objects.filter(pk=self.pk, status=self.status)
        if not unmoved.update(**changes):
            raise Refused(_("Someone changed this a moment ago. Look again before you go on."))
        for name, value in changes.items():
            setattr(self, name, value)
        acting = self.unit if step in ("begun", "submitted") else self.judge
        return record(
            self,
            step,
            by=by,
            on=on,
            at=at,
            post=by.post_for(acting),
            illustrative=self.round.illustrative,
            **details,
        )
