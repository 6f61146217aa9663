"""Orders without such a word: "X cần …", "Sở X chủ trì …", "Rà soát …"."""

import re

from kiemdem.folding import fold
from kiemdem.reading.grammar.action_words import NOUNS_TOO
from kiemdem.reading.grammar.actions import STANDING, Begun, acts, find_action
from kiemdem.reading.grammar.directives import FAR, told_on
from kiemdem.reading.grammar.leads import ALL_OF, MODAL, SCOPE, begins_lead, read_lead
from kiemdem.reading.grammar.openings import skip, starts_after, verb_first
from kiemdem.reading.grammar.order_model import Order, State, addressed, carried
from kiemdem.reading.grammar.order_words import (
    DIRECTIVE,
    FRAME,
    SELF,
    TASK_IS,
    WISH,
)
from kiemdem.reading.letters import is_capitals, pattern
from kiemdem.reading.lexicon.units import unit_at

RESULT = re.compile(
    r"^làm\s+(?:chết|bị\s+thương)|^không\s+có\s+(?:nhiệm\s+vụ|trường\s+hợp|vụ|đơn)|"
    r"so\s+(?:với\s+)?cùng\s+kỳ|so\s+với\s+(?:năm|tháng|quý)\s|(?:đạt|bằng|tăng|giảm|vượt|chiếm)\s+(?:tỷ\s+lệ\s+|trên\s+|gần\s+|hơn\s+)?\d+(?:,\d+)?\s?%|ước\s+đạt|nâng\s+tổng|(?:^|\s)được\s+\d|^(?:có|đạt|tăng|giảm|vượt|thu)\s+(?:trên\s+|gần\s+|hơn\s+|khoảng\s+)?\d",
    re.I,
)

HANDED = re.compile(
    r"(?:giao(?!\s+(?:chỉ\s+tiêu|dự\s+toán|kế\s+hoạch|vốn|đất|rừng|khoán))|yêu cầu|đề nghị|phân công|kiến nghị|trân trọng)(?!\w)",
    re.I,
)

AIM = re.compile(
    r"phấn\s+đấu[^;]*?\d|(?:tăng|giảm|đạt|vượt)\s+(?:\S+\s+){0,2}\d|[^;]{0,60}\s(?:đạt|bằng)\s+(?:trên\s+)?\d+(?:,\d+)?%",
    re.I,
)

# "Triển khai Kế hoạch số 19, Sở đã ban hành …" tells what was done; "Báo cáo số 486, tr. 3" is a note
NO_ORDER = re.compile(
    r"(?:(?:triển khai|thực hiện)(?: thực hiện)?\s(?:Kế hoạch|Chương trình|Nghị quyết|Chỉ thị|Quyết định|Đề án|Kết luận|Công văn|Thông báo)[^;]{0,220}?,\s[^,;]{2,60}?\sđã\s"
    r"|dự\s+kiến\s+(?:tháng|quý|vào|trong|từ)|(?:Báo cáo|Thông báo|Quyết định|Kết luận|Hướng dẫn|Kiến nghị|Nghị quyết)\ssố\s*\d)",
    re.I,
)
ACCORDINGLY = re.compile(r"Theo đó, $")  # "Theo đó, các trường báo cáo …": what a paper orders
AIMED = re.compile(r"(?:phấn\s+đấu|bảo\s+đảm|đảm\s+bảo)\s[^,;]{0,40}$", re.I)
FIGURE = re.compile(r"\d")
SHORTEST = 25  # letters of an order that nothing but its place in the news shows
# What somebody in the news does without being told to
NEWS = re.compile(
    r"(?:tham\s+)?dự|phát\s+biểu|thăm|trao|tặng|khai\s+mạc|bế\s+mạc|trình\s+bày|thảo\s+luận|ghi\s+nhận|biểu\s+dương|đánh\s+giá|cảm\s+ơn|chúc|tiếp\s+(?!tục|nhận|thu)"
    r"|(?:tổ\s+chức|chủ\s+trì)\s+(?:\S+\s+)?(?:hội\s+nghị|lễ|buổi|cuộc\s+họp|phiên\s+họp|họp)|kiến\s+nghị|đề\s+nghị|đề\s+xuất|làm\s+việc|làm\s+rõ|phát\s+động|phê\s+bình|tham\s+gia|không(?!\s+(?:để|được))|coi|thông\s+báo|có(?!\s+(?:kế|giải|biện|phương|văn|thông|trách))|thu|đạt|tăng|giảm|khẳng\s+định|thống\s+nhất|họp",
    re.I,
)
HAPPENED = re.compile(r"\s(?:xảy ra|phát sinh|ghi nhận)\s")
TOPIC = pattern(r"[^:.;,“”]{4,45}:\s+(?=[Ⓐ])")
WORK = re.compile(r"(?:công\s+tác|việc)\s[^,;:.]{3,90}", re.I)
EVEN = re.compile(r"(?:\s+(?:cũng|đều|luôn|càng|lại|nhất thiết|vì vậy|do đó))*[\s,]*$")
STANDS = re.compile(r"\s+(?:là|làm)\s+(?:cơ\s+quan|đơn\s+vị|đầu\s+mối)", re.I)


