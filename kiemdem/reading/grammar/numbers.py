"""Figures as they are written: 1.234, 12,5, 08, 7,0-7,5%, 8.793/6.500, "trên 16,5 nghìn tỷ"."""

import re
from dataclasses import dataclass

from kiemdem.reading.items import Bound

GAP = "\u00a0\u202f"  # blanks that part thousands
NUMBER = (
    rf"(?:\d{{1,3}}(?:[.{GAP}]\d{{3}})+(?![\d])(?:,\d+)?"
    r"|\d{1,3}(?:,\d{3}){2,}(?!\d)(?:\.\d+)?|\d+ ,\d{1,2}(?=\s?%)|\d+(?:[.,]\d+)?)"
)
SCALE = (
    r"(?:(?:trăm|nghìn|ngàn|vạn|triệu)(?:\s+(?:triệu|tỷ|tỉ))?|tỷ|tỉ)"
    r"(?!\s*(?:lệ|trọng|suất|giá|số|phú|năm|mẫu))(?!\w)"
)
TO = r"\s*(?:[-–—÷~]|\s(?:đến|tới)(?:\s+(?:khoảng|gần|trên|hơn))?\s)\s*"
SAME = r"(?:đồng|USD|ha|tấn|m2|m3|km|người|hộ|lượt|cây|con|căn|cái|chiếc|máy|vụ|dự án|nhiệm vụ|chỉ tiêu|xã|đơn vị|đảng viên|hồ sơ|điểm|đơn|vụ việc|việc|căn|văn bản|đề án|công trình|kiến nghị|ý kiến|thủ tục|doanh nghiệp|tiêu chí|chi bộ)"
FIGURE = re.compile(
    rf"(?<!\w)(?<!\d[.,/])(?P<a>{NUMBER})(?P<ap>\s?%)?"
    rf"(?:(?P<xs>\s*{SCALE})?(?:\s?(?P<xu>{SAME}))?\s?/\s?(?P<over>{NUMBER})(?P<op>\s?%)?(?!\d|/\d)(?(xu)(?=(?:\s*{SCALE})?\s?(?P=xu)(?!\w)))"
    rf"|(?P<as>\s*{SCALE})?{TO}(?P<b>{NUMBER})(?P<bp>\s?%)?(?!\d|/\d))?"
    rf"(?![\d])(?P<scale>\s*{SCALE})?",
    re.IGNORECASE,
)
FACTORS = {"trăm": 1e2, "nghìn": 1e3, "ngàn": 1e3, "vạn": 1e4, "triệu": 1e6, "tỷ": 1e9, "tỉ": 1e9}
BOUNDS: list[tuple[str, Bound]] = [
    (r"không (?:dưới|thấp hơn|ít hơn|nhỏ hơn)|tối thiểu|ít nhất|tối thiếu|từ|≥|>=", "ge"),
    (r"không (?:quá|vượt quá|cao hơn|lớn hơn)|không vượt|tối đa|nhiều nhất|≤|<=", "le"),
    (r"chưa (?:đến|tới|đầy)|dưới|thấp hơn|<", "lt"),
    (r"ước(?: tính)?|xấp xỉ|khoảng|chừng|gần|ngót|ngót nghét|suýt soát|dự kiến|~|≈", "approx"),
    (r"trên|hơn|vượt|quá|>", "gt"),
]
WORD_BETWEEN = r"(?:\s*(?:đạt|là|có|được|thu|khoảng|từ|mức|tỷ lệ|lên tới|lên đến|còn|bằng))*"
BOUND = re.compile(
    r"(?:(?<!\w)|(?=[<>≥≤~≈]))(?:"
    + "|".join(f"(?P<b{at}>{words})" for at, (words, _) in enumerate(BOUNDS))
    + rf"){WORD_BETWEEN}\s*$",
    re.IGNORECASE,
)
AND_MORE = re.compile(r"(?:\s*[%\w/]+){0,4}?\s+trở (?P<way>lên|xuống|đi)(?!\w)", re.IGNORECASE)
# "6 tỷ 973 triệu USD" is one amount
AND_THE_REST = re.compile(
    r"\s+(?P<rest>\d{1,3})\s+(?P<less>triệu|nghìn|ngàn)(?=\s+\w)", re.IGNORECASE
)
PER_SO_MANY = re.compile(r"[^\W\d_]\s?/\s?$")  # "26 giường bệnh/10.000 dân"
ROUND = (1, 10, 100, 1_000, 10_000, 100_000)
BACK = 32  # how far before a figure its bound is looked for


@dataclass(frozen=True)
class Figure:
    """One figure of the text, or two that belong together: a range, or a part over a whole."""

    start: int
    end: int
    value: float
    high: float | None = None  # the upper end of a range
    over: float | None = None  # what stands behind the stroke of a/b
    percent: bool = False
    over_percent: bool = False
    scale: str | None = None  # "tỷ", "nghìn tỷ": stays in the unit, as printed
    bound: Bound = "eq"
    begins: int = 0  # where the words of its bound begin
    decimals: int = 0  # places printed behind the point

    @property
    def factor(self) -> float:
        """What the scale word multiplies by."""
        product = 1.0
        for word in (self.scale or "").lower().split():
            product *= FACTORS.get(word, 1)
        return product


