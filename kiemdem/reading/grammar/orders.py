"""Reads one sentence as orders: who orders, by which word, whom, and what is to be done."""

import re
from dataclasses import dataclass, field

from kiemdem.reading.grammar.action_words import ACTION, NOUNS_TOO
from kiemdem.reading.grammar.actions import STANDING, acts, find_action
from kiemdem.reading.grammar.leads import MODAL, SCOPE, begins_lead, read_lead
from kiemdem.reading.grammar.order_words import (
    ADVERB_BEFORE,
    CLOSING,
    CONNECTIVE,
    DIRECTIVE,
    FRAME,
    LABEL,
    NEXT_ORDER,
    NOT_VERB_AFTER,
    NOUN_BEFORE,
    PAST,
    SAYING,
    SELF,
    TASK_IS,
    TEXTS,
    WISH,
)
from kiemdem.reading.letters import pattern
from kiemdem.reading.sentences import Held, clause_ends

OPENING = re.compile(r"[\s“\"'‘(,:–-]*")
POST = re.compile(
    r"(?:các\s+)?(?:đồng\s+chí|đ/c|ông|bà|chủ\s+tịch|phó|bí\s+thư|giám\s+đốc|thủ\s+tướng|tổng\s+bí\s+thư|trưởng|bộ\s+trưởng|thường\s+trực|ban\s+thường\s+vụ|lãnh\s+đạo|chính\s+phủ|ubnd|ủy\s+ban|thành\s+ủy|tỉnh\s+ủy|hội\s+nghị|tổng\s+thư|huyện\s+ủy|quận\s+ủy|đảng\s+ủy|btv|người)(?!\w)",
    re.I,
)
RESULT = re.compile(
    r"so\s+(?:với\s+)?cùng\s+kỳ|so\s+với\s+(?:năm|tháng|quý)\s|(?:đạt|bằng|tăng|giảm|vượt|chiếm)\s+(?:tỷ\s+lệ\s+|trên\s+|gần\s+|hơn\s+)?\d+(?:,\d+)?\s?%|ước\s+đạt|nâng\s+tổng|(?:^|\s)được\s+\d|^(?:có|đạt|tăng|giảm|vượt|thu)\s+(?:trên\s+|gần\s+|hơn\s+|khoảng\s+)?\d",
    re.I,
)
PERSON = re.compile(r"\s*(?:các\s+)?(?:đồng\s+chí|đ/c|ông|bà)\s", re.I)
HANDED = re.compile(r"(?:giao|yêu cầu|đề nghị|phân công|kiến nghị|mời|trân trọng)(?!\w)", re.I)
TIMED = re.compile(
    r"(?:(?:trong|đến|trước|từ|vào|hết|ngay|chậm\s+nhất)\s+)*(?:(?:hết|cuối|đầu|giữa)\s+)?(?:năm|quý|tháng|ngày)\s+[\dIV][\w/.-]*(?:\s+tháng\s+\d+)?(?:\s+năm\s+\d{4})?,?\s+"
    r"|(?:mỗi|hằng|hàng)\s+(?:năm|quý|tháng|tuần)\s+|trong\s+(?:thời\s+gian\s+tới|năm\s+nay)\s+|trước\s+mắt\s+",
    re.I,
)
AIM = re.compile(
    r"phấn\s+đấu[^;]*?\d|(?:tăng|giảm|đạt|vượt)\s+(?:\S+\s+){0,2}\d|[^;]{0,60}\s(?:đạt|bằng)\s+(?:trên\s+)?\d+(?:,\d+)?%",
    re.I,
)
TOPIC = pattern(r"[^:.;,“”]{4,45}:\s+(?=[Ⓐ])")
COUNTED = re.compile(
    r"[^:;.“]{0,80}?(?:giải pháp|nhiệm vụ|nội dung|vấn đề|việc|yêu cầu)(?:\s[^:;.“]{0,50})?:\s*(?=\S)",
    re.I,
)
FAR = 700  # letters from the beginning in which the ordering word stands


