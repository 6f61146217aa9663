"""Two servers and two workers on one PostgreSQL, one of each killed: nothing lost, nothing twice."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from datetime import timedelta
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.test import Client
from django.utils.timezone import now
from django_tasks_db.models import DBTaskResult

from kiemdem.assignments.audit import differences
from kiemdem.assignments.models import Assignment
from kiemdem.jobs.models import LIMIT, take_up_orphans
from kiemdem.ledger.models import Entry
from kiemdem.notices.models import Notice
from kiemdem.units.models import User
from tests.smtp import mail_server

from .days_work import days_work
from .test_killed import address
from .test_notices import DAY, a_world, wait_until

ROOT = Path(__file__).parents[2]
PEOPLE, WRITES, JOBS = 6, 8, 4
CSRF = "c" * 32


class Slow:
    """A mail server that takes its time, so that a worker is killed in the middle."""

    def wait(self, _seconds):
        time.sleep(0.1)


def free_port():
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return held.getsockname()[1]


@contextmanager
def running(environment, *commands):
    """Processes of their own, each with its children; none is left behind."""
    started = [
        subprocess.Popen(command, cwd=ROOT, env=environment, start_new_session=True)
        for command in commands
    ]
    try:
        yield started
    finally:
        for process in started:
            kill(process)


def kill(process):
    """As the power goes: the process and all its children, at once."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(10)


def server(port):
    granian = Path(sys.executable).with_name("granian")
    return [granian, "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port), "--workers",
            "1", "--no-ws", "--log-level", "critical", "kiemdem.wsgi:application"]  # fmt: skip


WORKER = [sys.executable, "-m", "kiemdem", "worker", "--interval", "0.1"]


def answers(port, charge, words, cookie):
    """What a server says to one entry; None when it is not there any more."""
    noun = "progress" if words else "acceptance"
    form = {"on": "01/07/2021", "text": words, "csrfmiddlewaretoken": CSRF}
    head = {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"}
    line = HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        line.request("POST", f"/assignments/{charge}/{noun}/", urlencode(form), head)
        return line.getresponse().status
    except (OSError, HTTPException):
        return None
    finally:
        line.close()


def is_up(port):
    line = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        line.request("GET", "/healthz")
        return line.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        line.close()


def writer(charge, ports, taken):
    """One person who goes on writing, to whichever server answers; notes what was acknowledged."""
    client = Client()
    officer = User.objects.get(person__appointments__post__unit=charge.unit)
    client.force_login(officer, "django.contrib.auth.backends.ModelBackend")
    cookie = f"sessionid={client.cookies['sessionid'].value}; csrftoken={CSRF}"

    def write():
        for number in range(WRITES + 1):
            words = f"Lần {number}" if number else ""
            for port in (ports[number % 2], ports[1]):
                status = answers(port, charge.pk, words, cookie)
                if status:
                    break
                words = words and f"{words} lại"  # nobody knows whether the first was entered
            taken.append((charge.pk, words, status))

    return write


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_the_house_goes_on_when_one_of_each_is_killed():
    a_world(people=PEOPLE)
    charges = list(Assignment.objects.select_related("unit"))
    ports, taken = [free_port(), free_port()], []
    for _time in range(JOBS):
        days_work.enqueue(DAY.isoformat())
    writers = [writer(charge, ports, taken) for charge in charges]
    with mail_server() as mail:
        mail.slow = Slow()
        environment = {
            **os.environ, "DATABASE_URL": address(), "KIEMDEM_ALLOWED_HOSTS": "127.0.0.1",
            "KIEMDEM_DEBUG": "0", "KIEMDEM_SMTP_URL": f"smtp://127.0.0.1:{mail.port}",
            "DJANGO_SETTINGS_MODULE": "kiemdem.settings", "PYTHONPATH": str(ROOT),
        }  # fmt: skip
        with running(environment, *map(server, ports), WORKER, WORKER) as processes:
            first_server, _second, first_worker, _other = processes
            wait_until(lambda: all(map(is_up, ports)))
            with ThreadPoolExecutor(PEOPLE) as pool:
                under_way = [pool.submit(write) for write in writers]
                wait_until(lambda: len(taken) > PEOPLE * 2)
                kill(first_server)
                wait_until(lambda: mail.letters)
                kill(first_worker)
                for one in under_way:
                    one.result()
            take_up_orphans(now() + LIMIT + timedelta(minutes=1))
            wait_until(lambda: all_done(mail))

    acknowledged = {(pk, words) for pk, words, status in taken if words and status == 302}
    written = Counter(
        Entry.objects.filter(action="progressed").values_list("subject_id", "details__text")
    )
    assert len(acknowledged) == PEOPLE * WRITES
    assert acknowledged <= written.keys()
    assert set(written.values()) == {1}
    assert Entry.objects.filter(action="accepted").count() == PEOPLE
    assert list(differences()) == []

    officers = User.objects.filter(username__startswith="can-bo-")
    reminded = Notice.objects.filter(user__in=officers, day=DAY).values_list("user", flat=True)
    assert sorted(reminded) == sorted(officers.values_list("pk", flat=True))
    told = [re.search(r"^To: (.+)$", letter, re.MULTILINE)[1].strip() for letter in mail.letters]
    assert len(told) == len(set(told)) >= PEOPLE - 1  # the one at the kill stays doubtful


def all_done(mail):
    """Every job has ended, but for those of the day's rhythm."""
    jobs = DBTaskResult.objects.filter(task_path__endswith="days_work")
    return not jobs.exclude(status__in=("SUCCESSFUL", "FAILED")).exists() and mail.letters
