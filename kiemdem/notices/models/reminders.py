from django.db import models, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kiemdem.ledger.models import record
from kiemdem.rules import refuse_if
from kiemdem.units.models import Ancestry, Unit

BEFORE, LATE, ASKED, SUBMITTED = (7, 3), (1, 7, 14), (3, 7), (3, 7)


def before():
    return list(BEFORE)


def late():
    return list(LATE)


def asked():
    return list(ASKED)


def submitted():
    return list(SUBMITTED)


class RemindersQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self if user.is_system else self.filter(unit__in=user.reached())


class Reminders(models.Model):
    """When a unit and those below it are reminded: working days before and after a deadline."""

    unit = models.OneToOneField(Unit, models.PROTECT, related_name="reminders")
    before = models.JSONField(gettext_lazy("working days before the deadline"), default=before)
    on_due = models.BooleanField(gettext_lazy("on the last working day"), default=True)
    late = models.JSONField(gettext_lazy("working days after the deadline"), default=late)
    escalate_after = models.PositiveSmallIntegerField(
        gettext_lazy("after so many reminders of being late, tell the unit above"), default=3
    )
    asked = models.JSONField(gettext_lazy("working days that a request has waited"), default=asked)
    submitted = models.JSONField(
        gettext_lazy("working days that submitted work has waited"), default=submitted
    )

    objects = RemindersQuerySet.as_manager()

    class Meta:
        verbose_name = gettext_lazy("reminders")
        verbose_name_plural = gettext_lazy("reminders")

    def __str__(self):
        return str(self.unit)

    @classmethod
    def nearest(cls, units, *, on) -> dict[int, "Reminders"]:
        """The settings that count for each unit: its own, or those of the nearest unit above."""
        rules = {one.unit_id: one for one in cls.objects.select_related("unit")}
        lines = Ancestry.objects.as_of(on).filter(unit__in=units, ancestor__in=rules)
        found = {}
        for unit, ancestor in lines.order_by("-depth").values_list("unit_id", "ancestor_id"):
            found[unit] = rules[ancestor]
        plain = cls()
        return {unit: found.get(unit, plain) for unit in units}

    @classmethod
    @transaction.atomic
    def set(cls, unit, *, by, on, **changes):
        """What counts for the unit, and for those below it without settings of their own."""
        refuse_if(cls.why_not_set(unit, by))
        kept, _created = cls.objects.update_or_create(unit=unit, defaults=changes)
        record(unit, "reminders_set", by=by, on=on, **changes)
        return kept

    @classmethod
    def why_not_set(cls, unit, by):
        if not by.keeps(unit):
            return _("Only the register keeper of %(unit)s may set its reminders.") % {"unit": unit}
        return None

    @classmethod
    @transaction.atomic
    def drop(cls, unit, *, by, on):
        """The settings of the unit above count again."""
        refuse_if(cls.why_not_set(unit, by))
        if cls.objects.filter(unit=unit).delete()[0]:
            record(unit, "reminders_dropped", by=by, on=on)
