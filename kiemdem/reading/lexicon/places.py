"""Names of provinces, districts and communes, before and after July 2025."""

import csv
import re
from functools import cache
from importlib.resources import files

from kiemdem.reading.lexicon.letters import CAP, GAP, STOP, even, key
from kiemdem.reading.lexicon.people import begins_person, may_be_person

LEVELS = r"(?:thành phố|thị xã|thị trấn|đặc khu|tỉnh|huyện|quận|phường|xã|thôn|tổ dân phố|TDP|khu phố|khu dân cư|xóm|ấp|buôn|bản|khóm|làng|Thủ đô|TP\.?|TX\.?|TT\.?)"
CAPITALISED = re.compile(rf"{CAP}(?:(?:{GAP}|[ ]?[-–][ ]?){CAP}){{0,5}}{STOP}")
NUMBERED = re.compile(rf"(?:số )?\d{{1,2}}{STOP}(?![/.,]\d)")
ABBREVIATED = re.compile(rf"(?:HCM|HN|(?:Tp|TP)\.? ?HCM){STOP}")
EXTRA = "Hồ Chí Minh|Thừa Thiên Huế|Thừa Thiên - Huế|Bà Rịa – Vũng Tàu|Đăk Lăk|Đắc Lắc|Đăk Nông|Kon Tum|Việt Nam|Thủ Đức|Đà Nẵng|TPHCM|TP HCM|TP.HCM|Hà Tây|Minh Hải"


def column(name: str) -> list[str]:
    """The names in one of the official lists."""
    with (files("kiemdem") / "units" / "data" / f"{name}.csv").open(encoding="utf-8") as lines:
        return [row["name"] for row in csv.DictReader(lines)]


@cache
def provinces() -> frozenset[str]:
    """Names of provinces and cities, as keys."""
    names = column("provinces_after") + column("provinces_before") + EXTRA.split("|")
    return frozenset(key(name) for name in names)


@cache
def places() -> frozenset[str]:
    """Names of all places, as keys."""
    lists = ("districts_before", "communes_before", "communes_after")
    return provinces() | {key(name) for one in lists for name in column(one)}


def place_end(text: str, at: int, end: int) -> int | None:
    """Where a place's name that begins at `at` ends; a person's name after it is left out."""
    if short := ABBREVIATED.match(text, at, end) or NUMBERED.match(text, at, end):
        return short.end()
    found = CAPITALISED.match(text, at, end)
    if not found:
        return None
    cuts = [at + m.end() for m in re.finditer(CAP, found[0])]
    return known_end(text, at, cuts) or free_end(text, at, cuts)


def known_end(text: str, at: int, cuts: list[int]) -> int | None:
    """The longest beginning that is a place of the official lists."""
    stop = next((cut for cut in reversed(cuts) if key(text[at:cut]) in places()), None)
    left = sum(cut > stop for cut in cuts) if stop else 0
    # "Hà Lan" is a commune, "Hà Lan Anh" somebody
    words = text[at : cuts[-1]]
    somebody = left == 1 and len(cuts) < 5 and begins_person(words)
    alone = stop == cuts[0] and len(cuts) > 2 and may_be_person(words)
    return None if somebody or alone else stop


def free_end(text: str, at: int, cuts: list[int]) -> int | None:
    """The capitalised words up to where a person seems to begin, three at most."""
    if len(cuts) > 2 and begins_person(text[at : cuts[-1]]):
        return None
    for number, cut in enumerate(cuts[:3]):
        rest = text[cut : cuts[-1]].lstrip()
        if len(cuts) - number > 2 and begins_person(rest):
            return cut
    return cuts[min(2, len(cuts) - 1)]


def is_place(words: str) -> bool:
    """Whether the official lists know the name."""
    return key(words) in places()


def is_province(words: str) -> bool:
    return key(words) in provinces()


def province_end(text: str, at: int, end: int) -> int | None:
    """Where the name of a province that begins at `at` ends."""
    found = CAPITALISED.match(text, at, end)
    if not found:
        return None
    cuts = [at + m.end() for m in re.finditer(CAP, found[0])]
    return next((cut for cut in reversed(cuts) if key(text[at:cut]) in provinces()), None)


__all__ = [
    "LEVELS",
    "even",
    "is_place",
    "is_province",
    "place_end",
    "places",
    "province_end",
    "provinces",
]
