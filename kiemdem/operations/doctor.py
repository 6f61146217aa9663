"""Whether everything the product stands on is there: each thing looked at, none changed."""

import smtplib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.mail import get_connection
from django.db import DatabaseError, connections

from kiemdem.backups.models import Backup
from kiemdem.backups.restoring import unfinished
from kiemdem.jobs.models import LIMIT, Schedule
from kiemdem.ui.views import books_state

A_BACKUP_EACH = timedelta(days=2)


@dataclass(frozen=True)
class Found:
    """One thing that was looked at; `words` say what is wrong, or how it stands."""

    what: str
    is_well: bool
    words: str


def database(now: datetime) -> Found:
    state = books_state()
    words = ", ".join(f"{name} {said}" for name, said in state.items())
    return Found("database", set(state.values()) == {"ok"}, words)


def replica(now: datetime) -> Found:
    if "replica" not in connections:
        return Found("replica", True, "none is set")
    connections["replica"].ensure_connection()
    return Found("replica", True, "answers")


def files(now: datetime) -> Found:
    name = default_storage.save("doctor.txt", ContentFile(b"kiemdem"))
    default_storage.delete(name)
    return Found("files", True, "can be laid down and dropped")


def static(now: datetime) -> Found:
    root = settings.STATIC_ROOT
    if not root or (Path(root) / "staticfiles.json").exists():
        return Found("static files", True, "are there")
    return Found("static files", False, "run kiemdem collectstatic")


def worker(now: datetime) -> Found:
    first = Schedule.objects.order_by("next_at").first()
    if first is None:
        return Found("worker", False, "has never run: start kiemdem worker")
    if first.next_at < now - LIMIT:
        return Found("worker", False, f"does not run: {first.name} was due at {first.next_at}")
    return Found("worker", True, f"next: {first.name} at {first.next_at}")


def mail(now: datetime) -> Found:
    if not settings.MAIL_IS_SET:
        return Found("mail", True, "none is set: no letter is made")
    with get_connection():
        return Found("mail", True, "the server answers")


def backup(now: datetime) -> Found:
    if broken := unfinished():
        return Found("backup", False, f"the restore of {broken} has not ended: run it again")
    last = Backup.objects.first()
    if last is None:
        return Found("backup", False, "none was ever taken: run kiemdem backup")
    words = f"the last one is of {last.taken_at}: {last.file}"
    return Found("backup", last.taken_at > now - A_BACKUP_EACH, words)


LOOKS: tuple[Callable[[datetime], Found], ...] = (
    database, replica, files, static, worker, mail, backup,
)  # fmt: skip


def look(now: datetime) -> Iterator[Found]:
    """Everything in turn; what cannot be looked at is not well, and says why."""
    for one in LOOKS:
        try:
            yield one(now)
        except (OSError, DatabaseError, smtplib.SMTPException) as trouble:
            yield Found(one.__name__, False, str(trouble).splitlines()[0])
