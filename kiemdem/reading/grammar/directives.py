"""Orders with a word that orders: "… yêu cầu X làm Y", "Giao X …"."""

import re

from kiemdem.reading.grammar.actions import Begun, acts, find_action
from kiemdem.reading.grammar.leads import MODAL, Named, begins_lead, read_lead
from kiemdem.reading.grammar.openings import skip, starts_after, verb_first
from kiemdem.reading.grammar.order_model import Order, State, addressed, carried
from kiemdem.reading.grammar.order_words import (
    ADVERB_BEFORE,
    BY_PAPER,
    DIRECTIVE,
    NEXT_ORDER,
    NOT_VERB_AFTER,
    NOUN_BEFORE,
    PAST,
    SAYING,
    SELF,
    TEXTS,
)
from kiemdem.reading.letters import past, pattern
from kiemdem.reading.lexicon.units import unit_at

POST = re.compile(
    r"(?:các\s+)?(?:đồng\s+chí|đ/c|ông|bà|chủ\s+tịch|phó|bí\s+thư|giám\s+đốc|thủ\s+tướng|tổng\s+bí\s+thư|trưởng|bộ\s+trưởng|thường\s+trực|ban\s+thường\s+vụ|lãnh\s+đạo|chính\s+phủ|ubnd|ủy\s+ban|thành\s+ủy|tỉnh\s+ủy|hội\s+nghị|tổng\s+thư|huyện\s+ủy|quận\s+ủy|đảng\s+ủy|btv|người)(?!\w)",
    re.I,
)

# Who orders also in the middle of another's orders: a person, no body
SOMEBODY = re.compile(
    r"(?:các\s+)?(?:đồng\s+chí|đ/c|ông|bà|(?:phó\s+)?(?:chủ\s+tịch|bí\s+thư|giám\s+đốc|thủ\s+tướng)|tổng\s+bí\s+thư|bộ\s+trưởng|trưởng|hội\s+nghị)(?!\w)",
    re.I,
)
AS_FOLLOWS = re.compile(r"\s*(?:như sau)?\s*:")
NOUNS_AS_WELL = ("giao", "yêu cầu", "đề nghị", "kiến nghị", "đề xuất")
MILD = ("chỉ đạo", "phân công", "quán triệt", "đề xuất", "kiến nghị")
PERSON = re.compile(r"\s*(?:các\s+)?(?:đồng\s+chí|đ/c|ông|bà)\s", re.I)

PAPER = re.compile(r"\s+(?:số\s*\d|nêu|yêu cầu|xác định|chỉ rõ|của|cũng)")
EVERYWHERE = re.compile(r"\s+(?:đến|tới|sâu|đầy đủ|,)")
BESIDE = re.compile(r"\s*,\s*(?:phê bình|phối hợp|kiểm điểm|xử lý|đề xuất|chấn chỉnh)")
POSTED = re.compile(
    r"[^;.]{0,120}?\s(?:đến công tác|đến nhận công tác|giữ chức|nhận nhiệm vụ)(?!\w)"
)
SAID_BY_PAPER = re.compile(
    r"(?:công văn|công điện|chỉ thị|kế hoạch|thông báo|văn bản)(?:\s[^,.;:]{0,40})?\s$", re.I
)
SPEAKER = re.compile(r"(?:^|[\s,“])(?:tôi|chúng tôi)$", re.I)  # "tôi đề nghị các cấp ủy …"
UNLISTED = pattern(r" [ⓐ]+ [ⓐ]+")
AT_ONCE = re.compile(r"ngay\s+(?:trong|từ|sau|tại)\s", re.I)
SPACE = re.compile(r"\s+")
FAR = 700  # letters from the beginning in which the ordering word stands


