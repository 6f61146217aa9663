import sys

from django.core.management.base import BaseCommand
from tqdm import tqdm

from kiemdem.assignments.audit import differences, rebuild
from kiemdem.programmes.models import Task


class Command(BaseCommand):
    help = "Compare the books with the ledger (--verify), or make them anew from it (--rebuild)."

    def add_arguments(self, parser):
        act = parser.add_mutually_exclusive_group(required=True)
        act.add_argument(
            "--verify", action="store_true", help="report every difference; exit 1 if any"
        )
        act.add_argument("--rebuild", action="store_true", help="write everything derived anew")

    def handle(self, *, verify, **options):
        with tqdm(
            total=Task.objects.count(), unit=" tasks", disable=not sys.stderr.isatty()
        ) as bar:
            found = list((differences if verify else rebuild)(bar.update))
        for difference in found:
            self.stdout.write(str(difference))
        if found:
            self.stderr.write(f"{len(found)} differences.")
            sys.exit(1)
        self.stdout.write(
            "The books agree with the ledger." if verify else "The books are made anew."
        )
