"""Finds the names of units in running text."""

import re
from functools import lru_cache

from kiemdem.reading.lexicon.letters import CAP, GAP, START, STOP, UPPER, either, even
from kiemdem.reading.lexicon.people import begins_person, may_be_person
from kiemdem.reading.lexicon.places import LEVELS, is_place, place_end, province_end
from kiemdem.reading.lexicon.unit_words import (
    AFTER_KINDS,
    BOARDS,
    KINDS,
    NAMED,
    SECTORS,
    SYLLABLES,
    WHOLE,
)

MANY = rf"(?:các|những|toàn thể|tất cả(?:{GAP}các)?)"
# "các huyện, thành, thị": the level without its second word, only behind another
SHORT_KIND = r"(?:thành|thị)(?!\s+(?:viên|phần|phố|tích|quả|công|lập|ủy|uỷ|xã|trấn|trường))"
LIST = rf"{either(KINDS)}(?:(?:\s?,\s?(?:và{GAP})?|{GAP}(?:và|hoặc){GAP})(?:{MANY}{GAP})?(?:{either(KINDS)}|{SHORT_KIND})){{0,6}}"
GENERIC = rf"{MANY}{GAP}{LIST}(?:{GAP}{either(AFTER_KINDS)}){{0,2}}"
BARE_LIST = rf"{either('sở|ban|bộ|cấp ủy|xã|phòng')}\s?,\s?{LIST}"
LEVEL = rf"(?i:{LEVELS})"
HEAD = re.compile(
    rf"{START}(?:(?P<generic>(?i:{GENERIC}|{BARE_LIST}))|(?P<whole>(?i:{either(WHOLE)}))"
    rf"|(?P<named>(?i:{either(NAMED)}))|(?P<place>{LEVEL})){STOP}"
)
SECTOR = re.compile(rf"(?i:{either(SECTORS)}){STOP}")
BOARD = re.compile(rf"(?i:{either(BOARDS)}|{either(SECTORS)}){STOP}")
OWNER = re.compile(rf"(?i:{either(WHOLE)}){STOP}")
MANY_OF = re.compile(rf"(?i:{MANY}){GAP}(?i:{LIST})(?:{GAP}(?i:{either(AFTER_KINDS)}))?{STOP}")
LEVEL_AT = re.compile(rf"(?P<level>{LEVEL}){STOP}")
AFTER_LEVEL = re.compile(r"\.?[ ]?")
NAMED_AFTER = re.compile(
    r"(?i:trường|đại học|học viện|bệnh viện|quỹ|nhà hát|công ty|tập đoàn|htx|hợp tác xã|doanh nghiệp|câu lạc bộ|chùa|quân khu)"
)
LENGTHENED = re.compile(
    r"(?i:ban quản lý|ban chỉ huy|ban qlda|bql|ban chỉ đạo|bcđ|phòng|trung tâm|tổ|văn phòng|đại học|hội đồng|quỹ|trường|công đoàn|đảng ủy|chi bộ|thanh tra)"
)
COMMITTEE = re.compile(
    r"(?i:.*(?:quận|huyện|thị|thành|tỉnh|đảng) ủy|(?:quận|huyện|thị|thành|tỉnh) ?đoàn|đoàn (?:xã|phường))$"
)
NO_PLACE = re.compile(r"số\s|[Vv](?:ề|/v|v)\s|\d")  # "Tỉnh ủy số 12-KH/TU", "Tỉnh ủy Về việc …"
CENTRAL = re.compile(rf"(?:khu vực [IVX\d]+|Trung ương|TW|Việt Nam|Nhà nước|Thủ đô){STOP}")
NATIONAL = re.compile(r"quốc gia ")  # "Hội đồng quốc gia giáo dục", "Ủy ban quốc gia về …"
BLANK = re.compile(GAP)
SHORT_LINE = 50  # a shorter line ended because its words did, a longer one because the page did
NAME_WORD = re.compile(rf"(?P<cap>{CAP}|\d+{STOP}|[\"“][^\"”\n]{{2,40}}[\"”])|(?P<low>[^\W\d_]+)")
JOINT = re.compile(rf"\s?,\s?|\s?[-–]\s?|{GAP}(?:và|&){GAP}")
GUIDES = re.compile(rf"hướng{GAP}dẫn{STOP}")  # what a unit does, no part of its name
# Words that only look like the beginning of a unit's name.
LOWER_ALONE = re.compile(
    rf"(?:công an|thanh tra|văn phòng|điện lực|thống kê|công đoàn|ban chỉ đạo){STOP}"
)


def find_units(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int, str]]:
    """The units named in text[start:end], in order: where each stands, and its name on one line."""
    end = len(text) if end is None else end
    plain = plain_form(text)
    found: list[tuple[int, int, str]] = []
    at = start
    while head := HEAD.search(plain, at, end):
        stop = unit_end(plain, head, end)
        at = stop or (head.start() + 1)
        if stop:
            found.append((head.start(), stop, " ".join(text[head.start() : stop].split())))
    return found


def unit_at(text: str, at: int, end: int | None = None) -> int | None:
    """Where the unit's name that begins exactly at `at` ends."""
    end = len(text) if end is None else end
    plain = plain_form(text)
    head = HEAD.match(plain, at, end)
    return unit_end(plain, head, end) if head else None


@lru_cache(8)
def plain_form(text: str) -> str:
    return even(text)


def unit_end(text: str, head: re.Match[str], end: int) -> int | None:
    """Where the name that begins with `head` ends; None when it is no unit."""
    if head["generic"]:
        return owner_end(text, head.end(), end)
    if head["place"]:
        return level_end(text, head.start(), end)
    if head["named"] is not None and (stop := named_end(text, head, end)):
        return stop
    if head["whole"] is not None:
        return whole_end(text, head, end)
    return None


