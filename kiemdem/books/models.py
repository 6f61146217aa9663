from django.db import models
from django.utils.translation import gettext_lazy as _

from kiemdem.periods import FOREVER
from kiemdem.programmes.models import Task

from .classes import COLUMNS, OVER, UNFINISHED

ALL = 0  # in Delta: every unit, or every programme


class PeriodQuerySet(models.QuerySet):
    def as_of(self, day):
        return self.filter(starts_on__lte=day, ends_on__gt=day)


class Period(models.Model):
    """Some days of one charge (or of a task charged to several) in one count class, with one deadline. Derived."""

    task = models.ForeignKey(Task, models.CASCADE, related_name="periods")
    programme_id = models.BigIntegerField(_("programme"))
    unit_id = models.BigIntegerField(_("unit"), null=True)  # None: the task as a whole
    assignment_id = models.BigIntegerField(_("assignment"), null=True)
    klass = models.CharField(_("class"), max_length=12)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("to"), default=FOREVER)
    in_programme = models.BooleanField(_("counts in the programme"), default=False)
    entered = models.CharField(max_length=12, blank=True)
    left = models.CharField(max_length=12, blank=True)
    due_on = models.DateField(_("due day"), null=True)  # the deadline that held on these days

    objects = PeriodQuerySet.as_manager()

    class Meta:
        verbose_name = _("status period")
        verbose_name_plural = _("status periods")
        indexes = [
            models.Index(
                fields=["unit_id", "starts_on", "ends_on", "klass"], name="period_of_unit"
            ),
            models.Index(
                fields=["programme_id", "starts_on", "ends_on", "klass"], name="period_of_programme"
            ),
            models.Index(fields=["assignment_id"], name="period_of_assignment"),
            # what is overdue or open is little beside all that was ever completed
            models.Index(fields=["klass", "ends_on", "starts_on"], name="period_standing"),
            # what came to stand so lately can be counted here alone
            models.Index(
                fields=["klass", "starts_on", "ends_on", "in_programme", "programme_id", "task"],
                name="period_since",
            ),
            # what is overdue is asked most: whose it is and how much can be read here alone
            models.Index(
                fields=[
                    "ends_on",
                    "starts_on",
                    "unit_id",
                    "assignment_id",
                    "in_programme",
                    "programme_id",
                    "task",
                    "due_on",
                ],
                condition=models.Q(klass__in=OVER),
                name="period_over",
            ),
            models.Index(
                fields=["due_on", "ends_on", "starts_on", "in_programme", "programme_id"],
                condition=models.Q(klass__in=UNFINISHED),
                name="period_due",
            ),
        ]

    def __str__(self):
        return f"{self.klass} {self.starts_on}–{self.ends_on}"

    def key(self):
        """All that makes the period what it is."""
        return (
            self.assignment_id,
            self.unit_id,
            self.programme_id,
            self.klass,
            self.starts_on,
            self.ends_on,
            self.in_programme,
            self.entered,
            self.left,
            self.due_on,
        )


class Change(models.Model):
    """What some time adds to and takes from each count of a unit's subtree, or of a programme."""

    unit_id = models.BigIntegerField(default=ALL)
    programme_id = models.BigIntegerField(default=ALL)
    for _column in COLUMNS:
        locals()[_column] = models.IntegerField(default=0)
    del _column

    class Meta:
        abstract = True


class Delta(Change):
    """What one day adds to and takes from each count. Derived."""

    day = models.DateField()

    class Meta:
        verbose_name = _("day's change")
        verbose_name_plural = _("days' changes")
        constraints = [
            models.UniqueConstraint(
                fields=["unit_id", "programme_id", "day"], name="one_delta_per_cell"
            )
        ]

    def __str__(self):
        return f"{self.unit_id}/{self.programme_id} {self.day}"


class Month(Change):
    """The days' changes of one month together, so that years are few rows. Derived."""

    month = models.DateField()  # its first day

    class Meta:
        verbose_name = _("month's change")
        verbose_name_plural = _("months' changes")
        constraints = [
            models.UniqueConstraint(
                fields=["unit_id", "programme_id", "month"], name="one_month_per_line"
            )
        ]

    def __str__(self):
        return f"{self.unit_id}/{self.programme_id} {self.month:%m/%Y}"
