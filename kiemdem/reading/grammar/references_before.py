"""Reads what stands before a sign: the type, and a date or an issuer that comes first."""

import re

from rapidfuzz.distance import Levenshtein

from kiemdem.folding import fold
from kiemdem.reading.grammar.dates import find_dates
from kiemdem.reading.grammar.references_fields import issuer_end
from kiemdem.reading.grammar.references_mentions import Mention
from kiemdem.reading.lexicon.issuers import LAWS
from kiemdem.reading.lexicon.letters import GAP, START, UPPER, even
from kiemdem.reading.lexicon.types import TYPE, TYPE_OF, codes_of, type_named
from kiemdem.reading.lexicon.units import find_units

BACK = 240
NUMBERED = r"(?i:(?<!\w)(?:số|sô|so)(?:\s*hiệu)?)\s*[:.]?\s*"
CALLED = re.compile(rf"{NUMBERED}$")
KIND = (
    "thẩm định|thẩm tra|liên ngành|liên tịch|liên sở|kết luận|khẩn|hỏa tốc|phối hợp|chuyên đề|hành động|công tác|kết quả|tổng kết|sơ kết|giám sát"
    "|cá biệt|đề nghị|giải trình|tóm tắt|bổ sung|điều chỉnh|chi tiết|tổng thể|thực hiện|kiểm tra|thanh tra|toàn khóa|trọng tâm|làm việc"
)
TYPED = re.compile(
    rf"{START}(?P<type>{TYPE})(?:{GAP}(?i:{KIND})){{0,2}}\s*(?:[:,(]\s*)?(?P<called>{NUMBERED})?$"
)
LAW = re.compile(
    rf".*{START}(?P<type>Luật|Bộ luật|Pháp lệnh)(?={GAP}(?:[{UPPER}]|sửa|an ))[^\n;:]{{3,140}}?[\s,(]+(?:luật )?{NUMBERED}$",
    re.S,
)
# "Quyết định ngày 12/3/2024 của UBND tỉnh số", "Nghị quyết về … (số"
APART = re.compile(
    rf"{START}(?P<type>{TYPE})(?P<between>{GAP}(?:ngày|của|về|[\"“])[^\n;.]{{3,150}}?)[\s,(]+{NUMBERED}$"
)
ISSUES = re.compile(
    rf"{GAP}(?:(?:đã|vừa|vừa mới|mới|cũng|cũng đã|đã kịp thời|kịp thời|chủ động|đã có|tiếp tục|chính thức|lãnh đạo,?|chỉ đạo,?|xây dựng,?|và|họp|thống nhất|quyết định){GAP}){{0,7}}"
    rf"(?:(?:ký{GAP})?ban hành|ra|có|thông qua|ký|phát hành|gửi|có ý kiến tại|công bố)"
    rf"(?:{GAP}(?:các|một số|nhiều|thêm|\d+)(?:{GAP}văn bản|{GAP}nghị quyết|{GAP}kế hoạch)?(?:{GAP}[^.;:()\n]{{2,60}})?)?(?:{GAP}(?:như|gồm|là))?(?:\s?:\s*|{GAP})$"
)
# "chỉ đạo của UBND tỉnh tại Công văn số …": whose word stands in the document
SPEAKER = re.compile(rf"{START}(?:của|và){GAP}(?:đồng chí{GAP})?")
SPOKEN = re.compile(rf"{GAP}(?:tại|theo)(?:{GAP}(?:các|nội dung))?{GAP}$")
OF = re.compile(rf"{GAP}của{GAP}")
# "Kế hoạch về rà soát trụ sở (số 12-KH/TU …)"
TITLED = re.compile(
    rf"(?i:{TYPE}){GAP}về{GAP}(?:việc{GAP})?(?P<title>[^\n;()]{{8,150}}?)\s*[,(]\s*{NUMBERED}\d"
)
HEADS = re.compile(rf"{START}(?:(?:Phó{GAP})?Chủ tịch|Giám đốc|Bộ trưởng|Bí thư|Tổng){GAP}$")
ADVERBS = re.compile(rf"(?:[,\s]|{GAP}(?:đã|vừa|mới|cũng|khóa{GAP}[IVX]+))*$")
WORDS = re.compile(r"[^\W\d_]+")


def read_type(text: str, mention: Mention) -> None:
    """The type named before the sign, even misspelt; the mention then begins there."""
    low = max(0, mention.start - BACK)
    before = even(text[low : mention.start])
    law = LAW.search(before) if LAWS.match(mention.issuer_code or "") else None
    typed = law or TYPED.search(before) or apart(before)
    if typed:
        mention.type = TYPE_OF.get(canonical(typed["type"]), canonical(typed["type"]))
        mention.start = low + typed.start("type")
        if law:
            mention.name = " ".join(CALLED.sub("", before[typed.start("type") :]).split()).rstrip(
                " ,("
            )
        return
    called = CALLED.search(before)
    if called:
        before = before[: called.start()]
        mention.start = low + called.start()
    if misspelt := nearly(before, mention):
        mention.type, mention.start = misspelt[0], low + misspelt[1]


