"""Verbs as people give them: one after another, and by eight who write at once."""

import time

from django.db import OperationalError, connection, transaction

from kiemdem.assignments.models import Assignment
from kiemdem.assignments.moves import AT_WORK, Status
from kiemdem.ledger.models import Entry
from kiemdem.units.models import User

from .cast import Cast
from .timing import spread, timed, together

ONE_BY_ONE, WRITERS, EACH = 61, 8, 20


def measure(cast: Cast, progress=lambda name: None) -> dict:
    """What is written stays in the database of the measurement."""
    waiting = _some(cast, AT_WORK, ONE_BY_ONE + WRITERS * EACH)
    first = min(ONE_BY_ONE, len(waiting) // 3)
    alone, shared = waiting[:first], waiting[first:]
    told = {"verb: report progress": timed(lambda pk: _report(cast, pk), alone)}
    progress("one verb")
    told["verb: submit, then send back"] = timed(lambda pk: _twice(cast, pk), alone)
    accepted = _some(cast, (Status.ASSIGNED,), 30)
    if accepted:
        told["verb: accept"] = timed(lambda pk: _accept(cast, pk), accepted)
    told |= at_once(cast, shared)
    progress("verbs at once")
    return told


def _some(cast: Cast, statuses, number: int) -> list[int]:
    open_now = Assignment.objects.leading().filter(status__in=statuses, charged_on__lt=cast.today)
    keys = list(open_now.order_by("pk").values_list("pk", flat=True)[: number * 20])
    return sorted(cast.dice.sample(keys, min(number, len(keys))))


def _charge(pk: int) -> Assignment:
    return Assignment.objects.select_related("task__programme__unit", "unit").get(pk=pk)


def _report(cast: Cast, pk: int) -> None:
    with transaction.atomic():
        _charge(pk).report(by=cast.keeper, on=cast.today, text="Đo tốc độ", percent=50)


def _twice(cast: Cast, pk: int) -> None:
    _charge(pk).submit(by=cast.keeper, on=cast.today)
    _charge(pk).send_back(by=cast.keeper, on=cast.today, reason="Đo tốc độ")


def _accept(cast: Cast, pk: int) -> None:
    _charge(pk).accept(by=cast.keeper, on=cast.today)


def at_once(cast: Cast, waiting: list[int]) -> dict:
    """Eight threads, each with its own connection, each its own charges.

    Told too: how often the database was too busy (people are asked to try again), and what was
    done but is not in the ledger.
    """
    share = max(1, len(waiting) // WRITERS)
    parts = [waiting[n * share : (n + 1) * share] for n in range(WRITERS)]
    keeper, spent, busy, before = cast.keeper.pk, [], [], _reported()

    def write(part: list[int]) -> None:
        try:
            by = User.objects.get(pk=keeper)
            for pk in part:
                began = time.perf_counter()
                try:
                    _charge(pk).report(by=by, on=cast.today, text="Đo tốc độ")
                except OperationalError:
                    busy.append(pk)
                else:
                    spent.append((time.perf_counter() - began) * 1000)
        finally:
            connection.close()

    began = time.perf_counter()
    together(write, parts)
    seconds = time.perf_counter() - began
    told = {"verbs_per_second": round(len(spent) / seconds, 1), "too_busy": len(busy)}
    told |= {"lost": len(spent) - (_reported() - before)}
    return {"verb: report progress, 8 at once": (spread(spent) if spent else {}) | told}


def _reported() -> int:
    return Entry.objects.filter(action="progressed").count()
