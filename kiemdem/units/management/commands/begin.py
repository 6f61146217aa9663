import sys

from django.db import transaction
from django.utils.translation import gettext as _

from kiemdem.rules import Refused
from kiemdem.ui.commands import SpokenCommand
from kiemdem.ui.days import NotADay, day_from
from kiemdem.units.models import Person, Post, Role, Unit, User


class Command(SpokenCommand):
    help = "Open the first unit of an empty installation and the post of its register keeper."

    def add_arguments(self, parser):
        parser.add_argument("unit", help='its name: "Thành ủy An Bình"')
        parser.add_argument("--code", required=True, help="a short code: tu-ab")
        parser.add_argument("--kind", default="thanh_uy", help="its kind, see docs/how-to")
        parser.add_argument(
            "--since", required=True, help="the day from which it is kept: 01/01/2026"
        )
        parser.add_argument("--keeper", required=True, help='full name: "Lê Thị Hạnh"')
        parser.add_argument("--post", default="Chánh Văn phòng", help="title of the keeper's post")
        parser.add_argument("--username", required=True, help="the name to sign in with")

    def handle(self, **words):
        try:
            password = self.begin(**words)
        except (Refused, NotADay) as problem:
            self.stderr.write(str(problem))
            sys.exit(2)
        self.stdout.write(
            _("Sign in as %(username)s with the one-time password %(password)s.")
            % {"username": words["username"], "password": password}
        )

    @transaction.atomic
    def begin(self, *, unit, code, kind, since, keeper, post, username, **_options) -> str:
        if Unit.objects.exists():
            raise Refused(_("There are units already; open further ones on screen."))
        by, on = User.objects.system(), day_from(since)
        first = Unit.open(name=unit, kind=kind, parent=None, code=code, on=on, by=by)
        seat = Post.open(unit=first, title=post, role=Role.KEEPER, on=on, by=by)
        person = Person.enter(keeper, by=by, on=on)
        seat.appoint(person, on=on, by=by)
        _account, password = User.open_for(person, username, by=by, on=on)
        return password
