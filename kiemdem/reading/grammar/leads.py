"""Who is told to act: the units, posts and groups that stand before an action."""

import re
from typing import NamedTuple

from kiemdem.annexes.names import split_units
from kiemdem.reading.grammar.action_words import ACTION, AFTER_NOUN, COMPOUND, NOUNS_TOO
from kiemdem.reading.letters import pattern
from kiemdem.reading.lexicon.letters import START, STOP, either
from kiemdem.reading.lexicon.places import province_end
from kiemdem.reading.lexicon.units import SECTOR, plain_form, unit_at

GROUPS = """
chi, đảng bộ|chi đảng bộ|cấp ủy|cấp uỷ|cấp|cơ quan|đơn vị|địa phương|sở|ban|ngành|phòng|đoàn thể|tổ chức|tổ chức đảng|tổ chức cơ sở đảng|chi bộ|đảng bộ|huyện|quận|thị xã|thành phố|tỉnh|xã|phường
thị trấn|thôn|tổ dân phố|khu dân cư|khối|cụm|lực lượng|lực lượng chức năng|cơ quan chức năng|hệ thống chính trị|cán bộ|đảng viên|công chức|viên chức|người lao động|người đứng đầu|lãnh đạo|tập thể|cá nhân
thành viên|đại biểu|hội viên|đoàn viên|nhân dân|cử tri|doanh nghiệp|nhà thầu|chủ đầu tư|hợp tác xã|trường|nhà trường|trường học|cơ sở giáo dục|cơ sở y tế|bệnh viện|viện|trung tâm|hội|công ty|tổng công ty|tập đoàn|ngân hàng
phương tiện thông tin đại chúng|cơ quan thông tin đại chúng|cơ quan báo chí|báo chí|báo|đài|chính quyền|chính quyền cơ sở|bộ|bộ, ngành|mặt trận|ủy viên|uỷ viên|đội|tổ|tổ công tác|tổ giúp việc|đoàn|đoàn công tác|hộ dân|hộ gia đình|người dân|phụ huynh|giáo viên|thanh niên|tuổi trẻ|ban chỉ đạo|ban quản lý
ủy ban|uỷ ban|thủ đô|toàn đảng bộ|toàn ngành|toàn thể|toàn hệ thống|văn phòng|công an|quân đội|quân sự|dân quân|thanh tra|kiểm toán|tòa án|viện kiểm sát|bảo hiểm xã hội|kho bạc|đảng ủy|huyện ủy|quận ủy|thành ủy|tỉnh ủy|thị ủy|ủy ban kiểm tra|ban tổ chức|nhà nước|chính phủ|quốc hội|trung ương|hội đồng|hội đồng nhân dân|thường trực|ban thường vụ|ban chấp hành|đảng đoàn|ban cán sự đảng|tiểu ban|trạm|hiệp hội|liên đoàn|bên|các bên|đồng bào|công đoàn|hội đồng quản trị|ban giám hiệu|ban giám đốc|chi đoàn|đoàn trường|tổ chuyên môn|hội cựu chiến binh|giáo xứ|trạm y tế|nhóm|tư vấn giám sát|tư vấn|liên danh|hộ kinh doanh|trưởng thôn|ban quản trị
"""
POSTS = """
đồng chí|các đồng chí|đ/c|ông|bà|anh|chị|giám đốc|phó giám đốc|tổng giám đốc|thủ trưởng|chủ tịch|phó chủ tịch|bí thư|phó bí thư|trưởng ban|trưởng phòng|trưởng đoàn|trưởng|phó trưởng|chánh|chánh văn phòng|chánh thanh tra|chủ nhiệm|hiệu trưởng|bộ trưởng
thứ trưởng|thủ tướng|cục trưởng|chi cục trưởng|viện trưởng|chỉ huy trưởng|tư lệnh|đội trưởng|tổ trưởng|người phát ngôn|gđ|phó gđ|pct|phó thủ tướng|phó|chính ủy|trưởng các|đội ngũ
"""
MANY = r"(?:(?:tất\s+cả|toàn\s+thể|toàn\s+bộ|các|những|từng|mỗi|mọi|toàn|cả|hai|ba|riêng|lãnh\s+đạo|người\s+đứng\s+đầu|một\s+số|đại\s+diện|bản\s+thân|\d{1,3})\s+)*"
GROUP = re.compile(rf"{START}{MANY}(?i:{either(GROUPS)}|{either(POSTS)}){STOP}", re.I)
ALL_OF = re.compile(rf"{START}(?:tất\s+cả|toàn\s+thể|các|từng|mỗi|mọi|toàn)\s+", re.I)
NOT_A_LEAD = re.compile(
    r"(?:các|những|một\s+số|mọi|từng|tất\s+cả)?\s*(?:công\s+tác|việc|nhiệm\s+vụ|giải\s+pháp|nội\s+dung|hoạt\s+động|vấn\s+đề|dự\s+án|công\s+trình|chỉ\s+tiêu|mục\s+tiêu|kết\s+quả"
    r"|(?:[^\W\d_]+\s+){1,3}nào|phòng,?\s+(?:chống|ngừa)|kế\s+hoạch|chương\s+trình|đề\s+án|nghị\s+quyết|cấp\s+bách|cấp\s+thiết|tỷ\s+lệ|hội\s+nghị|tổ\s+chức\s+thực\s+hiện|tỉnh\s+hình|bộ\s+(?:tiêu|chỉ\s+(?:số|tiêu)|máy|phận\s+không)|bên\s+cạnh|ban\s+hành|trường\s+hợp|hội\s+nhập|cụm\s+từ"
    r"|cấp\s+giấy|đội\s+giá|báo\s+cáo|cơ\s+quan\s+hữu|huyện\s+đã|khối\s+lượng|đài\s+thọ|trung\s+tâm\s+của|đoàn\s+kết|tổ\s+chức(?!\s+(?:đảng|Đảng|chính|cơ|hội|đoàn|,|tín|có|và|thành))|ba\s+là|hai\s+là)(?!\w)",
    re.I,
)
WORD = re.compile(r"[^\W_]+(?:[/&.'’-][^\W_]+)*")
NAME = pattern(r"(?:[Ⓐ][\wⓐ&/'’-]*)(?:\s+[Ⓐ0-9][\w&/'’-]*)*")
JOINT = re.compile(
    r"\s*[,;–-]?\s*(?:(?:và|cùng(?:\s+với)?|hoặc|với|đến|tới|như|gồm|nhất\s+là|đặc\s+biệt\s+là|trước\s+hết\s+là)\s+)?"
)
TAIL = re.compile(
    r"(?:có\s+)?(?:liên\s+quan|trực\s+thuộc|chức\s+năng|chuyên\s+môn|tham\s+mưu,?\s+giúp\s+việc(?:\s+của)?|tham\s+mưu|nêu\s+trên|trên\s+địa\s+bàn|trong\s+(?:toàn|cả)|thuộc|của|từ|tại|ở|đứng\s+đầu|các\s+cấp|cấp|quản\s+lý|chủ\s+chốt|được\s+giao|được\s+phân\s+công|phụ\s+trách|đảng|cơ\s+sở"
    r"|chính\s+quyền|chính\s+trị\s*-\s*xã\s+hội|chính\s+trị|xã\s+hội|sự\s+nghiệp|doanh\s+nghiệp|báo\s+chí|dân\s+cử|nhà\s+nước|công\s+an|quân\s+sự|vũ\s+trang|khác|này|mình|đó|tỉnh|thành\s+phố|huyện|quận|xã|phường|thành\s+viên|tư\s+pháp|nội\s+chính|thi\s+công|tư\s+vấn|chủ\s+đầu\s+tư|dự\s+án|đầu\s+tư|hai\s+cấp|kinh\s+tế|đặc\s+khu|giáo\s+dục|y\s+tế|đoàn|hội|phong\s+trào|chủ\s+quản|ban\s+ngành|nơi)(?!\w)",
    re.I,
)
MODAL = re.compile(
    r"(?<!\w)(?:cần(?:\s+phải)?|phải|có\s+trách\s+nhiệm(?:\s+(?:trong\s+việc|tổ\s+chức\s+thực\s+hiện\s+việc))?|chịu\s+trách\s+nhiệm|có\s+nhiệm\s+vụ(?!\s+(?:quá|chậm|chưa|đã|đến|tồn|còn))|hãy|được\s+giao(?:\s+nhiệm\s+vụ)?)(?!\w)",
    re.I,
)
TENSE = re.compile(
    r"(?<!\w)(?:kính|trân\s+trọng|đã|đang|sẽ|vẫn|vừa|được|bị|còn|chưa|là|cũng|đều|cơ\s+bản|luôn|cho\s+biết|cho\s+rằng|nhấn\s+mạnh|khẳng\s+định|bày\s+tỏ|ghi\s+nhận|đánh\s+giá\s+cao|biểu\s+dương|mong\s+muốn|tin\s+tưởng|nêu\s+rõ|chỉ\s+rõ|lưu\s+ý)(?!\w)",
    re.I,
)
PREFIX = re.compile(rf"{MANY}", re.I)
SCOPE = re.compile(
    r"(?<!\w)(?:căn\s+cứ|trên\s+cơ\s+sở|theo\s+(?:chức\s+năng|thẩm\s+quyền|nhiệm\s+vụ|lĩnh\s+vực|phạm\s+vi|quy\s+định|phân\s+công|đề\s+nghị)|tùy\s+theo|trong\s+phạm\s+vi|bằng\s+nhiều|với\s+(?:chức\s+năng|vai\s+trò|trách\s+nhiệm|tinh\s+thần))(?!\w)",
    re.I,
)
GIVEN = re.compile(
    r"được\s+(?:giao|phân\s+công)(?:\s+(?:chủ\s+trì|nhiệm\s+vụ|quản\s+lý|phụ\s+trách|theo\s+dõi))*"
    r"(?=\s+(?:[^,;.]{0,30}\s)?(?:cần|phải|có\s+trách\s+nhiệm|kịp\s+thời|khẩn\s+trương|chủ\s+động|tập\s+trung|nghiêm\s+túc|thường\s+xuyên|trực\s+tiếp|bám\s+sát|gửi|báo\s+cáo)\s)",
    re.I,
)
# "UBND các huyện có tuyến đường đi qua khẩn trương …": which of them is meant
HAVING = re.compile(
    r"(?:nơi\s+|đang\s+|thường\s+xuyên\s+)*có\s+(?!liên\s+quan|trách\s+nhiệm|nhiệm\s+vụ|kế\s+hoạch|biện\s+pháp|giải\s+pháp|phương\s+án|văn\s+bản|thông\s+tin|báo\s+cáo|hình\s+thức|chính\s+sách|cơ\s+chế|ý\s+kiến)"
    r"[^,;:.()]{3,60}?(?=,\s|\s(?:khẩn\s+trương|chủ\s+động|tăng\s+cường|tập\s+trung|tiếp\s+tục|chỉ\s+đạo|rà\s+soát|phối\s+hợp|phải|cần|có\s+trách\s+nhiệm|chịu\s+trách\s+nhiệm|thường\s+xuyên|kịp\s+thời)\s)",
    re.I,
)
TIME = re.compile(
    r"(?:trong\s+)?thời\s+gian\s+(?:tới|này)|trong\s+(?:(?:năm|tháng|quý)\s|\d)|từ\s+nay|trước\s+mắt|ngay\s+từ",
    re.I,
)
EACH = re.compile(r"(?:mỗi|từng|riêng)\s+(?=[^\W\d_])", re.I)
LONGEST = 420  # letters of a list of addressees
KINDS_LISTED = re.compile(
    r"các\s+(?:bộ|sở|ban|phòng|huyện|quận|xã|phường|ngành|chi\s+bộ|cục)\s*$", re.I
)
PLACES_LISTED = re.compile(r"các\s+(?:địa\s+phương|tỉnh|thành\s+phố|cơ\s+quan|đơn\s+vị)\s*$", re.I)
STRAY = 7  # words that no list knows, within one name


