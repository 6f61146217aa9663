"""Figures of a reading as questions with both sides; and two readings set side by side."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from kiemdem.reading.comparing import compare
from kiemdem.readings.figures import (
    against_readings,
    against_register,
    beside,
    own_questions,
    rebuilt,
    why_not_compared,
)
from kiemdem.readings.models import ReadingDraft
from kiemdem.readings.telling import change_of, changed_fields, what_of, words_of
from kiemdem.units.views.lookup import for_keepers

from .doors import read_for

MOST_OTHERS = 100


def others(request, reading):
    """The readings that this one may be set against, and the one that was chosen."""
    seen = ReadingDraft.objects.visible_to(request.user).read().exclude(pk=reading.pk)
    rows = list(seen.without_text().order_by("-issued_on", "-read_at")[:MOST_OTHERS])
    asked = request.GET.get("against", "")
    return rows, next((row for row in rows if str(row.pk) == asked), None)


@require_safe
@for_keepers
def figures(request, pk):
    """What does not follow, add up, or agree: questions, each with its sides."""
    found = read_for(request.user, pk)
    rows, other = others(request, found)
    context = {
        "draft": found,
        "own": own_questions(found),
        "not_compared": why_not_compared(found),
        "register": against_register(found),
        "between": against_readings(found, [other] if other else beside(found, rows)),
        "others": rows,
        "other": other,
    }
    return render(request, "readings/figures.html", context)


@require_safe
@for_keepers
def comparison(request, pk):
    """Targets and tasks that this document adds to, changes in, or drops from another."""
    found = read_for(request.user, pk)
    rows, other = others(request, found)
    differences = compare(rebuilt(other), rebuilt(found)) if other else []
    lines = [
        {
            "change": one.change,
            "word": change_of(one),
            "what": what_of(one),
            "words": words_of(one),
            "fields": changed_fields(one),
        }
        for one in differences
    ]
    context = {"draft": found, "others": rows, "other": other, "lines": lines}
    return render(request, "readings/comparison.html", context)
