"""Enumerations: "số 10, 11, 12-NQ/TU", and one date for several signs."""

import re
from collections.abc import Iterable
from itertools import pairwise

from kiemdem.reading.grammar.references_mentions import Mention
from kiemdem.reading.grammar.references_signs import Sign, numbered
from kiemdem.reading.lexicon.letters import GAP, START
from kiemdem.reading.lexicon.types import TYPE

EARLIER = re.compile(
    rf"(?:(?i:số|{TYPE})\s*:?\s*|(?<=\())(?P<list>\d{{1,5}}[a-zđ]?(?:\s?[,;]\s?(?:số\s)?\d{{1,5}}[a-zđ]?)*)(?:\s?,\s?(?:và{GAP})?|{GAP}(?:và|hoặc){GAP}|\s?;\s?)(?:số\s)?$"
)
EACH = re.compile(r"\d+[a-zđ]?")
BETWEEN = re.compile(
    rf"\s?(?:,|và|,\s?và|&|hoặc)\s?(?:các{GAP})?(?:(?P<type>{TYPE})\s?)?(?:số\s?:?\s?)?(?=\d)"
)
OF = re.compile(rf"{GAP}của{GAP}")
TYPED = re.compile(rf"{START}{TYPE}")
SENTENCE = re.compile(r"\n|[.!?]\s+[^\W\d_a-z]")
TOGETHER = re.compile(rf"\s?,?\s?(?:cùng|đều){GAP}(?:ban hành{GAP})?ngày")
BACK = 80
# Of these the type says who issues them: "Nghị định 67 và Thông tư 01 của Bộ Nội vụ"
OF_THE_STATE = {"Nghị định", "Luật", "Bộ luật", "Pháp lệnh"}
# "Chỉ thị 24, Kết luận 30 của Ban Bí thư": both are its own
CENTRAL = {
    "Bộ Chính trị",
    "Ban Bí thư",
    "Ban Bí thư Trung ương Đảng",
    "Trung ương",
    "Ban Chấp hành Trung ương Đảng",
}


def enumerated(text: str, signs: Iterable[Sign]) -> list[Sign]:
    """The signs with the bare numbers before them that share their tail."""
    every: list[Sign] = []
    after = 0
    for sign in signs:
        low = max(after, sign.start - BACK)
        if found := EARLIER.search(text[low : sign.start]):
            base = low + found.start("list")
            every += [
                numbered(sign, base + one.start(), base + one.end(), one[0])
                for one in EACH.finditer(found["list"])
            ]
        every.append(sign)
        after = sign.end
    return every


def shared(text: str, mentions: list[Mention]) -> None:
    """Signs joined by "và" or a comma share the type before the first and the date after the last."""
    pairs = [pair for pair in pairwise(mentions) if joined(text, *pair)]
    for first, second in pairs:
        if first.type_code == second.type_code and not TYPED.match(text, second.start, second.end):
            second.type = first.type
            if OF.search(text, first.start, first.end):
                second.issuer = second.issuer or first.issuer
    for first, second in reversed(pairs):
        if not first.title and (not first.issuer or TOGETHER.match(text, second.end)):
            first.date = first.date or second.date
            first.issuer = first.issuer or second.issuer


def joined(text: str, first: Mention, second: Mention) -> bool:
    """Whether nothing but a comma, "và" and the type stands between two signs of one issuer."""
    at = max(first.end, first.tail)
    found = BETWEEN.match(text, at, max(first.end, second.end))
    if not found or found.end() < second.start or second.start < first.end:
        return False
    if first.issuer_code != second.issuer_code:
        return False
    if first.type in OF_THE_STATE and second.type != first.type:
        return False
    if "bare" == first.form == second.form and second.issuer in CENTRAL:
        return True
    if "và" in found[0] or TOGETHER.match(text, second.end):
        return True
    return first.type_code == second.type_code and not TYPED.match(text, second.start, second.end)


def led(text: str, mentions: list[Mention]) -> None:
    """ "Ngày 5/3/2031, Tỉnh ủy ban hành: A; B; C": day and issuer are those of each of the list."""
    for first, second in pairwise(mentions):
        between = text[first.end : max(first.end, second.start)]
        if first.opens and not SENTENCE.search(between):
            second.opens = True
            second.date = second.date or first.date
            second.issuer = second.issuer or first.issuer
