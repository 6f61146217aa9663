import sys
from pathlib import Path

from django.core.management.base import BaseCommand
from django.db import DatabaseError, connection
from tqdm import tqdm

from kiemdem.backups.restoring import readable, restore, standing, unfinished
from kiemdem.backups.trouble import Trouble, told

FULL = "The database is not empty (%s). To put the backup in its place, run it with --replace."
AGAIN = "The restore of %s was broken off before its end. Run it again with --replace."
STILL = "The restore has not ended. Run it again with --replace when that is mended. "


class Command(BaseCommand):
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
            self.tell(manifest.counts, f"{file}, {manifest.taken_at}, {manifest.database}")
            if check:
                return
            self.make_sure(replace, yes)
        except (Trouble, OSError, DatabaseError) as trouble:
            self.give_up(told(trouble))
        try:
            with tqdm(unit="B", unit_scale=True, disable=not sys.stderr.isatty()) as bar:
                done = restore(file, manifest, bar.update)
        except (Trouble, OSError, DatabaseError) as trouble:
            self.give_up(STILL + told(trouble))
        self.tell(done.facts.counts | {"new files": done.new_files}, "Restored")
        if done.other_files:
            self.stdout.write(f"{done.other_files} files lie there that the backup does not know.")
        self.agree(done.differences)

    def make_sure(self, replace, yes):
        """Nothing that stands is replaced unless it was asked for, and asked again."""
        held = standing()
        if not held:
            return
        words = ", ".join(f"{number} {name}" for name, number in held.items())
        if not replace:
            broken = unfinished()
            raise Trouble(AGAIN % broken if broken else FULL % words)
        if yes:
            return
        name = connection.settings_dict["NAME"]
        self.stdout.write(f"All that stands in {name} ({words}) will be gone for good.")
        if not sys.stdin.isatty() or input("Type REPLACE to go on: ") != "REPLACE":
            raise Trouble("Nothing was changed.")

    def tell(self, counts, title):
        self.stdout.write(f"{title}: " + ", ".join(f"{n} {name}" for name, n in counts.items()))

    def agree(self, differences):
        for difference in differences:
            self.stdout.write(str(difference))
        if differences:
            self.stderr.write(f"{len(differences)} differences: run kiemdem books --rebuild.")
            sys.exit(1)
        self.stdout.write("The books agree with the ledger.")

    def give_up(self, sentence):
        self.stderr.write(sentence)
        sys.exit(2)
