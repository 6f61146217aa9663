"""Two workers at once, and one that is killed: nothing is said twice, and what is doubtful is shown."""

import os
import signal
import subprocess
import sys
from datetime import date, timedelta
from threading import Event

import pytest
from django.utils import timezone

from kiemdem.demo.world import World
from kiemdem.ledger.models import Entry
from kiemdem.notices.mailing import gather, send_pending
from kiemdem.notices.models import Digest, MailChoice, Notice
from kiemdem.notices.reminding import remind
from kiemdem.notices.urging import LateWork
from kiemdem.rules import Refused
from kiemdem.units.models import Role
from tests.smtp import mail_server

from .test_killed import address
from .test_two_at_once import together

DUE, DAY = date(2021, 6, 30), date(2021, 6, 25)
SEND = """
import django, sys
django.setup()
from datetime import date
from kiemdem.notices.mailing import send_pending
print(send_pending(date(2021, 6, 25)), flush=True)
"""


@pytest.fixture
def server(settings):
    with mail_server() as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        settings.MAIL_IS_SET = True
        yield server


def a_world(people=1):
    """A province in which some people have work due in three working days, and an address."""
    world = World()
    for number in range(people):
        unit = world.unit(f"Xã {number}", "xa", f"xa-{number}", world.province)
        user = world.account(f"can-bo-{number}", f"Người {number}", unit, Role.OFFICER)
        world.charged(unit=unit, due_on=DUE)
        choice = MailChoice.of(user)
        choice.write_to(f"{number}@example.vn")
        choice.confirm(choice.token())
    return world


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_two_workers_that_remind_at_once_say_nothing_twice():
    a_world(people=20)

    together(*(lambda: remind(DAY) for _twice in range(2)))

    assert Notice.objects.count() == 20


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_two_workers_that_write_letters_at_once_send_each_once(server):
    a_world(people=12)
    remind(DAY)

    def work():
        gather(DAY)
        return send_pending(DAY)

    sent = together(work, work)

    assert sum(sent) == 12
    assert len(server.letters) == 12
    assert Digest.objects.filter(state="sent").count() == 12
    assert not Notice.objects.filter(digest=None).exists()


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_of_two_who_urge_at_once_the_second_is_told():
    world = World()
    world.charged(due_on=date(2021, 6, 1))

    def urge(by):
        late = LateWork(world.programme, date(2021, 7, 5))
        return lambda: late.urge([world.ba_vi], by=by, text="Báo cáo ngay.")

    outcomes = together(urge(world.nam), urge(world.hanh))

    assert {type(outcome) for outcome in outcomes} == {int, Refused}
    assert Entry.objects.filter(action="urged").count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_worker_killed_while_it_sends_leaves_the_letter_doubtful(server):
    """The letter is claimed before it is sent: whoever comes next does not send it again."""
    a_world()
    remind(DAY)
    gather(DAY)
    server.slow = Event()
    worker = subprocess.Popen(
        [sys.executable, "-c", SEND],
        env={
            **os.environ,
            "DATABASE_URL": address(),
            "DJANGO_SETTINGS_MODULE": "kiemdem.settings",
            "KIEMDEM_SMTP_URL": f"smtp://127.0.0.1:{server.port}",
        },
    )
    try:
        wait_until(lambda: server.letters)
    finally:
        worker.send_signal(signal.SIGKILL)
        worker.wait(10)
    server.slow.set()
    server.slow = None

    assert send_pending(DAY) == 0
    assert len(server.letters) == 1
    later = timezone.now() + timedelta(minutes=11)
    assert Digest.objects.doubtful(later).count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_server_that_breaks_off_leaves_the_letter_doubtful(server):
    a_world()
    remind(DAY)
    gather(DAY)
    server.breaks_off = True

    with pytest.raises(Exception, match="closed"):
        send_pending(DAY)

    assert Digest.objects.get().is_doubtful
    server.breaks_off = False
    assert send_pending(DAY) == 0
    assert len(server.letters) == 1


def wait_until(happened, seconds=90):
    for _moment in range(seconds * 20):
        if happened():
            return
        Event().wait(0.05)
    raise AssertionError("it did not happen in time")
