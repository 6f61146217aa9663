"""Finds what a text states in figures: one item for each statement, with all that belongs to it."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

from kiemdem.reading.grammar import quantities_roles as roles
from kiemdem.reading.grammar.dates import Found
from kiemdem.reading.grammar.numbers import Figure, find_figures
from kiemdem.reading.grammar.quantities_apart import mark, set_apart
from kiemdem.reading.grammar.quantities_attach import attach, becomes_level, belongs
from kiemdem.reading.grammar.quantities_drafts import Draft, over_means
from kiemdem.reading.grammar.quantities_tables import table_drafts
from kiemdem.reading.grammar.quantities_units import is_measure, is_time, phrase_after, unit_of
from kiemdem.reading.items import Item, Nature
from kiemdem.reading.script import Script, Sentence
from kiemdem.reading.text import Span

DELIMITER = re.compile(
    r"[,;:()|•+*“”\"]|(?<!\d)\s[-–—]\s|\s[-–—]\s(?!\d)|\s(?:và|nhưng|trong đó(?: có)?|gồm|song|còn)\s"
)
IN_BRACKET = re.compile(r"[^,;(]{0,60}\(\s*(?:tương ứng|tức|với|=|tương đương|là)?\s*$")
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
DONE = re.compile(r"(?<!\w)(?:đã|được|đạt|hoàn thành|kết quả|tăng|giảm|thực hiện|mới)(?!\w)", re.I)
STOCK = re.compile(r"(?<!\w)(?:hiện có|toàn \w+ có|tổng số|gồm có|có tổng)(?!\w)", re.I)
STRUCTURE = re.compile(
    r"\s*(?:nội dung|nhóm|giải pháp|khâu|đột phá|phần(?! mềm| trăm| việc| quà| thưởng)|chương(?! trình)|điều(?! ước| tra)|mục tiêu|vấn đề|yêu cầu|quan điểm|bước|cấp|bên|mặt(?! bằng| hàng| trận)|lĩnh vực"
    r"|nguyên tắc|định hướng|phụ lục|bài học|lý do|trụ cột|phương châm|loại|khía cạnh|tiểu ban|kỳ họp|số liệu|chữ số|phương án|tầng|bản(?! đồ| án| tin| cam| làng)|phiên|chuyên đề)(?!\w)",
    re.I,
)


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
    began: bool = False  # "(từ 871" was read, and where it went follows
    ground: str | None = None  # "so với cùng kỳ" said at the head of a paragraph
    carried: str | None = None  # "giảm" of the head of a list
    begins: list[int] = field(default_factory=list)


def find(script: Script) -> list[Item]:
    """The statements with figures, those said twice once."""
    counted = {at for item in script.found for at in item.extra.get("figures", ())}
    within = sorted(item.extra["within"] for item in script.found if "within" in item.extra)
    drafts = [
        draft
        for draft in drafts_of(script)
        if draft.figure.start not in counted and not is_share_of(script.text, draft, within)
    ]
    return [item_of(script, draft) for draft in merged(drafts)]


def is_share_of(text: str, draft: Draft, within: list[Span]) -> bool:
    """Whether a percentage stands in a tally or right after it: it is the tally's own."""
    at = bisect_right(within, (draft.figure.start, 0)) - 1
    if not draft.in_percent or at < 0 or draft.figure.start > within[at][1] + 40:
        return False
    between = text[within[at][1] : draft.figure.begins]
    return bool(roles.CONNECT.match(roles.RATIO.sub("", between)))


def drafts_of(script: Script) -> list[Draft]:
    apart, dates = set_apart(script)
    place = Place(script, apart, dates, begins=[date.start for date in dates])
    for draft, cells in table_drafts(script.text):
        place.drafts.append(draft)
        for start, end in cells:
            mark(apart, start, end)
    for sentence in script.sentences:
        read_sentence(place, sentence)
    return place.drafts


