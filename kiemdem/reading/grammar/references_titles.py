"""Where a document's title ends: after "về (việc)" or between quotation marks."""

import re

from kiemdem.reading.lexicon.letters import GAP, LETTER, START, STOP, UPPER, either
from kiemdem.reading.lexicon.types import NAMES
from kiemdem.reading.lexicon.units import find_units, unit_at

LEAD = re.compile(
    rf"\s*[,:–-]?\s*(?:\(\s*)?(?:V/v:?|v/v:?|Về việc|về việc|về|Về){GAP}(?:việc{GAP})?(?=\S)"
)
# "ban hành Quy chế …", "phê duyệt Đề án …": what is issued gives the decision its name
ISSUING = re.compile(
    rf"\s*,?\s*(?:ban hành|phê duyệt){GAP}(?=(?:{either(NAMES)})(?!{GAP}(?:này|trên|số|với|như|gồm)))"
)
# The verb is the title's first word: "Nghị định số … của Chính phủ quy định chi tiết …"
VERBAL = re.compile(
    rf"(?:\s?,)?{GAP}(?=(?:[Qq]uy định(?!{GAP}(?:này|trên|tại|rõ|cụ thể|như|đó|nêu|số|\d))|[Hh]ướng dẫn(?!{GAP}(?:các|cho|cụ thể|này|số{GAP}\d))|[Ss]ửa đổi, bổ sung|[Bb]an hành(?!{GAP}(?:ngày|vào|năm|kèm|theo|trước|sau|từ|tại|đến|bởi))|[Pp]hê duyệt|[Tt]hành lập|[Cc]ông bố|[Pp]hân công){GAP}\S)"
)
# Without "về": "văn bản số 558 Tăng cường các biện pháp …"
CAPITAL = re.compile(
    rf"{GAP}(?=(?:Tăng cường|Đẩy mạnh|Nâng cao|Tiếp tục|Triển khai|Thực hiện|Xây dựng|Đổi mới|Phát triển|Quản lý|Tổ chức|Sắp xếp|Ban hành|Về){GAP}[^\W\d_])"
)
OPEN = re.compile(
    rf"\s*[,:–-]?\s*(?:(?:với (?:tên gọi|chủ đề|tiêu đề)|mang tên|về(?: việc)?|phê duyệt|ban hành)\s*(?:{either(NAMES)}\s*)?[:,]?\s*)?(?P<mark>[\"“«])",
    re.I,
)
# In brackets after a title: what it is called from here on, or another document
ASIDE = re.compile(
    rf"\s*(?:sau đây|gọi|viết|(?:(?:tại|theo){GAP})?(?:{either(NAMES)}){GAP}(?:số{GAP})?\d)", re.I
)
CLOSERS = {'"': '"', "“": "”", "«": "»"}
LONGEST = 420
# What comes after a comma when the title is over and the sentence goes on.
RESUMES = """
các|những|trong đó|đồng thời|nhằm|qua đó|theo đó|từ đó|căn cứ|trên cơ sở|đến nay|thời gian qua|trong thời gian|trong năm|trong tháng|năm|ngày|tính đến|ngay sau|góp phần|tạo
yêu cầu|đề nghị|giao|chỉ đạo|đã|được|là|có hiệu lực|có|do|gồm|bao gồm|với|cùng với|bên cạnh đó|tuy nhiên|nhưng|tỉnh|huyện|xã|phường|thành phố|quận|sở|ban|ủy ban|đảng bộ|đảng ủy|cấp ủy|chi bộ|toàn tỉnh|toàn thành phố|toàn huyện|toàn xã|toàn phường|toàn ngành|toàn đảng bộ|cả tỉnh|cả huyện
đồng chí|ông|bà|hội nghị|đại biểu|đoàn|cơ quan|đơn vị|địa phương|chúng tôi|nhất là|đặc biệt là|như|cụ thể|ngoài ra|hiện|hiện nay|vừa qua|thay thế|bãi bỏ|sửa đổi|quy định|nêu rõ|xác định|thay mặt|coi đây|để|tại|từ nay|từ ngày|từ tháng|từ năm|từ khi|từ đầu|mục tiêu|theo|song song|không để|kết quả|phấn đấu|mà|nay|trước mắt|trình
"""
AFTER_COMMA = re.compile(
    rf"(?!(?:xã hội|đoàn kết|đoàn thể|cơ quan nhà nước){STOP})(?:(?i:{either(RESUMES)}){STOP}|[{UPPER}(]|\d+{GAP}(?:năm|tháng){GAP}(?:qua|đầu)|\d+(?:[.,]\d+)?\s?%)"
)
# Words that begin the predicate of a sentence whose subject is the document.
PREDICATE = re.compile(
    rf"{GAP}(?:đã|được|đạt|thay thế|bãi bỏ|gửi (?:các|đến|tới|cho)|có hiệu lực|có nhiều|có ý nghĩa|nêu rõ|nêu(?! (?:gương|cao))|xác định|quy định|yêu cầu|đề ra|đặt ra|chỉ rõ|chỉ ra|là|gồm|bao gồm|cho thấy|còn|vẫn|cần được|phải được|sẽ|và các văn bản|và (?:ý kiến|văn bản|chỉ đạo của|theo|giao|yêu cầu|chỉ đạo|đề nghị|tổ chức (?:thực hiện|triển khai|quán triệt|học tập|hội nghị)|triển khai đến)"
    rf"|đến (?:các|toàn thể|từng|đông đảo|cán bộ|đảng viên|năm \d{{4}} (?:đã|đạt)|nay)|theo (?:quy định|đúng|kế hoạch|chỉ đạo|tinh thần)|tới (?:các|toàn|từng|cán bộ)|trên địa bàn (?:huyện|tỉnh|xã|thành phố) (?:đã|được)|trước ngày|tại (?:hội nghị|kỳ họp)|để|thì|mà|vào (?:ngày|sáng|chiều)){STOP}"
)
TYPED = re.compile(
    rf"{either(NAMES)}(?:{GAP}(?:hành động|công tác))?{GAP}(?:số{GAP})?(?=\d)|số{GAP}\d+[-/]", re.I
)
SIGNED = re.compile(r"\d[-/][A-ZĐ\d]{2}")  # whose issuer the title's last words are
JOINED = re.compile(rf"và{GAP}(?:các{GAP})?")
POINTED = re.compile(  # "và Chương trình hành động này"
    rf"(?:{either(NAMES)})(?:{GAP}[^\W\d_]+){{0,2}}?{GAP}(?:này|trên|nêu trên|của)(?![^\W\d_])"
)
STEPS = re.compile(
    rf"[,;.:()\"“”]|{GAP}(?=(?:đã|được|đạt|thay|bãi|gửi|có|nêu|xác|quy|yêu|đề|đặt|chỉ|là|gồm|bao|cho|còn|vẫn|cần|phải|sẽ|và|đến|theo|tới|trên|trước|tại|để|của|thì|mà|vào){STOP})"
)
ABBREVIATION = re.compile(rf"(?:\b(?:TP|Tp|TX|TT|v\.v|ThS|TS)|(?:^|[\s.])[{UPPER}])$")
# "tăng cường lãnh đạo, chỉ đạo …": the second verb of a pair begins nothing new
PAIRED = re.compile(r"(?:lãnh đạo|quản lý|hướng dẫn|kiểm tra|đôn đốc|điều hành)$")
SECOND = re.compile(rf"\s*chỉ đạo{STOP}")
# "cấp phường, xã giai đoạn …": a list of bodies within the title
BODIES = "tỉnh|huyện|quận|xã|phường|thị trấn|thành phố|thị xã|sở|ban|bộ|ngành|cơ quan|đơn vị|cơ quan hành chính|đoàn thể|công chức|viên chức|cấp ủy|tổ chức đảng"
ALIKE_BEFORE = re.compile(rf"{START}(?:{BODIES})$", re.I)
ALIKE_AFTER = re.compile(rf"\s?,\s?(?:các{GAP}|cấp{GAP})?(?:{BODIES}){STOP}", re.I)
TWO_WORDS = re.compile(rf"\s?[{UPPER}][^\W\d_]+ [^\W\d_]+")
# What a unit does that is the subject of what follows a title
ACTS = re.compile(
    rf"{GAP}(?:đã|vừa|cũng|tiếp tục|yêu cầu|đề nghị|giao|chỉ đạo|ban hành|báo cáo|thông báo|hướng dẫn|xây dựng|triển khai|thực hiện|tổ chức|có|xin|nhận|kính|phối hợp|chủ trì|thống nhất|quyết định|kết luận|đồng ý|chấp thuận|nhấn mạnh|khẳng định|là|sẽ|cần|phải)(?![^\W\d_])|\s?:"
)
# "kết luận của đồng chí Lê Văn An, Trưởng Ban Chỉ đạo tại hội nghị …"
PERSON = re.compile(rf"(?:đồng chí|ông|bà)(?:{GAP}[^\W\d_]+){{2,7}}$")
POST_AFTER = re.compile(
    rf"\s?,{GAP}(?:Trưởng|Phó|Bí thư|Chủ tịch|Giám đốc|Ủy viên|Bộ trưởng|Thủ tướng){STOP}"
)
APPOINTS = re.compile(
    rf"(?:điều động|luân chuyển|bổ nhiệm|phân công|chỉ định|miễn nhiệm|cử|biệt phái|tiếp nhận|phê chuẩn|kỷ luật|thi hành kỷ luật)[^;.]{{0,80}}?{GAP}(?:đồng chí|ông|bà){STOP}"
)
TO_POST = re.compile(
    rf"[^;.]{{0,160}}?{GAP}(?:giữ|làm|đảm nhiệm|đảm nhận|tham gia|nghỉ|đến nhận){STOP}"
)
FRONTED = re.compile(
    rf"(?:^|[.,;:\n]\s*|[-+]\s+)(?i:Thực hiện|Triển khai|Triển khai thực hiện|Theo|Căn cứ|Sau khi có|Nhờ)(?:{GAP}[^\s,;.]+){{0,5}}?[^;.]{{0,90}}$"
)
ACTED = re.compile(
    rf"(?:{GAP}trên địa bàn(?:{GAP}\S+){{1,3}}?)?{GAP}(?:đã|vẫn|còn|có nhiều|có chuyển|từng bước|đang){STOP}"
)
DENIED = re.compile(
    r"(?:Nghị quyết|Quyết định|Nghị định|Thông tư|Luật|Quy chế|ban hành|không|chưa|phải|để|việc|chậm|bị|những gì|điều|định hướng|tầm nhìn|một số|những|các)$"
)


