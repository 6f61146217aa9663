"""Evidence is looked at and judged; claims are drawn by lot and judged; what held is counted."""

from collections import defaultdict

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kiemdem.assignments.models import Evidence
from kiemdem.rules import refuse_if
from kiemdem.ui.fragments import back_or, changed, done
from kiemdem.units.models import Unit
from kiemdem.viewings.models import looked_at_evidence

from .forms import DrawForm, FindingForm, VerdictForm
from .models import Finding, Sample, SampleLine, with_state
from .rates import rates_for, sum_of
from .showing import IMAGES, inline, safe_kind

A_PAGE, TWINS_SHOWN = 50, 20


def evidence_for(user, pk, day):
    """The piece of evidence, when the person may see it; with what was found by the day."""
    seen = with_state(Evidence.objects.visible_to(user), day).select_related(
        "document",
        "entry__by__person",
        "entry__post__unit",
        "assignment__unit",
        "assignment__task__programme__unit",
        "assignment__task__programme__document",
        "assignment__task__passage__document",
    )
    return get_object_or_404(seen, pk=pk)


@require_safe
def about(request, pk):
    """What a piece of evidence is, where else it was laid down, and what was found about it."""
    return about_page(request, evidence_for(request.user, pk, request.as_of), FindingForm())


def about_page(request, item, form):
    twins = Evidence.objects.visible_to(request.user).same_as(item)
    kind = safe_kind(item)
    context = {
        "item": item,
        "form": form,
        "kind": kind,
        "is_image": kind in IMAGES,
        "findings": item.findings.filter(found_on__lte=request.as_of).select_related(
            "post__unit", "by__person"
        ),
        "twins": twins.select_related("assignment__unit", "assignment__task__programme__document")[
            :TWINS_SHOWN
        ],
        "objection": Finding.why_not_find(item, request.user),
    }
    status = 422 if form.is_bound else 200
    return render(request, "inspections/evidence.html", context, status=status)


@require_POST
def find(request, pk):
    """Judge a piece of evidence."""
    item, form = evidence_for(request.user, pk, request.as_of), FindingForm(request.POST)
    refuse_if(Finding.why_not_find(item, request.user))
    if form.is_valid():
        said = form.cleaned_data
        Finding.find(item, said.pop("state"), by=request.user, on=request.today, **said)
        messages.success(request, _("The finding is written down."))
        return done(request, item_address(item))
    return about_page(request, item, form)


def item_address(item):
    return reverse("inspections:about", args=[item.pk])


@require_safe
def shown(request, pk):
    """The file itself, when it is safe to look at in the browser."""
    item = evidence_for(request.user, pk, request.as_of)
    answer = inline(item)
    looked_at_evidence(request, item.file_name, unit=item.assignment.unit)
    return answer


@require_safe
def inspections(request):
    """The rate of claims that held, unit by unit, and the samples behind it."""
    within = unit_asked(request)
    samples = Sample.objects.visible_to(request.user).filter(drawn_on__lte=request.as_of)
    if within:
        samples = samples.filter(unit=within)
    by_then = Q(lines__judged_on__lte=request.as_of)
    judged = Count("lines", filter=by_then)
    held = Count("lines", filter=by_then & Q(lines__verdict="held"))
    samples = (
        samples.select_related("unit", "round", "post")
        .annotate(judged=judged, held=held)
        .order_by("-pk")
    )
    rates = rates_for(request.user, request.as_of, within)
    context = {
        "rates": rates,
        "sum": sum_of(rates),
        "within": within,
        "page": Paginator(samples, A_PAGE).get_page(request.GET.get("page")),
        "may_draw": may_draw(request.user),
    }
    return render(request, "inspections/inspections.html", context)


def unit_asked(request):
    """The unit that the address names, when there is one."""
    code = request.GET.get("unit")
    seen = Unit.objects.visible_to(request.user)
    return get_object_or_404(seen, code=code) if code else None


def may_draw(user):
    return any(user.inspects(post.unit) for post in user.posts())


@require_http_methods(["GET", "POST"])
def draw(request):
    refuse_if(None if may_draw(request.user) else _("Only whoever inspects may draw a sample."))
    first = next(post.unit for post in request.user.posts() if request.user.inspects(post.unit))
    form = DrawForm(
        request.POST or None, by=request.user, day=request.today, initial={"unit": first, "size": 5}
    )
    if form.is_valid():
        sample = Sample.draw(by=request.user, on=request.today, **form.cleaned_data)
        messages.success(request, _("The claims are drawn. The seed is recorded."))
        return done(request, sample)
    return render(
        request, "inspections/draw.html", {"form": form}, status=422 if form.is_bound else 200
    )


def sample_for(user, pk):
    seen = Sample.objects.visible_to(user).select_related("unit", "round", "post", "by__person")
    return get_object_or_404(seen, pk=pk)


@require_safe
def sample(request, pk):
    """The claims that were drawn, with their evidence and whether they held."""
    sample = sample_for(request.user, pk)
    lines = lines_of(sample, request.user, request.as_of)
    judged = [line for line in lines if line.is_judged]
    context = {
        "sample": sample,
        "lines": lines,
        "judged": len(judged),
        "held": sum(line.verdict == "held" for line in judged),
        "objection": Sample.why_not_draw(sample.unit, request.user),
    }
    return render(request, "inspections/sample.html", context)


def lines_of(sample, user, day):
    """The lines of a sample as they stood on a day, with the evidence: two queries."""
    lines = list(with_words(sample.lines.all()))
    charges = [line.assignment_id for line in lines]
    there = Evidence.objects.visible_to(user).filter(assignment__in=charges)
    behind = defaultdict(list)
    for item in with_state(there, day).select_related("document"):
        behind[item.assignment_id].append(item)
    for line in lines:
        line.sample, line.evidence = sample, behind[line.assignment_id]
        line.is_judged = line.judged_on is not None and line.judged_on <= day
    return lines


def with_words(lines):
    return lines.select_related(
        "assignment__unit", "assignment__task__programme__document", "judged_by__person"
    )


@require_http_methods(["GET", "POST"])
def judge(request, pk):
    """Whether a claim that was drawn held: at once when it did, with the grounds when not."""
    seen = SampleLine.objects.filter(sample__in=Sample.objects.visible_to(request.user))
    line = get_object_or_404(seen.select_related("sample__unit"), pk=pk)
    refuse_if(line.why_not_judge(request.user))
    form = VerdictForm(said(request), initial={"verdict": "not_held"})
    if form.is_valid():
        line.judge(by=request.user, on=request.today, **form.cleaned_data)
        messages.success(request, _("The verdict is written down."))
        return judged_line(request, line)
    context = {"form": form, "line": line}
    return render(request, "inspections/judge.html", context, status=422 if form.is_bound else 200)


def said(request):
    """The form's words, or those of the button that says “held” by itself."""
    if request.method != "POST":
        return None
    return {"verdict": request.POST["value"]} if "value" in request.POST else request.POST


def judged_line(request, line):
    """Back to the list it was judged from; or only the line, when its button was pressed."""
    if "value" not in request.POST or request.GET.get("back"):
        return done(request, back_or(request, line.sample))
    fresh = next(
        one for one in lines_of(line.sample, request.user, request.as_of) if one.pk == line.pk
    )
    return changed(request, "inspections/_line.html", line.sample, line=fresh)
