"""Returns as they stood on a past day: the ledger tells which step each had taken by then."""

from datetime import date, datetime, time, timedelta

from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, CharField, Exists, F, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils.timezone import make_aware

from kiemdem.ledger.models import Entry

from .flow import STEPS, Status


def end_of(day: date) -> datetime:
    """The moment at which a day is over."""
    return make_aware(datetime.combine(day + timedelta(days=1), time()))


def read_on(returns, day: date, today: date):
    """Returns of counts opened by a day, each with where it `stood` then."""
    returns = returns.filter(round__opened_on__lte=day)
    if day >= today:
        return returns.annotate(stood=F("status"))
    steps = [When(action=name, then=Value(str(step.to))) for name, step in STEPS.items()]
    told = entries_by(returns.model, day).filter(action__in=STEPS).newest_first()
    left = told.annotate(left=Case(*steps, output_field=CharField())).values("left")[:1]
    return returns.annotate(stood=Coalesce(Subquery(left), Value(str(Status.EXPECTED))))


def still_open(returns, day: date):
    """Those whose books were open on a day, or had been opened again for the unit."""
    closed_at = OuterRef("round__closed_at")
    reopened = entries_by(returns.model, day).filter(action="reopened", recorded_at__gt=closed_at)
    open_then = Q(round__closed_at=None) | Q(round__closed_at__gte=end_of(day))
    return returns.filter(open_then | Exists(reopened))


def entries_by(model, day: date):
    """What the ledger says of a return of the outer query, up to a day."""
    kind = ContentType.objects.get_for_model(model)
    return Entry.objects.filter(
        subject_type=kind, subject_id=OuterRef("pk"), effective_on__lte=day, reversed_by=None
    )


def all_below_approved(returns, day: date, today: date):
    """Those that wait for no return of a unit below them."""
    below = read_on(returns.model.objects.all(), day, today)
    below = below.filter(round=OuterRef("round"), judge=OuterRef("unit"))
    return returns.exclude(Exists(below.exclude(pk=OuterRef("pk")).exclude(stood=Status.APPROVED)))