class Named(NamedTuple):
    """Where the words for somebody stand, and how many words of them were guessed."""

    start: int
    end: int
    strays: int


def begins_lead(text: str, at: int, end: int) -> bool:
    """Whether a unit, a post or a group begins here."""
    if NOT_A_LEAD.match(text, at, end):
        return False
    many = EACH.match(text, at, end)
    return bool(
        GROUP.match(text, at, end)
        or unit_at(text, many.end() if many else at, end)
        or place_at(text, at, end)
    )


def place_at(text: str, at: int, end: int) -> int | None:
    """ "Hà Nội", "TP.HCM": a place that stands for its authorities."""
    return province_end(plain_form(text), at, end) if text[at : at + 1].isupper() else None


def read_lead(text: str, at: int, end: int) -> Named | None:
    """The addressees that begin at `at`, up to the word at which their action begins."""
    if not begins_lead(text, at, end):
        return None
    here, strays, limit = at, 0, min(end, at + LONGEST)
    while here < limit:
        step = lead_step(text, here, limit, at)
        if step is None:
            break
        if step < 0:
            strays, step = strays + 1, -step
            if strays > STRAY:
                return None
        here = step
    stop = at + len(text[at:here].rstrip(" ,;:-–\n"))
    return Named(at, stop, strays) if stop > at else None


