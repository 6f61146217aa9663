"""Taking a backup while the product runs."""

import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.core.files.storage import default_storage
from django.db import connection
from django.utils.timezone import get_current_timezone

import kiemdem

from . import files
from .archive import Manifest, Writer
from .databases import of_the_house
from .models import Backup


def own_name(now: datetime) -> Path:
    """Where a backup goes when nobody names a file."""
    here = now.astimezone(get_current_timezone())
    return Path(settings.BACKUP_DIR) / f"kiemdem-{here:%Y-%m-%d-%H%M%S}.tar"


def take(to: Path, *, now: datetime, progress: Callable[[int], None] = lambda size: None) -> Backup:
    """Write everything into one file: first the books, then the files they name.

    A file is laid down before the entry that names it, so a copy of the books taken first never
    names a file that is not there.
    """
    to.parent.mkdir(parents=True, exist_ok=True)
    database = of_the_house()
    with Writer(to) as writer:
        with tempfile.TemporaryDirectory(prefix=".kiemdem-", dir=to.parent) as folder:
            copy = Path(folder) / database.part
            found = database.dump(copy)
            with copy.open("rb") as stream:
                writer.add(database.part, copy.stat().st_size, stream)
        _add_files(writer, progress)
        writer.finish(
            Manifest(
                product=kiemdem.__version__,
                taken_at=now.isoformat(),
                database=connection.vendor,
                server=database.server(),
                migrations=found.migrations,
                counts={**found.counts, "files": len(writer.parts) - 1},
            )
        )
    return Backup.objects.create(taken_at=now, file=str(to), size=to.stat().st_size)


def _add_files(writer: Writer, progress: Callable[[int], None]) -> None:
    for name in files.names():
        try:
            content = default_storage.open(name, "rb")
        except FileNotFoundError:  # a draft that was thrown away meanwhile
            continue
        with content:
            writer.add(files.FOLDER + name, content.size, content)
            progress(content.size)


def forget_older(folder: Path, keep: int) -> list[Path]:
    """Remove all but the newest of the backups that were named by us; returns what went."""
    ours = sorted(folder.glob("kiemdem-????-??-??-??????.tar"))
    gone = ours[:-keep] if keep > 0 else []
    for file in gone:
        file.unlink()
    return gone
