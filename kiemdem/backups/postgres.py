"""Where PostgreSQL's own programs are, and how they are told the way to our database."""

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from django.db import connection
from django.utils.translation import gettext_lazy as _
from psycopg.conninfo import make_conninfo

from .trouble import Trouble

VERSION = re.compile(r"\(PostgreSQL\) (\d+)")
MISSING = _(
    "%(program)s of PostgreSQL %(server)s is not on this machine. Install PostgreSQL's client "
    "programs (Debian: postgresql-client-%(server)s) and run it again."
)


@dataclass(frozen=True)
class Programs:
    """The client programs that fit a server of this major version."""

    server: int

    def path(self, program: str) -> str:
        """The one of the server's own version, else the next newer one; an older one cannot."""
        fitting = sorted(
            (major, str(file)) for major, file in installed(program) if major >= self.server
        )
        if not fitting:
            raise Trouble(MISSING % {"program": program, "server": self.server})
        return fitting[0][1]


def installed(program: str):
    """(major version, file) of each on the search path, and where Debian keeps them side by side."""
    folders = [Path(folder) for folder in os.get_exec_path()]
    folders += sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    for folder in folders:
        file = folder / program
        if not os.access(file, os.X_OK):
            continue
        said = subprocess.run([file, "--version"], capture_output=True, text=True, check=False)
        if found := VERSION.search(said.stdout):
            yield int(found[1]), file


def address() -> tuple[str, dict[str, str]]:
    """The way to the database, and the environment that holds the password unseen."""
    said = connection.get_connection_params()
    known = {"host", "port", "user", "dbname", "sslmode", "sslrootcert", "sslcert", "sslkey"}
    where = make_conninfo(**{name: said[name] for name in known & said.keys()})
    secret = {"PGPASSWORD": said["password"]} if said.get("password") else {}
    return where, {**os.environ, **secret, "PGCONNECT_TIMEOUT": "10"}
