"""Acts on a charge, and the way from a draft to a charge."""

from django.contrib import messages
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from kiemdem.ledger.models import Entry
from kiemdem.programmes.models import Programme, Task
from kiemdem.rules import refuse_if
from kiemdem.ui.fragments import back_or, done
from kiemdem.units.models import UnitGroup
from kiemdem.viewings.models import looked_at_evidence

from . import ordering
from .acts import ACTS
from .forms import CorrectionForm, ExpandForm, OrderForm, PartForm
from .models import Assignment, Evidence


def charge_for(user, pk):
    """The charge, when the user may see it; otherwise a 404 that gives nothing away."""
    seen = Assignment.objects.visible_to(user)
    seen = seen.select_related("unit", "task__programme__unit", "task__programme__document")
    return get_object_or_404(seen, pk=pk)


def task_for(user, pk):
    seen = Task.objects.visible_to(user)
    seen = seen.select_related("programme__unit", "programme__document")
    return get_object_or_404(seen, pk=pk)


def page(request, template, form, **context):
    """A form, or what is wrong with it."""
    status = 422 if form.is_bound else 200
    context |= {"form": form}
    return render(request, f"assignments/{template}.html", context, status=status)


@require_safe
def acts(request, pk):
    """Everything that may be entered about a charge, and why some of it may not be now."""
    assignment = charge_for(request.user, pk)
    rows = [
        {
            "act": act,
            "objection": act.objection(assignment, request.user),
            "may_late": not act.is_due(assignment)
            and not assignment.why_not_be_done_by(act.action, request.user),
        }
        for act in ACTS.values()
    ]
    rows.sort(
        key=lambda row: (row["objection"] is not None, not row["may_late"])
    )  # what is open first
    may_ask = assignment.is_open and request.user.acts_for(assignment.unit)
    context = {"assignment": assignment, "rows": rows, "may_ask": may_ask}
    return render(request, "assignments/acts.html", context)


@require_http_methods(["GET", "POST"])
def act(request, pk, noun):
    """One act: its form, then the entry."""
    if noun not in ACTS:
        raise Http404
    assignment, deed = charge_for(request.user, pk), ACTS[noun]
    refuse_if(assignment.why_not_be_done_by(deed.action, request.user))
    form = deed.form(
        request.POST or None,
        request.FILES or None,
        assignment=assignment,
        by=request.user,
        day=request.today,
    )
    if form.is_valid():
        entry = deed.do(assignment, request.user, form)
        messages.success(request, str(deed.said))
        if form.cleaned_data.get("files"):
            notice_twins(request, entry)
        return done(request, back_or(request, assignment.task))
    late = not deed.is_due(assignment)
    return page(request, "act", form, assignment=assignment, act=deed, is_late=late)


def notice_twins(request, entry):
    """Say so when a file that was just laid down is evidence of other work already."""
    seen = Evidence.objects.visible_to(request.user).select_related("assignment__task")
    for item in entry.evidence.exclude(file=""):
        if twin := seen.same_as(item).exclude(assignment=item.assignment_id).first():
            told = {"name": item.file_name, "task": twin.assignment.task.title}
            messages.warning(
                request, _("“%(name)s” is evidence of “%(task)s” too, byte by byte.") % told
            )


@require_http_methods(["GET", "POST"])
def correct(request, pk):
    """Reverse a wrong entry of a charge; both stay readable."""
    entry = get_object_or_404(Entry.objects.select_related("subject_type", "reversed_by"), pk=pk)
    if entry.subject_type.model_class() is not Assignment:
        raise Http404
    assignment = charge_for(request.user, entry.subject_id)
    refuse_if(assignment.why_not_correct(request.user, entry))
    form = CorrectionForm(request.POST or None, by=request.user, day=request.today)
    if form.is_valid():
        assignment.correct(entry, by=request.user, **form.cleaned_data)
        messages.success(request, _("The entry is reversed. Both stay in the ledger."))
        return done(request, assignment.task)
    return page(request, "correct", form, assignment=assignment, entry=entry)


@require_http_methods(["GET", "POST"])
def new_task(request, pk):
    """Write a task into the register, with the units it is meant for."""
    seen = Programme.objects.visible_to(request.user).select_related("document", "unit")
    programme = get_object_or_404(seen, pk=pk)
    refuse_if(programme.why_not_edit(request.user))
    form = OrderForm(request.POST or None, programme=programme, by=request.user, day=request.today)
    if form.is_valid():
        task = ordering.enter(programme, form, by=request.user, on=request.today)
        messages.success(
            request, _("Task %(number)s is in the register.") % {"number": task.number}
        )
        return done(request, task)
    return page(request, "order", form, programme=programme)


@require_http_methods(["GET", "POST"])
def edit_task(request, pk):
    task = task_for(request.user, pk)
    refuse_if(task.why_not_amend(request.user))
    form = OrderForm(
        request.POST or None,
        programme=task.programme,
        task=task,
        by=request.user,
        day=request.today,
    )
    if form.is_valid():
        ordering.amend(task, form, by=request.user, on=request.today)
        messages.success(request, _("Task %(number)s is amended.") % {"number": task.number})
        return done(request, task)
    return page(request, "order", form, programme=task.programme, task=task)


@require_http_methods(["GET", "POST"])
def break_down(request, pk):
    """Break a task into parts, each for one unit."""
    task = task_for(request.user, pk)
    refuse_if(task.programme.why_not_edit(request.user))
    forms = [
        PartForm(request.POST or None, prefix=f"part{n}", by=request.user, day=request.today)
        for n in range(1, 6)
    ]
    whole = [form.is_valid() for form in forms]  # each is asked, so that each says what is wrong
    if all(whole):
        said = [form for form in forms if form.cleaned_data["title"]]
        if said:
            ordering.break_down(task, said, by=request.user, on=request.today)
            count = ngettext("%(n)s part is planned.", "%(n)s parts are planned.", len(said))
            messages.success(request, count % {"n": len(said)})
            return done(request, task)
    context = {"task": task, "forms": forms}
    return render(
        request, "assignments/parts.html", context, status=422 if forms[0].is_bound else 200
    )


@require_http_methods(["GET", "POST"])
def expand(request, pk):
    """Plan a task for every unit that a group means on a day."""
    task = task_for(request.user, pk)
    refuse_if(task.programme.why_not_edit(request.user))
    form = ExpandForm(
        request.POST or None,
        groups=UnitGroup.objects.filter(root__in=request.user.reached()),
        by=request.user,
        day=request.today,
        initial={"on": request.today},
    )
    if form.is_valid():
        said = form.cleaned_data
        count = Assignment.expand(task, said["group"], by=request.user, on=said["on"])
        told = ngettext("%(n)s unit is planned.", "%(n)s units are planned.", count)
        messages.success(request, told % {"n": count})
        return done(request, task)
    return page(request, "expand", form, task=task)


@require_safe
def evidence(request, pk):
    """The file behind an entry, always as a download."""
    seen = Evidence.objects.visible_to(request.user).exclude(file="")
    item = get_object_or_404(seen.select_related("assignment__unit"), pk=pk)
    looked_at_evidence(request, item.file_name, unit=item.assignment.unit)
    answer = FileResponse(item.file.open("rb"), as_attachment=True, filename=item.file_name)
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
