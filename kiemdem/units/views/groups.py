"""Groups of units: which units a name means on a day."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from kiemdem.rules import refuse_if
from kiemdem.ui.fragments import done
from kiemdem.units.forms.groups import DropForm, GroupForm, MemberForm, NewGroupForm
from kiemdem.units.grouping import members_on, units_of
from kiemdem.units.kinds import kind_name
from kiemdem.units.models import Unit, UnitGroup
from kiemdem.units.outline import names_on

from .lookup import for_keepers, group_for

A_PAGE = 100


@require_safe
def groups(request):
    """All groups with their number of units on the day."""
    seen = UnitGroup.objects.filter(root__in=Unit.objects.visible_to(request.user))
    groups = list(seen.select_related("root"))
    meant = units_of(groups, request.as_of)
    for group in groups:
        group.number = len(meant[group.pk])
        group.kind_names = ", ".join(map(kind_name, group.kinds))
    return render(
        request, "units/groups.html", {"groups": groups, "keeps": request.user.keeps_somewhere()}
    )


@require_safe
def group(request, pk):
    """The units that one group means on the day."""
    group = group_for(request.user, pk)
    units = members_on(group, request.as_of)
    page = Paginator(units, A_PAGE).get_page(request.GET.get("page"))
    names = names_on(request.as_of, {pk for u in page for pk in (u.pk, u.parent_id)})
    named = dict(group.members.as_of(request.as_of).values_list("unit_id", "valid_from"))
    for unit in page:
        unit.name_then, unit.place_then = names[unit.pk], names.get(unit.parent_id, "")
        unit.named_from = named.get(unit.pk)
    context = {
        "group": group,
        "page": page,
        "kind_names": ", ".join(map(kind_name, group.kinds)),
        "keeps": request.user.keeps(group.root),
    }
    return render(request, "units/group.html", context)


@for_keepers
@require_http_methods(["GET", "POST"])
def new_group(request):
    form = NewGroupForm(request.POST or None, by=request.user, day=request.today)
    if form.is_valid():
        group = UnitGroup.open(**form.cleaned_data, by=request.user, on=request.today)
        return entered(request, group)
    return form_page(request, form, _("New group"))


@require_http_methods(["GET", "POST"])
def edit_group(request, pk):
    group = group_for(request.user, pk)
    refuse_if(group.why_not_amend(request.user))
    said = {"name": group.name, "kinds": group.kinds}
    form = GroupForm(request.POST or None, by=request.user, day=request.today, initial=said)
    if form.is_valid():
        group.amend(**form.cleaned_data, by=request.user, on=request.today)
        return entered(request, group)
    return form_page(request, form, _("Change the group"), group)


@require_http_methods(["GET", "POST"])
def add_member(request, pk):
    group = group_for(request.user, pk)
    refuse_if(group.why_not_amend(request.user))
    first = {"on": request.today}
    form = MemberForm(request.POST or None, by=request.user, day=request.today, initial=first)
    if form.is_valid():
        group.add(**form.cleaned_data, by=request.user)
        return entered(request, group)
    return form_page(request, form, _("Add a unit"), group)


@require_http_methods(["GET", "POST"])
def drop_member(request, pk, unit):
    group = group_for(request.user, pk)
    refuse_if(group.why_not_amend(request.user))
    unit = get_object_or_404(Unit.objects.visible_to(request.user), pk=unit)
    first = {"on": request.today}
    form = DropForm(request.POST or None, by=request.user, day=request.today, initial=first)
    if form.is_valid():
        group.drop(unit, on=form.cleaned_data["on"], by=request.user)
        return entered(request, group)
    return form_page(request, form, _("Take %(unit)s out") % {"unit": unit}, group)


def entered(request, group):
    messages.success(request, _("Entered in the books."))
    return done(request, group)


def form_page(request, form, heading, group=None):
    context = {"form": form, "heading": heading, "group": group}
    status = 422 if form.is_bound else 200
    return render(request, "units/group_form.html", context, status=status)
