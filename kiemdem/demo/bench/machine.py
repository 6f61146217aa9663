"""On what it was measured: the machine, its load, the versions, the size of what is kept."""

import os
import platform
from datetime import UTC, datetime
from pathlib import Path

import django
from django.conf import settings
from django.db import connection

from kiemdem.assignments.models import Assignment
from kiemdem.books.models import Delta, Month, Period
from kiemdem.ledger.models import Entry
from kiemdem.programmes.models import Programme, Task
from kiemdem.units.models import Unit, User

KEPT = (Unit, User, Programme, Task, Assignment, Entry, Period, Delta, Month)


def about() -> dict:
    """What a reader must know to compare two tables."""
    return {
        "measured_at": datetime.now(UTC).isoformat(timespec="minutes"),
        "cores": os.cpu_count(),
        "load_average": [round(n, 1) for n in os.getloadavg()],
        "memory_mb": os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**20,
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "django": django.get_version(),
        "database": database(),
        "database_mb": disk_mb(),
        "rows": {model._meta.model_name: model._default_manager.count() for model in KEPT},
    }


def database() -> str:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT sqlite_version()")
            return f"SQLite {cursor.fetchone()[0]}"
        cursor.execute("SHOW server_version")
        version = cursor.fetchone()[0].split()[0]
        told = [
            f"{name}={_setting(cursor, name)}" for name in ("shared_buffers", "work_mem", "fsync")
        ]
        return f"PostgreSQL {version} ({', '.join(told)})"


def _setting(cursor, name: str) -> str:
    cursor.execute(f"SHOW {name}")
    return cursor.fetchone()[0]


def disk_mb() -> int:
    if connection.vendor == "sqlite":
        path = Path(settings.DATABASES["default"]["NAME"])
        return sum(file.stat().st_size for file in path.parent.glob(f"{path.name}*")) // 2**20
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_database_size(current_database())")
        return cursor.fetchone()[0] // 2**20
