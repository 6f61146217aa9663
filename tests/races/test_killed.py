"""A process that is killed in the middle of an act leaves no half of it behind."""

import os
import signal
import subprocess
import sys
from datetime import date
from urllib.parse import quote

import pytest
from django.db import connection

from kiemdem.assignments.audit import differences
from kiemdem.demo.world import World
from kiemdem.ledger.models import Entry

ACT = """
import django, sys, time
django.setup()
from datetime import date
from django.db import transaction
from kiemdem.assignments.models import Assignment
from kiemdem.units.models import User
with transaction.atomic():
    charge = Assignment.objects.get(pk=int(sys.argv[1]))
    charge.accept(by=User.objects.get(username="binh"), on=date(2021, 7, 1))
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


@pytest.mark.django_db(transaction=True)
def test_an_act_that_is_killed_half_way_did_not_happen():
    world = World()
    charge = world.charged()
    entries = Entry.objects.count()
    actor = subprocess.Popen(
        [sys.executable, "-c", ACT, str(charge.pk)],
        env={**os.environ, "DATABASE_URL": address(), "DJANGO_SETTINGS_MODULE": "kiemdem.settings"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert actor.stdout.readline().strip() == "written, not committed"

    actor.send_signal(signal.SIGKILL)
    actor.wait(10)

    charge.refresh_from_db()
    assert charge.status == "assigned"
    assert Entry.objects.count() == entries
    assert list(differences()) == []
    charge.accept(by=world.binh, on=date(2021, 7, 1))  # and the work goes on
    assert charge.status == "accepted"
