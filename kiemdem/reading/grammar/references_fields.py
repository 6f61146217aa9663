"""Reads what follows a sign: the date, the issuer, the title."""

import re

from kiemdem.reading.grammar.dates import date_at
from kiemdem.reading.grammar.references_mentions import Mention
from kiemdem.reading.grammar.references_titles import title_after
from kiemdem.reading.lexicon.letters import GAP, START, STOP, either
from kiemdem.reading.lexicon.places import LEVELS
from kiemdem.reading.lexicon.units import unit_at

POSTS = """
Bộ trưởng, Chủ nhiệm|Chủ nhiệm|Bộ trưởng|Chủ tịch|Phó Chủ tịch|Giám đốc|Tổng Thanh tra|Chánh án|Viện trưởng|Tổng Kiểm toán|Thống đốc|Bí thư|Chánh Văn phòng|Trưởng Ban
Trưởng ban|Tổng Giám đốc|Cục trưởng|Hiệu trưởng|Thường trực|Tổng cục trưởng|Phó Trưởng ban|Liên|liên|Chánh Thanh tra|Thủ trưởng|Thủ tướng|Phó Thủ tướng|Phó Giám đốc|Thường vụ|Quyền Chủ tịch
"""
MEETING = (
    rf"(?:Hội nghị{GAP}(?:lần thứ{GAP}\w+(?:{GAP}mười)?{GAP})?(?:Ban Chấp hành{GAP})?Trung ương(?:{GAP}(?:Đảng|Đoàn))?(?:{GAP}(?:lần thứ{GAP})?(?:\d{{1,2}}|[IVX]+))?"
    rf"|Đại hội(?:{GAP}đại biểu)?(?:{GAP}toàn quốc)?(?:{GAP}(?:Đảng bộ|Đảng)(?:{GAP}(?:tỉnh|thành phố|huyện|quận|xã|phường))?)?(?:{GAP}lần thứ{GAP}[IVXL]+)?)"
)
SINGLE = (
    rf"(?:Chủ tịch nước|Hiệu trưởng|Tổng Giám đốc|Giám đốc|Chủ tịch|Bộ trưởng|Thủ tướng Chính phủ|Thủ tướng|Tổng Bí thư|Trung ương(?:{GAP}Đảng)?|BCH Trung ương(?:{GAP}Đảng)?|BCHTW(?:{GAP}Đảng)?|Đảng|Nhà nước|Liên Bộ|liên ngành|Ủy ban ATGT Quốc gia"
    rf"|Ban Chấp hành{GAP}(?:Trung ương(?:{GAP}Đảng)?|Đảng bộ(?:{GAP}(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường))?)|[Tt]hành phố|[Tt]ỉnh|huyện|quận|xã|phường|thị xã)"
)
OF = re.compile(
    rf"(?:(?:do|được|bởi|giữa|ban hành{GAP}bởi){GAP}|của{GAP}(?:đồng chí{GAP})?|-{GAP}(?=Bộ|Chính|Ban)|(?=Hội nghị{GAP}(?:lần thứ|Trung ương)))"
)
POST = re.compile(rf"(?i:{either(POSTS)}){GAP}")
CHIEF = re.compile(rf"Trưởng{GAP}")  # of "Ban Dân tộc"
ALSO = re.compile(
    rf"(?:\s?[,;-]|{GAP}và){GAP}(?=(?:Bộ trưởng|Chánh án|Viện trưởng|Tổng Thanh tra|Giám đốc|Tổng Kiểm toán|Ban Bí thư|Thủ tướng Chính phủ)\b)"
)
JOINT = re.compile(r"(?i:liên|phối hợp)|LT\b|LN\b|PH\b")
AND_ALSO = re.compile(rf"\s?[,-]{GAP}|\s?,?{GAP}(?:và|với){GAP}")
ITS_OWN = re.compile(rf"{GAP}của{GAP}(?=Hội đồng|HĐND|Quốc hội|Ủy ban Thường vụ)")
BOARD = re.compile(r"(?i:ban chỉ đạo|tổ công tác|ủy ban quốc gia)[^.,;]{0,50}$")
# "Tổ công tác chuyên trách cải cách thủ tục": a name of small words, up to the "về" of the title
WORDED = re.compile(
    rf"(?:{GAP}(?!(?:về|ban hành|yêu cầu|đề nghị|giao|thực hiện|triển khai|đã|phê duyệt|trong|tại|từ|ngày|để|theo|với|và|cho|khi|là|được|có|do|sẽ|cần|phải|vào|gửi|năm|tháng){STOP})[^\W\d_]+){{1,14}}(?={GAP}về{GAP}|\s?[),;.])"
)
# "của Ban Chỉ đạo Trung ương về chuyển đổi số về kết luận …": the second "về" leads the title
CHARGED = re.compile(
    rf"{GAP}về{GAP}[^.;:()\n]{{4,120}}?(?={GAP}về{GAP}(?:việc|kết luận|kế hoạch|tiếp tục|tăng cường|triển khai|đẩy mạnh))"
)
FIXED = re.compile(rf"(?:{MEETING}|{SINGLE}){STOP}")
PLACED = re.compile(rf"{GAP}(?:{LEVELS}){STOP}")
SEPARATOR = re.compile(r"\s*\*{0,2}\s*(?:[,;]\s*|[-–]\s+)?(?:\(\s*)?")
DATED = re.compile(
    rf"(?:(?:(?:được|đã){GAP})?(?:ký|ban hành|phát hành|ra|đề|lập|thông qua){GAP}(?:vào{GAP})?)?(?:(?:cùng|vào){GAP})?[Nn]gày{GAP}(?=\d)|(?=\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}})"
)
ENACTS = re.compile(rf"(?:{GAP}khó?[aá]{GAP}\w+)?{GAP}(?:ban hành|ký|thông qua)")
YEARLESS = re.compile(r"\d{1,2}[/.-]\d{1,2}(?![/.-]?\d)")  # of a page that does not say its year
TERM = re.compile(
    rf"\s*,?\s*(?:\(?[Kk]hó?a|\(?[Kk]hoá|nhiệm kỳ|tại kỳ họp){GAP}(?:[IVXL]+|\d+|thứ{GAP}\w+|trước|này|mới)(?:\s?[-–]\s?\d{{4}})?\)?"
)
ALIAS = re.compile(r"\s*\((?:sau đây|gọi|viết|dưới đây)[^()\n]{1,120}\)")
CLOSED = re.compile(r"\s*\)")
LONGEST_WAIT = 3
SPOKEN_IN = re.compile(rf"(?i:{START}(?:tại|trong)){GAP}$")
SPEAKS = re.compile(
    rf"{GAP}(?:(?:đã|cũng|cũng đã|vừa){GAP})?(?:yêu cầu|giao|chỉ đạo|đề nghị|nêu|xác định|quy định|chỉ rõ|khẳng định|nhấn mạnh|thống nhất|đồng ý|cho ý kiến|phê duyệt|kết luận|đặt|đề ra){STOP}"
)


