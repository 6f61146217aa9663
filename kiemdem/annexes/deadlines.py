"""What a deadline in a plan means: the last day of the stated period, how exact, how often."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from kiemdem.annexes.deadlines_cycles import find_cycles, weak_cycle
from kiemdem.annexes.deadlines_patterns import BROKEN
from kiemdem.annexes.deadlines_terms import COARSENESS, Term, find_terms, with_years
from kiemdem.annexes.deadlines_text import (
    ACCORDING,
    EVENT,
    blank,
    blank_all,
    only_deadlines,
    plain,
    prepare,
)
from kiemdem.folding import clean

Precision = Literal["day", "month", "quarter", "half", "year", "range", "none"]
Dated = tuple[Term, date]

START = re.compile(
    r"(?:^|[^a-z])(?:bat dau|khoi cong|khoi dong|(?:bat dau |ke |tinh )?tu|(?<!nam )(?<!quy )(?<!thang )sau)(?: tu| vao| trong)?"
    r"(?: (?:ngay|nam|dau|giua|cuoi|thang))*\s*$"
)
TO = re.compile(r"^\s*[)]?\s*(?:-|(?:cho )?(?:den|toi)\b)[^,;]*$")
FROM_TO = re.compile(r"(?:^|[^a-z])(?<!dau )(?<!thu )tu\b(?! phap).*\b(?:den|toi)\b[^,;]*$")
SCOPE = re.compile(
    r"^(?P<apart>[\s,;(]*)(?:(?:trong|cua|cac|giai doan|suot|nhiem ky|thoi ky|nam)\s*)*$"
)
OFFSET = re.compile(r"(\d{1,3}) ngay (?:ke )?tu(?: ngay)?\s*$")
COUNTED = re.compile(
    r"(?<![\d/.-])(?<!thang )(?<!quy )\d{1,3}\s*(?:ngay(?! ?\d)(?: lam viec)?|gio|tuan|(?:nam|thang)(?! ?\d| dau| cuoi| nam))\b(?! ke tu ngay \d| tu ngay \d)"
)
DATE_WORDS = re.compile(r"\d|\b(?:ngay|thang|quy|qui)\b(?! (?:dinh|che|hoach|trinh))")
LUNAR_DAY = re.compile(
    r"(?:ngay |mung )?\d{1,2}(?:[/.-]| thang )\d{1,2}(?: nam \d+|[/.-]\d+)? (?=am lich|al\b)"
    r"|(?<=thang gieng)(?:,? nam)? 20\d\d|(?<=thang chap)(?:,? nam)? 20\d\d"
)
LUNAR = re.compile(r"am lich|\bal\b|thang gieng|thang chap")
LONGEST = 600  # letters; what a cell says beyond is no deadline
SERIAL = re.compile(r"(\d{5})(?:\.0+)?$")


@dataclass(frozen=True)
class Due:
    """A deadline as printed and as understood."""

    text: str
    due_on: date | None = None
    precision: Precision = "none"
    recurrence: str | None = None
    readable: bool = True


def read_due(text: str | None, *, year: int | None, issued_on: date | None = None) -> Due:
    """Read one cell; `year` is the year of the plan, for periods that name none."""
    printed = clean(text)
    if not printed:
        return Due("")
    if serial := SERIAL.fullmatch(printed):
        return Due(printed, date(1899, 12, 30) + timedelta(int(serial[1])), "day")
    words = only_deadlines(prepare((text or "")[:LONGEST]))
    recurrence, cycles = find_cycles(words)
    for start, end in cycles:
        words = blank(words, start, end)
    stated = blank_all(ACCORDING, blank_all(LUNAR_DAY, words))
    terms, rest = find_terms(blank_all(COUNTED, stated))
    dated = list(with_years(terms, year or (issued_on.year if issued_on else None), stated))
    own = own_dates(dated, words, cycles, recurrence)
    if recurrence is None and not any(not one.vague for one, _ in own):
        recurrence = weak_cycle(words) if not terms or all(one.vague for one in terms) else None
        own = [] if recurrence else own
    only_start = bool(dated) and not own and recurrence is None
    return conclude(printed, own, words, rest, recurrence, only_start=only_start)


def conclude(
    printed: str, own: list, words: str, rest: str, recurrence: str | None, *, only_start: bool
) -> Due:
    """One answer from what is left: the last date, or none, or a doubt."""
    if any(day is None for _, day in own) or BROKEN.search(rest):
        return Due(printed, recurrence=recurrence, readable=False)
    if own:
        one, day = last_of(own, words)
        day, unit = narrowed(one, day, own, words, rest)
        return Due(printed, day, precision_of(one, unit, words, own), recurrence)
    event = EVENT.search(plain(prepare(printed[:LONGEST]))) and not only_start
    doubtful = only_start or LUNAR.search(words) or (DATE_WORDS.search(words) and not event)
    return Due(printed, recurrence=recurrence, readable=bool(recurrence) or not doubtful)


def own_dates(dated: list, words: str, cycles: list, recurrence: str | None) -> list:
    """The dates that stand for themselves: not a start, not a part of the cycle."""
    kept = [
        (one, day)
        for place, (one, day) in enumerate(dated)
        if not is_start(place, dated, words) and not (recurrence and one.vague)
    ]
    if recurrence is None:
        return kept
    undated = [one for one, _ in kept if not has_year(one, kept, words)]
    of_cycle = recurrence == "yearly" or len(undated) > 1 or any(one.many for one in undated)
    return [
        (one, day)
        for one, day in kept
        if not (one in undated and of_cycle) and not is_scope(one, words, cycles)
    ]


def has_year(one: Term, kept: list, words: str) -> bool:
    """ "Năm 2026 hoàn thành trước 30/9": the year stands before the day."""
    return one.year is not None or any(
        other.unit == "year"
        and other.year
        and other.end <= one.start
        and not re.search(r";|\.\s", words[other.end : one.start])
        for other, _ in kept
    )


def is_scope(one: Term, words: str, cycles: list) -> bool:
    """ "Hằng quý năm 2026": the year says for how long, it is no deadline."""
    if one.unit not in ("year", "range") or one.month:
        return False
    before = [end for _, end in cycles if end <= one.start]
    between = SCOPE.match(words[max(before) : one.start]) if before else None
    return bool(between and (one.unit == "year" or not between["apart"].strip()))


def is_start(place: int, dated: list, words: str) -> bool:
    """ "Từ tháng 3/2026" with no end after it."""
    one = dated[place][0]
    head = words[: one.start]
    return not one.spans and bool(START.search(head)) and not OFFSET.search(head)


def contains(coarse: tuple, fine: tuple) -> bool:
    (outer, outer_day), (inner, inner_day) = coarse, fine
    if COARSENESS[outer.unit] <= COARSENESS[inner.unit] or outer.before or outer.spans:
        return False
    months = {"month": 1, "quarter": 3, "half": 6}.get(outer.unit, 12)
    first = (outer_day.month - months + 1) if outer.unit != "year" else 1
    same_year = outer_day.year == inner_day.year
    return same_year and first <= inner_day.month <= outer_day.month


def narrows(fine: tuple, coarse: tuple, words: str) -> bool:
    """ "Quý IV/2026 (trước 15/12)": the finer date is the deadline."""
    if not contains(coarse, fine):
        return False
    if fine[0].start > coarse[0].start:
        return True
    between = words[fine[0].end : coarse[0].start] + words[coarse[0].start :][:6]
    return bool(
        re.match(r"[\s,().]*(?:(?:trong|cua|thuoc|nam|quy|thang)\b\s*)*(?:\d|i|$)", between)
    )


def last_of(own: list, words: str) -> Dated:
    """Of several dates the last; a date inside a wider period takes its place."""
    kept = [wide for wide in own if not any(narrows(fine, wide, words) for fine in own)]
    return max(kept or own, key=lambda dated: (dated[1], -COARSENESS[dated[0].unit]))


def narrowed(one: Term, day: date, own: list, words: str, rest: str) -> tuple[date, str]:
    """ "Tháng 9/2026, trước ngày 20" and "45 ngày kể từ ngày 01/01/2026"."""
    if offset := OFFSET.search(words[: one.start]):
        return day + timedelta(int(offset[1])), "day"
    lone = re.findall(r"ngay (\d{1,2})(?![\d/])", rest)
    if one.unit == "month" and len(own) == 1 and len(lone) == 1:
        if 1 <= int(lone[0]) <= day.day:
            return day.replace(day=int(lone[0])), "day"
    return day, one.unit


def precision_of(one: Term, unit: str, words: str, own: list) -> Precision:
    """How exact: a period printed as from–to is a range whatever its end is."""
    head = words[: one.start]
    earlier = [other.end for other, _ in own if other.end <= one.start]
    if one.spans or (earlier and TO.match(words[max(earlier) : one.start])):
        return "range"
    if FROM_TO.search(head):
        return "range"
    return unit  # type: ignore[return-value]
