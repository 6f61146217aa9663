"""What a document says of itself: its type, number, issuer, place, day and title."""

import re
from dataclasses import dataclass

from kiemdem.reading.letters import is_capitals, pattern
from kiemdem.reading.lexicon.units import unit_at

REACH = 4000  # letters from the beginning in which the head stands
TYPES = (
    "NGHỊ QUYẾT|QUYẾT ĐỊNH|CHỈ THỊ|KẾT LUẬN|QUY CHẾ|QUY ĐỊNH|THÔNG TRI|HƯỚNG DẪN|THÔNG BÁO|BÁO CÁO|KẾ HOẠCH|QUY HOẠCH|CHƯƠNG TRÌNH HÀNH ĐỘNG|CHƯƠNG TRÌNH CÔNG TÁC"
    "|CHƯƠNG TRÌNH|ĐỀ ÁN|PHƯƠNG ÁN|DỰ ÁN|TỜ TRÌNH|CÔNG ĐIỆN|BIÊN BẢN|THÔNG TƯ|NGHỊ ĐỊNH|LUẬT|GIẤY MỜI"
)
TYPE_LINE = re.compile(rf"^[\s|]*(?P<type>{TYPES})\b[ \t]*(?P<rest>[^\n]*)$", re.M)
NUMBER = re.compile(
    r"^[\s|]*Số\s*:?\s*(?P<sign>\d*\s?[-/]\s?[^\s|,;]+(?:\s?-\s?[A-ZĐƯ]{2,})?)", re.M | re.I
)
PLACE_DATE = pattern(
    r"(?P<place>[Ⓐ][ⓐ]+(?:[ .][Ⓐ][\wⓐ.]*){0,5})\s*,?\s+ngày\s+(?P<d>\d{1,2})\s+tháng\s+(?P<m>\d{1,2})\s+năm\s+(?P<y>(?:19|20)\d\d)"
)
# The line with the day of a news page; the year last, or a bare date beside an hour.
PAGE_DATE = re.compile(
    r"(?:thứ\s+\w+|chủ\s+nhật|ngày\s+(?:đăng|cập\s+nhật|xuất\s+bản)|cập\s+nhật(?:\s+lúc)?|đăng\s+(?:lúc|ngày)|xuất\s+bản|\d{1,2}[:h]\d\d|GMT)[^\n]{0,30}?(?<![\d/])(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>20\d\d)"
    r"|(?<![\d/])(?P<d2>\d{1,2})[/.-](?P<m2>\d{1,2})[/.-](?P<y2>20\d\d)[^\n]{0,12}?\d{1,2}[:h]\d\d|^\s*(?P<d3>\d{1,2})[/.-](?P<m3>\d{1,2})[/.-](?P<y3>20\d\d)\s*$"
    r"|(?:thứ\s+\w+|chủ\s+nhật),?\s+ngày\s+(?P<d4>\d{1,2})\s+tháng\s+(?P<m4>\d{1,2})\s+năm\s+(?P<y4>20\d\d)|(?P<y5>20\d\d)-(?P<m5>\d\d)-(?P<d5>\d\d)[T ]\d\d:\d\d",
    re.I | re.M,
)
DATED_AT_ALL = re.compile(
    r"\b(?:(?:[Ss]áng|[Cc]hiều|[Tt]ối|[Tt]rưa|[Hh]ôm nay)[\s,(]*(?:ngày\s+)?|Ngày\s+)\(?(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>20\d\d)"
)
YEAR = re.compile(
    r"(?<!\w)(?:năm|quý\s+\S+|tháng\s+\d+)[\s/]+(?P<y>20\d\d)(?!\d|\s?[-–]\s?20)", re.I
)
TITLE_YEAR = re.compile(r"năm\s+(?P<y>20\d\d)(?!\s?[-–]\s?20|\d)", re.I)
# What stands beside the name of the body when two columns became one line
MOTTO = re.compile(r"\s{3,}|\t|\s\|\s|\s+(?=CỘNG\s*HO?[ÀA]|CỘNG\s*HÒA|ĐẢNG CỘNG SẢN|Độc lập)")
FOR_A_YEAR = re.compile(r"KẾ HOẠCH|CHƯƠNG TRÌNH")
PARTY = re.compile(
    r"^[\s|]*(?:ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG\s*HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|CỘNG HOÀ XÃ HỘI[^\n]*|Độc lập[^\n]*|[*\s_-]+|Số\s*:?[^\n]*)$"
)
SUPERIOR = re.compile(
    r"ĐẢNG BỘ|UBND TỈNH|TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|XÃ|PHƯỜNG|BAN CHẤP HÀNH TRUNG ƯƠNG"
)


# Where a page is narrow, the state's name and the names of its bodies run over several lines.
STATE = re.compile(r"CỘNG\s+H[OÒ][ÀA]\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM")
SPLIT_BODY = re.compile(r"(?:[ỦU][ỶY]\s+BAN|HỘI\s+ĐỒNG)\s+NHÂN\s+DÂN")
LAST_WORD = pattern(r"(?:^|\n)[ \t|]*(?P<word>[Ⓐ][ⓐ]+)\s*\n\s*$")
ENACTS = re.compile(
    r"(?:CHỦ TỊCH|BỘ TRƯỞNG|GIÁM ĐỐC|THỦ TƯỚNG|THỐNG ĐỐC|TRƯỞNG BAN|HỘI ĐỒNG NHÂN DÂN|[ỦU][ỶY] BAN NHÂN DÂN|UBND|BAN THƯỜNG VỤ)\b"
)
GROUNDS = re.compile(
    r"[-–+*]?\s*(?:Căn cứ|Thực hiện(?=.{200})|Kính gửi|I[.-]|1\.|Phần|Chương|Điều)(?!\w)"
)
REGARDING = re.compile(
    r"^[\s|]*(?:V/v:?|v/v:?|Về việc)\s+(?P<title>[^\n|]+(?:\n(?!\s*\n)[^\n|]+)?)", re.M
)


