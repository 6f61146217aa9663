"""What a printed name of a unit means, said once for all proposals that say it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from kiemdem.imports.forms import NameForm
from kiemdem.readings.proposing import names_in
from kiemdem.readings.review import digits
from kiemdem.rules import refuse_if
from kiemdem.ui.fragments import done
from kiemdem.units.views.lookup import for_keepers

from .doors import read_for


@require_http_methods(["GET", "POST"])
@for_keepers
def names(request, pk):
    """The unit, or the group of units, that one name means."""
    found = read_for(request.user, pk)
    sent = request.POST or request.GET
    name, at = sent.get("name", ""), digits(sent.get("at"))
    if name not in found.names:
        raise Http404
    refuse_if(found.why_not_edit(request.user))
    known, places = found.names[name], places_of(found, name)
    form = NameForm(
        request.POST or None,
        by=request.user,
        day=found.issued_on or request.today,
        known=known,
        initial={"name": name},
    )
    if form.is_valid():
        found.take_name(name, form.meaning(), by=request.user)
        return noted(request, found, name, places, at)
    context = {"draft": found, "form": form, "name": name, "known": known}
    context |= {"places": places, "at": at}
    return render(request, "readings/name.html", context, status=422 if form.is_bound else 200)


def places_of(reading, name: str) -> int:
    """How many undecided tasks say the name."""
    rows = reading.proposals.waiting().filter(kind="task").values_list("norm", "corrected")
    return sum(name in names_in(corrected or norm) for norm, corrected in rows)


def noted(request, reading, name, places, at):
    words = ngettext(
        "“%(name)s” is noted in %(count)s proposal.",
        "“%(name)s” is noted in %(count)s proposals.",
        places,
    )
    messages.success(request, words % {"name": name, "count": places})
    where = f"?at={at}#r{at}" if at else ""
    return done(request, f"{reading.get_absolute_url()}{where}")
