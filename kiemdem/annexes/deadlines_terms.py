"""The periods named in a deadline: days, months, quarters, halves, years, and spans of them."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from kiemdem.annexes.deadlines_text import blank

COARSENESS = {"day": 0, "month": 1, "quarter": 2, "half": 3, "range": 4, "year": 4}
QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "mot": 1, "nhat": 1, "hai": 2, "ba": 3, "bon": 4}
QUARTERS |= {"1": 1, "2": 2, "3": 3, "4": 4, "01": 1, "02": 2, "03": 3, "04": 4, "tu": 4}
QUARTERS |= {"l": 1, "ll": 2, "lll": 3, "lv": 4, "iiii": 4}
MONTHS = {"gieng": 1, "mot": 1, "hai": 2, "ba": 3, "tu": 4, "bon": 4, "nam": 5, "sau": 6}
MONTHS |= {"bay": 7, "tam": 8, "chin": 9, "muoi": 10, "muoi mot": 11, "muoi hai": 12}


@dataclass(frozen=True)
class Term:
    """One period as printed; year None when it is not said, month None for a whole year."""

    start: int
    end: int
    unit: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    spans: bool = False  # printed as from–to
    vague: bool = False  # "trong năm": names no period of its own
    years_on: int = 0  # "năm sau"
    before: bool = False  # "trước tháng 9": ends when the period begins

    def last_day(self, year: int) -> date | None:
        """The day on which the period is over; None for 31/02."""
        year += self.years_on
        month = self.month or 12
        if self.before:
            return self.eve(year, month)
        try:
            return date(year, month, self.day or monthrange(year, month)[1])
        except ValueError:
            return None

    def eve(self, year: int, month: int) -> date:
        """The last day before the period begins."""
        months = {"month": 1, "quarter": 3, "half": 6}.get(self.unit, 12)
        first = date(year, max(month - months + 1, 1), 1)
        return date.fromordinal(first.toordinal() - 1)


SEP = r"\s*(?:,|;|\+|&|/|\bva\b|-|(?:cho )?den(?: het)?|toi)\s*"
JOIN = r"\s*(?:,|;|\+|&|va|-|(?:cho )?den(?: het)?|toi)\s*"
YEAR = (
    r"(?:\s*[/.,(-]?\s*(?:cua\s*)?(?:nam\s*)?(?P<year>20\d\d|19\d\d)(?![\d])(?!/\d)\)?"
    r"|\s*[/-](?:nam )?(?P<yy>[2-5]\d)(?![\d/])"
    r"|[\s,/(]*(?:cua\s*)?nam (?P<next>sau|toi|tiep theo|ke tiep|lien ke)\)?"
    r"|[\s,/]*(?:cua )?nam nay)?"
)
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
MONTH = r"(?:1[0-2]|0?[1-9])"
NOT_DATE = r"(?!\d)(?!\s*[/.]\s*\d{1,2}(?!\d))"
QUARTER = r"(?:i{1,4}|iv|l{1,3}|lv|0?[1-4])(?![a-z\d])"
ROMAN = r"(?:iv|i{1,3})(?![a-z\d])"
MONTH_WORD = r"(?:muoi mot|muoi hai|muoi|gieng|mot|hai|ba|tu|bon|sau|bay|tam|chin|nam(?=\s*[/,]|$))"

Maker = Callable[[re.Match[str]], Term | None]


def year_of(found: re.Match[str]) -> dict[str, int | None]:
    """The year said with a period, as fields of a Term."""
    groups = found.groupdict()
    year = int(groups["year"]) if groups.get("year") else None
    if groups.get("yy"):
        year = 2000 + int(groups["yy"])
    return {"year": year, "years_on": 1 if groups.get("next") else 0}  # type: ignore[dict-item]


def term(found: re.Match[str], unit: str, **fields: int | bool | None) -> Term:
    return Term(found.start(), found.end(), unit, **{**year_of(found), **fields})  # type: ignore[arg-type]


def spanning(words: str) -> bool:
    """Whether the last of several figures is the end of a from–to."""
    return bool(re.search(r"(?:-|\bden|\btoi)[^\d,;]*\w+\s*$", words))


def iso_day(found: re.Match[str]) -> Term:
    year, month, day = (int(found[name]) for name in ("year", "month", "day"))
    return term(found, "day", year=year, month=month, day=day)


def plain_day(found: re.Match[str]) -> Term:
    """ "30/9/2026", "ngày 30 tháng 9", "ngày 29, 30/9", "từ 25-30/9"; the last day counts."""
    months = found.groupdict().get("months") or ""
    month = int(re.findall(r"\d+", months)[-1]) if re.search(r"\d", months) else int(found["month"])
    spans = spanning(found["days"]) if found.groupdict().get("days") else False
    return term(found, "day", month=month, day=int(found["day"]), spans=spans)


def months(found: re.Match[str]) -> Term:
    figures = found["months"]
    last = re.findall(rf"{MONTH_WORD}|\d+", figures)[-1]
    month = int(last) if last.isdigit() else MONTHS[last]
    several = len(re.findall(r"\d+", figures)) > 1
    return term(found, "month", month=month, spans=several and spanning(figures))


def quarters(found: re.Match[str]) -> Term:
    figures = re.findall(r"\d+|\b[ivl]+\b|mot|nhat|hai|ba|bon|tu", found["quarters"])
    spans = len(figures) > 1 and spanning(found["quarters"])
    return term(found, "quarter", month=3 * QUARTERS[figures[-1]], spans=spans)


def half(found: re.Match[str]) -> Term:
    """ "6 tháng đầu năm 2026", "nửa cuối năm"; nine months are a span, three a quarter."""
    count = {"3": 3, "9": 9, "ba": 3, "chin": 9}.get((found["count"] or "").lstrip("0"), 6)
    month = count if found["which"] in ("dau", "giua") else 12
    unit = {3: "quarter", 6: "half", 9: "range"}[count]
    return term(found, unit, month=month)


def school_year(found: re.Match[str]) -> Term:
    """A school year is over on 31 May of its second year."""
    return term(found, "range", year=int(found["last"]), month=5, day=31)


def years(found: re.Match[str]) -> Term | None:
    first, last = int(found["first"]), int(found["last"])
    last = last if last > 99 else 2000 + last
    return term(found, "range", year=last, spans=True) if last > first else None


def some_year(found: re.Match[str]) -> Term:
    return term(found, "year")


def this_year(found: re.Match[str]) -> Term:
    return term(found, "year", vague=not found["next"], years_on=1 if found["next"] else 0)


D, M = rf"(?P<day>{DAY})", rf"(?P<month>{MONTH})"
DAYS = rf"(?P<days>(?:ngay\s*)?{DAY}(?:{JOIN}(?:ngay\s*)?{DAY})*{JOIN}(?:ngay\s*)?(?={DAY}))"
PATTERNS: list[tuple[str, Maker]] = [
    (r"(?<!\d)(?P<year>20\d\d)\s?[-/.]\s?(?P<month>\d\d?)\s?[-/.]\s?(?P<day>\d\d?)(?!\d)", iso_day),
    (
        rf"(?<![\d/.])(?:{DAYS})?(?:ngay\s*)?(?<!\d){D}\s*(?:,|cua|cac|trong|/)*\s*(?:cac )?thang\s*"
        rf"(?P<months>(?:{MONTH}(?!\d){JOIN}(?:thang\s*)?)*(?P<month>{MONTH}))(?!\d){NOT_DATE}{YEAR}",
        plain_day,
    ),
    (
        rf"(?<![\d/.])(?P<days>{DAY}(?:{JOIN}(?:ngay\s*)?{DAY})*{JOIN}(?:ngay\s*)?(?={DAY}/))"
        rf"{D}/{M}(?![\d])(?!/\d{{1}}(?!\d))(?!/\d{{3}}(?!\d))(?!/\d{{5}}){YEAR}",
        plain_day,
    ),
    (
        rf"(?<![\d/.])(?:ngay\s*)?(?<!\d){D}(?P<sep>\s?[/.-]\s?){M}(?:\s?[/.-]\s?)"
        r"(?:(?P<year>20\d\d)|(?P<yy>[0-5]\d))(?![\d])(?!/\d)",
        plain_day,
    ),
    (
        rf"(?:(?<![a-z])(?:thang|thg)s?\.?|(?<![a-z])th?\.?(?=\d))\s*(?P<months>(?:{MONTH}{NOT_DATE}|{MONTH_WORD}|{MONTH}(?=/[2-5]\d(?!\d)))"
        rf"(?:{SEP}(?:(?:thang|t\.?)\s*)?{MONTH}{NOT_DATE})*){YEAR}",
        months,
    ),
    (
        rf"(?:(?<![a-z])qu[yi]|(?<![a-z])q\.?(?=\d|i))\s*(?:thu )?(?P<quarters>(?:{QUARTER}|(?:mot|nhat|hai|ba|bon|tu)\b)"
        rf"(?:{SEP}(?:(?:qu[yi]|q)\s*)?{QUARTER}(?!/\d{{1,2}}(?!\d)))*){YEAR}",
        quarters,
    ),
    (
        r"(?:(?P<count>\b0?[369]|\bsau|\bba|\bchin)\s*(?:thang|t)\s*|nua\s*(?:nam\s*)?|(?=giua nam))"
        rf"(?P<which>dau|cuoi|giua)(?:\s*(?:cua\s*)?nam\b)?{YEAR}",
        half,
    ),
    (
        rf"(?<![\d/.-])(?P<months>(?:{MONTH}{JOIN})+{MONTH})/(?P<year>20\d\d)(?!\d)",
        months,
    ),
    (
        rf"(?<![\d/.])(?:ngay\s*)?(?<!\d){D}(?:/|\.|(?<=\d)\s?-\s?){M}(?![\d])(?!\s?[/.-]\s?\d{{1,2}}(?!\d))"
        rf"(?!\s?[/.-]\s?\d{{3}}(?!\d))(?!\s?[/.-]?\d{{5}}){YEAR}",
        plain_day,
    ),
    (rf"(?<![\d/.])(?P<months>{MONTH})\s*[/.-]\s*(?P<year>20\d\d)(?![\d/])", months),
    (rf"(?<![\d/.])(?P<months>{MONTH})\s*/\s*(?P<yy>[2-5]\d)(?![\d/])", months),
    (
        rf"(?<![a-z])(?P<quarters>{ROMAN}(?:{JOIN}{ROMAN})*)\s*[/.-]\s*(?:nam\s*)?(?P<year>20\d\d)(?!\d)",
        quarters,
    ),
    (r"nam hoc\s*20\d\d\s*[-/]\s*(?:nam\s*)?(?P<last>20\d\d)", school_year),
    (
        r"(?<![\d/])(?P<first>20\d\d)\s*(?:-|(?:cho )?den(?: het)?|toi|/)\s*(?:(?:cuoi |het )?nam\s*)?(?P<last>20\d\d|\d\d)(?![\d/])",
        years,
    ),
    (r"(?:(?:ca )?nam\s*)?(?<![\d])(?P<year>20\d\d)(?!\d)(?:\.0)?", some_year),
    (
        r"(?:trong|het|cuoi|ca|dau|suot|ket thuc|den) nam(?: ke hoach)?(?P<next> sau| toi)?\b(?! hoc)(?: nay)?"
        r"|\bnam (?:nay|(?P<soon>toi|sau))\b",
        this_year,
    ),
]
COMPILED = [(re.compile(pattern), maker) for pattern, maker in PATTERNS]
BEFORE = re.compile(r"(?<!ngay )truoc\s*$")


def find_terms(text: str) -> tuple[list[Term], str]:
    """The periods in the folded text in order, and the text with them painted over."""
    found_terms: list[Term] = []
    rest = text
    for pattern, maker in COMPILED:
        for found in list(pattern.finditer(rest)):
            if (one := maker(found)) is not None:
                found_terms.append(one)
                rest = blank(rest, found.start(), found.end())
    found_terms.sort(key=lambda one: one.start)
    return [mark_before(one, text) for one in found_terms], rest


def mark_before(one: Term, text: str) -> Term:
    """ "Trước tháng 9" is over when September begins; "trước ngày D" is D itself."""
    if one.unit == "day" or one.vague or one.spans:
        return one
    return replace(one, before=bool(BEFORE.search(text[: one.start])))


def with_years(terms: list[Term], plan_year: int | None) -> Iterator[tuple[Term, date | None]]:
    """Each period with its last day; a missing year comes from its neighbours or the plan."""
    for place, one in enumerate(terms):
        year = one.year or borrowed_year(terms, place, plan_year)
        yield one, one.last_day(year) if year else None


def borrowed_year(terms: list[Term], place: int, plan_year: int | None) -> int | None:
    """The year of the next period that says one, then of the one before, then of the plan."""
    one = terms[place]
    if one.vague or one.years_on:
        return plan_year
    for later in terms[place + 1 :]:
        if later.year:
            wraps = (later.month or 12, later.day or 31) < (one.month or 12, one.day or 0)
            return later.year - wraps
    for earlier in reversed(terms[:place]):
        if earlier.year:
            return earlier.year if earlier.unit == "year" else max(earlier.year, plan_year or 0)
    return plan_year
