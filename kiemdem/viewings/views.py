"""Who took which export and looked at whose evidence, for whoever inspects."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from .models import SHOWN_TO, Kind, Viewing

A_PAGE = 50


@require_safe
def viewings(request):
    if not request.user.has_role(*SHOWN_TO):
        raise Http404
    seen = Viewing.objects.visible_to(request.user).filter(at__date__lte=request.as_of)
    kind = request.GET.get("kind", "")
    if kind in Kind.values:
        seen = seen.filter(kind=kind)
    if text := request.GET.get("q", "").strip():
        seen = seen.filter(what__icontains=text)
    page = Paginator(seen.select_related("by__person", "unit"), A_PAGE)
    context = {"page": page.get_page(request.GET.get("page")), "kinds": Kind.choices, "kind": kind}
    return render(request, "viewings/viewings.html", context)