def later_orders(text: str, start: int, end: int) -> list[int]:
    """Where another order begins in the same clause: ", giao Sở B …"."""
    places = []
    for found in NEXT_ORDER.finditer(text, start + 20, end):
        verb = DIRECTIVE.match(text, found.end(), end)
        if verb and not NOT_VERB_AFTER.match(text, verb.end(), end):
            at = skip(text, verb.end(), end)
            if begins_lead(text, at, end) and (named := read_lead(text, at, end)):
                if find_action(text, named.end, end):
                    places.append(found.end())
    return places


def by_directive(text: str, at: int, head: int, end: int, state: State) -> Order | None:
    """ "… yêu cầu X làm Y", "Giao X …", "… nhấn mạnh, X cần …"."""
    for found in DIRECTIVE.finditer(text, at, min(head, at + FAR)):
        verb = re.sub(r"\s+", " ", found["verb"].lower())
        verb = "giao" if verb.startswith("giao") else verb.partition(",")[0]
        if is_no_order(text, found, verb):
            continue
        ok, assigner, past = who_orders(text, at, found, verb, state)
        if not ok:
            continue
        order = told(text, found.end(), head, end, state, needs_modal=only_says(text, found, verb))
        if order is None:
            continue
        order.directive = verb
        order.assigner = assigner or (state.assigner if not at < found.start() else None)
        order.rule = f"task.{'said' if verb in SAYING else 'directive'}"
        if past:
            if not order.lead or order.inherited:
                return None
            order.confidence, order.note = 0.55, "an order of the past"
        return order
    return None


def only_says(text: str, found: re.Match[str], verb: str) -> bool:
    """Whether the word tells an opinion, so that a modal must say what is to be done."""
    return verb in SAYING and not addresses(text, found)


def addresses(text: str, found: re.Match[str]) -> bool:
    """ "lưu ý Ban Tổ chức tham mưu …", "Công văn nêu rõ, UBND quận tăng cường …": said to somebody at once."""
    end = found.end() + 80
    if found["verb"].lower().startswith(("nêu", "chỉ rõ")):
        return bool(SAID_BY_PAPER.search(text, max(0, found.start() - 60), found.start()))
    return found["verb"].lower().startswith("lưu") and bool(
        (at := past(SPACE, text, found.end(), end)) and unit_at(text, at, end)
    )


def is_no_order(text: str, found: re.Match[str], verb: str) -> bool:
    """A paper by its name, a verb beside another one, somebody sent to work elsewhere."""
    after = found.end()
    if found[0][0].isupper() and verb in ("chỉ thị", "kết luận") and PAPER.match(text, after):
        return True
    if verb == "quán triệt" and EVERYWHERE.match(text, after):
        return True
    if verb in ("nhắc nhở", "kiến nghị") and BESIDE.match(text, after):
        return True
    return verb == "phân công" and bool(PERSON.match(text, after) and POSTED.match(text, after))


def who_orders(
    text: str, at: int, found: re.Match[str], verb: str, state: State
) -> tuple[bool, str | None, bool]:
    """Whether the word orders here, who does, and whether it was in the past."""
    before = BY_PAPER.sub(" ", text[at : found.start()])
    if verb == "chỉ đạo" and AS_FOLLOWS.match(text, found.end()):
        return True, actor_of(text, at, found.start()), False
    told = verb in SAYING and verb not in ("lưu ý", "đề xuất", "quán triệt")
    if not told and NOUN_BEFORE.search(before) and not before.rstrip().endswith((",", ":")):
        return False, None, False
    if verb in NOUNS_AS_WELL and NOT_VERB_AFTER.match(text, found.end()):
        return False, None, False
    past = bool(PAST.search(before))
    subject = ADVERB_BEFORE.sub("", before).rstrip()
    stop = at + len(subject)
    if not subject.strip(' ,:“"-'):
        own = verb == "chỉ đạo" or (verb == "phân công" and state.strong and state.lead is not None)
        return not own, None, past
    if subject.endswith((",", ":", ";", " và")):
        orders = verb != "chỉ đạo" and (verb not in SAYING or verb == "lưu ý")
        return orders, actor_of(text, at, stop), past
    if SPEAKER.search(subject):
        return True, None, past
    who = subject_of(text, at, stop)
    return who is not None and may_tell(text, found, verb, who, state), who, past


