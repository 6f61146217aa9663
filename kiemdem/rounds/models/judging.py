"""The side of whoever verifies a return: judge its lines, verify, send back, approve, reopen."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kiemdem.folding import clean
from kiemdem.locks import hold, hold_tree
from kiemdem.rules import Refused, refuse_if

from .flow import FILLING, Status


class Judging:
    """What the unit above does with a return."""

    def why_not_judge(self, by):
        """Whose it is to verify, and whether there is anything to verify."""
        if not by.leads(self.judge):
            return _("Only %(unit)s may verify this return.") % {"unit": self.judge}
        if self.status != Status.SUBMITTED:
            return _("Only a return that was submitted can be verified.")
        return None

    def why_not_verify(self, by):
        if objection := self.why_not_judge(by):
            return objection
        if self.lines.filter(judgement="not_held").exists():
            return _("Some lines did not hold. Send the return back, or judge them again.")
        return None

    @transaction.atomic
    def verify(self, *, by, on, at=None):
        """All that the unit says held; lines not judged one by one are held."""
        held = self._held()
        refuse_if(held.why_not_verify(by))
        held.lines.filter(judgement="").update(
            judgement="held",
            judgement_reason="",
            judged_post=by.post_for(held.judge),
            judged_at=at or timezone.now(),
        )
        claimed = held.lines.filter(claims_done=True).count()
        held._step(
            "verified",
            by=by,
            on=on,
            at=at,
            late=max(0, (on - held.verify_by).days),
            claimed=claimed,
        )
        self.refresh_from_db()

    def why_not_send_back(self, by):
        if not by.leads(self.judge):
            return _("Only %(unit)s may verify this return.") % {"unit": self.judge}
        return self.why_not_step("sent_back")

    @transaction.atomic
    def send_back(self, *, by, on, reason="", reasons=None, at=None):
        """Give the return back with a reason, or with one for each line that did not hold.

        `reasons` maps a line's key to what is wrong. Work that was submitted in such a line is
        returned in its own ledger, where that is the sender's to do.
        """
        held = self._held()
        refuse_if(held.why_not_send_back(by))
        lines = {line.pk: line for line in held.lines.all()}
        for key, wrong in (reasons or {}).items():
            if held.status == Status.SUBMITTED:
                lines[key].judge("not_held", by=by, reason=wrong)
        failed = list(held.lines.filter(judgement="not_held").select_related("assignment__task"))
        if not clean(reason) and not failed:
            raise Refused(_("Say why the return is sent back."))
        for line in failed:
            charge = line.assignment
            if line.claims_done and not charge.why_not_send_back(by):
                charge.send_back(by=by, on=line.day_of(on), reason=line.judgement_reason)
        held.lines.filter(pk__in=[line.pk for line in failed]).update(answer="")
        held.lines.exclude(judgement="").exclude(judgement="not_held").update(judgement="")
        held._step("sent_back", by=by, on=on, at=at, reason=clean(reason), lines=len(failed))
        self.refresh_from_db()

    def why_without(self, reason):
        """To send back needs a reason, for the whole return or for a line of it."""
        if clean(reason) or self.lines.filter(judgement="not_held").exists():
            return None
        return _("Say why the return is sent back.")

    def why_not_approve(self, by):
        if not by.leads(self.judge):
            return _("Only %(unit)s may approve this return.") % {"unit": self.judge}
        if objection := self.why_not_step("approved"):
            return objection
        if waiting := self.below().exclude(status=Status.APPROVED).count():
            return _("%(number)s returns of units below are not approved yet.") % {
                "number": waiting
            }
        return None

    @transaction.atomic
    def approve(self, *, by, on, at=None):
        """The unit above stands for the return; it may now be counted."""
        held = self._held()
        refuse_if(held.why_not_approve(by))
        held._step("approved", by=by, on=on, at=at)
        self.refresh_from_db()

    def why_not_reopen(self, by, reason=None):
        if not by.leads(self.round.unit):
            return _("Only the keeper or a leader of %(unit)s may reopen a return.") % {
                "unit": self.round.unit
            }
        if self.status in FILLING and not self.round.is_closed:
            return _("The return is open already.")
        if self.is_reopened and self.status in FILLING:
            return _("The return is open already.")
        if reason is not None and not clean(reason):
            return _("Say why the return is reopened.")
        return None

    @transaction.atomic
    def reopen(self, *, by, on, reason, at=None):
        """An exception for one unit: it may fill in its return again, also after the closing.

        What it then writes is shown as after the closing; the closed books do not change.
        """
        held = self._held()
        refuse_if(held.why_not_reopen(by, reason))
        held._step(
            "reopened", by=by, on=on, reason=clean(reason), after_closing=held.round.is_closed
        )
        held.lines.exclude(judgement="").update(judgement="")
        if held.begun_at is None:  # the unit never opened it: its lines are not drawn up yet
            type(held).objects.filter(pk=held.pk).update(begun_at=held.reopened_at)
            held.draw_up()
        self.refresh_from_db()

    def _held(self):
        """The return as it is now; the second of two people is told, and so is who meets a closing."""
        hold_tree(to_change=False)
        fresh = hold(self)
        if fresh.status != self.status:
            raise Refused(_("Someone changed this a moment ago. Look again before you go on."))
        return fresh
