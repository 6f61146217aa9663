from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kiemdem.periods import FOREVER


class DatedQuerySet(models.QuerySet):
    def as_of(self, day):
        """In force on `day`. The last day belongs to the next holder."""
        return self.filter(valid_from__lte=day, valid_to__gt=day)


class UnitVersion(models.Model):
    """What a unit was called and where it stood, between two days, and the paper that ordered it."""

    unit = models.ForeignKey("units.Unit", models.CASCADE, related_name="versions")
    name = models.CharField(_("name"), max_length=300)
    short_name = models.CharField(_("short name"), max_length=120, blank=True)
    kind = models.CharField(_("kind"), max_length=40)
    parent = models.ForeignKey("units.Unit", models.PROTECT, null=True, related_name="+")
    valid_from = models.DateField(_("from"))
    valid_to = models.DateField(_("to"), default=FOREVER)
    ordered_by = models.ForeignKey(
        "documents.Document",
        models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("ordered by"),
    )

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = _("unit version")
        verbose_name_plural = _("unit versions")
        ordering = ["valid_from"]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__gt=F("valid_from")), name="version_has_days"
            ),
            models.UniqueConstraint(fields=["unit", "valid_from"], name="one_version_from_a_day"),
            models.UniqueConstraint(
                fields=["unit"], condition=Q(valid_to=FOREVER), name="one_lasting_version"
            ),
        ]

    def __str__(self):
        return self.name


class UnitCode(models.Model):
    """A unit's code in one scheme of codes (administrative units, QĐ 20/2020/QĐ-TTg, Party…)."""

    unit = models.ForeignKey("units.Unit", models.CASCADE, related_name="codes")
    scheme = models.CharField(_("scheme"), max_length=30)
    code = models.CharField(_("code"), max_length=35)  # 35: QĐ 20/2020/QĐ-TTg
    valid_from = models.DateField(_("from"))
    valid_to = models.DateField(_("to"), default=FOREVER)

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = _("unit code")
        verbose_name_plural = _("unit codes")
        constraints = [
            models.UniqueConstraint(
                fields=["scheme", "code", "valid_from"], name="code_of_one_unit"
            ),
        ]

    def __str__(self):
        return f"{self.scheme} {self.code}"
