"""From a task or a target to the sentence in its document: one click, for ever."""

from django.db.models import Q
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from kiemdem.documents.models import Passage
from kiemdem.programmes.models import Target, Task
from kiemdem.readings.marking import Mark, pieces
from kiemdem.readings.models import ReadingDraft

AROUND = 2500  # letters shown before and after


def passage_for(user, pk):
    """Whoever may see the task, the target or the reading may see the sentence."""
    seen = Q(tasks__in=Task.objects.visible_to(user))
    seen |= Q(targets__in=Target.objects.visible_to(user))
    seen |= Q(reading__in=ReadingDraft.objects.visible_to(user))
    found = Passage.objects.exclude(reading=None).filter(seen).distinct()
    return get_object_or_404(found.select_related("document").defer("reading__text"), pk=pk)


@require_safe
def passage(request, pk):
    """The sentence that a task or a target was read from, among its neighbours."""
    found = passage_for(request.user, pk)
    reading = ReadingDraft.objects.without_text().get(pk=found.reading_id)
    start = max(0, found.start - AROUND)
    words = reading.words(start, found.end + AROUND)
    kind = "quantity" if found.targets.exists() else "task"
    mark = Mark(found.start, found.end, 1, kind, "high", "accepted")
    end = start + len(words)
    context = {
        "passage": found,
        "draft": reading,
        "pieces": pieces(words, start, [mark], reading.pages_beginning(start, end)),
        "tasks": found.tasks.filter(pk__in=Task.objects.visible_to(request.user)),
        "targets": found.targets.filter(pk__in=Target.objects.visible_to(request.user)),
        "cut_before": start > 0,
        "cut_after": end < reading.length,
    }
    return render(request, "readings/passage.html", context)