@dataclass(frozen=True)
class Head:
    """The document's own particulars; what it does not say is None."""

    type: str | None = None
    number: str | None = None
    issuer: str | None = None
    place: str | None = None
    date: str | None = None  # ISO
    title: str | None = None
    year: int | None = None  # the year that a date without one means


def read_head(text: str) -> Head:
    """Reads the beginning of a document, issued or on a news page."""
    head = text[:REACH]
    kind = TYPE_LINE.search(head)
    number = NUMBER.search(head[: kind.start() + 400] if kind else head[:1500])
    placed = PLACE_DATE.search(head)
    issued = bool(number or (placed and kind))
    day = iso(placed) if placed and issued else None
    day = day or page_day(head)
    title = title_of(head, kind) if kind and issued else None
    if not title and number and (about := REGARDING.search(head, number.end(), number.end() + 400)):
        title = " ".join(about["title"].split())
    year = planned_year(int(day[:4]), kind, title) if day else guessed_year(head, text)
    return Head(
        type=" ".join(kind["type"].split()).capitalize() if kind and issued else None,
        number="".join(number["sign"].split()).rstrip("-") if number else None,
        issuer=issuer_of(head, end_of_names(kind, number)) if issued else None,
        place=place_of(head, placed) if placed and issued else None,
        date=day,
        title=title,
        year=year,
    )


def end_of_names(kind: re.Match[str] | None, number: re.Match[str] | None) -> int:
    """Up to where the names of the bodies stand: the type, or the number of a letter."""
    return kind.start() if kind else number.start() if number else 600


def place_of(head: str, placed: re.Match[str]) -> str:
    """The place, with its first word from the line above: "Tam" over "Kỳ, ngày …"."""
    above = LAST_WORD.search(head[: placed.start()])
    words = f"{above['word'] if above else ''} {placed['place']}"
    return " ".join(words.split())


def planned_year(issued: int, kind: re.Match[str] | None, title: str | None) -> int:
    """A plan issued in December for the next year means that year."""
    planned = TITLE_YEAR.search(title or "") if kind and FOR_A_YEAR.match(kind["type"]) else None
    return int(planned["y"]) if planned and int(planned["y"]) == issued + 1 else issued


def page_day(head: str) -> str | None:
    """The day on which a page of news was put up, or of which it says that it was today."""
    for pattern_ in (PAGE_DATE, DATED_AT_ALL):
        for found in pattern_.finditer(head):
            if day := iso(found):
                return day
    placed = PLACE_DATE.search(head)
    return iso(placed) if placed else None


def iso(found: re.Match[str] | None) -> str | None:
    """The matched day in ISO form; None when the calendar lacks it."""
    if not found:
        return None
    named = {key[0]: value for key, value in found.groupdict().items() if value and key[0] in "dmy"}
    if len(named) < 3:
        return None
    day, month, year = int(named["d"]), int(named["m"]), int(named["y"])
    valid = (
        1 <= month <= 12 and 1 <= day <= (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
    )
    return f"{year:04}-{month:02}-{day:02}" if valid else None


def guessed_year(head: str, text: str) -> int | None:
    """Without a day of its own: the year that the title names, else the one named most."""
    if titled := TITLE_YEAR.search(head[:500]):
        return int(titled["y"])
    years = [int(found["y"]) for found in YEAR.finditer(text[:30_000])]
    return max(set(years), key=lambda year: (years.count(year), year), default=None)


def issuer_of(head: str, end: int) -> str | None:
    """The body in capitals above the number, with its place on the next line."""
    upper = SPLIT_BODY.sub(lambda body: " ".join(body[0].split()), STATE.sub("\n", head[:end]))
    lines = [MOTTO.split(line.strip(" |*\t"))[0] for line in upper.split("\n")]
    names = [
        line
        for line in lines
        if line
        and is_capitals(line)
        and not PARTY.match(line)
        and not line[0].isdigit()
        and not re.match(r"(?:DỰ THẢO|MẬT|KHẨN|HỎA TỐC|BẢN SAO)", line)
    ]
    if not names:
        return None
    words = names[0]
    for line in names[1:3]:
        if re.match(r"ĐẢNG BỘ", words) and re.match(r"BAN (?:CHẤP HÀNH|THƯỜNG VỤ)$", line):
            words = f"{line} {words}"
        elif re.match(r"ĐẢNG BỘ", words) or (unit_at(line, 0) and not SUPERIOR.match(line)):
            words = line
        elif SUPERIOR.match(line) or len(line.split()) <= 4:
            words = f"{words} {line}"
    return " ".join(words.split())


def title_of(head: str, kind: re.Match[str]) -> str | None:
    """The lines after the type, up to a line of dashes, an empty line after them, or the text."""
    lines = [kind["rest"].strip(" |")]
    for line in head[kind.end() :].lstrip("\n").split("\n"):
        words = line.strip(" |\t")
        if not words and any(lines):
            break
        if re.fullmatch(r"[-_*\s.]+", words) and words:
            break
        if GROUNDS.match(words) or (any(lines) and ends_title(lines, words)):
            break
        lines.append(words)
        if len(lines) > 8:
            break
    title = " ".join(" ".join(lines).split())
    return title[:600] or None


def ends_title(lines: list[str], words: str) -> bool:
    """Whether a line is no more of the title: who decides, or small letters after capitals."""
    told = " ".join(lines)
    return bool(ENACTS.match(words)) or (is_capitals(told) and not is_capitals(words))
