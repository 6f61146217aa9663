"""Finds the days, months, quarters, years and spans of years that a text names."""

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple


class Found(NamedTuple):
    """A date where it stands, as precisely as the text says it; no ISO when its year is unknown."""

    start: int
    end: int
    iso: str | None  # 2031-06-30, 2031-06, 2031-Q2, 2031-H1, 2031, 2026/2030
    precision: str  # day, month, quarter, half, part, year, span


S = r"\s{0,4}"  # a blank, a line end, or none
W = r"\s{1,4}"
DASH = r"[-–—‑]"
DAY = r"(?P<d>0?[1-9]|[12]\d|3[01])"
MONTH = r"(?P<m>1[0-2]|0?[1-9])"
YEAR = r"(?P<y>(?:19|20|21)\d\d)"
SHORT = r"(?P<y>(?:19|20|21)\d\d|\d\d)"
LAST = r"(?P<z>(?:19|20|21)\d\d)"
GLOSS = r"(?:\s?\([^()\d]{1,20}\))?"  # 06 (sáu)
DONE = r"(?![\w/%]|[.,]\d|[-–]\d)"
OF_YEAR = (
    rf"(?:(?:,?{W}năm{W}(?P<y1>(?:19|20|21)\d\d)|{S}[/.]{S}(?P<y2>(?:19|20|21)\d\d)"
    rf"|{S}{DASH}{S}(?P<y3>(?:19|20)\d\d))(?!\d))?"
)
CALLED = r"(?:ngày\s{1,4}(?:mùng\s|mồng\s)?|mùng\s|mồng\s)"
PERIOD = (
    r"(?:(?:giai đoạn|nhiệm kỳ|nhiệm kì|năm học|các năm|niên độ|niên khóa|thời kỳ|thời kì|năm)\s{1,4}"
    r"(?:từ\s{1,4})?(?:năm\s{1,4})?)"
)
CUE = (
    r"(?<!\w)(?:ngày|mùng|mồng|hôm|hôm nay|sáng|chiều|tối|trưa|đêm|khuya|thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu"
    r"|thứ bảy|chủ nhật|trước|đến|từ|sau|vào|dịp|lễ|hết|nay|qua|quốc khánh|phong trào|tới|kỷ niệm|nghỉ|chậm nhất|muộn nhất|là),?\s{1,4}$"
)
HOUR = r"(?:(?:ngày|sáng|chiều|tối|trưa|đêm),?|ngày (?:mùng|mồng)|^\(|\s\()\s{0,4}$"
OTHER_DAY = rf"(?:ngày|sáng|chiều|tối|từ){W}(?:ngày{W})?\d\d?(?:\s?[/.-]\s?\d\d?)?(?:,|{W}(?:và|đến|tới)|\s?{DASH}){S}(?:hết{W})?$"
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
WORDS = [
    "giêng",
    "hai",
    "ba",
    "tư",
    "năm",
    "sáu",
    "bảy",
    "tám",
    "chín",
    "mười",
    "mười một",
    "mười hai",
]
MONTH_WORDS = {word: at for at, word in enumerate(WORDS, 1)} | {"chạp": 12}


def full_year(written: str) -> int:
    """08 is 2008, 98 is 1998."""
    short = int(written)
    return short if short > 99 else short + (2000 if short < 60 else 1900)


def said_year(found: re.Match[str], year: int | None) -> int | None:
    """The year that the words name, else the one that the caller knows."""
    said = (found.groupdict().get(name) for name in ("y", "y1", "y2", "y3"))
    return next((full_year(one) for one in said if one), year)


def on_day(found: re.Match[str], year: int | None) -> Found | None:
    """A day of a month; none when the calendar lacks it."""
    of = said_year(found, year)
    try:
        day = date(of or 2000, int(found["m"]), int(found["d"]))
    except ValueError:
        return None
    return Found(*found.span(), day.isoformat() if of else None, "day")


def in_month(found: re.Match[str], year: int | None) -> Found | None:
    """A month, by its figure or its word."""
    named = found.groupdict()
    word = " ".join((named.get("w") or "").lower().split())
    month, of = int(named.get("m") or MONTH_WORDS[word]), said_year(found, year)
    return Found(*found.span(), f"{of}-{month:02}" if of else None, "month")


def in_quarter(found: re.Match[str], year: int | None) -> Found | None:
    of, quarter = said_year(found, year), ROMAN[found["q"].lower()]
    return Found(*found.span(), f"{of}-Q{quarter}" if of else None, "quarter")


def in_part(found: re.Match[str], year: int | None) -> Found | None:
    """The first or last months of a year."""
    of = said_year(found, year)
    if found["n"].lower() not in ("6", "06", "sáu"):
        return Found(*found.span(), str(of) if of else None, "part")
    half = 2 if (found["side"] or "").lower().startswith("cuối") else 1
    return Found(*found.span(), f"{of}-H{half}" if of else None, "half")


def in_span(found: re.Match[str], year: int | None) -> Found | None:
    """From one year to another; a school year is one too."""
    first, last = int(found["y"]), full_year(found["z"])
    if not first < last <= first + 60:
        return None
    return Found(*found.span(), f"{first}/{last}", "span")


def in_year(found: re.Match[str], year: int | None) -> Found | None:
    return Found(*found.span(), found["y"], "year")


