import json
import sys
from pathlib import Path

from django.core.management.base import BaseCommand

from kiemdem.demo.bench.everything import PARTS, SIZES, measure
from kiemdem.demo.bench.report import as_markdown, beside, compared
from kiemdem.demo.bench.side_by_side import side_by_side
from kiemdem.programmes.models import Task
from kiemdem.units.models import Unit


class Command(BaseCommand):
    help = "Measure at scale: kiemdem bench all --size M --out M.json; or compare two measurements"

    def add_arguments(self, parser):
        parser.add_argument("what", nargs="?", choices=["all", *PARTS], default="all")
        parser.add_argument("--size", choices=list(SIZES), default="M")
        parser.add_argument("--out", type=Path, help="a JSON file; the table is laid beside it")
        parser.add_argument("--compare", type=Path, nargs=2, metavar=("OLD", "NEW"))
        parser.add_argument("--table", type=Path, nargs="+", help="measurements side by side")

    def handle(self, *, what, size, out, compare, table, **options):
        if compare:
            self.compare(*compare)
        elif table:
            self.stdout.write(side_by_side([told_in(file) for file in table]))
        else:
            self.measure(what, size, out)

    def measure(self, what, size, out):
        ours = Unit.objects.filter(code__in=("bench-0-0", "tu-hn"))
        if Task.objects.exists() and not ours.exists():
            self.stderr.write("This database holds real work. Measure in a database of its own.")
            sys.exit(2)
        told = measure(size, list(PARTS) if what == "all" else [what], say=self.say)
        table = as_markdown(told)
        if out:
            out.write_text(json.dumps(told, indent=1, ensure_ascii=False), encoding="utf-8")
            beside(out).write_text(table, encoding="utf-8")
        self.stdout.write(table)

    def say(self, words):
        self.stderr.write(words)

    def compare(self, old, new):
        """Exit code 1 when something got slower by more than noise."""
        slower = compared(told_in(old), told_in(new))
        for sentence in slower:
            self.stdout.write(sentence)
        if slower:
            sys.exit(1)
        self.stdout.write("Nothing got slower by more than noise.")


def told_in(file):
    return json.loads(file.read_text(encoding="utf-8"))
