from django.core.management.base import BaseCommand

from kiemdem.rights import rights_page


class Command(BaseCommand):
    help = "Print docs/rights.md: who may do what."
    requires_system_checks = []

    def handle(self, **options):
        self.stdout.write(rights_page(), ending="")
