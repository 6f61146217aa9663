import sys

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from tqdm import tqdm

from kiemdem.ui.commands import SpokenCommand
from kiemdem.units import places
from kiemdem.units.loading import Loader
from kiemdem.units.models import Unit, User


class Command(SpokenCommand):
    help = "Load the official administrative units of a province, before and after 1 July 2025."

    def add_arguments(self, parser):
        which = parser.add_mutually_exclusive_group(required=True)
        which.add_argument(
            "province", nargs="?", help="today's code of a province, as 01 for Hà Nội"
        )
        which.add_argument("--all", action="store_true", help="all 34 provinces of today")
        parser.add_argument(
            "--under", metavar="CODE", help="the unit that the provinces stand below"
        )

    def handle(self, *, province, under, **options):
        try:
            wanted = [province] if province else [place.code for place in places.provinces()]
            found = [places.province(code) for code in wanted]
            above = Unit.objects.get(code=under) if under else None
        except places.UnknownProvince as unknown:
            self._stop(_sentence(unknown))
        except Unit.DoesNotExist:
            self._stop(_("There is no unit with the code %(code)s.") % {"code": under})
        number = sum(len(one.before) + len(one.after) for one in found)
        with tqdm(total=number, unit=f" {_('units')}", disable=None) as bar:
            loader = Loader(by=User.objects.system(), under=above, tick=bar.update)
            new = sum(loader.load(one) for one in found)
        self.stdout.write(_loaded(new))

    def _stop(self, sentence):
        self.stderr.write(sentence)
        sys.exit(2)


def _sentence(unknown):
    if unknown.now:
        return _("Province %(code)s is part of %(heir)s today: load %(new)s.") % {
            "code": unknown.code,
            "heir": unknown.now.full_name,
            "new": unknown.now.code,
        }
    return _("No province has the code %(code)s.") % {"code": unknown.code}


def _loaded(new):
    if not new:
        return _("These units are loaded already.")
    return ngettext("%(number)s unit loaded.", "%(number)s units loaded.", new) % {"number": new}