@dataclass(frozen=True, kw_only=True)
class State:
    """What the sentences before have said: it goes on until somebody else is addressed."""

    orders: bool = False  # inside a list or a speech of orders
    lead: str | None = None
    directive: str | None = None
    assigner: str | None = None
    speech: bool = False  # in running text, a sentence or more after the order
    closed: bool = False  # in a part that tells what was or is wished
    strong: bool = False  # under a heading or a word of order, not only guessed


@dataclass
class Order:
    """One order: the action's place, and who is to do it."""

    start: int
    end: int
    lead: str | None
    inherited: bool
    rule: str
    confidence: float
    directive: str | None = None
    assigner: str | None = None
    coordinators: tuple[str, ...] = ()
    begins: int = 0  # where its sentence or clause begins, with the words before the action
    note: str | None = None
    extra: dict = field(default_factory=dict)


def read_orders(
    text: str, start: int, end: int, state: State, titles: Held | None = None
) -> tuple[list[Order], State]:
    """The orders of a sentence, and what the next sentence starts from."""
    cuts = sorted({*clause_ends(text, start, end, titles), *later_orders(text, start, end)})
    found: list[Order] = []
    here = start
    while here < end:
        head = next((cut for cut in cuts if cut > here), end)
        order = read_order(text, here, head, end, state)
        if order is None:
            here = head
            continue
        order.begins = here
        order.start = past_count(text, order.start, end)
        stop = clause_stop(text, order.start, end, cuts, state)
        order.end = trimmed(text, order.start, stop)
        here = stop
        if order.end - order.start >= 8:
            found.append(order)
            state = after(order, state)
    return found, state


def past_count(text: str, start: int, end: int) -> int:
    """ "Tập trung vào 3 nhóm giải pháp: thứ nhất, rà soát …": past the words that only count."""
    found = COUNTED.match(text, start, end)
    at = opening(text, found.end(), end)[0] if found else start
    return at if acts(text, at, end) else start


def after(order: Order, state: State) -> State:
    return State(
        orders=True,
        lead=order.lead,
        directive=order.directive or state.directive,
        assigner=order.assigner or state.assigner,
        strong=state.strong,
    )


def later_orders(text: str, start: int, end: int) -> list[int]:
    """Where another order begins in the same clause: ", giao Sở B …"."""
    places = []
    for found in NEXT_ORDER.finditer(text, start + 20, end):
        verb = DIRECTIVE.match(text, found.end(), end)
        if verb and not NOT_VERB_AFTER.match(text, verb.end(), end):
            at = re.compile(r"\s*").match(text, verb.end()).end()
            if begins_lead(text, at, end) and (named := read_lead(text, at, end)):
                if find_action(text, named.end, end):
                    places.append(found.end())
    return places


def clause_stop(text: str, start: int, end: int, cuts: list[int], state: State) -> int:
    """The end of the clause: the next cut after which something new is ordered."""
    for cut in cuts:
        if cut > start and (cut == end or text[cut - 1] != ";" or starts_anew(text, cut, end)):
            return cut
    return end


def starts_anew(text: str, at: int, end: int) -> bool:
    """Whether a clause of its own begins here, not a further part of a list of things."""
    here, labelled = opening(text, at, end)
    if labelled or acts(text, here, end) or MODAL.match(text, here, end):
        return True
    if DIRECTIVE.match(text, here, end):
        return True
    named = read_lead(text, here, end) if begins_lead(text, here, end) else None
    if named:
        rest = text[named.end : named.end + 40].lstrip(" ,:")
        return bool(
            ACTION.match(rest) or MODAL.match(rest) or DIRECTIVE.search(rest) or SELF.match(rest)
        )
    if FRAME.match(text, here, end):
        comma = text.find(",", here, min(end, here + 160))
        return comma > 0 and acts(text, skip(text, comma + 1, end), end)
    return False