def whole_end(text: str, head: re.Match[str], end: int) -> int | None:
    """A name that needs nothing more, with its place or owner."""
    stop = owner_end(text, head.end(), end)
    if stop == head.end() and COMMITTEE.match(head[0]):
        stop = own_place_end(text, stop, end) or stop
    if stop == head.end() and LOWER_ALONE.match(head[0]):
        return None
    if longer := name_end(text, head, end):
        return max(longer, stop)
    return stop


def own_place_end(text: str, at: int, end: int) -> int | None:
    """The place of a committee that is named without its level: "Huyện ủy Sóc Sơn"."""
    gap = blank_at(text, at, end)
    stop = place_end(text, gap.end(), end) if gap else None
    if not gap or not stop or "\n" in gap[0] or NO_PLACE.match(text, gap.end(), end):
        return None
    words = text[gap.end() : stop]
    strange = begins_person(words) or (words.count(" ") > 1 and may_be_person(words))
    return None if strange and not is_place(words) else stop


def name_end(text: str, head: re.Match[str], end: int) -> int | None:
    """A longer name of a unit that could also stand alone: "Ban Quản lý" + "dự án ..."."""
    if LENGTHENED.match(head[0]):
        gap = blank_at(text, head.end(), end)
        known = BOARD.match(text, gap.end(), end) if gap else None
        stop = known.end() if known else words_end(text, head.end(), end)
        return owner_end(text, stop, end) if stop else None
    return None


def named_end(text: str, head: re.Match[str], end: int) -> int | None:
    """ "Sở" and what it is called; None when no name follows."""
    gap = blank_at(text, head.end(), end)
    if not gap:
        return None
    known = (
        BOARD
        if re.match(r"(?i:ban|ủy ban|hội đồng|tiểu ban|bcđ|vụ|cục|văn phòng)", head[0])
        else SECTOR
    )
    name = known.match(text, gap.end(), end)
    if name and (name[0][0] in UPPER or head[0][0] in UPPER):
        return owner_end(text, name.end(), end)
    if text[gap.end()] not in UPPER and not NATIONAL.match(text, gap.end(), end):
        return None
    stop = words_end(text, head.end(), end, schools=bool(NAMED_AFTER.match(head[0])))
    return owner_end(text, stop, end) if stop else None


def words_end(text: str, at: int, end: int, *, schools: bool = False) -> int | None:
    """The words of a name that no list knows: capitalised ones and those of units' names."""
    stop, caps, first = None, 0, at
    for _ in range(16):
        gap = blank_at(text, at, end) or (JOINT.match(text, at, end) if stop else None)
        word = NAME_WORD.match(text, gap.end(), end) if gap else None
        if not gap or not word or LEVEL_AT.match(text, word.start(), end):
            break
        other = text[word.start()] in UPPER and HEAD.match(text, word.start(), end)
        if (stop or at > first) and (other or ("," in gap[0] and word["cap"])):
            break
        caps = caps + 1 if word["cap"] else 0
        named = caps > 2 if schools else caps
        if named and begins_person(text[word.start() : word.start() + 40]):
            break
        if not word["cap"] and word[0].lower() not in SYLLABLES:
            break
        if GUIDES.match(text, word.start(), end):
            break
        at = word.end()
        if word[0] not in ("và", "các", "dự", "mục"):
            stop = at
    return stop


def blank_at(text: str, at: int, end: int) -> re.Match[str] | None:
    """The blank between two words of a name; no line end that ends what was said."""
    gap = BLANK.match(text, at, end)
    if gap and "\n" in gap[0] and text[gap.end() : gap.end() + 1] in UPPER:
        line = at - text.rfind("\n", max(0, at - SHORT_LINE), at)
        return gap if line > SHORT_LINE else None
    return gap


def owner_end(text: str, at: int, end: int) -> int:
    """With the place or the unit to which it belongs, if they follow at once."""
    for _ in range(3):
        gap = blank_at(text, at, end)
        if not gap:
            return at
        stop = (
            many_end(text, gap.end(), end)
            or level_end(text, gap.end(), end, alone=True)
            or central_end(text, gap.end(), end)
            or province_end(text, gap.end(), end)
        )
        if owner := OWNER.match(text, gap.end(), end):
            stop = owner.end()
        if not stop:
            return at
        at = stop
    return at


def central_end(text: str, at: int, end: int) -> int | None:
    found = CENTRAL.match(text, at, end)
    return found.end() if found else None


def many_end(text: str, at: int, end: int) -> int | None:
    """ "UBND" + "các huyện, thị xã"."""
    found = MANY_OF.match(text, at, end)
    return found.end() if found else None


def level_end(text: str, at: int, end: int, *, alone: bool = False) -> int | None:
    """ "huyện Thanh Trì"; the level alone only after the head of a unit."""
    level = LEVEL_AT.match(text, at, end)
    if not level:
        return None
    gap = AFTER_LEVEL.match(text, level.end(), end) if level[0][-1] in "PpXxTt." else None
    gap = gap or blank_at(text, level.end(), end)
    named = (
        place_end(text, gap.end(), end)
        if gap and text[gap.end() : gap.end() + 3] != "V/v"
        else None
    )
    if gap and named and level[0].lower() in ("tỉnh", "thành phố", "huyện", "quận"):
        words = text[gap.end() : named]
        named = None if named_so(words) and not is_place(words) else named
    return named or (level.end() if alone else None)


def named_so(words: str) -> bool:
    """Whether capitalised words after "tỉnh" are rather somebody's name: "UBND tỉnh Lê Văn An"."""
    return may_be_person(words) if words.count(" ") > 1 else begins_person(words)
