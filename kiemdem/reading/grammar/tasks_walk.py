"""Walks through the paragraphs of a document and gathers its orders."""

import re
from dataclasses import dataclass, field, replace

from kiemdem.reading.grammar.actions import acts
from kiemdem.reading.grammar.deadlines import find_deadline
from kiemdem.reading.grammar.fullnames import FullNames
from kiemdem.reading.grammar.leads import MODAL, Named, begins_lead, lists_names, read_lead
from kiemdem.reading.grammar.openings import opening
from kiemdem.reading.grammar.order_model import Order, State
from kiemdem.reading.grammar.order_words import DIRECTIVE
from kiemdem.reading.grammar.orders import read_orders
from kiemdem.reading.grammar.tasks_fields import (
    Fields,
    labelled_fields,
    lead_beside,
)
from kiemdem.reading.items import Item
from kiemdem.reading.letters import past
from kiemdem.reading.lexicon.units import unit_at
from kiemdem.reading.script import Script
from kiemdem.reading.sentences import Held, clause_ends, sentence_ends
from kiemdem.reading.text import Span

ONLY_LEADS = re.compile(
    r"(?:chủ trì|(?:tổ chức )?thực hiện|triển khai)\s*(?:vào|trong|trước|từ|hằng|hàng|xong|$|[.;,])"
)

ONLY_DUE = re.compile(
    r"(?:phải\s+)?(?:hoàn\s+thành|hoàn\s+tất|xong|thời\s+gian\s+hoàn\s+thành)(?:\s+xong)?:?\s+(?:xong\s+)?(?:trong|trước|chậm\s+nhất|vào)\s[^,;]{3,40}",
    re.I,
)
ANNOUNCES = re.compile(
    r"(?:một\s+số|các|những|\d+)\s+(?:nội\s+dung|việc|công\s+việc|nhiệm\s+vụ|giải\s+pháp|vấn\s+đề)[^.;:]{0,60}\ssau(?:\s+đây)?$"
)

SEMICOLON = re.compile(r"\s*;\s*")
SURE_ENOUGH = 0.5  # what is less sure is not proposed


TO_WHOM = re.compile(r"[\s:]*(?:đối với|với|cho)?\s*")
ABOUT_WHOM = re.compile(r"(?:Đối với|Trách nhiệm của|Nhiệm vụ của|Riêng|Về phía)\s+")
JOINTLY = re.compile(r"(?:chủ\s+trì,?\s*)?phối\s+hợp[^:.;]{0,160}", re.I)
NO_MORE = re.compile(
    r"(?:(?:có|chịu)\s+)?(?:trách\s+nhiệm|nhiệm\s+vụ)(?:\s+sau)?|chủ\s+trì|\([^()]*\)",
    re.I,
)


@dataclass
class Walk:
    """What has been read so far: the state under each paragraph, and the tasks."""

    script: Script
    titles: Held
    names: FullNames
    under: dict[int, State] = field(default_factory=dict)
    speech: State = field(default_factory=State)
    announced: State | None = None  # "… một số việc sau đây.": whom the list after it addresses
    found: list[Order] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    directs: bool = False  # a plan, a directive: what no heading sets apart are orders
    labelled: bool = False  # whether the paragraph at hand has a list mark
    period: Span | None = None  # the quarter or month under which a programme is read
    group: int = 0  # from which of `found` on labelled fields apply


def unit_heading(text: str, start: int, end: int) -> tuple[str, str | None] | None:
    """ "1. Sở Nội vụ", "Giao Sở X:", "Sở X có trách nhiệm:": the unit and the ordering word."""
    at, _ = opening(text, start, end)
    verb = DIRECTIVE.match(text, at, end)
    at = past(TO_WHOM, text, verb.end(), end) if verb else past(ABOUT_WHOM, text, at, end)
    works = verb is None and acts(text, at, end) and not unit_at(text, at, end)
    if works or not (named := read_list(text, at, end)):
        return None
    rest = text[named.end : end].strip(" .:;,")
    empty = bool(not rest or NO_MORE.fullmatch(rest))
    empty = empty or bool(text[end - 1] == ":" and JOINTLY.fullmatch(rest))
    if not (empty or leads_only(text, named.end, end)) or named.strays > 3:
        return None
    return " ".join(text[named.start : named.end].split()), verb["verb"].lower() if verb else None


def read_list(text: str, at: int, end: int) -> Named | None:
    """The units that begin here, also such as ";" divides: "Giám đốc các sở; Chủ tịch UBND các xã:"."""
    if not begins_lead(text, at, end) or not (named := read_lead(text, at, end)):
        return None
    while (more := SEMICOLON.match(text, named.end, end)) and begins_lead(text, more.end(), end):
        other = read_lead(text, more.end(), end)
        if other is None or (
            text[other.end : end].strip(" ;:") and not SEMICOLON.match(text, other.end, end)
        ):
            return named
        named = Named(named.start, other.end, named.strays + other.strays)
    return named


