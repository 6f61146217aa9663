"""Finds the orders and charges of a document, with whom they are given to and by when."""

import re
from dataclasses import dataclass, field, replace

from kiemdem.reading.grammar.deadlines import find_deadline
from kiemdem.reading.grammar.fullnames import FullNames
from kiemdem.reading.grammar.leads import MODAL, begins_lead, read_lead
from kiemdem.reading.grammar.order_words import DIRECTIVE, GENERIC_LIST, LABEL
from kiemdem.reading.grammar.orders import Order, State, opening, read_orders
from kiemdem.reading.grammar.sections import section_of
from kiemdem.reading.grammar.tables import find_tables
from kiemdem.reading.grammar.tasks_fields import (
    Fields,
    deliverable_of,
    labelled_fields,
    lead_beside,
    lead_in_brackets,
    recipient_of,
)
from kiemdem.reading.grammar.tasks_tables import table_tasks
from kiemdem.reading.items import Item, Reference, Task
from kiemdem.reading.letters import is_capitals
from kiemdem.reading.marks import mark_at
from kiemdem.reading.script import Paragraph, Script
from kiemdem.reading.sentences import Held, clause_ends, sentence_ends

ONLY_LEADS = re.compile(
    r"(?:chủ trì|(?:tổ chức )?thực hiện|triển khai)\s*(?:vào|trong|trước|từ|hằng|hàng|xong|$|[.;,])"
)
LIST_TAIL = re.compile(
    r"[,.;]?\s*(?:trong đó|cụ thể|nhất là|đặc biệt|với|gồm|chú trọng|tập trung)[^:;]{0,90}(?:sau|sau đây|như sau|trọng tâm|nội dung|nhiệm vụ|giải pháp)\s*:$"
)
SURE_ENOUGH = 0.5  # what is less sure is not proposed


@dataclass
class Walk:
    """What has been read so far: the state under each paragraph, and the tasks."""

    script: Script
    titles: Held
    names: FullNames
    under: dict[int, State] = field(default_factory=dict)
    speech: State = field(default_factory=State)
    found: list[Order] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    labelled: bool = False  # whether the paragraph at hand has a list mark
    group: int = 0  # from which of `found` on labelled fields apply


def find(script: Script) -> list[Item]:
    """The tasks of a document, in order."""
    walk = Walk(script, titles_of(script), FullNames(script.text))
    tables = find_tables(script.text)
    inside = Held([(table.start, table.end) for table in tables])
    for place, part in enumerate(script.paragraphs):
        if (
            part.role not in ("head", "signature", "recipients", "cell")
            and part.start not in inside
        ):
            paragraph(walk, place, part)
    items = [item for order in walk.found if (item := as_item(walk, order))]
    return items + table_tasks(script, tables)


def titles_of(script: Script) -> Held:
    """Where titles of documents stand: a ";" in them cuts nothing."""
    titles = {
        item.norm.title
        for item in script.found
        if isinstance(item.norm, Reference) and item.norm.title and ";" in item.norm.title
    }
    places = [
        found.span() for title in titles for found in re.finditer(re.escape(title), script.text)
    ]
    return Held(places)


def paragraph(walk: Walk, place: int, part: Paragraph) -> None:
    """Reads one paragraph: a heading, a lead of a list, or sentences."""
    text = walk.script.text
    mark = mark_at(text, part.start, part.end) if part.label else None
    start = mark.end if mark else part.start
    walk.labelled = mark is not None
    state = walk.under.get(part.parent, State()) if part.parent is not None else State()
    if fields_of(walk, start, part.end):
        walk.under[place] = state
        return
    headed_by = part.label and not state.closed and unit_heading(text, start, part.end)
    if part.role == "heading" or text[part.end - 1] == ":" or headed_by:
        walk.group = len(walk.found)
        walk.under[place] = headed(walk, place, start, part, state)
        walk.speech = State()
        return
    if part.label is None and not state.orders and part.parent is None:
        state = walk.speech
    elif part.role != "heading" and part.label is not None and not state.orders:
        state = walk.speech if not state.closed else state
    before = len(walk.found)
    walk.group = before if part.label or part.parent is None else walk.group
    rest = sentences_of(walk, start, part.end, state)
    walk.under[place] = replace(
        state, lead=rest.lead, orders=state.orders or len(walk.found) > before
    )
    told = len(walk.found) > before
    if not told and part.label is None and part.parent is not None:
        leader = walk.script.paragraphs[part.parent]
        if leader.role == "text" and leader.label is None:
            walk.under[part.parent] = State()
    walk.speech = replace(rest, speech=True) if told and not state.strong else State()


