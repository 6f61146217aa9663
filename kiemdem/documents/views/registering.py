"""Entering a document, putting right what is said of it, its file, its links."""

from django.contrib import messages
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from kiemdem.documents.forms.registering import AttachForm, DocumentForm, LinkForm, RegisterForm
from kiemdem.documents.models import Document
from kiemdem.documents.signs import read_sign
from kiemdem.documents.types import TYPES
from kiemdem.rules import refuse_if
from kiemdem.ui.fragments import done

from .documents import document_for

TOLD = ("sign", "type", "title", "issued_on", "issuer_name")  # what a link here may fill in


@require_http_methods(["GET", "POST"])
def register(request):
    refuse_if(Document().why_not_register(request.user))
    form = RegisterForm(
        request.POST or None,
        request.FILES or None,
        by=request.user,
        day=request.today,
        initial={name: request.GET[name] for name in TOLD if name in request.GET},
    )
    if form.is_valid():
        document = enter(form, request)
        messages.success(request, _("Entered in the books."))
        return done(request, document)
    context = {"form": form, "read": None}
    status = 422 if form.is_bound else 200
    return render(request, "documents/register.html", context, status=status)


def enter(form, request):
    """The document and its file, both or neither."""
    document = Document(**form.said())
    return document.register(
        by=request.user, on=request.today, upload=form.cleaned_data["file"], text=form.words()
    )


@require_safe
def sign(request):
    """What the sign says, while it is being typed: type and numbering chosen, the run asked for."""
    read = read_sign(request.GET.get("sign", ""))
    said = {name: request.GET.get(name, "") for name in ("term", "issued_on", "year")}
    if read:
        said |= {"type": read.type or "", "side": read.side}
        said["year"] = said["year"] or read.year or ""
    else:
        said |= {name: request.GET.get(name, "") for name in ("type", "side")}
    form = RegisterForm(initial=said, by=request.user, day=request.today)
    names = [TYPES[code].name for code in read.types] if read else []
    return render(request, "documents/_run.html", {"form": form, "read": read, "names": names})


@require_http_methods(["GET", "POST"])
def amend(request, pk):
    document = document_for(request.user, pk)
    refuse_if(document.why_not_amend(request.user))
    form = DocumentForm(request.POST or None, by=request.user, day=request.today, document=document)
    if form.is_valid():
        document.amend(by=request.user, on=request.today, **form.said())
        return entered(request, document)
    return form_page(request, form, document, _("Put right"))


@require_http_methods(["GET", "POST"])
def attach(request, pk):
    document = document_for(request.user, pk)
    refuse_if(document.why_not_amend(request.user))
    form = AttachForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        upload = form.cleaned_data["file"]
        document.attach(upload, by=request.user, on=request.today, text=form.words())
        return entered(request, document)
    heading = _("Replace the file") if document.file else _("Attach the file")
    return form_page(request, form, document, heading, files=True)


@require_http_methods(["GET", "POST"])
def link(request, pk):
    document = document_for(request.user, pk)
    refuse_if(document.why_not_amend(request.user))
    form = LinkForm(request.POST or None, by=request.user, day=request.today)
    if form.is_valid():
        said = form.cleaned_data
        document.link_to(said["other"], said["relation"], by=request.user, on=request.today)
        return entered(request, document)
    return form_page(request, form, document, _("Link to another document"))


def entered(request, document):
    messages.success(request, _("Entered in the books."))
    return done(request, document)


def form_page(request, form, document, heading, files=False):
    context = {"form": form, "document": document, "heading": heading, "files": files}
    status = 422 if form.is_bound else 200
    return render(request, "documents/document_form.html", context, status=status)
