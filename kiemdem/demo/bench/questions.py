"""Tallies, movements and searches asked of the product itself, beside the same by hand."""

from datetime import timedelta

from django.db import connection

from kiemdem.books.classes import CLASSES
from kiemdem.books.models import ALL, Delta
from kiemdem.desk.search import ON_PAGE, Search
from kiemdem.programmes.models import Programme
from kiemdem.tally.answers import by_unit, counts
from kiemdem.tally.movement import movement
from kiemdem.tally.questions import Question
from kiemdem.tally.recount import end_of_day
from kiemdem.tally.rights import asked_by
from kiemdem.units.models import Unit

from .cast import Cast
from .timing import spread, timed

MANY, FEW = 151, 6


def measure(cast: Cast, progress=lambda name: None) -> dict:
    told = {}
    for part in (tallies, recounts, movements, searches, floors):
        told |= part(cast)
        progress(part.__name__)
    return told


def tallies(cast: Cast) -> dict:
    """Any scope on any day, past, today and to come; answered by the books."""
    days = cast.days(MANY)
    units = [Unit.objects.get(pk=pk) for pk in cast.some(Unit.objects.all(), 40)]
    programmes = [Programme.objects.get(pk=pk) for pk in cast.some(Programme.objects.all(), 40)]
    pick = cast.dice.choice
    asked = {
        "everything": [Question(as_of=day) for day in days],
        "a unit with those below": [Question(as_of=day, unit=pick(units)) for day in days],
        "a programme": [Question(as_of=day, programme=pick(programmes)) for day in days],
        "a programme in a unit": [
            Question(as_of=day, programme=pick(programmes), unit=pick(units)) for day in days
        ],
    }
    told = {f"tally: {name}": timed(counts, questions) for name, questions in asked.items()}
    parts = [Question(as_of=day, unit=pick([cast.top, cast.middle])) for day in days]
    told["tally: a large unit by its parts"] = timed(by_unit, parts)
    one = [{"as_of": str(day)} for day in days]
    told["tally: all that an officer sees"] = timed(
        lambda words: counts(asked_by(cast.officer, words, today=cast.today)), one
    )
    return told


def recounts(cast: Cast) -> dict:
    """What the books do not hold is recounted item by item."""
    days = cast.days(FEW)
    known = cast.today - timedelta(200)
    asked = {
        "today's tree": [Question(as_of=d, unit=cast.middle, tree="now") for d in days],
        "original deadlines": [Question(as_of=d, unit=cast.middle, against="original") for d in days],
        "one kind of task": [Question(as_of=d, unit=cast.middle, kind="task") for d in days],
        "a programme as known then": [
            Question(as_of=d, programme=cast.programme, known_at=end_of_day(known)) for d in days[:3]
        ],
    }  # fmt: skip
    return {f"recount: {name}": timed(counts, questions) for name, questions in asked.items()}


def movements(cast: Cast) -> dict:
    """A quarter of a unit, and of the largest programme."""
    end = cast.today - timedelta(60)
    asked = {
        "of a unit": Question(as_of=end, unit=cast.busiest),
        "of a part of the tree": Question(as_of=end, unit=cast.middle),
        "of the largest programme": Question(as_of=end, programme=cast.programme),
    }
    starts = [end - timedelta(90 + n) for n in range(FEW)]
    return {
        f"movement: {name}": timed(lambda start, q=question: movement(q, start, end), starts)
        for name, question in asked.items()
    }


def searches(cast: Cast) -> dict:
    words = cast.words * 2
    return {
        f"search: by {name}": timed(
            lambda text, who=user: Search(who, text, cast.today, ON_PAGE).kinds, words
        )
        for name, user in (("who keeps", cast.keeper), ("who reports", cast.officer))
    }


def floors(cast: Cast) -> dict:
    """What cannot be beaten: the same query by hand, and the same count over arrays in memory."""
    days, sums = cast.days(MANY), ", ".join(f"SUM({name})" for name in CLASSES)
    table, unit = Delta._meta.db_table, cast.middle.pk

    def by_hand(day):
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT {sums} FROM {table} WHERE unit_id = %s AND programme_id = {ALL} AND day <= %s",
                [unit, day],
            )
            cursor.fetchone()

    def nothing(_day):
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            cursor.fetchone()

    rows = Delta.objects.filter(unit_id=unit, programme_id=ALL).order_by("day")
    arrays = list(rows.values_list("day", *CLASSES))

    def in_memory(day):
        return [sum(column) for column in zip(*(r[1:] for r in arrays if r[0] <= day), strict=True)]

    return {
        "floor: the same tally by hand in SQL": timed(by_hand, days),
        "floor: the same tally over arrays": timed(in_memory, days),
        "floor: a query that asks nothing": timed(nothing, days),
        "floor: rows that the tally adds": spread([float(len(arrays))]) | {"unit": "rows"},
    }
