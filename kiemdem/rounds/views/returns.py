"""One unit's return, for whoever fills it in, verifies it, or only reads it."""

from collections.abc import Callable

from django.contrib import messages
from django.http import FileResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from kiemdem.ledger.models import Entry
from kiemdem.rounds.answering import CROSSED, KEPT, SAME, WRONG, answer, fresh
from kiemdem.rounds.judgements import JudgementForm
from kiemdem.rounds.models import FILLING, LineFile, Return, ReturnLine
from kiemdem.rounds.sheet import Preview, Sheet, newly_owed
from kiemdem.rounds.standing import steps_of
from kiemdem.rules import refuse_if
from kiemdem.ui.asof import keep
from kiemdem.ui.fragments import done
from kiemdem.viewings.models import looked_at_evidence

STATUS = {KEPT: 200, SAME: 200, WRONG: 422, CROSSED: 409}


def return_for(user, pk) -> Return:
    """The return, when the user may see it."""
    seen = Return.objects.visible_to(user)
    return get_object_or_404(seen.select_related("round__unit", "unit", "judge"), pk=pk)


def line_for(user, pk) -> ReturnLine:
    seen = ReturnLine.objects.filter(in_return__in=Return.objects.visible_to(user))
    return get_object_or_404(
        seen.select_related(
            "in_return__round__unit", "in_return__unit", "assignment__task", "product"
        ),
        pk=pk,
    )


def side_of(owed, user, reads_today) -> str:
    """As what the person meets the return: to fill it in, to judge it, or to read it."""
    if reads_today and not owed.why_not_fill(user):
        return "fill"
    if reads_today and not owed.why_not_judge(user):
        return "judge"
    # a draft is its unit's own until it is sent
    return "wait" if owed.status in FILLING and not owed.unit_acts(user) else "read"


@require_safe
def return_page(request, pk):
    return page(request, return_for(request.user, pk))


def page(request, owed, status=200, forms=(), **more):
    """The return as its reader meets it; `forms` are those that came back, by line."""
    reads_today = request.as_of == request.today
    side = side_of(owed, request.user, reads_today)
    asked = request.GET
    only, to_fill = asked.get("show", ""), side == "fill"
    sheet = Sheet(owed, request.as_of, asked.get("page"), only, to_fill=to_fill)
    give_forms(sheet, side, {form.line.pk: form for form in forms}, request)
    context = {
        "owed": owed,
        "round": owed.round,
        "side": side,
        "stood": None if reads_today else owed.stood_on(request.as_of),
        "sheet": sheet,
        **about(owed, request.user),
        "days_late": owed.days_late(request.as_of),
        "entries": Entry.objects.about(owed).newest_first().select_related("by__person", "post"),
        "preview": Preview.of(owed, request.as_of) if owed.status == "expected" else None,
        "newly_owed": newly_owed(owed) if side == "fill" else 0,
        "page_keys": "rounds/_keys.html" if side == "fill" else None,
        **more,
    }
    return render(request, "rounds/return.html", context, status=status)


def give_forms(sheet, side, back, request):
    """Every line of the page gets its form: the one that came back, or a fresh one."""
    makers: dict[str, Callable] = {"fill": fresh, "judge": JudgementForm}
    form_of = makers.get(side)
    if form_of is not None:
        for row in sheet.page:
            kept = back.get(row.line.pk)
            row.form = kept or form_of(line=row.line, by=request.user, day=request.today)


def about(owed, user) -> dict:
    """What the head of the page tells: the steps, the reasons, and what this person may do next."""
    entries = Entry.objects.about(owed).filter(action="sent_back").newest_first()
    last = entries.first() if owed.status == "sent_back" else None
    to_mend = owed.lines.exclude(judgement_reason="").filter(judgement__in=("", "not_held"))
    return {
        "steps": steps_of(owed),
        "sent_back_reason": last.details.get("reason", "") if last else "",
        "to_mend": to_mend.select_related("assignment__task") if last else (),
        "for_another": owed.unit_id not in {post.unit_id for post in user.posts()},
        "may": {"approve": user.leads(owed.judge)},
        "why": {
            "approve": owed.why_not_approve(user),
            "send_back": owed.why_not_send_back(user),
            "reopen": owed.why_not_reopen(user),
        },
    }