def title_after(
    text: str, at: int, end: int, *, has_issuer: bool, dated: bool = False
) -> tuple[int, int] | None:
    """The stretch of the title that begins at `at`, without its "về (việc)" or its quotes."""
    end = min(end, at + LONGEST)
    if quoted := OPEN.match(text, at, end):
        if stop := closing_quote(text, quoted.end(), end, quoted["mark"]):
            return quoted.end(), stop
    led = LEAD.match(text, at, end) or ISSUING.match(text, at, end)
    if not led and (verbal := VERBAL.match(text, at, end)):
        plain = verbal[0][0] != "," and text[verbal.end()].islower()
        led = verbal if has_issuer or dated or not plain else None
    led = led or CAPITAL.match(text, at, end)
    if not led:
        return None
    stop = plain_end(text, led.end(), end, has_issuer=has_issuer, bracketed="(" in led[0])
    stop = before_subject(text, led.end(), stop, end)
    return (led.end(), stop) if stop > led.end() + 2 else None


def before_subject(text: str, at: int, stop: int, end: int) -> int:
    """ "Thực hiện Kế hoạch số … về X, kỷ luật trong cơ quan đã …": the subject is no title."""
    comma = text.rfind(",", at, stop)
    if (
        comma < 0
        or not ACTED.match(text, stop, end)
        or not FRONTED.search(text[max(0, at - 200) : at])
    ):
        return stop
    earlier = text.rfind(",", at, comma)
    if earlier > 0 and len(text[earlier:comma].split()) <= 3:
        comma = earlier
    return comma if len(text[comma:stop].split()) > 4 else stop


