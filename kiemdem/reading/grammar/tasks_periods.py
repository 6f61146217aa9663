"""Programmes by quarter and month: what stands under "Quý I" is due then, and is work even as a noun."""

import re

from kiemdem.reading.grammar.dates import find_dates
from kiemdem.reading.grammar.deadlines import Due, find_deadline
from kiemdem.reading.grammar.leads import begins_lead, people_of, read_lead
from kiemdem.reading.grammar.order_model import Order
from kiemdem.reading.items import Deadline
from kiemdem.reading.script import Script
from kiemdem.reading.text import Span

MONTH = r"tháng\s+\d{1,2}(?:\s*(?:,|và|-|–)\s*(?:tháng\s+)?\d{1,2}){0,3}"
SPAN = (
    rf"(?:(?:trong|nhiệm\s+vụ|chương\s+trình|công\s+tác)\s+)?(?:quý\s+(?:[IV]+|\d)(?:\s*(?:,|và|-|–)\s*(?:quý\s+)?[IV]+)?"
    rf"|{MONTH}|\d+\s+tháng\s+(?:đầu|cuối)\s+năm|năm\s+\d{{4}})(?:\s*[/-]\s*\d{{4}}|,?\s+năm\s+\d{{4}})?"
)
PERIOD = re.compile(rf"{SPAN}\s*[:.]?", re.I)
DAYS = r"(?:từ\s+)?(?:ngày\s+)?\d{1,2}/\d{1,2}(?:/\d{4})?(?:\s*(?:-|–|đến)\s*(?:ngày\s+)?\d{1,2}/\d{1,2}(?:/\d{4})?)?"
INLINE = re.compile(rf"(?P<when>{SPAN}|{DAYS})\s*:\s+(?=\S)", re.I)
# Work that a programme names by a noun: what is to come before the body
WORK = re.compile(
    r"(?:Dự thảo|Nghị quyết|Báo cáo|Hội nghị|Kế hoạch|Đề án|Sơ kết|Tổng kết|Chỉ thị|Chương trình|Quy chế|Quy định|Tờ trình|Kết luận|Hướng dẫn|Cho ý kiến|Xem xét|Giám sát|Kiểm tra|Lễ|Phiên họp|Kỳ họp|Cuộc họp|Đại hội|Tọa đàm|Hội thi)\s",
    re.I,
)
VERBS = r"(?:chuẩn\s+bị|chủ\s+trì|tham\s+mưu|thực\s+hiện|trình|soạn\s+thảo|xây\s+dựng|phụ\s+trách)"
CHARGED = re.compile(
    rf"\(\s*(?:giao\s+|do\s+)?(?P<who>[^()]{{3,120}}?)\s+(?:{VERBS}[,\s]*)+(?P<more>[^()]{{0,160}})\)"
)
ALONE = re.compile(r"\(\s*(?P<who>[^()]{3,120}?)\s*\)[\s.;,]*$")
WITH = re.compile(r"phối\s+hợp\s+(?:với\s+|cùng\s+)?(?P<who>[^;()]{3,120})")


def period_at(text: str, start: int, end: int) -> Span | None:
    """The stretch of a line that says nothing but a quarter, a month or a year."""
    return (start, end) if PERIOD.fullmatch(text, start, end) else None


def inline_period(text: str, start: int, end: int) -> tuple[Span, int] | None:
    """ "Ngày 16/6: Lễ ra quân": when, and where the work begins."""
    found = INLINE.match(text, start, end)
    return (found.span("when"), found.end()) if found and found.end() < end else None


def due_in(script: Script, period: Span) -> Due | None:
    """When what stands under the line is due: in that quarter or month."""
    words = script.text[period[0] : period[1]].strip(" .:")
    named = re.search(r"(?i:quý|tháng|năm|\d+\s+tháng)\s.*", words)
    said = "trong " + re.sub(
        r"(\d)\s*(?:,|và|-|–)\s*(?=\d{1,2}(?!\d))", r"\1, tháng ", named[0] if named else words
    )
    due = find_deadline(said, 0, len(said), year=script.year)
    if due is None:
        days = find_dates(words, 0, len(words), script.year)
        return Due(0, 0, Deadline(words, days[-1].iso, "in"), 9) if days else None
    deadline = due.deadline
    return due._replace(deadline=type(deadline)(words, deadline.iso, deadline.kind), rank=9)


def noun_work(text: str, start: int, end: int) -> Order | None:
    """ "Nghị quyết chuyên đề về chuyển đổi số (UBND phường chuẩn bị)"."""
    if not WORK.match(text, start, end):
        return None
    stop = start + len(text[start:end].rstrip(" .;,"))
    order = Order(start, stop, None, False, "task.programme", 0.6)
    charge(text, order)
    return order


def charge(text: str, order: Order) -> None:
    """Who prepares it and with whom, from the brackets at its end."""
    found = CHARGED.search(text, order.start, order.end) or ALONE.search(
        text, order.start, order.end
    )
    if not found or not begins_lead(text, *found.span("who")):
        return
    named = read_lead(text, *found.span("who"))
    if named is None or named.end < found.end("who") - 1:
        return
    order.lead, order.inherited = " ".join(found["who"].split()), False
    if together := WITH.search(found[0]):
        order.coordinators = people_of(together["who"].strip(" .)"))
