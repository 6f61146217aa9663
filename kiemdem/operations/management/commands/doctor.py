import sys

from django.core.management.base import BaseCommand
from django.utils.timezone import now

from kiemdem.operations.doctor import look


class Command(BaseCommand):
    requires_system_checks: list[str] = []
    help = (
        "Look at what the product stands on: database, files, worker, mail, backup. Exit 1 if ill."
    )

    def handle(self, **options):
        found = list(look(now()))
        for one in found:
            self.stdout.write(f"{'ok ' if one.is_well else 'ILL'} {one.what}: {one.words}")
        if not all(one.is_well for one in found):
            sys.exit(1)
