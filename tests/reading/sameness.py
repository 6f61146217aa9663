"""When a proposal means the same item as the gold one."""

import re
import unicodedata
from collections import Counter
from typing import Any

from kiemdem.folding import fold
from tests.reading.gold import Gold, Span

SHORT = {"ubnd": "uy ban nhan dan", "hdnd": "hoi dong nhan dan", "mttq": "mat tran to quoc"}
ADDRESS = re.compile(
    r"^(?:(?:các )?(?:đồng chí|đ/c|ông|bà|đại biểu|luật sư|ts\.?|pgs\.?|ths\.?)\s+)+", re.I
)
RANKS = {"pho", "quyen", "nguyen", "du", "khuyet"}


def words(*texts: str | None) -> list[str]:
    """Folded words, abbreviations spelt out, "%" kept as a word."""
    folded = fold(" ".join(text or "" for text in texts).replace("%", " phantram "))
    return " ".join(SHORT.get(word, word) for word in folded.split()).split()


def alike(one: str | None, other: str | None, least: float = 0.75) -> bool:
    """Nearly the same words; both absent is alike, one absent is not."""
    a, b = Counter(words(one)), Counter(words(other))
    if not a or not b:
        return not a and not b
    return 2 * (a & b).total() / (a.total() + b.total()) >= least


def sign(number: str | None) -> str:
    """A sign whatever its hyphens, blanks, capitals and leading noughts; TƯ is TW, TU is not."""
    text = unicodedata.normalize("NFC", number or "").lower().replace("ư", "w").replace("đ", "d")
    letters = re.sub(r"[^0-9a-z/]", "", text).strip("/")
    figures = re.match(r"[0-9/]*", letters)[0]  # of a year in it the slash is kept
    rest = letters[len(figures) :].replace("/", "")
    return figures.strip("/").lstrip("0") + ":" + rest


def overlap(one: tuple[Span, ...], other: tuple[Span, ...]) -> int:
    return sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)


def same(line: dict[str, Any], gold: Gold) -> bool:
    """Whether one prediction (a line of the reader) answers the gold item, by its kind's rule."""
    if line["kind"] != gold.kind:
        return False
    spans = tuple(tuple(span) for span in line["spans"])
    rule = RULES[gold.kind]
    return any(rule(line["norm"], right, spans, gold) for right in gold.readings())


def same_reference(norm, right, spans, gold):
    if right.get("number") is None:
        named = norm.get("number") is None and alike(norm.get("name"), right.get("name"), 0.5)
        return named and overlap(spans, gold.spans) > 0
    return norm.get("number") is not None and sign(norm["number"]) == sign(right["number"])


def same_quantity(norm, right, spans, gold):
    figures = all(equal(norm.get(key), right.get(key)) for key in ("value", "value_max"))
    ours, theirs = (set(words(n.get("subject"), n.get("unit"))) for n in (norm, right))
    return figures and overlap(spans, gold.spans) > 0 and bool(ours & theirs or not theirs)


def same_tally(norm, right, spans, gold):
    stated, wanted = (sorted(counts(n, implied=False)) for n in (norm, right))
    every, whole = (sorted(counts(n, implied=True)) for n in (norm, right))
    totals = equal(norm.get("total"), right.get("total"))
    return totals and (stated == wanted or every == whole)


def counts(norm, *, implied):
    return [p["count"] for p in norm.get("parts") or () if implied or not p.get("implied")]


def same_office(norm, right, spans, gold):
    if person(norm.get("person")) != person(right.get("person")):
        return False
    asked = [post for post in right["posts"] if not post.get("note")]
    return not asked or any(same_post(p, q) for p in norm["posts"] for q in right["posts"])


def person(name: str | None) -> list[str]:
    return words(ADDRESS.sub("", name or ""))


def same_post(one: dict, other: dict) -> bool:
    """The same seat, however post and unit are divided; a deputy is not the head."""
    a, b = (set(words(post["post"], post.get("unit"))) for post in (one, other))
    heads = [set(words(post["post"])) for post in (one, other)]
    ranks = heads[0] & RANKS == heads[1] & RANKS
    return ranks and len(a & b) >= 0.75 * min(len(a), len(b)) and bool(heads[0] & heads[1])


def same_task(norm, right, spans, gold):
    ours, theirs = (sum(end - start for start, end in s) for s in (spans, gold.spans))
    if overlap(spans, gold.spans) * 2 < min(ours, theirs) or max(ours, theirs) > 5 * min(
        ours, theirs
    ):
        return False
    return gold.optional or not right.get("lead") or same_lead(norm.get("lead"), right["lead"])


def same_lead(one: str | None, other: str | None) -> bool:
    """The same unit, with or without the post that stands for it."""
    a, b = set(words(one)), set(words(other))
    within = len(a & b) == min(len(a), len(b)) >= 2
    return bool(a) and (within or alike(one, other, 0.7))


def equal(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) <= 1e-9 * max(1, abs(one), abs(other))


RULES = {
    "reference": same_reference,
    "quantity": same_quantity,
    "tally": same_tally,
    "office": same_office,
    "task": same_task,
}
