"""Which tasks and targets stand already, and what an annex says differently of them."""

from collections import defaultdict

from django.db.models import Q
from rapidfuzz import fuzz, process

from kiemdem.assignments.clarity import authority_of
from kiemdem.assignments.moves import CLOSED, Status
from kiemdem.folding import clean, fold
from kiemdem.programmes.models import Target, Task

from .earlier import Earlier

PLAIN = ("number", "title", "kind", "product", "authority", "note")
DEADLINE = ("due_text", "due_on", "precision", "recurrence")
UNITS = {"leads": "lead", "coordinators": "coordinating"}
OF_TARGET = ("number", "group", "name", "unit_of_measure", "plan", "result", "note")
ALIKE = 92  # per cent: how like two texts must be to be one task
PAIRS = 1_000_000  # comparisons of texts letter by letter that one reading may cost


class Register:
    """The tasks that stand already, to be found by key, by number and text, by text, or by print."""

    def __init__(self, programme, rows, *, claimed=(), narrow=False):
        self.default_authority = fold(authority_of(programme))
        self.earlier = Earlier(programme, rows)
        tasks = programme.tasks.whole()
        if narrow:
            tasks = tasks.filter(self.near(rows) | Q(pk__in=self.earlier.all_tasks()))
        tasks = list(tasks.select_related("group").prefetch_related("assignments__unit"))
        self.free = {task.pk: task for task in tasks if task.pk not in set(claimed)}
        self.text = {pk: fold(task.title) for pk, task in self.free.items()}
        self.by_text: dict[str, list[Task]] = defaultdict(list)
        self.by_number: dict[str, list[Task]] = defaultdict(list)
        for task in self.free.values():
            self.by_text[self.text[task.pk]].append(task)
            self.by_number[task.number].append(task)

    @staticmethod
    def near(rows) -> Q:
        """Those tasks that one of a few rows may mean."""
        wanted = Q(number__in=[row.number for row in rows if row.number])
        wanted |= Q(pk__in=[int(row.key[5:]) for row in rows if row.key[5:].isdecimal()])
        for row in rows:
            if text := fold(row.title):
                wanted |= Q(fold__contains=text)
        return wanted

    def pair(self, rows) -> None:
        """Give each row its task: the surest ways first, each task at most once."""
        open_rows = [row for row in rows if not row.as_new]
        for row in rows:
            row.existing = None
        for way in (
            self.with_key,
            self.with_number_and_text,
            self.with_text,
            self.with_print,
            self.with_likeness,
        ):
            for row in open_rows:
                if row.existing is None and (task := way(row)):
                    row.existing = task
                    del self.free[task.pk]

    def with_key(self, row):
        head, _colon, number = row.key.partition(":")
        return self.free.get(int(number)) if head == "task" and number.isdecimal() else None

    def with_number_and_text(self, row):
        if not row.number:
            return None
        return self.first(self.by_text[fold(row.title)], lambda task: task.number == row.number)

    def with_text(self, row):
        return self.first(self.by_text[fold(row.title)]) if row.title else None

    def with_print(self, row):
        """The row was entered before from an annex that prints the same; its text was mended since."""
        return next((self.free[pk] for pk in self.earlier.tasks(row) if pk in self.free), None)

    def with_likeness(self, row):
        """The same number, and nearly the same words."""
        if not (row.number and row.title):
            return None
        text = fold(row.title)
        return self.first(
            self.by_number[row.number],
            lambda task: fuzz.ratio(self.text[task.pk], text, score_cutoff=ALIKE) >= ALIKE,
        )

    def first(self, tasks, fits=lambda task: True):
        return next((task for task in tasks if task.pk in self.free and fits(task)), None)

    def lookalikes(self, rows) -> dict[int, Task]:
        """New rows that read much like a task that no row claims: {row position: task}."""
        texts = {pk: text for pk, text in self.text.items() if pk in self.free}
        new = [row for row in rows if row.existing is None and row.title and not row.as_new]
        if len(texts) * len(new) > PAIRS:
            return {}
        found = {}
        for row in new:
            hit = process.extractOne(fold(row.title), texts, scorer=fuzz.ratio, score_cutoff=ALIKE)
            if hit:
                found[row.position] = self.free[hit[2]]
        return found


