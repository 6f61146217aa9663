"""How a return moves: one permitted step at a time, and never under two people's hands at once."""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import pgettext_lazy

from kiemdem.assignments.moves import AT_WORK
from kiemdem.assignments.moves import Status as Stand


class Status(models.TextChoices):
    """Where a return stands. Silence has its own word."""

    EXPECTED = "expected", pgettext_lazy("return", "not opened")
    DRAFTING = "drafting", pgettext_lazy("return", "being drafted")
    SUBMITTED = "submitted", pgettext_lazy("return", "submitted")
    SENT_BACK = "sent_back", pgettext_lazy("return", "sent back")
    VERIFIED = "verified", pgettext_lazy("return", "verified")
    APPROVED = "approved", pgettext_lazy("return", "approved")


FILLING = (Status.EXPECTED, Status.DRAFTING, Status.SENT_BACK)
ARRIVED = (Status.SUBMITTED, Status.VERIFIED, Status.APPROVED)
WRITABLE = (Stand.ASSIGNED, *AT_WORK)  # of the work: what the unit may report about


@dataclass(frozen=True)
class Step:
    to: str
    sources: tuple[str, ...]


STEPS: dict[str, Step] = {
    "begun": Step(Status.DRAFTING, (Status.EXPECTED,)),
    "submitted": Step(Status.SUBMITTED, (Status.DRAFTING, Status.SENT_BACK)),
    "sent_back": Step(Status.SENT_BACK, (Status.SUBMITTED, Status.VERIFIED)),
    "verified": Step(Status.VERIFIED, (Status.SUBMITTED,)),
    "approved": Step(Status.APPROVED, (Status.VERIFIED,)),
    "reopened": Step(
        Status.DRAFTING,
        (Status.EXPECTED, Status.DRAFTING, Status.SUBMITTED, Status.VERIFIED, Status.APPROVED),
    ),
}