def read_sentence(place: Place, sentence: Sentence) -> None:
    """Gives each figure of a sentence its role, and opens or completes statements."""
    text, start, end = place.script.text, sentence.start, sentence.end
    if sentence.paragraph != place.paragraph:
        place.paragraph, place.open, place.ground, place.outer = (
            sentence.paragraph,
            None,
            None,
            None,
        )
        place.carried = carried_from(place, sentence.paragraph)
    elif ";" not in text[max(0, start - 3) : start]:
        place.open = place.carried = place.outer = None
    figures = find_figures(text, start, end, place.apart)
    figures = [one for one in figures if not is_time(text, one, end) and one.value < 1e15]
    place.ground = roles.ground_ahead(text, start, end) or place.ground
    last = start
    for figure, following in pairwise([*figures, None]):
        assert figure is not None
        stop = following.begins if following else end
        around = Around(text, last, start, max(stop, figure.end), end)
        last = read_figure(place, figure, around)


@dataclass(frozen=True)
class Around:
    """The words round one figure."""

    text: str
    last: int  # where the figure before it ends
    start: int  # of the sentence
    stop: int  # where the next figure begins
    end: int  # of the sentence

    def left(self, figure: Figure) -> str:
        return self.text[max(self.last, figure.begins - 300) : figure.begins]


def read_figure(place: Place, figure: Figure, around: Around) -> int:
    """Reads one figure; gives back where it ends, so that the next one knows."""
    text = around.text
    unit, unit_end = unit_of(text, figure, around.stop)
    left = around.left(figure)
    role, way, cue_at = role_of(left, figure, unit, around)
    if place.outer and ")" in left:
        place.open, place.outer = place.outer, None
    if role == "from":
        place.began = "(" in left
        return figure.end
    if role == "level" and place.began and place.open:
        place.began = False
        place.open.direction = place.open.direction or way
        return figure.end
    place.began = False
    planned = bool(roles.PLAN_AFTER.match(text, unit_end, around.stop))
    ground, ground_end = roles.ground_of(text, unit_end, around.stop)
    ground = ground or roles.ground_before(left) or place.ground
    beyond = role == "change" and way == "increase" and planned
    if (
        place.open
        and role not in ("value", "level", "rank")
        and belongs(left, cue_at, around.last == around.start)
    ):
        if attach(place.open, role, figure, unit, way, ground, beyond, planned):
            place.open.end = max(ground_end, unit_end)
            return figure.end
    if place.open and takes_count(place.open, figure, left):
        turn_into_count(place.open, figure, unit, unit_end, around)
        return figure.end
    if place.open and place.open.in_percent and not figure.percent and IN_BRACKET.match(left):
        return figure.end
    if place.open and becomes_level(place.open, role, figure, unit, left):
        place.open.end = unit_end
        return figure.end
    draft = opened(place, figure, around, role, way, unit, unit_end)
    if draft:
        if role == "change":
            promote(draft, way, ground, ground_end, beyond)
        if "(" in left and ")" not in left[left.rfind("(") :]:
            place.outer = place.open
        place.open = draft
        place.drafts.append(draft)
    return figure.end


def role_of(
    left: str, figure: Figure, unit: str | None, around: Around
) -> tuple[str, str | None, int]:
    """What the figure is in its statement, the direction said, and where the words for it begin."""
    if match := roles.RANK.search(left):
        if not figure.percent:
            return "rank", None, match.start()
    if unit and unit.startswith("lần") and (match := roles.MULTIPLE.search(left)):
        return "multiple", "increase", match.start()
    if roles.FROM.search(left) and goes_to_another(around.text[figure.end : around.stop]):
        return "from", None, 0
    if match := roles.LEVEL.search(left):
        return "level", roles.direction_of(match), match.start()
    if match := roles.change_in(left):
        if not match["what"].strip() and not (
            figure.over is not None and match[0].lower().startswith("vượt")
        ):
            return "change", roles.direction_of(match), match.start()
    if roles.STILL.search(left):
        return "value", None, len(left)
    if match := roles.PART_OF.search(left):
        return "total", None, 0
    if match := roles.PLAN.search(left):
        return "plan", None, match.start()
    if roles.GROUND_FIGURE.search(left):
        return "base", None, 0
    if "(" in left[-40:] and (match := roles.BASE.search(left)):
        return "base", None, match.start()
    if figure.percent and figure.over is None:
        after = phrase_after(around.text, figure.end, around.stop)
        if match := roles.RATIO.search(left):
            own = match[0].lower().startswith("đạt") and after and not roles.OF_WHAT.match(after)
            return "value" if own else "ratio", None, match.start()
        alone = not after
        if alone and re.fullmatch(r"[^,;:.]*[,(]\s*", left):
            return "ratio", None, len(left.rstrip(" ,("))
    return "value", None, len(left)


