"""A person's deadlines and the dates of counts, as a calendar reads them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Q
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from kiemdem.assignments.models import Assignment
from kiemdem.rounds.models import FILLING, Return
from kiemdem.rounds.models import Status as Stand
from kiemdem.units.models.people import ACTING, LEADING

from .owed import UNFINISHED

MOST, BACK = 500, timedelta(days=400)


def calendar_of(user, day: date) -> bytes:
    """Everything that the person's posts owe and may see, each on its day."""
    calendar = Calendar()
    calendar.add("prodid", "-//Kiem Dem//VN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "Kiểm Đếm")
    calendar.add("refresh-interval", timedelta(hours=6), parameters={"VALUE": "DURATION"})
    stamp = datetime.combine(day, time(), UTC)
    for name, on, title, address in [*_charges(user, day), *_returns(user, day)]:
        event = Event()
        event.add("uid", f"{name}@{urlsplit(settings.SITE).hostname}")
        event.add("dtstamp", stamp)
        event.add("dtstart", on)
        event.add("dtend", on + timedelta(days=1))
        event.add("summary", title)
        event.add("url", settings.SITE + address)
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return calendar.to_ical()


Dated = tuple[str, date, str, str]


def _charges(user, day) -> Iterator[Dated]:
    """Open work of one's units, and what one's posts answer for."""
    posts = user.posts()
    acting = {post.unit_id for post in posts if post.role in ACTING}
    named = Q(responsible__in=posts) | Q(responsible=None, task__responsible__in=posts)
    mine = Assignment.objects.visible_to(user).leading().filter(Q(unit__in=acting) | named)
    rows = mine.filter(status__in=UNFINISHED, due_on__gt=day - BACK).select_related("task")
    for charge in rows.order_by("-due_on", "pk")[:MOST]:
        title = _("Due: %(task)s") % {"task": charge.task.title}
        yield f"charge-{charge.pk}", charge.due_on, title, charge.get_absolute_url()


def _returns(user, day) -> Iterator[Dated]:
    """When one's units cut off, send and verify."""
    acting = {post.unit_id for post in user.posts() if post.role in ACTING}
    judging = {post.unit_id for post in user.posts() if post.role in LEADING}
    seen = Return.objects.visible_to(user).filter(round__closed_at=None)
    rows = seen.select_related("round", "unit").order_by("-send_by", "pk")
    for owed in rows.filter(unit__in=acting, status__in=FILLING, send_by__gt=day - BACK)[:MOST]:
        about, address = {"round": owed.round, "unit": owed.unit}, owed.get_absolute_url()
        yield (
            f"cut-off-{owed.pk}",
            owed.round.cut_off_on,
            _("Cut-off: %(round)s, %(unit)s") % about,
            address,
        )
        yield (
            f"send-{owed.pk}",
            owed.send_by,
            _("Send the return: %(round)s, %(unit)s") % about,
            address,
        )
    waiting = rows.filter(judge__in=judging, status=Stand.SUBMITTED, verify_by__gt=day - BACK)
    for owed in waiting[:MOST]:
        title = _("Verify the return: %(round)s, %(unit)s")
        about = {"round": owed.round, "unit": owed.unit}
        yield f"verify-{owed.pk}", owed.verify_by, title % about, owed.get_absolute_url()
