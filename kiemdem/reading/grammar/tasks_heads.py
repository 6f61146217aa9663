"""What headings and the heads of lists say for all that stands under them."""

import re
from dataclasses import replace

from kiemdem.reading.grammar.order_model import State
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


def headed(walk: Walk, place: int, start: int, part: Paragraph, state: State) -> State:
    """What a heading or the head of a list says for all that stands under it."""
    text = walk.script.text
    words = text[start : part.end].rstrip(" :.")
    section = section_of(words) if part.role == "heading" else None
    if (
        unit := None
        if state.closed or (is_capitals(words[:30]) and not part.label)
        else unit_heading(text, start, part.end)
    ):
        lead, directive = unit
        return State(
            orders=True,
            lead=walk.names.full(lead, start),
            directive=directive or state.directive,
            assigner=state.assigner,
            strong=True,
        )
    if text[part.end - 1] == ":" and (led := list_head(walk, start, part, state)):
        return led
    if section == "orders":
        return State(orders=True, lead=None if part.level < 2 else state.lead, strong=True)
    if section:
        return State(closed=section == "behind", aside=section == "aside")
    if walk.directs and part.role == "heading" and part.label and state == State():
        return State(orders=True, strong=True)
    if part.role == "heading" and not state.orders and len(words) > 25:
        return state
    childless = (
        place + 1 < len(walk.script.paragraphs)
        and walk.script.paragraphs[place + 1].parent != place
    )
    if state.orders and (childless or place + 1 == len(walk.script.paragraphs)) and part.label:
        sentences_of(walk, start, part.end, state)
    return state


def list_head(walk: Walk, start: int, part: Paragraph, state: State) -> State | None:
    """Words with a colon that order what the following list holds."""
    text = walk.script.text
    stops = sentence_ends(text, start, part.end)
    last = stops[-2] if len(stops) > 1 else start
    state_before = sentences_of(walk, start, last, state) if last > start else state
    orders, after = read_orders(text, last, part.end, state_before, walk.titles)
    if orders:
        only_leads = re.fullmatch(
            r"(?:tập trung |tiếp tục )?(?:lãnh đạo|chỉ đạo|thực hiện|triển khai|chủ trì|phối hợp|,|\s|và|tổ chức)+",
            text[orders[-1].start : orders[-1].end],
        )
        bare_head = bool(only_leads) or leads_only(text, orders[-1].start, orders[-1].end)
        tail = LIST_TAIL.search(text, orders[-1].start, part.end)
        if tail and tail.start() - orders[-1].start > 40:
            orders[-1].end = tail.start()
            keep(walk, orders)
        elif not bare_head and not GENERIC_LIST.search(text, orders[-1].start, part.end):
            keep(walk, orders)
        else:
            keep(walk, orders[:-1])
        return State(
            orders=True,
            lead=walk.names.full(after.lead, last),
            directive=after.directive,
            assigner=after.assigner,
            strong=True,
        )
    bare = re.search(
        r"(?<!\w)(?:yêu cầu|đề nghị|chỉ đạo|nhấn mạnh|lưu ý|giao nhiệm vụ)\s*(?:như sau|một số (?:nội dung|nhiệm vụ|việc)[^:]*|các (?:nội dung|nhiệm vụ)[^:]*|sau)?\s*:$",
        text[last : part.end],
        re.I,
    )
    if bare:
        verb = DIRECTIVE.search(bare[0])
        return replace(state, orders=True, directive=verb and verb["verb"].lower(), strong=True)
    if re.search(
        r"(?:nhiệm vụ|giải pháp|nội dung|công việc)[^:]{0,80}:$", text[last : part.end]
    ) and re.search(
        r"(?:cần|phải|tập trung|sau|trọng tâm|thực hiện|triển khai)", text[last : part.end]
    ):
        return replace(
            state, orders=state.orders or section_of(text[last : part.end]) == "orders", strong=True
        )
    return None
