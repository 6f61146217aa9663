"""Corrections: a wrong entry is reversed by a new one, and both stay readable."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kiemdem.ledger.models import Entry, record
from kiemdem.rules import Refused, refuse_if

from . import books
from .history import in_force
from .moves import CLOSED


class Correcting:
    """How an entry of a charge is taken back."""

    def why_not_correct(self, by, entry=None):
        if not (by.leads(self.task.programme.unit) or (entry and entry.by_id == by.pk)):
            return _("Only who wrote an entry, or the programme's keeper, may correct it.")
        if entry and hasattr(entry, "reversed_by"):
            return _("This entry was corrected already.")
        if entry and entry.action == "corrected":
            return _("A correction is not corrected; write the right entry anew.")
        return None

    @transaction.atomic
    def correct(self, entry, *, by, reason, at=None):
        """Reverse a wrong entry by a new one; both stay readable.

        A transfer is reversed with its other half: the heir gives the work back.
        """
        lines = self._held(None)
        refuse_if(self.why_not_correct(by, entry) or self._lacking("reason", reason))
        if entry not in Entry.objects.about(self):
            raise Refused(_("This entry is about another charge."))
        if entry.action == "transferred":
            self._take_back(by=by, reason=reason, at=at)
        elif entry.action == "received":
            raise Refused(
                _("Correct the transfer where it was written, at %(unit)s.")
                % {"unit": self.came_from.unit}
            )
        self._refuse_broken([line for line in lines if line.id != entry.pk])
        return self._reverse(entry, by=by, reason=reason, at=at)

    def _take_back(self, *, by, reason, at):
        heir = self.went_to.exclude(charged_on=None).latest("pk")
        received, *later = in_force(heir._held(None))
        if later:
            raise Refused(
                _("%(unit)s has recorded something since; correct that first.")
                % {"unit": heir.unit}
            )
        heir._reverse(Entry.objects.get(pk=received.id), by=by, reason=reason, at=at)

    def _reverse(self, entry, *, by, reason, at):
        others = self.task.assignments.filter(unit=self.unit, role=self.role).exclude(pk=self.pk)
        if self.status in CLOSED and others.exclude(status__in=CLOSED).exists():
            raise Refused(_("This unit is charged with the task already."))
        written = record(
            self,
            "corrected",
            by=by,
            on=entry.effective_on,
            at=at,
            post=by.post_for(self.unit),
            reverses=entry,
            reason=reason,
            illustrative=entry.illustrative,
            corrected=entry.action,
        )
        books.settle(self)
        return written
