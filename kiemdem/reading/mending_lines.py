"""Lines that were cut by the width of a page or inside a sign or a date; real ends of paragraphs stay."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

Edits = Iterator[tuple[int, int, str]]
LINE = re.compile(r"[^\n]+")
ENDED = re.compile(r"[.:;!?…][”\"’)\]]*$")
SHORTENED = re.compile(r"\b(?:TP|Tp|TS|ThS|PGS|GS|BS|KS|CN|Th|TX|Q|P|H|tr|Tr|St)\.$")
MARK = re.compile(
    r"(?:[-–—+•*●○▪■►◆□☐✓/][ \t]?\D|[-–+•*●]\s|\(?\d{1,3}(?:\.\d{1,3})*[.)][ \t]?\D|\d{1,2}(?:\.\d{1,2})+\s|"
    r"\(?[a-zđ][.)][ \t]|[IVX]{1,5}[.)/ -][ \t]?|[A-ZĐ][.)][ \t]|"
    r"(?:Điều|Chương|Mục|Phần|Khoản|Phụ lục|Bảng|Biểu|Hình)\s+[\dIVX]|Căn cứ\b|Xét\b|Nơi nhận|Kính gửi|Số:|"
    r"TM\.|KT\.|TL\.|T/M|K/T)"
)
OPEN_END = re.compile(
    r"(?<![^\W_])(?:của|và|các|với|theo|những|cho|CỦA|VÀ|CÁC|VỚI|THEO|CHO)$"
)  # a sentence never ends so, whatever comes next
OPEN_LOW = re.compile(
    r"(?<![^\W_])(?:về|tại|từ|do|để|là|bằng|trong|đến|ngày|tháng|năm|số|hoặc|trên|được|sẽ|không)$"
)  # nor so before small letters
SIGN = r"\d{1,5}[a-zđ]?\s?(?:/\s?(?:\d{4}\s?/\s?)?|[-–]\s?)[A-ZĐ]{1,4}"
AFTER_NUMBER = re.compile(rf"(?:(?<=[Ss]ố)|(?<=SỐ)|(?<=[Ss]ố:)|(?<=SỐ:))[ \t]*\n\s*(?={SIGN})")
CUT = r"[ \t]*\n[ \t]*"
IN_DATE = re.compile(
    rf"(?<=[Nn]gày){CUT}(?=\d{{1,2}}[ \t]*(?:tháng|[/.-][ \t]?\d))|"
    rf"(?<=[Tt]háng){CUT}(?=\d{{1,2}}(?:[ \t]*(?:năm|[/-][ \t]?(?:19|20)\d\d)|[,;\s][^.)\d]))|"
    rf"(?<=[Nn]ăm){CUT}(?=(?:19|20)\d\d(?!\d|[.,]\d))|"
    rf"(?<=\d){CUT}(?=tháng[ \t]*\d|năm[ \t]*(?:19|20)\d\d\b)"
)
LONG_GAP = re.compile(r"[^\S\n]{41,}|\n(?:[^\S\n]*\n){40,}")
COLUMNS = re.compile(r"\S(?: {4,}|\t)\S")  # two things side by side
GOES_ON = re.compile(r"[,;:)”…]|\.(?!\.)\s")
PAGE_NUMBER = re.compile(r"(?:trang\s+)?[-–]?\s*\d{1,3}\s*[-–]?(?:\s*/\s*\d{1,3})?", re.IGNORECASE)


@dataclass(frozen=True)
class Line:
    """A line without the blanks around it."""

    start: int
    end: int
    words: str


def long_gaps(text: str) -> Edits:
    """Forty blanks, or forty empty lines, part two things as well as thousands."""
    for hit in LONG_GAP.finditer(text):
        yield hit.start(), hit.end(), ("\n" if "\n" in hit[0] else " ") * 40


def broken_lines(text: str) -> Edits:
    """Every line end that is none, with the blanks around it, as one blank."""
    if "\n" not in text:
        return
    lines = lines_of(text)
    width = wrap_width(lines)
    edits = {hit.span(): " " for hit in AFTER_NUMBER.finditer(text)}
    edits |= {hit.span(): " " for hit in IN_DATE.finditer(text)}
    for one, two in neighbours(text, lines, paged=width > 0):
        if belongs(one, two, text.count("\n", one.end, two.start), width):
            edits[one.end, two.start] = "" if cut_at_hyphen(one, two) else " "
    at = 0
    for (start, end), letters in sorted(edits.items()):
        if start >= at:
            yield start, end, letters
            at = end


def lines_of(text: str) -> list[Line]:
    found = []
    for hit in LINE.finditer(text):
        words = hit[0].strip()
        if words:
            start = hit.start() + hit[0].index(words[0])
            found.append(Line(start, start + len(words), words))
    return found


def neighbours(text: str, lines: list[Line], *, paged: bool) -> Iterator[tuple[Line, Line]]:
    """Lines that follow each other; a number of a page between blank lines is passed over."""
    if paged:
        lines = [one for one in lines if not is_page_number(text, one)]
    yield from zip(lines, lines[1:], strict=False)


def is_page_number(text: str, line: Line) -> bool:
    if len(line.words) > 12 or not PAGE_NUMBER.fullmatch(line.words):
        return False
    before, after = text[max(0, line.start - 6) : line.start], text[line.end : line.end + 6]
    return before.count("\n") > 1 and after.count("\n") > 1


def wrap_width(lines: list[Line]) -> int:
    """The width at which lines of this text were cut; 0 when each paragraph is one line."""
    sizes = sorted(len(line.words) for line in lines if len(line.words) >= 30)
    if len(sizes) < 5:
        return 0
    width = sizes[int(0.95 * (len(sizes) - 1))]
    if width > 160:
        return 0
    full = sum(size >= 0.75 * width for size in sizes) / len(sizes)
    pairs = [(a, b) for a, b in zip(lines, lines[1:], strict=False) if len(a.words) >= 0.7 * width]
    cut = sum(b.words[0].islower() and not ends(a) for a, b in pairs if not MARK.match(b.words))
    return width if full >= 0.4 and cut >= max(2, 0.15 * len(pairs)) else 0


def belongs(one: Line, two: Line, gap: int, width: int) -> bool:
    """Whether the second line goes on with the sentence of the first."""
    if gap > (1 if not width else 5) or MARK.match(two.words):
        return joined_years(one, two) and gap == 1 and width > 0
    if gap == 1 and GOES_ON.match(two.words):
        return True
    if ends(one) or one.words.isupper() != two.words.isupper():
        return False
    if COLUMNS.search(one.words) or COLUMNS.search(two.words):
        return False
    low = two.words[0].islower() and bool(OPEN_LOW.search(one.words))
    open_end = (low or bool(OPEN_END.search(one.words))) and len(one.words) >= 20
    if gap > 1:
        return two.words[0].islower() and len(one.words) >= 0.5 * width and len(two.words) > 20
    if open_end:
        return True
    return width > 0 and wrapped(one, two, width)


def wrapped(one: Line, two: Line, width: int) -> bool:
    """In a text cut at a width: the next word had no room, or the line goes on in small letters."""
    size, first = len(one.words), two.words.split(maxsplit=1)[0]
    if first[0].islower():
        return size >= 0.5 * width
    if first[0].isdigit():
        return size >= 0.7 * width
    return size + 1 + len(first) >= (0.92 if MARK.match(one.words) else 0.87) * width


def ends(line: Line) -> bool:
    return bool(ENDED.search(line.words)) and not SHORTENED.search(line.words)


def cut_at_hyphen(one: Line, two: Line) -> bool:
    """QĐ-⏎UBND: a sign that was cut behind its hyphen."""
    return bool(re.search(r"\w[-/]$", one.words) and re.match(r"[A-ZĐ]{2}|\d", two.words))


def joined_years(one: Line, two: Line) -> bool:
    """2021⏎- 2025 is a span of years, not an item of a list."""
    return bool(re.search(r"\b\d{4}$", one.words) and re.match(r"[-–]\s?\d{4}\b", two.words))
