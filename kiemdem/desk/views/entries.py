"""One entry of the ledger, with everything it says."""

from django.contrib.contenttypes.models import ContentType
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from kiemdem.assignments.models import Assignment
from kiemdem.desk.life import moments, with_words
from kiemdem.inspections.models import with_state
from kiemdem.ledger.models import Entry


@require_safe
def entry(request, pk):
    entry = get_object_or_404(with_words(Entry.objects.all()), pk=pk)
    subject = subject_for(request.user, entry)
    is_charge = isinstance(subject, Assignment)
    context = {
        "entry": entry,
        "subject": subject,
        "moment": moments([entry])[0],
        "evidence": with_state(entry.evidence.select_related("document"), request.as_of),
        "may_correct": is_charge and not subject.why_not_correct(request.user, entry),
    }
    return render(request, "desk/entry.html", context)


def subject_for(user, entry):
    """What the entry is about, when the user may see it; otherwise a 404."""
    model = ContentType.objects.get_for_id(entry.subject_type_id).model_class()
    rows = model._default_manager.all()
    if not hasattr(rows, "visible_to"):
        raise Http404
    return get_object_or_404(rows.visible_to(user), pk=entry.subject_id)
