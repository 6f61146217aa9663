"""The journal: what was written in the ledger, newest first."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from kiemdem.desk.journal import JournalForm, asked, page_after, seen_by, told


@require_safe
def ledger(request):
    form = JournalForm(request.GET, by=request.user, day=request.as_of)
    if not form.is_valid():
        return render(request, "desk/ledger.html", {"form": form}, status=422)
    entries = seen_by(request.user).filter(effective_on__lte=request.as_of)
    found, older = page_after(asked(entries, form.cleaned_data), request.GET.get("before", ""))
    context = {"form": form, "lines": told(found), "older": older}
    return render(request, "desk/ledger.html", context)
