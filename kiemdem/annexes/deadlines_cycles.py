"""How often a task comes back: "hằng quý", "6 tháng/lần", "thường xuyên"."""

import re
from collections.abc import Iterable

SHORTEST_FIRST = ["monthly", "quarterly", "half-yearly", "yearly", "ongoing"]
MONTHS = {1: "monthly", 3: "quarterly", 6: "half-yearly", 12: "yearly"}
NOT_QUARTER = r"(?! ?(?:dinh|che|hoach|trinh|mo|uoc|luat|doi|tac|dat|tu|tap|nguyen|xa|\d|[ivx]+\b))"
CYCLE = (
    r"(?:(?:\d+|mot|ba|sau) (?:thang(?! ?\d+(?! ?lan))|nam(?! ?\d+(?! ?lan)|\w))|nua nam|thang(?! ?\d)|"
    rf"qu[yi]\b{NOT_QUARTER}|nam(?! ?\d|\w| hoc)|tuan|ngay(?! ?\d)|ky)"
)
EVERY = (
    r"(?:(?<![a-z])hang|(?<![a-z])moi|tung|cac|nhung|dinh ky(?: theo| vao)?(?: hang| moi)?|theo)"
)
LIST = rf"{CYCLE}(?:\s*(?:,|;|va|/|-|&|hoac|\+|den)\s*(?:{EVERY}\s*|ca\s*|tong ket\s*)?{CYCLE})*"

TURN = r"(?:lan|ky|dot|cuoc|buoi|phien|so|lop|hoi nghi)\b"

ONGOING = re.compile(
    r"thuong\s*xuyen|(?<![a-z])th?g?[/.]\s?xuyen|lien tuc|quanh nam|hang ngay|hang tuan|moi ngay|moi tuan"
    r"|(?<!hop )thuong ky|24/7|24/24|duy tri|xuyen suot|suot (?:nam|nhiem ky|giai doan|ca nam|qua trinh)|^tx$"
    r"|tro di"
)
STRONG = [
    re.compile(rf"(?:(?<![a-z]){LIST}\s*(?:,|va|/|&)\s*)?{EVERY}\s*{LIST}"),
    re.compile(rf"(?:(?:mot|01|1|\d+) )?{CYCLE}\s*(?:/|mot |1 |01 )\s*(?:mot |1 |01 )?lan"),
    re.compile(rf"\d+ lan\s*(?:/|mot |moi |trong |tren )\s*(?:mot |1 |01 )?{CYCLE}"),
    re.compile(
        rf"thang (?:cuoi|dau)(?: cung| tien)?(?: cua)?(?: hang| moi)? qu[yi]\b{NOT_QUARTER}"
    ),
    re.compile(rf"(?:moi|1|01|mot) (?:nam|quy|thang) (?:\d+|hai|mot) {TURN}"),
    re.compile(rf"\d+ {TURN}\s*/\s*(?:nam|quy|thang)"),
    re.compile(
        r"moi (?:nam|quy|thang) (?:it nhat )?\d{1,2}(?: ?- ?\d{1,2})? (?!nam\b|thang\b|ngay\b)(?=[a-z])"
    ),
    re.compile(r"(?:ca|trong) (?:4|04|bon) qu[yi]\b"),
    re.compile(r"thuong nien"),
    re.compile(rf"{CYCLE}(?:\s*[,/]\s*{CYCLE})* (?:bao cao )?(?:mot|1) lan"),
]
REPORTS = re.compile(rf"bao cao {LIST}")
WEAK = [
    re.compile(rf"^[\s.(-]*{LIST}[\s.)]*$"),
    re.compile(rf"(?:bao cao|so ket|tong ket|dinh ky)(?: theo)? {LIST}"),
    re.compile(rf"(?:dau|giua|cuoi|trong|cua|het)\s*(?:thang|qu[yi]\b{NOT_QUARTER})(?! ?\d)"),
    re.compile(r"(?:thang|quy)(?: bao cao| sau| tiep theo| lien ke| ke tiep)"),
    re.compile(r"dinh ky"),
]


PER = {"nam": 12, "quy": 3, "thang": 1}
TIMES = re.compile(
    r"(?P<times>\d+) lan\s*(?:/|mot |moi |trong |tren )\s*(?:mot |1 |01 )?(?P<per>nam|quy|thang)"
    rf"|(?P<turns>\d+) {TURN}\s*/\s*(?P<of>nam|quy|thang)"
    rf"|^(?:moi|1|01|mot) (?P<each>nam|quy|thang) (?P<count>\d+|hai|mot) {TURN}"
)
COUNTED = re.compile(r"(?:(\d+|mot|ba|sau) )?(nua nam|thang|qu[yi]|nam|dinh ky)")


def cycles_in(words: str) -> Iterable[str]:
    """The cycles that a matched passage names."""
    if often := TIMES.search(words):
        said = often["times"] or often["turns"] or often["count"]
        count = {"hai": "2", "mot": "1"}.get(said, said)
        months = PER[often["per"] or often["of"] or often["each"]] // max(int(count), 1)
        return [MONTHS.get(months, "monthly")]
    if re.match(r"(?:ca|trong) (?:4|04|bon)", words):
        return ["quarterly"]
    named = ["yearly"] if "thuong nien" in words else []
    for count, unit in COUNTED.findall(words):
        number = {"mot": 1, "ba": 3, "sau": 6}.get(count) or int(count or 1)
        base = {"nua nam": 6, "thang": 1, "nam": 12, "dinh ky": 0}.get(unit, 3)
        if unit == "thang" and re.search(r"thang (?:cuoi|dau)", words):
            continue
        if cycle := MONTHS.get(number * base):
            named.append(cycle)
    return named


def find_cycles(text: str) -> tuple[str | None, list[tuple[int, int]]]:
    """The shortest cycle that is plainly said, and where the words for cycles stand."""
    named: list[str] = []
    places: list[tuple[int, int]] = []
    for pattern in [*STRONG, ONGOING]:
        for found in pattern.finditer(text):
            cycles = ["ongoing"] if pattern is ONGOING else list(cycles_in(found[0]))
            if re.search(r"\b(?:tuan|ngay)\b", found[0]) and not cycles:
                cycles = ["ongoing"]
            if cycles:
                named += cycles
                places.append(found.span())
    if named:
        for found in REPORTS.finditer(text):
            named += cycles_in(found[0])
    return shortest(named), sorted(places)


def weak_cycle(text: str) -> str | None:
    """A cycle that is only hinted at: "quý, năm", "cuối quý", "ngày 25 tháng sau"."""
    named: list[str] = []
    if re.fullmatch(r"\W*(?!0?6 )\d+ (?:thang|nam)\W*", text):
        return None  # "12 tháng" may be a span of time as well
    for pattern in WEAK:
        for found in pattern.finditer(text):
            named += cycles_in(found[0]) or []
    if not named and "dinh ky" in text:
        return "ongoing"
    return shortest(named)


def shortest(named: list[str]) -> str | None:
    return min(named, key=SHORTEST_FIRST.index, default=None)
