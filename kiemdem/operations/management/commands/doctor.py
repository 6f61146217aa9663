import sys

from django.utils.timezone import now
from django.utils.translation import gettext as _

from kiemdem.operations.doctor import look
from kiemdem.ui.commands import SpokenCommand


class Command(SpokenCommand):
    requires_system_checks: list[str] = []
    help = (
        "Look at what the product stands on: database, files, worker, mail, backup. Exit 1 if ill."
    )

    def handle(self, **options):
        found = list(look(now()))
        for one in found:
            state = _("ok") if one.is_well else _("ILL")
            self.stdout.write(f"{state:5}{one.name}: {one.words}")
        if not all(one.is_well for one in found):
            sys.exit(1)
