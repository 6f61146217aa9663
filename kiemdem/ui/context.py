"""What the base page needs to know. No queries."""

from django.conf import settings
from django.utils.translation import get_language

from kiemdem.ui.days import next_quarter_end, period_ends
from kiemdem.ui.fragments import frame

LANGUAGE_MARKS = {"vi": "VI", "en": "EN"}


def page(request):
    """Languages, the days one may read the books at, and the frame of a form."""
    as_of = getattr(request, "as_of", None)
    context = {
        "frame": frame(request),
        "organisation": getattr(settings, "ORGANISATION", ""),
        "page_languages": languages(),
        "reads_today": as_of is None or as_of == request.today,
    }
    if as_of is not None:
        context |= {
            "earlier_day": period_ends(as_of, 1)[0],
            "later_day": next_quarter_end(as_of),
            "period_ends": period_ends(request.today, 5),
        }
    return context


def languages():
    """Each language with its mark, and whether it is the one being read."""
    reading = (get_language() or settings.LANGUAGE_CODE)[:2]
    return [
        {"code": code, "name": name, "mark": LANGUAGE_MARKS.get(code, code), "on": code == reading}
        for code, name in settings.LANGUAGES
    ]
