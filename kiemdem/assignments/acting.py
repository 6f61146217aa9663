"""The verbs of a charge once it is charged: each refuses in words, or writes one entry."""

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from kiemdem.ledger.models import record
from kiemdem.locks import hold, hold_tree
from kiemdem.rules import Refused, refuse_if

from . import books
from .history import Broken, Line, replay
from .moves import CLOSED, MOVES, Status, Who


class Acting:
    """What the unit and the authority do to work that was charged."""

    # The rules: one sentence each, asked by the verb, by the button and by the tests.

    def why_not_move(self, action, by):
        """Whose act it is, and whether it is open from where the work stands today."""
        if objection := self.why_not_be_done_by(action, by):
            return objection
        if self.status not in MOVES[action].sources:
            return _("This step is not open from “%(status)s”.") % {
                "status": self.get_status_display()
            }
        return None

    def why_not_be_done_by(self, action, by):
        """Whose act it is: the unit's, or that of the unit which owns the programme."""
        move = MOVES[action]
        if not self.is_lead:
            return _("Only the leading unit's charge is followed step by step.")
        if move.who == Who.UNIT and not by.acts_for(self.unit):
            return _("Only %(unit)s may do this.") % {"unit": self.unit}
        if move.who == Who.AUTHORITY and not by.leads(self.task.programme.unit):
            return _("Only %(unit)s, which owns the programme, may do this.") % {
                "unit": self.task.programme.unit
            }
        return None

    def why_not_accept(self, by):
        return self.why_not_move("accepted", by)

    def why_not_decline(self, by):
        return self.why_not_move("declined", by)

    def why_not_recharge(self, by):
        return self.why_not_move("recharged", by)

    def why_not_start(self, by):
        return self.why_not_move("started", by)

    def why_not_report(self, by):
        return self.why_not_move("progressed", by)

    def why_not_submit(self, by):
        return self.why_not_move("submitted", by)

    def why_not_send_back(self, by):
        return self.why_not_move("returned", by)

    def why_not_complete(self, by):
        return self.why_not_move("completed", by)

    def why_not_pause(self, by):
        return self.why_not_move("paused", by)

    def why_not_resume(self, by):
        return self.why_not_move("resumed", by)

    def why_not_cancel(self, by):
        return self.why_not_move("cancelled", by)

    def why_not_change_due(self, by):
        return self.why_not_move("due_changed", by)

    def why_not_transfer(self, by):
        return self.why_not_move("transferred", by)

    # The verbs, in the order of life.

    def accept(self, *, by, on, **more):
        return self._act("accepted", by=by, on=on, **more)

    def decline(self, *, by, on, reason, **more):
        return self._act("declined", by=by, on=on, reason=reason, **more)

    def recharge(self, *, by, on, reason="", **more):
        return self._act("recharged", by=by, on=on, reason=reason, **more)

    def start(self, *, by, on, **more):
        return self._act("started", by=by, on=on, **more)

    def report(self, *, by, on, text, percent=None, **more):
        """A progress note; `percent` is 0 to 100, or None when not said."""
        if percent is not None and not 0 <= percent <= 100:
            raise Refused(_("Per cent done must be from 0 to 100."))
        return self._act("progressed", by=by, on=on, text=text, percent=percent, **more)

    def submit(self, *, by, on, text="", **more):
        return self._act("submitted", by=by, on=on, text=text, **more)

    def send_back(self, *, by, on, reason, **more):
        return self._act("returned", by=by, on=on, reason=reason, **more)

    def complete(self, *, by, on, text="", product=None, **more):
        """The work is done: its product exists, as a registered paper or as a file."""
        documents = [product] if product else []
        files = more.get("files", ())
        if not (product or files or self.evidence.exists()):
            raise Refused(_("Name the product: a registered document, or a file."))
        named = (
            str(product)
            if product
            else ", ".join(f.name for f in files) or str(self.evidence.last())
        )
        more["documents"] = [*documents, *more.get("documents", ())]
        return self._act("completed", by=by, on=on, text=text, product=named, **more)

    def pause(self, *, by, on, reason, **more):
        return self._act("paused", by=by, on=on, reason=reason, **more)

    def resume(self, *, by, on, reason="", **more):
        return self._act("resumed", by=by, on=on, reason=reason, **more)

    def cancel(self, *, by, on, reason, **more):
        return self._act("cancelled", by=by, on=on, reason=reason, **more)

    def change_due(self, new, *, by, on, reason, **more):
        """Another due day (None: no day); the original one is kept beside it."""
        old = self.due_on.isoformat() if self.due_on else None
        new = new.isoformat() if new else None
        return self._act("due_changed", by=by, on=on, reason=reason, old=old, new=new, **more)

    @transaction.atomic
    def transfer(self, to, *, by, on, reason, **more):
        """Another unit leads from a day on; the work keeps its state, deadlines and history."""
        refuse_if(self.why_not_transfer_to(to, by, on=on))
        status, due, original = self.status, self.due_on, self.original_due_on
        percent = self.percent
        self._act("transferred", by=by, on=on, reason=reason, to=to.code, to_name=to.name, **more)
        heir = type(self).objects.create(task=self.task, unit=to, role=self.role, came_from=self)
        heir._act(
            "received",
            by=by,
            on=on,
            at=more.get("at"),
            status=status,
            percent=percent,
            due_on=due.isoformat() if due else None,
            original_due_on=original.isoformat() if original else None,
            source=self.unit.code,
            source_name=self.unit.name,
            illustrative=more.get("illustrative", False),
        )
        return heir

    def why_not_transfer_to(self, to, by, *, on):
        if objection := self.why_not_transfer(by):
            return objection
        if not to.is_open_on(on):
            return _("%(unit)s does not exist on %(day)s.") % {"unit": to, "day": f"{on:%d/%m/%Y}"}
        there = self.task.assignments.filter(unit=to, role=self.role)
        if there.exclude(status__in=CLOSED).exists():
            return _("This unit is charged with the task already.")
        return None

    # The mechanism behind every verb: hold, refuse, record, settle; all or nothing.

    @transaction.atomic
    def _act(
        self,
        action,
        *,
        by,
        on,
        seen=None,
        at=None,
        files=(),
        documents=(),
        caption="",
        passage="",
        illustrative=False,
        **details,
    ):
        lines = self._held(seen)
        refuse_if(self.why_not_be_done_by(action, by) or self._lacking_any(action, details))
        refuse_if(self.why_not_on(on, at))
        # an entry may be late: what counts is where the work stood on its day
        self._refuse_broken([*lines, Line(2**62, action, on, details)])
        details = {name: value for name, value in details.items() if value not in (None, "")}
        unit = self.unit if MOVES[action].who == Who.UNIT else self.task.programme.unit
        entry = record(
            self,
            action,
            by=by,
            on=on,
            at=at,
            post=by.post_for(unit),
            illustrative=illustrative,
            **details,
        )
        if files or documents:
            shown = {"caption": caption, "passage": passage}
            self.evidence.model.keep(self, entry, files=files, documents=documents, **shown)
        books.settle(self, [*lines, Line(entry.pk, action, on, details)])
        return entry

    def why_not_on(self, day, at=None):
        """What has not happened yet is not written down."""
        today = localdate(at) if at else localdate()
        if day > today:
            return _("The day must be %(day)s or earlier.") % {"day": f"{today:%d/%m/%Y}"}
        return None

    def _held(self, seen):
        """Hold the task and the charge; tell the second of two people what happened meanwhile."""
        hold_tree(to_change=False)  # books being closed are not posted to meanwhile
        hold(self.task)
        fresh = hold(self)
        if seen is not None and fresh.last_entry_id != seen:
            raise Refused(
                _("Someone recorded something here a moment ago. Look again before you go on.")
            )
        for name in books.STANDING:
            setattr(self, name, getattr(fresh, name))
        return books.lines_of(self)

    def _refuse_broken(self, lines):
        try:
            replay(lines)
        except Broken as broken:
            raise Refused(
                _("On %(day)s the work was “%(status)s”; “%(step)s” cannot follow that.")
                % {
                    "day": f"{broken.line.on:%d/%m/%Y}",
                    "status": Status(broken.status).label,
                    "step": MOVES[broken.line.action].label,
                }
            ) from None

    def _lacking_any(self, action, details):
        for name in MOVES[action].needs:
            if objection := self._lacking(name, details.get(name)):
                return objection
        return None

    def _lacking(self, name, value):
        if not str(value or "").strip():
            return {
                "reason": _("Say why: the reason is kept in the ledger."),
                "text": _("Say what was done."),
                "product": _("Name the product: a registered document, or a file."),
            }[name]
        return None
