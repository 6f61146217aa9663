from datetime import date

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from kiemdem.ledger.models import record
from kiemdem.rules import refuse_if

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

    @transaction.atomic
    def add(self, *, by, on):
        """The office keeps the day so from now on."""
        refuse_if(self.why_not_change(by))
        self.save()
        self._tell("added", by=by, on=on)

    @transaction.atomic
    def drop(self, *, by, on):
        """The official calendar counts again."""
        refuse_if(self.why_not_change(by))
        self._tell("dropped", by=by, on=on)
        self.delete()

    def why_not_change(self, by):
        if not by.runs_the_house():
            return _("Only who keeps or administers the highest unit may do this.")
        return None

    def _tell(self, action, *, by, on):
        day = self.day.isoformat()
        record(self, action, by=by, on=on, day=day, name=self.name, is_working=self.is_working)


def working_days() -> Days:
    """The official calendar with the office's own days over it; ask once, use for many."""
    own: dict[date, bool] = dict(SpecialDay.objects.values_list("day", "is_working"))
    return Days(own)