def lead_step(text: str, here: int, limit: int, at: int) -> int | None:
    """The end of the next piece of a list of addressees; negative when guessed, None at its end."""
    gap = JOINT.match(text, here, limit)
    place = gap.end() if gap else here
    if text[place : place + 1] == ":" and lists_names(text, max(at, place - 30), place, limit):
        return place + 1
    if place >= limit or text[place] in '.:;)“"':
        return None
    if text[place] == "(":
        close = text.find(")", place, min(limit, place + 160))
        return close + 1 if close > 0 else None
    having = HAVING.match(text, place, limit) if place > at else None
    if given := GIVEN.match(text, place, limit) or having:
        return given.end()
    if any(words.match(text, place, limit) for words in (MODAL, TENSE, SCOPE)):
        return None
    if place > at and TIME.match(text, place, limit):
        return None
    joined = bool(gap and gap[0].strip())
    if (stop := piece(text, place, limit, first=place == at, joined=joined, at=at)) is not None:
        return stop or None
    word = WORD.match(text, place, limit)
    return -word.end() if word else None


def lists_names(text: str, low: int, colon: int, limit: int) -> bool:
    """ "các sở: Tài chính, Nội vụ", "các địa phương: Lai Vung, Lấp Vò"."""
    if KINDS_LISTED.search(text, low, colon):
        return True
    after = colon + 1 + (text[colon + 1 : colon + 2] == " ")
    named = NAME.match(text, after, limit) and not ACTION.match(text, after, limit)
    return bool(named and PLACES_LISTED.search(text, low, colon))


