"""The real web server beside the measurement, and who reads from it."""

import http.client
import os
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

from kiemdem.units.models import User

from .processes import backends, children, cpu_ms, peak_kb
from .timing import spread, together

WORKERS, THREADS = 2, 4
PATIENCE = 8  # seconds; a slow page is read a few times less


@dataclass
class Server:
    """A running server and its processes."""

    port: int
    pid: int

    def cpu_ms(self) -> float:
        """What the server and, on the same machine, its database have worked so far.

        On a machine that others keep busy this says more than a clock.
        """
        working = [self.pid, *children(self.pid), *backends()]
        return sum(cpu_ms(pid) for pid in working)

    def peak_mb(self) -> int:
        """The most that all its processes ever held, taken together."""
        peaks = [peak_kb(pid) for pid in (self.pid, *children(self.pid))]
        return sum(peaks) // 1024


@contextmanager
def serving(application="kiemdem.wsgi:application", **settings_of_it):
    """granian with the product, as in docs/how-to/en/install.md; stopped at the end."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    granian = str(Path(sys.executable).parent / "granian")
    command = [granian, "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port), "--no-ws",
               "--workers", str(WORKERS), "--blocking-threads", str(THREADS), "--log-level", "error",
               application]  # fmt: skip
    process = subprocess.Popen(
        command,
        env=os.environ
        | {"KIEMDEM_DEBUG": "0", "KIEMDEM_ALLOWED_HOSTS": "127.0.0.1"}
        | settings_of_it,
    )
    try:
        _wait_for(port)
        yield Server(port, process.pid)
    finally:
        process.terminate()
        process.wait(20)


def _wait_for(port: int) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            with socket.create_connection(("127.0.0.1", port), 1):
                return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError("the web server did not start")


class Reader:
    """One person's browser: signed in, one connection kept open."""

    def __init__(self, port: int, user: User):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
        self.headers = {"Cookie": f"{settings.SESSION_COOKIE_NAME}={session_of(user)}",
                        "Accept-Language": "vi"}  # fmt: skip

    def get(self, path: str) -> tuple[float, int]:
        """Milliseconds and bytes of a page; anything but a page is a bug of the measurement."""
        began = time.perf_counter()
        self.connection.request("GET", path, headers=self.headers)
        answer = self.connection.getresponse()
        body = answer.read()
        spent = (time.perf_counter() - began) * 1000
        if answer.status != 200:
            raise AssertionError(f"{path}: {answer.status} {answer.headers.get('Location', '')}")
        return spent, len(body)


def session_of(user: User) -> str:
    store = import_module(settings.SESSION_ENGINE).SessionStore()
    store[SESSION_KEY], store[HASH_SESSION_KEY] = str(user.pk), user.get_session_auth_hash()
    store[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[-1]
    store.save()
    return store.session_key


def read(readers: list[Reader], paths: list[str]) -> dict:
    """Every reader reads every path, all at once; a spread over all that was read."""
    for reader in readers:
        reader.get(paths[0])  # connections and templates are there from then on
    spent: list[list[float]] = [[] for _reader in readers]
    largest = [0] * len(readers)

    def go_through(place: int) -> None:
        until = time.monotonic() + PATIENCE
        for n in range(len(paths)):
            if n and time.monotonic() > until:
                break
            took, size = readers[place].get(paths[(n + 3 * place) % len(paths)])
            spent[place].append(took)
            largest[place] = max(largest[place], size)

    together(go_through, range(len(readers)))
    in_turn = [took for round_of_all in zip(*spent, strict=False) for took in round_of_all]
    return spread(in_turn) | {"bytes": max(largest)}
