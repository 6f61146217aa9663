"""Checks the figures of a document that was read: what does not follow, add up, or agree."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kiemdem.folding import fold
from kiemdem.reading.grammar.numbers import decimals
from kiemdem.reading.items import Item, Quantity, Tally
from kiemdem.reading.read import Reading
from kiemdem.reading.text import Span

SENTENCES = {
    "percentage": "The text says %(said)s%%; %(part)s of %(whole)s is %(worked_out)s%%.",
    "sum": "The parts make %(parts)s, the total is %(total)s.",
    "part": "A part, %(part)s, is greater than the whole, %(whole)s.",
    "called_missed": "%(value)s is not below %(plan)s, yet the text says that it was not reached.",
    "called_reached": "%(value)s is below %(plan)s, yet the text says that it was reached or passed.",
    "two_values": "“%(subject)s” is %(one)s in one place and %(other)s in another.",
}
MISSED = re.compile(
    r"(?<!\w)(?:không|chưa) (?:đạt|hoàn thành)(?! (?:chuẩn|yêu cầu))|(?<!\w)thấp hơn (?:kế hoạch|chỉ tiêu|mục tiêu)|(?<!\w)hụt", re.I
)  # fmt: skip
PASSED = re.compile(
    r"(?<!\w)(?<!phấn đấu )(?<!chưa )(?<!không )vượt (?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|mức|\d)|đạt và vượt|hoàn thành vượt mức", re.I
)  # fmt: skip
LESS_IS_BETTER = re.compile(
    r"nghèo|tai nạn|tội phạm|vi phạm|chậm|quá hạn|nợ|thất nghiệp|tử vong|suy dinh dưỡng|giảm|bỏ học|tồn đọng|khiếu nại|cháy", re.I
)  # fmt: skip
SMALL_REST = 0.05  # a full split that lacks less than this share of its total was meant to be full
FEW_WORDS = 6  # a subject without a date and shorter than this may be said of several things
RANKS = ("bậc", "thứ", "hạng")  # a rank and a change of rank are told in the same unit
PERCENTAGE = re.compile(r"\d+(?:[.,]\d+)?(?=\s?%)")


@dataclass(frozen=True)
class Side:
    """One of the passages that a finding sets against each other."""

    doc: str
    span: Span
    words: str


@dataclass(frozen=True)
class Finding:
    """Something wrong with the figures, in words, with both sides."""

    code: str
    facts: dict[str, str] = field(compare=False)
    sides: tuple[Side, ...] = ()

    @property
    def sentence(self) -> str:
        return SENTENCES[self.code] % self.facts


def check(reading: Reading) -> list[Finding]:
    """What is wrong within one document, in the order of its text."""
    found: list[Finding] = []
    for item in reading.items:
        if isinstance(item.norm, Quantity):
            found += of_quantity(reading, item, item.norm)
        elif isinstance(item.norm, Tally):
            found += of_tally(reading, item, item.norm)
    found += disagreeing([reading])
    return sorted(found, key=lambda finding: finding.sides[0].span)


def check_between(one: Reading, other: Reading) -> list[Finding]:
    """Where two documents give the same thing at the same date different figures."""
    return [*disagreeing([one, other], between=True)]


def of_quantity(reading: Reading, item: Item, said: Quantity) -> Iterator[Finding]:
    """A statement whose percentage, part or verdict does not fit its own figures."""
    whole = said.plan or said.total or item.extra.get("whole")
    if said.value is None or not whole or said.bound not in ("eq", "gt", "approx", "ge"):
        return
    side = side_of(reading, item.spans[0])
    if said.percent is not None and not follows(said, whole, side.words):
        yield Finding("percentage", percentage_facts(said, whole), (side,))
    if (said.total or item.extra.get("whole")) and not said.plan and said.value > whole:
        facts = {"part": plainly(said.value), "whole": plainly(whole)}
        yield Finding("part", facts, (side,))
    if said.plan:
        yield from verdict(reading, item, said, side)


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
    slack = [0.5 * 10.0 ** -places(n) if rough or places(n) else 0.0 for n in (said.value, whole)]
    low = 100 * (said.value - slack[0]) / (whole + slack[1])
    high = 100 * (said.value + slack[0]) / max(whole - slack[1], 1e-9)
    return low - step - 1e-9 <= said.percent <= high + step + 1e-9


def verdict(reading: Reading, item: Item, said: Quantity, side: Side) -> Iterator[Finding]:
    """A plan that was passed and is called missed, or the reverse."""
    assert said.value is not None and said.plan is not None
    direction = said.comparison.direction if said.comparison else None
    if said.nature == "reduction" or LESS_IS_BETTER.search(said.subject or ""):
        return
    words = clause_of(reading.text.text, item.spans[0])
    facts = {"value": plainly(said.value), "plan": plainly(said.plan)}
    if said.value >= said.plan and MISSED.search(words) and direction != "decrease":
        yield Finding("called_missed", facts, (side,))
    if said.value < said.plan and PASSED.search(words) and said.bound == "eq":
        yield Finding("called_reached", facts, (side,))


def of_tally(reading: Reading, item: Item, said: Tally) -> Iterator[Finding]:
    """Parts that are more than their total, or a full split that lacks a little."""
    stated = item.extra.get("stated") or [part.count for part in said.parts if not part.implied]
    total, made = said.total, sum(stated)
    if not total or made == total:
        return
    states = {part.status for part in said.parts if not part.implied}
    full = len(stated) > 2 and "done" in states and len(states) > 1
    if made > total or (full and total - made <= SMALL_REST * total):
        facts = {"parts": plainly(made), "total": plainly(total)}
        yield Finding("sum", facts, (side_of(reading, item.spans[0]),))


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
        return ("tally", fold(said.subject), said.as_of) if said.as_of and said.subject else None
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


def clause_of(text: str, span: Span) -> str:
    """The passage with what stands round it, up to the next stop."""
    start = max(text.rfind(stop, max(0, span[0] - 60), span[0]) for stop in ".;\n")
    after = re.search(r"[.;](?=\s)|\n", text[span[1] : span[1] + 80])
    end = span[1] + (after.start() if after else 80)
    return text[start + 1 if start >= 0 else max(0, span[0] - 60) : end]


def side_of(reading: Reading, span: Span) -> Side:
    return Side(reading.text.name, span, " ".join(reading.text.text[span[0] : span[1]].split()))


def places(value: float) -> int:
    """How many places stand behind the point of a number."""
    return 0 if float(value).is_integer() else len(repr(float(value)).split(".")[1])


def plainly(value: float) -> str:
    """A number as an office prints it: 1.234,5."""
    written = f"{value:,.10g}" if not float(value).is_integer() else f"{int(value):,}"
    return written.translate(str.maketrans(",.", ".,"))
