"""Finds tallies: a number of work items, split by how far they have come."""

import re
from dataclasses import replace

from kiemdem.reading.grammar.quantities_apart import mark, set_apart
from kiemdem.reading.grammar.tallies_counts import Count, counts_of
from kiemdem.reading.grammar.tallies_items import item_of
from kiemdem.reading.grammar.tallies_parts import OF_ALL, Draft, collected
from kiemdem.reading.grammar.tallies_states import status_of, weak_status_of
from kiemdem.reading.grammar.tallies_tables import table_tallies
from kiemdem.reading.items import Item
from kiemdem.reading.script import Script

SETS_OUT = re.compile(
    r"(?<!\w)(?:tổng số|tổng cộng|tổng|được giao|giao|trong số|trong|có|gồm|bao gồm|tiếp nhận|theo dõi|đề ra|triển khai|thực hiện|ban hành|với|trên|thụ lý|nhận)(?:\s(?:là|:|tổng số|thêm|được|cho))*\s*$",
    re.I,
)


IN_ALL = re.compile(
    r"(?<!\w)(?:tổng(?: số| cộng)?|được giao|tiếp nhận|thụ lý)\s*(?:là|:)?\s*$", re.I
)
FAR_UP = 20  # counts among which a total named before is looked for


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
    found = parts_first(script, counts, at) or summed(counts, at) or said_again(counts, at)
    if found:
        return found
    if not first.noun and (found := unnamed(script, counts, at)):
        return found
    if not first.noun or is_sibling(script, counts, at) or not sets_out(script, first):
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


def is_sibling(script: Script, counts: list[Count], at: int) -> bool:
    """Whether a count with a state stands beside another one, so that it is a part and no total."""
    one, before = counts[at], counts[at - 1] if at else None
    if before is None or not (before.status and one.status and before.noun in (None, one.noun)):
        return False
    return not re.search(r"[.:\n]", script.text[before.figure.end : one.figure.start])


def said_again(counts: list[Count], at: int) -> tuple[Draft, int] | None:
    """ "Hoàn thành 30 nhiệm vụ, đạt 66,7% (30/45)": the fraction gives the total."""
    first, after = counts[at], counts[at + 1] if at + 1 < len(counts) else None
    if not after or not first.noun or not first.status or after.sentence != first.sentence:
        return None
    again = after.depth > first.depth and after.figure.value == first.figure.value
    if not again or after.figure.over is None or after.figure.over < after.figure.value:
        return None
    return Draft(first, after.figure.over, [first]), at + 2


def unnamed(script: Script, counts: list[Count], at: int) -> tuple[Draft, int] | None:
    """ "Tổng số 24; hoàn thành 20; đang thực hiện 3; quá hạn 1": no noun, but parts that make it up."""
    first = counts[at]
    before = script.text[max(0, first.figure.start - 40) : first.figure.start]
    if first.right or not IN_ALL.search(before):
        return None
    draft = Draft(first, first.figure.value)
    after = collected(script, draft, counts, at + 1)
    return (draft, after) if len(draft.parts) > 1 and draft.rest == 0 else None


def summed(counts: list[Count], at: int) -> tuple[Draft, int] | None:
    """ "139 kiến nghị … Đến nay 109 đã giải quyết, 14 chưa, 16 đang": parts of a total named further up."""
    first, stop = counts[at], at + 1
    if not first.noun or not first.status or first.status == "other":
        return None
    while stop < len(counts) and counts[stop].sentence == first.sentence and counts[stop].status:
        stop += 1
    parts = counts[at:stop]
    made = sum(part.figure.value for part in parts)
    apart = len({part.status for part in parts}) > 1
    if not apart or not all(one.noun in (None, first.noun) for one in parts):
        return None
    for above in reversed(counts[max(0, at - FAR_UP) : at]):
        if made in (above.figure.value, above.figure.over) and above.noun == first.noun:
            return Draft(above, made, parts), stop
    return None


def sets_out(script: Script, count: Count) -> bool:
    """Whether a count is a total: it names no state, or the words before it say that it is one."""
    if count.status is None or count.due:
        return True
    before = script.text[max(0, count.figure.start - 40) : count.figure.start]
    return bool(SETS_OUT.search(before)) and status_of(count.right) in (None, "in_progress")


def from_fraction(script: Script, counts: list[Count], at: int) -> tuple[Draft | None, int]:
    """ "Hoàn thành 50/155 dự án": one part of a total."""
    first = beside(counts, at)
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


def beside(counts: list[Count], at: int) -> Count:
    """A fraction, with the state of the one that it stands beside: "Giải quyết 188/211 vụ và 124/128 vụ"."""
    one = counts[at]
    before = counts[at - 1] if at else one
    joined = before.sentence == one.sentence and before.figure.over and not one.left
    return replace(one, status=one.status or before.status) if joined else one


def bare(count: Count) -> bool:
    """Whether nothing is named after a fraction but its state."""
    return (
        len(count.right.split()) <= 3
        and not count.figure.percent
        and (not count.right or status_of(count.right) is not None)
    )
