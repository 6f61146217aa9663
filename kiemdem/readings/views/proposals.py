"""Deciding about proposals: accept, correct, reject, take back; one by one, or the sure ones together."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from kiemdem.readings.entering import accept_many
from kiemdem.readings.forms import form_of
from kiemdem.readings.papers import papers_of
from kiemdem.readings.review import KINDS, Review, names_counted, shown
from kiemdem.rules import refuse_if
from kiemdem.ui.asof import keep
from kiemdem.ui.fragments import done, show, wants_fragment
from kiemdem.units.views.lookup import for_keepers

from .doors import proposal_for, read_for


@require_POST
@for_keepers
def accept(request, pk):
    """As it was read."""
    found = proposal_for(request.user, pk)
    found.accept(by=request.user, on=request.today)
    return answer(request, found)


@require_POST
@for_keepers
def reject(request, pk):
    found = proposal_for(request.user, pk)
    found.reject(by=request.user)
    return answer(request, found)


@require_POST
@for_keepers
def reopen(request, pk):
    found = proposal_for(request.user, pk)
    found.reopen(by=request.user)
    return answer(request, found)


@require_http_methods(["GET", "POST"])
@for_keepers
def correct(request, pk):
    """Put a proposal right; it goes where it belongs as it was put right."""
    found = proposal_for(request.user, pk)
    refuse_if(found.why_not_decide(request.user))
    form = form_of(found, request.POST or None, same=names_counted(found.reading))
    if not form.is_valid():
        return answer(request, found, form, status=422 if form.is_bound else 200)
    told = {"enters": form.enters, "everywhere": form.everywhere}
    if renamed := found.correct(form.norm(), **told, by=request.user, on=request.today):
        messages.success(request, renamed_words(renamed))
        return done(request, found)  # others on the page say another name now
    return answer(request, found)


def renamed_words(count: int) -> str:
    words = ngettext("The name is put right in %(count)s other proposal.",
                     "The name is put right in %(count)s other proposals.", count)  # fmt: skip
    return words % {"count": count}


def answer(request, proposal, form=None, status=200):
    """The proposal as it stands with the counts; a page of its own while there is something to mend."""
    if form is None and not wants_fragment(request):
        return redirect(keep(request, proposal.get_absolute_url()))
    papers = papers_of([proposal], request.user).get(proposal.position)
    one = shown(proposal, proposal.reading, papers)
    one.form = form or one.form
    review = Review(proposal.reading, request)
    context = {"proposal": one, "draft": proposal.reading, "review": review, "open_form": form}
    template = "readings/proposal.html", "readings/_proposal_answer.html"
    return show(request, *template, context, status)


@require_POST
@for_keepers
def accept_sure(request, pk):
    """All sure proposals of a kind that nothing stands against: all of them, or none."""
    found = read_for(request.user, pk)
    refuse_if(found.why_not_edit(request.user))
    kind = request.POST.get("kind", "")
    rows = found.proposals.waiting().sure()
    rows = rows.filter(kind=kind) if kind in KINDS and kind else rows
    with transaction.atomic():
        count = accept_many(found, rows, by=request.user, on=request.today)
    words = ngettext("%(count)s proposal is accepted.", "%(count)s proposals are accepted.", count)
    messages.success(request, words % {"count": count})
    if not count:
        messages.info(request, _("The others wait for somebody to look at them."))
    return done(request, found)
