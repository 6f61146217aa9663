"""A list of names taken apart at its commas, without breaking names that hold commas."""

import re
from dataclasses import dataclass

from kiemdem.annexes.names_heads import (
    after_head,
    is_generic,
    list_head,
    shared_head,
    shared_place,
    starts_with_level,
)
from kiemdem.annexes.names_lexicon import (
    GENERIC_WORDS,
    HEAD,
    OF_PLACE,
    PLACE,
    SCHOOL,
    SHARED,
    begins_name,
    compound_at,
    is_known,
    known_after,
)
from kiemdem.folding import clean, fold

WEAK = re.compile(
    r"(\s*,\s*(?:và\s+|cùng\s+)?|\s+(?:và|cùng với|cùng|với)\s+|\s+&\s+|\s*(?<!\bđ)/\s*|\s*[-‐‑‒–—―]\s*)",
    re.IGNORECASE,
)
PLACE_END = re.compile(r"\b(?:xã|phường|quận|huyện|thị xã|thị trấn|đặc khu)$", re.IGNORECASE)
OF_MANY = re.compile(r"\b(?i:các (?:sở|ban|phòng|bộ|hội|cục|chi cục|xã|phường|quận|huyện))$")
PLACED = re.compile(
    r"(?P<head>[^,;:]*?)\s*(?i:\bcác (?P<level>xã|phường|quận|huyện|thị xã|thị trấn|đặc khu))\s+(?=[A-ZĐÀ-Ỹ])"
)
LISTED = re.compile(r"(?i:(?:các|những) (?:sở|ban|phòng|bộ|hội|cục|chi cục))\s+(?=[A-ZĐÀ-Ỹ])")
POST = (
    r"(?:cac )?(?:pho )?(?:chu tich|bi thu|giam doc|truong|chanh|chu nhiem|uy vien|tong giam doc)\b"
)
BARE_GENERIC = re.compile(
    r"(?:so|ban|nganh|doan the|don vi|dia phuong|htx)(?: (?:lien quan|thanh pho|tinh))?"
)
SHARED_ALONE = re.compile(rf"{SHARED}|truong")
SCHOOLS = re.compile(r"(?:tieu hoc|mam non|thcs|thpt|trung hoc|cao dang|dai hoc|trung cap)\b")


@dataclass
class Name:
    """A name being put together: the head that others may share, and whether it is generic."""

    text: str
    head: str = ""
    generic: bool = False
    listed: bool = False  # "Các Phòng: …" – what stands between commas are members

    def join(self, separator: str, segment: str) -> None:
        self.text = f"{self.text}{separator}{segment}"
        self.generic = self.generic or is_generic(segment)


def split_passage(passage: str, head: str = "") -> tuple[list[str], str]:
    """The names between two strong separators, and the head that the next passage may share."""
    passage = clean(passage)
    intro, colon, members = passage.partition(":")
    if colon and (
        is_generic(intro) or OF_MANY.search(intro) or SHARED_ALONE.fullmatch(fold(intro))
    ):
        return split_members(intro, members), list_head(intro)
    if colon and re.fullmatch(SCHOOL, fold(intro)):
        return split_members(intro, members, clean(intro)), clean(intro)
    listed = LISTED.match(passage)
    if listed and is_known(fold(list_head(listed[0])), passage[listed.end() :]):
        return split_members(listed[0], passage[listed.end() :]), list_head(listed[0])
    placed = PLACED.match(passage)
    if placed and (not placed["head"] or begins_name(placed["head"])):
        passage = clean(f"{placed['head']} {placed['level']} {passage[placed.end() :]}")
    elif head and starts_with_level(passage) and shared_place(head):
        return split_members("", f"{shared_place(head)} {passage}"), head
    elif (
        head
        and not begins_name(passage)
        and (is_known(fold(head), passage) or PLACE_END.search(head))
    ):
        return split_members(head, passage, head), head
    return [name.text for name in assemble(segments(passage))], ""


