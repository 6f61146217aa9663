"""The verbs of a unit, each a form that opens in a dialog: find, do, show."""

from dataclasses import dataclass

from django.contrib import messages
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from kiemdem.rules import refuse_if
from kiemdem.ui.fragments import done
from kiemdem.units.forms import reorganising as forms
from kiemdem.units.models import Unit
from kiemdem.units.picking import PickingForm

from .lookup import unit_for


@dataclass(frozen=True)
class Verb:
    """One change: its address, its words and its form."""

    name: str
    noun: str
    label: Promise
    form: type[PickingForm]
    rule: str = "why_not_reorganise"

    def objection(self, unit, by):
        return getattr(unit, self.rule)(by)


VERBS = [
    Verb("rename", "renaming", gettext_lazy("Rename"), forms.RenameForm),
    Verb("move", "moving", gettext_lazy("Move"), forms.MoveForm),
    Verb("change-kind", "kind", gettext_lazy("Change the kind"), forms.KindForm),
    Verb("merge", "merger", gettext_lazy("Merge"), forms.MergeForm),
    Verb("split", "split", gettext_lazy("Split"), forms.SplitForm),
    Verb("hand-part", "hand-over", gettext_lazy("Hand over a part"), forms.HandPartForm),
    Verb("dissolve", "dissolution", gettext_lazy("Dissolve"), forms.DissolveForm),
    Verb("give-code", "codes", gettext_lazy("Give a code"), forms.CodeForm, "why_not_give_code"),
]


def buttons(unit, by):
    """(address, words, objection) of each verb, for the page of the unit."""
    return [
        (reverse(f"units:{verb.name}", args=[unit.pk]), verb.label, verb.objection(unit, by))
        for verb in VERBS
    ]


@require_http_methods(["GET", "POST"])
def change(request, pk, verb):
    """One verb of `VERBS` on one unit."""
    unit = unit_for(request.user, pk)
    refuse_if(verb.objection(unit, request.user))
    more = {"lines": lines_of(request)} if verb.form is forms.SplitForm else {}
    form = verb.form(
        request.POST or None, by=request.user, day=request.today, initial=said_of(unit), **more
    )
    if form.is_valid():
        form.act(unit, request.user)
        messages.success(request, _("Entered in the books."))
        return done(request, unit)
    context = {"form": form, "unit": unit, "verb": verb}
    return render(request, "units/change.html", context, status=422 if form.is_bound else 200)


def lines_of(request):
    asked = request.GET.get("lines", "")
    return int(asked) if asked.isdecimal() and len(asked) < 4 else forms.PARTS


def said_of(unit):
    """What the unit is now: the forms begin with it."""
    return {"name": unit.name, "short_name": unit.short_name, "kind": unit.kind}


@require_http_methods(["GET", "POST"])
def open_unit(request):
    """A new unit, below the one that the address names."""
    above = request.GET.get("parent", "").replace("\0", "")
    parent = get_object_or_404(Unit.objects.visible_to(request.user), code=above) if above else None
    if not request.user.keeps_somewhere():
        refuse_if(Unit.why_not_open(None, request.user, on=request.today, code=""))
    form = forms.OpenForm(
        request.POST or None, by=request.user, day=request.today, initial={"parent": parent}
    )
    if form.is_valid():
        unit = form.act(None, request.user)
        messages.success(request, _("Entered in the books."))
        return done(request, unit)
    context = {"form": form, "unit": parent}
    return render(request, "units/open.html", context, status=422 if form.is_bound else 200)
