"""What one may see of readings, and in which state."""

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from kiemdem.readings.models import Proposal, ReadingDraft
from kiemdem.rules import refuse_if


def reading_for(user, pk):
    seen = ReadingDraft.objects.visible_to(user).without_text()
    return get_object_or_404(
        seen.select_related("programme__document", "programme__unit", "document", "by__person"),
        pk=pk,
    )


def read_for(user, pk):
    """A reading whose text is there to be worked with."""
    found = reading_for(user, pk)
    refuse_if(None if found.is_read else _("The document is still being read."))
    return found


def proposal_for(user, pk):
    seen = Proposal.objects.visible_to(user)
    found = get_object_or_404(seen.select_related("decided_by__person"), pk=pk)
    found.reading = reading_for(user, found.reading_id)
    return found
