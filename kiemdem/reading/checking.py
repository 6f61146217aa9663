"""Checks the figures of a document that was read: what does not follow, add up, or agree."""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise

from kiemdem.folding import fold
from kiemdem.reading.checking_words import (
    AMONG_THEM,
    EACH_NAMED,
    HOPED,
    IN_ALL,
    LESS_IS_BETTER,
    MISSED,
    OF_PLAN,
    OUT_OF,
    PASSED,
    PERCENTAGE,
    SHARE_OF_PART,
    clause_of,
)
from kiemdem.reading.findings import Finding, Side, places, plainly, side_of
from kiemdem.reading.grammar.numbers import decimals
from kiemdem.reading.items import Item, Quantity, Tally
from kiemdem.reading.read import Reading

SMALL_REST = 0.05  # a full split that lacks less than this share of its total was meant to be full
FEW_WORDS = 6  # a subject without a date and shorter than this may be said of several things
NAMED_WORDS = 4  # a noun of two words and what is said of it
RANKS = ("bậc", "thứ", "hạng")  # a rank and a change of rank are told in the same unit
TIGHT = 0.02  # a round "2 tỷ" may stand for two per cent more or less, not for a quarter


def check(reading: Reading) -> list[Finding]:
    """What is wrong within one document, in the order of its text."""
    found: list[Finding] = []
    for item in reading.items:
        if isinstance(item.norm, Quantity):
            found += of_quantity(reading, item, item.norm)
        elif isinstance(item.norm, Tally):
            found += of_tally(reading, item, item.norm)
    found += [*greater_parts(reading), *named_twice(reading), *disagreeing([reading])]
    return sorted(found, key=lambda finding: finding.sides[0].span)


def check_between(one: Reading, other: Reading) -> list[Finding]:
    """Where two documents give the same thing at the same date different figures."""
    return [*disagreeing([one, other], between=True)]


def of_quantity(reading: Reading, item: Item, said: Quantity) -> Iterator[Finding]:
    """A statement whose percentage, part or verdict does not fit its own figures."""
    whole = said.plan or said.total or inner_whole(reading, item)
    if said.value is None or not whole or said.bound not in ("eq", "gt", "approx", "ge"):
        return
    side = side_of(reading, item.spans[0])
    if said.percent is not None and not follows(said, whole, side.words):
        yield Finding("percentage", percentage_facts(said, whole), (side,))
    if said.plan in (None, said.total) and said.value > whole:
        yield Finding("part", part_facts(said.value, whole), (side,))
    elif said.plan or said.total:
        yield from verdict(reading, item, said, side)


def inner_whole(reading: Reading, item: Item) -> float | None:
    """The count of which this is a part ("trong đó"), unless its percentage is told to be of the plan."""
    text, (start, end) = reading.text.text, item.spans[0]
    if (
        OF_PLAN.match(text, end, end + 40) or "bằng" in text[start:end]
    ):  # of a plan, or of last year
        return None
    whole: float | None = item.extra.get("whole")
    if (
        whole
        or not AMONG_THEM.search(text, max(0, start - 14), start)
        or "chiếm" not in text[start:end]
    ):
        return whole
    before = [one for one in reading.items if is_counted(one) and one.spans[0][1] <= start]
    last = before[-1] if before else None
    near = last and not re.search(r"[.;]\s|\n", text[last.spans[0][1] : start])
    return value_of(last) if last and near and first_word(last) == first_word(item) else None


def first_word(item: Item) -> list[str]:
    """What is counted, as far as two spellings of it agree."""
    return (getattr(item.norm, "unit", None) or "").casefold().split()[:1]


def part_facts(part: float, whole: float) -> dict[str, str]:
    return {"part": plainly(part), "whole": plainly(whole)}


def percentage_facts(said: Quantity, whole: float) -> dict[str, str]:
    assert said.value is not None and said.percent is not None
    worked_out = round(100 * said.value / whole, 1)
    return {
        "said": plainly(said.percent),
        "part": plainly(said.value),
        "whole": plainly(whole),
        "worked_out": plainly(worked_out),
    }


