"""A process that is killed in the middle of an act leaves no half of it behind."""

import os
import signal
import subprocess
import sys
from datetime import date, timedelta
from urllib.parse import quote

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils.timezone import now

from kiemdem.assignments.audit import differences
from kiemdem.demo.world import World
from kiemdem.jobs.models import LIMIT, take_up_orphans
from kiemdem.ledger.models import Entry
from kiemdem.rounds.audit import closed_differences
from kiemdem.rounds.models import ClosedTally, ClosingOrder, Round

ACT = """
import django, sys, time
django.setup()
from datetime import date, timedelta
from django.db import transaction
from kiemdem.assignments.models import Assignment
from kiemdem.units.models import User
with transaction.atomic():
    charge = Assignment.objects.get(pk=int(sys.argv[1]))
    charge.accept(by=User.objects.get(username="binh"), on=date(2021, 7, 1))
    print("written, not committed", flush=True)
    time.sleep(60)
"""


CLOSING = """
import django, sys, time
django.setup()
from django.db import transaction
from django_tasks_db.models import DBTaskResult
from kiemdem.rounds.models import ClosingOrder
DBTaskResult.objects.get().claim("worker")
with transaction.atomic():
    ClosingOrder.objects.get(pk=int(sys.argv[1])).carry_out()
    print("written, not committed", flush=True)
    time.sleep(60)
"""


def address() -> str:
    """The test database, for a process of its own."""
    of = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{of['NAME']}"
    user, host = quote(of["USER"] or ""), quote(of["HOST"] or "", safe="")
    return (
        f"postgres://{user}:{quote(of['PASSWORD'] or '')}@{host}:{of['PORT'] or 5432}/{of['NAME']}"
    )


def killed_half_way(act, key):
    """Another process does it, and is killed before the end of its transaction."""
    actor = subprocess.Popen(
        [sys.executable, "-c", act, str(key)],
        env={**os.environ, "DATABASE_URL": address(), "DJANGO_SETTINGS_MODULE": "kiemdem.settings"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert actor.stdout.readline().strip() == "written, not committed"
    actor.send_signal(signal.SIGKILL)
    actor.wait(10)


@pytest.mark.django_db(transaction=True)
def test_an_act_that_is_killed_half_way_did_not_happen():
    world = World()
    charge = world.charged()
    entries = Entry.objects.count()

    killed_half_way(ACT, charge.pk)

    charge.refresh_from_db()
    assert charge.status == "assigned"
    assert Entry.objects.count() == entries
    assert list(differences()) == []
    charge.accept(by=world.binh, on=date(2021, 7, 1))  # and the work goes on
    assert charge.status == "accepted"


@pytest.mark.django_db(transaction=True)
def test_books_whose_worker_was_killed_are_not_half_closed_and_another_closes_them():
    world = World()
    world.charged(due_on=date(2021, 6, 10))
    counted = Round.open(
        unit=world.province,
        name="quarter:2021:2",
        starts_on=date(2021, 3, 15),
        cut_off_on=date(2021, 6, 14),
        programmes=[world.programme],
        by=world.hanh,
        on=date(2021, 6, 14),
    )
    order = ClosingOrder.place(counted, by=world.nam, on=date(2021, 6, 15), reason="Họp")

    killed_half_way(CLOSING, order.pk)

    counted.refresh_from_db()
    assert not counted.is_closed
    assert not ClosedTally.objects.exists()
    assert take_up_orphans(now() + LIMIT + timedelta(minutes=1)) == 1
    call_command("worker", once=True)
    counted.refresh_from_db()
    assert counted.is_closed
    assert list(closed_differences()) == []