def group_difference(task, row) -> list[str] | None:
    """The heading in the register and in the annex, where they differ."""
    title = task.group.title if task.group else ""
    if not row.group or fold(row.group) == fold(title):
        return None
    return [title, clean(row.group)]


def standing_units(task) -> dict[str, list]:
    """Who is charged or meant: {"leads": assignments, "coordinators": assignments}."""
    open_ones = [one for one in task.assignments.all() if one.status not in CLOSED]
    open_ones.sort(key=lambda one: one.pk)
    return {field: [one for one in open_ones if one.role == role] for field, role in UNITS.items()}


def same_units(row, field: str, standing, meant) -> bool | None:
    """Whether the annex names the units that stand; None when it does not say, or not clearly."""
    names = getattr(row, field)
    called = [one.unit.name for one in standing]
    printed = row.lead_text if field == "leads" else row.coordinator_text
    if field not in row.mended and printed and fold(printed) == fold("; ".join(called)):
        return True
    if not names:
        return None
    if {fold(name) for name in names} == {fold(name) for name in called}:
        return True
    if not meant.all_known(names):
        return None
    return {unit.pk for unit in named_units(row, field, meant)} == {one.unit_id for one in standing}


def named_units(row, field: str, meant) -> list:
    """The units that a row names; whoever leads does not also help."""
    leading = {unit.pk for unit in meant.of(row.leads)} if field == "coordinators" else set()
    return [unit for unit in meant.of(getattr(row, field)) if unit.pk not in leading]


def differences(task, row, register, meant, *, kind_is_printed: bool) -> dict[str, list[str]]:
    """Field → [in the register, in the annex], where the annex says something else."""
    found = {}
    for name in PLAIN:
        if name == "kind" and not (kind_is_printed or "kind" in row.mended):
            continue
        old, new = clean(getattr(task, name)), clean(getattr(row, name))
        if new and old != new:
            found[name] = [old, new]
    if not task.authority and fold(row.authority) == register.default_authority:
        found.pop("authority", None)
    found |= due_differences(task, row)
    if pair := group_difference(task, row):
        found["group"] = pair
    for field, standing in standing_units(task).items():
        if same_units(row, field, standing, meant) is False:
            new_units = named_units(row, field, meant)
            found[field] = [
                "; ".join(one.unit.name for one in standing),
                "; ".join(unit.name for unit in new_units),
            ]
    return found


def due_differences(task, row) -> dict[str, list[str]]:
    """A deadline in the same words means what the register took it to mean, unless mended here."""
    if not (row.due_text or row.due_on or row.recurrence):
        return {}
    printed = task.due_text or (f"{task.due_on:%d/%m/%Y}" if task.due_on else "")
    if fold(printed) == fold(row.due_text) and not set(DEADLINE) & set(row.mended):
        row.due_on, row.precision, row.recurrence = task.due_on, task.precision, task.recurrence
        return {}
    pairs = {
        name: [str(getattr(task, name) or ""), str(getattr(row, name) or "")] for name in DEADLINE
    }
    if fold(printed) == fold(row.due_text):
        pairs.pop("due_text")
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def charged_against(task, row, field: str, meant) -> list[str]:
    """Units charged already that the annex no longer names, or beside which it names another lead."""
    standing = standing_units(task)[field]
    named = {unit.pk for unit in meant.of(getattr(row, field))}
    return [
        one.unit.name
        for one in standing
        if one.status != Status.PLANNED and one.unit_id not in named
    ]


class Targets:
    """The targets that stand already, found by number and name, or by name."""

    def __init__(self, programme):
        self.known: dict[str, Target] = {}
        for target in programme.targets.all():
            self.known.setdefault(fold(target.name), target)

    def find(self, row) -> Target | None:
        return None if row.as_new else self.known.get(fold(row.title))


def fields_of_target(row) -> dict[str, str]:
    said = {name: getattr(row, name) for name in OF_TARGET if name != "name"}
    return {**said, "name": row.title}


def target_differences(target, row) -> dict[str, list[str]]:
    said = fields_of_target(row)
    return {
        name: [clean(getattr(target, name)), clean(said[name])]
        for name in OF_TARGET
        if said[name] and clean(getattr(target, name)) != clean(said[name])
    }
