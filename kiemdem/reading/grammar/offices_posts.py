"""Finds posts with their units, and chains of posts of one person."""

import re
from dataclasses import dataclass, field

from kiemdem.reading.items import Held
from kiemdem.reading.lexicon.capitals import from_capitals
from kiemdem.reading.lexicon.letters import CAP, GAP, STOP, UPPER
from kiemdem.reading.lexicon.people import NAME, may_be_person
from kiemdem.reading.lexicon.places import LEVELS, is_province
from kiemdem.reading.lexicon.posts import (
    ABBREVIATED,
    BOARDS,
    COUNTRY,
    DELEGATES,
    NOTHING_ALONE,
    PLURAL,
    POST,
    SUFFIX,
)
from kiemdem.reading.lexicon.units import SECTOR, unit_at
from kiemdem.reading.syllables import is_syllable

OF_STATE = {
    "thủ tướng", "phó thủ tướng", "tổng thống", "phó tổng thống", "ngoại trưởng", "bộ trưởng", "thứ trưởng", "đại sứ", "thị trưởng", "phó thị trưởng", "tỉnh trưởng", "phó tỉnh trưởng",
}  # fmt: skip
FIRST_WORD = re.compile(rf"{GAP}([^\W\d_]{{4,}})")
BLANK = re.compile(GAP)
OF = re.compile(rf"{GAP}(?:của{GAP})?")
LEVEL = re.compile(rf"(?:{LEVELS}){STOP}", re.I)
WHOLE_COMMITTEE = re.compile(rf"{GAP}(?i:(?:tỉnh|thành|quận|huyện|thị|đảng) ?ủy)", re.I)
JOIN = re.compile(
    rf"(?:\s?[,–-]\s?|{GAP})(?:(?:và|vừa|hiện|nay|đã|được|kiêm|kiêm nhiệm|đồng thời|tiếp tục|chính thức){GAP})*"
    rf"(?:(?:kiêm|kiêm nhiệm|là|làm|tham gia(?: giữ chức)?|giữ chức(?: vụ)?|giữ các chức vụ|giữ cương vị|tái giữ chức|(?:đảm nhiệm|giữ)(?: vị trí)|đảm nhiệm(?: chức vụ)?|làm nhiệm vụ|phân công(?: là| làm| giữ chức(?: vụ)?)?|đảm nhận chức vụ|bầu(?: làm| giữ chức(?: vụ)?)?|bổ nhiệm(?: làm| giữ chức(?: vụ)?)?|trúng cử chức danh|chức danh|cương vị|phụ trách chức vụ):?{GAP})?"
)
APPOINTED = re.compile(
    rf"[^.;\n]{{0,90}}?(?:giữ|nhận)(?:{GAP}(?:chức vụ|chức|chức danh|cương vị|nhiệm vụ))+{GAP}"
)
# "Ban Bí thư", "Văn phòng Chủ tịch nước" are bodies; "TL. TRƯỞNG BAN" is signed by another.
BELONGS = re.compile(r"(?:(?i:ban|đoàn|văn phòng|thay)\s|(?:K/?T|T/?L|T/?UQ)\s?[.:]?\s?)$")
OF_A_BODY = {"UVBTV", "UVBCH", "PBT", "UVTV"}  # of whom is said after it
SEAT = re.compile(r"\s?[–|-]\s?$")  # "…, Chánh Văn phòng - Ủy viên;" in a list of a board
SEAT_END = re.compile(r"\s*(?:[;.|\n]|$)")
OWNED = re.compile(
    rf"{GAP}của{GAP}(?=Quốc hội|HĐND|Hội đồng nhân dân|UBND|Đảng|Chính phủ|Tỉnh ủy|Thành ủy)"
)
FREE_WORDS = 12
FREE = re.compile(rf"({CAP}|\d+{STOP})(?:\s?[-–]\s?|[ ])?")
ERRAND = re.compile(
    rf"{GAP}(?:giám sát|công tác|kiểm tra|khảo sát|thanh tra|đại biểu{GAP}Quốc hội|ĐBQH|liên ngành|thẩm định|chuyên gia)(?:{GAP}số{GAP}\d+)?{STOP}"
)


@dataclass
class Chain:
    """Posts that follow each other and belong to one person, or to all of a list."""

    start: int
    end: int
    posts: list[Held]
    plural: bool = False
    ends: list[int] = field(default_factory=list)  # where each post ends
    abroad: bool = False  # of another country: names are not Vietnamese


def find_chains(text: str) -> list[Chain]:
    """The chains of posts of the text, in order."""
    chains: list[Chain] = []
    at = 0
    while found := next_post(text, at):
        start, stop, held = found
        at = stop
        last = chains[-1] if chains else None
        if held.unit is None and held.post.lower() in NOTHING_ALONE:
            seat = last and SEAT.fullmatch(text, last.end, start) and SEAT_END.match(text, stop)
            if not seat:
                continue
        if (
            last
            and JOIN.fullmatch(text, last.end, start)
            and "\n" not in text[last.end : start].strip(" ")
        ):
            last.posts.append(held)
            last.ends.append(stop)
            last.end = stop
        else:
            plural = bool(PLURAL.search(text[max(0, start - 30) : start]))
            chains.append(Chain(start, stop, [held], plural, [stop]))
        chains[-1].abroad = bool(held.unit and COUNTRY.search(held.unit))
    return chains


