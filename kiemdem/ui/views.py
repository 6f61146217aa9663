"""Pages that belong to no package: language and health."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpResponseRedirect, JsonResponse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import check_for_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

A_YEAR = 365 * 24 * 60 * 60


@login_not_required
@require_POST
def language(request):
    """Read on in another language, on the same page."""
    back = request.POST.get("next", "/")
    safe = url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure())
    answer = HttpResponseRedirect(back if safe else "/")
    code = request.POST.get("language", "")
    if code in dict(settings.LANGUAGES) and check_for_language(code):
        if request.user.is_authenticated:
            request.user.language = code
            request.user.save(update_fields=["language"])
        answer.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            code,
            max_age=A_YEAR,
            samesite="Lax",
            secure=request.is_secure(),
        )
    return answer


@login_not_required
@never_cache
@require_safe
def health(request):
    """Whether the books can be read: 200, or 503 with what is missing."""
    state = books_state()
    ready = set(state.values()) == {"ok"}
    body = {"status": "ok" if ready else "unavailable", **state}
    return JsonResponse(body, status=200 if ready else 503)


def books_state():
    """The database answers, and every migration has been run."""
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return {"database": "unreachable", "migrations": "unknown"}
    return {"database": "ok", "migrations": "waiting" if waiting else "ok"}
