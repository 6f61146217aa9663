"""Any server process may answer any request: what must last stands in the database."""

from axes.conf import settings

from .test_imports import FILES, ROOT, modules


def test_sessions_and_failed_sign_ins_stand_in_the_database():
    assert settings.SESSION_ENGINE == "django.contrib.sessions.backends.db"
    assert settings.AXES_HANDLER == "axes.handlers.database.AxesDatabaseHandler"


def test_nothing_is_kept_in_the_cache_of_one_process():
    keeps = [
        str(file.relative_to(ROOT))
        for file in FILES
        for module in modules(file)
        if module.startswith(("django.core.cache", "django.views.decorators.cache.cache_page"))
    ]
    assert not keeps
