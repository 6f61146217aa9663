"""Names printed in capitals, written as running text writes them."""

from functools import cache

from kiemdem.reading.lexicon.letters import key, words_of
from kiemdem.reading.lexicon.posts import BODY, OVER, SUFFIXES, TITLES
from kiemdem.reading.lexicon.unit_words import BOARDS, NAMED, SECTORS, WHOLE

_SMALL = "tỉnh huyện quận xã phường thị trấn thành phố khu và các của về khóa nhiệm kỳ số"
SMALL = set(_SMALL.split())
LONGEST = 9


@cache
def casing() -> dict[str, str]:
    """How each known name is written, by its key."""
    known: dict[str, str] = {}
    for block in (SECTORS, BOARDS, NAMED, WHOLE, BODY, OVER, SUFFIXES, TITLES):
        known |= {key(entry): entry for entry in words_of(block)}
    return known


def from_capitals(words: str) -> str:
    """ "ỦY BAN NHÂN DÂN HUYỆN SÓC SƠN" as "Ủy ban nhân dân huyện Sóc Sơn"."""
    if not words.isupper():
        return " ".join(words.split())
    left = words.split()
    out: list[str] = []
    while left:
        size, text = longest(left)
        out.append(text if out or size > 1 else text[:1].upper() + text[1:])
        left = left[size:]
    return " ".join(out)


def longest(left: list[str]) -> tuple[int, str]:
    """The longest known name that the words begin with, else one word."""
    for size in range(min(LONGEST, len(left)), 0, -1):
        words = key(" ".join(left[:size]))
        if size == 1 and words in SMALL:
            return 1, words
        if found := casing().get(words.rstrip(",")):
            return size, found + ("," if words.endswith(",") else "")
    return 1, left[0].capitalize() if len(left[0]) > 4 or left[0].capitalize() != left[0] else left[
        0
    ]