def by_task_is(text: str, at: int, head: int, end: int, state: State) -> Order | None:
    """ "Nhiệm vụ trọng tâm là …"."""
    found = TASK_IS.match(text, at, head)
    if not found or not acts(text, found.end(), end):
        return None
    return Order(found.end(), end, state.lead, bool(state.lead), "task.is", 0.6, "nhiệm vụ là")


def by_modal(text: str, at: int, head: int, end: int, state: State) -> Order | None:
    """ "Các cấp ủy cần …", "Sở X có trách nhiệm …", "Cần …"."""
    for found in MODAL.finditer(text, at, min(head, at + FAR)):
        begun = find_action(text, found.start(), end)
        weak = re.match(r"có|được", found[0], re.I)
        if not begun or (weak and not acts(text, begun.start, end)):
            continue
        if re.search(r"không\s*$", text[at : found.start()]):
            continue
        subject_end = at + len(EVEN.sub("", text[at : found.start()]))
        place = owner_at(text, at, subject_end)
        order = None
        if place is not None and not (text[place].isdigit() and not state.orders):
            lead = " ".join(text[place:subject_end].split())
            order = addressed(begun, end, lead, "task.modal", 0.75)
        elif is_bare(text, at, found.start(), state) and acts(text, begun.start, end):
            order = carried(begun, end, state, "task.modal-bare", 0.6)
        if order:
            order.directive = " ".join(found[0].lower().split())
            return order
    return None


def owner_at(text: str, at: int, end: int) -> int | None:
    """Where the subject begins that ends at `end`, when it is somebody: at once or after a phrase."""
    if end <= at:
        return None
    for m in [None, *re.finditer(r"[,:]\s+|\s(?:rằng|mỗi khi|đó|thì)\s+|“", text[at:end])]:
        place = skip(text, at + m.end(), end) if m else at
        if m and not (
            FRAME.match(text, at, end)
            or m[0].strip() in (":", "“", "rằng", "thì")
            or DIRECTIVE.search(text, at, at + m.start() + 1)
        ):
            continue
        if place < end and begins_lead(text, place, end):
            named = read_lead(text, place, end)
            if named and named.end >= end:
                return place
    return None


def is_bare(text: str, at: int, modal: int, state: State) -> bool:
    """A modal without a subject: at the beginning, or after a phrase of time or purpose."""
    before = text[at:modal].strip()
    if WORK.fullmatch(before):
        return state.orders
    if not before:
        return state.orders or text[modal].isupper() or at > 0
    return bool(before.endswith((",", ":")) and FRAME.match(text, at, modal))


def by_lead(text: str, at: int, head: int, end: int, state: State) -> Order | None:
    """ "Sở X chủ trì …", and among orders "Sở X làm Y"."""
    named_too = known(text, at, end) or unit_at(text, at, end)
    told_to = state.lead is not None and acts(text, at, end) and not named_too
    if told_to or verb_first(text, at, end):
        return None
    places = starts_after(text, at, end, head)
    for place in places:
        named = read_lead(text, place, end)
        if (
            not named
            or HAPPENED.search(text, place, named.end)
            or tells(text, place, named.end, end)
        ):
            continue
        begun = find_action(text, named.end, end)
        if begun is None:
            continue
        lead = " ".join(text[named.start : named.end].split())
        relayed = place == places[0] and not named.strays
        relayed = relayed and relays(text, place, lead, begun, head, state)
        if may_order(text, named.end, begun, head, state, relayed=relayed):
            order = addressed(begun, end, lead, "task.lead", 0.8 if begun.leads else 0.75)
            order.directive, order.assigner = state.directive, state.assigner
            return order
    return None


