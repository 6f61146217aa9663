"""The groups of things that wait for a person, and the views that they stand in."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from kiemdem.assignments.moves import Status
from kiemdem.ui.days import written

MINE, THEIRS, OTHER = "mine", "theirs", "other"
COMING_DAYS = 5  # working days that one looks ahead
AT_WORK = (Status.ACCEPTED, Status.IN_PROGRESS)
CAME_BACK = (Status.RETURNED, Status.DECLINED)
UNFINISHED = (Status.ASSIGNED, *AT_WORK, Status.RETURNED)


@dataclass(frozen=True)
class Group:
    """One kind of thing that waits: whose charges, in which states, under which view."""

    name: str
    view: str
    whose: str
    statuses: tuple
    title: str | Promise
    only: str = ""
    span: tuple[date, date] | None = None  # falls due between these days

    @property
    def is_other(self):
        """Not charges: returns, requests, claims to judge (see `waiting`)."""
        return self.whose == OTHER


GROUPS = (
    Group("returned", "todo", MINE, (Status.RETURNED,), _("Returned")),
    Group("accept", "todo", MINE, (Status.ASSIGNED,), _("To accept")),
    Group("returns", "todo", OTHER, (), _("Returns to answer")),
    Group("approve", "todo", THEIRS, (Status.SUBMITTED,), _("To approve or return")),
    Group("decide", "todo", OTHER, (), _("Requests to decide")),
    Group("verify", "todo", OTHER, (), _("Returns to verify")),
    Group("endorse", "todo", OTHER, (), _("Returns to approve")),
    Group("judge", "todo", OTHER, (), _("Claims to judge")),
    Group("declined", "todo", THEIRS, (Status.DECLINED,), _("Declined, to charge again")),
    Group("report", "todo", MINE, AT_WORK, _("To carry out and report")),
    Group("charge", "todo", THEIRS, (Status.PLANNED,), _("Drafts to charge")),
    Group("sent", "waiting", MINE, (Status.SUBMITTED,), _("Submitted, awaiting approval")),
    Group("asked", "waiting", OTHER, (), _("Requests of my units")),
    Group("sent_returns", "waiting", OTHER, (), _("Returns sent")),
    Group("unaccepted", "waiting", THEIRS, (Status.ASSIGNED,), _("Not accepted by the unit yet")),
    Group("over", "waiting", THEIRS, UNFINISHED, _("Overdue with the unit"), only="over"),
    Group("paused", "waiting", MINE, (Status.PAUSED,), _("Paused")),
    Group("done", "done", MINE, (Status.COMPLETED,), _("Completed by the unit"), only="lately"),
    Group("approved", "done", THEIRS, (Status.COMPLETED,), _("Approved"), only="lately"),
)
VIEWS = (
    ("todo", _("To do")),
    ("coming", _("Coming due")),
    ("waiting", _("Waiting for others")),
    ("done", _("Done lately")),
)
STATES = {
    Status.PLANNED: "none",
    Status.ASSIGNED: "none",
    Status.ACCEPTED: "doing",
    Status.IN_PROGRESS: "doing",
    Status.SUBMITTED: "sent",
    Status.RETURNED: "late",
    Status.DECLINED: "late",
    Status.PAUSED: "stop",
    Status.COMPLETED: "done",
}


def coming(day, days) -> list[Group]:
    """What falls due on the day and on each of the next working days, in a group each.

    A deadline on a day off stands with the working day before it: it must be kept by then.
    """
    found = [Group("due_returns", "coming", OTHER, (), _("Returns to send"))]
    first = day
    for left in range(COMING_DAYS + 1):
        following = days.after(day, left + 1)
        span = (first, following - timedelta(days=1))
        title = title_of(left, first)
        found.append(Group(f"due{left}", "coming", MINE, UNFINISHED, title, span=span))
        first = following
    return found


def title_of(left, first):
    if left == 0:
        return _("Due today, %(day)s") % {"day": written(first)}
    told = ngettext("In %(n)s working day, %(day)s", "In %(n)s working days, %(day)s", left)
    return told % {"n": left, "day": written(first)}
