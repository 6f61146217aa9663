"""A worker says every few seconds that it is there; the job of one that fell silent is taken up by another."""

from contextlib import suppress
from datetime import datetime, timedelta
from threading import Event, Thread

from django.apps import apps
from django.db import Error, close_old_connections, connections
from django.utils.timezone import now

BEAT = 20  # seconds
SILENCE = timedelta(seconds=90)  # a worker that was not heard of for so long was killed


class AtWork:
    """`with AtWork(worker):` it is heard of from another thread, however long a job takes."""

    def __init__(self, worker: str, *, each: float = BEAT):
        self.worker, self.each = worker, each
        self.ended = Event()
        self.thread = Thread(target=self.go_on, daemon=True)

    def __enter__(self):
        self.say()
        self.thread.start()
        return self

    def __exit__(self, *_problem):
        self.ended.set()
        self.thread.join()
        with suppress(Error):
            shifts().filter(worker=self.worker).delete()

    def go_on(self) -> None:
        while not self.ended.wait(self.each):
            close_old_connections()
            self.say()
        connections.close_all()

    def say(self) -> None:
        """I am here. A database that is busy or away just now hears of it the next time."""
        with suppress(Error):
            shifts().update_or_create(worker=self.worker, defaults={"seen_at": now()})


def shifts():
    return apps.get_model("jobs", "Shift").objects


def silent(worker: str | None, at: datetime) -> bool:
    """Whether nothing was heard of a worker for so long that it must be gone."""
    return not shifts().filter(worker=worker, seen_at__gte=at - SILENCE).exists()
