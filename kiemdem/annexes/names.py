"""A cell of names split into the units it addresses, as printed."""

import re
import unicodedata
from dataclasses import dataclass

from kiemdem.annexes.names_lexicon import (
    GENERIC_START,
    GENERIC_WORDS,
    OF_PLACE,
    PLACE,
    SCHOOL,
    SHARED,
    begins_name,
    compound_at,
    is_known,
)
from kiemdem.annexes.names_roles import shared_out, strip_role
from kiemdem.folding import clean, fold

__all__ = ["is_generic", "split_roles", "split_units"]

DASHES = re.compile(r"[‐‑‒–—―−]")
BULLET = re.compile(
    r"^\s*(?:[-+*•▪●○·‣►✓✔§]|\(?\d{1,2}[.)/]|\(?\d{1,2}\s*-(?=\s)|\(?[a-zđ][)]|[a-zđ]\.(?=\s))\s*"
)
INLINE_NUMBER = re.compile(r"(?:(?<=\s)|(?<=[;,.]))\(?\d{1,2}[.)]\s*(?=[A-ZĐÀ-Ỹ])")
STRONG = re.compile(r";|\.\s+(?=[A-ZĐÀ-Ỹ])|\.$|\n|•|\s\*\s|(?:^|\s)\+\s")
WEAK = re.compile(
    r"(\s*,\s*(?:và\s+|cùng\s+)?|\s+(?:và|cùng với|cùng|với)\s+|\s+&\s+|\s*/\s*|\s*-\s*)",
    re.IGNORECASE,
)
NOTHING = {"", "nt", "khong", "khong co", "nhu tren"}
PLACE_END = re.compile(r"\b(?:xã|phường|quận|huyện|thị xã|thị trấn|đặc khu)$", re.IGNORECASE)
HEAD_ONLY = re.compile(
    rf"{SHARED}|ubnd|cong an|uy ban nhan dan|{OF_PLACE}|{PLACE}|{OF_PLACE} {PLACE}"
)


@dataclass
class Name:
    """A name being put together: the head that others may share, and whether it is generic."""

    text: str
    head: str = ""
    generic: bool = False

    def join(self, separator: str, segment: str) -> None:
        self.text = f"{self.text}{separator}{segment}"


def split_units(text: str | None) -> list[str]:
    """The names in a cell; a head shared by a list is repeated, generic addressees stay one."""
    text, inside = hide_brackets(unicodedata.normalize("NFC", text or ""))
    names: list[str] = []
    head = ""
    for passage in passages(text):
        found, head = split_passage(passage, head)
        names += [show_brackets(name, inside) for name in found]
    tidied = (tidy(strip_role(name)) for name in names)
    return list(dict.fromkeys(name for name in tidied if fold(name) not in NOTHING))


def split_roles(text: str | None) -> tuple[list[str], list[str]]:
    """(leads, coordinators) of a cell; without words for roles all are leads."""
    lead_words, other_words = shared_out(unicodedata.normalize("NFC", text or ""))
    leads = split_units(lead_words)
    return leads, [name for name in split_units(other_words) if name not in leads]


def is_generic(name: str) -> bool:
    """Whether a name addresses many without naming one: "UBND các xã, phường"."""
    folded = fold(name)
    if re.search(r"\b(?:lien quan|truc thuoc|tren dia ban|co lien quan)$", folded):
        return True
    return bool(GENERIC_START.match(folded))


def hide_brackets(text: str) -> tuple[str, list[str]]:
    """What stands in brackets is kept whole: it comes back after the splitting."""
    inside: list[str] = []

    def hide(found: re.Match[str]) -> str:
        inside.append(clean(found[0]))
        return f"\ue000{chr(0xE100 + len(inside) - 1)}"

    return re.sub(r"\((?!\d{1,2}\))[^()\n]{3,200}\)", hide, text), inside


def show_brackets(text: str, inside: list[str]) -> str:
    return re.sub("\ue000(.)", lambda found: inside[ord(found[1]) - 0xE100], text)


def tidy(name: str) -> str:
    name = clean(name.replace("\ue001", " ")).strip(" ,;:-–—+*•")
    name = re.sub(r"\s*(?:\.\.\.|…|v\.v\.?|,?\s*vv)\.*$", "", name).strip(" ,;:")
    name = re.sub(r"^(?:và|cùng|với)\s+", "", name)
    return name if re.search(r"\b(?:TP|TX|TT|Q|H|P|X)\.$", name) else name.rstrip(".")


