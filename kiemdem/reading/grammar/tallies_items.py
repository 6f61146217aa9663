"""Makes the tally of what was gathered: the smallest parts, and what they leave."""

from itertools import combinations

from kiemdem.reading.grammar.dates import Found
from kiemdem.reading.grammar.tallies_counts import Count
from kiemdem.reading.grammar.tallies_parts import Draft
from kiemdem.reading.grammar.tallies_places import as_of, begin_of, subject_of
from kiemdem.reading.grammar.tallies_states import Status, status_of
from kiemdem.reading.items import Item, Part, Tally
from kiemdem.reading.script import Script

TARGETS = ("chỉ tiêu", "tiêu chí", "mục tiêu")  # "14/15 chỉ tiêu" alone is a result, no split


def leaves(draft: Draft) -> list[tuple[Count, Status, str]]:
    """The parts that together make the total: those in brackets in place of what they split."""
    kept: list[tuple[Count, Status, str]] = []
    parts = draft.parts
    at = 0
    while at < len(parts):
        part = parts[at]
        assert part.status is not None
        stop = inner(parts, at, draft)
        if stop > at + 1:
            for child in parts[at + 1 : stop]:
                below = status_of(f"{child.left} {child.right}", part.status) or part.status
                if part.status == "done":
                    below = "done"
                kept.append((child, below, f"{part.label} {child.label}"))
            at = stop
            continue
        kept.append((part, part.status, part.label))
        at += 1
        while at < len(parts) and parts[at].depth > part.depth:  # "trong đó 9 chỉ tiêu vượt"
            at += 1
    return kept


def inner(parts: list[Count], at: int, draft: Draft) -> int:
    """Where the counts end that split parts[at]: the next ones that add up to it."""
    whole, added = parts[at].figure.value, 0.0
    deeper = at + 1 < len(parts) and parts[at + 1].depth > parts[at].depth
    too_much = sum(part.figure.value for part in parts) > draft.amount
    apart = at + 1 < len(parts) and parts[at + 1].sentence != parts[at].sentence
    if not deeper and (apart or not too_much):
        return at + 1
    for stop in range(at + 1, len(parts)):
        added += parts[stop].figure.value
        slip = whole / 1000 if deeper else 0  # offices add up wrongly by a few
        if abs(added - whole) <= slip and stop > at + 1:
            begun = parts[at].status in ("done", "submitted")
            unlike = begun and any(one.status == "not_started" for one in parts[at + 1 : stop + 1])
            return at + 1 if unlike and not deeper else stop + 1
        if added > whole:
            break
    return at + 1


Split = list[tuple[Count, Status, str]]
MOST = 8  # parts among which those that make up the total are looked for


def that_fit(split: Split, amount: float) -> Split:
    """The parts that make up the total, when all together are more: of what was handed in some is issued."""
    every = sum(count.figure.value for count, _, _ in split)
    if every > amount and len(split) <= MOST:
        for size in range(len(split) - 1, 1, -1):
            for some in combinations(split, size):
                if some[0] == split[0] and sum(one.figure.value for one, _, _ in some) == amount:
                    return list(some)
    while split and every > amount:
        every -= split.pop()[0].figure.value
    return split


def item_of(script: Script, draft: Draft, dates: list[Found]) -> Item | None:
    """The tally, when what it states fits in its total."""
    split = leaves(draft)
    every = [count.figure.value for count, _, _ in split]
    split = that_fit(split, draft.amount)
    stated = sum(count.figure.value for count, _, _ in split)
    fraction = draft.total.figure.over is not None
    bare = fraction and len(split) == 1 and draft.total.noun in TARGETS
    if bare or draft.amount < 2 or all(status == "other" for _, status, _ in split):
        return None
    parts = parts_of(split, draft.amount - stated)
    counts = [draft.total, *draft.parts]
    used = sorted({count.figure.start for count in [*counts, *draft.due]})
    start, end = min(begin_of(script, c) for c in counts), max(c.right_end for c in counts)
    until = as_of(script, dates, start, end, draft.total)
    norm = Tally(subject_of(draft.total) or None, draft.amount, tuple(parts), until)
    rule = "fraction" if draft.total.figure.over is not None else "split"
    sure = 0.9 if stated == draft.amount or rule == "split" else 0.8
    extra = {"figures": used, "within": (start, end), "stated": every}
    return Item("tally", script.stored([(start, end)]), norm, rule, sure, extra=extra)


def parts_of(split: list[tuple[Count, Status, str]], rest: float) -> list[Part]:
    """The stated parts, and what they leave as one that is implied."""
    parts = [Part(label or status, status, count.figure.value) for count, status, label in split]
    return parts + ([Part("còn lại", "other", rest, implied=True)] if rest > 0 else [])
