"""Late units of a programme or a round, and one text to those chosen."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from kiemdem.notices.forms import UrgingForm
from kiemdem.notices.urging import LateReturns, LateWork
from kiemdem.programmes.models import Programme
from kiemdem.rounds.models import Round
from kiemdem.rules import refuse_if
from kiemdem.ui.fragments import done


def late_for(request):
    """What the address names: a programme or a round that the person may see."""
    user, words = request.user, request.GET
    for name, rows, late in (
        ("programme", Programme.objects.select_related("document", "standing_unit"), LateWork),
        ("round", Round.objects.all(), LateReturns),
    ):
        key = words.get(name, "")
        if key.isdecimal() and len(key) < 11:
            found = rows.visible_to(user).select_related("unit")
            return late(get_object_or_404(found, pk=int(key)), request.today)
    raise Http404


@require_http_methods(["GET", "POST"])
def urge(request):
    late = late_for(request)
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
