"""Every request has a number, and leaves one line and its counts behind."""

import logging
from contextlib import ExitStack
from time import perf_counter

from django.conf import settings
from django.db import connections

from . import metrics
from .logs import REQUEST
from .proxy import number_of

logger = logging.getLogger("kiemdem.request")
QUIET = {"ui:health", "operations:metrics"}  # asked every few seconds by machines


class Spent:
    """How long a request waited for the database, and how often it asked."""

    def __init__(self):
        self.seconds, self.queries = 0.0, 0

    def __call__(self, execute, sql, params, many, context):
        began = perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            self.seconds += perf_counter() - began
            self.queries += 1


class WatchMiddleware:
    """Stands outside all others, so that whatever answers is counted."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.request_id = number_of(request)
        outer = REQUEST.set(request.request_id)
        spent, began = Spent(), perf_counter()
        try:
            with ExitStack() as watched:
                for alias in connections:
                    watched.enter_context(connections[alias].execute_wrapper(spent))
                answer = self.get_response(request)
            answer["X-Request-ID"] = request.request_id
            note(request, answer.status_code, perf_counter() - began, spent)
            return answer
        finally:
            REQUEST.reset(outer)


def note(request, status, seconds, spent):
    """One line, and the counts where they are wanted."""
    match = request.resolver_match
    view = match.view_name if match else ""
    if settings.METRICS_TOKEN:
        metrics.count(view or "none", request.method, status, seconds, spent)
    # only who has been asked for already: to look now would be another query
    user = getattr(request, "_cached_user", None)
    facts = {
        "method": request.method,
        "view": view,
        "status": status,
        "ms": round(seconds * 1000, 1),
        "database_ms": round(spent.seconds * 1000, 1),
        "queries": spent.queries,
        "user": user.pk if user else None,
    }
    unheard = view in QUIET or (not match and status < 400)
    logger.log(logging.DEBUG if unheard else logging.INFO, "request", extra={"facts": facts})