def follows(said: Quantity, whole: float, words: str) -> bool:
    """Whether a percentage is that of its figures, rounded or cut at its last printed place."""
    assert said.value is not None and said.percent is not None
    step = 10.0 ** -max([decimals(text) for text in PERCENTAGE.findall(words)] or [0])
    step = max(step, 10.0 ** -places(said.percent))
    rough = said.bound != "eq" or bool(re.search(r"nghìn|triệu|tỷ", said.unit or ""))
    slack = [
        min(0.5 * 10.0 ** -places(n), TIGHT * n) if rough or places(n) else 0.0
        for n in (said.value, whole)
    ]
    low = 100 * (said.value - slack[0]) / (whole + slack[1])
    high = 100 * (said.value + slack[0]) / max(whole - slack[1], 1e-9)
    return low - step - 1e-9 <= said.percent <= high + step + 1e-9


def verdict(reading: Reading, item: Item, said: Quantity, side: Side) -> Iterator[Finding]:
    """A plan that was passed and is called missed, or the reverse."""
    plan = said.plan or said.total
    assert said.value is not None and plan is not None
    direction = said.comparison.direction if said.comparison else None
    if said.nature == "reduction" or LESS_IS_BETTER.search(said.subject or ""):
        return
    words = said_of(reading, item)
    if (
        not said.plan and "đạt và vượt" in words
    ):  # 14/15 targets reached and passed: a count of targets
        return
    facts = {"value": plainly(said.value), "plan": plainly(plan)}
    if said.value >= plan and MISSED.search(words) and direction != "decrease":
        yield Finding("called_missed", facts, (side,))
    if said.value < plan and PASSED.search(words) and said.bound == "eq":
        yield Finding("called_reached", facts, (side,))


def said_of(reading: Reading, item: Item) -> str:
    """What is said of a figure: its clause, up to the next figure and to what is only hoped for."""
    text, (start, end) = reading.text.text, item.spans[0]
    later = [other.spans[0][0] for other in reading.items if is_counted(other)]
    stop = min((place for place in later if place >= end), default=len(text))
    clause = clause_of(text, (start, end))
    before, words = (
        clause.rpartition(text[start:end])[::2] if text[start:end] in clause else ("", clause)
    )
    hoped = HOPED.search(words)
    words = words[: min(hoped.start() if hoped else len(words), max(0, stop - end))]
    return f"{before}{text[start:end]}{words}"


def is_counted(item: Item) -> bool:
    return isinstance(item.norm, (Quantity, Tally))


def greater_parts(reading: Reading) -> Iterator[Finding]:
    """ "27 trong tổng số 25", and "trong tổng số 320 hộ, đã có 345 hộ"."""
    text = reading.text.text
    for found in OUT_OF.finditer(text):
        part, whole = (float(found[n].replace(".", "")) for n in (1, 2))
        if part > whole:
            yield Finding("part", part_facts(part, whole), (side_of(reading, found.span()),))
    figures = [item for item in reading.items if isinstance(item.norm, Quantity)]
    for one, other in pairwise(figures):
        first, second = one.norm, other.norm
        assert isinstance(first, Quantity) and isinstance(second, Quantity)
        (start, end), (begins, ends) = one.spans[0], other.spans[0]
        if (
            IN_ALL.match(text, start, end)
            and first.value is not None
            and (second.value or 0) > first.value
            and first_word(one) == first_word(other) != []
            and not re.search(r"[.;]\s|\n", text[end:begins])
        ):
            assert second.value is not None
            facts = part_facts(second.value, first.value)
            yield Finding("part", facts, (side_of(reading, (start, ends)),))


def named_twice(reading: Reading) -> Iterator[Finding]:
    """ "126 hội nghị/90 hội nghị, đạt 126%"."""
    for found in EACH_NAMED.finditer(reading.text.text):
        part, whole = (float(found[n].replace(".", "")) for n in (1, 3))
        said = Quantity(None, part, None, plan=whole, percent=float(found[4].replace(",", ".")))
        if whole and not follows(said, whole, f"{found[4]}%"):
            side = side_of(reading, found.span())
            yield Finding("percentage", percentage_facts(said, whole), (side,))