def read_after(text: str, mention: Mention, end: int, year: int | None) -> None:
    """Fill in what stands right after the mention, in whatever order it comes."""
    at = mention.end
    for _ in range(8):
        at = skip(text, at)
        stop = (
            take_date(text, mention, at, end, year)
            or take_issuer(text, mention, at, end)
            or take_title(text, mention, at, end)
        )
        if not stop:
            break
        at = mention.tail = stop
    mention.tail = max(mention.tail, mention.end)
    if not mention.issuer and (speaker := who_speaks(text, mention, end)):
        mention.issuer = speaker


def who_speaks(text: str, mention: Mention, end: int) -> str | None:
    """ "Tại Kết luận số …, Ban Bí thư yêu cầu …": who speaks in the document has issued it."""
    comma = re.compile(r"\s?,\s").match(text, mention.tail, end)
    if not comma or not SPOKEN_IN.search(text, max(0, mention.start - 12), mention.start):
        return None
    stop = issuer_end(text, comma.end(), end)
    if not stop or not SPEAKS.match(text, stop, end):
        return None
    return " ".join(text[comma.end() : stop].split())


def skip(text: str, at: int) -> int:
    """Past what says nothing here: the term, "sau đây gọi tắt là", a closing bracket."""
    for _ in range(3):
        found = ALIAS.match(text, at) or TERM.match(text, at) or CLOSED.match(text, at)
        if not found:
            return at
        at = found.end()
    return at


