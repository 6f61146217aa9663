import sys
from argparse import SUPPRESS
from pathlib import Path

from django.apps import apps
from django.core.management.commands.check import Command as DjangoCheck
from django.utils.translation import gettext as _

from kiemdem.reading.checking import check, check_between
from kiemdem.readings.files import FileCommand, as_json
from kiemdem.readings.telling import sentence_of


class Command(FileCommand, DjangoCheck):
    """Checks the figures of a document; without a file, or with app labels, it is Django's own."""

    help = "Figures of a document that do not follow, add up or agree: kiemdem check FILE"

    def add_arguments(self, parser):
        super().add_arguments(parser)
        parser.add_argument("--against", type=Path, help="another document with the same figures")
        parser.add_argument("--format", choices=["table", "json"], default="table")
        for action in parser._actions:  # of the other command: still there, but not our subject
            if action.dest in ("tags", "list_tags", "deploy", "fail_level", "databases"):
                action.help = SUPPRESS

    def handle(self, *names, **options):
        if is_for_django(names):
            return DjangoCheck.handle(self, *names, **options)
        if len(names) > 1:
            self.fail(_("Name one file, and the other with --against."))
        reading = self.read(Path(names[0]))
        found = check(reading)
        if options["against"]:
            found += check_between(self.read(options["against"]), reading)
        self.write(written(found, options["format"]))
        sys.exit(1 if found else 0)


def is_for_django(names) -> bool:
    """Whether the framework's own check is meant: `check`, `check --deploy`, `check units`."""
    labels = {config.label for config in apps.get_app_configs()}
    return not any(Path(name).is_file() for name in names) and set(names) <= labels


def written(found, form) -> str:
    if form == "json":
        return as_json([told(finding) for finding in found])
    if not found:
        return _("No figure is in doubt.") + "\n"
    lines = []
    for number, finding in enumerate(found, 1):
        lines.append(f"{number}. {sentence_of(finding.code, finding.facts)}")
        for side in finding.sides:
            start, end = side.span
            lines.append(f"   {side.doc}, {start}–{end}: “{side.words}”")
    return "\n".join(lines) + "\n"


def told(finding) -> dict:
    sides = [{"doc": s.doc, "span": list(s.span), "words": s.words} for s in finding.sides]
    sentence = sentence_of(finding.code, finding.facts)
    return {"code": finding.code, "sentence": sentence, "facts": finding.facts, "sides": sides}
