"""From a document to its reading: upload, review, the register it is meant for."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kiemdem.annexes.guard import MAX_FILE
from kiemdem.documents.models import Document
from kiemdem.imports.doors import thrown_away
from kiemdem.imports.forms import kept_by
from kiemdem.readings.forms import ACCEPT, AimForm, UploadForm
from kiemdem.readings.models import Proposal, ReadingDraft
from kiemdem.readings.review import Review
from kiemdem.readings.standing import Standing
from kiemdem.ui.asof import keep
from kiemdem.ui.days import written_moment
from kiemdem.ui.fragments import done, wants_fragment
from kiemdem.units.views.lookup import for_keepers

from .doors import read_for, reading_for

A_PAGE = 50


@require_safe
@for_keepers
def readings(request):
    """Documents that were read, newest first."""
    waiting = Q(proposals__status=Proposal.Status.PROPOSED, proposals__withdrawn=False)
    waiting &= ~Q(proposals__kind="office")
    seen = ReadingDraft.objects.visible_to(request.user).without_text()
    seen = seen.select_related("programme__document", "by__person")
    seen = seen.annotate(waiting=Count("proposals", filter=waiting), all=Count("proposals"))
    page = Paginator(seen.order_by("-read_at"), A_PAGE).get_page(request.GET.get("page"))
    return render(request, "readings/readings.html", {"page": page})


@require_http_methods(["GET", "POST"])
@for_keepers
def new(request):
    """Upload a document, or read the file of a registered one."""
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    initial = first_choices(request)
    form = UploadForm(*sent, by=request.user, initial=initial)
    read = form.read() if form.is_valid() else None
    if read:
        found, is_new = read
        if not is_new:
            words = _("The same file was read on %(when)s; this is that reading.")
            messages.info(request, words % {"when": written_moment(found.read_at)})
        return redirect(keep(request, found.get_absolute_url()))
    context = {"form": form, "limit": MAX_FILE // 2**20, "accept": ACCEPT, **initial}
    return render(request, "readings/new.html", context, status=422 if form.is_bound else 200)


def first_choices(request) -> dict:
    """The programme and the registered document that the way here names."""
    asked = {name: request.GET.get(name, "") for name in ("programme", "document")}
    rows = {
        "programme": kept_by(request.user),
        "document": Document.objects.visible_to(request.user).exclude(file=""),
    }
    return {
        name: rows[name].filter(pk=key).first() if key.isdecimal() and len(key) < 18 else None
        for name, key in asked.items()
    }


@require_safe
@for_keepers
def reading(request, pk):
    """The document on the left, what is proposed from it on the right."""
    found = reading_for(request.user, pk)
    if not found.is_read:
        return render(request, "readings/unread.html", {"draft": found, "now": Standing(found)})
    return page(request, found, AimForm(by=request.user, initial={"programme": found.programme}))


def page(request, found, aim, status=200):
    context = {"draft": found, "review": Review(found, request), "aim": aim}
    context |= {"page_keys": "readings/_keys.html", "now": Standing(found)}
    return render(request, "readings/reading.html", context, status=status)


@require_safe
@for_keepers
def standing(request, pk):
    """How far the reading has come, for a page that waits; when it is read the page is shown."""
    found = reading_for(request.user, pk)
    if not wants_fragment(request) or (found.is_read and found.times == 1):
        return done(request, found)
    context = {"draft": found, "now": Standing(found), "asked_again": True}
    return render(request, "readings/_now.html", context)


@require_POST
@for_keepers
def try_again(request, pk):
    """Read it once more after it failed or stood still."""
    found = reading_for(request.user, pk)
    found.try_again(by=request.user)
    return done(request, found)


@require_POST
@for_keepers
def anew(request, pk):
    """Read the kept text with the rules of today."""
    found = reading_for(request.user, pk)
    if not found.read_anew(by=request.user):
        messages.success(request, _("The text is read with the newer rules."))
    return done(request, found)


@require_POST
@for_keepers
def aim(request, pk):
    """Choose the register that accepted proposals go into."""
    found = read_for(request.user, pk)
    form = AimForm(request.POST, by=request.user)
    if not form.is_valid():
        return page(request, found, form, status=422)
    found.aim_at(form.cleaned_data["programme"], by=request.user)
    words = _("What is accepted goes into the register of %(sign)s.")
    messages.success(request, words % {"sign": found.programme})
    return done(request, found)


@require_POST
@for_keepers
def discard(request, pk):
    words = _("The reading of %(file)s is thrown away.")
    return thrown_away(request, reading_for(request.user, pk), words=words, back="readings:list")
