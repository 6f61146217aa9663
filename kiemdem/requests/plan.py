"""What was first agreed about a charge, what holds now, and what is asked for, side by side."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kiemdem.ledger.models import Entry

from .models import Kind

MOST_TRANSFERS = 20  # longer chains of transfers do not happen; a ring must not hang the page


@dataclass(frozen=True)
class Line:
    """One thing that was planned: at first, now, and as asked."""

    name: str | Promise
    original: object
    current: object
    wanted: object = None

    @property
    def is_changed(self):
        return self.original != self.current


def plan_of(charge, asked=None) -> list[Line]:
    """Deadline, product and leading unit of a charge; with what a waiting request wants of each."""
    kind = asked.kind if asked else ""

    def line(name, original, current, of):
        return Line(name, original, current, asked.wanted if kind == of else None)

    task = charge.task
    return [
        line(_("Deadline"), charge.original_due_on, charge.due_on, Kind.EXTEND),
        line(_("Product"), first_product(task), task.product, Kind.PRODUCT),
        line(_("Leading unit"), first_unit(charge), current_unit(charge), Kind.LEAD),
    ]


def first_product(task) -> str:
    """The product as it was when the task was charged."""
    changes = Entry.objects.about(task).filter(action__in=("product_changed", "amended"))
    for told in changes.filter(reversed_by=None).in_order().values_list("details", flat=True):
        if "product" in told.get("changes", {}):
            return told["changes"]["product"][0]
    return task.product


def first_unit(charge):
    """The unit that led before any transfer."""
    for _step in range(MOST_TRANSFERS):
        if charge.came_from_id is None:
            break
        charge = type(charge).objects.select_related("unit").get(pk=charge.came_from_id)
    return charge.unit


def current_unit(charge):
    """The unit that leads now, when the charge has gone to another since."""
    for _step in range(MOST_TRANSFERS):
        heir = charge.went_to.select_related("unit").first()
        if heir is None:
            break
        charge = heir
    return charge.unit


def working_days_added(charge, until: date | None, days) -> int | None:
    """By how many working days an extension moves the deadline; None when there is none yet."""
    if not until or not charge.due_on or until <= charge.due_on:
        return None
    return days.between(charge.due_on, until)
