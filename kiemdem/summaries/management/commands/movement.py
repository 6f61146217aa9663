import json
import sys
from collections.abc import Callable
from pathlib import Path

from django.utils.translation import gettext as _

from kiemdem.summaries.movements import MovementPaper
from kiemdem.tally.asking import TREES, Unclear, ask, day_of
from kiemdem.tally.movement import Movement, movement
from kiemdem.tally.movement_json import movement_json
from kiemdem.tally.questions import Question
from kiemdem.ui.commands import SpokenCommand
from kiemdem.ui.days import today


class Command(SpokenCommand):
    help = "What changed between two days: kiemdem movement '01-CTr/TU' 2021-12-28 2024-11-21"
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("programme", nargs="?", help="its sign; left out with --unit alone")
        parser.add_argument(
            "start", metavar="from", help="the opening day, 2021-12-28 or 28/12/2021"
        )
        parser.add_argument("end", metavar="to", help="the closing day")
        parser.add_argument("--unit", help="code or name: the unit with all below it")
        parser.add_argument("--tree", help=f"one of {', '.join(TREES)}", default="then")
        parser.add_argument(
            "--format", choices=["table", "json", "csv", "xlsx", "docx", "pdf"], default="table"
        )
        parser.add_argument("--out", type=Path, help="write here and not to standard output")

    def handle(self, *, start, end, format, out, **words):
        try:
            question = ask(words, today=today())
            found = movement(question, *span(start, end))
        except Unclear as problem:
            self.stderr.write(str(problem))
            sys.exit(2)
        written = WRITERS[format](question, found)
        written = written.encode() if isinstance(written, str) else written
        if out:
            out.write_bytes(written)
        else:
            sys.stdout.buffer.write(written)
            sys.stdout.flush()


def span(start, end):
    """The two days, in order; raises `Unclear`."""
    first, last = day_of(start, "from"), day_of(end, "to")
    if first > last:
        raise Unclear("from", _("The opening day must not be after the closing day."))
    return first, last


def as_json(question, found) -> str:
    return json.dumps(movement_json(question, found), ensure_ascii=False, indent=1) + "\n"


WRITERS: dict[str, Callable[[Question, Movement], str | bytes]] = {
    "json": as_json,
    "table": lambda question, found: MovementPaper(question, found).text(),
    "csv": lambda question, found: MovementPaper(question, found).csv(),
    "xlsx": lambda question, found: MovementPaper(question, found).xlsx(),
    "docx": lambda question, found: MovementPaper(question, found).docx(),
    "pdf": lambda question, found: MovementPaper(question, found).pdf(),
}
