"""The one table of moves: what may happen to a charge of work, from which state, and by whom."""

from dataclasses import dataclass, field

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Status(models.TextChoices):
    """Where the work stands. Written by entries, never typed."""

    PLANNED = "planned", _("not charged yet")
    ASSIGNED = "assigned", pgettext_lazy("status", "newly assigned")
    ACCEPTED = "accepted", pgettext_lazy("status", "accepted")
    IN_PROGRESS = "in_progress", pgettext_lazy("status", "in progress")
    SUBMITTED = "submitted", pgettext_lazy("status", "submitted for approval")
    RETURNED = "returned", pgettext_lazy("status", "returned")
    COMPLETED = "completed", pgettext_lazy("status", "completed")
    DECLINED = "declined", pgettext_lazy("status", "declined")
    PAUSED = "paused", pgettext_lazy("status", "paused")
    CANCELLED = "cancelled", pgettext_lazy("status", "no longer fitting")
    TRANSFERRED = "transferred", pgettext_lazy("status", "transferred")


OPEN = (
    Status.ASSIGNED,
    Status.ACCEPTED,
    Status.IN_PROGRESS,
    Status.SUBMITTED,
    Status.RETURNED,
    Status.DECLINED,
    Status.PAUSED,
)
CLOSED = (Status.CANCELLED, Status.TRANSFERRED)  # and out of the count
AT_WORK = (Status.ACCEPTED, Status.IN_PROGRESS, Status.RETURNED)
SAME = "same"


class Who(models.TextChoices):
    """Whose act a move is."""

    UNIT = "unit", _("the unit charged")
    AUTHORITY = "authority", _("the unit that owns the programme")


@dataclass(frozen=True)
class Move:
    """One kind of act on a charge: from which states, to which, whose it is, what it must say."""

    label: str | Promise
    who: Who
    to: str
    sources: tuple[str, ...] = ()
    needs: tuple[str, ...] = field(default=())


MOVES: dict[str, Move] = {
    "charged": Move(_("Charge"), Who.AUTHORITY, Status.ASSIGNED, (Status.PLANNED,)),
    "received": Move(_("Receive"), Who.AUTHORITY, SAME, (Status.PLANNED,)),
    "accepted": Move(_("Accept"), Who.UNIT, Status.ACCEPTED, (Status.ASSIGNED,)),
    "declined": Move(_("Decline"), Who.UNIT, Status.DECLINED, (Status.ASSIGNED,), ("reason",)),
    "recharged": Move(_("Charge again"), Who.AUTHORITY, Status.ASSIGNED, (Status.DECLINED,)),
    "started": Move(_("Start"), Who.UNIT, Status.IN_PROGRESS, (Status.ACCEPTED, Status.RETURNED)),
    "progressed": Move(_("Report progress"), Who.UNIT, Status.IN_PROGRESS, AT_WORK, ("text",)),
    "submitted": Move(_("Submit for approval"), Who.UNIT, Status.SUBMITTED, AT_WORK),
    "returned": Move(_("Return"), Who.AUTHORITY, Status.RETURNED, (Status.SUBMITTED,), ("reason",)),
    "completed": Move(
        _("Approve as complete"), Who.AUTHORITY, Status.COMPLETED, (Status.SUBMITTED,), ("product",)
    ),
    "paused": Move(
        _("Pause"),
        Who.AUTHORITY,
        Status.PAUSED,
        (Status.ASSIGNED, *AT_WORK, Status.SUBMITTED, Status.DECLINED),
        ("reason",),
    ),
    "resumed": Move(_("Resume"), Who.AUTHORITY, Status.IN_PROGRESS, (Status.PAUSED,)),
    "cancelled": Move(
        _("Take out of the count"), Who.AUTHORITY, Status.CANCELLED, OPEN, ("reason",)
    ),
    "due_changed": Move(_("Change the deadline"), Who.AUTHORITY, SAME, OPEN, ("reason",)),
    "transferred": Move(_("Transfer"), Who.AUTHORITY, Status.TRANSFERRED, OPEN, ("reason",)),
}
BEGINNINGS = ("charged", "received")
