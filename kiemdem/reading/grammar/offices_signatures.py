"""Signature blocks: "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / Nguyễn Văn A"."""

import re

from kiemdem.reading.grammar.offices_people import Person
from kiemdem.reading.grammar.offices_together import Bearing
from kiemdem.reading.items import Held
from kiemdem.reading.lexicon.capitals import from_capitals
from kiemdem.reading.lexicon.letters import CAP, UPPER, even, key
from kiemdem.reading.lexicon.people import SURNAMES
from kiemdem.reading.lexicon.posts import POST, RANK
from kiemdem.reading.script import Script

MINISTERS = re.compile(r"(?:Bộ trưởng|Thứ trưởng)(?![^\W_])")
MINISTRY = re.compile(rf"^[ \t]*BỘ (?!TRƯỞNG|CHÍNH TRỊ)[{UPPER}, -]{{3,60}}$", re.M)
HEAD = 1500  # letters in which the head of a paper stands
FAR = 10  # lines between a post and the name below it, most of them empty
ON_BEHALF = re.compile(rf"(?:T/?M|TM|Thay mặt)\s?[.:]?\s*(?P<unit>[{UPPER}][^\n]*)$")
INSTEAD = re.compile(r"(?:K/?T|KT|T/?L|TL|T/?UQ|TUQ)\s?[.:]\s*(?P<post>[^\n]*)$")
POST_LINE = re.compile(rf"(?:^|[\s|;.])(?P<post>(?:Q\.\s?)?[{UPPER}][{UPPER}\s,-]{{4,70}})\s*$")
NAME_LINE = re.compile(
    rf"(?:^|[;.|:,]\s*|\s{{2,}})(?:{RANK}\s*)?(?P<name>{CAP}(?:[ ]{CAP}){{1,4}})\s*$"
)
NOTE_LINE = re.compile(
    r"^\s*(?:\(?\s*(?:đã ký|đã ký tên|ký tên|chữ ký|Ký bởi|\[?đã ký|.{0,20}đóng dấu).*|[-–*_]+|- .*|Nơi nhận.*|Lưu.*|Như .*)?$",
    re.I,
)
LAST_PART = 3500


def find_signatures(script: Script) -> list[Bearing]:
    """Those who signed, with the post above the name and the body signed for."""
    text = script.text
    found: list[Bearing] = []
    lines = [(m.start(), m[0]) for m in re.finditer(r"[^\n]+", text)]
    for place, (start, line) in enumerate(lines):
        post = post_of(line)
        if post and (signed := name_below(lines, place)):
            at, name = signed
            unit = of_committee(unit_above(lines, place), ministry(post, text) or script.issuer)
            person = Person(at, at, at + len(name), tidy(name), addressed=False)
            shown = start + line.rindex(line.strip()[-1:]) + 1 - len(line.strip())
            found.append(
                Bearing(
                    person,
                    (Held(post, unit),),
                    (max(start, min(shown, at)), at + len(name)),
                    "signature",
                )
            )
    return found


def ministry(post: str, text: str) -> str | None:
    """Of a minister or a deputy: the ministry in the head, not a board of it."""
    found = MINISTRY.search(text, 0, HEAD) if MINISTERS.match(post) else None
    return found[0].strip() if found else None


def post_of(line: str) -> str | None:
    """The post that a line in capitals names, unless someone else signs for it."""
    line = even(line).rstrip()
    if INSTEAD.search(line) or ON_BEHALF.search(line):
        return None
    found = POST_LINE.search(line)
    if not found:
        return None
    words = found["post"].strip(" ,-")
    title = POST.search(words)
    if not title or not words.isupper() or title.start() > 3:
        return None
    return from_capitals(words[title.start() if title["modifier"] is None else 0 :])


def name_below(lines: list[tuple[int, str]], place: int) -> tuple[int, str] | None:
    """The name within the next lines; anything but notes of a signature ends the search."""
    for start, line in lines[place + 1 : place + 1 + FAR]:
        found = NAME_LINE.search(line)
        if found and key(found["name"].split()[0]) in SURNAMES and not POST.search(line):
            return start + found.start("name"), found["name"]
        if not NOTE_LINE.match(line) and post_of(line):
            return None
        if len(line.strip()) > 80:
            return None
    return None


def unit_above(lines: list[tuple[int, str]], place: int) -> str | None:
    """The body of "TM." within the three lines above."""
    for _, line in reversed(lines[max(0, place - 3) : place]):
        if found := ON_BEHALF.search(even(line).rstrip()):
            return from_capitals(found["unit"].strip(" ,"))
    return None


def of_committee(unit: str | None, issuer: str | None) -> str | None:
    """The committee's name with the body that issued the paper: "Ban Thường vụ" of whom."""
    if unit and issuer and key(unit) in ("ban thường vụ", "ban chấp hành", "btv"):
        return f"{unit} {from_capitals(issuer)}"
    return unit or (from_capitals(issuer) if issuer else None)


def tidy(name: str) -> str:
    return from_name(name) if name.isupper() else " ".join(name.split())


def from_name(name: str) -> str:
    return " ".join(word.capitalize() for word in name.split())