def leads_only(text: str, start: int, end: int) -> bool:
    """ "lãnh đạo UBND tỉnh, các sở:": nothing is said but who leads whom."""
    verb = re.compile(r"\s*(?:(?:lãnh đạo|chỉ đạo|tập trung)[,\s]*)+").match(text, start, end)
    named = read_lead(text, verb.end(), end) if verb else None
    return bool(verb and (verb.end() >= end - 2 or (named and named.end >= end - 2)))


def sentences_of(walk: Walk, start: int, end: int, state: State) -> State:
    """Reads the sentences of a stretch, each from where the one before it left off."""
    text = walk.script.text
    if state.orders or walk.labelled or walk.directs:
        start, state = inline_head(walk, start, end, state)
    for stop in sentence_ends(text, start, end):
        if start >= stop or fields_of(walk, start, stop):
            start = stop
            continue
        orders, state = read_orders(text, start, stop, state, walk.titles)
        keep(walk, orders)
        if not state.strong:
            goes_on = (
                orders or MODAL.search(text, start, stop) or DIRECTIVE.search(text, start, stop)
            )
            if state.speech and DIRECTIVE.search(text, start, stop):
                state = replace(state, speech=False)
            state = state if goes_on else State(lead=state.lead, closed=state.closed)
        for a, b in clauses(text, start, stop, walk.titles):
            beside(walk, a, b, orders)
        start = stop
    return state


def clauses(text: str, start: int, stop: int, titles: Held):
    for end in clause_ends(text, start, stop, titles):
        yield start, end
        start = end


def inline_head(walk: Walk, start: int, end: int, state: State) -> tuple[int, State]:
    """ "Sở Tài chính: Bố trí …": the unit before the colon is to do what follows."""
    text = walk.script.text
    colon = text.find(":", start, min(end, start + 260))
    if (
        state.closed
        or state.aside
        or colon < 0
        or colon + 2 >= end
        or lists_names(text, start, colon, end)
        or (unit := unit_heading(text, start, colon + 1)) is None
    ):
        return start, state
    lead, directive = unit
    return colon + 1, State(
        orders=True,
        lead=walk.names.full(lead, start),
        directive=directive or state.directive,
        assigner=state.assigner,
        strong=True,
    )


def keep(walk: Walk, orders: list[Order]) -> None:
    """The orders that are sure enough; a clause that only says by when lends it to the one before."""
    text = walk.script.text
    before: Order | None = None
    for order in orders:
        if before and ONLY_DUE.fullmatch(text, order.start, order.end):
            before.end = order.end
        elif order.confidence >= SURE_ENOUGH and not announces(text, order.start, order.end):
            walk.found.append(order)
            before = order


def announces(text: str, start: int, end: int) -> bool:
    """ "… tập trung vào một số việc sau đây": only what follows is ordered."""
    return end - start < 120 and bool(ANNOUNCES.search(text, start, end))


def beside(walk: Walk, start: int, end: int, orders: list[Order]) -> None:
    """ "…; Sở X chủ trì": gives the order before it its lead, and is none itself."""
    text = walk.script.text
    lead = lead_beside(text, start, end) if walk.found else None
    if not lead:
        return
    own = [order for order in walk.found if start <= order.start < end]
    if any(not ONLY_LEADS.match(text, order.start) for order in own):
        return
    for order in own:
        walk.found.remove(order)
    if walk.found and start - walk.found[-1].end < 6:
        last = walk.found[-1]
        last.lead, last.inherited = walk.names.full(lead, start), False
        due = find_deadline(walk.script.text, start, end, year=walk.script.year)
        last.extra.setdefault("due", due)
    else:
        walk.found += own


def fields_of(walk: Walk, start: int, end: int) -> bool:
    """Labelled fields of the tasks before: "Đơn vị chủ trì: …"; whether the stretch is nothing else."""
    text = walk.script.text
    fields, at = labelled_fields(text, start, end)
    if at is None:
        return False
    head = text[start:at].strip(" -–+(;,.")
    if len(head) > 3:
        return False
    for order in walk.found[walk.group :]:
        give(walk, order, fields, start)
    return True


def give(walk: Walk, order: Order, fields: Fields, at: int) -> None:
    if fields.lead:
        order.lead, order.inherited = walk.names.full(fields.lead, at), False
    if fields.coordinators:
        order.coordinators = fields.coordinators
    if fields.time:
        order.extra["time"] = fields.time
    if fields.product:
        order.extra["product"] = fields.product
