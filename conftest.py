"""What every test has: no network, its own files, a small province, and the price of a call."""

import os
import socket

import hypothesis
import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.backends.base.operations import BaseDatabaseOperations
from django.db.models.signals import post_save
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from django.test.utils import CaptureQueriesContext
from django.utils import translation

pytest_plugins = ["tests.browser"]
# A machine under load is no bug; CI draws the same histories every time.
hypothesis.settings.register_profile(
    "house",
    deadline=None,
    derandomize="CI" in os.environ,
    suppress_health_check=[hypothesis.HealthCheck.function_scoped_fixture],
)
hypothesis.settings.load_profile("house")
OPENS_THE_BOOKS = {"db", "transactional_db", "django_db_setup"}
LOOPBACK = ("127.", "::1", "localhost")


def pytest_collection_modifyitems(items):
    """What opens no database need not be tried on a second one."""
    for item in items:
        if not OPENS_THE_BOOKS & set(item.fixturenames) and not item.get_closest_marker(
            "django_db"
        ):
            item.add_marker(pytest.mark.one_database)


@pytest.fixture(scope="session", autouse=True)
def _house_rules(tmp_path_factory):
    """Files go to a temporary folder, passwords are hashed quickly, nobody calls abroad."""
    from django.conf import settings

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "MEDIA_ROOT", tmp_path_factory.mktemp("files"))
        hashers = ["django.contrib.auth.hashers.MD5PasswordHasher"]
        patch.setattr(settings, "PASSWORD_HASHERS", hashers)
        # else every test client lists all static files when it is made
        patch.setattr(settings, "WHITENOISE_AUTOREFRESH", True, raising=False)
        patch.setattr(socket.socket, "connect", _only_here(socket.socket.connect))
        patch.setattr(BaseDatabaseOperations, "execute_sql_flush", _flush)
        yield


def _only_here(connect):
    def guarded(self, address):
        if self.family in (socket.AF_INET, socket.AF_INET6):
            assert str(address[0]).startswith(LOOPBACK), f"A test calls abroad: {address}"
        return connect(self, address)

    return guarded


def _flush(operations, statements, _plain=BaseDatabaseOperations.execute_sql_flush):
    """Empty the database between tests: the one time that the ledger may forget."""
    from kiemdem.ledger import triggers

    tables = triggers.LEDGER + triggers.CLOSED + triggers.TALK
    triggers.lift(operations.connection, tables)
    try:
        _plain(operations, statements)
    finally:
        triggers.set(operations.connection, tables)


@pytest.fixture(scope="session", autouse=True)
def _every_entry_can_be_told():
    """Whatever any test wrote in the ledger has its sentence (see test_stories.py)."""
    from kiemdem.ledger.models import Entry

    written = set()
    post_save.connect(
        lambda instance, **_more: written.add(instance.template), sender=Entry, weak=False
    )
    yield
    untold = []
    for sentence in sorted(written):
        try:
            get_template(sentence)
        except TemplateDoesNotExist:
            untold.append(sentence)
    assert not untold, f"The ledger has no sentence for: {untold}"


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix, tmp_path_factory):
    """SQLite as in life: a file that several threads open, not one connection in memory."""
    from django.conf import settings

    books = settings.DATABASES["default"]
    if books["ENGINE"].endswith("sqlite3"):
        books.setdefault("TEST", {})["NAME"] = str(tmp_path_factory.mktemp("books") / "sqlite3")


@pytest.fixture(autouse=True)
def _races_need_postgres(request):
    """SQLite has one writer at a time: there is no race to run."""
    if request.node.get_closest_marker("postgres") and connection.vendor != "postgresql":
        pytest.skip("a race for PostgreSQL")


@pytest.fixture(autouse=True)
def _language_of_the_house():
    """Each test begins in Vietnamese, whatever the one before has spoken."""
    translation.deactivate()
    yield
    translation.deactivate()


@pytest.fixture
def world(db):
    """The small province of the tests and of the demonstration."""
    from kiemdem.demo.world import World

    return World()


@pytest.fixture
def cost_of(db):
    """How many queries a call makes: `cost_of(client.get, page)`."""

    def count(call, *args, **kwargs):
        ContentType.objects.clear_cache()  # so that the first call and the next cost the same
        with CaptureQueriesContext(connection) as queries:
            call(*args, **kwargs)
        return len(queries)

    return count
