from pathlib import Path

from django.utils.translation import gettext as _

from kiemdem.reading.comparing import compare
from kiemdem.readings.files import FileCommand, as_json, cut
from kiemdem.readings.telling import change_of, changed_fields, what_of, words_of


class Command(FileCommand):
    help = "Targets and tasks that a newer document adds, changes or drops: kiemdem compare OLD NEW"

    def add_arguments(self, parser):
        parser.add_argument("old", type=Path)
        parser.add_argument("new", type=Path)
        parser.add_argument("--format", choices=["table", "json"], default="table")

    def handle(self, *, old, new, **options):
        found = compare(self.read(old), self.read(new))
        if options["format"] == "json":
            self.write(as_json([one.as_json() for one in found]))
        else:
            self.write(table(found))


def table(found) -> str:
    """A line a difference; under a changed one what it said and what it says."""
    if not found:
        return _("Nothing differs.") + "\n"
    lines = []
    for one in found:
        lines.append(f"{change_of(one):10}  {what_of(one):10}  {cut(words_of(one), 110)}")
        lines += [f"{'':24}{name}: {was} → {now}" for name, was, now in changed_fields(one)]
    return "\n".join(lines) + "\n"