def piece(text: str, place: int, limit: int, *, first: bool, joined: bool, at: int) -> int | None:
    """A unit, a group, a qualifier or a name; 0 where an action begins; None when unknown."""
    if not first and not joined and re.match(r"lãnh\s+đạo", text[place : place + 10], re.I):
        return 0
    prefix = PREFIX.match(text, place, limit)
    unit = unit_at(text, prefix.end() if prefix else place, limit)
    if joined and (field := field_at(text, place, limit)):
        return field
    noun = NOUNS_TOO.match(text, place, limit)
    if noun and not first and not joined and re.match(r"lãnh", noun[0], re.I):
        noun = None
    action = (
        None
        if first or noun or text[place].isupper() or inside(text, place)
        else ACTION.match(text, place, limit)
    )
    group = GROUP.match(text, place, limit)
    if unit and not (action and text[place].islower() and not group):
        return unit
    if group and (first or joined or not action) and not NOT_A_LEAD.match(text, place, limit):
        return group.end()
    if tail := TAIL.match(text, place, limit):
        if not action or AFTER_NOUN.search(text, max(at, place - 30), place):
            return tail.end()
    if noun:
        return noun.end()
    if action:
        return place_after_noun(text, place, at, action)
    return named_end(text, place, limit)


def field_at(text: str, place: int, limit: int) -> int | None:
    """The end of a whole field in a list of ministries: "Tài chính, Giáo dục và Đào tạo"."""
    if not text[place].isupper() or GROUP.match(text, place, limit):
        return None
    field = SECTOR.match(plain_form(text), place, limit)
    name = NAME.match(text, place, limit)
    return max(field.end(), name.end() if name else 0) if field else None


def named_end(text: str, place: int, limit: int) -> int | None:
    """The end of capitalised words, or of "các"."""
    if name := NAME.match(text, place, limit):
        return name.end()
    many = ALL_OF.match(text, place, limit)
    return many.end() if many else None


def inside(text: str, place: int) -> bool:
    """The second half of a word of two: "công trình"."""
    return text[place : place + 5].lower() == "trình" and bool(
        COMPOUND.search(text, max(0, place - 9), place)
    )


def place_after_noun(text: str, place: int, at: int, action: re.Match[str]) -> int:
    """0 at a true action; past the verb where it only tells what kind of unit is meant."""
    before = text[max(at, place - 30) : place]
    if re.match(r"phụ\s+trách", action[0], re.I):
        later = ACTION.search(text, action.end(), action.end() + 60)
        return action.end() if later and "," not in text[action.end() : later.start()] else 0
    if (
        re.search(r"(?:cơ\s+quan|đơn\s+vị|bộ\s+phận|cán\s+bộ|tổ|ban)\s+$", before, re.I)
        and re.match(
            r"(?:tham\s+mưu|quản\s+lý|giúp|chủ\s+trì|đầu\s+tư|thi\s+hành|thanh\s+tra|kiểm\s+tra|tổ\s+chức\s+cán|thẩm\s+định)",
            action[0],
            re.I,
        )
        and ACTION.search(text, action.end(), action.end() + 60)
    ):
        return action.end()
    return 0


def people_of(words: str) -> tuple[str, ...]:
    """The units in a stretch of words, one by one, without those that are only "liên quan"."""
    words = " ".join(words.split())
    words = re.sub(r"^(?:với|cùng(?:\s+với)?|và)\s+", "", words).strip(" ,;.")
    return tuple(split_units(words)) if words else ()
