"""Which proposals of a newer reading are those of an older one: pure."""

from bisect import bisect_left
from collections import defaultdict

ALIKE = 0.4  # how much of two passages together must be in both


def matched(old: list, new: list) -> dict[int, int]:
    """Place in `new` → place in `old`; of the same kind, and the likest passages first."""
    found: list[tuple[float, int, int]] = []
    standing = by_kind(old)
    for place, one in enumerate(new):
        for earlier in near(standing[one.kind], one):
            if (alike := likeness(one, old[earlier])) >= ALIKE:
                found.append((-alike, place, earlier))
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for _alike, place, earlier in sorted(found):
        if place not in partner and earlier not in taken:
            partner[place] = earlier
            taken.add(earlier)
    return partner


def by_kind(proposals) -> dict[str, list[tuple[int, int, int]]]:
    """Every mention as (start, end, place of its proposal), in the order of the text."""
    found = defaultdict(list)
    for place, one in enumerate(proposals):
        found[one.kind] += [(start, end, place) for start, end in one.spans]
    return defaultdict(list, {kind: sorted(spans) for kind, spans in found.items()})


def near(spans: list[tuple[int, int, int]], one) -> set[int]:
    """The places of those that share letters with it."""
    longest = max((end - start for start, end, _place in spans), default=0)
    found = set()
    for start, end in one.spans:
        at = bisect_left(spans, (start - longest, 0, 0))
        while at < len(spans) and spans[at][0] < end:
            if spans[at][1] > start:
                found.add(spans[at][2])
            at += 1
    return found


def likeness(one, other) -> float:
    """0 to 3: how much two passages share; more when both say the same, or one was decided about."""
    shared = max(overlap(a, b) for a in one.spans for b in other.spans)
    if shared < ALIKE:
        return 0.0
    return shared + (one.norm == other.norm) + (not other.is_open) / 2


def overlap(one, other) -> float:
    """The letters in both, as a share of the letters in either."""
    both = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, both) / (max(one[1], other[1]) - min(one[0], other[0]) or 1)