def split_members(intro: str, members: str, head: str = "") -> list[str]:
    """ "Các Sở: Tài chính, Xây dựng" – the head of the introduction is repeated."""
    head = head or list_head(intro)
    members = clean(members)
    if not members:
        return []
    if head and (not begins_name(members) or is_known(fold(head), members)):
        members = f"{head} {members}"
    return [name.text for name in assemble(segments(members), head, listed=bool(head))]


def segments(passage: str) -> list[tuple[str, str]]:
    """(separator before, words) in order."""
    parts = WEAK.split(passage)
    return list(zip(["", *parts[1::2]], parts[0::2], strict=True))


def assemble(parts: list[tuple[str, str]], head: str = "", *, listed: bool = False) -> list[Name]:
    """Put segments together to names, from left to right."""
    names: list[Name] = []
    place = 0
    while place < len(parts):
        separator, words = parts[place]
        place += 1
        if not words.strip():
            continue
        if not names:
            names.append(start(words, head, listed=listed))
        elif (following := next_name(names[-1], separator, words)) is not None:
            names.append(following)
        else:
            names[-1].join(separator, words)
            continue
        place += take_compound(names[-1], parts[place:])
    return names


def next_name(current: Name, separator: str, words: str) -> Name | None:
    """The name that a segment begins; None when it goes on with the name before it."""
    if belongs(current, separator, words):
        return None
    if starts_with_level(words) and shared_place(current.head):
        return start(f"{shared_place(current.head)} {words}", "")
    if numbered := re.fullmatch(r"(.*\bsố) \d+", current.text, re.IGNORECASE):
        if words.strip().isdigit():  # "Tổ dân phố số 1, 2, 3"
            return start(f"{numbered[1]} {words}", current.head)
    own = fold(words) in known_after(fold(current.head))  # "Các Bộ: Nội vụ, Công an"
    if begins_name(words) and not (current.listed and own):
        return start(words, "")
    if SCHOOLS.match(fold(words)) and re.fullmatch(SCHOOL, fold(current.head)):
        return start(f"{current.head.split()[0]} {words}", "")
    if current.head and not current.generic and shares(current, separator, words):
        return start(f"{current.head} {words}", current.head, listed=current.listed)
    if ("," in separator or "/" in separator) and not current.head:
        return start(words, "")
    return None


def sign_of(separator: str) -> str:
    """The sign between two segments, every dash as a hyphen."""
    return re.sub(r"[‐‑‒–—―]", "-", separator.strip())


def start(words: str, head: str, *, listed: bool = False) -> Name:
    return Name(
        words, head if listed and head else shared_head(words) or head, is_generic(words), listed
    )


def within_compound(begun: str, whole: str, last: str) -> bool:
    """Whether the last words of a name still belong to a compound that its beginning began."""
    for part in (after_head, field_of):
        tail, field = fold(part(begun)), part(whole) or whole
        found = compound_at(field)
        if found and len(found) > len(tail) and found.startswith(tail):
            return len(fold(field)) - len(fold(last)) < len(found)
    return False


def field_of(name: str) -> str:
    """The field a body works in: its name without "Sở", "Chi cục", "Trạm"."""
    head = HEAD.match(fold(name))
    return " ".join(name.split()[len(head[0].split()) :]) if head else name


def take_compound(name: Name, rest: list[tuple[str, str]]) -> int:
    """How many of the following segments belong to a name such as "Sở Văn hóa, Thể thao"."""
    if name.generic:
        return 0
    whole = name.text
    best = 0
    for count, (separator, words) in enumerate(rest[:5], start=1):
        whole = f"{whole}{separator}{words}"
        best = count if within_compound(name.text, whole, words) else best
    for separator, words in rest[:best]:
        name.join(separator, words)
    return best


