from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from .official import Days


class SpecialDay(models.Model):
    """A day that the office keeps otherwise than the official calendar says."""

    day = models.DateField(_("day"), unique=True)
    is_working = models.BooleanField(_("worked"), default=False)
    name = models.CharField(_("what it is"), max_length=120)

    class Meta:
        verbose_name = _("special day")
        verbose_name_plural = _("special days")
        ordering = ["day"]

    def __str__(self):
        return f"{self.day:%d/%m/%Y} {self.name}"


def working_days() -> Days:
    """The official calendar with the office's own days over it; ask once, use for many."""
    own: dict[date, bool] = dict(SpecialDay.objects.values_list("day", "is_working"))
    return Days(own)
