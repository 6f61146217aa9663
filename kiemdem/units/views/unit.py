"""The page of one unit."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from kiemdem.units.dossier import Dossier

from . import reorganising
from .lookup import unit_for


@require_safe
def unit(request, pk):
    unit = unit_for(request.user, pk)
    context = {
        "unit": unit,
        "dossier": Dossier(unit, request.as_of),
        "stands": unit.is_open_on(request.as_of),
        "keeps": request.user.keeps(unit),
        "reads": request.user.reads(unit),
        "verbs": reorganising.buttons(unit, request.user) if request.user.keeps(unit) else [],
    }
    return render(request, "units/unit.html", context)