def goes_to_another(between: str) -> bool:
    """ "Từ 500 hộ xuống còn 300 hộ": the first of the two is where it began."""
    return bool(
        re.search(
            r"(?<!\w)(?:lên|xuống|còn|đến|tới|thành|sang)(?:\s(?:còn|tới|đến|mức|khoảng|gần|hơn|trên|dưới))*\s*$",
            between,
        )
    )


def takes_count(draft: Draft, figure: Figure, left: str) -> bool:
    """ "71,3% (3.102/4.350 hồ sơ)": the count in brackets is the value, the percentage its share."""
    fits = draft.in_percent and not figure.percent and not draft.promoted and draft.high is None
    return (
        fits
        and bool(re.fullmatch(r"[^,;(]{0,60}\(\s*(?:tương ứng|tức|với|=|tương đương|là)?\s*", left))
        and figure.over is not None
    )


def turn_into_count(
    draft: Draft, figure: Figure, unit: str | None, unit_end: int, around: Around
) -> None:
    draft.percent, draft.figure = draft.value, figure
    draft.value, draft.unit, draft.end = figure.value, unit or draft.unit, unit_end
    over_means(draft, around.text, around.text[draft.start : figure.start], unit_end, around.end)


def promote(
    draft: Draft, way: str | None, ground: str | None, ground_end: int, beyond: bool
) -> None:
    """A change with nothing before it is itself what is stated."""
    if beyond and draft.in_percent:
        draft.value = round(100 + draft.figure.value, 6)
        draft.confidence, draft.note = 0.6, "printed as the part beyond the plan"
        return
    draft.promoted, draft.direction = True, way
    if draft.in_percent and draft.high is None:
        draft.change = {"direction": way, "percent": draft.value}
    if ground:
        draft.change = draft.change or {"direction": way, "value": draft.value}
        draft.change["base"] = ground
        draft.end = max(draft.end, ground_end)


def opened(
    place: Place,
    figure: Figure,
    around: Around,
    role: str,
    way: str | None,
    unit: str | None,
    unit_end: int,
) -> Draft | None:
    """A new statement, when there is something that it counts."""
    text, left = around.text, around.left(figure)
    before, begins = words_before(text, around, figure)
    after = phrase_after(text, unit_end, around.stop)
    if role == "rank":
        unit, before = "bậc", RANKED.sub("", before)
        before = before or (place.open.subject if place.open else "")
    if unit is None:
        unit = inherited(place, left, before)
        if unit is None:
            return None
    if (
        STRUCTURE.match(text, figure.end, around.stop)
        and figure.over is None
        and not figure.percent
    ):
        return None
    counted = (
        "" if role == "rank" or is_measure(text, figure, around.stop) else words_of(unit, figure)
    )
    subject = " ".join(part for part in (before, counted, after) if part)
    if not subject.strip() and place.open:
        subject = place.open.subject
    draft = Draft(
        begins, max(unit_end, figure.end), figure, unit, subject, rule_of(role, figure, unit)
    )
    over_means(draft, text, text[around.start : figure.start], unit_end, around.end)
    settle(place, draft, around, role, way, left)
    return draft


def words_of(unit: str, figure: Figure) -> str:
    return unit.removeprefix(figure.scale or "").strip()


def rule_of(role: str, figure: Figure, unit: str) -> str:
    """The stable name of the rule that opened a statement."""
    if role in ("rank", "level", "change", "multiple"):
        return role
    if figure.over is not None:
        return "fraction"
    if unit.startswith("%"):
        return "rate"
    return "range" if figure.high is not None else "count"


def inherited(place: Place, left: str, before: str) -> str | None:
    """The unit of a bare figure: that of the statement before it in the list."""
    if place.open and not place.open.in_percent and (before or roles.LIST_GOES_ON.match(left)):
        return place.open.unit
    return None


def words_before(text: str, around: Around, figure: Figure) -> tuple[str, int]:
    """The noun and verb that lead to a figure, and where they begin."""
    first, end = max(around.last, around.start), figure.begins
    cut, said = first, BRACKETED.sub(lambda some: "_" * len(some[0]), text[first:end])
    for match in DELIMITER.finditer(said):
        if TRIM.sub("", TAIL.sub("", said[match.end() :] + " ")).strip():
            cut = first + match.end()
    words = text[cut:end]
    lead = TRIM.match(words)
    begins = cut + (lead.end() if lead else 0)
    kept = TAIL.sub("", text[begins:end])
    if around.last > around.start and cut == first:
        kept = kept if len(kept.split()) <= 14 else ""
    return " ".join(kept.split()[-16:]), min(begins, figure.start)