def may_tell(text: str, found: re.Match[str], verb: str, who: str, state: State) -> bool:
    """Whether a body that is told to act orders others: "Sở X phân công …" is its own duty."""
    if verb == "chỉ đạo" and not POST.match(who):
        return False
    if state.strong and verb in ("chỉ đạo", "phân công"):
        return bool(PERSON.match(text, found.end()))
    if state.orders and state.lead and not state.speech and verb in MILD:
        return bool(SOMEBODY.match(who))
    return not (state.orders and verb in MILD and not POST.match(who))


def subject_of(text: str, at: int, end: int) -> str | None:
    """The person or unit whose name ends at `end`; the longest that does."""
    places = [
        at,
        *(m.end() for m in re.finditer(r"[,:;]\s*|\s[-–]\s+|\s(?=đồng chí\s)|”\s*", text[at:end])),
    ]
    for place in places:
        place = place if place == at else at + place
        place = skip(text, place, end)
        if place < end and begins_lead(text, place, end):
            named = read_lead(text, place, end)
            if named and named.end >= end - 1:
                return " ".join(text[place:end].split())
        if place < end and TEXTS.match(text[place:end]):
            return " ".join(text[place:end].split())
    return None


def actor_of(text: str, at: int, end: int) -> str | None:
    """Who acts in the words before: "Chủ tịch UBND tỉnh ghi nhận …, yêu cầu …"."""
    if begins_lead(text, at, end) and (named := read_lead(text, at, end)):
        return " ".join(text[named.start : named.end].split())
    return None


def told(
    text: str, at: int, head: int, end: int, state: State, *, needs_modal: bool
) -> Order | None:
    """Whom and what, after the ordering word."""
    places = starts_after(text, at, end, head)
    if len(places) > 1 and AT_ONCE.match(text, places[0], end):
        places = places[1:]  # "yêu cầu ngay trong chiều nay, Sở Y tế phải …"
    for place in places:
        named = None
        if not verb_first(text, place, end):
            named = read_lead(text, place, end)
        begun = find_action(text, named.end if named else place, end)
        if (begun is None or head - begun.start < 12) and (
            unit := by_name(text, place, named, end)
        ):
            named, begun = unit, Begun(unit.end + 1)
        if not begun or (needs_modal and not begun.modal):
            continue
        if named and not SELF.match(text, named.end, end):
            lead = " ".join(text[named.start : named.end].split())
            return addressed(begun, end, lead, "", 0.75 if named.strays else 0.9)
        if not named and (MODAL.match(text, place, end) or acts(text, place, end)):
            return carried(begun, end, state, "", 0.75)
    return None


def by_name(text: str, place: int, named: Named | None, end: int) -> Named | None:
    """ "Bộ Y tế dập dịch ngay": a known unit, and a verb that no list has."""
    if named is None or not named.strays or not text[place].isupper():
        return None
    stop = unit_at(text, place, end)
    return Named(place, stop, 0) if stop and UNLISTED.match(text, stop, end) else None


def told_on(text: str, at: int, head: int, end: int, state: State) -> Order | None:
    """ "Chỉ đạo UBND phường làm …" where nobody else leads: the one who is told on."""
    word = re.compile(r"(?:tập\s+trung\s+)?(?:lãnh\s+đạo,\s*)?chỉ\s+đạo\s+", re.I).match(
        text, at, end
    )
    order = told(text, word.end(), head, end, state, needs_modal=False) if word else None
    if order is None or order.inherited or not order.lead:
        return None
    order.directive, order.rule, order.confidence = "chỉ đạo", "task.told-on", 0.7
    return order
