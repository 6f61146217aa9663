"""How "no" reaches a person: a sentence, on a page or in the notice of the page they are on."""

import errno
from datetime import timedelta

from axes.helpers import get_cool_off
from django.db import OperationalError
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from kiemdem.rules import Refused
from kiemdem.ui.asof import into_notice
from kiemdem.ui.days import OFFICE


class RefusalMiddleware:
    """Answers 409 with the sentence of the rule, so that no view has a `try`."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, error):
        if trouble := trouble_of_the_machine(error):
            return machine_in_trouble(request, *trouble)
        if not isinstance(error, Refused):
            return None
        if "HX-Request" not in request.headers:
            context = {"refusal": error, "back": came_from(request), "typed": typed_in(request)}
            return render(request, "ui/refusal.html", context, status=409)
        return into_notice(render(request, "ui/_refusal.html", {"refusal": error}, status=409))


FULL = _(
    "The disk of the server is full. Nothing was recorded and what stood before is unharmed. "
    "Tell the administrator to make room, then do it again."
)
BUSY = _(
    "The books are busy with another long task. Nothing was recorded. Wait a minute and do it again."
)


def trouble_of_the_machine(error):
    """(status, sentence) when the machine, not the rules, stands in the way; else None."""
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        return 507, FULL
    if isinstance(error, OperationalError):
        words = str(error).lower()
        if "is full" in words or "no space left" in words:
            return 507, FULL
        if "is locked" in words or "lock timeout" in words:
            return 503, BUSY
    return None


def machine_in_trouble(request, status, sentence):
    context = {"refusal": sentence, "back": came_from(request)}
    if "HX-Request" in request.headers:
        return into_notice(render(request, "ui/_refusal.html", context, status=status))
    return render(request, "ui/trouble.html", context, status=status)


# What a form was read at: whoever has been told what changed since may send it again.
NOT_TYPED = ("csrfmiddlewaretoken", "seen", "version")


def typed_in(request):
    """[(name, text)] of a refused form, so that nothing written is lost; no secrets, no files."""
    if request.method != "POST":
        return []
    return [
        (name, text)
        for name, texts in request.POST.lists()
        if name not in NOT_TYPED and "password" not in name
        for text in texts
        if text.strip()
    ]


def came_from(request):
    """The page of ours that the refused step was taken on."""
    before = request.headers.get("Referer", "")
    ours = url_has_allowed_host_and_scheme(before, {request.get_host()}, request.is_secure())
    return before if ours else "/"


def too_many_failures(request, *_credentials, **_more):
    """429 after too many failed sign-ins: says when to try again."""
    wait = get_cool_off(request) or timedelta(minutes=15)
    again_at = (timezone.now() + wait).astimezone(OFFICE)
    context = {"minutes": max(1, round(wait.total_seconds() / 60)), "again_at": again_at}
    answer = render(request, "ui/too_many.html", context, status=429)
    answer["Retry-After"] = str(int(wait.total_seconds()))
    return answer