def closing_quote(text: str, at: int, end: int, mark: str) -> int | None:
    """The closing quote that answers the opening one; inner quotes are counted."""
    if mark == '"':
        stop = text.find('"', at, end)
        return stop if stop > at else None
    depth = 1
    for found in re.compile(r"[“”«»]").finditer(text, at, end):
        depth += 1 if found[0] in "“«" else -1
        if depth == 0:
            return found.start()
    return None


def plain_end(text: str, at: int, end: int, *, has_issuer: bool, bracketed: bool) -> int:
    """Where an unquoted title ends: at the end of the clause, or where another one begins."""
    place = at
    while step := STEPS.search(text, place, end):
        if ends_here(text, at, step, end, has_issuer=has_issuer):
            return trimmed(text, at, step.start())
        place = past(text, step, end, bracketed=bracketed)
        if place < 0:
            return trimmed(text, at, step.start())
    return trimmed(text, at, end)


def past(text: str, step: re.Match[str], end: int, *, bracketed: bool) -> int:
    """Where to go on after a mark that does not end the title; -1 when it does."""
    mark = step[0]
    if mark in '"“':
        stop = closing_quote(text, step.end(), end, mark)
        return stop + 1 if stop else step.end()
    if mark == "(":
        stop = text.find(")", step.end(), end)
        return stop + 1 if stop > 0 and not ASIDE.match(text, step.end(), stop) else -1
    if mark == ")":
        return -1
    return max(step.end(), step.start() + 1)


