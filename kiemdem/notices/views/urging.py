"""Late units of a programme or a round, and one text to those chosen."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from kiemdem.notices.forms import UrgingForm
from kiemdem.notices.urging import LateReturns, LateWork
from kiemdem.programmes.models import Programme
from kiemdem.rounds.models import Round
from kiemdem.rules import refuse_if
from kiemdem.ui.fragments import done


@require_http_methods(["GET", "POST"])
def urge_programme(request, pk):
    seen = Programme.objects.visible_to(request.user)
    programme = get_object_or_404(seen.select_related("document", "unit", "standing_unit"), pk=pk)
    return urge(request, LateWork(programme, request.today))


@require_http_methods(["GET", "POST"])
def urge_round(request, pk):
    seen = Round.objects.visible_to(request.user).select_related("unit")
    return urge(request, LateReturns(get_object_or_404(seen, pk=pk), request.today))


def urge(request, late):
    """The late units to choose from; then one text to those chosen."""
    refuse_if(late.why_not_urge(request.user))
    units = late.units()
    form = UrgingForm(request.POST or None, late=units, initial={"text": late.template()})
    if form.is_valid():
        number = late.urge(form.chosen(), by=request.user, text=form.cleaned_data["text"])
        said = ngettext("%(n)s unit was urged.", "%(n)s units were urged.", number)
        messages.success(request, said % {"n": number})
        return done(request, late.subject)
    context = {"late": late, "units": units, "form": form, "chosen": request.POST.getlist("units")}
    return render(request, "notices/urge.html", context, status=422 if form.is_bound else 200)
