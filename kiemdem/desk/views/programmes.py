"""The programmes, and one programme with its register, read as of a day."""

from django.core.paginator import Paginator
from django.db.models import Count, Exists, OuterRef, Prefetch, Q
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from kiemdem.desk.activity import Activity
from kiemdem.desk.coverage import Coverage
from kiemdem.desk.programmes import A_PAGE, ProgrammeList, bar_of, counts_of
from kiemdem.desk.register import Register
from kiemdem.desk.views.saved import own_views
from kiemdem.programmes.models import Link, Programme
from kiemdem.readings.models import Proposal
from kiemdem.talk.showing import Watching
from kiemdem.tally.answers import named, ranked
from kiemdem.tally.counts import Counts
from kiemdem.tally.questions import Question
from kiemdem.ui.pages import page_of
from kiemdem.units.models.user import KEEPING

UNITS_SHOWN = 50


def programme_for(user, pk):
    """The programme with what its head shows, when the user may see it."""
    seen = Programme.objects.visible_to(user)
    seen = seen.select_related("document", "unit", "standing_unit", "parent__document")
    return get_object_or_404(seen.prefetch_related("steering__unit"), pk=pk)


@require_safe
def programmes(request):
    listed = ProgrammeList(request)
    page = Paginator(listed.found(), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": with_counts(page, request),
        "owners": listed.owners(),
        "terms": listed.terms(),
        "may_open": bool(request.user.reach(KEEPING)) or request.user.is_system,
    }
    return render(request, "desk/programmes.html", context)


def with_counts(page, request):
    """A page of programmes, each with its counts on the day."""
    numbers = counts_of([programme.pk for programme in page], request.as_of)
    for programme in page:
        programme.counts = numbers.get(programme.pk)
        programme.bar = bar_of(programme.counts) if programme.counts else []
    return page


@require_safe
def programme(request, pk):
    """The register: bar, figures, filters, rows."""
    programme = programme_for(request.user, pk)
    register = Register(request, programme=programme)
    context = {
        **head_of(request, programme),
        **own_views(request),
        "register": register,
        "page": register.page(),
        "numbers": register.numbers,
        "counts": register.counts,
        "bar": bar_of(register.counts, programme.get_absolute_url()),
    }
    return render(request, "desk/programme.html", context, status=200 if register.is_valid else 422)


def head_of(request, programme):
    """What every page of a programme shows above its own matter."""
    return {
        "programme": programme,
        "section": request.resolver_match.url_name,
        "below": programme.children.visible_to(request.user).count(),
        "targets_count": programme.targets.count(),
        "objection": programme.why_not_edit(request.user),
    }


@require_safe
def targets(request, pk):
    programme = programme_for(request.user, pk)
    context = {
        **head_of(request, programme),
        "targets": with_links(with_origin(programme.targets.all())),
    }
    return render(request, "desk/programme_targets.html", context)


def with_origin(targets):
    """Targets with their passage, or whether they were read before passages were kept."""
    proposed = Proposal.objects.filter(target=OuterRef("pk"))
    return targets.select_related("passage").annotate(was_read=Exists(proposed))


def with_links(targets):
    """Targets with the items above and below them: two queries, however many."""
    sides = {"links_up": "upper", "links_down": "lower"}
    for name, side in sides.items():
        links = Link.objects.select_related(
            *(f"{side}_{item}__programme__document" for item in ("task", "target"))
        )
        targets = targets.prefetch_related(Prefetch(name, links))
    return targets


@require_safe
def units(request, pk):
    """How each leading unit stands: its bar, its figures; the sum is that of all of them."""
    programme = programme_for(request.user, pk)
    parts = ranked(Question(as_of=request.as_of, programme=programme))
    page = page_of(parts, request.GET, UNITS_SHOWN)
    shown = [
        {"unit": unit, "counts": of, "bar": bar_of(of)} for unit, of in named(page.object_list)
    ]
    page.object_list = shown  # the same rows, with their units and bars
    sums = sum((of for _unit, of in parts), Counts())
    context = {**head_of(request, programme), "page": page, "sums": sums}
    return render(request, "desk/programme_units.html", context)


@require_safe
def cascade(request, pk):
    """What stands above and below, and which tasks were taken further down."""
    programme = programme_for(request.user, pk)
    below = programme.children.visible_to(request.user).select_related("document", "unit")
    children = with_counts(Paginator(below, A_PAGE).get_page(request.GET.get("children")), request)
    tasks = (
        programme.tasks.whole()
        .annotate(ups=Count("links_up", distinct=True), downs=Count("links_down", distinct=True))
        .order_by("position", "pk")
    )
    shows_uncovered = request.GET.get("links") == "none"
    shown = (
        tasks.filter(downs=0) if shows_uncovered else tasks.filter(Q(ups__gt=0) | Q(downs__gt=0))
    )
    context = {
        **head_of(request, programme),
        "children": children,
        "coverage": Coverage(programme, children, request.as_of),
        "items": Paginator(shown, A_PAGE).get_page(request.GET.get("page")),
        "shows_uncovered": shows_uncovered,
        "uncovered": tasks.filter(downs=0).count(),
    }
    return render(request, "desk/programme_cascade.html", context)


@require_safe
def history(request, pk):
    """Every entry and comment about the register, up to the day."""
    programme = programme_for(request.user, pk)
    context = {**head_of(request, programme), "activity": Activity(request, programme)}
    context["watching"] = Watching(programme, request.user)
    return render(request, "desk/programme_history.html", context)
