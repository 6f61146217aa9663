"""Opens the rounds whose time has come. May be run every day, and twice."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from kiemdem.units.models import User
from kiemdem.workdays.models import working_days

from .models import Calendar, Return, Round


def open_due(day: date) -> list[Round]:
    """Open every round due by `day`; rounds already open ask units that have come to owe since."""
    days, by, opened = working_days(), User.objects.system(), []
    for asked in Round.objects.open().filter(cut_off_on__gte=day):
        Return.objects.expect(asked)
    for calendar in Calendar.objects.select_related("unit").order_by("pk"):
        for name, starts_on, cut_off_on in calendar.due_to_open(day, days):
            found = _open(calendar, name, starts_on, cut_off_on, by=by, on=day)
            opened += [found] if found else []
    return opened


def _open(calendar, name, starts_on, cut_off_on, *, by, on) -> Round | None:
    """One round of a calendar; None when someone else opened it at the same moment."""
    try:
        with transaction.atomic():
            return Round.open(
                unit=calendar.unit,
                calendar=calendar,
                name=name,
                starts_on=starts_on,
                cut_off_on=cut_off_on,
                programmes=list(calendar.programmes.all()),
                asks=calendar.asks,
                by=by,
                on=on,
            )
    except (IntegrityError, ValidationError):
        if calendar.rounds.filter(cut_off_on=cut_off_on).exists():
            return None
        raise
