"""One prediction to one gold item, as many as can be; what is left over is missed or a false alarm."""

from dataclasses import dataclass, field
from typing import Any

from tests.reading.fullness import full
from tests.reading.gold import Gold
from tests.reading.sameness import overlap, same

Line = dict[str, Any]


@dataclass
class Outcome:
    """How the predictions of one kind in one document fared."""

    right: list[tuple[Line, Gold]] = field(default_factory=list)
    missed: list[Gold] = field(default_factory=list)
    wrong: list[Line] = field(default_factory=list)

    @property
    def fully(self) -> int:
        return sum(full(line, gold) for line, gold in self.right)


def compare(lines: list[Line], gold: list[Gold]) -> Outcome:
    """Core items first; what they leave may repeat a mention or stand where gold is optional."""
    core = [item for item in gold if not item.optional]
    pairs = matched(lines, core)
    left = [n for n in range(len(lines)) if n not in pairs]
    taken = absorbed([lines[n] for n in left], gold, [core[n] for n in pairs.values()])
    return Outcome(
        [(lines[n], core[m]) for n, m in sorted(pairs.items())],
        [item for m, item in enumerate(core) if m not in pairs.values()],
        [lines[n] for place, n in enumerate(left) if place not in taken],
    )


def matched(lines: list[Line], core: list[Gold]) -> dict[int, int]:
    """A maximum matching, prediction to gold, which prefers pairs right in all fields."""
    edges = [[m for m, item in enumerate(core) if same(line, item)] for line in lines]
    best = [
        sorted(
            (m for m in some if full(line, core[m])), key=lambda m, line=line: -near(line, core[m])
        )
        for line, some in zip(lines, edges, strict=True)
    ]
    pairs: dict[int, int] = {}  # gold to prediction
    for ways in (best, edges):
        for n in range(len(lines)):
            if n not in pairs.values():
                widened(n, ways, pairs, set())
    return {n: m for m, n in pairs.items()}


def near(line: Line, gold: Gold) -> int:
    return overlap(tuple(tuple(span) for span in line["spans"]), gold.spans)


def widened(n: int, edges: list[list[int]], pairs: dict[int, int], seen: set[int]) -> bool:
    """Kuhn's step: give prediction n a gold item, moving others aside where that is possible."""
    for m in edges[n]:
        if m in seen:
            continue
        seen.add(m)
        if m not in pairs or widened(pairs[m], edges, pairs, seen):
            pairs[m] = n
            return True
    return False


def absorbed(lines: list[Line], gold: list[Gold], found: list[Gold]) -> set[int]:
    """Leftover predictions that are neither right nor wrong, at most one for each gold mention."""
    room = {id(item): len(item.spans) for item in gold if item.optional}
    room |= {id(item): len(item.spans) - 1 for item in found}
    taken: set[int] = set()
    for place, line in enumerate(lines):
        for item in gold:
            if room.get(id(item), 0) > 0 and same(line, item):
                room[id(item)] -= 1
                taken.add(place)
                break
    return taken
