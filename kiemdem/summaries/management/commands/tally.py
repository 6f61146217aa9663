import json
import sys
from collections.abc import Callable
from pathlib import Path

from kiemdem.summaries.tallies import TallyPaper, printed
from kiemdem.tally.asking import DEADLINES, TREES, Unclear, ask
from kiemdem.tally.documented import tally
from kiemdem.tally.questions import Question
from kiemdem.ui.commands import SpokenCommand
from kiemdem.ui.days import today


class Command(SpokenCommand):
    help = "Count a programme, a unit or everything as of any day: kiemdem tally '01-CTr/TU' --as-of 2021-12-28"
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument(
            "programme", nargs="?", help="its sign; add @XVII or @2021 if it came twice"
        )
        parser.add_argument("--as-of", help="the day, 2021-12-28 or 28/12/2021; today if left out")
        parser.add_argument("--unit", help="code or name: the unit with all below it")
        parser.add_argument("--alone", action="store_true", help="the unit without those below it")
        parser.add_argument(
            "--kind", help="one kind of task: đề án, kế hoạch, … (or scheme, plan, …)"
        )
        parser.add_argument("--owner", help='the post that answers, as "unit code: title"')
        parser.add_argument("--tree", help=f"one of {', '.join(TREES)}", default="then")
        parser.add_argument(
            "--against", help=f"deadlines: one of {', '.join(DEADLINES)}", default="current"
        )
        parser.add_argument("--known-at", help="what had been recorded by a day or moment")
        parser.add_argument(
            "--format", choices=["table", "json", "csv", "xlsx", "docx", "pdf"], default="table"
        )
        parser.add_argument("--out", type=Path, help="write here and not to standard output")

    def handle(self, *, format, out, **words):
        try:
            question = ask(words, today=today())
        except Unclear as problem:
            self.stderr.write(str(problem))
            sys.exit(2)
        written = WRITERS[format](question)
        written = written.encode() if isinstance(written, str) else written
        if out:
            out.write_bytes(written)
        else:
            sys.stdout.buffer.write(written)
            sys.stdout.flush()


def as_json(question) -> str:
    return json.dumps(tally(question), ensure_ascii=False, indent=1) + "\n"


def as_table(question) -> str:
    """Columns of plain text, as wide as their words."""
    paper = TallyPaper(question)
    lines = [[column.head for column in paper.columns]]
    lines += [[printed(cell) for cell in row.cells] for row in paper.rows()]
    widths = [max(len(line[place]) for line in lines) for place in range(len(lines[0]))]
    text = [*paper.title_lines(), ""]
    for line in lines:
        cells = [
            cell.ljust(width) if place == 1 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        ]
        text.append("  ".join(cells).rstrip())
    return "\n".join([*text, "", *paper.rates()]) + "\n"


WRITERS: dict[str, Callable[[Question], str | bytes]] = {
    "json": as_json,
    "table": as_table,
    "csv": lambda question: TallyPaper(question).csv(),
    "xlsx": lambda question: TallyPaper(question).xlsx(),
    "docx": lambda question: TallyPaper(question).docx(),
    "pdf": lambda question: TallyPaper(question).pdf(),
}
