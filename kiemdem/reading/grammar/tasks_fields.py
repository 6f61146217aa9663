"""The other things that an order says: to whom the result goes, what comes out of it, its labelled fields."""

import re
from typing import NamedTuple

from kiemdem.reading.grammar.leads import GROUP, MANY, POSTS, people_of, read_lead
from kiemdem.reading.grammar.leads import begins_lead as begins
from kiemdem.reading.letters import past
from kiemdem.reading.lexicon.letters import either
from kiemdem.reading.lexicon.units import unit_at

SEND = re.compile(
    r"(?<!\w)(?:(?:gửi|nộp|(?<!luân )(?<!điều )(?<!thuyên )chuyển(?!\s+(?:đổi|biến|dịch)))(?:\s+[^,;.:()]{0,60}?)?\s+(?:về|đến|tới|cho)\s+|báo\s+cáo(?:\s+(?:kết\s+quả|tiến\s+độ|tình\s+hình)[^,;.:()]{0,60}?)?\s+(?:về|với|cho|lên|đến)\s+|(?:(?<!quy )(?<!công )(?<!chương )(?<!tiến )(?<!lộ )trình|báo\s+cáo|tham\s+mưu|gửi|trả\s+lời)\s+(?=[^\W\d_]))",
    re.I,
)
FIRST = re.compile(r"(?:gửi|nộp|trình|báo\s+cáo)", re.I)
PRODUCT = re.compile(
    r"(?<!\w)(?:xây\s+dựng|ban\s+hành|trình(?:\s+ban\s+hành)?|lập|hoàn\s+thiện|hoàn\s+thành|soạn\s+thảo|biên\s+soạn|tham\s+mưu(?:\s+ban\s+hành|\s+xây\s+dựng)?|sửa\s+đổi,\s+bổ\s+sung|phê\s+duyệt|xây\s+dựng,\s+ban\s+hành)\s+(?:dự\s+thảo\s+|các\s+|hồ\s+sơ\s+)?"
    r"(?P<what>(?:kế\s+hoạch|đề\s+án|chương\s+trình|quy\s+chế|quy\s+định|nghị\s+quyết|báo\s+cáo|quyết\s+định|hướng\s+dẫn|phương\s+án|tờ\s+trình|chỉ\s+thị|quy\s+hoạch|danh\s+mục|bộ\s+tiêu\s+chí|dự\s+án|tài\s+liệu|quy\s+trình|chuyên\s+đề|đề\s+cương|kịch\s+bản|sổ\s+tay)(?!\s+này))(?!\w)",
    re.I,
)
ABOVE = re.compile(r"(?:các\s+)?cấp\s+(?:có\s+)?thẩm\s+quyền|cấp\s+trên", re.I)
POST = re.compile(rf"(?:(?:{MANY})(?i:{either(POSTS)}|Thường trực|Lãnh đạo)\s+)+", re.I)
LABELS = {
    "lead": r"(?:cơ\s+quan|đơn\s+vị|bộ\s+phận|người|lãnh\s+đạo)?\s*(?:(?:được\s+giao\s+)?chủ\s+trì|chịu\s+trách\s+nhiệm(?:\s+chính)?|thực\s+hiện|tham\s+mưu|đầu\s+mối|phụ\s+trách)(?:\s+(?:thực\s+hiện|tham\s+mưu|soạn\s+thảo|chính|xây\s+dựng|triển\s+khai))?",
    "with": r"(?:các\s+)?(?:cơ\s+quan|đơn\s+vị|bộ\s+phận)?\s*phối\s+hợp(?:\s+(?:thực\s+hiện|tham\s+mưu))?",
    "time": r"(?:thời\s+(?:gian|hạn|điểm)|tiến\s+độ|hạn|lộ\s+trình)(?:\s+(?:thực\s+hiện|hoàn\s+thành|báo\s+cáo|triển\s+khai|trình|và\s+lộ\s+trình|xong|ban\s+hành|gửi))*",
    "product": r"(?:sản\s+phẩm|kết\s+quả)(?:\s+(?:đầu\s+ra|hoàn\s+thành|dự\s+kiến|đạt\s+được|thực\s+hiện|cần\s+đạt))*",
}
LABELLED = re.compile(
    r"(?:(?<=^)|(?<=[\s(;.,–-]))(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in LABELS.items())
    + r")\s*:\s*",
    re.I,
)
ONLY_LEAD = re.compile(r"\s*(?:[-–+•(]\s*)?(?:(?:do|giao)\s+)?", re.I)
LEADS_IT = re.compile(
    r"\s*(?:chủ\s+trì|làm\s+đầu\s+mối)(?:\s*,?\s*(?:và\s+)?(?:thực\s+hiện|triển\s+khai|tham\s+mưu|tổ\s+chức\s+thực\s+hiện))?\s*",
    re.I,
)
IN_BRACKETS = re.compile(
    r"\(\s*(?:giao\s+|do\s+)?(?P<who>[^()]{3,160}?)\s+(?:chủ\s+trì|thực\s+hiện|chuẩn\s+bị|tham\s+mưu|soạn\s+thảo)(?:\s*,[^()]{0,120})?\)",
    re.I,
)