def apart(before: str) -> re.Match[str] | None:
    """The type with a date, an issuer or a title between it and "số"; no other type in between."""
    found = APART.search(before)
    if not found:
        return None
    last = list(re.finditer(rf"{START}{TYPE}{GAP}(?=ngày|của|về|[\"“])", before[found.start() :]))
    later = APART.match(before, found.start() + last[-1].start()) if last else None
    found = later or found
    return None if re.search(r"\d[-/][A-ZĐ]", found["between"]) else found


def canonical(words: str) -> str:
    return type_named(words) or " ".join(words.split()).capitalize()


def nearly(before: str, mention: Mention) -> tuple[str, int] | None:
    """A misspelt type right before the sign, that its code bears out: "Kế hoach", "Kếhoạch"."""
    tail = before.rstrip()
    words = list(WORDS.finditer(tail[-60:]))
    if not words or words[-1].end() != len(tail[-60:]):
        return None
    shift = len(tail) - len(tail[-60:])
    for count in (4, 3, 2, 1):
        if len(words) < count:
            continue
        start = words[-count].start()
        if name := misspelt(tail[shift + start :], mention):
            return name, shift + start
    return None


def misspelt(words: str, mention: Mention) -> str | None:
    folded = fold(words).replace(" ", "")
    if len(folded) < 5:
        return None
    for other, name in TYPE_OF.items():
        if mention.type_code and mention.type_code.upper() not in codes_of(name):
            continue
        distance = Levenshtein.distance(folded, fold(other).replace(" ", ""), score_cutoff=1)
        if distance == 0 or (distance == 1 and mention.type_code):
            return name
    return None


def read_before(text: str, mention: Mention, start: int, year: int | None) -> None:
    """A date and an issuer that stand before: "Ngày 7/8/2023, Thành ủy ban hành Chỉ thị số …"."""
    low = max(start, mention.start - BACK)
    before = text[low : mention.start]
    within(text, mention, year)
    if not mention.issuer:
        mention.issuer = who_said(text, mention, before, low)
    issues = ISSUES.search(before)
    if not issues:
        return
    mention.opens = ":" in issues[0]
    if not mention.date:
        days = [
            day
            for day in find_dates(text, low, low + issues.start(), year)
            if day.precision == "day"
        ]
        if days and not re.search(r"[.;\n]", text[days[-1].end : mention.start].replace("\n", " ")):
            if is_own_day(text, low, days[-1]):
                mention.date = days[-1].iso
                mention.taken.append((days[-1].start, days[-1].end))
    if not mention.issuer:
        subject = list(find_units(text, low, low + issues.start()))
        if subject and ADVERBS.fullmatch(text[subject[-1][1] : low + issues.start()]):
            mention.issuer = with_post(text, low, subject[-1])


def with_post(text: str, low: int, unit: tuple[int, int, str]) -> str:
    """ "Chủ tịch" + "UBND tỉnh": whoever heads the unit, if it is the head who issues."""
    post = HEADS.search(text, low, unit[0])
    return " ".join((post[0] if post else "").split() + [unit[2]])


def who_said(text: str, mention: Mention, before: str, low: int) -> str | None:
    """ "chỉ đạo của UBND tỉnh tại Công văn số …": whose word it is; an office signs for whom it serves."""
    spoken = SPOKEN.search(before)
    if not spoken or re.search(r"[.;:()]", before[max(0, spoken.start() - 4) : spoken.start()]):
        return None
    end = low + spoken.start()
    for led in SPEAKER.finditer(before, 0, spoken.start()):
        if issuer_end(text, low + led.end(), mention.start) == end:
            who = " ".join(text[low + led.end() : end].split())
            served = (mention.issuer_code or "").startswith("VP") and "ăn phòng" not in who
            return None if served else who
    return None


def is_own_day(text: str, low: int, day) -> bool:
    """Whether the day opens the clause: "Ngày 7/8/2023, …", not "kể từ ngày …"."""
    return bool(
        re.search(
            r"(?:^|[.;:\n(“\"-]\s*|\bvào\s|,\s*)(?:(?:Sáng|Chiều|Tối|Hôm qua|Mới đây|Trước đó),?\s*(?:\()?)?$",
            text[low : day.start],
        )
    )


def within(text: str, mention: Mention, year: int | None) -> None:
    """A date, issuer between the type and the sign: "Quyết định ngày 12/3/2024 của UBND tỉnh số 5"."""
    low = mention.start
    if not mention.date:
        days = [day for day in find_dates(text, low, mention.end, year) if day.precision == "day"]
        if days:
            mention.date = days[0].iso
            mention.taken.append((days[0].start, days[0].end))
    led = OF.search(text, low, mention.end)
    if (
        not mention.issuer
        and not mention.name
        and led
        and (stop := issuer_end(text, led.end(), mention.end))
    ):
        mention.issuer = " ".join(text[led.end() : stop].split())
    if not mention.title and (called := TITLED.match(text, low, mention.end)):
        mention.title = " ".join(called["title"].split())


__all__ = ["UPPER", "read_before", "read_type"]
