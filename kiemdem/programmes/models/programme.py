from django.db import models, transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kiemdem.documents.models import Document
from kiemdem.folding import clean, fold
from kiemdem.ledger.models import record
from kiemdem.rules import refuse_if
from kiemdem.units.models import Post, Unit

from .writing import Written


class ProgrammeQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Owned in the user's part of the tree, or charging a unit there with work.

        Whoever is charged by a register was sent its annex, and may read all of it.
        """
        if user.is_system:
            return self
        reach = user.reached()
        charged = self.model._meta.get_field("charges").related_model.objects.of_units(reach)
        by_charge = Q(pk__in=charged.values("programme"))
        return self.filter(Q(unit__in=reach) | Q(standing_unit__in=reach) | by_charge)

    def with_sign(self, sign):
        """Programmes by the sign of their paper; `01-CTr/TU@XVII` names the term or year too."""
        sign, _at, run = sign.partition("@")
        found = self.filter(document__sign_fold=fold(sign))
        if run:
            year = int(run) if run.isdigit() else None
            found = found.filter(Q(document__term__iexact=run) | Q(document__year=year))
        return found


class Programme(models.Model):
    """The register that one paper opens: its targets and tasks, and who stands over them."""

    document = models.OneToOneField(Document, models.PROTECT, related_name="programme")
    unit = models.ForeignKey(
        Unit, models.PROTECT, related_name="programmes", verbose_name=_("owner")
    )
    short_title = models.CharField(_("short title"), max_length=200, blank=True)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("to"))
    standing_unit = models.ForeignKey(
        Unit,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("standing agency"),
    )
    steering = models.ManyToManyField(
        Post, blank=True, related_name="steers", verbose_name=_("steering committee")
    )
    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("under"),
    )
    authority = models.CharField(
        _("approving authority, unless a task says otherwise"), max_length=200, blank=True
    )
    columns = models.JSONField(default=dict, editable=False)  # remembered corrections of imports
    illustrative = models.BooleanField(_("illustrative"), default=False)

    objects = ProgrammeQuerySet.as_manager()

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")
        ordering = ["-document__year", "unit", "document__number", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gt=F("starts_on")),
                name="programme_ends_after_it_starts",
                violation_error_message=_("The programme must end after it starts."),
            )
        ]

    def __str__(self):
        return str(self.document)

    def get_absolute_url(self):
        return reverse("desk:programme", args=[self.pk])

    @property
    def years(self):
        """The years it runs: 2021–2025, or the one year of a plan."""
        first, last = self.starts_on.year, self.ends_on.year
        return str(first) if first == last else f"{first}–{last}"

    @property
    def title(self) -> str:
        return self.short_title or self.document.title

    @classmethod
    @transaction.atomic
    def open(cls, *, document, unit, starts_on, ends_on, by, on, at=None, **fields):
        """A register begins for a paper."""
        refuse_if(cls.why_not_open(document, unit, by))
        programme = cls(
            document=document, unit=unit, starts_on=starts_on, ends_on=ends_on, **fields
        )
        programme.full_clean(exclude=["steering"])
        programme.save()
        record(programme, "opened", by=by, on=on, at=at, illustrative=programme.illustrative)
        return programme

    @classmethod
    def why_not_open(cls, document, unit, by):
        if not by.keeps(unit):
            return _("Only the register keeper of %(unit)s may open a register for it.") % {
                "unit": unit
            }
        if cls.objects.filter(document=document).exists():
            return _("%(sign)s has a register already.") % {"sign": document}
        return None

    def why_not_edit(self, by):
        if not by.keeps(self.unit):
            return _("Only the register keeper of %(unit)s may change this register.") % {
                "unit": self.unit
            }
        return None

    def why_not_urge(self, by):
        if not by.leads(self.unit) and not by.leads(self.standing_unit):
            return _("Only the keeper or a leader of %(unit)s may urge the units.") % {
                "unit": self.unit
            }
        return None

    @transaction.atomic
    def amend(self, *, by, on, **changes):
        """Change what the register says of itself; the old words stay in the ledger."""
        refuse_if(self.why_not_edit(by))
        told = {
            name: [str(getattr(self, name) or ""), str(value or "")]
            for name, value in changes.items()
        }
        for name, value in changes.items():
            setattr(self, name, value)
        self.save()
        record(self, "amended", by=by, on=on, changes=told)

    @transaction.atomic
    def steer(self, posts, *, by, on):
        """Name the steering committee; who was on it before stays in the ledger."""
        refuse_if(self.why_not_edit(by))
        before, after = list(self.steering.all()), list(posts)
        if set(before) == set(after):
            return
        self.steering.set(after)
        names = [", ".join(sorted(map(str, some))) for some in (before, after)]
        record(self, "amended", by=by, on=on, changes={"steering": names})

    def next_position(self) -> int:
        last = self.tasks.aggregate(last=models.Max("position"))["last"]
        return (last or 0) + 1


class TaskGroupQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self.filter(programme__in=Programme.objects.visible_to(user))


class TaskGroup(Written):
    """A heading of the register (I, 1, a), under another or at the top."""

    programme = models.ForeignKey(Programme, models.CASCADE, related_name="groups")
    parent = models.ForeignKey(
        "self", models.CASCADE, null=True, blank=True, related_name="children"
    )
    number = models.CharField(_("number"), max_length=20, blank=True)
    title = models.CharField(_("heading"), max_length=600)
    position = models.PositiveIntegerField(default=0)

    objects = TaskGroupQuerySet.as_manager()

    class Meta:
        verbose_name = _("heading")
        verbose_name_plural = _("headings")
        ordering = ["position", "pk"]

    def __str__(self):
        return f"{self.number}. {self.title}" if self.number else self.title

    def save(self, *args, **kwargs):
        self.title = clean(self.title)
        super().save(*args, **kwargs)

    def is_used(self) -> bool:
        return self.tasks.exists() or self.children.exists()
