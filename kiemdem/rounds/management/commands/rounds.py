import sys

from django.core.management.base import CommandError
from django.utils.translation import gettext as _
from tqdm import tqdm

from kiemdem.rounds.models import Round
from kiemdem.rounds.models.drawing import Drawn, size_of
from kiemdem.rounds.opening import open_due
from kiemdem.rules import Refused, refuse_if
from kiemdem.ui.commands import SpokenCommand
from kiemdem.ui.days import NotADay, day_from, today
from kiemdem.units.models import User


class Command(SpokenCommand):
    help = (
        "Open the counts that are due. Run it every day: a second run opens nothing twice. "
        "With --close, close the books of one count at once."
    )

    def add_arguments(self, parser):
        parser.add_argument("--on", help="as if this were today, 2021-12-28 or 28/12/2021")
        parser.add_argument(
            "--close", type=int, metavar="NUMBER", help="close this count; its address ends so"
        )
        parser.add_argument("--by", help="the user name of whoever closes")
        parser.add_argument("--reason", default="", help="why, when returns are missing")

    def handle(self, *, on, close, by, reason, **options):
        try:
            day = day_from(on) if on else today()
            if close is not None:
                self.close(close, by=by, on=day, reason=reason)
                return
        except (NotADay, Refused, CommandError) as problem:
            self.stderr.write(str(problem))
            sys.exit(2)
        for opened in open_due(day):
            self.stdout.write(f"{opened.unit}: {opened} ({opened.returns.count()})")

    def close(self, number, *, by, on, reason):
        """With a bar, for large books take a while."""
        counted = Round.objects.select_related("unit").filter(pk=number).first()
        user = User.objects.filter(username=by, is_active=True).first()
        if counted is None:
            raise CommandError(
                _("There is no count with the number %(number)s.") % {"number": number}
            )
        if user is None:
            raise CommandError(_("Say with --by who closes: the user name of an open account."))
        refuse_if(counted.why_not_close(user, on=on, reason=reason))
        with tqdm(total=size_of(counted), unit="", desc=str(counted), disable=None) as bar:
            drawn = Drawn.up(counted, bar.update)
        counted.close(by=user, on=on, reason=reason, drawn=drawn)
        for closing in counted.closings.all():
            self.stdout.write(f"{closing}: {closing.lines_number} · {closing.checksum}")
