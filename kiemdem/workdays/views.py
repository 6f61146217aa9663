"""The office's own days, for whoever runs the house."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from .forms import SpecialDayForm
from .models import SpecialDay
from .official import Days


def days_for(user):
    if not user.runs_the_house():
        raise Http404
    return SpecialDay.objects.all()


@require_http_methods(["GET", "POST"])
def days(request):
    kept = days_for(request.user)
    form = SpecialDayForm(request.POST or None)
    if form.is_valid():
        form.instance.add(by=request.user, on=request.today)
        messages.success(request, _("The day is kept so from now on."))
        return redirect("workdays:days")
    context = {
        "form": form,
        "days": kept.order_by("-day"),
        "holidays": Days().holidays(request.as_of.year),
        "year": request.as_of.year,
    }
    return render(request, "workdays/days.html", context, status=422 if form.is_bound else 200)


@require_POST
def drop(request, pk):
    day = get_object_or_404(days_for(request.user), pk=pk)
    day.drop(by=request.user, on=request.today)
    messages.success(request, _("The official calendar counts again."))
    return redirect("workdays:days")
