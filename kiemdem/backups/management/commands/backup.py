import sys
from pathlib import Path

from django.db import DatabaseError
from django.utils.timezone import now
from django.utils.translation import gettext as _
from tqdm import tqdm

from kiemdem.backups.taking import forget_older, own_name, take
from kiemdem.backups.trouble import Trouble, told
from kiemdem.ui.commands import SpokenCommand


class Command(SpokenCommand):
    requires_system_checks: list[str] = []
    help = "Write the database and all files into one file, while the product runs."

    def add_arguments(self, parser):
        parser.add_argument(
            "file", nargs="?", type=Path, help="else a new one in KIEMDEM_BACKUP_DIR"
        )
        parser.add_argument(
            "--keep", type=int, default=0, help="afterwards keep only so many of the unnamed ones"
        )

    def handle(self, *, file, keep, **options):
        moment = now()
        to = file or own_name(moment)
        try:
            with tqdm(unit="B", unit_scale=True, disable=not sys.stderr.isatty()) as bar:
                taken = take(to, now=moment, progress=bar.update)
            gone = forget_older(to.parent, keep) if not file else []
        except (Trouble, OSError, DatabaseError) as trouble:
            why = {"why": told(trouble)}
            self.stderr.write(_("No backup was written. %(why)s") % why)
            sys.exit(2)
        facts = {"file": taken.file, "size": taken.size}
        self.stdout.write(_("%(file)s: %(size)s bytes") % facts)
        for old in gone:
            self.stdout.write(_("Removed: %(file)s") % {"file": old})
