"""Deadlines as the register keeps them: the words as issued, the day they mean, how exactly."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Precision(models.TextChoices):
    """How exactly the paper states the deadline."""

    DAY = "day", _("a day")
    MONTH = "month", _("a month")
    QUARTER = "quarter", _("a quarter")
    HALF = "half", _("half a year")
    YEAR = "year", _("a year")
    RANGE = "range", _("a span of time")
    NONE = "none", _("no day stated")


class Recurrence(models.TextChoices):
    """How often the work comes again."""

    MONTHLY = "monthly", _("every month")
    QUARTERLY = "quarterly", _("every quarter")
    HALF_YEARLY = "half-yearly", _("every half-year")
    YEARLY = "yearly", _("every year")
    ONGOING = "ongoing", _("continuously")
