import json
import sys
from pathlib import Path

from django.core.files.base import ContentFile
from django.core.management.base import BaseCommand
from django.db import DatabaseError, transaction
from django.utils import translation
from django.utils.translation import gettext as _

from kiemdem.annexes import UnreadableAnnex, read_annex, to_json
from kiemdem.annexes.errors import SENTENCES
from kiemdem.imports.models import Draft
from kiemdem.imports.resolving import meanings
from kiemdem.rules import Refused
from kiemdem.tally.asking import Unclear, programme_from
from kiemdem.ui.days import NotADay, day_from, today
from kiemdem.units.models import User


class Command(BaseCommand):
    help = "Read the annex of a plan into a register: kiemdem import FILE --programme '01-CTr/TU'"
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="a .docx or .xlsx file")
        parser.add_argument("--programme", help="sign of the programme whose register it is")
        parser.add_argument("--dry-run", action="store_true", help="only print what was read")
        parser.add_argument("--issued-on", help="date of the document, if the file does not say it")
        parser.add_argument("--by", help="user name of who imports; the office itself if left out")
        parser.add_argument("--format", choices=["json", "table"], default="table")
        parser.add_argument("--language", choices=["vi", "en"], default="vi")

    def handle(self, *, file, language, **options):
        with translation.override(language):
            try:
                told = (
                    self.read(file, **options)
                    if options["dry_run"]
                    else self.enter(file, **options)
                )
            except UnreadableAnnex as problem:
                self.fail(_(SENTENCES[problem.code]) % problem.params)
            except OSError as problem:
                self.fail(
                    _("The file cannot be opened: %(problem)s") % {"problem": problem.strerror}
                )
            except (Refused, Unclear, NotADay) as problem:
                self.fail(str(problem))
            written = (
                json.dumps(told, ensure_ascii=False, indent=1)
                if options["format"] == "json"
                else table(told)
            )
        sys.stdout.write(written + "\n")

    def fail(self, sentence):
        self.stderr.write(sentence)
        sys.exit(2)

    def read(self, file, *, issued_on, **options) -> dict:
        """What stands in the file, with the units it names as far as the register knows them."""
        day = day_from(issued_on) if issued_on else None
        annex = read_annex(file, issued_on=day)
        names = {name for row in annex.rows for name in [*row.leads, *row.coordinators]}
        try:
            with transaction.atomic():
                known = meanings(names, None, annex.issued_on or today())
        except DatabaseError:  # no register here yet: reading needs none
            known = {}
        return to_json(annex, units=lambda name: known.get(name, {}).get("unit"))

    def enter(self, file, *, programme, issued_on, by, **options) -> dict:
        """Read, match and enter the rows in one go; a draft stays behind as its record."""
        target = programme_from(programme)
        if target is None:
            raise Unclear("programme", _("Name the programme with --programme, or use --dry-run."))
        user = user_named(by)
        upload = ContentFile(file.read_bytes(), name=file.name)
        day = day_from(issued_on) if issued_on else None
        with transaction.atomic():
            draft = Draft.start(upload, by=user, today=today(), programme=target, issued_on=day)
            numbers = draft.confirm(by=user, on=today())
        rows = [as_told(draft, row) for row in draft.rows.all()]
        return {"programme": str(target), "draft": draft.pk, **numbers, "rows": rows}


def user_named(name):
    if not name:
        return User.objects.system()
    if user := User.objects.filter(username=name, is_active=True).first():
        return user
    raise Unclear("by", _("There is no account “%(name)s”.") % {"name": name})


def as_told(draft, row) -> dict:
    return {
        "number": row.number or None,
        "title": row.title,
        "change": row.change,
        "differences": row.differences,
        "units": {
            name: draft.names.get(name, {}).get("unit") for name in [*row.leads, *row.coordinators]
        },
        "doubts": [doubt["code"] for doubt in row.doubts],
    }


def table(told: dict) -> str:
    """A line a row, for reading on a terminal."""
    lines = []
    for row in told["rows"]:
        lead = "; ".join(row.get("leads") or row["units"])
        doubts = f"  [{', '.join(row['doubts'])}]" if row["doubts"] else ""
        due = row.get("due_text") or row.get("change") or ""
        lines.append(
            f"{row['number'] or '–':>6}  {(row['title'] or '–')[:70]:70}  {lead[:40]:40}  {due}{doubts}"
        )
    for target in told.get("targets", []) if isinstance(told.get("targets"), list) else []:
        lines.append(
            f"{target['number'] or '–':>6}  {target['name'][:70]:70}  {target['plan'] or ''}"
        )
    lines.append(_("%(rows)s rows.") % {"rows": len(told["rows"])})
    return "\n".join(lines)
