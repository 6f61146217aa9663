"""The document's own sign in its head: its date, type and title stand on lines of their own."""

import re
from collections.abc import Iterator

from kiemdem.reading.grammar.dates import find_dates
from kiemdem.reading.grammar.references_before import read_type
from kiemdem.reading.grammar.references_mentions import Mention
from kiemdem.reading.lexicon.letters import LETTER, UPPER, even
from kiemdem.reading.lexicon.types import NAMES, TYPE_OF, canonical_code, type_named, type_of_code
from kiemdem.reading.script import Script

HEAD = 2500  # letters within which the head of a document stands
AFTER = 700
OWN = re.compile(r"(?:^|\n|\t|\|)[ \t]*(?i:số)[ \t]*:?[ \t\n]*$")
LINE_START = re.compile(r"(?:^|\n|\|)[ \t]*$")
BLANK = re.compile(
    rf"(?:^|\n|[ \t|])(?P<sign>(?i:số)[ \t]*:?[ \t]*[.…_ \t]{{0,30}}(?P<tail>[/-][ \t]?[{UPPER}][{UPPER}a-z]{{1,6}}[-/][{UPPER}][{LETTER}\d&-]{{1,20}}))"
)
KINDS = sorted({name.upper() for name in NAMES.split("|")}, key=len, reverse=True)
TYPE_LINE = re.compile(rf"^[ \t]*(?P<type>{'|'.join(KINDS)})(?P<more>[ \t]+[^\n]*)?$", re.M)
TITLE_END = re.compile(
    r"^\s*(?:[-–—_*=.]{3,}|\(|Căn cứ|Thực hiện|Kính gửi|[IVX]+\s?[.\-–)]|\d+\s?[.)]|Phần|PHẦN|Điều|ĐIỀU|Chương|Để |Ngày |Trong |Theo |Nhằm )"
)
ABOUT = re.compile(r"^\s*(?:V/v:?|v/v:?|Về việc|về việc|Về|về|VỀ VIỆC|Vv)\s+")
REGARDING = re.compile(r"(?:^|\n)[ \t]*(?:V/v:?|v/v:?|Về việc|về việc)[ \t\n]+")


def read_heads(script: Script, mentions: list[Mention]) -> None:
    """Fill in the mention that is the document's own number; add those of a draft's empty number."""
    text = script.text
    empty = list(drafts(text))
    mentions += empty
    own = next((one for one in mentions if one.start < HEAD and is_own(text, one)), None)
    if own:
        read_own(script, own)


def is_own(text: str, one: Mention) -> bool:
    """Whether the sign stands alone after "Số:" on a line, with no type before it."""
    if one.rule == "draft":
        return bool(LINE_START.search(text, max(0, one.start - 4), one.start))
    at = text.find(one.number[:1] if one.number else "", one.start)
    before = text[max(0, at - 20) : at]
    return bool(OWN.search(before)) and not one.issuer


def drafts(text: str) -> Iterator[Mention]:
    """ "Số: /KH-UBND": a draft has no number yet."""
    for found in BLANK.finditer(text):
        tail = re.sub(r"\s", "", found["tail"])
        mention = Mention(
            *found.span("sign"), (0, "", re.sub(r"\W", "", tail).upper()), tail, "signed", "draft",
            confidence=0.5, note="The number is left empty.",
        )  # fmt: skip
        code = canonical_code(re.split(r"[-/]", tail.strip("/-"))[0])
        mention.type, mention.type_code = type_of_code(code), code
        mention.issuer_code = re.split(r"[-/]", tail.strip("/-"))[1]
        read_type(text, mention)
        yield mention


def read_own(script: Script, own: Mention) -> None:
    """Date, type and title from the lines of the head."""
    text = script.text
    own.rule = "head" if own.rule == "signed" else own.rule
    high = min(len(text), own.end + AFTER)
    if not own.date:
        days = [
            day
            for day in find_dates(text, own.end, min(high, own.end + 260))
            if day.precision == "day"
        ]
        own.date = days[0].iso if days else script.issued_on
    kind = TYPE_LINE.search(text, own.end, high)
    if kind:
        own.type = TYPE_OF.get(type_named(kind["type"]) or "", own.type) or own.type
        own.title = title_below(text, kind, high)
    elif about := REGARDING.search(text, own.end, high):
        own.title = lines_of_title(text[about.end() : high])
    issuer = script.issuer or issuer_above(text, own.start)
    own.issuer = own.issuer or (body_alone(issuer) if issuer else None)


def title_below(text: str, kind: re.Match[str], high: int) -> str | None:
    """The lines below the type up to a rule, a blank line or the first words of the body."""
    more = (kind["more"] or "").strip()
    more = "" if OF_ISSUER.match(even(more)) else more
    below = lines_of_title(ABOUT.sub("", text[kind.end() : high].lstrip("\n")))
    words = f"{more} {below or ''}".strip()
    return ABOUT.sub("", words) or None


def lines_of_title(text: str) -> str | None:
    lines: list[str] = []
    for line in text.split("\n")[:6]:
        signer = bool(lines) and line.isupper() and SIGNER.match(even(line))
        if not line.strip() or signer or TITLE_END.match(line):
            if lines or line.strip():
                break
            continue
        lines.append(line.strip())
    words = " ".join(lines)
    return words if 5 < len(words) < 400 else None


def issuer_above(text: str, at: int) -> str | None:
    """The last line in capitals above the number that names a body."""
    lines = [line.strip(" *_-\t") for line in even(text[max(0, at - 500) : at]).split("\n")]
    bodies = [line for line in lines if line and line == line.upper() and re.match(BODY, line)]
    return body_alone(bodies[-1]) if bodies else None


OF_ISSUER = re.compile(r"(?i:của)\s")
SIGNER = re.compile(
    r"\s*(?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|THỦ TƯỚNG|HỘI ĐỒNG NHÂN DÂN|ỦY BAN NHÂN DÂN|BAN THƯỜNG VỤ|UBND|THỐNG ĐỐC|TỔNG THANH TRA|CHÁNH ÁN|TRƯỞNG BAN)\b"
)
BODY = re.compile(
    r"(?:ỦY BAN|UBND|HỘI ĐỒNG|HĐND|SỞ|BAN|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|QUẬN ỦY|THỊ ỦY|ĐẢNG ỦY|BỘ|VĂN PHÒNG|CHI CỤC|CỤC|PHÒNG|CHÍNH PHỦ|THỦ TƯỚNG|BỘ CHÍNH TRỊ|CÔNG AN|THANH TRA|TRUNG TÂM|HỘI|LIÊN ĐOÀN)\b"
)


def body_alone(line: str) -> str:
    """The body alone, without the motto that stands on the same line."""
    return re.split(
        r"\s{2,}|\t|\s+(?:ĐẢNG CỘNG SẢN|CỘNG HÒA XÃ HỘI|(?:KT|TM|TL|T/M|K/T|T/L)\.?\s)", line
    )[0].strip()
