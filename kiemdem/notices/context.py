"""How many notices a person has not read: one query, only on pages that show it."""

from django.utils.functional import SimpleLazyObject

from .models import Notice

MOST = 100


def unread(request):
    """The number for the top bar; from a hundred on it is “99+”."""
    return {"unread_notices": SimpleLazyObject(lambda: number_of(request))}


def number_of(request) -> int:
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return 0
    if not hasattr(request, "unread_notices"):
        unread = Notice.objects.visible_to(user).unread().order_by()
        request.unread_notices = unread[:MOST].count()
    return request.unread_notices
