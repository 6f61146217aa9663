"""Writing in a register: the programme, its headings, its targets, its links."""

from django.contrib import messages
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kiemdem.rules import Refused, refuse_if
from kiemdem.ui.fragments import done

from .forms import (
    HeadingForm,
    NewProgrammeForm,
    ProgrammeForm,
    TargetForm,
    TaskForm,
    changes_of,
    model_fields,
    reading_of,
    said_by_programme,
)
from .linking import Search
from .models import Link, Programme, Target, Task, TaskGroup


def programme_for(user, pk):
    """The programme, when the user may see it; otherwise a 404 that gives nothing away."""
    seen = Programme.objects.visible_to(user).select_related("document", "unit")
    return get_object_or_404(seen, pk=pk)


def page(request, template, form, **context):
    """A form, or what is wrong with it."""
    status = 422 if form.is_bound else 200
    return render(request, f"programmes/{template}.html", {"form": form, **context}, status=status)


@require_http_methods(["GET", "POST"])
def new(request):
    """Open a register, for a registered paper or for one registered along with it."""
    if not request.user.keeps_somewhere():
        raise Refused(_("Only the register keeper of a unit may open a register."))
    owners = [post.unit for post in request.user.posts() if request.user.keeps(post.unit)]
    first = {"unit": owners[0]} if len(owners) == 1 else {}
    form = NewProgrammeForm(request.POST or None, by=request.user, day=request.today, initial=first)
    if form.is_valid():
        programme = open_programme(form, by=request.user, on=request.today)
        messages.success(request, _("The register of %(sign)s is open.") % {"sign": programme})
        return done(request, programme)
    return page(request, "new", form)


@transaction.atomic
def open_programme(form, *, by, on):
    """All or nothing: the paper, the register, its committee."""
    document = form.cleaned_data["document"]
    refuse_if(Programme.why_not_open(document, form.cleaned_data["unit"], by))
    document = document or form.paper().register(by=by, on=on)
    programme = Programme.open(document=document, by=by, on=on, **form.fields_of_programme())
    programme.steer(form.cleaned_data["steering"], by=by, on=on)
    return programme


@require_http_methods(["GET", "POST"])
def edit(request, pk):
    programme = programme_for(request.user, pk)
    refuse_if(programme.why_not_edit(request.user))
    form = ProgrammeForm(
        request.POST or None,
        by=request.user,
        day=request.today,
        initial=said_by_programme(programme),
    )
    if form.is_valid():
        if changes := changes_of(programme, form):
            programme.amend(by=request.user, on=request.today, **changes)
        programme.steer(form.cleaned_data["steering"], by=request.user, on=request.today)
        messages.success(request, _("The register is amended."))
        return done(request, programme)
    return page(request, "edit", form, programme=programme)


@require_http_methods(["GET", "POST"])
def headings(request, pk):
    """The headings of the register, and a form for one more."""
    programme = programme_for(request.user, pk)
    refuse_if(programme.why_not_edit(request.user))
    form = HeadingForm(request.POST or None, programme=programme)
    if form.is_valid():
        TaskGroup.enter(
            programme=programme, by=request.user, on=request.today, **model_fields(form)
        )
        messages.success(request, _("The heading is entered."))
        return done(request, request.path)
    return page(request, "headings", form, programme=programme, headings=programme.groups.all())


@require_http_methods(["GET", "POST"])
def edit_heading(request, pk):
    return edit_line(request, heading_for(request.user, pk), HeadingForm, "heading")


@require_http_methods(["GET", "POST"])
def new_target(request, pk):
    programme = programme_for(request.user, pk)
    refuse_if(programme.why_not_edit(request.user))
    form = TargetForm(request.POST or None)
    if form.is_valid():
        target = Target.enter(
            programme=programme, by=request.user, on=request.today, **model_fields(form)
        )
        messages.success(request, _("The target is entered."))
        return done(request, target)
    return page(request, "target", form, programme=programme)


@require_http_methods(["GET", "POST"])
def edit_target(request, pk):
    target = get_object_or_404(Target.objects.visible_to(request.user), pk=pk)
    return edit_line(request, target, TargetForm, "target")


def edit_line(request, line, form_class, template):
    """Put a heading or a target right; told with its old words."""
    refuse_if(line.why_not_amend(request.user))
    fresh = type(line)(programme=line.programme)
    initial = {name: getattr(line, name) for name in form_class.Meta.fields}
    more = {"programme": line.programme} if form_class is HeadingForm else {}
    form = form_class(request.POST or None, instance=fresh, initial=initial, **more)
    if form.is_valid():
        line.amend(by=request.user, on=request.today, **model_fields(form))
        messages.success(request, _("The line is amended."))
        return done(request, where(line))
    return page(request, template, form, programme=line.programme, line=line)


def heading_for(user, pk):
    return get_object_or_404(TaskGroup.objects.visible_to(user), pk=pk)


def where(line):
    """The page that shows a line."""
    if isinstance(line, Target):
        return line
    return line.programme


@require_POST
def strike_heading(request, pk):
    return strike(request, heading_for(request.user, pk))


@require_POST
def strike_target(request, pk):
    return strike(request, get_object_or_404(Target.objects.visible_to(request.user), pk=pk))


def strike(request, line):
    programme = line.programme
    line.strike(by=request.user, on=request.today)
    messages.success(request, _("The line is struck from the register."))
    return done(request, programme)


ITEMS = {"tasks": Task, "targets": Target}


def item_for(user, items, pk):
    """A task or a target, when the user may see it."""
    if items not in ITEMS:
        raise Http404
    seen = (
        ITEMS[items]
        .objects.visible_to(user)
        .select_related("programme__document", "programme__unit")
    )
    return get_object_or_404(seen, pk=pk)


@require_http_methods(["GET", "POST"])
def link(request, items, pk):
    """Link an item to one of another programme: what concretises what."""
    item = item_for(request.user, items, pk)
    refuse_if(Link.why_not_begin(request.user))
    search = Search(request, item)
    if request.method == "POST":
        kind, _colon, key = request.POST.get("other", "").partition(":")
        other = item_for(request.user, kind, int(key) if key.isdigit() else 0)
        lower, upper = (item, other) if search.is_up else (other, item)
        Link.connect(lower, upper, by=request.user, on=request.today)
        messages.success(request, _("The two are linked."))
        return done(request, item)
    return render(request, "programmes/link.html", {"item": item, "search": search})


@require_POST
def unlink(request, pk):
    joined = get_object_or_404(Link.objects.visible_to(request.user), pk=pk)
    lower = joined.lower
    joined.undo(by=request.user, on=request.today)
    messages.success(request, _("The two are no longer linked."))
    return done(request, lower)


@require_safe
def deadline(request, pk):
    """What the words of a deadline mean, as the fields that may be corrected."""
    programme = programme_for(request.user, pk)
    read = reading_of(request.GET.get("due_text", ""), programme)
    form = TaskForm(initial=read, programme=programme, by=request.user, day=request.today)
    return render(request, "programmes/_deadline.html", {"form": form, "read": read})
