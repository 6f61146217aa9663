from django.db import models
from django.utils.translation import gettext_lazy as _

from kiemdem.folding import fold
from kiemdem.periods import FOREVER

from .places import DatedQuerySet
from .unit import Unit


class UnitGroup(models.Model):
    """A name for many units at once, as plans address them: "các sở, ban, ngành"."""

    name = models.CharField(_("name"), max_length=200)
    fold = models.CharField(max_length=200, editable=False, db_index=True)
    root = models.ForeignKey(Unit, models.PROTECT, related_name="groups", verbose_name=_("under"))
    kinds = models.JSONField(_("kinds of units"), default=list, blank=True)

    class Meta:
        verbose_name = _("group of units")
        verbose_name_plural = _("groups of units")
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["root", "fold"], name="one_group_of_a_name")]

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        self.fold = fold(self.name)
        super().save(*args, **kwargs)

    def units_on(self, day):
        """The units that the name means on `day`: of the kinds, below the root; and the members."""
        by_kind = Unit.objects.below(self.root, on=day).of_kinds(self.kinds, on=day)
        named = GroupMember.objects.filter(group=self).as_of(day).values("unit")
        return Unit.objects.open_on(day).filter(
            models.Q(pk__in=by_kind.values("pk")) | models.Q(pk__in=named)
        )


class GroupMember(models.Model):
    """A unit that a group names besides its kinds, between two days."""

    group = models.ForeignKey(UnitGroup, models.CASCADE, related_name="members")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    valid_from = models.DateField(_("from"))
    valid_to = models.DateField(_("to"), default=FOREVER)

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = _("group member")
        verbose_name_plural = _("group members")

    def __str__(self):
        return f"{self.group}: {self.unit}"