def settle(
    place: Place, draft: Draft, around: Around, role: str, way: str | None, left: str
) -> None:
    """Direction, period and nature."""
    if role == "level":
        draft.direction = way
    if place.open and re.search(r"trong đó[^,;.]*$", left) and like(place.open, draft):
        draft.whole = place.open.value
    if role == "value" and place.carried and carries(place, draft, left):
        draft.direction = place.carried
    if role == "change":
        place.carried = way
    elif role != "value" or draft.in_percent:
        place.carried = None
    draft.period = period_of(place, around.start, draft.figure.start)
    draft.nature = nature_of(around.text[around.start : around.end], draft)


def like(whole: Draft, part: Draft) -> bool:
    """Whether two counts are of the same things, so that one can be a part of the other."""
    return whole.unit == part.unit and not whole.in_percent and whole.high is None


def carries(place: Place, draft: Draft, left: str) -> bool:
    """Whether "giảm" said before still governs this figure of the list."""
    if draft.in_percent or not re.match(r"^[\s,;–\-+•]", left + " "):
        return False
    if re.search(r"(?<!\w)(?:tăng|đạt|có|gồm|thành lập|thu|còn|là|bố trí)(?!\w)", left):
        return False
    return (
        bool(roles.LIST_GOES_ON.match(left))
        or place.open is None
        or ((place.open.unit or "")[:3] == (draft.unit or "")[:3] and draft.subject[:1].isupper())
        or draft.figure.over is not None
    )


def carried_from(place: Place, paragraph: int) -> str | None:
    """ "giảm" or "tăng" in the line that leads a list, when it names no figure itself."""
    parts = place.script.paragraphs
    parent = parts[paragraph].parent
    if parent is None:
        return None
    head = place.script.text[parts[parent].start : parts[parent].end].rstrip()[-120:]
    if not head.endswith(":") or any(c.isdigit() for c in head[-40:]):
        return None
    match = re.search(
        r"(?<!\w)(?:(?P<down>giảm|cắt giảm|tinh gọn)|(?P<up>tăng))(?!\s*(?:cường|trưởng))(?!\w)[^.;]*:$",
        head,
        re.I,
    )
    return roles.direction_of(match) if match else None


def period_of(place: Place, start: int, at: int) -> str | None:
    """The year or span of years that the sentence names before the figure."""
    for date in reversed(
        place.dates[bisect_right(place.begins, start - 1) : bisect_right(place.begins, at)]
    ):
        if date.iso and not re.search(
            r"so với[^,;]{0,20}$|cùng kỳ\s*$",
            place.script.text[max(start, date.start - 30) : date.start],
        ):
            return (
                date.iso if date.precision in ("year", "span", "quarter", "month") else date.iso[:4]
            )
    return None


def nature_of(sentence: str, draft: Draft) -> Nature:
    if draft.direction == "decrease" and draft.promoted and not draft.in_percent:
        return "reduction"
    if AIM.search(sentence) and not re.search(r"(?<!\w)(?:đã|đạt được|kết quả)(?!\w)", sentence):
        return "target"
    if STOCK.search(sentence) and draft.plan is None and draft.percent is None:
        return "stock"
    return "result"


def merged(drafts: list[Draft]) -> list[Draft]:
    """Statements said more than once become one with several passages."""
    kept: dict[tuple, list[Draft]] = {}
    whole: list[Draft] = []
    for draft in drafts:
        like = kept.setdefault((draft.value, draft.high), [])
        twin = next((one for one in like[:20] if one.says_the_same(draft)), None)
        if twin:
            twin.spans.append((draft.start, draft.end))
            continue
        like.append(draft)
        whole.append(draft)
    return whole


def item_of(script: Script, draft: Draft) -> Item:
    spans = script.stored([(draft.start, draft.end), *draft.spans])
    return Item(
        "quantity",
        spans,
        draft.as_quantity(),
        draft.rule,
        draft.confidence,
        draft.note,
        {"whole": draft.whole} if draft.whole else {},
    )
