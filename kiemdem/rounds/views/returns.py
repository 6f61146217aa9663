"""One unit's return: its lines, as the unit and whoever verifies see them."""

from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from kiemdem.rounds.models import Return


def return_for(user, pk) -> Return:
    """The return, when the user may see it."""
    seen = Return.objects.visible_to(user).select_related("round__unit", "unit", "judge")
    return get_object_or_404(seen, pk=pk)


@require_safe
def return_page(request, pk):
    owed = return_for(request.user, pk)
    lines = owed.lines.select_related("assignment__task__programme__document")
    return render(request, "rounds/return.html", {"owed": owed, "lines": lines})