def next_post(text: str, at: int) -> tuple[int, int, Held] | None:
    """The next post from `at`: where it stands, and what it is of which unit."""
    post = POST.search(text, at)
    while post and BELONGS.search(text, max(0, post.start() - 12), post.start()):
        post = POST.search(text, post.end())
    # only as far as the next post, lest a long text be searched for each of them
    short = ABBREVIATED.search(text, at, post.start() if post else len(text))
    if short:
        whole = re.sub(r"[ .]", "", short[0]) not in OF_A_BODY
        ends = None if whole else unit_end_after(text, short.end())
        unit = text[ends[0] : ends[1]] if ends else None
        return short.start(), ends[1] if ends else short.end(), held(short[0], unit)
    return read_post(text, post) if post else None


def read_post(text: str, post: re.Match[str]) -> tuple[int, int, Held]:
    """A post with its unit."""
    start, stop = post.start(), post.end()
    if post["over"]:
        return over_body(text, post)
    title = post["title"].lower()
    if title in ("ủy viên", "ủy viên dự khuyết", "thường trực", "thành viên") and (
        board := BOARDS.match(text, stop)
    ):
        stop = board.end()
    elif title.startswith("đại biểu") and (seat := DELEGATES.match(text, stop)):
        stop = seat.end()
    while suffix := SUFFIX.match(text, stop):
        stop = suffix.end()
    ends = None if title in OF_STATE and is_foreign(text, stop) else unit_end_after(text, stop)
    unit = text[ends[0] : ends[1]] if ends else None
    return start, ends[1] if ends else stop, held(text[start:stop], unit)


def is_foreign(text: str, at: int) -> bool:
    """Whether a word follows that no Vietnamese spells: "Phó Tỉnh trưởng Khamphet Sivilay"."""
    word = FIRST_WORD.match(text, at)
    if word is None or word[1].isupper() or COUNTRY.match(text, word.start(1)):
        return False
    return not is_syllable(word[1])


def over_body(text: str, post: re.Match[str]) -> tuple[int, int, Held]:
    """ "Trưởng" + "Ban Tổ chức Thành ủy": the unit begins within the post."""
    at, body = post.end("over"), post["body"]
    gap = BLANK.match(text, at)
    first = gap.end() if gap else at
    word_end = first + len(body)
    suffix = SUFFIX.match(text, word_end)
    if suffix:
        ends = unit_end_after(text, suffix.end())
        unit = text[ends[0] : ends[1]] if ends else None
        return (
            post.start(),
            ends[1] if ends else suffix.end(),
            held(text[post.start() : suffix.end()], unit),
        )
    stop = unit_at(text, first)
    if not (stop and stop > word_end) and (errand := ERRAND.match(text, word_end)):
        stop = errand.end()
    if stop and stop > word_end:
        return post.start(), stop, held(text[post.start() : word_end], text[first:stop])
    ends = unit_end_after(text, word_end)
    unit = text[ends[0] : ends[1]] if ends else None
    return post.start(), ends[1] if ends else word_end, held(text[post.start() : word_end], unit)


def unit_end_after(text: str, at: int) -> tuple[int, int] | None:
    """Where the unit of a post begins and ends."""
    gap = OF.match(text, at)
    if not gap:
        return None
    first = gap.end()
    stop = unit_at(text, first)
    if not stop and (country := COUNTRY.match(text, first)):
        stop = country.end()
    if not stop and (level := LEVEL.match(text, first)):
        stop = level.end()
    if stop and (owned := OWNED.match(text, stop)):
        stop = unit_at(text, owned.end()) or stop
    if not stop and text[first : first + 1] in UPPER and (field := SECTOR.match(text, first)):
        stop = field.end()  # "Bộ trưởng VHTT&DL", "Thứ trưởng Giáo dục và Đào tạo"
    if not stop:
        stop = free_end(text, first)
    return (first, stop) if stop else None


def free_end(text: str, at: int) -> int | None:
    """Capitalised words that no list knows, up to a person's name."""
    stop = None
    for _ in range(FREE_WORDS):
        word = FREE.match(text, at)
        if not word or is_name(text, at) or POST.match(text, at):
            break
        stop, at = word.end(1), word.end()
        if at == stop:
            break
    return stop


def is_name(text: str, at: int) -> bool:
    """Whether a person's name rather than a unit's begins here."""
    run = NAME.match(text, at)
    if run is None or not may_be_person(run[0]):
        return False
    return run[0].count(" ") > 1 or not is_province(run[0])


def held(post: str, unit: str | None) -> Held:
    """Post and unit on one line each, the post with a capital."""
    post = " ".join(post.split())
    if post.isupper() and " " in post and not ABBREVIATED.match(post):
        post, unit = from_capitals(post), from_capitals(unit) if unit else None
    if post[0] not in UPPER:
        post = post[0].upper() + post[1:]
    return Held(post, " ".join(unit.split()) if unit else None)