def number(written: str) -> float:
    """The number that a Vietnamese text means; an English point is understood when it must be one."""
    bare = re.sub(rf"[{GAP}]", ".", written.replace(" ", ""))
    if re.fullmatch(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?", bare):
        bare = bare.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?", bare):
        bare = bare.replace(",", "")
    value = float(bare.replace(",", "."))
    return int(value) if value.is_integer() else value


def decimals(written: str) -> int:
    """How many places are printed: 0 of 1.234, 2 of 12,50."""
    if re.fullmatch(rf"[1-9]\d{{0,2}}(?:[.{GAP}]\d{{3}})+", written):
        return 0
    point = max(written.rfind(","), written.rfind("."))
    return len(written) - point - 1 if point >= 0 else 0


def find_figures(text: str, start: int, end: int, taken: bytearray | None = None) -> list[Figure]:
    """The figures of text[start:end] of which no character is taken, in order."""
    found: list[Figure] = []
    taken = bytearray(end + 1) if taken is None else taken
    place = start
    while match := FIGURE.search(text, place, end):
        one = read_figure(text, match, start, end, taken)
        place = one.end if one else match.end("a")
        if one:
            found.append(one)
    return found


def read_figure(
    text: str, match: re.Match[str], start: int, end: int, taken: bytearray
) -> Figure | None:
    """The figure of a match, cut short where its second half is a date or falls below the first."""
    if is_none(text, match, start, taken):
        return None
    value = number(match["a"])
    over = free_number(match, "over", taken)
    high = upper_end(match, value, taken)
    whole = (high, over) != (None, None) or (match["b"], match["over"]) == (None, None)
    tail = match.end() if whole else match.end("as") if match["as"] else match.end("ap")
    tail = tail if tail > 0 else match.end("a")
    scale = (match["scale"] or match["xs"] or match["as"]) if whole else match["as"]
    if match["scale"] and (high, over) == (None, None):
        value, tail = with_the_rest(text, value, scale or "", tail, end)
    bound, begins = bound_of(text, match.start(), tail, start, end)
    return Figure(
        match.start(), tail, value, high, over,
        percent=bool(match["ap"] or (whole and high is not None and match["bp"]) or (over is not None and match["op"])),
        over_percent=bool(over is not None and match["op"]),
        scale=" ".join(scale.split()) if scale else None,
        bound="range" if high is not None else bound,
        begins=begins, decimals=decimals(match["a"]),
    )  # fmt: skip


def is_none(text: str, match: re.Match[str], start: int, taken: bytearray) -> bool:
    """Whether the digits count nothing: claimed by others, endless, or the "1.000" of a rate."""
    endless = any(len(match[name] or "") > 18 for name in ("a", "over", "b"))
    if endless or any(taken[match.start() : match.end("a")]):
        return True
    before = max(start, match.start() - 4)
    return bool(PER_SO_MANY.search(text, before, match.start())) and number(match["a"]) in ROUND


def with_the_rest(text: str, value: float, scale: str, tail: int, end: int) -> tuple[float, int]:
    """An amount in two scales, in the greater one, and where it ends."""
    more = AND_THE_REST.match(text, tail, end)
    great = FACTORS.get(scale.strip().lower(), 1)
    if not more or float(value) % 1 or FACTORS[more["less"].lower()] * 1000 != great:
        return value, tail
    return round(value + int(more["rest"]) / 1000, 3), more.end()


def free_number(match: re.Match[str], name: str, taken: bytearray) -> float | None:
    """The number of a group, unless it belongs to something else."""
    if match[name] is None or any(taken[match.start(name) : match.end(name)]):
        return None
    return number(match[name])


def upper_end(match: re.Match[str], low: float, taken: bytearray) -> float | None:
    high = free_number(match, "b", taken)
    return high if high is not None and is_range(match, low, high) else None


def is_range(match: re.Match[str], low: float, high: float) -> bool:
    """Whether two figures joined by a dash or "đến" are the ends of one range."""
    if match["ap"] and not match["bp"]:
        return False
    return low < high <= max(low, 1) * 100


def bound_of(text: str, start: int, tail: int, first: int, last: int) -> tuple[Bound, int]:
    """How a figure is bounded by the words round it, and where these begin."""
    before = text[max(first, start - BACK) : start]
    match = BOUND.search(before)
    begins = start - len(before) + match.start() if match else start
    after = AND_MORE.match(text, tail, min(last, tail + 60))
    if after:
        return ("ge" if after["way"].lower() == "lên" else "le"), begins
    if not match:
        return "eq", start
    at = next(at for at in range(len(BOUNDS)) if match[f"b{at}"])
    said = match[f"b{at}"].lower()
    return ("eq", start) if said in ("từ", "vượt", "quá") else (BOUNDS[at][1], begins)