Reader = Callable[[re.Match[str], int | None], Found | None]
# What begins with a figure: the form, what must stand before it, who reads it.
BY_FIGURE: list[tuple[str, str, Reader]] = [
    (rf"{DAY}{GLOSS}{W}tháng{W}{MONTH}(?!\d|[.,]\d{{3}}(?!\d)){GLOSS}{OF_YEAR}", "", on_day),
    (rf"{DAY}{S}/{S}{MONTH}{S}/{S}{SHORT}(?![\d\w/])", "", on_day),
    (rf"{DAY}\s?{DASH}\s?{MONTH}\s?{DASH}\s?{SHORT}(?![\d\w/-])", "", on_day),
    (rf"{DAY}\.{MONTH}\.{SHORT}(?![\d\w/]|[.,]\d)", "", on_day),
    (rf"{DAY}(?=\s?{DASH}\s?\d\d?/{MONTH}/{YEAR}(?!\d))", "", on_day),
    (rf"{DAY}(?=\s?{DASH}\s?\d\d?/{MONTH}(?!\d))", HOUR, on_day),
    (
        rf"{DAY}(?={S}(?:và|đến|tới|,){S}(?:hết{W})?(?:ngày{W})?\d\d?[/.]{MONTH}(?:[/.]{YEAR})?(?!\d))",
        CUE,
        on_day,
    ),
    (rf"{DAY}-{MONTH}/{YEAR}(?!\d)", HOUR, on_day),
    (
        rf"(?P<n>0?[1-9]|1[01]){W}tháng{W}(?P<side>đầu{W}|cuối{W})?(?:của{W})?năm(?!\w)(?:{W}{YEAR}(?!\d))?",
        "",
        in_part,
    ),
    (rf"{MONTH}{S}/{S}{YEAR}{DONE}", "", in_month),
    (rf"{YEAR}{S}{DASH}{S}{LAST}{DONE}", "", in_span),
    (
        rf"{YEAR}{W}(?:đến|tới){W}(?:hết{W}|cuối{W})?(?:năm{W})?{LAST}{DONE}",
        r"(?<!\w)từ\s{1,4}(?:năm\s)?$",
        in_span,
    ),
    (rf"{YEAR}\s?[/-]\s?(?P<z>\d\d)(?!\d)", r"năm học\s{1,4}$", in_span),
    (rf"{DAY}{S}/{S}{MONTH}{DONE}", CUE, on_day),
    (rf"{DAY}{S}/{S}{MONTH}{DONE}", OTHER_DAY, on_day),
    (rf"{DAY}/{MONTH}(?=\))", r"\($", on_day),
    (rf"{DAY}\s?[-–.]\s?{MONTH}{DONE}", HOUR, on_day),
    (rf"{DAY}[-–.]{MONTH}{DONE}", OTHER_DAY, on_day),
    (rf"{YEAR}{DONE}", r"(?<!\w)năm\s{1,4}$", in_year),
]
BY_WORD: list[tuple[str, str, Reader]] = [
    (rf"q(?:(?:uý|úy)[\s/.]{{1,4}}|\.\s?)(?P<q>III|II|IV|I|[1-4])(?!\w){OF_YEAR}", "", in_quarter),
    (rf"tháng{W}{MONTH}(?!\d|[.,]\d(?!\d{{3}})|%){GLOSS}{OF_YEAR}", "", in_month),
    (
        rf"tháng{W}(?P<w>giêng|chạp|mười một|mười hai|hai|ba|tư|sáu|bảy|tám|chín|mười)(?!\w){OF_YEAR}",
        r"(?<!\d)(?<!\w)\s?$|\b(?:trong|đến|từ|cuối|đầu|giữa|ngày)\s$",
        in_month,
    ),
    (
        rf"(?P<n>ba|sáu|chín){W}tháng{W}(?P<side>đầu{W}|cuối{W})?(?:của{W})?năm(?!\w)(?:{W}{YEAR}(?!\d))?",
        "",
        in_part,
    ),
]
Form = tuple[re.Pattern[str], re.Pattern[str], Reader]


def compiled(forms: list[tuple[str, str, Reader]]) -> list[Form]:
    return [(re.compile(form, re.I), re.compile(cue, re.I), reader) for form, cue, reader in forms]


ANCHOR = re.compile(r"(?<![\d.,/\w])(?:\d|(?:quý|qúy|tháng|ba|sáu|chín)(?=[\s/])|q\.)", re.I)
FIGURES, NAMED = compiled(BY_FIGURE), compiled(BY_WORD)
LEFT = re.compile(rf"(?<!\w)(?:{CALLED}|{PERIOD})$", re.I)
BACK = 40  # how far before a date its cue is looked for


def find_dates(
    text: str, start: int = 0, end: int | None = None, year: int | None = None
) -> list[Found]:
    """The dates of text[start:end], in order, none inside another; `year` is that of a date without one."""
    end = len(text) if end is None else end
    found: list[Found] = []
    place = start
    while anchor := ANCHOR.search(text, place, end):
        at = anchor.start()
        one = date_at(text, at, end, year)
        if one:
            found.append(widened(text, max(start, place), one))
        place = one.end if one else anchor.end()
        while not one and place < end and text[place].isdigit():
            place += 1
    return found


def date_at(text: str, at: int, end: int, year: int | None) -> Found | None:
    """The date that begins at this figure or word."""
    before = text[max(0, at - BACK) : at]
    for form, cue, reader in FIGURES if text[at].isdigit() else NAMED:
        match = form.match(text, at, end)
        if match and cue.search(before) and (one := reader(match, year)):
            return one
    return None


def widened(text: str, start: int, found: Found) -> Found:
    """The date with the word that calls it: "ngày", "năm", "giai đoạn"."""
    before = text[max(start, found.start - BACK) : found.start]
    word = LEFT.search(before) if text[found.start].isdigit() else None
    return found._replace(start=found.start - len(before) + word.start()) if word else found
