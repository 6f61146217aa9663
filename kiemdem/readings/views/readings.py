"""From a document to its reading: upload, review, the register it is meant for."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.shortcuts import redirect, render, resolve_url
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kiemdem.annexes.guard import MAX_FILE
from kiemdem.documents.models import Document
from kiemdem.imports.forms import kept_by
from kiemdem.readings.forms import ACCEPT, AimForm, UploadForm
from kiemdem.readings.models import Proposal, ReadingDraft
from kiemdem.readings.review import Review
from kiemdem.ui.asof import keep
from kiemdem.ui.days import written_moment
from kiemdem.ui.fragments import done

from .doors import for_keepers, reading_for

A_PAGE = 50


@require_safe
@for_keepers
def readings(request):
    """Documents that were read, newest first."""
    waiting = Q(proposals__status=Proposal.Status.PROPOSED) & ~Q(proposals__kind="office")
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
    return page(request, found, AimForm(by=request.user, initial={"programme": found.programme}))


def page(request, found, aim, status=200):
    context = {"draft": found, "review": Review(found, request), "aim": aim}
    context["page_keys"] = "readings/_keys.html"
    return render(request, "readings/reading.html", context, status=status)


@require_POST
@for_keepers
def aim(request, pk):
    """Choose the register that accepted proposals go into."""
    found = reading_for(request.user, pk)
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
    found = reading_for(request.user, pk)
    name = str(found.file_name)
    found.discard(by=request.user)
    messages.success(request, _("The reading of %(file)s is thrown away.") % {"file": name})
    return done(request, resolve_url("readings:list"))