def take_date(text: str, mention: Mention, at: int, end: int, year: int | None) -> int | None:
    gap = SEPARATOR.match(text, at, end)
    at = gap.end() if gap else at
    led = DATED.match(text, at, end)
    if mention.date or not led:
        return None
    found = date_at(text, led.end(), end, year)
    if not found or found.precision != "day":
        nameless = YEARLESS.match(text, led.end(), end)
        return nameless.end() if nameless else None
    mention.date = found.iso
    mention.taken.append((led.start(), found.end))
    return found.end


def take_issuer(text: str, mention: Mention, at: int, end: int) -> int | None:
    gap = SEPARATOR.match(text, at, end)
    led = OF.match(text, gap.end() if gap else at, end)
    if mention.issuer or not led:
        return None
    stop = issuer_end(text, led.end(), end)
    stop = all_of_them(text, mention, stop, end) if stop else None
    if stop and text.startswith(("do", "được"), led.start()) and not ENACTS.match(text, stop):
        return None
    if stop:
        mention.issuer = " ".join(text[led.end() : stop].split())
    return stop


def all_of_them(text: str, mention: Mention, stop: int, end: int) -> int:
    """ "Bộ Nội vụ và Bộ Tài chính" of a joint document; "Ban Pháp chế của HĐND"; a board "về …" that the title follows."""
    joint = JOINT.search(f"{mention.type} {mention.type_code}")
    for _ in range(4):
        more = (AND_ALSO if joint else ITS_OWN).match(text, stop, end)
        longer = issuer_end(text, more.end(), end) if more else None
        if not longer:
            break
        stop = longer
    board = (
        (CHARGED.match(text, stop, end) or WORDED.match(text, stop, end))
        if BOARD.search(text, max(0, stop - 60), stop)
        else None
    )
    return board.end() if board else stop


def issuer_end(text: str, at: int, end: int) -> int | None:
    """Where the issuer that begins at `at` ends: a unit, or a post of one."""
    post = POST.match(text, at, end)
    if post and post[0].startswith("Trưởng") and not unit_at(text, post.end(), end):
        post = CHIEF.match(text, at, end)
    if post and (stop := unit_at(text, post.end(), end)):
        more = ALSO.match(text, stop, end)
        return (issuer_end(text, more.end(), end) if more else None) or stop
    fixed = FIXED.match(text, at, end)
    unit = unit_at(text, at, end)
    if unit and (more := ALSO.match(text, unit, end)):
        return issuer_end(text, more.end(), end) or unit
    if fixed and fixed.end() >= (unit or 0):
        place = (
            unit_at(text, at, end)
            if fixed[0].lower() in ("tỉnh", "thành phố", "huyện", "xã")
            else None
        )
        return max(fixed.end(), place or 0)
    return unit


def take_title(text: str, mention: Mention, at: int, end: int) -> int | None:
    found = (
        None
        if mention.title
        else title_after(
            text, at, end, has_issuer=mention.issuer is not None, dated=mention.date is not None
        )
    )
    if not found:
        return None
    start, stop = found
    mention.title = " ".join(text[start:stop].split())
    closing = text[stop : stop + 1]
    return stop + (closing in '"”»' and closing != "")


__all__ = ["START", "issuer_end", "read_after"]