def passages(text: str) -> list[str]:
    """The pieces that certainly stand apart, and pieces of one name on two lines put together."""
    text = DASHES.sub("-", text.replace("\r", "\n").replace("\x0b", "\n").replace("\t", " "))
    lines: list[str] = []
    for line in text.split("\n"):
        line, bullets = BULLET.subn("", clean(line))
        if not line:
            continue
        if lines and not bullets:
            lines[-1] = joined(lines[-1], line)
        else:
            lines.append(line)
    whole = "\n".join(lines)
    whole = INLINE_NUMBER.sub("\n", whole)
    return [piece for piece in re.split(STRONG, protect_stops(whole)) if clean(piece)]


def protect_stops(text: str) -> str:
    """ "UBND TP. Hà Nội", "Q. Ba Đình": this stop ends no sentence."""
    return re.sub(r"\b(TP|TX|TT|Tp|Q|H|P|X|T)\.\s+", "\\1.\ue001", text)


def joined(before: str, line: str) -> str:
    """Two lines of a cell: one name cut in two, members of one list, or two names."""
    if begins_name(line) and not before.rstrip().endswith((":", "&")):
        return f"{before}\n{line}" if not re.search(r"[,;\n]$", before) else f"{before} {line}"
    last = re.split(r"[\n;]", before)[-1]
    if (
        re.search(r"(?:,|\bvà|&|-|:)$", before)
        or line[:1].islower()
        or HEAD_ONLY.fullmatch(fold(last))
    ):
        return f"{before} {line}"
    if ":" in last or shared_head(last):
        whole = compound_at(after_head(f"{last} {line}"))
        return (
            f"{before} {line}"
            if whole and not compound_at(after_head(last))
            else f"{before}, {line}"
        )
    return f"{before}\n{line}"


def shared_head(text: str) -> str:
    """The head that the following bare names would share, as printed."""
    words = text.split()
    folded = [fold(word) for word in words]
    for size in range(min(6, len(words)), 0, -1):
        start = " ".join(folded[:size])
        if re.fullmatch(rf"{SHARED}|(?:{OF_PLACE} )?{PLACE}|{SCHOOL}", start):
            return " ".join(words[:size])
    return ""


def after_head(text: str) -> str:
    return text[len(shared_head(text)) :]


PLACED = re.compile(
    r"(?P<head>[^,;:]*?)\s*\bcác (?P<level>xã|phường|quận|huyện|thị xã|thị trấn|đặc khu)\s+(?=[A-ZĐÀ-Ỹ])",
    re.IGNORECASE,
)
LISTED = re.compile(
    r"(?:các|những) (?:sở|ban|phòng|bộ|hội|cục|chi cục)\s+(?=[A-ZĐÀ-Ỹ])", re.IGNORECASE
)


def split_passage(passage: str, head: str = "") -> tuple[list[str], str]:
    """The names between two strong separators, and the head that the next passage may share."""
    passage = clean(passage)
    intro, colon, members = passage.partition(":")
    if colon and members.strip() and is_generic(intro):
        return split_members(intro, members), list_head(intro)
    listed = LISTED.match(passage)
    if listed and is_known(fold(list_head(listed[0])), passage[listed.end() :]):
        return split_members(listed[0], passage[listed.end() :]), list_head(listed[0])
    placed = PLACED.match(passage)
    if placed and (not placed["head"] or begins_name(placed["head"])):
        passage = clean(f"{placed['head']} {placed['level']} {passage[placed.end() :]}")
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
    if head and (not begins_name(members) or is_known(fold(head), members)):
        members = f"{head} {members}"
    return [name.text for name in assemble(segments(members), head)]


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
    body = re.match(r"(?:các|những)\s+(chi cục|[^\s,:]+)", words, re.IGNORECASE)
    if body and re.fullmatch(SHARED, fold(body[1])):
        return body[1][:1].upper() + body[1][1:]
    return ""


def segments(passage: str) -> list[tuple[str, str]]:
    """(separator before, words) in order."""
    parts = WEAK.split(passage)
    return list(zip(["", *parts[1::2]], parts[0::2], strict=True))


