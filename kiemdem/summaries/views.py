from dataclasses import replace

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kiemdem.folding import fold
from kiemdem.programmes.models import Programme
from kiemdem.readings.outgoing import questions_about
from kiemdem.tally import movement as movements
from kiemdem.tally.asking import Unclear
from kiemdem.tally.views import question_of, start_of, unclear_page
from kiemdem.viewings.models import exported

from . import word
from .movements import MovementPaper
from .parts import Table
from .register import MODES, RegisterPaper
from .tallies import TallyPaper

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TYPES = {
    "docx": WORD,
    "xlsx": EXCEL,
    "pdf": "application/pdf",
    "csv": "text/csv; charset=utf-8",
}

CHECKED_ROWS = 300  # more is not read before a paper leaves


@require_safe
def register(request, pk, ending):
    """The register of a programme, for issue or (`?mode=approval`) for approval."""
    programme = get_object_or_404(
        Programme.objects.visible_to(request.user).select_related("document", "unit"), pk=pk
    )
    mode = request.GET.get("mode", "issue")
    if mode not in MODES:
        raise Http404
    paper = RegisterPaper(programme, mode=mode)
    told = {"what": f"{programme} ({ending})", "unit": programme.unit}
    return leave(request, paper, f"phu-luc-{fold(str(programme))}-{mode}", ending, **told)


@require_safe
def tally(request, ending):
    """A tally as Word, Excel, PDF or CSV; asked in the same words as the tally page."""
    try:
        question = question_of(request)
    except Unclear as unclear:
        return unclear_page(request, unclear)
    whose = question.unit or (question.programme.unit if question.programme else None)
    told = {"what": f"{_('Tally')} ({ending})", "unit": whose or home_of(request.user)}
    return leave(request, TallyPaper(question), f"kiem-dem-{request.as_of}", ending, **told)


@require_safe
def movement(request, ending):
    """What moved in a scope, as Word, Excel, PDF or CSV; asked as on its page."""
    try:
        question, start = question_of(request), start_of(request)
    except Unclear as unclear:
        return unclear_page(request, unclear)
    whose = question.unit or (question.programme.unit if question.programme else None)
    told = {"what": f"{_('Movement')} ({ending})", "unit": whose or home_of(request.user)}
    paper = MovementPaper(question, movements.movement(question, start, question.as_of))
    return leave(request, paper, f"bien-dong-{start}-{request.as_of}", ending, **told)


def home_of(user):
    """The unit of the person's first post: whose matters an export of everything is noted with."""
    return next((post.unit for post in user.posts()), None)


def leave(request, paper, name: str, ending: str, *, what: str, unit) -> HttpResponse:
    """The file; or what is odd about its figures, until whoever asked says to take it all the same."""
    content = getattr(paper, ending)()
    if ending == "csv":
        content = f"\ufeff{content}"  # without the mark Excel misreads the accents
    elif "anyway" not in request.GET:
        asked = (
            (beginning(paper), f"{name}.docx") if ending == "pdf" else (content, f"{name}.{ending}")
        )
        if doubts := questions_about(*asked):
            context = {"doubts": doubts, "name": f"{name}.{ending}"}
            return render(request, "summaries/questions.html", context, status=409)
    exported(request, what, unit=unit)
    return download(content, name, ending)


def beginning(paper) -> bytes:
    """The figures and first rows of a paper in Word, where they are read as they stand."""
    return word.written([
        replace(part, rows=part.rows[:CHECKED_ROWS]) if isinstance(part, Table) else part
        for part in paper.parts()
    ])  # fmt: skip


def download(content, name: str, ending: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=TYPES[ending])
    answer["Content-Disposition"] = f'attachment; filename="{name.replace(" ", "-")}.{ending}"'
    return answer
