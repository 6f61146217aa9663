import sys

from django.core.management.base import BaseCommand

from kiemdem.rounds.opening import open_due
from kiemdem.ui.days import NotADay, day_from, today


class Command(BaseCommand):
    help = "Open the counts that are due. Run it every day: a second run opens nothing twice."

    def add_arguments(self, parser):
        parser.add_argument("--on", help="as if this were today, 2021-12-28 or 28/12/2021")

    def handle(self, *, on, **options):
        try:
            day = day_from(on) if on else today()
        except NotADay as problem:
            self.stderr.write(str(problem))
            sys.exit(2)
        for opened in open_due(day):
            self.stdout.write(f"{opened.unit}: {opened} ({opened.returns.count()})")
