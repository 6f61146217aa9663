"""The periods named in a deadline: days, months, quarters, halves, years, and spans of them."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from kiemdem.annexes import deadlines_patterns as shapes
from kiemdem.annexes.deadlines_text import blank

COARSENESS = {"day": 0, "month": 1, "quarter": 2, "half": 3, "range": 4, "year": 4}
QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "mot": 1, "nhat": 1, "hai": 2, "ba": 3, "bon": 4}
QUARTERS |= {"1": 1, "2": 2, "3": 3, "4": 4, "01": 1, "02": 2, "03": 3, "04": 4, "tu": 4}
QUARTERS |= {"1v": 4, "l": 1, "ll": 2, "lll": 3, "lv": 4, "iiii": 4}
MONTHS = {"mot": 1, "hai": 2, "ba": 3, "tu": 4, "bon": 4, "nam": 5, "sau": 6}
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
    many: bool = False  # "tháng 6, 12"
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
    return bool(re.search(r"(?:-|\bden\b|\btoi\b)[^\d,;]*\w*\s*$", words))


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
    figures = re.findall(rf"{shapes.MONTH_WORD}|\d+", found["months"])
    numbers = [int(one) if one.isdigit() else MONTHS[one] for one in figures]
    return several(found, "month", numbers, found["months"])


def quarters(found: re.Match[str]) -> Term:
    figures = re.findall(r"1v|\d+|\b[ivl]+\b|mot|nhat|hai|ba|bon|tu\b", found["quarters"])
    return several(found, "quarter", [3 * QUARTERS[one] for one in figures], found["quarters"])


def several(found: re.Match[str], unit: str, numbers: list[int], words: str) -> Term:
    """The last of some months; "tháng 11 - tháng 2" ends in the next year."""
    spans = len(numbers) > 1 and spanning(words)
    fields = year_of(found)
    if spans and numbers[-1] < numbers[0] and not fields["year"]:
        fields["years_on"] = 1
    month = numbers[-1] if spans or fields["year"] else max(numbers)
    one = Term(found.start(), found.end(), unit, fields["year"], month, spans=spans)
    return replace(one, many=len(numbers) > 1, years_on=fields["years_on"] or 0)


def half(found: re.Match[str]) -> Term:
    """ "6 tháng đầu năm 2026", "nửa cuối năm"; nine months are a span, three a quarter."""
    count = {"3": 3, "9": 9, "ba": 3, "chin": 9}.get((found["count"] or "").lstrip("0"), 6)
    count = 3 if "dau nam" in found[0][:7] else count  # "đầu năm 2027" is its first quarter
    month = 12 if found["which"] == "cuoi" else count
    unit = {3: "quarter", 6: "half", 9: "range"}[count]
    return term(found, unit, month=month)


def school_year(found: re.Match[str]) -> Term:
    """A school year is over on 31 May of its second year."""
    last = int(found["last"])
    return term(found, "range", year=last if last > 99 else 2000 + last, month=5, day=31)


def years(found: re.Match[str]) -> Term | None:
    first, last = int(found["first"]), int(found["last"])
    if last < 13 and 2000 + last < first:  # "2026-12" as Excel may show a month
        return term(found, "month", year=first, month=last) if last else None
    last = last if last > 99 else 2000 + last
    return term(found, "range", year=last, spans=True) if last > first else None


def some_year(found: re.Match[str]) -> Term:
    return term(found, "year")


def this_year(found: re.Match[str]) -> Term:
    following = bool(found["next"] or found["soon"])
    return term(found, "year", vague=not following, years_on=int(following))


SHAPES: list[tuple[str, Maker]] = [
    (shapes.ISO, iso_day),
    (shapes.WORDED_DAY, plain_day),
    (shapes.DAYS_OF_MONTH, plain_day),
    (shapes.FULL_DAY, plain_day),
    (shapes.MIXED_DAY, plain_day),
    (shapes.MONTHS, months),
    (shapes.QUARTERS, quarters),
    (shapes.HALF, half),
    (shapes.MONTHS_OF_YEAR, months),
    (shapes.MONTHS_OF_SHORT_YEAR, months),
    (shapes.DAY_OF_MONTH, plain_day),
    (shapes.MONTH_OF_YEAR, months),
    (shapes.MONTH_OF_SHORT_YEAR, months),
    (shapes.BARE_QUARTERS, quarters),
    (shapes.SCHOOL_YEAR, school_year),
    (shapes.YEARS, years),
    (shapes.ONE_YEAR, some_year),
    (shapes.THIS_YEAR, this_year),
]
COMPILED = [(re.compile(pattern), maker) for pattern, maker in SHAPES]
TO = re.compile(r"^\s*(?:-|(?:cho )?(?:den|toi)\b)")
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


def with_years(
    terms: list[Term], plan_year: int | None, text: str
) -> Iterator[tuple[Term, date | None]]:
    """Each period with its last day; a missing year comes from its neighbours or the plan."""
    previous: date | None = None
    for place, one in enumerate(terms):
        year = one.year or borrowed_year(terms, place, plan_year)
        day = one.last_day(year) if year else None
        if previous and day and year and not one.year and day < previous:
            if TO.search(text[terms[place - 1].end : one.start]):
                day = one.last_day(year + 1)
        yield one, day
        previous = day


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
