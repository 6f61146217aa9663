"""When units are reminded, for the keeper of each."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kiemdem.notices.forms import RemindersForm
from kiemdem.notices.models import Reminders
from kiemdem.units.models import Unit
from kiemdem.units.models.people import KEEPING

A_PAGE = 50


def unit_for(user, pk):
    """A unit in the part of the tree that the user keeps."""
    return get_object_or_404(Unit.objects.filter(pk__in=user.reached(KEEPING)), pk=pk)


@require_safe
def reminders(request):
    if not request.user.keeps_somewhere():
        raise Http404
    kept = Unit.objects.filter(pk__in=request.user.reached(KEEPING)).open_on(request.today)
    if text := request.GET.get("q", "").strip():
        kept = kept.searched(text)
    page = Paginator(kept.order_by("sort_key", "pk"), A_PAGE).get_page(request.GET.get("page"))
    units = [unit.pk for unit in page]
    rules = Reminders.nearest(units, on=request.today)
    rows = [(unit, rules[unit.pk], rules[unit.pk].unit_id == unit.pk) for unit in page]
    return render(request, "notices/reminders.html", {"page": page, "rows": rows})


@require_http_methods(["GET", "POST"])
def edit(request, pk):
    unit = unit_for(request.user, pk)
    rules = Reminders.nearest([pk], on=request.today)[pk]
    form = RemindersForm(request.POST if request.method == "POST" else None, rules=rules)
    if form.is_valid():
        Reminders.set(unit, by=request.user, on=request.today, **form.cleaned_data)
        messages.success(request, _("The settings are saved."))
        return redirect("notices:reminders")
    context = {"form": form, "unit": unit, "is_own": rules.unit_id == unit.pk}
    return render(request, "notices/edit.html", context, status=422 if form.is_bound else 200)


@require_POST
def drop(request, pk):
    Reminders.drop(unit_for(request.user, pk), by=request.user, on=request.today)
    messages.success(request, _("The settings of the unit above count again."))
    return redirect("notices:reminders")
