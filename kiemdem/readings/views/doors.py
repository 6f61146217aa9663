"""Who comes in: readings are the register keepers' work."""

from functools import wraps

from django.http import Http404
from django.shortcuts import get_object_or_404

from kiemdem.readings.models import Proposal, ReadingDraft


def for_keepers(view):
    """For whoever keeps no register the page is not there."""

    @wraps(view)
    def guarded(request, *args, **kwargs):
        if not request.user.keeps_somewhere():
            raise Http404
        return view(request, *args, **kwargs)

    return guarded


def reading_for(user, pk):
    seen = ReadingDraft.objects.visible_to(user).without_text()
    return get_object_or_404(
        seen.select_related("programme__document", "programme__unit", "document", "by__person"),
        pk=pk,
    )


def proposal_for(user, pk):
    seen = Proposal.objects.visible_to(user)
    found = get_object_or_404(seen.select_related("decided_by__person"), pk=pk)
    found.reading = reading_for(user, found.reading_id)
    return found
