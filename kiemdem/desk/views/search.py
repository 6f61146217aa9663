"""Searching everything at once, on a page or in the palette."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from kiemdem.desk.search import IN_PALETTE, ON_PAGE, Search, places


@require_safe
def search(request):
    in_palette = request.GET.get("fragment") == "palette"
    text = request.GET.get("q", "")
    limit = IN_PALETTE if in_palette else ON_PAGE
    found = Search(request.user, text, request.as_of, limit)
    context = {"found": found, "kinds": found.kinds}
    if in_palette:
        return render(request, "desk/_search_palette.html", context)
    context["places"] = places(text)
    return render(request, "desk/search.html", context)
