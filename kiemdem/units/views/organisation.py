"""The organisation as it stood on a day: the tree, and the search in it."""

from django.core.paginator import Paginator
from django.db.models import Q
from django.shortcuts import render
from django.views.decorators.http import require_safe

from kiemdem.units.models import Unit
from kiemdem.units.outline import Outline, names_on

A_PAGE = 50


@require_safe
def organisation(request):
    """The tree, or what the search finds."""
    text = request.GET.get("q", "").replace("\0", "").strip()
    context = {
        "text": text,
        "with_closed": "closed" in request.GET,
        "keeps": request.user.keeps_somewhere(),
    }
    if text:
        context["page"] = found(request, text)
    else:
        context["outline"] = Outline(
            request.as_of, opened(request), with_closed=context["with_closed"]
        )
    return render(request, "units/organisation.html", context)


def opened(request):
    """The branches that the address names; None when it names none at all."""
    if "open" not in request.GET:
        return None
    words = ",".join(request.GET.getlist("open")).split(",")
    # ten digits at most: a longer number is no row, and some databases refuse it
    return {int(word) for word in words if word.isascii() and word.isdigit() and len(word) < 11}


def found(request, text):
    """Units of every day that are or were called so, or have the code."""
    named = Unit.objects.visible_to(request.user).searched(text).values("pk")
    coded = Q(codes__code__iexact=text)
    units = Unit.objects.visible_to(request.user).filter(Q(pk__in=named) | coded).distinct()
    page = Paginator(units.order_by("sort_key", "pk"), A_PAGE).get_page(request.GET.get("page"))
    names = names_on(request.as_of, {pk for unit in page for pk in (unit.pk, unit.parent_id)})
    for unit in page:
        unit.name_then, unit.place_then = names[unit.pk], names.get(unit.parent_id, "")
    return page