def ends_here(text: str, start: int, step: re.Match[str], end: int, *, has_issuer: bool) -> bool:
    """Whether the title ends at this mark or blank."""
    mark, after = step[0], step.end()
    if mark == ".":
        inside = text[after : after + 1].isalnum()
        return not inside and not ABBREVIATION.search(
            text, max(start, step.start() - 4), step.start()
        )
    if mark == ";":
        return True
    if mark == ",":
        return resumes(text, after, end) and not goes_on(text, start, step.start(), end)
    if mark in ":)”":
        return True
    if mark in '("“':
        return False
    if mark.strip():
        return False
    if PREDICATE.match(text, step.start(), end) and not DENIED.search(text, start, step.start()):
        return True
    return new_document(text, after, end) or (
        not has_issuer
        and issuer_follows(text, after, end)
        and not SIGNED.search(text, start, step.start())
    )


def resumes(text: str, after: int, end: int) -> bool:
    """Whether the sentence, no longer the title, goes on after a comma or semicolon."""
    at = after + len(text[after:end]) - len(text[after:end].lstrip())
    return (
        bool(AFTER_COMMA.match(text, at, end))
        or bool(TYPED.match(text, at, end))
        or new_document(text, at, end)
    )


def goes_on(text: str, start: int, comma: int, end: int) -> bool:
    """Whether the title itself goes on: the second verb of a pair, or the posts of who is appointed."""
    if SECOND.match(text, comma + 1, end) and PAIRED.search(text, start, comma):
        return True
    if TYPED.match(text, comma + 2, end):
        return False
    if repeats(text, start, comma) or len(text[start:comma].split()) < 3:
        return True
    if lists_units(text, start, comma, end):
        return True
    if ALIKE_AFTER.match(text, comma, end) and ALIKE_BEFORE.search(text, start, comma):
        return True
    if POST_AFTER.match(text, comma, end) and PERSON.search(text, start, comma):
        return True
    appointed = APPOINTS.match(text, start, comma)
    return bool(appointed and TO_POST.match(text, comma, end))


def repeats(text: str, start: int, comma: int) -> bool:
    """ "chuẩn bị Đại hội các chi bộ, Đại hội Đảng bộ xã": the words after the comma stood before it."""
    words = TWO_WORDS.match(text, comma + 1)
    return words is not None and words[0].strip().casefold() in text[start:comma].casefold()


def lists_units(text: str, start: int, comma: int, end: int) -> bool:
    """ "chức năng của Sở Nội vụ, Phòng Nội vụ thuộc …": a unit after a unit, that does nothing itself."""
    at = comma + 1 + (text[comma + 1 : comma + 2] in " \n")
    stop = unit_at(text, at, end)
    if not stop or ACTS.match(text, stop, end):
        return False
    low = max(start, comma - 90)
    return any(last == comma for _, last, _ in find_units(text, low, comma))


def new_document(text: str, at: int, end: int) -> bool:
    """ "và Kế hoạch số 18/…" names the next document, it is no part of this title."""
    joined = JOINED.match(text, at, end)
    return bool(
        joined and (TYPED.match(text, joined.end(), end) or POINTED.match(text, joined.end(), end))
    )


def issuer_follows(text: str, at: int, end: int) -> bool:
    """ "của Ban Thường vụ Thành ủy" at the end of the title, with its own date or the end after it."""
    led = re.compile(rf"của{GAP}").match(text, at, end)
    stop = unit_at(text, led.end(), end) if led else None
    return (
        bool(
            stop
            and text[led.end()] in UPPER
            and re.match(r"\s*(?:[,.;)\n]|ngày\s+\d|$)", text[stop : min(end, stop + 12)])
        )
        if led
        else False
    )


def trimmed(text: str, start: int, stop: int) -> int:
    words = text[start:stop].rstrip(" \t\n,;.:-–\u00a0")
    return start + len(words)


__all__ = ["LETTER", "START", "title_after"]
