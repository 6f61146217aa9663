"""A page, or the piece of it that changed: the same view answers both."""

from urllib.parse import urlsplit

from django.contrib.messages import get_messages
from django.http import HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.template.loader import render_to_string
from django.utils.http import url_has_allowed_host_and_scheme

from kiemdem.ui.asof import keep

DIALOGS = ("#dialog", "#drawer")


def wants_fragment(request):
    """Whether htmx asks for a piece. With `hx-select` it asks for the page and picks from it."""
    return (
        "HX-Request" in request.headers
        and request.headers.get("HX-Request-Type", "partial") == "partial"
        and "HX-History-Restore-Request" not in request.headers
    )


def in_dialog(request):
    """Whether the answer will stand in a dialog or drawer of the page."""
    return wants_fragment(request) and request.headers.get("HX-Target", "").endswith(DIALOGS)


def frame(request):
    """The template to extend: the whole page, or a dialog's inside."""
    return "ui/base_dialog.html" if in_dialog(request) else "ui/base.html"


def show(request, page, fragment, context=None, status=200):
    """The page for a browser, the fragment for htmx."""
    template = fragment if wants_fragment(request) else page
    return render(request, template, context, status=status)


def changed(request, fragment, subject, **context):
    """Answer a successful POST: htmx gets the fresh fragment, a plain browser the page."""
    if not wants_fragment(request):
        return redirect(keep(request, resolve_url(subject)))
    answer = render(request, fragment, context)
    if said := list(get_messages(request)):
        toasts = render_to_string("ui/_toasts.html", {"said": said}, request)
        answer.write(f'<div hx-swap-oob="beforeend:#toasts">{toasts}</div>')
    return answer


def done(request, subject):
    """Answer a form that saved in a dialog: leave it for the page that shows the result."""
    url = keep(request, resolve_url(subject))
    if "HX-Request" not in request.headers:
        return redirect(url)
    answer = HttpResponse()
    here = urlsplit(request.headers.get("HX-Current-URL", ""))
    there = urlsplit(url)
    # the browser does not load a page again when only the part after # differs
    if there.fragment and (there.path, there.query) == (here.path, here.query):
        answer["HX-Refresh"] = "true"
    else:
        answer["HX-Redirect"] = url
    return answer


def back_or(request, subject):
    """The list that a form was opened from (`?back=/my-work/`), else what the form was about."""
    back = request.POST.get("back") or request.GET.get("back", "")
    ours = back.startswith("/") and url_has_allowed_host_and_scheme(back, None)
    return back if ours else subject
