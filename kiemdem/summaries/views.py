from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kiemdem.folding import fold
from kiemdem.programmes.models import Programme
from kiemdem.tally import movement as movements
from kiemdem.tally.asking import Unclear
from kiemdem.tally.views import question_of, start_of, unclear_page
from kiemdem.viewings.models import exported

from .movements import MovementPaper
from .register import MODES, RegisterPaper
from .tallies import TallyPaper

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
TYPES = {"docx": WORD, "xlsx": EXCEL, "csv": "text/csv; charset=utf-8"}


@require_safe
def register(request, pk, ending):
    """The register of a programme, for issue or (`?mode=approval`) for approval."""
    programme = get_object_or_404(
        Programme.objects.visible_to(request.user).select_related("document", "unit"), pk=pk
    )
    mode = request.GET.get("mode", "issue")
    if mode not in MODES:
        raise Http404
    exported(request, f"{programme} ({ending})", unit=programme.unit)
    paper = RegisterPaper(programme, mode=mode)
    return download(getattr(paper, ending)(), f"phu-luc-{fold(str(programme))}-{mode}", ending)


@require_safe
def tally(request, ending):
    """A tally as Word, Excel or CSV; asked in the same words as the tally page."""
    try:
        question = question_of(request)
    except Unclear as unclear:
        return unclear_page(request, unclear)
    whose = question.unit or (question.programme.unit if question.programme else None)
    exported(request, f"{_('Tally')} ({ending})", unit=whose or home_of(request.user))
    paper = TallyPaper(question)
    written = getattr(paper, ending)()
    if ending == "csv":
        written = f"\ufeff{written}"  # without the mark Excel misreads the accents
    return download(written, f"kiem-dem-{request.as_of}", ending)


@require_safe
def movement(request, ending):
    """What moved in a scope, as Word, Excel or CSV; asked as on its page."""
    try:
        question, start = question_of(request), start_of(request)
    except Unclear as unclear:
        return unclear_page(request, unclear)
    whose = question.unit or (question.programme.unit if question.programme else None)
    exported(request, f"{_('Movement')} ({ending})", unit=whose or home_of(request.user))
    paper = MovementPaper(question, movements.movement(question, start, question.as_of))
    written = getattr(paper, ending)()
    if ending == "csv":
        written = f"\ufeff{written}"
    return download(written, f"bien-dong-{start}-{request.as_of}", ending)


def home_of(user):
    """The unit of the person's first post: whose matters an export of everything is noted with."""
    return next((post.unit for post in user.posts()), None)


def download(content, name: str, ending: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=TYPES[ending])
    answer["Content-Disposition"] = f'attachment; filename="{name.replace(" ", "-")}.{ending}"'
    return answer
