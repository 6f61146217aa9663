"""The unit's side of a return: begin it, answer its lines, submit it."""

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kiemdem.locks import hold
from kiemdem.rounds.owing import is_asked, owed_by
from kiemdem.rules import refuse_if

from .flow import FILLING, WRITABLE, Status


class Filling:
    """What the unit does with its return."""

    def why_not_fill(self, by):
        if not by.acts_for(self.unit):
            return _("Only %(unit)s may fill in this return.") % {"unit": self.unit}
        if self.status not in FILLING:
            return _("The return was sent. It can be changed again when it is sent back.")
        if self.round.is_closed and not self.is_reopened:
            return _("The books of this count are closed. Ask for the return to be reopened.")
        return None

    def unit_acts(self, by) -> bool:
        """Whether the person answers for the unit, whose own the draft is until it is sent."""
        return by.acts_for(self.unit)

    def why_not_read_draft(self, by):
        """What is being drafted is the unit's own until it is sent."""
        if self.status in FILLING and not self.unit_acts(by):
            return _("The unit has not sent this return yet.")
        return None

    @property
    def is_reopened(self) -> bool:
        """Whether it was opened again for this unit since the books were closed."""
        closed_at = self.round.closed_at
        return bool(self.reopened_at and (closed_at is None or self.reopened_at > closed_at))

    @transaction.atomic
    def begin(self, *, by, on, at=None):
        """The first look inside: its lines are drawn up from the ledger."""
        refuse_if(self.why_not_fill(by))
        if self.status == Status.EXPECTED:
            self._step("begun", by=by, on=on, at=at)
        self.draw_up()

    def begin_anew(self, *, by):
        """Add what was charged since the return was begun, so that nothing is left out unsaid."""
        if self.status != Status.EXPECTED and not self.why_not_fill(by):
            self.draw_up()

    def draw_up(self):
        """One line for each charge owed: what came since is added, what left unanswered is dropped."""
        owed = list(owed_by(self.round, self.unit))
        known = {line.assignment_id: line for line in self.lines.all()}
        model = self.lines.model
        fresh = [
            model(in_return=self, assignment=charge, is_asked=is_asked(self.round, charge))
            for charge in owed
            if charge.pk not in known
        ]
        model.objects.bulk_create(fresh, batch_size=500, ignore_conflicts=True)
        gone = set(known) - {charge.pk for charge in owed}
        done = [charge.pk for charge in owed if not is_asked(self.round, charge)]
        self.lines.filter(assignment__in=done, answer="").update(is_asked=False)
        self.lines.filter(assignment__in=gone, answer="").delete()

    def unanswered(self):
        """The lines about which the unit must still say something."""
        return self.lines.filter(Q(is_asked=True) | Q(judgement="not_held"), answer="")

    def stuck(self):
        """Lines that report on work which has left the unit's hands since."""
        reporting = self.lines.filter(answer="updated", entry=None)
        return reporting.exclude(assignment__status__in=WRITABLE)

    def why_not_submit(self, by, *, on=None, reason=""):
        if objection := self.why_not_fill(by):
            return objection
        if self.status == Status.EXPECTED:
            return _("Open the return and answer its lines first.")
        if missing := self.unanswered().count():
            return ngettext(
                "%(number)s line is not answered yet.",
                "%(number)s lines are not answered yet.",
                missing,
            ) % {"number": missing}
        if stuck := self.stuck().count():
            return ngettext(
                "%(number)s line reports on work that can take no report now.",
                "%(number)s lines report on work that can take no report now.",
                stuck,
            ) % {"number": stuck}
        if on and on > self.send_by and not reason:
            return _("The return was to be sent by %(day)s. Say why it is late.") % {
                "day": f"{self.send_by:%d/%m/%Y}"
            }
        return None

    @transaction.atomic
    def submit(self, *, by, on, reason="", at=None):
        """Send the return; what its lines report is written in the ledger of each task."""
        held = self._held()
        refuse_if(held.why_not_submit(by, on=on, reason=reason))
        written = 0
        for line in held.lines.select_related("assignment__task", "assignment__unit"):
            written += bool(line.write(by=by, on=line.day_of(on)))
        late = held.days_late(on)
        details = {"reason": reason, "late": late} if late else {}
        held._step("submitted", by=by, on=on, at=at, written=written, **details)
        self.refresh_from_db()

    @transaction.atomic
    def leave_unchanged(self, lines, *, by, at=None):
        """Say of many lines at once that nothing has changed; what is answered or must be mended stays."""
        refuse_if(hold(self).why_not_fill(by))
        chosen = self.lines.filter(pk__in=[line.pk for line in lines], answer="")
        chosen = chosen.exclude(judgement="not_held")
        return chosen.update(
            answer="unchanged",
            version=F("version") + 1,
            judgement="",
            said_by=by,
            said_at=at or timezone.now(),
            **dict.fromkeys(("text", "difficulty", "proposal"), ""),
            percent=None,
            claims_done=False,
            product=None,
            entry=None,
        )
