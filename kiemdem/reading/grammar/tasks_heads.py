"""What headings and the heads of lists say for all that stands under them."""

import re
from dataclasses import replace

from kiemdem.reading.grammar.order_model import Order, State
from kiemdem.reading.grammar.order_words import DIRECTIVE, GENERIC_LIST
from kiemdem.reading.grammar.orders import read_orders
from kiemdem.reading.grammar.sections import section_of
from kiemdem.reading.grammar.tasks_walk import Walk, keep, leads_only, sentences_of, unit_heading
from kiemdem.reading.letters import is_capitals
from kiemdem.reading.script import Paragraph
from kiemdem.reading.sentences import sentence_ends

LIST_TAIL = re.compile(
    r"[,.;]?\s*(?:trong đó|cụ thể|nhất là|đặc biệt|với|gồm|chú trọng|tập trung)[^:;]{0,90}(?:sau|sau đây|như sau|trọng tâm|nội dung|nhiệm vụ|giải pháp)\s*:$"
)
ONLY_LEADS = re.compile(
    r"(?:(?:tập trung|tiếp tục|lãnh đạo|chỉ đạo|thực hiện|triển khai|chủ trì|phối hợp|và|tổ chức)[,\s]*)+"
)
ORDERS_ALL = re.compile(
    r"(?<!\w)(?:yêu cầu|đề nghị|chỉ đạo|nhấn mạnh|lưu ý|giao nhiệm vụ|(?:có )?ý kiến(?: chỉ đạo)?|kết luận(?: chỉ đạo)?)\s*"
    r"(?:như sau|một số (?:nội dung|nhiệm vụ|việc|vấn đề)[^:]*|các (?:nội dung|nhiệm vụ)[^:]*|sau)?\s*:$",
    re.I,
)
DUTIES = re.compile(r"(?:nhiệm vụ|giải pháp|nội dung|công việc)[^:]{0,80}:$")
AHEAD = re.compile(r"cần|phải|tập trung|sau|trọng tâm|thực hiện|triển khai")


def headed(walk: Walk, place: int, start: int, part: Paragraph, state: State) -> State:
    """What a heading or the head of a list says for all that stands under it."""
    text = walk.script.text
    words = text[start : part.end].rstrip(" :.")
    section = section_of(words) if part.role == "heading" else None
    if unit := whose_duties(walk, start, part, state):
        return unit
    if text[part.end - 1] == ":" and (led := list_head(walk, start, part, state)):
        return led
    if section == "orders":
        return State(orders=True, lead=None if part.level < 2 else state.lead, strong=True)
    if section:
        return State(closed=section == "behind", aside=section == "aside")
    if walk.directs and part.role == "heading" and part.label and state == State():
        return State(orders=True, strong=True)
    later = walk.script.paragraphs[place + 1 : place + 2]
    if state.orders and part.label and not any(one.parent == place for one in later):
        sentences_of(walk, start, part.end, state)
    return state


def whose_duties(walk: Walk, start: int, part: Paragraph, state: State) -> State | None:
    """The unit that a heading names, if it names one and nothing else."""
    text = walk.script.text
    in_head = is_capitals(text[start : min(part.end, start + 30)]) and not part.label
    unit = None if state.closed or in_head else unit_heading(text, start, part.end)
    if unit is None:
        return None
    lead, directive = walk.names.full(unit[0], start), unit[1] or state.directive
    return replace(state, orders=True, lead=lead, directive=directive, strong=True)


def list_head(walk: Walk, start: int, part: Paragraph, state: State) -> State | None:
    """Words with a colon that order what the following list holds."""
    text = walk.script.text
    stops = sentence_ends(text, start, part.end)
    last = stops[-2] if len(stops) > 1 else start
    before = sentences_of(walk, start, last, state) if last > start else state
    orders, after = read_orders(text, last, part.end, before, walk.titles)
    if orders:
        keep(walk, orders[:-1] + without_list(text, orders[-1], part.end))
        lead = walk.names.full(after.lead, last)
        return replace(after, lead=lead, speech=False, aside=False, strong=True)
    if unit := told_whom(text, last, part.end):
        lead, verb = walk.names.full(unit[0], last), unit[1] or state.directive
        return replace(
            before, orders=True, lead=lead, directive=verb, speech=False, aside=False, strong=True
        )
    words = text[last : part.end]
    if bare := ORDERS_ALL.search(words):
        told = DIRECTIVE.search(bare[0])
        return replace(state, orders=True, directive=told and told["verb"].lower(), strong=True)
    if DUTIES.search(words) and AHEAD.search(words):
        orders_follow = state.orders or section_of(words) == "orders"
        return replace(state, orders=orders_follow, strong=True)
    return None


def told_whom(text: str, start: int, end: int) -> tuple[str, str | None] | None:
    """ "Để khắc phục …, đề nghị Thủ trưởng các đơn vị:", "… . Tổ công tác có nhiệm vụ:"."""
    if is_capitals(text[start : start + 30]):
        return None  # "BỘ TRƯỞNG … điện:" begins a dispatch
    if unit := unit_heading(text, start, end):
        return unit
    for verb in reversed(list(DIRECTIVE.finditer(text, start, end))):
        if unit := unit_heading(text, verb.start(), end):
            return unit
    return None


def without_list(text: str, order: Order, end: int) -> list[Order]:
    """The order without the words that only announce a list; none when nothing is left."""
    tail = LIST_TAIL.search(text, order.start, end)
    if tail and tail.start() - order.start > 40:
        return [replace(order, end=tail.start())]
    empty = ONLY_LEADS.fullmatch(text, order.start, order.end)
    if empty or leads_only(text, order.start, order.end):
        return []
    return [] if GENERIC_LIST.search(text, order.start, end) else [order]