OFFICE = re.compile(r"(?:van phong|vp) (?:doan dbqh|hdnd|doan dai bieu quoc hoi)(?: (?:va )?hdnd)?")
FRONT = re.compile(r"(?:mttq|mttq viet nam|to quoc viet nam|mat tran to quoc)$")
MORE_PLACES = re.compile(rf"{PLACE}(?: lien quan| tren dia ban.*| trong .*)?")


def belongs(name: Name, separator: str, words: str) -> bool:
    """Whether a segment is still part of the name before it."""
    folded, before = fold(words), fold(name.text)
    sign = sign_of(separator)
    if OFFICE.fullmatch(before):
        return bool(re.match(r"(?:ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan)\b(?! cac)", folded))
    if FRONT.search(before) and sign == "và":
        return bool(re.match(r"cac (?:to chuc chinh tri|doan the)", folded))
    if re.fullmatch(r"(?:hdnd|dang uy|hoi dong nhan dan|thuong truc hdnd)", before):
        return bool(re.match(r"(?:ubnd|uy ban nhan dan) cac\b", folded))
    if MORE_PLACES.fullmatch(folded):
        return bool(re.search(rf"\b{PLACE}$", before))
    if is_person_and_post(before, folded):
        return True
    if name.generic and (goes_on := generic_goes_on(sign, words, before)) is not None:
        return goes_on
    if sign in ("-", "&"):
        return not begins_name(words) or is_short(words) or is_part(name, words)
    return words[:1].islower() and not begins_name(words) and not is_known(fold(name.head), words)


def generic_goes_on(sign: str, words: str, before: str) -> bool | None:
    """Whether a list of kinds of bodies goes on; None when the words do not say."""
    folded = fold(words)
    if (words[:1].islower() or SCHOOLS.match(folded)) and GENERIC_WORDS.match(folded):
        return not re.match(r"cac\b", folded) or (sign.startswith("và") and ends_open(before))
    return True if BARE_GENERIC.fullmatch(folded) else None


def is_person_and_post(before: str, words: str) -> bool:
    """ "Đồng chí Trần Văn B, Phó Chủ tịch", "Chủ tịch, các Phó Chủ tịch", "Báo và Đài"."""
    if not re.match(POST, words):
        return before == "bao" and words.startswith("dai ")
    person = re.match(r"(?:dong chi|d c|dc|ong|ba) (.+)", before)
    if person and not re.match(POST, person[1]) and not begins_name(person[1]):
        return True
    return bool(re.fullmatch(r"(?:bi thu|chu tich|giam doc|truong ban|tong giam doc)", before))


def ends_open(before: str) -> bool:
    """A generic list that has not said yet whose: "các sở, ban, ngành" + "các đoàn thể"."""
    return not re.search(r"(?:lien quan|thanh pho|tinh|truc thuoc|dia ban|xa|phuong)$", before)


def is_part(name: Name, words: str) -> bool:
    """ "Tổng công ty X - Chi nhánh Y": the part of a body, not a body beside it."""
    part = re.match(
        r"chi nhanh|phong|trung tam|co quan|bo phan|to|doi|van phong dai dien|phan hieu",
        fold(words),
    )
    return part is not None and not fold(name.text).startswith(part[0])


def is_short(words: str) -> bool:
    return bool(re.fullmatch(r"(?:cn|tt|dt|dl|xh)\b.*", fold(words)))


def shares(name: Name, separator: str, words: str) -> bool:
    """Whether a bare segment borrows the head of the name before it."""
    head = fold(name.head)
    last_body = re.sub(rf".*\b(?={re.escape(head.split()[-1])}\b)", "", head)
    if re.fullmatch(rf"(?:{OF_PLACE} )?{PLACE}|{SCHOOL}", head):
        return True
    if name.listed and sign_of(separator) not in ("&", "-") and words[:1].isupper():
        return True
    if is_known(last_body, words):
        return sign_of(separator) not in ("và", "&", "-") or is_known(
            last_body, after_head(name.text)
        )
    return "," in separator and last_body in ("so", "bo", "hoi") and words[:1].isupper()
