import json
from pathlib import Path

from kiemdem.readings.cutting import knows_pages
from kiemdem.readings.files import FileCommand, as_json, cut
from kiemdem.readings.summing_up import summed_up


class Command(FileCommand):
    help = "What a document proposes, each tied to its passage: kiemdem read FILE --format jsonl"

    def add_arguments(self, parser):
        parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
        parser.add_argument("--format", choices=["jsonl", "json", "table"], default="jsonl")
        parser.add_argument("--out", type=Path, help="write to this file")
        parser.add_argument("--text", type=Path, help="write the text that the spans point into")

    def handle(self, *, files, out, text, **options):
        readings = [self.read(file) for file in files]
        if text:
            self.write("\f".join(one.text.text for one in readings), text)
        written = {"jsonl": lines, "json": whole, "table": table}[options["format"]](readings)
        self.write(written, out)


def lines(readings) -> str:
    """JSON Lines: one item a line."""
    told = [line for reading in readings for line in reading.as_json()]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in told)


def whole(readings) -> str:
    return as_json([line for reading in readings for line in reading.as_json()])


def table(readings) -> str:
    """A line an item, for reading on a terminal: page, kind, how sure, what, in which words."""
    found = []
    for reading in readings:
        paged = knows_pages([*reading.text.pages], reading.text.source)
        for item in reading.items:
            start, end = item.spans[0]
            page = reading.text.page_of(start) if paged else ""
            words = cut(reading.text.text[start:end], 70)
            told = cut(summed_up(item.kind, item.as_json("")["norm"]), 60)
            sure = f"{100 * item.confidence:.0f}%"
            found.append(f"{page:>4}  {item.kind:9}  {sure:>4}  {told:60}  {words}\n")
    return "".join(found)
