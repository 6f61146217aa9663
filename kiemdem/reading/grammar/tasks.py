"""Finds the orders and charges of a document, with whom they are given to and by when."""

import re
from dataclasses import replace

from kiemdem.reading.grammar.deadlines import find_deadline
from kiemdem.reading.grammar.fullnames import FullNames
from kiemdem.reading.grammar.leads import begins_lead
from kiemdem.reading.grammar.order_model import Order, State
from kiemdem.reading.grammar.order_words import LABEL
from kiemdem.reading.grammar.tables import find_tables
from kiemdem.reading.grammar.tasks_fields import (
    deliverable_of,
    labelled_fields,
    lead_in_brackets,
    recipient_of,
)
from kiemdem.reading.grammar.tasks_heads import headed
from kiemdem.reading.grammar.tasks_periods import (
    charge,
    due_in,
    inline_period,
    noun_work,
    period_at,
)
from kiemdem.reading.grammar.tasks_tables import table_tasks
from kiemdem.reading.grammar.tasks_walk import (
    Walk,
    announces,
    fields_of,
    give,
    sentences_of,
    unit_heading,
)
from kiemdem.reading.head import read_head
from kiemdem.reading.items import Item, Reference, Task
from kiemdem.reading.marks import mark_at
from kiemdem.reading.script import Paragraph, Script
from kiemdem.reading.sentences import Held
from kiemdem.reading.text import Span

DUTY = re.compile(
    r"(?:xong|hoàn\s+thành|chậm\s+nhất|báo\s+cáo[^;.]{0,80}?)\s+(?:vào\s+|trước\s+|trong\s+)+(?:ngày|tháng|quý|\d)|chức\s+năng,\s+nhiệm\s+vụ|định\s+kỳ|(?:hằng|hàng)\s+(?:tuần|tháng|quý)"
    r"|theo\s+dõi,\s+đôn\s+đốc|trước\s+(?:ngày\s+)?\d{1,2}[/-]\d"
)
DIRECTING = {
    "Kết luận",
    "Thông báo",
    "Kế hoạch",
    "Chỉ thị",
    "Hướng dẫn",
    "Công điện",
    "Chương trình",
    "Chương trình hành động",
    "Chương trình công tác",
}


def find(script: Script) -> list[Item]:
    """The tasks of a document, in order."""
    walk = Walk(script, titles_of(script), FullNames(script.text))
    walk.directs = read_head(script.text).type in DIRECTING
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


def paragraph(walk: Walk, place: int, part: Paragraph) -> None:
    """Reads one paragraph: a heading, a lead of a list, or sentences."""
    text = walk.script.text
    mark = mark_at(text, part.start, part.end) if part.label else None
    start = mark.end if mark else part.start
    walk.labelled = mark is not None
    state = walk.under.get(part.parent, State()) if part.parent is not None else State()
    if walk.directs and (period := period_at(text, start, part.end)):
        walk.period, walk.under[place] = period, replace(state, orders=True, lead=None)
        return
    if fields_of(walk, start, part.end):
        walk.under[place] = state
        return
    headed_by = part.label and not state.closed and unit_heading(text, start, part.end)
    if part.role == "heading" or text[part.end - 1] == ":" or headed_by:
        walk.group, walk.period = len(walk.found), None
        walk.under[place] = headed(walk, place, start, part, state)
        walk.speech, walk.announced = State(), None
        return
    said(walk, place, start, part, from_speech(walk, part, state))


def from_speech(walk: Walk, part: Paragraph, state: State) -> State:
    """Running text, and a list in it, goes on from what was said before."""
    if part.label and walk.announced and not state.closed:
        return walk.announced
    if state.orders or state.closed or state.aside:
        return state
    if walk.directs and not walk.speech.orders and (part.label or is_duty(walk, part)):
        return State(orders=True)
    return walk.speech if part.label or part.parent is None else state


def is_duty(walk: Walk, part: Paragraph) -> bool:
    """ "UBND xã … báo cáo trước ngày 30/11": somebody, and by when or within which duties."""
    text = walk.script.text
    return begins_lead(text, part.start, part.end) and bool(DUTY.search(text, part.start, part.end))


def said(walk: Walk, place: int, start: int, part: Paragraph, state: State) -> None:
    """Reads the sentences of a paragraph, and keeps what they leave for the next one."""
    before = len(walk.found)
    walk.group = before if part.label or part.parent is None else walk.group
    period = walk.period
    if walk.directs and (inline := inline_period(walk.script.text, start, part.end)):
        period, start = inline
    rest = sentences_of(walk, start, part.end, state)
    in_programme(walk, start, part, before, period)
    told = len(walk.found) > before or (rest.orders and ends_with_list(walk, part))
    walk.under[place] = replace(state, lead=rest.lead, orders=state.orders or told)
    if not told and part.label is None and part.parent is not None:
        leader = walk.script.paragraphs[part.parent]
        if leader.role == "text" and leader.label is None:
            walk.under[part.parent] = State()  # the list of orders is over, the news goes on
    walk.speech = replace(rest, speech=True) if told and not state.strong else State()
    if part.label is None:
        walk.announced = rest if told and ends_with_list(walk, part) else None


def ends_with_list(walk: Walk, part: Paragraph) -> bool:
    """Whether a paragraph ends by announcing what follows: "… một số việc sau đây."."""
    text = walk.script.text
    stop = part.start + len(text[part.start : part.end].rstrip(" .:"))
    return announces(text, max(part.start, stop - 110), stop)


def in_programme(walk: Walk, start: int, part: Paragraph, before: int, period: Span | None) -> None:
    """What stands under a quarter or a month is due then; a noun there is work too."""
    if period is None:
        return
    text = walk.script.text
    if part.label and len(walk.found) == before and (work := noun_work(text, start, part.end)):
        walk.found.append(work)
    here = walk.found[before:]
    for order in here:
        order.extra["period"] = period
        if order.lead is None or order.inherited:
            charge(text, order)
    for order in here[:-1]:
        if order.lead is None and order.end <= here[-1].start:
            order.lead, order.inherited = here[-1].lead, True  # who is named once, at the end


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
    text = script.text
    if time := order.extra.get("time"):
        begin = time[0]
        due = find_deadline(
            "trong " + text[begin : time[1]],
            0,
            6 + time[1] - begin,
            year=script.year,
            issued_on=script.issued_on,
        ) or find_deadline(text, *time, year=script.year, issued_on=script.issued_on)
        if due:
            words = due.deadline.text.removeprefix("trong ")
            return replace(due.deadline, text=words)
    due = find_deadline(
        text, order.start, order.end, year=script.year, issued_on=script.issued_on
    ) or order.extra.get("due")
    if (due is None or due.rank > 5) and order.begins < order.start:
        before = find_deadline(
            text, order.begins, order.start, year=script.year, issued_on=script.issued_on
        )
        due = before if before and before.rank <= 3 and not LABEL.match(text, before.start) else due
    if (due is None or due.rank > 5) and (period := order.extra.get("period")):
        due = due_in(script, period) or due
    return due.deadline if due else None
