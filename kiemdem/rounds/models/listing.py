"""The list of a closing: a plain row for each charge and each task, in the order of the register."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from tempfile import TemporaryFile

from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import Coalesce

from kiemdem.assignments.models import Assignment
from kiemdem.books.models import Period
from kiemdem.ledger.models import Entry
from kiemdem.programmes.models import Task
from kiemdem.tally.questions import Question
from kiemdem.tally.recount import in_programmes, known_items, units_in_scope
from kiemdem.units.models import Unit

# What a line says, in the order in which it is sealed.
COLUMNS = (
    "place", "task_id", "assignment_id", "unit_id", "unit_code", "unit_name",
    "number", "title", "product", "klass", "due_on", "in_programme",
)  # fmt: skip
UNIT, KLASS, WHOLE = map(COLUMNS.index, ("unit_id", "klass", "in_programme"))
STANDS = ("task_id", "assignment_id", "unit_id", "klass", "in_programme")
SAID = ("number", "title", "product", "due_on")  # of the task
AT_ONCE = 2000
LINE = json.JSONEncoder(ensure_ascii=False, default=date.isoformat)


class Sheet:
    """The rows of one scope in a file, not in memory, each in the form in which it is sealed."""

    def __init__(self, rows: Iterable[tuple]):
        self.file = TemporaryFile()  # noqa: SIM115 (it lives as long as the sheet)
        self.number = 0
        self.wholes: Counter[str] = Counter()  # by class: tasks as a whole
        self.charges: Counter[str] = Counter()
        for row in rows:
            self.file.write(sealed(row) + b"\n")
            self.number += 1
            self.wholes[row[KLASS]] += bool(row[WHOLE])
            self.charges[row[KLASS]] += bool(row[UNIT])

    def __iter__(self) -> Iterator[bytes]:
        self.file.seek(0)
        return (line.removesuffix(b"\n") for line in self.file)

    def rows(self) -> Iterator[list]:
        """What the lines say; many are read together, which is quicker than one by one."""
        lines = iter(self)
        while some := list(islice(lines, AT_ONCE)):
            yield from json.loads(b"[" + b",".join(some) + b"]")

    def __del__(self):
        self.file.close()


def sealed(row: Iterable) -> bytes:
    """Everything a line says, in one form for ever."""
    return LINE.encode(row).encode()


def rows_of(question: Question, tick=lambda number: None) -> Iterator[tuple]:
    """Rows of COLUMNS; `tick` hears of them."""
    found = known(question) if question.known_at else standing(question)
    later, units, place = changed_since(question), {}, 0
    while some := list(islice(found, AT_ONCE)):
        units |= called({row[2] for row in some} - {*units}, question.as_of)
        for task, charge, unit, klass, whole, number, title, product, due in some:
            place += 1
            yield (
                place, task, charge, unit, *units[unit],
                number, title, product, klass, later.get(charge, due), whole,
            )  # fmt: skip
        tick(len(some))


def called(keys: set, day: date) -> dict[int | None, tuple[str, str]]:
    """Code and name of some units on a day."""
    units = Unit.objects.filter(pk__in=keys - {None}).prefetch_related("versions")
    return dict.fromkeys(keys, ("", "")) | {
        unit.pk: (unit.code, unit.name_on(day)) for unit in units
    }


def standing(question: Question) -> Iterator[tuple]:
    """By the books: every charge of the scope and every task as a whole; STANDS, then SAID."""
    rows = standing_periods(question).order_by(
        "task__programme", "task__position", "task", F("assignment_id").asc(nulls_first=True)
    )
    own = Assignment.objects.leading().filter(pk=OuterRef("assignment_id")).order_by()
    due = Coalesce(Subquery(own.values("due_on")), F("task__due_on"))
    *words, _due = (f"task__{name}" for name in SAID)
    return rows.values_list(*STANDS, *words, due).iterator(AT_ONCE)


def known(question: Question) -> Iterator[tuple]:
    """The same by what was known at a moment."""
    charges = list(known_items(question, charges=True))
    whole = list(known_items(question)) if question.is_whole_programmes else []
    wholes = {(item.task_id, item.assignment_id) for item in whole}
    found = charges + [item for item in whole if item.assignment_id is None]
    places, said, dues = {}, {}, {}
    keys = sorted({item.task_id for item in found})
    for first in range(0, len(keys), AT_ONCE):
        some = keys[first : first + AT_ONCE]
        tasks = Task.objects.filter(pk__in=some).values_list(
            "programme_id", "position", "pk", *SAID
        )
        for programme, position, pk, *told in tasks:
            places[pk], said[pk] = (programme, position, pk), told
        own = Assignment.objects.leading().filter(task__in=some).exclude(due_on=None)
        dues |= dict(own.values_list("pk", "due_on"))
    for item in sorted(found, key=lambda one: (places[one.task_id], one.assignment_id or 0)):
        *words, due = said[item.task_id]
        is_whole = (item.task_id, item.assignment_id) in wholes
        due = dues.get(item.assignment_id, due)
        yield item.task_id, item.assignment_id, item.unit_id, item.klass, is_whole, *words, due


def standing_periods(question: Question):
    """What the books keep of a scope on its day."""
    periods = in_programmes(Period.objects.as_of(question.as_of), question)
    return periods.filter(unit_id__in=units_in_scope(question)) if question.unit else periods


def changed_since(question: Question) -> dict:
    """What the deadline was on the day, of charges that were given another one since."""
    charges = Assignment.objects.leading()
    if question.programme:
        charges = charges.filter(task__programme=question.programme)
    later = Entry.objects.about_many(Assignment, charges.order_by().values("pk"))
    later = later.known_at(question.known_at).filter(
        action="due_changed", effective_on__gt=question.as_of, reversed_by=None
    )
    dues = {}
    for charge, details in later.newest_first().values_list("subject_id", "details"):
        old = details.get("old")
        dues[charge] = date.fromisoformat(old) if old else None
    return dues
