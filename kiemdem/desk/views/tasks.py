"""One task, and the tasks of all programmes, read as of a day."""

from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from kiemdem.desk.register import Register
from kiemdem.desk.taskpage import TaskPage
from kiemdem.desk.views.saved import own_views
from kiemdem.programmes.models import Task
from kiemdem.talk.showing import Talk
from kiemdem.talk.thread import Thread


@require_safe
def tasks(request):
    """Every task that the person may see, through the same filters as a register."""
    register = Register(request)
    context = {"register": register, "page": register.page()}
    context |= own_views(request)
    status = 200 if register.is_valid else 422
    return render(request, "desk/tasks.html", context, status=status)


@require_safe
def task(request, pk):
    seen = Task.objects.visible_to(request.user).select_related(
        "programme__document",
        "programme__unit",
        "group",
        "part_of",
        "passage__document",
        "responsible",
    )
    task = get_object_or_404(seen, pk=pk)
    shown = TaskPage(request, task)
    state, word = shown.state()
    ups, downs = shown.links()
    deadline = shown.deadline()
    plans = shown.plans(deadline["due"])
    context = {
        "task": task,
        "programme": task.programme,
        "shown": shown,
        **deadline,
        "lead": shown.lead,
        "mine": shown.mine,
        "may_charge": request.user.leads(task.programme.unit),
        "state": state,
        "word": word,
        "ups": ups,
        "downs": downs,
        "parts": shown.parts(),
        "charges": shown.charged.page,
        "charge_bar": shown.charged.bar() if shown.charged.number > 2 else [],
        "six": shown.clarity(),
        "acts": shown.acts(),
        "evidence": shown.evidence,
        "life": shown.life(plans),
        "after": shown.after() if request.is_past else [],
        "plans": plans,
        "talk": Talk(request, Thread(task)),
        "objection": task.programme.why_not_edit(request.user),
    }
    return render(request, "desk/task.html", context)
