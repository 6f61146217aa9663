"""The deadline of a charge as it stood on a day; what was put off later does not change that day."""

from datetime import date

from django.contrib.contenttypes.models import ContentType
from django.db.models import Case, DateField, F, OuterRef, Subquery, When
from django.db.models.fields.json import KT
from django.db.models.functions import Cast

from kiemdem.ledger.models import Entry

from .models import Assignment

TELLING = ("charged", "received", "due_changed")


class Day(Cast):
    """A written day as a day; SQLite keeps days as they are written."""

    def __init__(self, expression):
        super().__init__(expression, DateField())

    def as_sqlite(self, compiler, connection, **context):
        return compiler.compile(self.source_expressions[0])


def due_then(day, today, of=""):
    """The due day of a charge, read on a day: as it stands, or as the ledger told it by then.

    `of` names the way to the charge from the rows that are read, where they are no charges.
    """
    if day >= today:
        return F(f"{of}__due_on" if of else "due_on")
    entries = Entry.objects.filter(
        subject_type=ContentType.objects.get_for_model(Assignment),
        subject_id=OuterRef(of or "pk"),
        action__in=TELLING,
        effective_on__lte=day,
        reversed_by=None,
    )
    said = Case(When(action="due_changed", then=KT("details__new")), default=KT("details__due_on"))
    told = entries.newest_first().annotate(said=Day(said)).values("said")[:1]
    return Subquery(told, output_field=DateField())


def dues_on(charges, day):
    """{charge: its due day as it stood on another day than today}, one query."""
    entries = Entry.objects.about_many(Assignment, charges).in_order()
    told = entries.filter(action__in=TELLING, effective_on__lte=day, reversed_by=None)
    dues = {}
    for charge, action, details in told.values_list("subject_id", "action", "details"):
        new = details.get("new" if action == "due_changed" else "due_on")
        dues[charge] = date.fromisoformat(new) if new else None
    return dues
