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
    items = [gold(json.loads(line), text, at) for at, line in where]
    return Document(path, text, (*items, *figures_of_tallies(items)))


def gold(line: dict[str, Any], text: str, where: str = "") -> Gold:
    if line["kind"] not in KINDS or line["tier"] not in ("core", "optional"):
        raise BadGold(f"{where}: kind or tier is unknown: {line['kind']}, {line['tier']}")
    return Gold(
        line["kind"],
        tuple(placed(quote, text, where) for quote in line["at"]),
        line["norm"],
        tuple(line.get("accept", ())),
        line["tier"] == "optional" or only_from_a_list(line),
    )


def figures_of_tallies(items: list[Gold]) -> list[Gold]:
    """Each figure of a tally may be read as a quantity too."""
    return [
        Gold("quantity", item.spans, {"value": value}, optional=True)
        for item in items
        if item.kind == "tally"
        for value in sorted(figures(item))
    ]


def figures(tally: Gold) -> set[float]:
    every = [norm for norm in tally.readings() if norm.get("total") is not None]
    return {norm["total"] for norm in every} | {
        part["count"] for norm in every for part in norm["parts"]
    }


def only_from_a_list(line: dict[str, Any]) -> bool:
    """A person whose only posts come from the head of a list, which is not asked for."""
    posts = line["norm"].get("posts")
    return bool(posts) and all(post.get("note") for post in posts)


def placed(quote: str | list, text: str, where: str = "") -> Span:
    """Where a quote stands: its first occurrence, or the n-th of [quote, n]."""
    words, nth = (quote, 1) if isinstance(quote, str) else quote
    start = -1
    for _ in range(nth):
        start = text.find(words, start + 1)
        if start < 0:
            raise BadGold(f"{where}: not in the text ({nth}): {words!r}")
    return start, start + len(words)
