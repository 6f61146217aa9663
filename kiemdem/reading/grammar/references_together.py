"""Puts the mentions of one document together into one item."""

import re
from bisect import bisect_left
from collections import defaultdict

from kiemdem.folding import fold
from kiemdem.reading.grammar.references_mentions import Mention
from kiemdem.reading.items import Item, Reference
from kiemdem.reading.lexicon.letters import GAP
from kiemdem.reading.lexicon.types import codes_of
from kiemdem.reading.script import Script

CALLED = re.compile(
    rf"(?:gọi|viết)(?:{GAP}(?:tắt|chung))*{GAP}(?:là|:)\s*:?\s*[“\"]?$|\(\s*[“\"]?$"
)
NEAR = 500
MANY = 20  # mentions of a document that are looked at; the rest say the same
BACK = 60


Group = list[Mention]


def together(script: Script, mentions: list[Mention]) -> list[Item]:
    """One item a document: the same sign, or a short form of it."""
    groups: list[Group] = []
    by_key: dict[tuple, list[Group]] = defaultdict(list)
    for one in mentions:
        if one.form != "bare":
            same = by_key[one.key] or by_key[law_key(one)]
            add(groups, by_key[one.key], same_document(same, one), one)
            if one.form == "signed" and one.name:
                by_key[law_key(one)] = by_key[one.key]
    bare = [one for one in mentions if one.form == "bare"]
    signed = [group for group in groups if group[0].form == "signed"]
    ends = sorted((one.end, place) for place, group in enumerate(signed) for one in group)
    alias = {
        bare_key(one): group for one in bare if (group := renamed(script.text, one, signed, ends))
    }
    numbered: dict[tuple, list[Group]] = defaultdict(list)
    for group in signed:
        numbered[group[0].key[:2]].append(group)
    for one in bare:
        same = by_key[bare_key(one)]
        known = alias.get(bare_key(one)) or explained(one, numbered[one.key[:2]])
        add(groups, same, known or (same[0] if same else None), one)
    return [item_of(script, group) for group in groups]


def add(groups: list[Group], alike: list[Group], group: Group | None, one: Mention) -> None:
    """To its group, or to a new one."""
    if group is None:
        group = []
        groups.append(group)
        alike.append(group)
    group.append(one)


def same_document(groups: list[Group], one: Mention) -> Group | None:
    """The group of the same sign; another year's date makes it another document."""
    for group in groups:
        years = {other.date[:4] for other in group[:MANY] if other.date}
        if not one.date or not years or one.date[:4] in years:
            return group
    return None


def law_key(one: Mention) -> tuple:
    """The name of a law without its year."""
    return ("law", re.sub(r",?\s(?:năm\s)?\d{4}$", "", fold(one.name)))


def bare_key(one: Mention) -> tuple:
    return ("bare", fold(one.type), *one.key)


def renamed(
    text: str, one: Mention, signed: list[Group], ends: list[tuple[int, int]]
) -> Group | None:
    """The signed document last named that is said to be called so from here on."""
    led = CALLED.search(text[max(0, one.start - BACK) : one.start])
    last = bisect_left(ends, (one.start, 0)) - 1 if led else -1
    if not led or last < 0 or ends[last][0] < one.start - NEAR:
        return None
    end, place = ends[last]
    told = "gọi" in led[0] or "viết" in led[0] or signed[place][0].key[0] == one.key[0]
    return signed[place] if told and "\n\n" not in text[end : one.start] else None


def explained(one: Mention, signed: list[Group]) -> Group | None:
    """Which of the documents signed with its numeral a bare mention means, if one does."""
    fitting = [group for group in signed if fits(one, group)]
    if not fitting:
        return None
    if one.issuer:
        same = [
            group for group in fitting if any(same_issuer(one, other) for other in group[:MANY])
        ]
        strange = all(any(other.issuer for other in group[:MANY]) for group in fitting)
        if same or (strange and one.date):
            return same[0] if same else None
    before = [group for group in fitting if group[0].start < one.start]
    return max(before, key=lambda group: last_before(group, one)) if before else fitting[0]


def last_before(group: Group, one: Mention) -> int:
    return max(other.start for other in group if other.start < one.start)


def fits(one: Mention, group: Group) -> bool:
    """Whether type and date of the bare mention are those of the signed document."""
    sign = group[0]
    if one.date and any(other.date and other.date != one.date for other in group[:MANY]):
        return False
    if fold(one.type) == "cong van":
        return sign.type == "Công văn" or fold(one.type) in {
            fold(other.type) for other in group[:MANY]
        }
    named = {fold(other.type) for other in group[:MANY]}
    if one.key[0] > 99 and any(
        fold(other.title).startswith(fold(one.type)) for other in group[:MANY]
    ):
        return True
    return (
        fold(one.type) in named
        or bool(sign.type_code and sign.type_code.upper() in codes_of(one.type))
        or family(one, named)
    )


def family(one: Mention, named: set[str]) -> bool:
    """ "Chương trình 01" of "Chương trình hành động số 01-CTr/TU", "Luật" of "Bộ luật"."""
    kind = fold(one.type)
    return any(
        other.startswith(kind + " ") or kind.startswith(other + " ") for other in named if other
    )


def same_issuer(one: Mention, other: Mention) -> bool:
    ours, theirs = set(fold(one.issuer).split()), set(fold(other.issuer).split())
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def item_of(script: Script, group: Group) -> Item:
    """The item with the fields of all mentions: of each the first that says it."""
    head = next((one for one in group if one.form != "bare"), group[0])
    spoken = next((one.type for one in group if one.rule == "signed-typed"), head.type)
    norm = Reference(
        number=head.number, form=head.form, type=spoken, type_code=head.type_code, issuer_code=head.issuer_code,
        issuer=said(group, "issuer"), date=said(group, "date"), title=said(group, "title"), name=head.name if head.form == "named" else None,
    )  # fmt: skip
    notes = [one.note for one in group if one.note]
    spans = script.stored((one.start, one.end) for one in group)
    return Item("reference", spans, norm, head.rule, head.confidence, notes[0] if notes else None)


def said(group: Group, name: str) -> str | None:
    return next((value for one in group if (value := getattr(one, name))), None)
