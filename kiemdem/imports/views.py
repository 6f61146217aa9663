"""From an annex to the register: upload, review, confirm, undo."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kiemdem.annexes.guard import MAX_FILE
from kiemdem.rules import refuse_if
from kiemdem.ui.asof import keep
from kiemdem.ui.fragments import done, show, wants_fragment
from kiemdem.units.views.lookup import for_keepers

from .columns import ROLES
from .doors import thrown_away
from .forms import AimForm, ColumnsForm, NameForm, UploadForm, form_of, kept_by
from .models import Draft, DraftRow
from .review import Review, with_doubts


def draft_for(user, pk):
    seen = Draft.objects.visible_to(user)
    return get_object_or_404(
        seen.select_related("programme__document", "programme__unit", "by__person"), pk=pk
    )


@require_safe
@for_keepers
def drafts(request):
    """Drafts under review, and imports that were confirmed."""
    seen = Draft.objects.visible_to(request.user).told()
    context = {"open": seen.filter(confirmed_at=None), "confirmed": seen.exclude(confirmed_at=None)}
    return render(request, "imports/drafts.html", context)


@require_http_methods(["GET", "POST"])
@for_keepers
def new(request):
    """Upload an annex; it becomes a draft to be reviewed."""
    asked = request.GET.get("programme", "")
    first = kept_by(request.user).filter(pk=asked).first() if asked.isdecimal() else None
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = UploadForm(*sent, by=request.user, initial={"programme": first})
    draft = form.read(today=request.today) if form.is_valid() else None
    if draft:
        return redirect(keep(request, draft.get_absolute_url()))
    context = {"form": form, "limit": MAX_FILE // 2**20}
    return render(request, "imports/new.html", context, status=422 if form.is_bound else 200)


@require_safe
@for_keepers
def draft(request, pk):
    """The source on the left, the draft rows on the right."""
    return page(request, draft_for(request.user, pk))


def page(request, found, status=200, sent=None, **more):
    initial = {"programme": found.programme, "issued_on": found.issued_on}
    context = {
        "draft": found,
        "review": Review(found, request, sent=sent),
        "aim": AimForm(by=request.user, initial=initial),
        "roles": ROLES,
        **more,
    }
    return render(request, "imports/draft.html", context, status=status)


@require_POST
@for_keepers
def aim(request, pk):
    """Choose the programme, or say the date of the document."""
    found = draft_for(request.user, pk)
    form = AimForm(request.POST, by=request.user)
    if not form.is_valid():
        return page(request, found, status=422, aim=form)
    if objection := found.why_not_aim(form.cleaned_data["programme"], request.user):
        form.add_error("programme", objection)
        return page(request, found, status=409, aim=form)
    issued_on = form.cleaned_data["issued_on"]
    if issued_on and issued_on != found.issued_on:
        found.read_again(by=request.user, today=request.today, issued_on=issued_on)
    found.aim_at(form.cleaned_data["programme"], by=request.user, today=request.today)
    messages.success(request, _("The rows are compared with %(sign)s.") % {"sign": found.programme})
    return done(request, found)


@require_POST
@for_keepers
def columns(request, pk):
    """Read the file again with the columns as a person says they are."""
    found = draft_for(request.user, pk)
    form = ColumnsForm(request.POST, draft=found)
    if not (form.is_valid() and form.read(by=request.user, today=request.today)):
        return page(request, found, status=422, wrong_columns=form, sent=request.POST)
    messages.success(request, _("The annex is read again."))
    return done(request, found)


@require_http_methods(["GET", "POST"])
@for_keepers
def names(request, pk):
    """What one printed name means; said once, it holds in every row."""
    found = draft_for(request.user, pk)
    name = (request.POST or request.GET).get("name", "")
    if name not in found.names:
        raise Http404
    refuse_if(found.why_not_edit(request.user))
    form = NameForm(
        request.POST or None,
        by=request.user,
        day=found.issued_on or request.today,
        known=found.names[name],
        initial={"name": name},
    )
    if form.is_valid():
        found.take_name(name, form.meaning(), by=request.user)
        messages.success(request, _("“%(name)s” is noted in every row.") % {"name": name})
        return done(request, f"{found.get_absolute_url()}#names")
    context = {"draft": found, "form": form, "name": name, "known": found.names[name]}
    return render(request, "imports/name.html", context, status=422 if form.is_bound else 200)


def row_for(user, pk):
    seen = DraftRow.objects.visible_to(user).select_related("existing")
    found = get_object_or_404(seen, pk=pk)
    found.draft = draft_for(user, found.draft_id)
    return found


@require_http_methods(["GET", "POST"])
@for_keepers
def row(request, pk):
    """Mend one row; htmx gets the row as it now stands, with what it did to the counts."""
    found = row_for(request.user, pk)
    found.form = form = form_of(found, request.POST or None, by=request.user)
    found.objection = found.why_not_mend(request.user) if form.is_bound else None
    refused = found.objection or (found.crossing and found.crossing.must_be_told)
    if form.is_valid() and not refused:
        seen = form.cleaned_data.pop("version")
        found.mend(by=request.user, today=request.today, seen=seen, **form.cleaned_data)
        found.form = form_of(found)
    return answer(request, found, status=409 if refused else 422 if found.form.is_bound else 200)


def answer(request, row, status):
    """The row as it stands, or with what was typed when it could not be saved."""
    context = {"row": with_doubts(row), "draft": row.draft, "review": Review(row.draft, request)}
    if status != 200 or wants_fragment(request):
        return show(request, "imports/row.html", "imports/_row_answer.html", context, status)
    return redirect(f"{keep(request, row.draft.get_absolute_url())}#r{row.position}")


@require_POST
@for_keepers
def confirm(request, pk):
    """All rows taken go into the register, or none."""
    found = draft_for(request.user, pk)
    told = found.confirm(by=request.user, on=request.today)
    entered = told["created"] + told["updated"] + told["targets"] + told["targets_updated"]
    words = ngettext(
        "%(count)s row is in the register.", "%(count)s rows are in the register.", entered
    )
    messages.success(request, words % {"count": entered})
    return done(request, found)


@require_POST
@for_keepers
def undo(request, pk):
    found = draft_for(request.user, pk)
    removed = found.undo(by=request.user, on=request.today)
    words = ngettext("The import is undone: %(count)s task left the register.",
                     "The import is undone: %(count)s tasks left the register.", removed)  # fmt: skip
    messages.success(request, words % {"count": removed})
    return done(request, found)


@require_POST
@for_keepers
def discard(request, pk):
    words = _("The draft of %(file)s is thrown away.")
    return thrown_away(request, draft_for(request.user, pk), words=words, back="imports:list")
