"""The steps of a return: the unit sends it; whoever verifies judges, sends back, approves, reopens."""

from django.contrib import messages
from django.db import transaction
from django.db.models import Count
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from kiemdem.rounds.forms import ReasonForm, SubmissionForm
from kiemdem.rounds.judgements import judged
from kiemdem.rounds.models import Answer, Return
from kiemdem.rounds.sheet import A_PAGE
from kiemdem.rules import refuse_if
from kiemdem.ui.fragments import done

from .returns import page, return_for
from .rounds import round_for


@require_http_methods(["GET", "POST"])
def submit(request, pk):
    """Send the return; what is missing is listed, and a late one says why."""
    owed = return_for(request.user, pk)
    refuse_if(owed.why_not_fill(request.user))
    is_late = request.today > owed.send_by
    form = SubmissionForm(request.POST if request.method == "POST" else None, is_late=is_late)
    owed.begin_anew(by=request.user) if form.is_bound else None
    objection = owed.why_not_submit(request.user)
    if form.is_valid() and not objection:
        reason = form.cleaned_data.get("reason", "")
        owed.submit(by=request.user, on=request.today, reason=reason)
        messages.success(request, _("The return is sent to %(unit)s.") % {"unit": owed.judge})
        return done(request, owed)
    context = {"form": form, "owed": owed, "objection": objection, "is_late": is_late}
    context |= {"missing": to_answer(owed), "figures": figures_of(owed)}
    context["far"] = owed.lines.count() > A_PAGE
    status = 200 if not form.is_bound else 409 if form.is_valid() else 422
    return render(request, "rounds/submit.html", context, status=status)


def to_answer(owed):
    """The lines that keep the return from being sent, with what they are about."""
    lines = owed.unanswered() | owed.stuck()
    return lines.select_related("assignment__task")[:100]


def figures_of(owed) -> list[tuple]:
    """(word, number) of what the return says."""
    counted = dict(owed.lines.order_by().values_list("answer").annotate(Count("pk")))
    told = [(str(label).capitalize(), counted.get(value, 0)) for value, label in Answer.choices]
    claims = owed.lines.filter(answer=Answer.UPDATED, claims_done=True).count()
    return [*told, (_("Submitted for approval"), claims)]


@require_POST
def judge(request, pk):
    """What held and what did not; then verify, or send back, as the pressed button says."""
    owed = return_for(request.user, pk)
    refuse_if(owed.why_not_judge(request.user))
    lines = owed.lines.filter(pk__in=[name[1:-10] for name in request.POST if is_judgement(name)])
    wrong = judged(with_return(lines, owed), request.POST, by=request.user, day=request.today)
    reason = request.POST.get("reason", "")
    if wrong:
        return page(request, owed, 422, wrong, wrong=wrong, reason=reason)
    deed = request.POST.get("do", "")
    if objection := why_not(owed, deed, reason, request.user):
        return page(request, owed, 409, objection=objection, reason=reason)
    carry_out(owed, deed, reason, request)
    return done(request, owed)


def is_judgement(name):
    return name.startswith("j") and name.endswith("-judgement") and name[1:-10].isdecimal()


def with_return(lines, owed):
    for line in lines.select_related("assignment__task"):
        line.in_return = owed
        yield line


def why_not(owed, deed, reason, by):
    """Why the pressed button cannot do its work now."""
    if deed == "verify":
        return owed.why_not_verify(by)
    if deed == "send_back":
        return owed.why_not_send_back(by) or owed.why_without(reason)
    return None


def carry_out(owed, deed, reason, request):
    if deed == "verify":
        owed.verify(by=request.user, on=request.today)
        messages.success(request, _("The return is verified."))
    elif deed == "send_back":
        owed.send_back(by=request.user, on=request.today, reason=reason)
        messages.success(request, _("The return is sent back to %(unit)s.") % {"unit": owed.unit})
    else:
        messages.success(request, _("The judgements are kept."))


@require_http_methods(["GET", "POST"])
def send_back(request, pk):
    """Give back a return that was verified already."""
    owed = return_for(request.user, pk)
    refuse_if(owed.why_not_send_back(request.user))
    words = _("Send the return back"), _("Send back"), _("The return is sent back to %(unit)s.")
    return with_reason(request, owed, owed.send_back, *words)


@require_http_methods(["GET", "POST"])
def reopen(request, pk):
    """An exception for one unit, with its reason."""
    owed = return_for(request.user, pk)
    refuse_if(owed.why_not_reopen(request.user))
    words = _("Reopen the return"), _("Reopen"), _("The return is open again for %(unit)s.")
    return with_reason(request, owed, owed.reopen, *words)


def with_reason(request, owed, verb, heading, button, told):
    """A step that says why, in a dialog."""
    form = ReasonForm(request.POST or None)
    if form.is_valid():
        verb(by=request.user, on=request.today, **form.cleaned_data)
        messages.success(request, told % {"unit": owed.unit})
        return done(request, owed)
    context = {"form": form, "owed": owed, "heading": heading, "button": button}
    return render(request, "rounds/reason.html", context, status=422 if form.is_bound else 200)


@require_POST
def approve(request, pk):
    owed = return_for(request.user, pk)
    owed.approve(by=request.user, on=request.today)
    messages.success(request, _("The return is approved."))
    return done(request, owed)


@require_POST
def verify_many(request, pk):
    """Verify several returns at once; where the rules say no, it is told and the others go on."""
    number = many(request, round_for(request.user, pk), "verify")
    words = ngettext("%(n)s return is verified.", "%(n)s returns are verified.", number)
    return tell_many(request, pk, words, number)


@require_POST
def approve_many(request, pk):
    """Approve several returns at once, those below first."""
    number = many(request, round_for(request.user, pk), "approve")
    words = ngettext("%(n)s return is approved.", "%(n)s returns are approved.", number)
    return tell_many(request, pk, words, number)


def tell_many(request, pk, words, number):
    if number:
        messages.success(request, words % {"n": number})
    return redirect("rounds:round", pk)


@transaction.atomic
def many(request, counted, verb) -> int:
    """Take one step with every chosen return that may take it; returns how many did."""
    number = 0
    for owed in chosen(request, counted):
        if objection := getattr(owed, f"why_not_{verb}")(request.user):
            messages.warning(request, f"{owed.unit}: {objection}")
            continue
        getattr(owed, verb)(by=request.user, on=request.today)
        number += 1
    return number


def chosen(request, counted):
    """The chosen returns, those of the lowest units first."""
    keys = [key for key in request.POST.getlist("return") if key.isdecimal()]
    seen = Return.objects.visible_to(request.user).filter(round=counted, pk__in=keys)
    found = list(seen.select_related("round__unit", "unit", "judge"))
    above = {owed.unit_id: owed.judge_id for owed in found}

    def depth(unit):
        steps = 0
        while above.get(unit, unit) != unit and steps < len(above):
            unit, steps = above[unit], steps + 1
        return steps

    return sorted(found, key=lambda owed: -depth(owed.unit_id))
