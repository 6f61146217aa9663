import json
import sys
from pathlib import Path

from django.core.files.base import ContentFile
from django.db import DatabaseError, transaction
from django.utils.translation import gettext as _

from kiemdem.annexes import UnreadableAnnex, read_annex, to_json
from kiemdem.imports.models import Draft
from kiemdem.imports.naming import meanings
from kiemdem.imports.unreadable import sentence
from kiemdem.rules import Refused
from kiemdem.tally.asking import Unclear, programme_from
from kiemdem.ui.commands import SpokenCommand
from kiemdem.ui.days import NotADay, day_from, today
from kiemdem.units.models import User

NOTHING = {"created": 0, "updated": 0, "targets": 0, "targets_updated": 0}


class Command(SpokenCommand):
    help = "Read the annex of a plan into a register: kiemdem import FILE --programme '01-CTr/TU'"
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="a .docx or .xlsx file")
        parser.add_argument("--programme", help="sign of the programme whose register it is")
        parser.add_argument("--dry-run", action="store_true", help="only print what was read")
        parser.add_argument("--issued-on", help="date of the document, if the file does not say it")
        parser.add_argument("--by", help="user name of who imports; the office itself if left out")
        parser.add_argument("--format", choices=["json", "table"], default="table")

    def handle(self, *, file, **options):
        act = self.read if options["dry_run"] else self.enter
        try:
            told = act(file, **options)
        except UnreadableAnnex as problem:
            self.fail(sentence(problem))
        except OSError as problem:
            self.fail(unopened(file, problem))
        except (Refused, Unclear, NotADay) as problem:
            self.fail(str(problem))
        except DatabaseError:
            self.fail(_("There is no register here yet. Prepare it with: kiemdem migrate"))
        as_json = options["format"] == "json"
        written = json.dumps(told, ensure_ascii=False, indent=1) if as_json else table(told)
        sys.stdout.write(written + "\n")

    def fail(self, problem):
        self.stderr.write(" ".join(problem.split()))
        sys.exit(2)

    def read(self, file, *, issued_on, **options) -> dict:
        """What stands in the file, with the units it names as far as the register knows them."""
        annex = read_annex(file.read_bytes(), filename=file.name, issued_on=day_of(issued_on))
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
        draft = None
        try:
            with transaction.atomic():
                draft = Draft.start(
                    upload, by=user, today=today(), programme=target, issued_on=day_of(issued_on)
                )
                told = confirmed(draft, by=user)
        except Exception:
            if draft:  # the database forgets it, and so must the disk
                draft.file.storage.delete(draft.file.name)
            raise
        return {"programme": str(target), **told}


def unopened(file, problem) -> str:
    """Why a file cannot be opened."""
    if isinstance(problem, FileNotFoundError):
        return _("There is no file “%(file)s”.") % {"file": file}
    if isinstance(problem, IsADirectoryError):
        return _("“%(file)s” is a folder, not a file.") % {"file": file}
    return _("The file cannot be opened: %(problem)s") % {"problem": problem.strerror}


def day_of(text):
    return day_from(text) if text else None


def confirmed(draft, *, by) -> dict:
    """The draft in the register; one that changes nothing leaves nothing behind."""
    rows = [as_told(draft, row) for row in draft.rows.select_related("existing")]
    if draft.rows.exists() and draft.changes_nothing():
        unchanged = draft.rows.filter(taken=True, what="task").count()
        draft.discard(by=by)
        return {"draft": None, **NOTHING, "unchanged": unchanged, "rows": rows}
    return {"draft": draft.pk, **draft.confirm(by=by, on=today()), "rows": rows}


def user_named(name):
    if not name:
        return User.objects.system()
    if user := User.objects.filter(username=name, is_active=True).first():
        return user
    raise Unclear("by", _("There is no account “%(name)s”.") % {"name": name})


def as_told(draft, row) -> dict:
    names = dict.fromkeys([*row.leads, *row.coordinators])
    return {
        "number": row.number or None,
        "title": row.title,
        "change": row.change,
        "differences": row.differences,
        "units": {name: draft.names.get(name, {}).get("unit") for name in names},
        "doubts": list(dict.fromkeys(doubt["code"] for doubt in row.doubts)),
    }


def table(told: dict) -> str:
    """A line a row, for reading on a terminal."""
    lines = []
    for row in told["rows"]:
        lead = "; ".join(row.get("leads") or row["units"])
        doubts = f"  [{', '.join(row['doubts'])}]" if row["doubts"] else ""
        due = row.get("due_text") or row.get("change") or ""
        number, title = row["number"] or "–", (row["title"] or "–")[:70]
        lines.append(f"{number:>6}  {title:70}  {lead[:40]:40}  {due}{doubts}")
    targets = told.get("targets")
    for target in targets if isinstance(targets, list) else []:
        lines.append(
            f"{target['number'] or '–':>6}  {target['name'][:70]:70}  {target['plan'] or ''}"
        )
    lines.append(_("%(rows)s rows.") % {"rows": len(told["rows"])})
    return "\n".join(lines)
