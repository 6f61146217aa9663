"""Scores the reader on one half of the corpus.

python -m tests.reading.score tuned [--wrong KIND] [--doc NAME]
python -m tests.reading.score set_aside
"""

import argparse
import sys
from dataclasses import dataclass

from kiemdem.reading import read
from tests.reading.gold import HALVES, KINDS, Document, half
from tests.reading.matching import Line, Outcome, compare


@dataclass
class Score:
    """Right answers among those given and among those wanted."""

    right: int = 0
    given: int = 0
    wanted: int = 0

    def add(self, right: int, given: int, wanted: int) -> None:
        self.right += right
        self.given += given
        self.wanted += wanted

    @property
    def precision(self) -> float:
        return self.right / self.given if self.given else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def outcomes(document: Document) -> tuple[dict[str, Outcome], list[Line]]:
    """What became of each kind in one document, and the lines that the reader gave."""
    reading = read(document.path)
    if reading.text.text != document.text:
        raise SystemExit(f"{document.path.name}: the stored text is not the text of the file")
    lines = reading.as_json()
    return {
        kind: compare(
            [line for line in lines if line["kind"] == kind],
            [item for item in document.gold if item.kind == kind],
        )
        for kind in KINDS
    }, lines


def scores(documents: list[Document]) -> dict[str, Score]:
    table = {name: Score() for kind in KINDS for name in (kind, f"{kind}:full")}
    table["task:chars"] = Score()
    for document in documents:
        found, lines = outcomes(document)
        for kind, outcome in found.items():
            right = len(outcome.right)
            given, wanted = right + len(outcome.wrong), right + len(outcome.missed)
            table[kind].add(right, given, wanted)
            table[f"{kind}:full"].add(outcome.fully, given, wanted)
        table["task:chars"].add(*characters(document, lines))
    return table


def characters(document: Document, lines: list[Line]) -> tuple[int, int, int]:
    """Letters of tasks, however they are cut; those of optional tasks count for nobody."""
    tasks = [item for item in document.gold if item.kind == "task"]
    core = covered(span for item in tasks if not item.optional for span in item.spans)
    free = covered(span for item in tasks if item.optional for span in item.spans) - core
    given = covered(s for line in lines if line["kind"] == "task" for s in line["spans"]) - free
    return len(given & core), len(given), len(core)


def covered(spans) -> set[int]:
    return {place for start, end in spans for place in range(start, end)}


def table(rows: dict[str, Score]) -> str:
    lines = [f"{'':16}{'P':>7}{'R':>7}{'F1':>7}{'right':>8}{'given':>8}{'wanted':>8}"]
    for name, score in rows.items():
        rates = "".join(f"{rate:7.3f}" for rate in (score.precision, score.recall, score.f1))
        lines.append(f"{name:16}{rates}{score.right:8}{score.given:8}{score.wanted:8}")
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> None:
    from tests.reading.wrong import errors  # it prints what only tuning may see

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("half", choices=HALVES)
    parser.add_argument("--wrong", choices=KINDS, help="list misses and false alarms of a kind")
    parser.add_argument("--doc", help="one document only")
    asked = parser.parse_args(arguments)
    if asked.half != "tuned" and (asked.wrong or asked.doc):
        parser.error("the half that is set aside is scored as a whole and never read")
    documents = [d for d in half(asked.half) if asked.doc in (None, d.path.stem, d.path.name)]
    if not documents:
        parser.error("no such document")
    if asked.wrong:
        for document in documents:
            print("\n".join(errors(document, asked.wrong)))
    print(table(scores(documents)))


if __name__ == "__main__":
    main(sys.argv[1:])
