"""The marks that begin the items of a list, and how deep each stands."""

import re
from dataclasses import dataclass

from kiemdem.reading.letters import pattern

ROMAN = r"(?=[IVX])(?:X{0,2}(?:IX|IV|V?I{0,3}))"
MARK = pattern(
    rf"""[ \t\u00a0]*(?P<label>
      (?P<part>(?:PHẦN|Phần)\ (?:THỨ\ |thứ\ )?(?:[\wⓐ]+)(?=[\s.:\-–]))
    | (?P<chapter>(?:CHƯƠNG|Chương)\ (?:{ROMAN}|\d{{1,2}})\b\.?)
    | (?P<article>(?:ĐIỀU|Điều)\ \d{{1,3}}\s?[.:])
    | (?P<roman>{ROMAN}\ ?(?:[.)/]|-(?=\s)|–(?=\s)))(?=\s|[Ⓐ])
    | (?P<deep>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}(?:[.)]|-(?=\s))?)(?=\s+[^\W\d_]|\s*[Ⓐ][ⓐ])
    | (?P<bracket>\(\d{{1,3}}\)|\d{{1,2}}\))(?=\s*\S)
    | (?P<number>\(?\d{{1,3}}\ ?(?:[.)/]|-(?=\s)))(?=\s+\S|\s*[Ⓐ][\wⓐ])(?!\s*(?:tháng|năm)\b)
    | (?P<letter>\(?[a-zđ](?:\.\d)?\ ?[.)/]|[a-hđ],(?=\s+[Ⓐ]))(?=\s+\S|[Ⓐ])
    | (?P<capital>[A-HĐ]\ ?(?:[.)]|-(?=\s)))(?=\s+[Ⓐ])
    | (?P<dash>[-–—])(?=\s|[Ⓐ“"])
    | (?P<plus>\+)(?=\s|[Ⓐ])
    | (?P<bullet>[•●▪■◦·*\uf0b7\uf0a7])(?=\s|\w)
    )\s*""",
    re.VERBOSE,
)
ORDINAL = re.compile(
    r"(?:(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là|Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)"
    r"|(?:Nhiệm vụ|Giải pháp|Nhóm nhiệm vụ|Nhóm giải pháp) thứ \w+)(?: là)?\s*[,:.]\s*"
)
RANKS = [
    "part",
    "chapter",
    "article",
    "capital",
    "roman",
    "number",
    "deep",
    "letter",
    "bracket",
    "ordinal",
]
RANKS += ["dash", "plus", "bullet"]


@dataclass(frozen=True)
class Mark:
    """A list mark: as printed, its kind, and where the words after it begin."""

    label: str
    kind: str
    end: int

    @property
    def kin(self) -> tuple[str, int]:
        """Marks of the same kin stand at the same depth: "1.1." and "1.2."."""
        return self.kind, self.label.strip(".)").count(".") if self.kind == "deep" else 0


def mark_at(text: str, start: int, end: int) -> Mark | None:
    """The mark with which a line begins, if it does."""
    found = MARK.match(text, start, end)
    if found and (found.end() < end or found["part"] or found["chapter"]):
        kind = next(name for name in RANKS if name != "ordinal" and found[name])
        return Mark(found["label"].strip(), kind, found.end())
    if found := ORDINAL.match(text, start, end):
        return Mark(found[0].strip(" ,:."), "ordinal", found.end())
    return None