def skip(text: str, at: int, end: int) -> int:
    return OPENING.match(text, at, end).end()


def opening(text: str, at: int, end: int) -> tuple[int, bool]:
    """Past list marks, quotation marks and words like "đồng thời,"; whether there was a mark."""
    labelled = False
    for _ in range(4):
        here = skip(text, at, end)
        if mark := LABEL.match(text, at, end):
            labelled, here = True, mark.end()
        if linked := CONNECTIVE.match(text, here, end):
            here = linked.end()
        if here == at:
            break
        at = here
    return at, labelled


def trimmed(text: str, start: int, end: int) -> int:
    """The end of the action's words, without stops, a closing quotation mark and who said it."""
    words = text[start:end]
    close = words.find("”")
    if close > 0 and "“" not in words[:close]:
        words = words[:close]
    words = re.sub(r"(?:[\s.;,:/–-]|\.\.\.|…)+$", "", words)
    if words.endswith('"') and words.count('"') % 2:
        words = words[:-1].rstrip(" .,;")
    words = re.sub(r"\s*(?:,\s*)?(?:và|đồng thời|cùng với đó)$", "", words)
    return start + len(words.rstrip(" ,"))


def read_order(text: str, start: int, head: int, end: int, state: State) -> Order | None:
    """The order of one clause, by the first reading that fits."""
    at, _ = opening(text, start, end)
    if at >= head or CLOSING.search(text, start, head):
        return None
    for reading in (by_directive, by_task_is, by_modal, by_lead, by_bare_action):
        if order := reading(text, at, head, end, state):
            return order
    return None


def by_directive(text: str, at: int, head: int, end: int, state: State) -> Order | None:
    """ "… yêu cầu X làm Y", "Giao X …", "… nhấn mạnh, X cần …"."""
    for found in DIRECTIVE.finditer(text, at, min(head, at + FAR)):
        verb = re.sub(r"\s+", " ", found["verb"].lower())
        verb = "giao" if verb.startswith("giao") else verb
        ok, assigner, past = who_orders(text, at, found, verb, state)
        if not ok:
            continue
        order = told(text, found.end(), head, end, state, needs_modal=verb in SAYING)
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


def who_orders(
    text: str, at: int, found: re.Match[str], verb: str, state: State
) -> tuple[bool, str | None, bool]:
    """Whether the word orders here, who does, and whether it was in the past."""
    before = text[at : found.start()]
    if NOUN_BEFORE.search(before) and not before.rstrip().endswith((",", ":")):
        return False, None, False
    if verb in ("giao", "yêu cầu", "đề nghị", "kiến nghị", "đề xuất") and NOT_VERB_AFTER.match(
        text, found.end()
    ):
        return False, None, False
    past = bool(PAST.search(before))
    subject = ADVERB_BEFORE.sub("", before).rstrip()
    if not subject.strip(' ,:“"-'):
        return verb != "chỉ đạo", None, past
    if subject.endswith((",", ":", ";", " và")):
        return (
            verb != "chỉ đạo" and not (verb in SAYING and verb != "lưu ý"),
            actor_of(text, at, at + len(subject)),
            past,
        )
    who = subject_of(text, at, at + len(subject))
    if who is None or (verb == "chỉ đạo" and not POST.match(who)):
        return False, None, past
    if state.strong and verb in ("chỉ đạo", "phân công") and not PERSON.match(text, found.end()):
        return False, None, past
    if (
        state.orders
        and verb in ("chỉ đạo", "phân công", "quán triệt", "đề xuất", "kiến nghị")
        and not POST.match(who)
    ):
        return False, None, past
    return True, who, past


