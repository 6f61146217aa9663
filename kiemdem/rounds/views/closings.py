"""Closed books: the frozen tally with its list, and what moved since the one before."""

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from kiemdem.rounds.balance import after_closing, movement_of
from kiemdem.rounds.models import ClosedTally
from kiemdem.tally.lists import LISTS
from kiemdem.tally.movement import MOVES
from kiemdem.tally.sections import sections

from .rounds import whole_round_for

A_PAGE = 50
LATE = tuple(name for name in MOVES if name != "still_open")


def closing_for(user, pk) -> ClosedTally:
    seen = ClosedTally.objects.visible_to(user)
    seen = seen.select_related("round__unit", "programme__document", "unit", "before__round")
    return get_object_or_404(seen, pk=pk)


@require_safe
def closing(request, pk):
    """The tally as it was closed; it reads the same on every day."""
    closed = closing_for(request.user, pk)
    name = request.GET.get("class", "counted")
    words, classes = LISTS.get(name, LISTS["counted"])
    lines = closed.own_lines().filter(klass__in=classes)
    if unit := request.GET.get("unit"):
        lines = closed.lines.filter(unit_code=unit, klass__in=classes)
    page = Paginator(lines.order_by("place"), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "closing": closed,
        "counts": closed.totals,
        "by_unit": closed.by_unit(),
        "page": page,
        "name": words,
        "is_sealed": closed.checksum_of(closed.kept_lines) == closed.checksum,
        "late": sections(after_closing(closed), request.GET, "late", kinds=LATE),
    }
    return render(request, "rounds/closing.html", context)


@require_safe
def movement(request, pk):
    """What moved in a round, scope by scope."""
    counted = whole_round_for(request.user, pk)
    scopes = []
    for number, question in enumerate(counted.questions(), 1):
        if request.GET.get("scope") in (None, "", str(number)):
            found = movement_of(counted, question)
            moved = sections(found, request.GET)
            scopes.append(
                {"number": number, "question": question, "movement": found, "moved": moved}
            )
    return render(request, "rounds/movement.html", {"round": counted, "scopes": scopes})
