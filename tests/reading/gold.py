"""What a careful secretary would read in each document of the corpus."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).parent / "corpus"
HALVES = ("tuned", "set_aside")
KINDS = ("reference", "quantity", "tally", "office", "task")
Span = tuple[int, int]


class BadGold(ValueError):
    """A line of gold that does not fit its text."""


@dataclass(frozen=True)
class Gold:
    """One item that should be read, with every mention of it."""

    kind: str
    spans: tuple[Span, ...]
    norm: dict[str, Any]
    accept: tuple[dict[str, Any], ...] = ()  # other right answers, laid over `norm`
    optional: bool = False

    def readings(self) -> list[dict[str, Any]]:
        """Every right answer, the first one first."""
        return [self.norm, *({**self.norm, **other} for other in self.accept)]


@dataclass(frozen=True)
class Document:
    path: Path
    text: str
    gold: tuple[Gold, ...] = field(repr=False)


def half(name: str) -> list[Document]:
    """The documents of one half, in the order of their names."""
    return [document(path) for path in sorted((CORPUS / name).glob("*.txt"))]


def document(path: Path) -> Document:
    text = path.read_bytes().decode("utf-8")
    lines = path.with_suffix(".gold.jsonl").read_text(encoding="utf-8").splitlines()
    where = [(f"{path.name}: line {n}", line) for n, line in enumerate(lines, 1) if line.strip()]
    return Document(path, text, tuple(gold(json.loads(line), text, at) for at, line in where))


def gold(line: dict[str, Any], text: str, where: str = "") -> Gold:
    if line["kind"] not in KINDS or line["tier"] not in ("core", "optional"):
        raise BadGold(f"{where}: kind or tier is unknown: {line['kind']}, {line['tier']}")
    return Gold(
        line["kind"],
        tuple(placed(quote, text, where) for quote in line["at"]),
        line["norm"],
        tuple(line.get("accept", ())),
        line["tier"] == "optional",
    )


def placed(quote: str | list, text: str, where: str = "") -> Span:
    """Where a quote stands: its first occurrence, or the n-th of [quote, n]."""
    words, nth = (quote, 1) if isinstance(quote, str) else quote
    start = -1
    for _ in range(nth):
        start = text.find(words, start + 1)
        if start < 0:
            raise BadGold(f"{where}: not in the text ({nth}): {words!r}")
    return start, start + len(words)
