"""Taking a whole database out as one part, and putting it back in one step."""

import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from django.apps import apps
from django.db import connection, connections, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .postgres import Programs, address
from .trouble import Trouble

COUNTED = {
    "entries": "ledger.Entry",
    "tasks": "programmes.Task",
    "charges": "assignments.Assignment",
    "units": "units.Unit",
    "accounts": "units.User",
}
NAMES = {
    "entries": gettext_lazy("entries"),
    "tasks": gettext_lazy("tasks"),
    "charges": gettext_lazy("charges"),
    "units": gettext_lazy("units"),
    "accounts": gettext_lazy("accounts"),
    "files": gettext_lazy("files"),
    "new files": gettext_lazy("new files"),
}


@dataclass(frozen=True)
class Facts:
    """What stood in the database at the moment that the copy shows."""

    migrations: list[list[str]]
    counts: dict[str, int]


def told_counts(counts: dict[str, int]) -> str:
    """12 entries, 3 tasks …"""
    return ", ".join(f"{number} {NAMES.get(name, name)}" for name, number in counts.items())


def facts(cursor) -> Facts:
    """Read by any cursor, so that a copy can be asked as well."""
    cursor.execute("SELECT app, name FROM django_migrations ORDER BY app, name")
    migrations = [list(row) for row in cursor.fetchall()]
    counts = {}
    for name, model in COUNTED.items():
        cursor.execute(f"SELECT count(*) FROM {apps.get_model(model)._meta.db_table}")
        counts[name] = cursor.fetchone()[0]
    return Facts(migrations, counts)


class Database(Protocol):
    part: str

    def server(self) -> str: ...
    def dump(self, to: Path) -> Facts: ...
    def load(self, copy: Path) -> None: ...


@contextmanager
def opened(place: str | Path) -> Iterator[sqlite3.Connection]:
    """A database file, past Django; what SQLite complains of is told."""
    try:
        with closing(sqlite3.connect(place, timeout=10)) as opened:
            yield opened
    except sqlite3.Error as problem:
        raise Trouble(
            _("SQLite says: %(problem)s (%(file)s)") % {"problem": problem, "file": place}
        ) from problem


class Sqlite:
    """The embedded database: copied page by page while the product goes on writing."""

    part = "database.sqlite3"
    BUSY = gettext_lazy(
        "Another process writes in the database. Stop the server and the worker, then run it again."
    )

    @property
    def place(self) -> str:
        return str(connection.settings_dict["NAME"])

    def server(self) -> str:
        return sqlite3.sqlite_version

    def dump(self, to: Path) -> Facts:
        """One read of the whole: whoever writes meanwhile waits for nothing."""
        with opened(self.place) as source, opened(to) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
            return facts(copy.cursor())

    def load(self, copy: Path) -> None:
        """All pages in one transaction: killed half-way, the old ones stand."""
        connections.close_all()
        with opened(copy) as source:
            if (said := source.execute("PRAGMA quick_check").fetchone()[0]) != "ok":
                raise Trouble(
                    _("The database in the file is damaged: %(problem)s") % {"problem": said}
                )
            with opened(self.place) as target:
                try:
                    target.execute("BEGIN IMMEDIATE")
                except sqlite3.OperationalError as busy:
                    raise Trouble(str(self.BUSY)) from busy
                target.rollback()
                source.backup(target)


class Postgres:
    """A server: pg_dump reads one snapshot, psql writes all back in one transaction."""

    part = "database.pgdump"

    def server(self) -> str:
        with connection.cursor() as cursor:
            cursor.execute("SHOW server_version")
            return cursor.fetchone()[0].split()[0]

    def programs(self) -> Programs:
        return Programs(int(self.server().split(".")[0]))

    def dump(self, to: Path) -> Facts:
        program = self.programs().path("pg_dump")
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            cursor.execute("SELECT pg_export_snapshot()")
            snapshot = cursor.fetchone()[0]
            found = facts(cursor)
            command = [program, "--format=custom", "--no-owner", "--no-privileges",
                       f"--snapshot={snapshot}", "--file", str(to)]  # fmt: skip
            run(command)
        return found

    def load(self, copy: Path) -> None:
        """Sent on line by line; only when pg_restore has ended well is the end said."""
        programs = self.programs()
        restore, psql = programs.path("pg_restore"), programs.path("psql")
        connections.close_all()
        where, environment = address()
        with tempfile.TemporaryFile() as said:
            reader = subprocess.Popen(
                [restore, "--no-owner", "--no-privileges", "--file=-", str(copy)],
                stdout=subprocess.PIPE, stderr=said,
            )  # fmt: skip
            writer = subprocess.Popen(
                [psql, "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", f"--dbname={where}"],
                stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=said, env=environment,
            )  # fmt: skip
            ended = pour(reader, writer)
            said.seek(0)
            if not ended:
                why = complaint(said.read(), writer.returncode)
                raise Trouble(_("Nothing was changed in the database. %(why)s") % {"why": why})


BEGIN = b"""BEGIN;
SET client_min_messages = warning;
SET lock_timeout = '30s';
DO $$ DECLARE name text; BEGIN
  FOR name IN SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
    WHERE schemaname = current_schema() LOOP EXECUTE 'DROP TABLE ' || name || ' CASCADE'; END LOOP;
  FOR name IN SELECT oid::regprocedure::text FROM pg_proc
    WHERE proname LIKE 'kiemdem%' AND pronamespace = current_schema()::regnamespace
    LOOP EXECUTE 'DROP FUNCTION ' || name || ' CASCADE'; END LOOP;
END $$;
"""


def pour(reader: subprocess.Popen, writer: subprocess.Popen) -> bool:
    """Whether all that the reader says has been taken by the writer and made to last."""
    assert reader.stdout and writer.stdin
    try:
        writer.stdin.write(BEGIN)
        shutil.copyfileobj(reader.stdout, writer.stdin)
        if reader.wait() == 0:
            writer.stdin.write(b"\nCOMMIT;\n")
        writer.stdin.close()
    except BrokenPipeError:  # psql has said no, and why
        pass
    reader.stdout.close()
    return (writer.wait(), reader.wait()) == (0, 0)


def run(command: list[str]) -> None:
    where, environment = address()
    done = subprocess.run(
        [*command, f"--dbname={where}"], env=environment, capture_output=True, check=False
    )
    if done.returncode:
        raise Trouble(f"{Path(command[0]).name}: {complaint(done.stderr, done.returncode)}")


def complaint(said: bytes, code: int | None) -> str:
    """The line that says what went wrong, of all that a program said."""
    lines = [line for line in said.decode(errors="replace").splitlines() if line.strip()]
    errors = [line for line in lines if "error" in line.lower()]
    if not lines:
        return _("the program ended with code %(code)s and without a word") % {"code": code}
    return (errors or lines)[0]


def of_the_house() -> Database:
    """The database that the settings name."""
    return Sqlite() if connection.vendor == "sqlite" else Postgres()
