"""What the ledger says of charges: where each stood on a day, and why it came back."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, CharField, OuterRef, Subquery, Value, When
from django.db.models.fields.json import KT

from kiemdem.assignments.models import Assignment
from kiemdem.assignments.moves import MOVES, SAME
from kiemdem.ledger.models import Entry


def status_on(day):
    """The status of a charge on a day: where the last act by then left it."""
    kind = ContentType.objects.get_for_model(Assignment)
    moving = [name for name, move in MOVES.items() if move.to != SAME]
    entries = Entry.objects.filter(
        subject_type=kind, subject_id=OuterRef("pk"), effective_on__lte=day, reversed_by=None
    )
    told = entries.filter(action__in=[*moving, "received"]).newest_first()
    left = Case(
        *(When(action=name, then=Value(str(MOVES[name].to))) for name in moving),
        When(action="received", then=KT("details__status")),
        output_field=CharField(),
    )
    return Subquery(told.annotate(left=left).values("left")[:1])


def reasons(charges, day):
    """Why each charge was returned or declined, the last time up to a day."""
    told = Entry.objects.about_many(Assignment, charges).filter(
        action__in=("returned", "declined"), reversed_by=None, effective_on__lte=day
    )
    return {
        charge: details.get("reason", "")
        for charge, details in told.in_order().values_list("subject_id", "details")
    }
