"""Rounds: the list, one round with its returns, its balance, its closing; and the calendars."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kiemdem.ledger.models import Entry
from kiemdem.rounds.balance import unit_balances
from kiemdem.rounds.forms import CalendarForm, ClosingForm, RoundForm
from kiemdem.rounds.models import Calendar, ClosingOrder, Return, Round
from kiemdem.rounds.standing import Returns, with_numbers
from kiemdem.rules import Refused, refuse_if
from kiemdem.tally.balance import Balance
from kiemdem.ui.fragments import done

A_PAGE = 30
ORDERED = gettext_lazy("The books are being closed; this page says how far it is.")


def round_for(user, pk) -> Round:
    """The round, when the user may see it."""
    seen = Round.objects.visible_to(user).select_related("unit", "previous", "calendar")
    return get_object_or_404(seen, pk=pk)


def whole_round_for(user, pk) -> Round:
    """The round, when the user may read every figure of it."""
    counted = round_for(user, pk)
    if not counted.shows_all_to(user):
        raise Http404
    return counted


def may_open(user) -> bool:
    return any(not Round.why_not_open(post.unit, user) for post in user.posts())


@require_safe
def rounds(request):
    seen = with_numbers(Round.objects.visible_to(request.user), request.as_of, request.today)
    seen = (
        seen.select_related("unit")
        .filter(opened_on__lte=request.as_of)
        .prefetch_related("programmes__document")
    )
    page = Paginator(seen.newest_first(), A_PAGE).get_page(request.GET.get("page"))
    for counted in page.object_list:
        counted.closed_then = counted.was_closed_on(request.as_of)
    calendars = Calendar.objects.visible_to(request.user).select_related("unit")
    context = {"page": page, "calendars": calendars.prefetch_related("programmes__document")}
    return render(request, "rounds/rounds.html", context | {"may_open": may_open(request.user)})


@require_safe
def round_page(request, pk):
    counted = round_for(request.user, pk)
    is_closed = counted.was_closed_on(request.as_of)
    returns = Returns(counted, request.user, request.as_of, request.today, request.GET)
    context = {
        "round": counted,
        "returns": returns,
        "page": returns.page(),
        "may_judge": request.as_of == request.today and returns.may_judge,
        "mine": Return.objects.filter(
            round=counted, unit__in=[post.unit_id for post in request.user.posts()]
        ).select_related("unit"),
        "is_closed": is_closed,
        "closings": closings_of(counted, request.user) if is_closed else (),
        "shows_all": counted.shows_all_to(request.user),
        "programmes": counted.programmes.select_related("document"),
        "order": None if counted.is_closed else counted.orders.first(),
        "objection": ClosingOrder.why_not_now(counted)
        or counted.why_not_close_now(request.user, on=request.today),
        "entries": Entry.objects.about(counted).newest_first().select_related("by__person", "post"),
    }
    return render(request, "rounds/round.html", context)


def closings_of(counted, user):
    return counted.closings.visible_to(user).select_related("programme__document", "unit")


@require_safe
def balance(request, pk):
    counted = whole_round_for(request.user, pk)
    rows = unit_balances(counted)
    total = sum((balance for _unit, balance in rows), Balance())
    context = {"round": counted, "rows": rows, "total": total}
    return render(request, "rounds/balance.html", context)


@require_http_methods(["GET", "POST"])
def close(request, pk):
    counted = round_for(request.user, pk)
    refuse_if(ClosingOrder.why_not_now(counted))
    refuse_if(counted.why_not_close_now(request.user, on=request.today))
    missing = counted.unfinished().select_related("unit")
    form = ClosingForm(request.POST if request.method == "POST" else None, missing=missing)
    if form.is_valid():
        reason = form.cleaned_data.get("reason", "")
        said = {"by": request.user, "on": request.today, "reason": reason}
        order = ClosingOrder.have_closed(counted, **said)
        messages.success(request, ORDERED if order else _("The books are closed."))
        return done(request, counted)
    context = {"form": form, "round": counted, "missing": missing}
    return render(request, "rounds/close.html", context, status=422 if form.is_bound else 200)


@require_POST
def close_again(request, pk):
    """A closing that failed in the background, or that nobody took up, is tried again."""
    counted = round_for(request.user, pk)
    order = get_object_or_404(ClosingOrder.objects.open(), round=counted)
    order.try_again(by=request.user)
    messages.success(request, ORDERED)
    return done(request, counted)


@require_http_methods(["GET", "POST"])
def new(request):
    if not may_open(request.user):
        raise Refused(_("Only the keeper or a leader of a unit may open a count for it."))
    form = RoundForm(request.POST or None, user=request.user)
    if form.is_valid():
        opened = form.open(by=request.user, on=request.today)
        messages.success(request, _("The count is open; the units have been asked."))
        return done(request, opened)
    return render(request, "rounds/new.html", {"form": form}, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
def new_calendar(request):
    if not may_open(request.user):
        raise Refused(_("Only the keeper or a leader of a unit may open a count for it."))
    return calendar_form(request, CalendarForm(request.POST or None, user=request.user))


@require_http_methods(["GET", "POST"])
def edit_calendar(request, pk):
    calendar = get_object_or_404(Calendar.objects.visible_to(request.user), pk=pk)
    refuse_if(Round.why_not_open(calendar.unit, request.user))
    form = CalendarForm(request.POST or None, user=request.user, calendar=calendar)
    return calendar_form(request, form)


def calendar_form(request, form):
    """The form of a calendar, or the list once it is kept."""
    if form.is_valid():
        form.keep()
        messages.success(request, _("The calendar is kept; its counts open by themselves."))
        return redirect("rounds:list")
    context = {"form": form, "calendar": form.calendar}
    return render(request, "rounds/calendar.html", context, status=422 if form.is_bound else 200)
