"""The acts on a charge as a person meets them: a noun in the address, a form, a verb."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from . import forms
from .moves import MOVES, Status, Who


@dataclass(frozen=True)
class Act:
    """One kind of act: its address, its move, the method that does it, and what it asks for."""

    noun: str
    action: str
    verb: str
    form: type
    icon: str
    said: str | Promise  # what the person is told afterwards

    @property
    def move(self):
        return MOVES[self.action]

    @property
    def label(self):
        return self.move.label

    @property
    def is_authority(self):
        return self.move.who == Who.AUTHORITY

    def objection(self, assignment, by):
        return getattr(assignment, f"why_not_{self.verb}")(by)

    def is_due(self, assignment):
        """Whether the work stands where this act begins."""
        return assignment.status in self.move.sources

    def do(self, assignment, by, form):
        told = form.told()
        first = [told.pop(name) for name in ("new", "to") if name in told]
        return getattr(assignment, self.verb)(*first, by=by, **told)


ACTS = {
    act.noun: act
    for act in (
        Act("acceptance", "accepted", "accept", forms.NoteForm, "check", _("Accepted.")),
        Act("refusal", "declined", "decline", forms.ReasonForm, "x", _("Declined.")),
        Act("start", "started", "start", forms.NoteForm, "st-doing", _("Started.")),
        Act("progress", "progressed", "report", forms.ProgressForm, "pen", _("Progress entered.")),
        Act("submission", "submitted", "submit", forms.SubmissionForm, "st-sent", _("Submitted.")),
        Act(
            "completion",
            "completed",
            "complete",
            forms.CompletionForm,
            "st-done",
            _("Approved as complete."),
        ),
        Act("return", "returned", "send_back", forms.ReasonForm, "back", _("Returned.")),
        Act("recharge", "recharged", "recharge", forms.MayReasonForm, "flag", _("Charged again.")),
        Act(
            "deadline",
            "due_changed",
            "change_due",
            forms.DeadlineForm,
            "calendar",
            _("Deadline changed."),
        ),
        Act("transfer", "transferred", "transfer", forms.TransferForm, "swap", _("Transferred.")),
        Act("pause", "paused", "pause", forms.ReasonForm, "st-stop", _("Paused.")),
        Act("resumption", "resumed", "resume", forms.MayReasonForm, "next", _("Resumed.")),
        Act(
            "cancellation",
            "cancelled",
            "cancel",
            forms.ReasonForm,
            "x",
            _("Taken out of the count."),
        ),
    )
}
# What one would most likely do next, the first as the main button.
NEXT = {
    Status.ASSIGNED: ("acceptance", "refusal"),
    Status.ACCEPTED: ("start", "progress", "submission"),
    Status.IN_PROGRESS: ("submission", "progress"),
    Status.RETURNED: ("submission", "progress"),
    Status.SUBMITTED: ("completion", "return"),
    Status.DECLINED: ("recharge", "transfer"),
    Status.PAUSED: ("resumption",),
}


def next_acts(assignment, by):
    """The acts that this person would most likely do next."""
    acts = [ACTS[noun] for noun in NEXT.get(assignment.status, ())]
    return [act for act in acts if not act.objection(assignment, by)]
