"""A return as an Excel file, and back."""

from django.contrib import messages
from django.core.signing import BadSignature
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kiemdem.annexes.guard import MAX_FILE
from kiemdem.rounds.forms import UploadForm
from kiemdem.rounds.papers import excel as write_excel
from kiemdem.rounds.readback import Unusable, label_of, report_on, unpack
from kiemdem.rules import Refused, refuse_if
from kiemdem.viewings.models import exported

from .returns import return_for

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
def excel(request, pk):
    """The return to be filled in elsewhere; as long as it is a draft, for the unit alone."""
    owed = return_for(request.user, pk)
    refuse_if(owed.why_not_read_draft(request.user))
    named = label_of(request.user, request.today)
    found = HttpResponse(write_excel(owed, request.as_of, label_of=named), content_type=XLSX)
    name = f"phieu-{owed.unit.code}-{owed.round.cut_off_on:%Y-%m-%d}.xlsx"
    found["Content-Disposition"] = f'attachment; filename="{name}"'
    exported(request, owed, unit=owed.unit)
    return found


@require_http_methods(["GET", "POST"])
def upload(request, pk):
    """Read the file back; what it would do is shown before anything is written."""
    owed = return_for(request.user, pk)
    refuse_if(owed.why_not_fill(request.user))
    form = UploadForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    context = {"form": form, "owed": owed, "round": owed.round, "limit": MAX_FILE // 2**20}
    if form.is_valid():
        try:
            found = report_on(owed, form.cleaned_data["file"], by=request.user, day=request.today)
            return render(request, "rounds/return_read.html", context | {"report": found})
        except Unusable as problem:
            form.add_error("file", str(problem))
    status = 422 if form.is_bound else 200
    return render(request, "rounds/return_upload.html", context, status=status)


@require_POST
def take(request, pk):
    """Write the rows that were chosen: all of them, or none."""
    owed = return_for(request.user, pk)
    refuse_if(owed.why_not_fill(request.user))
    number = taken(owed, request.POST.getlist("row"), by=request.user, day=request.today)
    words = ngettext(
        "%(n)s line is taken from the file.", "%(n)s lines are taken from the file.", number
    )
    messages.success(request, words % {"n": number})
    return redirect(owed)


@transaction.atomic
def taken(owed, rows, *, by, day) -> int:
    for packed in rows:
        try:
            form = unpack(owed, packed, by=by, day=day)
        except (BadSignature, owed.lines.model.DoesNotExist):
            raise Refused(
                _("This is not what was read from the file. Send the file again.")
            ) from None
        if not form.is_valid():
            raise Refused(_("A line changed since the file was read. Send the file again."))
        form.keep(seen=form.cleaned_data["version"])
    return len(rows)