def assemble(parts: list[tuple[str, str]], head: str = "") -> list[Name]:
    """Put segments together to names, from left to right."""
    names: list[Name] = []
    place = 0
    while place < len(parts):
        separator, words = parts[place]
        place += 1
        if not words.strip():
            continue
        current = names[-1] if names else None
        if current is None:
            names.append(start(words, head))
        elif belongs(current, separator, words):
            current.join(separator, words)
            continue
        elif begins_name(words):
            names.append(start(words, ""))
        elif current.head and not current.generic and shares(current, separator, words):
            names.append(start(f"{current.head} {words}", current.head))
        elif ("," in separator or "/" in separator) and not current.head:
            names.append(start(words, ""))
        else:
            current.join(separator, words)
            continue
        place += take_compound(names[-1], parts[place:])
    return names


def start(words: str, head: str) -> Name:
    return Name(words, shared_head(words) or head, is_generic(words))


def take_compound(name: Name, rest: list[tuple[str, str]]) -> int:
    """How many of the following segments belong to a name such as "Sở Văn hóa, Thể thao"."""
    if name.generic:
        return 0
    whole = name.text
    best = 0
    for count, (separator, words) in enumerate(rest, start=1):
        tail = after_head(name.text)
        whole = f"{whole}{separator}{words}"
        found = compound_at(after_head(whole) or whole)
        if found and len(found) > len(fold(tail)) and fold(tail) == found[: len(fold(tail))]:
            covered = len(fold(after_head(whole) or whole)) - len(fold(words)) < len(found)
            best = count if covered else best
        if count >= 5:
            break
    for separator, words in rest[:best]:
        name.join(separator, words)
    return best


def belongs(name: Name, separator: str, words: str) -> bool:
    """Whether a segment is still part of the name before it."""
    folded, before = fold(words), fold(name.text)
    sign = separator.strip()
    if re.fullmatch(
        r"van phong (?:doan dbqh|hdnd|doan dai bieu quoc hoi)(?: (?:va )?hdnd)?", before
    ):
        return bool(re.match(r"(?:ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan)\b(?! cac)", folded))
    if (
        re.search(r"(?:mttq|mttq viet nam|to quoc viet nam|mat tran to quoc)$", before)
        and sign == "và"
    ):
        return bool(re.match(r"cac (?:to chuc chinh tri|doan the)", folded))
    if re.fullmatch(r"(?:hdnd|dang uy|hoi dong nhan dan|thuong truc hdnd)", before):
        return bool(re.match(r"(?:ubnd|uy ban nhan dan) cac\b", folded))
    if name.generic and words[:1].islower() and GENERIC_WORDS.match(folded):
        return not re.match(r"cac\b", folded) or (sign.startswith("và") and ends_open(before))
    if sign in ("-", "&"):
        return not begins_name(words) or is_short(words) or is_part(name, words)
    if begins_name(words):
        return False
    return words[:1].islower() and not is_known(fold(name.head), words)


def ends_open(before: str) -> bool:
    """A generic list that has not said yet whose: "các sở, ban, ngành" + "các đoàn thể"."""
    return not re.search(r"(?:lien quan|thanh pho|tinh|truc thuoc|dia ban|xa|phuong)$", before)


def is_part(name: Name, words: str) -> bool:
    """ "Tổng công ty X - Chi nhánh Y": the part of a body, not a body beside it."""
    part = re.match(
        r"chi nhanh|phong|trung tam|co quan|bo phan|to|doi|van phong dai dien|phan hieu",
        fold(words),
    )
    return bool(part) and not fold(name.text).startswith(part[0])


def is_short(words: str) -> bool:
    return bool(re.fullmatch(r"(?:cn|tt|dt|dl|xh)\b.*", fold(words)))


def shares(name: Name, separator: str, words: str) -> bool:
    """Whether a bare segment borrows the head of the name before it."""
    head = fold(name.head)
    last_body = re.sub(rf".*\b(?={re.escape(head.split()[-1])}\b)", "", head)
    if re.fullmatch(rf"(?:{OF_PLACE} )?{PLACE}|{SCHOOL}", head):
        return True
    if is_known(last_body, words):
        return separator.strip() not in ("và", "&", "-") or is_known(
            last_body, after_head(name.text)
        )
    return "," in separator and last_body in ("so", "bo", "hoi") and words[:1].isupper()
