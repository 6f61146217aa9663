import sys

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from tqdm import tqdm

from kiemdem.assignments.audit import differences, rebuild
from kiemdem.programmes.models import Task
from kiemdem.ui.commands import SpokenCommand


class Command(SpokenCommand):
    help = "Compare the books with the ledger (--verify), or make them anew from it (--rebuild)."

    def add_arguments(self, parser):
        act = parser.add_mutually_exclusive_group(required=True)
        act.add_argument(
            "--verify", action="store_true", help="report every difference; exit 1 if any"
        )
        act.add_argument("--rebuild", action="store_true", help="write everything derived anew")

    def handle(self, *, verify, **options):
        unit = f" {_('tasks')}"
        with tqdm(total=Task.objects.count(), unit=unit, disable=not sys.stderr.isatty()) as bar:
            found = list((differences if verify else rebuild)(bar.update))
        for difference in found:
            self.stdout.write(str(difference))
        if found:
            self.stderr.write(
                ngettext("%(number)s difference.", "%(number)s differences.", len(found))
                % {"number": len(found)}
            )
            sys.exit(1)
        self.stdout.write(
            _("The books agree with the ledger.") if verify else _("The books are made anew.")
        )