def subject_of(text: str, at: int, end: int) -> str | None:
    """The person or unit whose name ends at `end`; the longest that does."""
    places = [at, *(m.end() for m in re.finditer(r"[,:;]\s*|\s(?=đồng chí\s)|”\s*", text[at:end]))]
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
    for place in starts_after(text, at, end, head):
        if begins_lead(text, place, end) and not verb_first(text, place, end):
            named = read_lead(text, place, end)
            if named is None:
                continue
            begun = find_action(text, named.end, end)
            if begun and (begun.modal or not needs_modal) and not SELF.match(text, named.end, end):
                lead = " ".join(text[named.start : named.end].split())
                sure = 0.9 if not named.strays else 0.75
                return Order(
                    begun.start, end, lead, False, "", sure, coordinators=begun.coordinators
                )
        elif (modal := MODAL.match(text, place, end)) or acts(text, place, end):
            if needs_modal and not modal:
                continue
            begun = find_action(text, place, end)
            if begun:
                return Order(
                    begun.start,
                    end,
                    state.lead,
                    bool(state.lead),
                    "",
                    0.75,
                    coordinators=begun.coordinators,
                )
    return None


def verb_first(text: str, at: int, end: int) -> bool:
    """ "tổ chức thực hiện" begins like "tổ chức đảng", but is a verb."""
    return bool(
        ACTION.match(text, at, end) and text[at].islower() and not NOUNS_TOO.match(text, at, end)
    )


def starts_after(text: str, at: int, end: int, head: int) -> list[int]:
    """Where the addressee or the action may begin after an ordering word: at once, or after a phrase."""
    first, _ = opening(text, at, end)
    to = re.compile(r"(?:đối với|với|cho|tới|đến)\s+(?=\S)").match(text, first, end)
    first = to.end() if to and begins_lead(text, to.end(), end) else first
    places = [first]
    if FRAME.match(text, first, end) or CONNECTIVE.match(text, first, end):
        places += [
            opening(text, m.end(), end)[0]
            for m in re.compile(r",\s").finditer(text, first, min(head, first + 260))
        ]
    if early := TIMED.match(text, first, end):
        places.append(early.end())
    colon = re.compile(r"[^:.;,“]{3,70}:\s+(?=\S)").match(text, first, end)
    if colon and colon.end() < head:
        places.append(colon.end())
    return places


def by_task_is(text: str, at: int, head: int, end: int, state: State) -> Order | None:
    """ "Nhiệm vụ trọng tâm là …"."""
    found = TASK_IS.match(text, at, head)
    if not found or not acts(text, found.end(), end):
        return None
    return Order(found.end(), end, state.lead, bool(state.lead), "task.is", 0.6, "nhiệm vụ là")


def by_modal(text: str, at: int, head: int, end: int, state: State) -> Order | None:
    """ "Các cấp ủy cần …", "Sở X có trách nhiệm …", "Cần …"."""
    for found in MODAL.finditer(text, at, min(head, at + FAR)):
        subject_end = at + len(
            re.sub(
                r"(?:\s+(?:cũng|đều|luôn|càng|lại|nhất thiết|vì vậy|do đó))*[\s,]*$",
                "",
                text[at : found.start()],
            )
        )
        begun = find_action(text, found.start(), end)
        if begun and re.match(r"có|được", found[0], re.I) and not acts(text, begun.start, end):
            continue
        if not begun or re.search(r"không\s*$", text[at : found.start()]):
            continue
        verb = " ".join(found[0].lower().split())
        place = owner_at(text, at, subject_end)
        if place is not None:
            lead = " ".join(text[place:subject_end].split())
            return Order(
                begun.start,
                end,
                lead,
                False,
                "task.modal",
                0.75,
                verb,
                coordinators=begun.coordinators,
            )
        if is_bare(text, at, found.start(), state) and acts(text, begun.start, end):
            return Order(
                begun.start,
                end,
                state.lead,
                bool(state.lead),
                "task.modal-bare",
                0.6,
                verb,
                coordinators=begun.coordinators,
            )
    return None


