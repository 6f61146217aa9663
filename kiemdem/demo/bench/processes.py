"""What other processes hold and work: the web server, the database, a worker, a setter of papers."""

import os
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

from django.db import connection

LOOK = 0.01  # seconds; what a process held at its most stays told until it ends


def watched(command: Sequence[str]) -> dict:
    """A program in a process of its own: the most that it, and any child of it, ever held."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    own = child = 0
    while process.poll() is None:
        own = max(own, peak_kb(process.pid))
        child = max([child, *map(peak_kb, children(process.pid))])
        time.sleep(LOOK)
    if process.returncode:
        raise RuntimeError(f"{command[-1]}: {process.returncode}")
    return {"peak_mb": own // 1024} | ({"child_peak_mb": child // 1024} if child else {})


def children(pid: int) -> list[int]:
    try:
        told = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    except OSError:
        return []
    return [int(child) for child in told.split()]


def backends() -> list[int]:
    """The processes of the database that serve us, where it is on this machine."""
    if connection.vendor != "postgresql":
        return []
    with connection.cursor() as cursor:
        cursor.execute("SELECT pid FROM pg_stat_activity WHERE datname = current_database()")
        return [pid for (pid,) in cursor.fetchall()]


def cpu_ms(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def peak_kb(pid: int) -> int:
    """What the system counts as the most of a process since its program began, not that of who started it."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)
