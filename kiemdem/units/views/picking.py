"""The list of matches below a line that chooses something by name."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kiemdem.units.picking import PICKS


@require_safe
def pick(request, kind):
    if kind not in PICKS:
        raise Http404
    typed = request.GET.get(request.GET.get("field", "q"), "").replace("\0", "").strip()
    pick = PICKS[kind](request.user, request.as_of)
    labels = [pick.label(row) for row in pick.found(typed)] if len(typed) > 1 else []
    return render(request, "units/_pick.html", {"labels": labels})
