"""The background work, for whoever runs the house: what waits, what failed and why, what comes next."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_POST, require_safe
from django_tasks_db.models import DBTaskResult

from kiemdem.rules import Refused

from .models import LIMIT, Schedule, try_again
from .regular import REGULAR, label_of

A_PAGE = 50
STATES = {
    "READY": (pgettext_lazy("job", "waiting"), "none"),
    "RUNNING": (pgettext_lazy("job", "running"), "doing"),
    "FAILED": (pgettext_lazy("job", "failed"), "over"),
    "SUCCESSFUL": (pgettext_lazy("job", "done"), "done"),
}


def jobs_for(user):
    if not user.runs_the_house():
        raise Http404
    return DBTaskResult.objects.all()


@require_safe
def jobs(request):
    seen = jobs_for(request.user)
    numbers = dict(seen.order_by().values_list("status").annotate(Count("pk")))
    state = request.GET.get("state", "")
    listed = seen.filter(status=state) if state in STATES else seen.exclude(status="SUCCESSFUL")
    page = Paginator(listed.order_by("-enqueued_at"), A_PAGE).get_page(request.GET.get("page"))
    page.object_list = [shown(job) for job in page.object_list]
    context = {
        "page": page,
        "state": state,
        "views": [(name, word, numbers.get(name, 0)) for name, (word, _st) in STATES.items()],
        "unfinished": sum(number for name, number in numbers.items() if name != "SUCCESSFUL"),
        "schedules": schedules(),
        "is_asleep": Schedule.objects.filter(next_at__lt=now() - LIMIT).exists(),
    }
    return render(request, "jobs/jobs.html", context)


def shown(job):
    """A job with the words of its line."""
    word, state = STATES[job.status]
    reason = job.traceback.strip().splitlines()
    return {
        "job": job,
        "label": label_of(job.task_path),
        "word": word,
        "state": state,
        "reason": reason[-1] if reason else "",
    }


def schedules():
    """Every regular job: how it is called, when it ran and runs next."""
    rows = {row.name: row for row in Schedule.objects.all()}
    return [(job.label or name, job, rows.get(name)) for name, job in REGULAR.items()]


@require_POST
def again(request, pk):
    job = get_object_or_404(jobs_for(request.user), pk=pk)
    if not try_again(job):
        raise Refused(NOT_FAILED)
    messages.success(request, _("The job waits to be done again."))
    return redirect("jobs:jobs")


NOT_FAILED = gettext_lazy("Only a job that failed can be tried again.")
