"""What is done at once on the list of one's work; the row gives way to what was done."""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from kiemdem.assignments.models import Assignment
from kiemdem.desk.my_work import MyWork
from kiemdem.inspections.models import Sample, SampleLine, Verdict
from kiemdem.requests.models import Request
from kiemdem.rounds.models import Return
from kiemdem.ui.fragments import back_or, changed


@dataclass(frozen=True)
class Deed:
    """Which things a person sees, what is done to one of them, and what is said then."""

    seen: Callable
    do: Callable  # (thing, what the row knew of it, by=, on=)
    said: str | Promise


def lines_seen(user):
    return SampleLine.objects.filter(sample__in=Sample.objects.visible_to(user))


DEEDS = {
    "acceptance": Deed(
        Assignment.objects.visible_to,
        lambda charge, seen, **who: charge.accept(seen=seen, **who),
        _("Accepted."),
    ),
    "completion": Deed(
        Assignment.objects.visible_to,
        lambda charge, seen, **who: charge.complete(seen=seen, **who),
        _("Approved as complete."),
    ),
    "grant": Deed(
        Request.objects.visible_to,
        lambda asked, seen, **who: asked.grant(**who),
        _("Granted. The plan of the task is changed."),
    ),
    "approval": Deed(
        Return.objects.visible_to,
        lambda owed, seen, **who: owed.approve(**who),
        _("The return is approved."),
    ),
    "verdict": Deed(
        lines_seen,
        lambda line, seen, **who: line.judge(Verdict.HELD, **who),
        _("The verdict is written down."),
    ),
}


@require_POST
def deed(request, deed, pk):
    """Do it; a browser without scripts goes back to the list."""
    if deed not in DEEDS:
        raise Http404
    what = DEEDS[deed]
    thing = get_object_or_404(what.seen(request.user), pk=pk)
    known = request.POST.get("value", "")
    what.do(thing, int(known) if known.isdecimal() else None, by=request.user, on=request.today)
    messages.success(request, str(what.said))
    context = {"thing": thing, "said": what.said, "work": MyWork(request)}
    return changed(request, "desk/my_work/_did.html", back_or(request, "desk:my-work"), **context)
