"""Which units the printed names mean, what is doubtful, and which tasks stand already."""

from datetime import date

from rapidfuzz import fuzz

from kiemdem.annexes.matching import Candidate, Matcher
from kiemdem.folding import fold
from kiemdem.programmes.models import Task
from kiemdem.units.models import Unit, UnitGroup, UnitVersion

OURS = {  # doubts judged here anew whenever a row is mended
    "unit_unknown",
    "unit_ambiguous",
    "no_title",
    "no_lead",
    "several_leads",
    "no_product",
    "no_due",
}
COMPARED = (
    "title",
    "kind",
    "due_text",
    "due_on",
    "precision",
    "recurrence",
    "product",
    "authority",
)
ALIKE = 92  # per cent: how like two texts must be to be one task


def matcher_on(day: date) -> Matcher:
    """Finds the units of the register as they were called on a day."""
    versions = UnitVersion.objects.as_of(day).select_related("unit", "parent")
    return Matcher(
        Candidate(
            code=version.unit.code,
            name=version.name,
            aliases=(version.short_name,) if version.short_name else (),
            parent_name=version.parent.name if version.parent else None,
            kind=version.kind,
        )
        for version in versions
    )


def resolve_names(draft, rows, *, today: date) -> None:
    """Say of every printed name what it means, and of every row what is doubtful."""
    rows = list(rows)
    day = draft.issued_on or today
    printed = {name for row in rows for name in [*row.leads, *row.coordinators]}
    unknown = [name for name in printed if not draft.names.get(name, {}).get("by_hand")]
    if unknown:
        draft.names = {**draft.names, **meanings(unknown, draft.programme, day)}
        draft.save(update_fields=["names"])
    judge(draft, rows)


def meanings(names, programme, day: date) -> dict[str, dict]:
    """{printed name: {"unit" or "group", "name", "candidates"}} on a day."""
    groups = {group.fold: group for group in UnitGroup.objects.all()}
    matcher = matcher_on(day)
    near = programme.unit.code if programme else None
    found = {}
    for name in names:
        if group := groups.get(fold(name)):
            found[name] = {"group": group.pk, "name": group.name}
            continue
        match = matcher.match(name, near=near)
        found[name] = {
            "unit": match.code if match.sure else None,
            "generic": match.generic,
            "candidates": [[code, of, round(score)] for code, of, score in match.candidates[:6]],
        }
    return found


def is_known(meaning: dict) -> bool:
    return bool(meaning.get("unit") or meaning.get("group"))


def judge(draft, rows) -> None:
    """Write down the doubts of the rows, and whether each is new, a change, or the same."""
    register = Register(draft.programme) if draft.programme else None
    for row in rows:
        row.doubts = [doubt for doubt in row.doubts if doubt["code"] not in OURS]
        if row.what == "task":
            row.doubts += task_doubts(draft, row)
            if register:
                register.compare(row)
    if rows:
        fields = ["doubts", "change", "existing", "differences"]
        type(rows[0]).objects.bulk_update(rows, fields, batch_size=500)


def task_doubts(draft, row) -> list[dict]:
    found: list[dict] = []
    if not row.title:
        found.append({"code": "no_title", "field": "title"})
    if not row.leads:
        found.append({"code": "no_lead", "field": "leads"})
    if not row.product:
        found.append({"code": "no_product", "field": "product"})
    if not row.due_text and not row.due_on and not row.recurrence:
        found.append({"code": "no_due", "field": "due_text"})
    if len(row.leads) > 1:
        found.append(
            {"code": "several_leads", "field": "leads", "params": {"count": len(row.leads)}}
        )
    for field in ("leads", "coordinators"):
        for name in getattr(row, field):
            meaning = draft.names.get(name, {})
            if is_known(meaning) or (field == "coordinators" and meaning.get("generic")):
                continue
            code = "unit_ambiguous" if len(meaning.get("candidates", ())) > 1 else "unit_unknown"
            found.append({"code": code, "field": field, "params": {"name": name}})
    return found


class Register:
    """The tasks that stand already, to be found by key, by number and text, or by text."""

    def __init__(self, programme):
        tasks = list(programme.tasks.whole().select_related("group"))
        self.by_key = {f"task:{task.pk}": task for task in tasks}
        self.by_text = {fold(task.title): task for task in tasks}
        self.by_number: dict[str, list[Task]] = {}
        for task in tasks:
            self.by_number.setdefault(task.number, []).append(task)
        self.claimed: set[int] = set()

    def find(self, row) -> Task | None:
        text = fold(row.title)
        named = [self.by_key.get(row.key), self.by_text.get(text)]
        alike = self.by_number.get(row.number, []) if row.number else []
        named += [task for task in alike if fuzz.ratio(fold(task.title), text) >= ALIKE]
        return next((task for task in named if task and task.pk not in self.claimed), None)

    def compare(self, row) -> None:
        row.existing = self.find(row)
        if row.existing:
            self.claimed.add(row.existing.pk)
        row.differences = differences(row.existing, row) if row.existing else {}
        row.change = "new" if not row.existing else "update" if row.differences else "same"


def differences(task: Task, row) -> dict[str, list[str]]:
    """Field → [in the register, in the annex], where the annex says something else."""
    found = {}
    for name in COMPARED:
        old, new = getattr(task, name), getattr(row, name)
        if (old or "") != (new or "") and (new or name == "due_on"):
            found[name] = [str(old or ""), str(new or "")]
    return found


def units_of(draft, names) -> list:
    """The units that printed names mean, groups spread out, each once."""
    found: dict[int, Unit] = {}
    day = draft.issued_on or draft.created_at.date()
    for name in names:
        meaning = draft.names.get(name, {})
        if code := meaning.get("unit"):
            units = Unit.objects.filter(code=code)
        elif group := meaning.get("group"):
            units = UnitGroup.objects.get(pk=group).units_on(day)
        else:
            continue
        found |= {unit.pk: unit for unit in units}
    return list(found.values())
