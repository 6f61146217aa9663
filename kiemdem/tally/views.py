"""The tally of any scope on any day, and the list behind each of its numbers."""

from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import Http404, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kiemdem.ui.days import NotADay, day_from, period_ends

from . import documented, lines, lists
from . import movement as movements
from .asking import Unclear, day_of
from .forms import MovementForm, TallyForm
from .movement_json import in_order, movement_json, part_of
from .rights import asked_by
from .sections import sections
from .sheet import Sheet, scope_of

A_PAGE = 50


def question_of(request):
    """The question in the address, as of the page's day."""
    words = {**request.GET.dict(), "as_of": request.as_of.isoformat()}
    return asked_by(request.user, words, today=request.today)


def unclear_page(request, unclear):
    """422: the form again, with what could not be understood beside its field."""
    form = TallyForm(request.GET)
    form.say(unclear)
    return render(request, "tally/tally.html", {"form": form}, status=422)


@require_safe
def tally(request):
    try:
        question = question_of(request)
    except Unclear as unclear:
        return unclear_page(request, unclear)
    sheet = Sheet(question, request.GET)
    context = {"form": TallyForm(request.GET), "sheet": sheet, "question": question}
    return render(request, "tally/tally.html", context)


@require_safe
def as_json(request):
    """The same answer for other programs, in the documented form."""
    try:
        return JsonResponse(documented.tally(question_of(request)))
    except Unclear as unclear:
        return JsonResponse({"field": unclear.field, "error": str(unclear)}, status=422)


@require_safe
def behind(request):
    """The list behind a number."""
    name = request.GET.get("class", "counted")
    if name not in lists.LISTS:
        raise Http404
    try:
        question, since = question_of(request), since_of(request)
    except Unclear as unclear:
        return unclear_page(request, unclear)
    rows = lists.rows(question, name, since=since)
    page = Paginator(rows, A_PAGE).get_page(request.GET.get("page"))
    page.object_list = lines.shown(lists.items_of(page.object_list), question)
    context = {"question": question, "page": page, "name": lists.LISTS[name][0], "since": since}
    context["back"] = f"{reverse('tally:tally')}?{urlencode(scope_of(request.GET))}"
    return render(request, "tally/list.html", context)


@require_safe
def movement(request):
    """What changed in a scope from a day to the day of the page."""
    try:
        question, start = question_of(request), start_of(request)
    except Unclear as unclear:
        form = MovementForm(request.GET)
        form.say(unclear)
        return render(request, "tally/movement.html", {"form": form}, status=422)
    found = movements.movement(question, start, question.as_of)
    form = MovementForm(request.GET or None, initial={"from": start})
    context = {"form": form, "question": question, "movement": found}
    context["moved"] = sections(found, request.GET)
    context["query"] = urlencode(scope_of(request.GET) | {"from": start.isoformat()})
    return render(request, "tally/movement.html", context)


@require_safe
def movement_as_json(request):
    """The same movement for other programs, in the documented form: whole, or so many lines at once."""
    try:
        question, start = question_of(request), start_of(request)
        size, number = number_of(request, "lines", 0), number_of(request, "page", 1)
    except Unclear as unclear:
        return JsonResponse({"field": unclear.field, "error": str(unclear)}, status=422)
    found = movements.movement(question, start, question.as_of)
    if not size:
        return JsonResponse(movement_json(question, found))
    part, is_more = part_of(in_order(found), size, number)
    following = {**request.GET.dict(), "page": number + 1}
    told = {"next": f"{request.path}?{urlencode(following)}" if is_more else None}
    return JsonResponse(movement_json(question, found, part) | told)


def number_of(request, name, default):
    """A number in the address, at least one."""
    if not (typed := request.GET.get(name, "")):
        return default
    if not (typed.isdecimal() and 0 < int(typed[:9]) < 10**9):
        raise Unclear(name, _("“%(text)s” is not a number above nought.") % {"text": typed})
    return int(typed[:9])


def start_of(request):
    """The opening day of a movement: as asked, else the end of the quarter before."""
    if typed := request.GET.get("from", ""):
        start = day_of(typed, "from")
        if start > request.as_of:
            raise Unclear("from", _("The opening day must not be after the closing day."))
        return start
    return period_ends(request.as_of, 1)[0]


def since_of(request):
    """The day since which things came to stand so; None when the address names none."""
    if not (typed := request.GET.get("since", "")):
        return None
    try:
        return day_from(typed)
    except NotADay as problem:
        raise Unclear("since", problem) from None