@require_POST
def begin(request, pk):
    """Open the return, or add what was charged since."""
    owed = return_for(request.user, pk)
    owed.begin(by=request.user, on=request.today)
    return redirect(keep(request, owed.get_absolute_url()))


@require_POST
def answers(request, pk):
    """The whole sheet at once: keeps what can be kept, shows the rest with all that was typed."""
    owed = return_for(request.user, pk)
    refuse_if(owed.why_not_fill(request.user))
    forms = [
        answer(line, request.POST, request.FILES, by=request.user, day=request.today)
        for line in typed_lines(owed, request.POST)
    ]
    outcomes = [form.outcome for form in forms]
    tell(request, outcomes.count(KEPT), also_do(request, owed))
    worst = CROSSED if CROSSED in outcomes else WRONG if WRONG in outcomes else KEPT
    if worst != KEPT:
        back = [form for form in forms if form.outcome in (WRONG, CROSSED)]
        return page(request, owed, STATUS[worst], back, wrong=back)
    query = f"?{request.META['QUERY_STRING']}" if request.META["QUERY_STRING"] else ""
    return redirect(f"{owed.get_absolute_url()}{query}")


def typed_lines(owed, data):
    """The lines that a sent sheet holds."""
    keys = [name[1:].partition("-")[0] for name in data if name.endswith("-version")]
    lines = owed.lines.filter(pk__in=[key for key in keys if key.isdecimal()])
    for line in lines.select_related("assignment__task", "product"):
        line.in_return = owed
        yield line


def also_do(request, owed) -> int | None:
    """What the pressed button asks for beside keeping: many lines unchanged, or a file taken away."""
    deed, _minus, key = request.POST.get("do", "").partition("-")
    if deed == "remove" and key.isdecimal():
        get_object_or_404(LineFile, pk=key, line__in_return=owed).take_away(by=request.user)
    if deed != "unchanged":
        return None
    chosen = [key for key in request.POST.getlist("line") if key.isdecimal()]
    return owed.leave_unchanged(owed.lines.filter(pk__in=chosen), by=request.user)


def tell(request, kept, unchanged):
    if kept:
        words = ngettext("%(n)s line is kept.", "%(n)s lines are kept.", kept)
        messages.success(request, words % {"n": kept})
    if unchanged == 0:
        messages.warning(request, _("Nothing was changed: tick lines that have no answer yet."))
    if unchanged:
        words = ngettext("%(n)s line: no change.", "%(n)s lines: no change.", unchanged)
        messages.success(request, words % {"n": unchanged})


@require_POST
def line(request, pk):
    """One line, kept while the unit goes on typing; answers how the line now stands."""
    found = line_for(request.user, pk)
    refuse_if(found.in_return.why_not_fill(request.user))
    form = answer(found, request.POST, request.FILES, by=request.user, day=request.today)
    context = {"form": form, "line": form.line, "sheet": Sheet(found.in_return, request.today)}
    return render(request, "rounds/_line_state.html", context, status=STATUS[form.outcome])


@require_safe
def line_file(request, pk):
    """A file beside a line, always as a download; until it is sent, for the unit alone."""
    seen = LineFile.objects.filter(line__in_return__in=Return.objects.visible_to(request.user))
    kept = get_object_or_404(seen.select_related("line__in_return__unit"), pk=pk)
    refuse_if(kept.line.in_return.why_not_read_draft(request.user))
    looked_at_evidence(request, kept.name, unit=kept.line.in_return.unit)
    found = FileResponse(kept.file.open("rb"), as_attachment=True, filename=kept.name)
    found["X-Content-Type-Options"] = "nosniff"
    return found


@require_POST
def remove_file(request, pk):
    """Take away a file that was laid beside a line by mistake."""
    seen = LineFile.objects.filter(line__in_return__in=Return.objects.visible_to(request.user))
    kept = get_object_or_404(seen.select_related("line__in_return"), pk=pk)
    kept.take_away(by=request.user)
    messages.success(request, _("The file is taken away."))
    return done(request, f"{kept.line.in_return.get_absolute_url()}#l{kept.line_id}")