def headed(walk: Walk, place: int, start: int, part: Paragraph, state: State) -> State:
    """What a heading or the head of a list says for all that stands under it."""
    text = walk.script.text
    words = text[start : part.end].rstrip(" :.")
    section = section_of(words) if part.role == "heading" else None
    if (
        unit := None
        if state.closed or (is_capitals(words) and not part.label)
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
    if section == "other":
        return State(closed=True)
    if part.role == "heading" and not state.orders and len(words) > 25:
        return state
    childless = (
        place + 1 < len(walk.script.paragraphs)
        and walk.script.paragraphs[place + 1].parent != place
    )
    if state.orders and (childless or place + 1 == len(walk.script.paragraphs)) and part.label:
        sentences_of(walk, start, part.end, state)
    return state


def unit_heading(text: str, start: int, end: int) -> tuple[str, str | None] | None:
    """ "1. Sở Nội vụ", "Giao Sở X:", "Sở X có trách nhiệm:": the unit and the ordering word."""
    at, _ = opening(text, start, end)
    verb = DIRECTIVE.match(text, at, end)
    if verb:
        at = re.compile(r"[\s:]*(?:đối với|với|cho)?\s*").match(text, verb.end(), end).end()
    else:
        at = (
            re.compile(r"(?:(?:Đối với|Trách nhiệm của|Nhiệm vụ của|Riêng|Về phía)\s+)?")
            .match(text, at)
            .end()
        )
    if not begins_lead(text, at, end) or not (named := read_lead(text, at, end)):
        return None
    rest = text[named.end : end].strip(" .:;,")
    empty = not rest or re.fullmatch(
        r"(?:(?:có|chịu)\s+)?(?:trách\s+nhiệm|nhiệm\s+vụ)(?:\s+sau)?|chủ\s+trì(?:,?\s*phối\s+hợp[^:]{0,160})?|\([^()]*\)",
        rest,
        re.I,
    )
    if not (empty or leads_only(text, named.end, end)) or named.strays > 3:
        return None
    return " ".join(text[named.start : named.end].split()), verb["verb"].lower() if verb else None


def list_head(walk: Walk, start: int, part: Paragraph, state: State) -> State | None:
    """Words with a colon that order what the following list holds."""
    text = walk.script.text
    stops = sentence_ends(text, start, part.end)
    last = stops[-2] if len(stops) > 1 else start
    state_before = sentences_of(walk, start, last, state) if last > start else state
    orders, after = read_orders(text, last, part.end, state_before, walk.titles)
    if orders:
        bare_head = re.fullmatch(
            r"(?:tập trung |tiếp tục )?(?:lãnh đạo|chỉ đạo|thực hiện|triển khai|chủ trì|phối hợp|,|\s|và|tổ chức)+",
            text[orders[-1].start : orders[-1].end],
        )
        bare_head = bare_head or leads_only(text, orders[-1].start, orders[-1].end)
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


def leads_only(text: str, start: int, end: int) -> bool:
    """ "lãnh đạo UBND tỉnh, các sở:": nothing is said but who leads whom."""
    verb = re.compile(r"\s*(?:(?:lãnh đạo|chỉ đạo|tập trung)[,\s]*)+").match(text, start, end)
    named = read_lead(text, verb.end(), end) if verb else None
    return bool(verb and (verb.end() >= end - 2 or (named and named.end >= end - 2)))


def sentences_of(walk: Walk, start: int, end: int, state: State) -> State:
    """Reads the sentences of a stretch, each from where the one before it left off."""
    text = walk.script.text
    if state.orders or walk.labelled:
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
        or colon < 0
        or colon + 2 >= end
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
    walk.found += [order for order in orders if order.confidence >= SURE_ENOUGH]


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


def as_item(walk: Walk, order: Order) -> Item | None:
    """The proposal that an order makes."""
    script, text = walk.script, walk.script.text
    inside, at = labelled_fields(text, order.start, order.end)
    if at and at - order.start > 8:
        give(walk, order, inside, order.start)
        order.end = order.start + len(text[order.start : at].rstrip(" .;,(–-"))
    if found := lead_in_brackets(text, order.start, order.end):
        order.lead, order.inherited = found, False
    task = Task(
        lead=walk.names.full(order.lead, order.start),
        lead_inherited=order.inherited,
        coordinators=order.coordinators,
        deadline=due_of(script, order),
        recipient=recipient_of(text, order.start, order.end),
        deliverable=order.extra.get("product") or deliverable_of(text, order.start, order.end),
        assigner=order.assigner,
        directive=order.directive,
    )
    note = order.note or (None if task.lead else "nobody is named")
    spans = script.stored([(order.start, order.end)])
    return Item("task", spans, task, order.rule, order.confidence, note)


def due_of(script: Script, order: Order):
    """The deadline from the labelled field, the action, or the words before it."""
    known = {"year": script.year, "issued_on": script.issued_on}
    text = script.text
    if time := order.extra.get("time"):
        begin = time[0]
        due = find_deadline(
            "trong " + text[begin : time[1]], 0, 6 + time[1] - begin, **known
        ) or find_deadline(text, *time, **known)
        if due:
            words = due.deadline.text.removeprefix("trong ")
            return replace(due.deadline, text=words)
    due = find_deadline(text, order.start, order.end, **known) or order.extra.get("due")
    if (due is None or due.rank > 5) and order.begins < order.start:
        before = find_deadline(text, order.begins, order.start, **known)
        due = before if before and before.rank <= 3 and not LABEL.match(text, before.start) else due
    return due.deadline if due else None
