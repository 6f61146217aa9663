from django.core.management.base import BaseCommand

from kiemdem.assignments.diagram import states_page


class Command(BaseCommand):
    help = "Print docs/states.md from the table of moves."
    requires_system_checks = []

    def handle(self, **options):
        self.stdout.write(states_page(), ending="")
