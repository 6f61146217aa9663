"""Finds names of persons in running text."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiemdem.reading.lexicon.letters import CAP, LETTER, STOP, UPPER, key
from kiemdem.reading.lexicon.people import SURNAMES, begins_person
from kiemdem.reading.lexicon.places import provinces
from kiemdem.reading.lexicon.posts import BEFORE_NAME, NAMED_AFTER, POST
from kiemdem.reading.lexicon.units import HEAD
from kiemdem.reading.syllables import is_syllable

LINK = r"(?:[ ]|-(?=[A-Za-z]))"
NAMED = rf"{CAP}(?:-[a-z]{{2,9}})?"
RUN = re.compile(rf"(?<![{LETTER}\d.@/-]){NAMED}(?:[ -]{NAMED}){{1,9}}{STOP}")
CALLS = re.compile(
    r"(?:Ông|Bà|Anh|Chị|Cụ|Cô|Chú|Bác|Ngài|GS|PGS|TS|TSKH|ThS|Ths|BS|BSCK|CKI|CKII|CK|KS|KTS|LS|CN|NSND|NSƯT|NGND|NGƯT|TTND|TTƯT)$"
)
BEFORE = re.compile(rf"(?<![{LETTER}\d]){BEFORE_NAME}+$")
ADDRESSED = re.compile(
    r"(?i:đồng chí|đ/c|ông|bà|anh|chị|ngài|cụ|tướng|tá|úy|sĩ|sỹ|sư|TS|GS|BS)", re.I
)
DEGREE = re.compile(r"(?:TS|ThS|GS|PGS|TSKH|BS|CN|KS|LS)\.\s?$")
HISTORIC = {"hồ chí minh"}
MOST = 5
BACK = 70


@dataclass(frozen=True)
class Person:
    """A name where it stands; `start` with "đồng chí" and rank, `name_start` without."""

    start: int
    name_start: int
    end: int
    name: str
    addressed: bool
    shouted: bool = False  # printed in capitals


def find_people(text: str, covered: Sequence[tuple[int, int, bool]]) -> Iterator[Person]:
    """The persons named outside of `covered` (posts with their units), in order."""
    starts = [start for start, _, _ in covered]
    for run in RUN.finditer(text):
        place = bisect_right(starts, run.start()) - 1
        at, end, near, abroad, loud = run.start(), run.end(), False, False, False
        if place >= 0:
            at = max(at, covered[place][1])
            between = text[covered[place][1] : at]
            near = len(between) <= BACK and not BEFORE.sub("", between).strip(" :,–-")
            abroad = near and covered[place][2]
            loud = near and text[covered[place][0] : covered[place][1]].isupper()
        if place + 1 < len(covered):
            end = min(end, covered[place + 1][0])
        if (at < end and (person := person_in(text, at, end, near=near, abroad=abroad))) or (
            at < end and (person := in_capitals(text, at, end, called=loud))
        ):
            yield person


def in_capitals(text: str, at: int, end: int, *, called: bool) -> Person | None:
    """ "PHÓ CHỦ TỊCH UBND TỈNH THÁI BÁ TƯỚC", "TS. KIM NGỌC BẢO": after a post in capitals or a degree."""
    led, words, ends = uncalled(text, at, end)
    if not words:
        return None
    before = DEGREE.search(text, max(0, words[0] - 12), words[0])
    name = " ".join(text[words[0] : ends[-1]].split())
    surname = key(name.split()[0]) in SURNAMES
    if not (called or before or led is not None) or not name.isupper() or not surname:
        return None
    if not 2 <= len(words) <= 4 or "\n" in text[at:end] or HEAD.match(text, words[0]):
        return None
    proper = " ".join(word.capitalize() for word in name.split())
    return Person(words[0], words[0], ends[-1], proper, addressed=True, shouted=True)


def person_in(text: str, at: int, end: int, *, near: bool, abroad: bool) -> Person | None:
    """The person that a run of capitalised words names."""
    led, words, ends = uncalled(text, at, end)
    if len(words) < 2:
        return None
    low = max(0, words[0] - BACK)
    before = BEFORE.search(text[low : words[0]])
    led = low + before.start() if before else led
    spelt = [text[a:b] for a, b in zip(words, ends, strict=True)]
    foreign = near and any(len(one) > 3 and not is_syllable(one) for one in spelt)
    foreign = foreign and not any(one.isupper() for one in spelt)
    free = abroad or foreign or led is not None
    fits = (n for n in range(len(words)) if is_start(text, words[n], ends[n], free=free and n == 0))
    first = next(fits, None)
    if first is None or (not near and is_named_after(text, words[first])):
        return None
    first = second_name(text, words, first)
    stop = name_stop(text, words, ends, first)
    name = " ".join(text[words[first] : ends[stop - 1]].split())
    if stop - first < 2 or not is_name(name, called=led is not None):
        return None
    start = led if led is not None and first == 0 else words[first]
    return Person(start, words[first], ends[stop - 1], name, led is not None)


def uncalled(text: str, at: int, end: int) -> tuple[int | None, list[int], list[int]]:
    """Where each capitalised word begins and ends, without the "Ông" or "TS" that leads them."""
    found = list(re.finditer(NAMED, text[at:end]))
    words, ends = [at + word.start() for word in found], [at + word.end() for word in found]
    led = None
    while words and CALLS.match(text[words[0] : ends[0]]):
        led, words, ends = words[0] if led is None else led, words[1:], ends[1:]
    return led, words, ends


def is_named_after(text: str, at: int) -> bool:
    """Whether the name is that of a street, a school, a ship."""
    return bool(NAMED_AFTER.search(text[max(0, at - 22) : at]))


def second_name(text: str, words: list[int], first: int) -> int:
    """Of "Lê Hồng Phong Nguyễn Văn Thành" the school's name is left out, the person stays."""
    left = len(words) - first
    later = range(first + 2, len(words) - 1) if left > MOST - 1 else ()
    return next((n for n in later if begins_person(text[words[n] : words[n] + 30])), first)


def is_name(name: str, *, called: bool) -> bool:
    return not (
        key(name) in HISTORIC or (key(name) in provinces() and not called) or name.isupper()
    )


def is_start(text: str, at: int, end: int, *, free: bool) -> bool:
    """Whether a name may begin with this word: a surname, or anything after "ông"."""
    word = text[at:end]
    if free:
        return not HEAD.match(text, at)
    return key(word) in SURNAMES and not (len(word) > 1 and word.isupper())


def name_stop(text: str, words: list[int], ends: list[int], first: int) -> int:
    """Up to which word the name goes: five at most, and no post or unit."""
    for n in range(first + 1, min(len(words), first + MOST)):
        word = text[words[n] : ends[n]]
        if (
            POST.match(text, words[n])
            or (len(word) > 2 and word.isupper())
            or (n + 1 < len(words) and unit_begins(text, words[n]))
        ):
            return n
    return min(len(words), first + MOST)


def unit_begins(text: str, at: int) -> bool:
    """Whether a unit's name begins here that cannot be part of a person's: "Sở", "UBND", "Ban"."""
    return bool(
        re.match(
            r"(?:Sở|Bộ|Ban|Phòng|UBND|HĐND|Cục|Vụ|Chi|Trường|Thành ủy|Tỉnh ủy|Huyện|Quận|Phường|Xã|Thôn|Trung tâm|Văn phòng|Đảng ủy)\b",
            text[at : at + 12],
        )
    ) and bool(HEAD.match(text, at))


__all__ = ["ADDRESSED", "UPPER", "Person", "find_people"]
