"""A unit asks about its charge; whoever owns the programme decides, one by one or several at once."""

from django.contrib import messages
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kiemdem.assignments.views import charge_for
from kiemdem.rules import refuse_if
from kiemdem.ui.days import NotADay, day_from
from kiemdem.ui.fragments import back_or, done
from kiemdem.workdays.models import working_days

from .forms import FORMS, GrantForm, RefuseForm
from .listing import Requests, rows_of, with_words
from .models import Kind, Request, Status
from .plan import plan_of, working_days_added


def request_for(user, pk):
    """The request, when the user may see it; otherwise a 404 that gives nothing away."""
    return get_object_or_404(with_words(Request.objects.visible_to(user)), pk=pk)


def row_for(request, asked):
    return rows_of([asked], request.user, request.as_of, request.today)[0]


@require_safe
def requests(request):
    shown = Requests(request)
    return render(request, "requests/requests.html", {"shown": shown, "page": shown.page()})


@require_safe
def request_page(request, pk):
    """One request as it stood on the day, beside the plan that it would change."""
    asked = request_for(request.user, pk)
    row = row_for(request, asked)
    waits = asked if row.status == Status.ASKED else None
    context = {
        "row": row,
        "asked": asked,
        "waits": waits,
        "plan": plan_of(asked.assignment, request.as_of, request.today, waits),
    }
    return render(request, "requests/request.html", context)


@require_http_methods(["GET", "POST"])
def ask(request, pk):
    """Ask for one of the four things."""
    charge, kind = charge_for(request.user, pk), request.GET.get("kind", Kind.EXTEND)
    if kind not in FORMS:
        raise Http404
    refuse_if(Request.why_not_ask(charge, request.user))
    form = FORMS[kind](
        request.POST or None,
        charge=charge,
        by=request.user,
        day=request.today,
        initial={"new_due_on": request.GET.get("new_due_on")},
    )
    if form.is_valid():
        Request.ask(charge, kind, by=request.user, on=request.today, **form.cleaned_data)
        messages.success(request, _("Asked. The owner of the programme decides."))
        return done(request, back_or(request, charge.task))
    context = {"form": form, "charge": charge, "kind": kind, "kinds": Kind.choices}
    context |= deadline_in_working_days(request, charge)
    return render(request, "requests/ask.html", context, status=422 if form.is_bound else 200)


def deadline_in_working_days(request, charge):
    """The working days left, and those that the day being typed would add."""
    days = working_days()
    try:
        until = day_from(request.POST.get("new_due_on") or request.GET.get("new_due_on") or "")
    except NotADay:
        until = None
    return {
        "left": days.between(request.today, charge.due_on) if charge.due_on else None,
        "until": until,
        "added": working_days_added(charge.due_on, until, days),
        "holiday": until and not days.are_worked(until),
    }


@require_http_methods(["GET", "POST"])
def grant(request, pk):
    asked = request_for(request.user, pk)
    refuse_if(asked.why_not_grant(request.user))
    words = _("Grant the request"), _("Grant"), _("Granted. The plan of the task is changed.")
    return decide(request, asked, asked.grant, GrantForm, words)


@require_http_methods(["GET", "POST"])
def refuse(request, pk):
    asked = request_for(request.user, pk)
    refuse_if(asked.why_not_refuse(request.user))
    words = _("Refuse the request"), _("Refuse"), _("Refused. The plan stays as it is.")
    return decide(request, asked, asked.refuse, RefuseForm, words)


def decide(request, asked, verb, form_class, words):
    """A decision with its grounds, in a dialog or on a page."""
    heading, button, told = words
    form = form_class(request.POST if request.method == "POST" else None)
    if form.is_valid():
        verb(by=request.user, on=request.today, **form.cleaned_data)
        messages.success(request, told)
        return done(request, back_or(request, asked))
    context = {
        "form": form,
        "row": row_for(request, asked),
        "asked": asked,
        "heading": heading,
        "button": button,
    }
    return render(request, "requests/decide.html", context, status=422 if form.is_bound else 200)


@require_POST
def withdraw(request, pk):
    asked = request_for(request.user, pk)
    asked.withdraw(by=request.user, on=request.today)
    messages.success(request, _("Withdrawn."))
    return done(request, asked)


@require_http_methods(["GET", "POST"])
def grant_many(request):
    """Show which of the chosen requests can be granted, and why others cannot; then grant them."""
    chosen = [key for key in (request.POST or request.GET).getlist("request") if key.isdecimal()]
    seen = with_words(Request.objects.visible_to(request.user).filter(pk__in=chosen))
    rows = rows_of(seen.order_by("pk"), request.user, request.as_of, request.today)
    ready = [row for row in rows if not row.objection]
    form = GrantForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        refuse_if(None if ready else _("None of the chosen requests can be granted."))
        grant_all(ready, by=request.user, on=request.today, **form.cleaned_data)
        told = ngettext("%(n)s request is granted.", "%(n)s requests are granted.", len(ready))
        messages.success(request, told % {"n": len(ready)})
        return done(request, "requests:list")
    context = {"form": form, "rows": rows, "ready": ready}
    return render(request, "requests/grant_many.html", context)


@transaction.atomic
def grant_all(ready, *, by, on, grounds):
    """All or nothing: if one was decided meanwhile, none is granted and the person is told."""
    for row in ready:
        row.asked.grant(by=by, on=on, grounds=grounds)
