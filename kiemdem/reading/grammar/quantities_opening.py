"""Opens a statement at a figure: what it counts, when, and in what direction."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from kiemdem.folding import fold
from kiemdem.reading.grammar import quantities_roles as roles
from kiemdem.reading.grammar.dates import Found
from kiemdem.reading.grammar.numbers import Figure
from kiemdem.reading.grammar.quantities_drafts import Draft, over_means
from kiemdem.reading.grammar.quantities_said import FAR, Around, Said
from kiemdem.reading.grammar.quantities_units import COUNTED, is_measure, phrase_after, unit_before
from kiemdem.reading.items import Nature
from kiemdem.reading.script import Script

DELIMITER = re.compile(
    r"[,;:()|•+*“”\"]|(?<!\d)\s[-–—]\s|\s[-–—]\s(?!\d)|\s(?:và|nhưng|trong đó(?: có)?|gồm|song|còn)\s"
)
RANKED = re.compile(r"(?:\s|^)(?:xếp|đứng|hạng|vị trí|vươn lên|thứ hạng|thứ|ở)\b.*$", re.I)
BRACKETED = re.compile(r"\([^()]*\)")
TRIM = re.compile(
    r"^(?:[\s\-–•+*,;:.()]|(?:và|nhưng|trong đó|có|riêng|đã|với|gồm|bao gồm|là|theo đó|đến nay|hiện nay|hiện|để|mà)(?=\s))+",
    re.I,
)
TAIL = re.compile(
    r"(?:[\s,;:(]|(?<!\w)(?:đạt|là|có|được|từ|tỷ lệ|khoảng|bằng|chiếm|lên|xuống|còn|trên|tăng|giảm|hơn|ước|gần|tới|đến|thêm|mới))+$",
    re.I,
)
AIM = re.compile(
    r"phấn đấu|mục tiêu|chỉ tiêu|dự kiến|sẽ |đến năm|bảo đảm|tối thiểu|ít nhất|trở lên|kế hoạch|định hướng|hằng năm|hàng năm|mỗi năm",
    re.I,
)
# "đạt 104,2% kế hoạch", "1.234/2.500 tỷ đồng kế hoạch": a plan is named, a result told
REACHED = re.compile(
    r"(?<!\w)(?:đã|đạt được|kết quả|được \d|ước đạt)(?!\w)|(?:đạt|bằng|vượt|hoàn thành)\s+(?:trên |gần |hơn |tỷ lệ )?\d[\d.,]*\s?%\s*(?:so với\s+)?(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|KH)|\d\s?/\s?\d|so với cùng k|so cùng k",
    re.I,
)
WISHED = re.compile(r"\b(?:muc tieu|chi tieu)\b")
TOLD = re.compile(r"\b(?:ket qua|tinh hinh|danh gia|hoan thanh|thuc hien|da dat|dat duoc)\b")
RULES_RATE = re.compile(
    r"[\s–+•-]*(?P<way>giảm|kéo giảm|tăng)\s+(?:tỷ lệ|tỉ lệ|số|tổng)\s[^,;:.()\d]{3,60}?\s(?:bình quân|trung bình|mỗi năm|hằng năm|ít nhất|tối thiểu|từ|khoảng|trên)(?:\s(?:mỗi năm|ít nhất|tối thiểu|từ|khoảng|trên|đạt))*\s*$",
    re.I,
)
STOCK = re.compile(r"(?<!\w)(?:hiện có|toàn \w+ có|tổng số|gồm có|có tổng)(?!\w)", re.I)
STRUCTURE = re.compile(
    r"\s*(?:nội dung(?! (?:kiến nghị|chất vấn|công việc|trả lời))|nhóm|giải pháp|khâu|đột phá|phần(?! mềm| trăm| việc| quà| thưởng)|chương(?! trình)|điều(?! ước| tra)|mục tiêu|vấn đề|yêu cầu|quan điểm|bước|cấp(?! (?:[uủ][ỷy]|trưởng|phó))|bên|mặt(?! bằng| hàng| trận)|lĩnh vực"
    r"|nguyên tắc|định hướng|phụ lục|bài học|lý do|trụ cột|phương châm|loại|khía cạnh|tiểu ban|kỳ họp|số liệu|chữ số|phương án|tầng|phiên|chuyên đề)(?!\w)",
    re.I,
)
GOVERNS = re.compile(
    r"(?<!\w)(?:(?P<down>giảm|cắt giảm|tinh gọn)|(?P<up>tăng))(?!\s*(?:cường|trưởng))(?!\w)[^.;]*:$",
    re.I,
)
OWN_VERB = re.compile(r"(?<!\w)(?:tăng|đạt|có|gồm|thành lập|thu|còn|là|bố trí)(?!\w)")
ENUMERATES = re.compile(r"[^,;:.()\d]{1,60}(?:,|\svà)\s(?:và\s)?")
PASSIVE = re.compile(r"(?<!\w)(?:được|bị|đã|đạt|tăng|có|không)(?!\w)")
QUALIFIED = re.compile(r"[^,;:.]{0,40}?(?<!\w)(?:có|với|đạt)(?!\w)[^,;:.]*$")
TIME_ONLY = re.compile(
    r"(?:riêng |trong )?(?:\d{1,2} tháng(?: \w+ năm)?|(?:tháng|quý|năm) \w+|cả năm|lũy kế)(?: (?:năm )?\d{4})?",
    re.I,
)
WIDE = 500  # letters round a figure that say whether it is an aim
PASSING = re.compile(r"(?<!\w)(?:thuộc|trực thuộc|ở|tại)(?:\s(?:cả|các|toàn bộ))?\s*$")
EXACT = ("year", "span", "quarter", "month")


@dataclass
class Place:
    """What is known while the sentences are read one after the other."""

    script: Script
    apart: bytearray
    dates: list[Found]
    drafts: list[Draft] = field(default_factory=list)
    open: Draft | None = None  # the statement to which what follows may belong
    paragraph: int = -1
    outer: Draft | None = None  # the statement before a bracket that holds another
    led: str = ""  # the words that led to it
    began: bool = False  # "(từ 871" was read, and where it went follows
    ground: str | None = None  # "so với cùng kỳ" said at the head of a paragraph
    carried: str | None = None  # "giảm" of the head of a list
    begins: list[int] = field(default_factory=list)


def opened(place: Place, said: Said) -> Draft | None:
    """A new statement, when there is something that it counts."""
    text, figure, around = said.around.text, said.figure, said.around
    before, begins = words_before(text, around, figure)
    unit = said.unit
    if qualifies(place, said):
        return None
    if said.role == "rank":
        unit, before = "bậc", RANKED.sub("", before)
        before = before or (place.open.subject if place.open else "")
    if said.role == "level" and place.led:
        before = place.led
    if place.open and TIME_ONLY.fullmatch(before):
        before = place.open.subject
    unit = unit or inherited(place, said.left, before)
    if unit is None and figure.over is not None:
        unit = next(iter(COUNTED.findall(before)[-1:]), None)
    if unit is None or is_of_structure(said):
        return None
    subject = subject_of(said, before, unit) or (place.open.subject if place.open else "")
    draft = Draft(
        begins, max(said.unit_end, figure.end), figure, unit, subject, rule_of(said, unit)
    )
    over_means(draft, text, text[around.start : figure.start], said.unit_end, around.end)
    settle(place, draft, said)
    if said.role in ("change", "beyond"):
        promote(draft, said)
    return draft


def qualifies(place: Place, said: Said) -> bool:
    """ "23 xã có quỹ dưới 100 triệu đồng": the second figure only says which ones are counted."""
    one = place.open
    if (
        one is None
        or one.in_percent
        or said.figure.bound not in ("lt", "le")
        or said.role != "value"
    ):
        return False
    noun = (one.unit or "").removeprefix(one.figure.scale or "").strip()
    led = said.left.strip()
    return bool(noun) and led.startswith(noun) and bool(QUALIFIED.match(led[len(noun) :]))


def is_of_structure(said: Said) -> bool:
    """ "3 nhóm giải pháp", "5 nội dung": how a text is divided, no workload."""
    plain = said.figure.over is None and not said.figure.percent
    return plain and bool(STRUCTURE.match(said.around.text, said.figure.end, said.around.stop))


def subject_of(said: Said, before: str, unit: str) -> str:
    """The words that lead to the figure, what is counted, and what is said of it."""
    measured = said.role == "rank" or is_measure(said.around.text, said.figure, said.around.stop)
    counted = "" if measured else unit.removeprefix(said.figure.scale or "").strip()
    after = phrase_after(said.around.text, said.unit_end, said.around.stop)
    return " ".join(part for part in (before, counted, after) if part).strip()


def promote(draft: Draft, said: Said) -> None:
    """A change with nothing before it is itself what is stated."""
    if said.beyond and draft.in_percent:
        draft.value = round(100 + draft.figure.value, 6)
        draft.confidence, draft.note = 0.6, "printed as the part beyond the plan"
        return
    draft.promoted, draft.direction = True, said.way
    if draft.in_percent and draft.high is None:
        draft.change = {"direction": said.way, "percent": draft.value}
    if said.ground:
        draft.change = draft.change or {"direction": said.way, "value": draft.value}
        draft.change["base"] = said.ground
        draft.end = max(draft.end, said.ground_end)


def rule_of(said: Said, unit: str) -> str:
    """The stable name of the rule that opened a statement."""
    if said.role in ("rank", "level", "change", "multiple"):
        return said.role
    if said.figure.over is not None:
        return "fraction"
    if unit.startswith("%"):
        return "rate"
    return "range" if said.figure.high is not None else "count"


def inherited(place: Place, left: str, before: str) -> str | None:
    """The unit of a bare figure: named before it, or that of the list in which it stands."""
    if own := unit_before(before):
        return own
    if place.open and not place.open.in_percent and (before or roles.LIST_GOES_ON.match(left)):
        return place.open.unit
    return None


def words_before(text: str, around: Around, figure: Figure) -> tuple[str, int]:
    """The noun and verb that lead to a figure, and where they begin."""
    first, end = max(around.last, around.start, figure.begins - FAR), figure.begins
    cut, said = first, BRACKETED.sub(lambda some: "_" * len(some[0]), text[first:end])
    for match in DELIMITER.finditer(said):
        if TRIM.sub("", TAIL.sub("", said[match.end() :] + " ")).strip():
            cut = first + match.end()
    words = text[cut:end]
    lead = TRIM.match(words)
    begins = cut + (lead.end() if lead else 0)
    kept = TAIL.sub("", text[begins:end])
    if around.last > around.start and cut == first:
        kept = kept if len(kept.split()) <= 14 and not kept.endswith(" và") else ""
    return " ".join(kept.split()[-16:]), min(begins, figure.start)


def settle(place: Place, draft: Draft, said: Said) -> None:
    """Direction, whole, period and nature."""
    text, start, end = said.around.text, said.around.start, said.around.end
    if said.role == "level":
        draft.direction = said.way
    if place.open and re.search(r"trong đó[^,;.]*$", said.left) and like(place.open, draft):
        draft.whole = place.open.value
    if said.role == "value" and place.carried and carries(place, draft, said.left):
        draft.direction = place.carried
    if said.role == "change":
        place.carried = said.way
    elif said.role != "value" or (draft.in_percent and not draft.direction):
        place.carried = None
    if draft.in_percent and not draft.direction and (way := governed(said)):
        draft.direction = way
    draft.period = period_of(place, start, draft.figure.start)
    near = text[max(start, draft.figure.start - WIDE) : min(end, draft.figure.end + WIDE)]
    draft.nature = nature_of(near, draft, wished=is_wished(place))


def governed(said: Said) -> str | None:
    """ "Giảm tỷ lệ hộ nghèo bình quân 1,5 - 2%/năm": the verb before the thing rules its rate."""
    verb = RULES_RATE.match(said.left) if said.role == "value" else None
    return (
        {"g": "decrease", "k": "decrease", "t": "increase"}[verb["way"][0].lower()]
        if verb
        else None
    )


def like(whole: Draft, part: Draft) -> bool:
    """Whether two counts are of the same things, so that one can be a part of the other."""
    return whole.unit == part.unit and not whole.in_percent and whole.high is None


def carries(place: Place, draft: Draft, left: str) -> bool:
    """Whether "giảm" said before still governs this figure of the list."""
    if OWN_VERB.search(left) or not re.match(r"^[\s,;–\-+•]", left + " "):
        return False
    if follows_on(place, draft, left):
        return True
    if draft.in_percent:
        return False
    if roles.LIST_GOES_ON.match(left) or place.open is None or draft.figure.over is not None:
        return True
    same = (place.open.unit or "")[:3] == (draft.unit or "")[:3]
    return same and draft.subject[:1].isupper()


def follows_on(place: Place, draft: Draft, left: str) -> bool:
    """ "Giảm 5 sở, 46 phòng", "cắt giảm 30% chi phí, 30% điều kiện": the next of a list of the same kind."""
    one = place.open
    if one is None or not (one.promoted or one.direction) or one.in_percent != draft.in_percent:
        return False
    if draft.high is not None or draft.figure.over is not None or not ENUMERATES.fullmatch(left):
        return False
    return not PASSIVE.search(draft.subject)


def carried_from(place: Place, paragraph: int) -> str | None:
    """ "giảm" or "tăng" in the line that leads a list, when it names no figure itself."""
    parts = place.script.paragraphs
    parent = parts[paragraph].parent
    if parent is None:
        return None
    head = place.script.text[parts[parent].start : parts[parent].end].rstrip()[-120:]
    if any(c.isdigit() for c in head[-40:]):
        return None
    match = GOVERNS.search(head)
    return roles.direction_of(match) if match else None


def period_of(place: Place, start: int, at: int) -> str | None:
    """The year or span of years that the sentence names before the figure."""
    first, last = bisect_right(place.begins, start - 1), bisect_right(place.begins, at)
    for date in reversed(place.dates[first:last]):
        before = place.script.text[max(start, date.start - 30) : date.start]
        if date.iso and not re.search(r"so với[^,;]{0,20}$|cùng kỳ\s*$", before):
            return date.iso if date.precision in EXACT else date.iso[:4]
    return None


def is_wished(place: Place) -> bool:
    """Whether the figure stands under a heading of aims: "II. MỤC TIÊU, CHỈ TIÊU"."""
    parts = place.script.paragraphs
    above: int | None = place.paragraph
    while above is not None:
        part = parts[above]
        words = fold(place.script.text[part.start : part.end])
        if part.role == "heading" and TOLD.search(words):
            return False
        if part.role == "heading" and WISHED.search(words):
            return True
        above = part.parent
    return False


def nature_of(sentence: str, draft: Draft, *, wished: bool = False) -> Nature:
    if draft.direction == "decrease" and draft.promoted and not draft.in_percent:
        return "reduction"
    if (wished or AIM.search(sentence)) and not REACHED.search(sentence):
        return "target"
    if STOCK.search(sentence) and draft.plan is None and draft.percent is None:
        return "stock"
    return "result"
