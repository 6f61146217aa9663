"""What waits for the person who is signed in, and what waits for others."""

from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_safe

from kiemdem.desk.journal import told
from kiemdem.desk.life import with_words
from kiemdem.desk.my_work import MyWork
from kiemdem.imports.models import Draft
from kiemdem.ledger.models import Entry


@require_safe
def my_work(request):
    context = {
        "work": MyWork(request),
        "drafts": open_drafts(request.user),
        "written": written_by(request.user, request.as_of),
    }
    return render(request, "desk/my_work.html", context)


def open_drafts(user):
    """Annexes that the person is reading, not in the register yet."""
    try:
        reverse("imports:list")
    except NoReverseMatch:
        return []
    mine = Draft.objects.visible_to(user).filter(by=user, confirmed_at=None, undone_at=None)
    return list(mine.order_by("-created_at")[:5])


def written_by(user, day):
    """What the person entered last."""
    entries = with_words(Entry.objects.filter(by=user, effective_on__lte=day))
    return told(list(entries.order_by("-recorded_at", "-pk")[:5]))
