"""Reads one sentence as orders: who orders, by which word, whom, and what is to be done."""

import re

from kiemdem.reading.grammar.directives import by_directive, later_orders
from kiemdem.reading.grammar.openings import clause_stop, first_after, opening, past_count, trimmed
from kiemdem.reading.grammar.order_model import Order, State
from kiemdem.reading.grammar.order_words import (
    CLOSING,
    NO_DUTY,
)
from kiemdem.reading.grammar.undirected import (
    by_bare_action,
    by_lead,
    by_modal,
    by_task_is,
    is_result,
)
from kiemdem.reading.sentences import Held, clause_ends

# A sentence that begins with what was done goes on so: "đã cấp 4.318 giấy; xử lý 216 vụ"
DONE = re.compile(r"(?<!\w)đã\s+(?!được\s|đề\s+ra|ban\s+hành|giao)[^\W\d_]")


# A sentence that looks back goes on so as well: "Đến nay, đã bàn giao 31 km; chi trả 612 tỷ đồng"
LOOKS_BACK = re.compile(
    r"(?:(?:\w+\s+)?(?:năm|tháng|thời\s+gian)\s+qua|đến\s+nay|đến\s+(?:hết\s+)?ngày|tính\s+đến|những\s+năm\s+qua|kết\s+quả|qua\s+(?:\d+|một|hai|ba|bốn|năm)\s+(?:năm|tháng)|sau\s+(?:\d+|một|hai|ba|bốn|năm)\s+năm)(?!\w)",
    re.I,
)


def read_orders(
    text: str, start: int, end: int, state: State, titles: Held | None = None
) -> tuple[list[Order], State]:
    """The orders of a sentence, and what the next sentence starts from."""
    cuts = sorted({*clause_ends(text, start, end, titles), *later_orders(text, start, end)})
    found: list[Order] = []
    here = start
    told_of = bool(LOOKS_BACK.match(text, opening(text, start, end)[0], end))
    while here < end:
        head = first_after(cuts, here, end)
        order = read_order(text, here, head, end, state)
        if order is None or (told_of and order.rule == "task.bare"):
            counted = is_result(text, here, head) if order is None else False
            told_of = (
                told_of or counted or (bool(DONE.search(text, here, head)) and not state.strong)
            )
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


def after(order: Order, state: State) -> State:
    return State(
        orders=True,
        lead=order.lead,
        directive=order.directive or state.directive,
        assigner=order.assigner or state.assigner,
        strong=state.strong,
    )


def read_order(text: str, start: int, head: int, end: int, state: State) -> Order | None:
    """The order of one clause, by the first reading that fits."""
    at, _ = opening(text, start, end)
    if at >= head or CLOSING.search(text, start, head) or NO_DUTY.match(text, at, head):
        return None
    for reading in (by_directive, by_task_is, by_modal, by_lead, by_bare_action):
        if order := reading(text, at, head, end, state):
            return order
    return None
