"""Language and health."""

import json

import pytest
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder


def test_the_language_is_kept_in_a_cookie_and_the_page_stays(client, settings):
    answer = client.post("/language/", {"language": "en", "next": "/ui/?as_of=2021-12-28"})
    assert answer.url == "/ui/?as_of=2021-12-28"
    assert client.cookies[settings.LANGUAGE_COOKIE_NAME].value == "en"


@pytest.mark.parametrize("elsewhere", ["https://elsewhere.example/", "//elsewhere.example/x"])
def test_the_language_switch_leads_nowhere_else(client, elsewhere):
    assert client.post("/language/", {"language": "en", "next": elsewhere}).url == "/"


def test_an_unknown_language_changes_nothing(client, settings):
    client.post("/language/", {"language": "xx", "next": "/"})
    assert settings.LANGUAGE_COOKIE_NAME not in client.cookies


def test_the_language_changes_only_by_post(client):
    assert client.get("/language/").status_code == 405


@pytest.mark.django_db
def test_the_books_are_well_when_every_migration_has_run(client):
    answer = client.get("/healthz")
    assert answer.status_code == 200
    assert json.loads(answer.content) == {
        "status": "ok",
        "database": "ok",
        "migrations": "ok",
    }


@pytest.mark.django_db
def test_the_books_are_not_ready_while_a_migration_waits(client):
    MigrationRecorder(connection).migration_qs.filter(app="sessions").delete()
    answer = client.get("/healthz")
    assert answer.status_code == 503
    assert json.loads(answer.content)["migrations"] == "waiting"


def test_without_a_database_the_books_are_not_ready(client, monkeypatch):
    def unreachable(_connection):
        raise OperationalError("no server")

    monkeypatch.setattr("kiemdem.ui.views.MigrationExecutor", unreachable)
    answer = client.get("/healthz")
    assert answer.status_code == 503
    assert json.loads(answer.content)["database"] == "unreachable"
