import json
import platform
import random
import resource
import statistics
import sys
import time
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import connection
from tqdm import tqdm

from kiemdem.demo.scale import Size, load, random_days
from kiemdem.programmes.models import Programme, Task
from kiemdem.tally.answers import by_unit, counts
from kiemdem.tally.questions import Question
from kiemdem.units.models import Unit


class Command(BaseCommand):
    help = "Measure: kiemdem bench tally --tasks 1000000 --units 5000"

    def add_arguments(self, parser):
        parser.add_argument("what", choices=["tally"])
        parser.add_argument("--tasks", type=int, default=100_000)
        parser.add_argument("--units", type=int, default=800)
        parser.add_argument("--questions", type=int, default=300)
        parser.add_argument("--seed", type=int, default=1)
        parser.add_argument("--format", choices=["table", "json"], default="table")

    def handle(self, *, tasks, units, questions, seed, format, **options):
        if Task.objects.exclude(illustrative=True).exists() or Task.objects.count() not in (
            0,
            tasks,
        ):
            self.stderr.write("This database holds other work. Measure in a database of its own.")
            sys.exit(2)
        told = {
            "database": connection.vendor,
            "python": platform.python_version(),
            "tasks": tasks,
            "units": units,
        }
        if not Task.objects.exists():
            began = time.perf_counter()
            with tqdm(total=tasks, unit=" tasks", disable=not sys.stderr.isatty()) as bar:
                load(Size(tasks, units, seed=seed), bar.update)
            told["load_seconds"] = round(time.perf_counter() - began, 1)
            if connection.vendor == "postgresql":
                with connection.cursor() as cursor:
                    cursor.execute("ANALYZE")
        told |= self.measure(questions, random.Random(seed))
        told["peak_memory_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        told["disk_mb"] = disk_mb()
        self.stdout.write(json.dumps(told, indent=1) if format == "json" else as_table(told))

    def measure(self, number, dice) -> dict:
        programmes, everywhere = list(Programme.objects.all()), list(Unit.objects.all())
        asked = {
            "everything": lambda day: Question(as_of=day),
            "a subtree": lambda day: Question(as_of=day, unit=dice.choice(everywhere)),
            "a programme": lambda day: Question(as_of=day, programme=dice.choice(programmes)),
            "a programme in a subtree": lambda day: Question(
                as_of=day, programme=dice.choice(programmes), unit=dice.choice(everywhere)
            ),
        }
        days = random_days(number, dice)
        told = {name: timed(counts, [make(day) for day in days]) for name, make in asked.items()}
        told["a subtree by its parts"] = timed(by_unit, [asked["a subtree"](day) for day in days])
        few = [
            Question(as_of=day, unit=dice.choice(everywhere), against="original")
            for day in days[:10]
        ]
        told["a subtree, original deadlines (recount)"] = timed(counts, few)
        return told


def timed(answer, questions) -> dict:
    """Milliseconds: the middle, and the 95th of a hundred."""
    spent = []
    for question in questions:
        began = time.perf_counter()
        answer(question)
        spent.append((time.perf_counter() - began) * 1000)
    return {
        "p50_ms": round(statistics.median(spent), 2),
        "p95_ms": round(statistics.quantiles(spent, n=20)[-1], 2),
    }


def disk_mb() -> int:
    if connection.vendor == "sqlite":
        path = Path(settings.DATABASES["default"]["NAME"])
        return sum(file.stat().st_size for file in path.parent.glob(f"{path.name}*")) // 2**20
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_database_size(current_database())")
        return cursor.fetchone()[0] // 2**20


def as_table(told: dict) -> str:
    lines = [f"{name}: {value}" for name, value in told.items() if not isinstance(value, dict)]
    lines += ["", "| question | p50 ms | p95 ms |", "|---|---|---|"]
    lines += [
        f"| {name} | {v['p50_ms']} | {v['p95_ms']} |"
        for name, v in told.items()
        if isinstance(v, dict)
    ]
    return "\n".join(lines)
