"""Finds tallies: a number of work items, split by how far they have come."""

import re
from dataclasses import dataclass, field, replace

from kiemdem.reading.grammar.dates import Found
from kiemdem.reading.grammar.quantities_apart import mark, set_apart
from kiemdem.reading.grammar.tallies_counts import Count, counts_of
from kiemdem.reading.grammar.tallies_places import after_noun, as_of, begin_of
from kiemdem.reading.grammar.tallies_states import Status, status_of, weak_status_of
from kiemdem.reading.grammar.tallies_tables import table_tallies
from kiemdem.reading.items import Item, Part, Tally
from kiemdem.reading.script import Script

TARGETS = ("chỉ tiêu", "tiêu chí", "mục tiêu")  # of which "14/15" alone is a result, no split
SETS_OUT = re.compile(
    r"(?<!\w)(?:tổng số|tổng cộng|tổng|được giao|giao|trong số|trong|có|gồm|bao gồm|tiếp nhận|theo dõi|đề ra|triển khai|thực hiện|ban hành|với|trên|thụ lý|nhận)(?:\s(?:là|:|tổng số|thêm|được|cho))*\s*$",
    re.I,
)
OF_ALL = re.compile(r"(?<!\w)trong (?:tổng )?số\s*$", re.I)
GOES_ON = re.compile(r"\W*(?:trong đó|trong số (?:đó|này)|cụ thể|kết quả|đến nay|tính đến)", re.I)
LINE = 120  # letters of a line in a list of counts
REACH = 900  # letters within which the parts of a total are looked for


@dataclass
class Draft:
    total: Count
    amount: float
    parts: list[Count] = field(default_factory=list)
    due: list[Count] = field(default_factory=list)  # what had fallen due: no part

    @property
    def rest(self) -> float:
        """What the parts so far leave of the total."""
        return self.amount - sum(part.figure.value for part in self.parts)


def find(script: Script) -> list[Item]:
    """The tallies of a text; the places of their figures are kept, so that nothing counts them again."""
    apart, dates = set_apart(script)
    items, at = [*table_tallies(script)], 0
    for found in items:
        mark(apart, *found.extra["within"])
    counts = counts_of(script, apart)
    while at < len(counts):
        draft, after = gathered(script, counts, at)
        if draft and (item := item_of(script, draft, dates)):
            items.append(item)
            at = after
        else:
            at += 1
    return items


def gathered(script: Script, counts: list[Count], at: int) -> tuple[Draft | None, int]:
    """The tally that begins at a count, and the place of the count after it."""
    first = counts[at]
    if first.figure.over is not None:
        return from_fraction(script, counts, at)
    if found := parts_first(script, counts, at):
        return found
    if not first.noun or not sets_out(script, first):
        return troubled(script, counts, at)
    draft = Draft(first, first.figure.value)
    return draft, collected(script, draft, counts, at + 1)


def troubled(script: Script, counts: list[Count], at: int) -> tuple[Draft | None, int]:
    """ "Có 87 dự án chậm tiến độ, đã tháo gỡ 52, còn 35": late work is a total when its parts make it up."""
    first = counts[at]
    before = script.text[max(0, first.figure.start - 40) : first.figure.start]
    if not first.noun or first.status not in ("overdue", "other") or not SETS_OUT.search(before):
        return None, at
    draft = Draft(first, first.figure.value)
    after = collected(script, draft, counts, at + 1)
    whole = len(draft.parts) > 1 and draft.rest == 0
    return (draft, after) if draft.parts and (whole or OF_ALL.search(before)) else (None, at)


def parts_first(script: Script, counts: list[Count], at: int) -> tuple[Draft, int] | None:
    """ "Đã hoàn thành 593 trong tổng số 659 nhiệm vụ": the parts stand before their total."""
    first = counts[at]
    first = replace(first, status=first.status or weak_status_of(first.left))
    stop = at + 1
    while stop < len(counts) and not counts[stop].of_total and counts[stop].status:
        stop += 1
    if stop >= len(counts) or not first.status or not counts[stop].of_total:
        return None
    total, parts = counts[stop], [first, *counts[at + 1 : stop]]
    made = sum(part.figure.value for part in parts)
    if not total.noun or total.sentence != first.sentence or made > total.figure.value:
        return None
    draft = Draft(total, total.figure.value, parts)
    return draft, collected(script, draft, counts, stop + 1)


def sets_out(script: Script, count: Count) -> bool:
    """Whether a count is a total: it names no state, or the words before it say that it is one."""
    if count.status is None or count.due:
        return True
    before = script.text[max(0, count.figure.start - 40) : count.figure.start]
    return bool(SETS_OUT.search(before)) and status_of(count.right) in (None, "in_progress")


def from_fraction(script: Script, counts: list[Count], at: int) -> tuple[Draft | None, int]:
    """ "Hoàn thành 50/155 dự án": one part of a total."""
    first = counts[at]
    begun = "khởi công" in f"{first.left} {first.right}"  # to begin is no state of completion
    finished = re.search(r"hoàn thành|xong", f"{first.left} {first.right}") and bare(first)
    if (
        not (first.noun or finished)
        or not first.status
        or begun
        or first.figure.value > (first.figure.over or 0)
    ):
        return None, at
    draft = Draft(first, first.figure.over or 0, [first])
    return draft, collected(script, draft, counts, at + 1)


