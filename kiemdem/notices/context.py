"""How many notices a person has not read: two queries at most, only on pages that show it."""

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
        unread = Notice.objects.unread().visible_to(user)
        request.unread_notices = unread.order_by()[:MOST].count()
    return request.unread_notices
