"""For machines that watch the product, and the page of a fault."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse, HttpResponseServerError
from django.template.loader import get_template
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST

from .metrics import page


@login_not_required
@never_cache
@require_safe
def metrics(request):
    """The counts, for whoever brings the token; for all others there is no such page."""
    token = settings.METRICS_TOKEN
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if not token or not constant_time_compare(given, token):
        raise Http404
    return HttpResponse(page(), content_type=CONTENT_TYPE_LATEST)


def fault(request):
    """The page of a bug, with the number under which it stands in the log."""
    number = getattr(request, "request_id", "")
    return HttpResponseServerError(get_template("500.html").render({"request_id": number}))