class Fields(NamedTuple):
    """Labelled fields beside or under a task; the words of each."""

    lead: str | None = None
    coordinators: tuple[str, ...] = ()
    time: tuple[int, int] | None = None
    product: str | None = None


def recipient_of(text: str, start: int, end: int) -> str | None:
    """To whom the result is sent or laid before."""
    for found in SEND.finditer(text, start, end):
        at = found.end()
        if re.match(r"tham\s+mưu", found[0], re.I):
            continue
        if above := ABOVE.match(text, at, end):
            return " ".join(above[0].split())
        if not begins(text, at, end):
            continue
        if stop := receiver_end(text, at, end):
            return " ".join(text[at:stop].split())
    return None


def receiver_end(text: str, at: int, end: int) -> int | None:
    """Where the name of one receiver ends: a post and its unit, a unit, or a group."""
    post = POST.match(text, at, end)
    place = post.end() if post else at
    if stop := unit_at(text, place, end):
        return stop
    if post:
        return len(text[:place].rstrip())
    group = GROUP.match(text, at, end)
    named = read_lead(text, at, end)
    if named and not named.strays and named.end - at < 90:
        return named.end
    return group.end() if group else None


def deliverable_of(text: str, start: int, end: int) -> str | None:
    """The paper that is to come out: "kế hoạch", "đề án"."""
    found = PRODUCT.search(text, start, end)
    return " ".join(found["what"].lower().split()) if found else None


def labelled_fields(text: str, start: int, end: int) -> tuple[Fields, int | None]:
    """ "Đơn vị chủ trì: Sở X; thời gian: quý II": the fields, and where the first label begins."""
    marks = list(LABELLED.finditer(text, start, end))
    if not marks:
        return Fields(), None
    lead: str | None = None
    others: tuple[str, ...] = ()
    time: tuple[int, int] | None = None
    product: str | None = None
    for place, mark in enumerate(marks):
        stop = marks[place + 1].start() if place + 1 < len(marks) else end
        words = " ".join(text[mark.end() : stop].split()).strip(" ;.,()-–+")
        if mark["lead"] and lead is None and len(words) < 200:
            lead = words or None
        elif mark["with"] and len(words) < 400:
            others = people_of(words)
        elif mark["time"]:
            time = (mark.end(), stop)
        elif mark["product"]:
            product = words or None
    return Fields(lead, others, time, product), marks[0].start()


def lead_beside(text: str, start: int, end: int) -> str | None:
    """ "…; Ban Tổ chức chủ trì, thực hiện vào quý III": who leads what was said just before."""
    at = past(ONLY_LEAD, text, start, end)
    if not begins(text, at, end) or not (named := read_lead(text, at, end)):
        return None
    leads = LEADS_IT.match(text, named.end, end)
    rest = text[leads.end() : end].strip(" .,;)") if leads else "x" * 99
    short = not rest or re.match(
        r"(?:vào|trong|trước|hoàn thành|xong|phối hợp|thực hiện|hằng|hàng|định kỳ|,)", rest
    )
    return (
        " ".join(text[named.start : named.end].split())
        if leads and short and len(rest) < 90
        else None
    )


def lead_in_brackets(text: str, start: int, end: int) -> str | None:
    """ "(Sở X chủ trì)" at the end of an action."""
    found = IN_BRACKETS.search(text, start, end)
    if found and begins(text, found.start("who"), found.end("who")):
        return " ".join(found["who"].split())
    return None
