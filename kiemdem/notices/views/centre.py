"""The notices of a person: why each came, and where it leads."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kiemdem.notices.kinds import KINDS
from kiemdem.notices.models import Notice
from kiemdem.ui.asof import keep

A_PAGE = 50


@require_safe
def centre(request):
    seen = Notice.objects.visible_to(request.user).filter(day__lte=request.as_of)
    numbers = dict(seen.order_by().values_list("kind").annotate(Count("pk")))
    kind = request.GET.get("kind", "")
    listed = seen.filter(kind=kind) if kind in KINDS else seen
    if only_unread := "unread" in request.GET:
        listed = listed.unread()
    pages = Paginator(listed.with_subjects(), A_PAGE)
    if not only_unread:  # counted already
        pages.count = numbers.get(kind, 0) if kind in KINDS else sum(numbers.values())
    page = pages.get_page(request.GET.get("page"))
    kinds = [(name, KINDS[name].label, numbers[name]) for name in KINDS if name in numbers]
    context = {"page": page, "kinds": kinds, "kind": kind, "only_unread": only_unread}
    context["total"] = sum(numbers.values())
    return render(request, "notices/centre.html", context)


@require_safe
def open_notice(request, pk):
    """To the thing itself; whoever goes there has read the notice."""
    notice = get_object_or_404(Notice.objects.visible_to(request.user), pk=pk)
    Notice.objects.filter(pk=pk).mark_read()
    return redirect(keep(request, notice.address))


@require_POST
def read(request, pk):
    get_object_or_404(Notice.objects.visible_to(request.user), pk=pk)
    Notice.objects.filter(pk=pk).mark_read()
    return redirect("notices:list")


@require_POST
def read_all(request):
    Notice.objects.filter(user=request.user).mark_read()
    messages.success(request, _("All notices are marked as read."))
    return redirect("notices:list")
