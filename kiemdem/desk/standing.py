"""How a piece of work stood on a day, in the seven states that a bar and a row show."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _

from kiemdem.assignments.models import Assignment
from kiemdem.assignments.moves import Status
from kiemdem.books.models import Period
from kiemdem.ledger.models import Entry
from kiemdem.tally.lines import STATES
from kiemdem.ui.statuses import WORDS

# Entries after which work has begun: until then a charge is only owed.
BEGINNING = ("started", "progressed", "submitted", "returned", "resumed")
UNBEGUN = (Status.ASSIGNED, Status.ACCEPTED, Status.DECLINED)
FULLER = {
    "sent_over": _("Submitted, past the deadline"),
    "paused": _("Paused"),
    "paused_over": _("Paused, past the deadline"),
}
LEFT = {
    Status.CANCELLED: _("No longer fitting"),
    Status.TRANSFERRED: _("Transferred"),
}


def state_of(klass, *, begun=True):
    """The state (data-st) of a count class; `None`: no longer in the count."""
    if klass == "doing" and not begun:
        return "none"
    return STATES.get(klass, "stop")


def word_of(klass, *, begun=True, status=None):
    """The state in words."""
    if klass is None:
        return LEFT.get(status, WORDS["stop"])
    return FULLER.get(klass) or WORDS[state_of(klass, begun=begun)]


def begun_by(day):
    """Whether one of a task's charges had been begun by a day: for filters and counts."""
    kind = ContentType.objects.get_for_model(Assignment)
    entries = Entry.objects.filter(
        _begins(), subject_type=kind, subject_id=OuterRef("pk"), effective_on__lte=day
    )
    charges = Assignment.objects.leading().filter(task=OuterRef("pk"))
    return Exists(charges.filter(Exists(entries)))


def begun_charges(charges, day):
    """Which of these charges had been begun by a day."""
    entries = Entry.objects.about_many(Assignment, charges)
    entries = entries.filter(_begins(), effective_on__lte=day)
    return set(entries.values_list("subject_id", flat=True))


def _begins():
    begun = [status for status in Status if status not in UNBEGUN]
    counts = Q(action__in=BEGINNING) | Q(action="received", details__status__in=begun)
    return counts & Q(reversed_by=None)


def class_on(day, unit=None):
    """The count class of a task on a day: of the whole, or of one unit's charge."""
    return Subquery(period_of_task(day, unit).values("klass")[:1])


def counted_due_on(day, unit=None):
    """The deadline of a task on a day, while it counts: of the whole, or of one unit's charge."""
    return Subquery(period_of_task(day, unit).values("due_on")[:1])


def period_of_task(day, unit):
    """The days of a task, or of one unit's charge, that a day lies in; for subqueries."""
    periods = Period.objects.as_of(day).filter(task=OuterRef("pk"))
    return periods.filter(unit_id=unit.pk) if unit else periods.filter(in_programme=True)


def standing_in(classes, day, unit=None, *also):
    """The tasks that stood in one of these count classes on a day: from the books, not task by task.

    `also`: what else is asked of those days, as of the deadline that held.
    """
    periods = Period.objects.as_of(day).filter(*also, klass__in=classes)
    periods = periods.filter(unit_id=unit.pk) if unit else periods.filter(in_programme=True)
    return Q(pk__in=periods.values("task"))


def charged_by(day, unit=None):
    """Whether a task had been charged by a day, whatever became of it since."""
    charges = Assignment.objects.leading().filter(task=OuterRef("pk"), charged_on__lte=day)
    return Exists(charges.filter(unit=unit) if unit else charges)