def owner_at(text: str, at: int, end: int) -> int | None:
    """Where the subject begins that ends at `end`, when it is somebody: at once or after a phrase."""
    if end <= at:
        return None
    for m in [None, *re.finditer(r"[,:]\s+|\s(?:rằng|mỗi khi|đó)\s+|“", text[at:end])]:
        place = skip(text, at + m.end(), end) if m else at
        if m and not (
            FRAME.match(text, at, end)
            or m[0].strip() in (":", "“", "rằng")
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
    if not before:
        return state.orders or text[modal].isupper() or at > 0
    return bool(before.endswith((",", ":")) and FRAME.match(text, at, modal))


def by_lead(text: str, at: int, head: int, end: int, state: State) -> Order | None:
    """ "Sở X chủ trì …", and among orders "Sở X làm Y"."""
    if verb_first(text, at, end):
        return None
    for place in starts_after(text, at, end, head):
        if not begins_lead(text, place, end) or (
            acts(text, place, end) and text[place].isupper() and not known(text, place, end)
        ):
            continue
        named = read_lead(text, place, end)
        if (
            not named
            or SELF.match(text, named.end, end)
            or WISH.match(text, skip(text, named.end, end))
        ):
            standing = (
                re.match(
                    r"\s+(?:là|làm)\s+(?:cơ\s+quan|đơn\s+vị|đầu\s+mối)",
                    text[named.end : named.end + 30],
                )
                if named
                else None
            )
            if not standing:
                continue
        begun = find_action(text, named.end, end)
        if begun and not told_plainly(text, named.end, begun.start):
            continue
        if begun and not state.strong and RESULT.search(text, begun.start, head):
            continue
        if begun and (
            state.strong
            or (state.orders and not state.speech)
            or (begun.leads and begun.coordinators)
        ):
            lead = " ".join(text[named.start : named.end].split())
            sure = 0.8 if begun.leads else 0.75
            return Order(
                begun.start,
                end,
                lead,
                False,
                "task.lead",
                sure,
                state.directive,
                state.assigner,
                begun.coordinators,
            )
    return None


def told_plainly(text: str, named: int, action: int) -> bool:
    """The action follows in small letters, or after a colon; "có 21 …" only counts."""
    if text[action].isupper() and ":" not in text[named:action]:
        return False
    return not re.match(r"có\s+\d", text[action : action + 12])


def known(text: str, at: int, end: int) -> bool:
    return bool(NOUNS_TOO.match(text, at, end)) or text[at].islower()


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


def by_bare_action(text: str, at: int, head: int, end: int, state: State) -> Order | None:
    """Among orders, a clause that begins with its verb."""
    if not state.orders or (
        SELF.match(text, at, end) and not acts(text, at, end) and not STANDING.match(text, at, end)
    ):
        return None
    places = starts_after(text, at, end, head)
    if state.strong and (named := TOPIC.match(text, at, head)) and acts(text, named.end(), end):
        places = [named.end()]
    for place in places:
        if place != at and text[place].isupper() and text[place - 2] == ",":
            continue
        ground = place == at and (SCOPE.match(text, at, end) or STANDING.match(text, at, end))
        if (
            ground
            or acts(text, place, end)
            or (ACTION.match(text, place, end) and text[place].isupper() and place == at)
        ):
            begun = find_action(text, place, end)
            if (
                begun is None
                or HANDED.match(text, place, end)
                or AIM.match(text, place, head)
                or (not state.strong and RESULT.search(text, begun.start, head))
            ):
                continue
            passed = told_on(text, place, head, end, state) if state.lead is None else None
            if passed:
                return passed
            sure = 0.8 if state.strong else 0.65
            return Order(
                begun.start,
                end,
                state.lead,
                bool(state.lead),
                "task.bare",
                sure,
                state.directive,
                state.assigner,
                begun.coordinators,
            )
    return None
