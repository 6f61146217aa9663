"""Whether the digests go out, for whoever runs the house; what is doubtful is theirs to decide."""

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kiemdem.notices.models import Digest, MailChoice

A_PAGE = 50


def digests_for(user):
    if not user.runs_the_house():
        raise Http404
    return Digest.objects.visible_to(user)


@require_safe
def letters(request):
    seen = digests_for(request.user).filter(day__lte=request.as_of)
    doubtful = "doubtful" in request.GET
    listed = seen.filter(pk__in=seen.doubtful().values("pk")) if doubtful else seen
    rows = Paginator(listed.select_related("user__person"), A_PAGE)
    context = {
        "page": rows.get_page(request.GET.get("page")),
        "doubtful": doubtful,
        "number_doubtful": seen.doubtful().count(),
        "number_pending": seen.pending().count(),
        "number_confirmed": MailChoice.objects.confirmed().count(),
        "mail_is_set": settings.MAIL_IS_SET,
    }
    return render(request, "notices/letters.html", context)


@require_POST
def again(request, pk):
    digest = get_object_or_404(digests_for(request.user), pk=pk)
    digest.send_again(by=request.user, on=request.today)
    messages.success(request, _("The letter waits to be sent again."))
    return redirect("notices:letters")


@require_POST
def let_be(request, pk):
    digest = get_object_or_404(digests_for(request.user), pk=pk)
    digest.let_be(by=request.user, on=request.today)
    messages.success(request, _("The letter counts as sent."))
    return redirect("notices:letters")
