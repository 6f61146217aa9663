"""Putting a backup back: all is checked before anything is touched, and the books change in one step."""

import json
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import connection, connections
from django.db.migrations.loader import MigrationLoader
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kiemdem.assignments.audit import Difference, differences

from . import files
from .archive import CHUNK, Manifest, checked, members
from .databases import COUNTED, NAMES, Facts, facts, of_the_house
from .trouble import Trouble

KINDS = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
OTHER_KIND = gettext_lazy(
    "The file holds a database of %(file)s and this product is set to %(here)s. "
    "Set DATABASE_URL to %(file)s."
)
NEWER = gettext_lazy(
    "The file was written by a newer Kiểm Đếm (%(what)s): install that version, then restore."
)


@dataclass(frozen=True)
class Restored:
    """What was put back, and whether the books agree with the ledger."""

    facts: Facts
    new_files: int
    other_files: int
    differences: list[Difference]


def readable(path: Path) -> Manifest:
    """The manifest of a file that is sound and fits this product; touches nothing."""
    if not path.is_file():
        raise Trouble(_("There is no file %(file)s.") % {"file": path})
    manifest = checked(path)
    if manifest.database != connection.vendor:
        kinds = {"file": KINDS.get(manifest.database, "?"), "here": KINDS[connection.vendor]}
        raise Trouble(OTHER_KIND % kinds)
    known = set(MigrationLoader(None).disk_migrations)
    ours = {app for app, _name in known}
    newer = [f"{app}.{name}" for app, name in manifest.migrations
             if app in ours and (app, name) not in known]  # fmt: skip
    if newer or any(app not in ours for app, _name in manifest.migrations):
        raise Trouble(NEWER % {"what": ", ".join(newer) or manifest.product})
    return manifest


def standing() -> dict[str, int]:
    """How much stands in the database now; nothing when it has no books yet."""
    tables = connection.introspection.table_names()
    if "ledger_entry" not in tables or "django_migrations" not in tables:
        return {}
    with connection.cursor() as cursor:
        found = facts(cursor).counts
    return {name: found[name] for name in COUNTED if found[name] and name != "accounts"}


def mark() -> Path:
    return Path(settings.DATA_DIR) / "restore-unfinished.json"


def unfinished() -> str:
    """The file whose restore was broken off, if one was."""
    return json.loads(mark().read_text())["file"] if mark().exists() else ""


@contextmanager
def marked(path: Path) -> Iterator[None]:
    """As long as the mark lies there the restore has not ended: whoever looks is told."""
    mark().parent.mkdir(parents=True, exist_ok=True)
    mark().write_text(json.dumps({"file": str(path.resolve())}))
    yield
    mark().unlink()


def restore(
    path: Path, manifest: Manifest, progress: Callable[[int], None] = lambda size: None
) -> Restored:
    """Files first, since more of them do no harm; then the books, all at once; then newer tables."""
    database = of_the_house()
    Path(settings.DATA_DIR).mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".kiemdem-", dir=settings.DATA_DIR) as folder:
        copy = Path(folder) / database.part
        with marked(path):
            new_files = _unpack(path, manifest, copy, progress)
            database.load(copy)
            found = _same(manifest)
            call_command("migrate", interactive=False, verbosity=0)
            Session.objects.all().delete()  # whoever was signed in then signs in anew
            wrong = list(differences())
    others = sum(1 for _name in files.names()) - manifest.counts["files"]
    return Restored(found, new_files, others, wrong)


def _unpack(path, manifest, copy, progress) -> int:
    parts, new = {part.name: part for part in manifest.parts}, 0
    for name, content in members(path):
        if name.startswith(files.FOLDER) and name in parts:
            new += files.put(parts[name], content)
            progress(parts[name].size)
        elif name == copy.name:
            with copy.open("wb") as out:
                while piece := content.read(CHUNK):
                    out.write(piece)
    return new


def _same(manifest: Manifest) -> Facts:
    """What now stands in the database is what the manifest says."""
    connections.close_all()
    with connection.cursor() as cursor:
        found = facts(cursor)
    wrong = [name for name, number in found.counts.items() if manifest.counts.get(name) != number]
    if wrong:
        raise Trouble(
            _("The restored database holds another number than the file says: %(what)s.")
            % {"what": ", ".join(str(NAMES[name]) for name in wrong)}
        )
    return found
