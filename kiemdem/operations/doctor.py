"""Whether everything the product stands on is there: each thing looked at, none changed."""

import smtplib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.mail import get_connection
from django.db import DatabaseError, connections
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kiemdem.backups.models import Backup
from kiemdem.backups.restoring import unfinished
from kiemdem.jobs.models import LIMIT, Schedule
from kiemdem.jobs.regular import REGULAR
from kiemdem.ui.days import written_moment
from kiemdem.ui.views import books_state

A_BACKUP_EACH = timedelta(days=2)
NAMES = {
    "database": gettext_lazy("database"),
    "replica": gettext_lazy("replica"),
    "files": gettext_lazy("files"),
    "static": gettext_lazy("static files"),
    "worker": gettext_lazy("worker"),
    "mail": gettext_lazy("mail"),
    "backup": gettext_lazy("backup"),
    "model": gettext_lazy("language model"),
}
DATABASE = {
    "ok": gettext_lazy("answers, and every migration has been run"),
    "waiting": gettext_lazy("migrations wait: run kiemdem migrate"),
    "unknown": gettext_lazy("cannot be reached"),
}


@dataclass(frozen=True)
class Found:
    """One thing that was looked at; `words` say what is wrong, or how it stands."""

    what: str
    is_well: bool
    words: str

    @property
    def name(self) -> str:
        return str(NAMES[self.what])


def database(now: datetime) -> Found:
    state = books_state()["migrations"]
    return Found("database", state == "ok", str(DATABASE[state]))


def replica(now: datetime) -> Found:
    if "replica" not in connections:
        return Found("replica", True, _("none is set"))
    connections["replica"].ensure_connection()
    return Found("replica", True, _("answers"))


def files(now: datetime) -> Found:
    name = default_storage.save("doctor.txt", ContentFile(b"kiemdem"))
    default_storage.delete(name)
    return Found("files", True, _("can be laid down and dropped"))


def static(now: datetime) -> Found:
    root = settings.STATIC_ROOT
    if not root or (Path(root) / "staticfiles.json").exists():
        return Found("static", True, _("are there"))
    return Found("static", False, _("run kiemdem collectstatic"))


def worker(now: datetime) -> Found:
    first = Schedule.objects.order_by("next_at").first()
    if first is None:
        return Found("worker", False, _("has never run: start kiemdem worker"))
    label = REGULAR[first.name].label if first.name in REGULAR else first.name
    facts = {"job": label, "moment": written_moment(first.next_at)}
    if first.next_at < now - LIMIT:
        words = _("does not run, “%(job)s” was due at %(moment)s: start kiemdem worker")
        return Found("worker", False, words % facts)
    return Found("worker", True, _("next: “%(job)s” at %(moment)s") % facts)


def mail(now: datetime) -> Found:
    if not settings.MAIL_IS_SET:
        return Found("mail", True, _("none is set: no letter is made"))
    with get_connection():
        return Found("mail", True, _("the server answers"))


def backup(now: datetime) -> Found:
    if broken := unfinished():
        words = _("the restore of %(file)s has not ended: run it again") % {"file": broken}
        return Found("backup", False, words)
    last = Backup.objects.first()
    if last is None:
        return Found("backup", False, _("none was ever taken: run kiemdem backup"))
    facts = {"moment": written_moment(last.taken_at), "file": last.file}
    if last.taken_at > now - A_BACKUP_EACH:
        return Found("backup", True, _("the last one is of %(moment)s: %(file)s") % facts)
    words = _("the last one is of %(moment)s, too old: run kiemdem backup (%(file)s)")
    return Found("backup", False, words % facts)


def model(now: datetime) -> Found:
    if not settings.MODEL_URL:
        return Found("model", True, _("none is set: nothing is sent"))
    parts = urlsplit(settings.MODEL_URL)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        words = _("KIEMDEM_MODEL_URL is no web address: no model is asked")
        return Found("model", False, words)
    words = _("the text of every document that is read goes to %(host)s")
    return Found("model", True, words % {"host": parts.hostname})


LOOKS: tuple[Callable[[datetime], Found], ...] = (
    database, replica, files, static, worker, mail, backup, model,
)  # fmt: skip


def look(now: datetime) -> Iterator[Found]:
    """Everything in turn; what cannot be looked at is not well, and says why."""
    for one in LOOKS:
        try:
            yield one(now)
        except (OSError, DatabaseError, smtplib.SMTPException) as trouble:
            yield Found(one.__name__, False, why_not_seen(trouble))


def why_not_seen(trouble: Exception) -> str:
    """What stood in the way; an old or empty database is told of once, in its own line."""
    if isinstance(trouble, DatabaseError) and books_state()["migrations"] == "waiting":
        return _("cannot be looked at before kiemdem migrate has run")
    return str(trouble).splitlines()[0]