def bare(count: Count) -> bool:
    """Whether nothing is named after a fraction but its state."""
    return (
        len(count.right.split()) <= 3
        and not count.figure.percent
        and (not count.right or status_of(count.right) is not None)
    )


def collected(script: Script, draft: Draft, counts: list[Count], at: int) -> int:
    """Takes in the parts that follow, as long as they speak of the same items."""
    while at < len(counts):
        count, total = counts[at], draft.total
        if is_far(script, draft, count):
            break
        if not fits(draft, count):
            if count.sentence != total.sentence or count.status is None:
                break
        elif count.status and continues(script, draft, count):
            draft.parts.append(count)
        elif count.due:
            draft.due.append(count)
        elif count.figure.value == draft.rest and count.sentence == last_of(draft).sentence:
            draft.parts.append(replace(count, status="other"))
        elif count.noun and count.sentence != total.sentence:
            break
        at += 1
    return at


def last_of(draft: Draft) -> Count:
    return draft.parts[-1] if draft.parts else draft.total


def is_far(script: Script, draft: Draft, count: Count) -> bool:
    """Whether a count stands too far off, or is a part of another total."""
    last = last_of(draft)
    other = count.figure.over is not None and count.figure.over != draft.amount
    far = count.figure.start - last.figure.start > REACH
    return other or far or not near(script, draft.total, count)


def fits(draft: Draft, count: Count) -> bool:
    """Whether a count may be a part of the total: no more than it, and of the same things."""
    same = not count.noun or not draft.total.noun or alike(count, draft.total)
    return count.figure.value <= draft.amount and same


def continues(script: Script, draft: Draft, count: Count) -> bool:
    """Whether a count without a noun of its own still speaks of the total's items."""
    last = last_of(draft)
    if count.sentence in (last.sentence, draft.total.sentence):
        return True
    if count.noun:
        return count.sentence - last.sentence <= 2 or count.paragraph != draft.total.paragraph
    if count.paragraph != draft.total.paragraph:
        return True
    before = script.text[max(0, count.figure.start - 60) : count.figure.start]
    short = bool(count.left) and not count.right  # "Quá hạn: 10."
    return ";" in before or short or count.sentence == draft.total.sentence + 1


def alike(count: Count, total: Count) -> bool:
    return count.noun == total.noun or {count.noun, total.noun} == {"nhiệm vụ", "kết luận"}


def near(script: Script, total: Count, count: Count) -> bool:
    """Whether a count stands in the paragraph of the total or in the list that it leads."""
    if count.paragraph == total.paragraph:
        return count.sentence - total.sentence <= 4
    parts = script.paragraphs
    if parts[count.paragraph].parent == total.paragraph:
        return True
    if count.paragraph == total.paragraph + 1 and GOES_ON.match(
        script.text, parts[count.paragraph].start
    ):
        return True
    one, other = parts[total.paragraph], parts[count.paragraph]
    short = other.end - other.start < LINE and one.end - one.start < 2 * LINE
    if short and one.parent == other.parent and count.paragraph - total.paragraph <= 8:
        return True  # the total is the first line of the list itself
    head = parts[total.paragraph]
    return (
        script.text[head.start : head.end].rstrip().endswith(":")
        and count.paragraph - total.paragraph <= 8
    )


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
    if not deeper and not too_much:
        return at + 1
    for stop in range(at + 1, len(parts)):
        added += parts[stop].figure.value
        if added == whole and stop > at + 1:
            return stop + 1
        if added > whole:
            break
    return at + 1


def item_of(script: Script, draft: Draft, dates: list[Found]) -> Item | None:
    """The tally, when what it states fits in its total."""
    split = leaves(draft)
    every = [count.figure.value for count, _, _ in split]
    stated = sum(every)
    while split and stated > draft.amount:
        stated -= split.pop()[0].figure.value
    if len(split) == 1 and draft.total.noun in TARGETS:
        return None
    if not split or draft.amount < 2 or all(status == "other" for _, status, _ in split):
        return None
    parts = parts_of(split, draft.amount - stated)
    counts = [draft.total, *draft.parts]
    used = sorted(
        count.figure.start for count in {id(c): c for c in [*counts, *draft.due]}.values()
    )
    start, end = min(begin_of(script, c) for c in counts), max(c.right_end for c in counts)
    subject = " ".join(f"{draft.total.noun or ''} {after_noun(draft.total)}".split())
    until = as_of(script, dates, start, end, draft.total)
    norm = Tally(subject or None, draft.amount, tuple(parts), until)
    rule = "fraction" if draft.total.figure.over is not None else "split"
    sure = 0.9 if stated == draft.amount or rule == "split" else 0.8
    return Item(
        "tally",
        script.stored([(start, end)]),
        norm,
        rule,
        sure,
        extra={"figures": used, "within": (start, end), "stated": every},
    )


def parts_of(split: list[tuple[Count, Status, str]], rest: float) -> list[Part]:
    """The stated parts, and what they leave as one that is implied."""
    parts = [Part(label or status, status, count.figure.value) for count, status, label in split]
    return parts + ([Part("còn lại", "other", rest, implied=True)] if rest > 0 else [])
