"""A past day is read from the copy; today, and what one has just written, from the original."""

import sqlite3
from contextlib import closing

import pytest
from django.db import connection, connections
from django.urls import reverse

from kiemdem.demo.world import World
from kiemdem.operations.replica import REPLICA, WROTE
from kiemdem.viewings.models import Viewing

PAST = "?as_of=2021-12-28"
COPIED = "Bản sao của kế hoạch"


@pytest.fixture
def copied(settings, tmp_path, transactional_db):
    """The small province, and a copy of its database in which one title reads otherwise."""
    if connection.vendor != "sqlite":
        pytest.skip("where a query goes does not depend on the database")
    world = World()
    charge = world.charged(title="Ban hành kế hoạch")
    place = tmp_path / "copy.sqlite3"
    with closing(sqlite3.connect(place)) as copy:
        with closing(sqlite3.connect(connection.settings_dict["NAME"])) as original:
            original.backup(copy)
        copy.execute("UPDATE programmes_task SET title = ?", [COPIED])
        copy.commit()
    connections.settings[REPLICA] = connections.settings["default"] | {"NAME": str(place)}
    settings.DATABASE_ROUTERS = ["kiemdem.operations.replica.PastReads"]
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, "kiemdem.operations.replica.ReplicaMiddleware"]
    connections[REPLICA].ensure_connection = lambda: opened(connections[REPLICA])
    world.page = charge.task.get_absolute_url()
    world.charge = charge
    yield world
    connections[REPLICA].close()
    del connections[REPLICA]
    del connections.settings[REPLICA]


def opened(replica):
    """As Django does it; its test case lets no database be opened that came later."""
    if replica.connection is None:
        with replica.wrap_database_errors:
            replica.connect()


def test_only_a_past_day_is_read_from_the_copy(client, copied):
    client.force_login(copied.binh)

    def reads_the_copy(day=""):
        page = client.get(copied.page + day)
        assert page.status_code == 200
        return COPIED in page.content.decode()

    assert reads_the_copy(PAST)
    assert not reads_the_copy()
    assert not reads_the_copy("?as_of=2099-12-28")

    acceptance = reverse("assignments:act", args=[copied.charge.pk, "acceptance"])
    assert client.post(acceptance, {"on": "01/07/2021"}).status_code == 302
    assert not reads_the_copy(PAST)  # the copy may not have heard of it yet
    del client.cookies[WROTE]
    assert reads_the_copy(PAST)


def test_what_a_look_leaves_behind_is_written_in_the_original(client, copied):
    client.force_login(copied.nam)
    answer = client.get(reverse("summaries:tally", kwargs={"ending": "csv"}) + PAST)

    assert answer.status_code == 200
    assert Viewing.objects.using("default").count() == 1
    assert not Viewing.objects.using(REPLICA).exists()


def test_when_the_copy_is_away_the_original_is_read(client, copied):
    connections[REPLICA].close()
    connections[REPLICA].settings_dict["NAME"] = "/nowhere/copy.sqlite3"
    client.force_login(copied.binh)

    page = client.get(copied.page + PAST)

    assert page.status_code == 200
    assert COPIED not in page.content.decode()
