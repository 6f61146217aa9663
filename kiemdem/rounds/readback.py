"""A return that comes back from Excel: what it would change, and what stands against it."""

import re
from dataclasses import dataclass, field

from django.core import signing
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from kiemdem.annexes import UnreadableAnnex
from kiemdem.annexes.errors import SENTENCES
from kiemdem.annexes.grid_xlsx import KEY_HEAD, read_xlsx
from kiemdem.annexes.guard import load, open_package
from kiemdem.annexes.words import fold
from kiemdem.annexes.xml import main_part
from kiemdem.rules import refuse_if
from kiemdem.units.picking import PICKS

from .answering import TYPED, LineForm
from .models import Answer, Return

SALT = "kiemdem.rounds.readback"
NOT_OURS = gettext_lazy("This file is not a return that was taken from here.")
OUR_KEY = re.compile(r"\d{1,18}\.\d{1,18}\.\d{1,9}\.[0-9a-f]{16}")


class Unusable(Exception):
    """The whole file cannot be taken; str() says why."""


@dataclass
class Told:
    """One row of the file beside what stands in its line."""

    line: object
    form: LineForm
    number: str
    title: str
    changed_since: bool
    errors: list[str] = field(default_factory=list)

    @property
    def pairs(self) -> list[tuple[str, str, str]]:
        """(label, what stands here, what stands in the file) of each field that differs."""
        words = dict(self.form.fields["answer"].choices)
        told = []
        for name, label, here in self.form.theirs:
            there = self.form.data.get(self.form.add_prefix(name), "")
            told.append((label, here, str(words.get(there, there)) if name == "answer" else there))
        return told

    @property
    def packed(self) -> str:
        """What is written when the row is taken; signed, so that the choice is all that comes back."""
        data = {name: self.form.data[self.form.add_prefix(name)] for name in TYPED}
        return signing.dumps(
            {"line": self.line.pk, "seen": self.line.version, "said": data},
            salt=SALT,
            compress=True,
        )


@dataclass
class Report:
    """What a file would do to a return."""

    changes: list[Told] = field(default_factory=list)
    crossed: list[Told] = field(default_factory=list)
    wrong: list[Told] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    missing: int = 0
    same: int = 0


def cells_of(upload) -> list[tuple[str, list[str]]]:
    """(key, cells) of every row of the file that bears a key of ours."""
    try:
        package = open_package(load(upload.read()), filename=upload.name)
        part = main_part(package)
        grids = read_xlsx(package, part) if package.has(part) and "xl/" in part else []
    except UnreadableAnnex as problem:
        raise Unusable(_(SENTENCES[problem.code]) % problem.params) from problem
    for grid in grids:
        if KEY_HEAD in grid.keys:
            start = grid.keys.index(KEY_HEAD)
            rows = zip(grid.keys[start + 1 :], grid.rows[start + 1 :], strict=True)
            return [(key, [cell.text for cell in row]) for key, row in rows if key]
    raise Unusable(str(NOT_OURS))


def report_on(owed, upload, *, by, day) -> Report:
    """Compare a file with the return as it stands; nothing is written."""
    refuse_if(owed.why_not_fill(by))
    found = cells_of(upload)
    if not all(OUR_KEY.fullmatch(key) for key, _cells in found):
        raise Unusable(str(NOT_OURS))
    rows = [(key.split("."), cells) for key, cells in found]
    if others := {key[0] for key, _cells in rows} - {str(owed.pk)}:
        raise Unusable(whose(others, by))
    lines = {
        str(line.pk): line for line in owed.lines.select_related("assignment__task", "product")
    }
    report, met = Report(), set()
    for (_return, pk, version, shown), cells in rows:
        line = lines.get(pk)
        if line is None or pk in met:
            report.unknown.append(" ".join(cells[:2])[:120])
            continue
        met.add(pk)
        line.in_return = owed
        form = LineForm(data_of(line, cells), line=line, by=by, day=day)
        weigh(report, form, changed_since=int(version) != line.version, shown=shown)
    report.missing = len(lines) - len(met)
    return report


def whose(keys, by) -> str:
    """Which return a file belongs to instead, as far as the reader may know."""
    other = Return.objects.visible_to(by).filter(pk__in=keys).first()
    if other is None:
        return str(NOT_OURS)
    return _("This file is the return of %(unit)s for %(round)s.") % {
        "unit": other.unit,
        "round": other.round,
    }


def weigh(report, form, *, changed_since, shown) -> None:
    """Put one row where it belongs: untouched, a change, crossed by another's, or wrong."""
    task = form.line.assignment.task
    told = Told(form.line, form, task.number, task.title, changed_since)
    if not form.theirs or form.seal_typed == shown:
        report.same += 1
    elif not form.is_valid():
        told.errors = [str(error) for errors in form.errors.values() for error in errors]
        report.wrong.append(told)
    elif told.changed_since:
        report.crossed.append(told)
    else:
        report.changes.append(told)


def data_of(line, cells) -> dict[str, str]:
    """The cells of a row as a browser would send them."""
    filled = (cells + [""] * 11)[4 : 4 + len(TYPED)]
    said = {name: text.strip() for name, text in zip(TYPED, filled, strict=True)}
    said["answer"] = answer_meant(said["answer"])
    said["percent"] = said["percent"].removesuffix("%").strip()
    said["claims_done"] = "on" if said["claims_done"] else ""
    return {f"l{line.pk}-{name}": text for name, text in said.items()} | {
        f"l{line.pk}-version": str(line.version)
    }


def answer_meant(text) -> str:
    """The answer that a label means, in either language; what is none of them stays as typed."""
    for language in ("vi", "en"):
        with override(language):
            for value, label in Answer.choices:
                if fold(text) in (fold(str(label)), fold(value)):
                    return value
    return text


def unpack(owed, packed: str, *, by, day) -> LineForm:
    """The form of one row that was chosen to be taken."""
    said = signing.loads(packed, salt=SALT)
    line = owed.lines.select_related("assignment__task", "product").get(pk=said["line"])
    line.in_return = owed
    data = {f"l{line.pk}-{name}": text for name, text in said["said"].items()}
    data |= {f"l{line.pk}-version": str(said["seen"])}
    return LineForm(data, line=line, by=by, day=day)


def label_of(by, day):
    """How a registered paper is named in a file, so that it is found again."""
    return PICKS["document"](by, day).label
