"""The whole measurement: load, look, ask, write, close, print; a table at the end."""

import sys

from django.db import connection
from tqdm import tqdm

from kiemdem.assignments.audit import differences
from kiemdem.demo.loading import load as demonstration
from kiemdem.ledger.models import Entry
from kiemdem.programmes.models import Task

from . import counting, pages, papers, phone, questions, verbs
from .cast import Cast
from .loading import load
from .machine import about
from .sizes import LARGE, MEDIUM, TRIAL, Size
from .timing import once, peak_mb

# XS: to try whether it runs; S: the demonstration
SIZES: dict[str, Size | None] = {"XS": TRIAL, "S": None, "M": MEDIUM, "L": LARGE}
PARTS = {
    "questions": questions.measure,
    "pages": pages.measure,
    "phone": phone.measure,
    "papers": papers.measure,
    "verbs": verbs.measure,
    "rounds": counting.measure,
}


def measure(size: str, parts: list[str], say=lambda words: None) -> dict:
    """Load what is not there yet, then measure; the books are verified after the load and at the end."""
    measures = {} if Task.objects.exists() else loaded(size, say)
    told = {"size": size, "about": about(), "measures": measures}
    cast = Cast()
    for name in parts:
        try:
            measures |= PARTS[name](cast, progress=say)
        except Exception as problem:
            say(f"{name}: {problem!r}")
            measures[f"{name} failed"] = {"why": repr(problem)[:200]}
    measures["verify at the end"] = verified(say)
    measures["memory of the measurement"] = {"peak_mb": peak_mb()}
    return told


def loaded(size: str, say) -> dict:
    """Everything written by the fast path (the demonstration: by the verbs), then verified."""
    wanted = SIZES[size]
    laps: dict[str, float] = {}
    with tqdm(unit=" entries", disable=not sys.stderr.isatty()) as bar:
        if wanted is None:
            told, _nothing = once(demonstration)
        else:
            told, laps = once(load, wanted, bar.update)
    number = Entry.objects.count()
    told |= {"entries": number, "entries_per_second": round(number / told["seconds"])}
    told |= {"phases": laps}
    say(f"loaded: {told}")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
    return {"load": told, "verify after the load": verified(say)}


def verified(say) -> dict:
    told, found = once(lambda: len(list(differences())))
    say(f"verified: {told}, {found} differences")
    return told | {"differences": found}
