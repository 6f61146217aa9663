from datetime import date, timedelta

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from kiemdem.programmes.models import Programme
from kiemdem.rounds.cycles import between
from kiemdem.units.models import Unit


class Rule(models.TextChoices):
    """What decides from which day to which day is counted."""

    DECREE_09 = "decree_09", _("Decree 09/2019: from the 15th to the 14th")
    CALENDAR = "calendar", _("by the calendar: from the first to the last day")
    OWN = "own", _("by the office's own dates")


class Cycle(models.TextChoices):
    MONTH = "month", _("every month")
    QUARTER = "quarter", _("every quarter")
    HALF = "half", _("every half-year")
    NINE_MONTHS = "nine_months", _("the first nine months")
    YEAR = "year", _("every year")


class Asks(models.TextChoices):
    """Which tasks a return must say something about; the others may be left."""

    DUE = "due", _("what is due by the cut-off, overdue, or recurring")
    OPEN = "open", _("everything that is not completed")


class CalendarQuerySet(models.QuerySet):
    def visible_to(self, user):
        return self if user.is_system else self.filter(unit__in=user.reached())


class Calendar(models.Model):
    """When an office counts its work: by which rule, how often, how long each level has."""

    unit = models.ForeignKey(
        Unit, models.PROTECT, related_name="calendars", verbose_name=_("who counts")
    )
    name = models.CharField(_("name"), max_length=120)
    rule = models.CharField(_("dates"), max_length=12, choices=Rule)
    cycle = models.CharField(_("how often"), max_length=12, choices=Cycle, blank=True)
    programmes = models.ManyToManyField(
        Programme,
        blank=True,
        related_name="calendars",
        verbose_name=_("programmes"),
        help_text=_("None chosen: all the work of the unit and of those below it."),
    )
    asks = models.CharField(_("asks about"), max_length=8, choices=Asks, default=Asks.DUE)
    opens_before = models.PositiveSmallIntegerField(
        _("opens so many working days before the cut-off"), default=5
    )
    begins_on = models.DateField(_("first cut-off on or after"))
    ends_on = models.DateField(_("last cut-off on or before"), null=True, blank=True)

    objects = CalendarQuerySet.as_manager()

    class Meta:
        verbose_name = _("calendar of counts")
        verbose_name_plural = _("calendars of counts")
        ordering = ["unit", "name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(rule=Rule.OWN, cycle="") | (~Q(rule=Rule.OWN) & ~Q(cycle="")),
                name="calendar_rule_with_cycle",
                violation_error_message=_("Say how often, or choose the office's own dates."),
            )
        ]

    def __str__(self):
        return self.name

    def stretches(self, until: date) -> list[tuple[str, date, date]]:
        """(name, first day, cut-off) of every period cut off by `until`, in order."""
        last = min(until, self.ends_on or until)
        if self.rule == Rule.OWN:
            rows = self.periods.filter(cut_off_on__range=(self.begins_on, last))
            return [(row.name, row.starts_on, row.cut_off_on) for row in rows]
        found = between(self.rule, self.cycle, self.begins_on, last)
        return [(f"{s.cycle}:{s.year}:{s.number}", s.starts_on, s.cut_off_on) for s in found]

    def due_to_open(self, day: date, days) -> list[tuple[str, date, date]]:
        """The periods whose time to open has come by `day` and that have no round yet."""
        known = set(self.rounds.values_list("cut_off_on", flat=True))
        horizon = day + timedelta(days=3 * self.opens_before + 30)  # over Tết and weekends
        return [
            stretch
            for stretch in self.stretches(horizon)
            if stretch[2] not in known and days.before(stretch[2], self.opens_before) <= day
        ]


class OwnPeriod(models.Model):
    """One period of a calendar that the office sets itself: a term's mid-point, a year of congress."""

    calendar = models.ForeignKey(Calendar, models.CASCADE, related_name="periods")
    name = models.CharField(_("name"), max_length=120)
    starts_on = models.DateField(_("from"))
    cut_off_on = models.DateField(_("cut-off"))

    class Meta:
        verbose_name = _("own period")
        verbose_name_plural = _("own periods")
        ordering = ["cut_off_on"]
        constraints = [
            models.UniqueConstraint(fields=["calendar", "cut_off_on"], name="one_cut_off_a_day"),
            models.CheckConstraint(
                condition=Q(cut_off_on__gte=F("starts_on")),
                name="own_period_ends_after_it_starts",
                violation_error_message=_("The cut-off must not be before the first day."),
            ),
        ]

    def __str__(self):
        return self.name


class Allowance(models.Model):
    """How many working days after the cut-off one level of the tree has."""

    calendar = models.ForeignKey(Calendar, models.CASCADE, related_name="allowances")
    level = models.PositiveSmallIntegerField(_("levels below who counts"))
    send_within = models.PositiveSmallIntegerField(_("working days to send"), default=1)
    verify_within = models.PositiveSmallIntegerField(_("working days to verify"), default=3)

    class Meta:
        verbose_name = _("time allowed")
        verbose_name_plural = _("times allowed")
        ordering = ["level"]
        constraints = [
            models.UniqueConstraint(fields=["calendar", "level"], name="one_allowance_a_level"),
            models.CheckConstraint(
                condition=Q(verify_within__gte=F("send_within")),
                name="verified_after_sent",
                violation_error_message=_("Verifying cannot end before sending."),
            ),
        ]

    def __str__(self):
        return f"{self.level}: {self.send_within}/{self.verify_within}"