def of_tally(reading: Reading, item: Item, said: Tally) -> Iterator[Finding]:
    """Parts that are more than their total, or a full split that lacks a little."""
    stated = item.extra.get("stated") or [part.count for part in said.parts if not part.implied]
    total, made = said.total, sum(stated)
    if total and len(stated) == 1:
        yield from share_of_part(reading, item, stated[0], total)
    if not total or made == total or is_nested(total, stated):
        return
    if item.rule == "table" and total - made in printed(reading, item):
        return  # a column that the reader took for no state
    states = {part.status for part in said.parts if not part.implied}
    full = len(stated) > 2 and "done" in states and len(states) > 1
    if made > total or (full and total - made <= SMALL_REST * total):
        facts = {"parts": plainly(made), "total": plainly(total)}
        yield Finding("sum", facts, (side_of(reading, item.spans[0]),))


def printed(reading: Reading, item: Item) -> set[float]:
    """The figures of a row, as they are printed."""
    words = reading.text.text[slice(*item.spans[0])]
    return {
        float(one.replace(".", "")) for one in re.findall(r"(?<![\d,])\d[\d.]*(?![\d,])", words)
    }


def is_nested(total: float, stated: list[float]) -> bool:
    """Whether one figure too many was taken for a part: "25 xong, trong đó 4 trước hạn", or a later sentence."""
    return sum(stated) - total in stated or total in accumulate(stated)


def share_of_part(reading: Reading, item: Item, part: float, whole: float) -> Iterator[Finding]:
    """ "4.104 hồ sơ, chiếm 95%": the percentage that stands behind the only part of a tally."""
    end = item.spans[0][1]
    found = SHARE_OF_PART.match(reading.text.text, end, end + 40)
    if not found or part > whole:
        return
    words, percent = reading.text.text[end : found.end()], float(found[1].replace(",", "."))
    said = Quantity(None, part, None, total=whole, percent=percent)
    if not follows(said, whole, words):
        span = (item.spans[0][0], found.end())
        yield Finding("percentage", percentage_facts(said, whole), (side_of(reading, span),))


def disagreeing(readings: Iterable[Reading], *, between: bool = False) -> Iterator[Finding]:
    """The same subject at the same date with two values."""
    first: dict[tuple, tuple[Reading, Item, float]] = {}
    for reading in readings:
        for item in reading.items:
            key = key_of(item, dated=between)
            if key is None:
                continue
            value = value_of(item)
            before = first.setdefault(key, (reading, item, value))
            if before[2] != value and not (between and before[0] is reading):
                yield two_values(before[0], before[1], reading, item)


def two_values(one: Reading, first: Item, other: Reading, second: Item) -> Finding:
    assert isinstance(first.norm, (Quantity, Tally))
    facts = {"subject": first.norm.subject or ""}
    facts |= {"one": plainly(value_of(first)), "other": plainly(value_of(second))}
    return Finding(
        "two_values", facts, (side_of(one, first.spans[0]), side_of(other, second.spans[0]))
    )


def value_of(item: Item) -> float:
    assert isinstance(item.norm, (Quantity, Tally))
    value = item.norm.value if isinstance(item.norm, Quantity) else item.norm.total
    assert value is not None
    return value


def key_of(item: Item, *, dated: bool) -> tuple | None:
    """What a statement is about and when; none when it is too vague to be set against another."""
    said = item.norm
    if isinstance(said, Tally) and said.total is not None:
        # within one paper bare "nhiệm vụ" may be those of many units
        vague = len((said.subject or "").split()) < (1 if dated else NAMED_WORDS)
        return None if vague or not said.as_of else ("tally", fold(said.subject), said.as_of)
    if not isinstance(said, Quantity) or said.value is None or said.value_max is not None:
        return None
    words = fold(said.subject).split()
    if (
        said.nature != "result"
        or said.bound != "eq"
        or len(words) < (4 if said.period else FEW_WORDS)
        or said.unit in RANKS
        or (dated and not said.period)
    ):
        return None
    if (
        said.comparison
        and said.comparison.direction
        and said.comparison.base is None
        and said.plan is None
    ):
        return None
    return ("quantity", " ".join(words), fold(said.unit), said.period, said.total)
