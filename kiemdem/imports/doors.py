"""Who comes in where papers are read into a register, and how a reading is thrown away."""

from django.contrib import messages
from django.shortcuts import resolve_url

from kiemdem.ui.fragments import done


def thrown_away(request, found, *, words, back):
    """Throw away what was read from a file, and say so on the list."""
    name = str(found.file_name)
    found.discard(by=request.user)
    messages.success(request, words % {"file": name})
    return done(request, resolve_url(back))
