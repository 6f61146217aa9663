"""The first page: what is late, who answers for it, what changed, what comes next."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from kiemdem.desk.journal import latest
from kiemdem.desk.overview import Overview
from kiemdem.desk.programmes import bar_of
from kiemdem.desk.standing_programmes import lines
from kiemdem.tally.counts import Counts
from kiemdem.units.models.user import KEEPING


@require_safe
def overview(request):
    shown = Overview(request)
    programmes = lines(shown.programmes, request.as_of, request.GET.get("sort", "sign"))
    if not programmes:
        context = {"may_open": bool(request.user.reach(KEEPING)) or request.user.is_system}
        return render(request, "desk/overview_empty.html", context)
    full = [line for line in programmes if line.counts.total]
    rest = shown.counts - sum((line.counts for line in programmes), Counts())
    context = {
        "shown": shown,
        "programmes": full,
        "empty": [line.programme for line in programmes if not line.counts.total],
        "rest": rest,
        "rest_bar": bar_of(rest),
        "entries": latest(request.user, request.as_of, among=shown.among),
    }
    return render(request, "desk/overview.html", context)
