"""What was first agreed about a charge, what holds now, and what is asked for, side by side."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kiemdem.assignments.deadlines import dues_on
from kiemdem.assignments.moves import Status
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


def plan_of(charge, day, today, asked=None) -> list[Line]:
    """Deadline, product and leading unit of a charge, at first and on a day; with what is asked."""
    kind = asked.kind if asked else ""

    def line(name, original, current, of):
        return Line(name, original, current, asked.wanted if kind == of else None)

    task = charge.task
    due = charge.due_on if day >= today else dues_on([charge.pk], day).get(charge.pk)
    return [
        line(_("Deadline"), charge.original_due_on, due, Kind.EXTEND),
        line(_("Product"), *products_of(task, day), Kind.PRODUCT),
        line(_("Leading unit"), first_unit(charge), unit_on(charge, day), Kind.LEAD),
    ]


def products_of(task, day: date) -> tuple[str, str]:
    """The product before anyone changed it, and as it read on a day."""
    changes = Entry.objects.about(task).filter(action__in=("product_changed", "amended"))
    changes = changes.filter(reversed_by=None).in_order()
    told = [
        (on, details["changes"]["product"][0])  # how it read until then
        for on, details in changes.values_list("effective_on", "details")
        if "product" in details.get("changes", {})
    ]
    first = next((product for _on, product in told), task.product)
    return first, next((product for on, product in told if on > day), task.product)


def first_unit(charge):
    """The unit that led before any transfer."""
    for _step in range(MOST_TRANSFERS):
        if charge.came_from_id is None:
            break
        charge = type(charge).objects.select_related("unit").get(pk=charge.came_from_id)
    return charge.unit


def unit_on(charge, day: date):
    """The unit that led on a day, when the charge had gone to another by then."""
    for _step in range(MOST_TRANSFERS):
        if charge.status != Status.TRANSFERRED:
            break
        heir = charge.went_to.filter(charged_on__lte=day).select_related("unit").first()
        if heir is None:
            break
        charge = heir
    return charge.unit


def working_days_added(due: date | None, until: date | None, days) -> int | None:
    """By how many working days an extension moves a deadline; None when there is none yet."""
    if not until or not due or until <= due:
        return None
    return days.between(due, until)
