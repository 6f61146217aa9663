import sys
from datetime import datetime
from pathlib import Path

from django.db import DatabaseError, connection
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from tqdm import tqdm

from kiemdem.backups.databases import told_counts
from kiemdem.backups.restoring import KINDS, readable, restore, standing, unfinished
from kiemdem.backups.trouble import Trouble, told
from kiemdem.ui.commands import SpokenCommand
from kiemdem.ui.days import written_moment

FULL = gettext_lazy(
    "The database is not empty (%(what)s). To put the backup in its place, run it with --replace."
)
AGAIN = gettext_lazy(
    "The restore of %(file)s was broken off before its end. Run it again with --replace."
)
STILL = gettext_lazy(
    "The restore has not ended. Run it again with --replace when that is mended. %(why)s"
)


class Command(SpokenCommand):
    requires_system_checks: list[str] = []
    help = "Put a backup back: into an empty database, or with --replace in place of what stands."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--replace", action="store_true", help="even if the database holds books"
        )
        parser.add_argument("--yes", action="store_true", help="do not ask")
        parser.add_argument("--check", action="store_true", help="only check the file")

    def handle(self, *, file, replace, yes, check, **options):
        try:
            manifest = readable(file)
            taken_at = written_moment(datetime.fromisoformat(manifest.taken_at))
            self.tell(manifest.counts, f"{file}, {taken_at}, {KINDS[manifest.database]}")
            if check:
                return
            self.make_sure(replace, yes)
        except (Trouble, OSError, DatabaseError) as trouble:
            self.give_up(told(trouble))
        try:
            with tqdm(unit="B", unit_scale=True, disable=not sys.stderr.isatty()) as bar:
                done = restore(file, manifest, bar.update)
        except (Trouble, OSError, DatabaseError) as trouble:
            self.give_up(STILL % {"why": told(trouble)})
        self.tell(done.facts.counts | {"new files": done.new_files}, _("Restored"))
        if done.other_files:
            self.stdout.write(
                ngettext(
                    "%(number)s file lies there that the backup does not know.",
                    "%(number)s files lie there that the backup does not know.",
                    done.other_files,
                )
                % {"number": done.other_files}
            )
        self.agree(done.differences)

    def make_sure(self, replace, yes):
        """Nothing that stands is replaced unless it was asked for, and asked again."""
        held = standing()
        if not held:
            return
        words = told_counts(held)
        if not replace:
            broken = unfinished()
            raise Trouble(AGAIN % {"file": broken} if broken else FULL % {"what": words})
        if yes:
            return
        name = connection.settings_dict["NAME"]
        self.stdout.write(
            _("All that stands in %(database)s (%(what)s) will be gone for good.")
            % {"database": name, "what": words}
        )
        if not sys.stdin.isatty() or input(_("Type REPLACE to go on: ")) != "REPLACE":
            raise Trouble(_("Nothing was changed."))

    def tell(self, counts, title):
        self.stdout.write(f"{title}: {told_counts(counts)}")

    def agree(self, differences):
        for difference in differences:
            self.stdout.write(str(difference))
        if differences:
            self.stderr.write(
                ngettext(
                    "%(number)s difference: run kiemdem books --rebuild.",
                    "%(number)s differences: run kiemdem books --rebuild.",
                    len(differences),
                )
                % {"number": len(differences)}
            )
            sys.exit(1)
        self.stdout.write(_("The books agree with the ledger."))

    def give_up(self, sentence):
        self.stderr.write(sentence)
        sys.exit(2)
