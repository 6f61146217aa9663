from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from kiemdem.folding import fold
from kiemdem.programmes.models import Programme
from kiemdem.tally.asking import Unclear
from kiemdem.tally.views import question_of, unclear_page

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
    paper = RegisterPaper(programme, mode=mode)
    return download(getattr(paper, ending)(), f"phu-luc-{fold(str(programme))}-{mode}", ending)


@require_safe
def tally(request, ending):
    """A tally as Word, Excel or CSV; asked in the same words as the tally page."""
    try:
        question = question_of(request)
    except Unclear as unclear:
        return unclear_page(request, unclear)
    paper = TallyPaper(question)
    written = getattr(paper, ending)()
    if ending == "csv":
        written = f"\ufeff{written}"  # without the mark Excel misreads the accents
    return download(written, f"kiem-dem-{request.as_of}", ending)


def download(content, name: str, ending: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=TYPES[ending])
    answer["Content-Disposition"] = f'attachment; filename="{name.replace(" ", "-")}.{ending}"'
    return answer
