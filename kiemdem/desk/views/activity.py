"""What happened on one task and on one unit: entries and comments in one list."""

from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from kiemdem.desk.activity import Activity
from kiemdem.programmes.models import Task
from kiemdem.talk.showing import Watching
from kiemdem.units.views.lookup import unit_for


@require_safe
def task(request, pk):
    seen = Task.objects.visible_to(request.user).select_related("programme__document")
    return shown(request, "desk/task_activity.html", task=get_object_or_404(seen, pk=pk))


@require_safe
def unit(request, pk):
    return shown(request, "desk/unit_activity.html", unit=unit_for(request.user, pk))


def shown(request, page, **named):
    """The page of one thing, under its own name."""
    (thing,) = named.values()
    watching = Watching(thing, request.user)
    return render(
        request, page, {**named, "activity": Activity(request, thing), "watching": watching}
    )
