"""Who comes in where papers are read into a register, and how a reading is thrown away."""

from functools import wraps

from django.contrib import messages
from django.http import Http404
from django.shortcuts import resolve_url

from kiemdem.ui.fragments import done


def for_keepers(view):
    """Reading papers into a register is its keepers' work: for others the page is not there."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not request.user.keeps_somewhere():
            raise Http404
        return view(request, *args, **kwargs)

    return guarded


def thrown_away(request, found, *, words, back):
    """Throw away what was read from a file, and say so on the list."""
    name = str(found.file_name)
    found.discard(by=request.user)
    messages.success(request, words % {"file": name})
    return done(request, resolve_url(back))
