"""A city's or a country's worth of work, made up from a seed and loaded by the fast path.

The fast path writes the same entries that the verbs would, many at a time, and derives the books
from them by the same code; `kiemdem books --verify` must find nothing afterwards.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.contrib.contenttypes.models import ContentType
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.models import Max
from django.utils.timezone import now

from kiemdem.assignments.audit import all_lines
from kiemdem.assignments.books import periods_of, stand
from kiemdem.assignments.history import Line, counted, replay
from kiemdem.assignments.models import Assignment
from kiemdem.books.models import Period
from kiemdem.books.posting import no_cells, post, write
from kiemdem.documents.models import Document
from kiemdem.ledger.models import Entry
from kiemdem.programmes.models import Programme, Task
from kiemdem.units.models import Unit, UnitVersion, User
from kiemdem.units.models.tree import line_of, places_of_all, store

BEGIN, DAYS = date(2021, 1, 1), 5 * 365
CHUNK = 5000
# Of 100 charges: how the story of one goes on.
STORIES = {
    ("accepted", "progressed", "submitted", "completed"): 55,
    ("accepted", "progressed", "progressed", "submitted"): 8,
    ("accepted", "submitted", "returned", "submitted", "completed"): 10,
    ("accepted", "progressed"): 14,
    ("accepted",): 4,
    (): 4,
    ("accepted", "paused"): 2,
    ("accepted", "cancelled"): 3,
}


@dataclass(frozen=True)
class Size:
    """How much to make up."""

    tasks: int
    units: int
    programmes: int = 20
    seed: int = 1


def load(size: Size, progress) -> None:
    """Make up units, programmes and tasks with their entries, and write the books; all or nothing."""
    dice = random.Random(size.seed)
    with transaction.atomic():
        leaves = plant(size.units, dice)
        programmes = open_programmes(size.programmes, Unit.objects.earliest("pk"))
        cells, lines = no_cells(), all_lines()
        for first in range(0, size.tasks, CHUNK):
            number = min(CHUNK, size.tasks - first)
            for period in charge_some(number, first, leaves, programmes, dice):
                post(cells, period, lines, 1)
            progress(number)
        write(cells)
        go_on_counting()


def plant(number: int, dice) -> list[Unit]:
    """A tree of four levels; the units at the bottom are returned, some of them large."""
    widths = [1, max(2, number // 150), max(4, number // 8)]
    widths.append(max(1, number - sum(widths)))
    above: list[Unit] = []
    for level, width in enumerate(widths):
        units = [
            Unit(code=f"bench-{level}-{place}", name=f"Đơn vị {level}.{place}", kind="bench", opened_on=BEGIN,
                 parent=dice.choice(above) if above else None, sort_key=f"{level}{place:06}",
                 fold=f"don vi {level} {place}", illustrative=True)
            for place in range(width)
        ]  # fmt: skip
        above = Unit.objects.bulk_create(units, batch_size=1000)
        UnitVersion.objects.bulk_create(
            [
                UnitVersion(unit=u, name=u.name, kind=u.kind, parent=u.parent, valid_from=BEGIN)
                for u in above
            ],
            batch_size=1000,
        )
    places = places_of_all()
    store({unit: line_of(unit, places) for unit in places})
    return above


def open_programmes(number: int, owner: Unit) -> list[Programme]:
    documents = [
        Document(sign=f"{n:02}-CTr/BENCH", type="programme", issuer=owner, term="I", issued_on=BEGIN,
                 title=f"Chương trình {n}", illustrative=True)
        for n in range(1, number + 1)
    ]  # fmt: skip
    for document in documents:
        document.save()
    return Programme.objects.bulk_create(
        [
            Programme(document=d, unit=owner, starts_on=BEGIN, ends_on=BEGIN + timedelta(DAYS))
            for d in documents
        ]
    )


def charge_some(number, first, leaves, programmes, dice) -> list[Period]:
    """Some tasks, each charged to one unit, with their entries; returns their periods."""
    by, kind = User.objects.system(), ContentType.objects.get_for_model(Assignment)
    tasks = Task.objects.bulk_create(
        [
            Task(programme=dice.choice(programmes), position=first + n, number=str(first + n),
                 title=f"Nhiệm vụ {first + n}", product="Báo cáo", fold=f"nhiem vu {first + n}",
                 due_on=BEGIN + timedelta(dice.randrange(60, DAYS)), due_text="theo kế hoạch", illustrative=True)
            for n in range(number)
        ],
        batch_size=1000,
    )  # fmt: skip
    charge_pk, entry_pk = next_pk(Assignment), next_pk(Entry)
    charges, entries, periods, moment = [], [], [], now()
    for task in tasks:
        # squared: few units carry much, as in life
        unit = leaves[int(len(leaves) * dice.random() ** 2)]
        charge = Assignment(pk=charge_pk + len(charges), task=task, unit=unit)
        lines = [
            Line(entry_pk + len(entries) + place, *told)
            for place, told in enumerate(story(task.due_on, dice))
        ]
        entries += [
            Entry(pk=line.id, subject_type=kind, subject_id=charge.pk, action=line.action, by=by,
                  effective_on=line.on, recorded_at=moment, details=line.details, illustrative=True)
            for line in lines
        ]  # fmt: skip
        standing = replay(lines)
        stand(charge, standing)
        charges.append(charge)
        periods += periods_of(task, {(charge.pk, unit.pk): counted(standing)})
    Assignment.objects.bulk_create(charges, batch_size=1000)
    Entry.objects.bulk_create(entries, batch_size=2000)
    return Period.objects.bulk_create(periods, batch_size=2000)


def next_pk(model) -> int:
    """Rows name each other before they are written, so their numbers are given here."""
    return (model.objects.aggregate(last=Max("pk"))["last"] or 0) + 1


def go_on_counting() -> None:
    """Have PostgreSQL number further rows after those whose numbers were given."""
    statements = connection.ops.sequence_reset_sql(no_style(), [Assignment, Entry])
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def story(due: date | None, dice) -> Iterator[tuple[str, date, dict]]:
    """The entries of one charge: charged some weeks before its deadline, then as dice fall."""
    assert due is not None
    day = max(BEGIN, due - timedelta(dice.randrange(30, 300)))
    yield "charged", day, {"due_on": due.isoformat()}
    (steps,) = dice.choices(list(STORIES), weights=STORIES.values())
    for step in steps:
        day += timedelta(dice.randrange(1, 80))
        yield step, day, {"reason": "minh họa", "text": "minh họa", "product": "minh họa"}


def random_days(number: int, dice) -> list[date]:
    return [BEGIN + timedelta(dice.randrange(-30, DAYS + 400)) for _n in range(number)]
