"""The heads of units' names, and which of them a list may share."""

import re
from functools import lru_cache

from kiemdem.annexes.names_lexicon import GENERIC_START, OF_PLACE, PLACE, SCHOOL, SHARED
from kiemdem.folding import clean, fold

SHARABLE = re.compile(rf"{SHARED}|(?:{OF_PLACE} )?{PLACE}|{SCHOOL}")
MANY_PLACES = re.compile(rf"\b{OF_PLACE} cac {PLACE}|\b{PLACE} (?:va )?{PLACE}(?: lien quan)?$")


@lru_cache(8192)
def is_generic(name: str) -> bool:
    """Whether a name addresses many without naming one: "UBND các xã, phường"."""
    folded = fold(name)
    if re.search(r"\b(?:lien quan|truc thuoc|tren dia ban|co lien quan)$", folded):
        return True
    return bool(GENERIC_START.match(folded) or MANY_PLACES.search(folded))


@lru_cache(8192)
def shared_head(text: str) -> str:
    """The head that the following bare names would share, as printed."""
    words = text.split()[:6]
    folded = [fold(word) for word in words]
    for size in range(min(6, len(words)), 0, -1):
        start = " ".join(folded[:size])
        if SHARABLE.fullmatch(start):
            return " ".join(words[:size])
    return ""


def after_head(text: str) -> str:
    return text[len(shared_head(text)) :]


def list_head(intro: str) -> str:
    """The singular head in "Các Sở", "UBND các xã", "Các sở, ngành"."""
    words = clean(intro)
    placed = re.match(
        r"(.*?)\s*\bcác ((?:xã|phường|quận|huyện|thị xã|thôn)\b)(?!,)", words, re.IGNORECASE
    )
    if placed:
        return clean(f"{placed[1]} {placed[2]}")
    if of_many := re.match(
        r"(UBND|Ủy ban nhân dân|Công an|Đảng ủy|HĐND) các", words, re.IGNORECASE
    ):
        return of_many[1]
    if re.fullmatch(rf"{SHARED}|truong", fold(words)):
        return words[:1].upper() + words[1:]
    body = re.match(r"(.*?)\s*\b(?:các|những)\s+(chi cục|[^\s,:]+)", words, re.IGNORECASE)
    if body and re.fullmatch(rf"{SHARED}|truong", fold(body[2])):
        return clean(f"{body[1]} {body[2][:1].upper()}{body[2][1:]}")
    return ""


def starts_with_level(words: str) -> bool:
    return bool(re.match(rf"{PLACE} (?!hoi\b)", fold(words)))


def shared_place(head: str) -> str:
    """ "UBND" of "UBND xã", for the wards and districts that follow."""
    found = re.fullmatch(
        r"(.+?) (?:xã|phường|quận|huyện|thị xã|thị trấn|đặc khu)", head, re.IGNORECASE
    )
    return found[1] if found else ""
