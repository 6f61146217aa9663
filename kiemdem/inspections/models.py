import random

from django.conf import settings
from django.db import models, transaction
from django.db.models import Count, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from kiemdem.assignments.models import Assignment, Evidence
from kiemdem.constraints import both_or_neither
from kiemdem.folding import clean
from kiemdem.ledger.models import record
from kiemdem.ledger.written_once import WrittenOnce, WrittenOnceQuerySet
from kiemdem.programmes.models import Programme
from kiemdem.rounds.models import Round
from kiemdem.rules import Refused, refuse_if
from kiemdem.units.models import Post, Unit


class State(models.TextChoices):
    """How far a piece of evidence has been looked at. Without a finding it is claimed."""

    CLAIMED = "claimed", pgettext_lazy("evidence", "claimed")
    SEEN = "seen", pgettext_lazy("evidence", "seen")
    VERIFIED = "verified", pgettext_lazy("evidence", "verified")
    REJECTED = "rejected", pgettext_lazy("evidence", "rejected")


class Finding(WrittenOnce):
    """What whoever inspects says of one piece of evidence; a later finding takes its place."""

    evidence = models.ForeignKey(Evidence, models.PROTECT, related_name="findings")
    state = models.CharField(gettext_lazy("finding"), max_length=10, choices=State)
    reason = models.TextField(gettext_lazy("grounds"), blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="findings")
    post = models.ForeignKey(Post, models.PROTECT, null=True, related_name="+")
    found_on = models.DateField(gettext_lazy("found on"))
    written_at = models.DateTimeField(default=timezone.now)

    objects = WrittenOnceQuerySet.as_manager()

    class Meta:
        verbose_name = gettext_lazy("finding")
        verbose_name_plural = gettext_lazy("findings")
        ordering = ["-pk"]

    def __str__(self):
        return f"{self.get_state_display()}: {self.evidence}"

    @classmethod
    @transaction.atomic
    def find(cls, evidence, state, *, by, on, reason="", at=None):
        """Say of a piece of evidence that it was seen, that it holds, or that it does not."""
        refuse_if(cls.why_not_find(evidence, by))
        if state not in (State.SEEN, State.VERIFIED, State.REJECTED):
            raise Refused(_("Choose what was found."))
        if state == State.REJECTED and not clean(reason):
            raise Refused(_("Say why the evidence does not hold."))
        unit = evidence.assignment.unit
        found = cls.objects.create(
            evidence=evidence,
            state=state,
            reason=clean(reason),
            by=by,
            post=by.post_for(unit),
            found_on=on,
            written_at=at or timezone.now(),
        )
        task = evidence.assignment.task
        record(
            task,
            "evidence_found",
            by=by,
            on=on,
            at=at,
            illustrative=task.illustrative,
            post=found.post,
            state=str(state),
            evidence=str(evidence),
            reason=found.reason,
        )
        return found

    @classmethod
    def why_not_find(cls, evidence, by):
        charge = evidence.assignment
        if not (by.inspects_from_above(charge.unit) or by.inspects(charge.task.programme.unit)):
            return _("Only an inspector, the keeper or a leader above the unit may judge evidence.")
        return None


def with_state(evidence, day):
    """A queryset of evidence, each with its `found` state on a day (None: claimed only)."""
    found = Finding.objects.filter(evidence=OuterRef("pk"), found_on__lte=day).order_by("-pk")
    return evidence.annotate(found=Subquery(found.values("state")[:1]))


class SampleQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self if user.is_system else self.filter(unit__in=user.reached())


