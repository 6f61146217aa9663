"""One act on many tasks at once: what can be done is done, all or nothing; the rest is told."""

from dataclasses import dataclass

from django.contrib import messages
from django.db import transaction
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods

from kiemdem.programmes.models import Task
from kiemdem.rules import refuse_if
from kiemdem.ui.asof import keep
from kiemdem.ui.fragments import back_or, done

from .forms import ActForm, DeadlineForm
from .models import Assignment
from .moves import OPEN, Status


class ChargeForm(ActForm):
    """From which day the units owe the work."""


@dataclass(frozen=True)
class ManyActs:
    """One act for the selected tasks: which of their charges it concerns, and its rule and verb."""

    noun: str
    title: str | Promise
    form: type
    statuses: tuple
    rule: str
    verb: str

    def charges(self, user, tasks):
        found = Assignment.objects.visible_to(user).filter(task__in=tasks, status__in=self.statuses)
        if self.noun != "charges":
            found = found.leading()
        return found.select_related(
            "unit", "responsible", "task__responsible", "task__programme__unit"
        ).order_by("task__position", "task", "-role", "pk")

    def objection(self, charge, by):
        return getattr(charge, f"why_not_{self.rule}")(by)


CHARGE = ManyActs(
    "charges", gettext_lazy("Charge tasks"), ChargeForm, (Status.PLANNED,), "charge", "charge"
)
ACCEPT = ManyActs(
    "acceptances", gettext_lazy("Accept tasks"), ActForm, (Status.ASSIGNED,), "accept", "accept"
)
CHANGE_DUE = ManyActs(
    "deadlines",
    gettext_lazy("Change deadlines"),
    DeadlineForm,
    OPEN,
    "change_due",
    "change_due",
)


@require_http_methods(["GET", "POST"])
def charge_many(request):
    return many(request, CHARGE)


@require_http_methods(["GET", "POST"])
def accept_many(request):
    return many(request, ACCEPT)


@require_http_methods(["GET", "POST"])
def change_due_many(request):
    return many(request, CHANGE_DUE)


def many(request, acts):
    """Show what would be done to the selected tasks, and what cannot be; then do it."""
    asked = request.POST if request.method == "POST" else request.GET
    keys = [key for key in asked.getlist("task") if key.isdigit()]
    seen = Task.objects.visible_to(request.user).select_related("programme")
    tasks = list(seen.filter(pk__in=keys))
    ready, refused = sorted_out(acts, request.user, tasks)
    form = acts.form(request.POST or None, by=request.user, day=request.today)
    if form.is_valid():
        refuse_if(None if ready else _("None of the selected tasks is open to this act."))
        do(acts, ready, form, request.user)
        told = ngettext("%(n)s task entered.", "%(n)s tasks entered.", len(ready))
        messages.success(request, told % {"n": len(ready)})
        return done(request, back_or(request, back_to(request, tasks)))
    context = {"acts": acts, "form": form, "ready": ready, "refused": refused, "tasks": tasks}
    context["back"] = back_or(request, back_to(request, tasks))
    status = 422 if form.is_bound else 200
    return render(request, "assignments/many.html", context, status=status)


def sorted_out(acts, user, tasks):
    """{task: its charges} for those open to the act, and (task, why not) for the others."""
    ready, refused = {}, []
    by_task = {}
    for charge in acts.charges(user, tasks):
        by_task.setdefault(charge.task, []).append(charge)
    for task, charges in by_task.items():
        free = [c for c in charges if not acts.objection(c, user)]
        first = None if acts.noun != "charges" else next((c for c in charges if c.is_lead), None)
        if free and (first is None or first in free):
            ready[task] = free
        else:
            refused.append((task, acts.objection(first or charges[0], user)))
    missing = [task for task in tasks if task not in by_task]
    reason = (
        _("No unit is named for it.")
        if acts.noun == "charges"
        else _("Nothing of it is open to this act.")
    )
    return ready, refused + [(task, reason) for task in missing]


@transaction.atomic
def do(acts, ready, form, by):
    told = form.told()
    told.pop("seen", None)
    first = [told.pop("new")] if "new" in told else []
    for charges in ready.values():
        for charge in charges:
            getattr(charge, acts.verb)(*first, by=by, **told)


def back_to(request, tasks):
    """The register that the tasks stand in."""
    if len(tasks) == 1:
        return keep(request, tasks[0].get_absolute_url())
    return keep(request, tasks[0].programme.get_absolute_url() if tasks else "/programmes/")