def tells(text: str, place: int, named: int, end: int) -> bool:
    """Whether the clause says what the unit does or did, or begins with a verb after all."""
    if acts(text, place, end) and text[place].isupper() and not known(text, place, end):
        return True
    told = SELF.match(text, named, end) or WISH.match(text, skip(text, named, end))
    return bool(told) and not STANDS.match(text, named, end)


def relays(text: str, place: int, lead: str, begun: Begun, head: int, state: State) -> bool:
    """News that goes on with what others are told: "Thủ tướng yêu cầu … . Bộ Công an điều tra …"."""
    if NEWS.match(text, begun.start, head) or head - begun.start < SHORTEST:
        return False
    if not (state.speech and state.orders):
        said = ACCORDINGLY.search(text, max(0, place - 9), place) and ALL_OF.match(lead)
        if not said or FIGURE.search(text, begun.start, head):
            return False
    same = state.assigner and fold(lead) in fold(state.assigner)
    return not (same or is_result(text, begun.start, head))


def may_order(
    text: str, named: int, begun: Begun, head: int, state: State, *, relayed: bool
) -> bool:
    """Whether a unit and its verb are an order here and not news of what it did."""
    if not told_plainly(text, named, begun.start):
        return False
    if not state.strong and is_result(text, begun.start, head):
        return False
    in_orders = relayed or state.strong or (state.orders and not state.speech)
    return in_orders or (begun.leads and bool(begun.coordinators))


def told_plainly(text: str, named: int, action: int) -> bool:
    """The action follows in small letters, or after a colon; "có 21 …" only counts."""
    if text[action].isupper() and ":" not in text[named:action]:
        return False
    return not re.match(
        r"(?:có|chủ trì|hoàn thành)\s+\d|hoàn thành[.;]", text[action : action + 14]
    )


def known(text: str, at: int, end: int) -> bool:
    return bool(NOUNS_TOO.match(text, at, end)) or text[at].islower()


def by_bare_action(text: str, at: int, head: int, end: int, state: State) -> Order | None:
    """Among orders, a clause that begins with its verb."""
    ground = bool(SCOPE.match(text, at, end) or STANDING.match(text, at, end))
    if not state.orders or is_capitals(text[at:head]) or is_capitals(text[at : min(head, at + 40)]):
        return None
    if NO_ORDER.match(text, at, end):
        return None
    if SELF.match(text, at, end) and not ground and not acts(text, at, end):
        return None
    for place in bare_places(text, at, head, end, state):
        if not (ground and place == at) and not acts(text, place, end):
            continue
        begun = find_action(text, place, end)
        if begun is None or counts_only(text, place, begun.start, head, state):
            continue
        if state.lead is None and (passed := told_on(text, place, head, end, state)):
            return passed
        order = carried(begun, end, state, "task.bare", 0.8 if state.strong else 0.65)
        order.directive, order.assigner = state.directive, state.assigner
        return order
    return None


def bare_places(text: str, at: int, head: int, end: int, state: State) -> list[int]:
    """Where the verb may stand: at once, after a phrase of time, after a topic and its colon."""
    if state.strong and (named := TOPIC.match(text, at, head)) and acts(text, named.end(), end):
        return [named.end()]
    places = starts_after(text, at, end, head)
    places = [n for n in places if n < head]  # what comes behind is another's order
    return [n for n in places if n == at or not (text[n].isupper() and text[n - 2] == ",")]


def counts_only(text: str, place: int, action: int, head: int, state: State) -> bool:
    """Aims, results, and charges whose addressee could not be read."""
    if HANDED.match(text, place, head) or AIM.match(text, place, head):
        return True
    return not state.strong and is_result(text, action, head)


def is_result(text: str, start: int, end: int) -> bool:
    """Whether a clause counts what was reached; "phấn đấu đạt 100%" only says what is to be."""
    found = RESULT.search(text, start, end)
    return found is not None and not AIMED.search(text, start, found.start() + 1)