class Sample(models.Model):
    """Some claims drawn by lot for inspection; the seed lets anyone draw the same again."""

    unit = models.ForeignKey(
        Unit, models.PROTECT, related_name="samples", verbose_name=gettext_lazy("of whose work")
    )
    round = models.ForeignKey(
        Round,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="samples",
        verbose_name=gettext_lazy("round"),
    )
    seed = models.BigIntegerField(gettext_lazy("seed"))
    size = models.PositiveIntegerField(gettext_lazy("how many"))
    drawn_from = models.PositiveIntegerField(gettext_lazy("out of"))
    drawn_on = models.DateField(gettext_lazy("drawn on"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    post = models.ForeignKey(Post, models.PROTECT, null=True, related_name="+")

    objects = SampleQuerySet.as_manager()

    class Meta:
        verbose_name = gettext_lazy("sample")
        verbose_name_plural = gettext_lazy("samples")
        ordering = ["-pk"]

    def __str__(self):
        return f"{self.unit} {self.drawn_on:%d/%m/%Y}"

    def get_absolute_url(self):
        return reverse("inspections:sample", args=[self.pk])

    @classmethod
    @transaction.atomic
    def draw(cls, unit, size, *, by, on, asked_round=None, seed=None, at=None):
        """Draw `size` claims of completion of a unit and those below it, by lot."""
        refuse_if(cls.why_not_draw(unit, by))
        claims = list(claims_of(unit, asked_round).order_by("pk").values_list("pk", flat=True))
        if not claims:
            raise Refused(_("There is no claim to inspect."))
        seed = random.SystemRandom().randrange(10**9) if seed is None else seed
        drawn = random.Random(seed).sample(claims, min(size, len(claims)))
        sample = cls.objects.create(
            unit=unit,
            round=asked_round,
            seed=seed,
            size=len(drawn),
            drawn_from=len(claims),
            drawn_on=on,
            by=by,
            post=by.post_for(unit),
        )
        SampleLine.objects.bulk_create(
            SampleLine(sample=sample, assignment_id=claim, place=place)
            for place, claim in enumerate(drawn, 1)
        )
        told = {"seed": seed, "size": len(drawn), "out_of": len(claims)}
        record(sample, "drawn", by=by, on=on, at=at, **told)
        return sample

    @classmethod
    def why_not_draw(cls, unit, by):
        if not by.inspects(unit):
            return _("Only an inspector, the keeper or a leader above the unit may inspect it.")
        return None


def claims_of(unit, asked_round=None):
    """The charges of a unit's subtree that are claimed as done: submitted or completed."""
    claims = Assignment.objects.leading().filter(status__in=("submitted", "completed"))
    claims = claims.filter(unit__line__ancestor=unit, unit__line__valid_to__gt=timezone.localdate())
    if asked_round:
        claims = claims.filter(return_lines__in_return__round=asked_round)
    return claims.distinct()


class Verdict(models.TextChoices):
    HELD = "held", pgettext_lazy("claim", "held")
    NOT_HELD = "not_held", pgettext_lazy("claim", "did not hold")


class SampleLineQuerySet(models.QuerySet):
    def unjudged_on(self, day):
        """Those drawn by a day and not judged yet."""
        unjudged = Q(verdict="") | Q(judged_on__gt=day)
        return self.filter(unjudged, sample__drawn_on__lte=day)


class SampleLine(models.Model):
    """One claim that was drawn, and whether it held."""

    sample = models.ForeignKey(Sample, models.PROTECT, related_name="lines")
    place = models.PositiveIntegerField()
    assignment = models.ForeignKey(Assignment, models.PROTECT, related_name="sampled")
    verdict = models.CharField(max_length=10, choices=Verdict, blank=True)
    reason = models.TextField(blank=True)
    judged_on = models.DateField(null=True)
    judged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )

    objects = SampleLineQuerySet.as_manager()

    class Meta:
        verbose_name = gettext_lazy("line of a sample")
        verbose_name_plural = gettext_lazy("lines of samples")
        ordering = ["sample", "place"]
        constraints = [
            models.UniqueConstraint(fields=["sample", "assignment"], name="drawn_once"),
            both_or_neither("judged_on", "judged_by"),
        ]

    def __str__(self):
        return str(self.assignment)

    def get_absolute_url(self):
        return self.sample.get_absolute_url()

    def why_not_judge(self, by):
        if not by.inspects(self.sample.unit):
            return _("Only an inspector, the keeper or a leader above the unit may inspect it.")
        if self.verdict:
            return _("This claim was judged already.")
        return None

    @transaction.atomic
    def judge(self, verdict, *, by, on, reason="", at=None):
        """Whether the claim held, once and for all; what did not hold needs its grounds."""
        refuse_if(self.why_not_judge(by))
        if verdict not in Verdict.values:
            raise Refused(_("Choose what was found."))
        if verdict == Verdict.NOT_HELD and not clean(reason):
            raise Refused(_("Say why the claim does not hold."))
        unjudged = SampleLine.objects.filter(pk=self.pk, verdict="")
        if not unjudged.update(verdict=verdict, reason=clean(reason), judged_on=on, judged_by=by):
            raise Refused(_("This claim was judged already."))
        self.refresh_from_db()
        record(
            self.assignment.task,
            "claim_judged",
            by=by,
            on=on,
            at=at,
            illustrative=self.assignment.task.illustrative,
            post=by.post_for(self.sample.unit),
            verdict=verdict,
            reason=self.reason,
            unit=str(self.assignment.unit),
        )


def held_rates(user=None, on=None) -> list[tuple[int, int, int]]:
    """(unit, claims judged by a day, claims that held) of every unit of which claims were judged."""
    lines = SampleLine.objects.exclude(verdict="")
    if on is not None:
        lines = lines.filter(judged_on__lte=on)
    if user is not None:
        lines = lines.filter(assignment__programme__in=Programme.objects.visible_to(user))
    rows = lines.values_list("assignment__unit").annotate(
        judged=Count("pk"), held=Count("pk", filter=Q(verdict=Verdict.HELD))
    )
    return list(rows.order_by("assignment__unit"))
