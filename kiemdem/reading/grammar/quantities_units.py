"""What a figure counts: its unit, and the words that say more about it."""

import re

from kiemdem.reading.grammar.numbers import Figure

MEASURES = (
    r"điểm\s?%|điểm phần trăm|phần trăm|đồng(?!\s(?:chí|bào|hồ|nghiệp|ruộng|lúa|cỏ|muối|diễn))|USD|đô la(?: Mỹ)?|euro|EUR|VNĐ|VND|ha|héc[- ]?ta|km2|km²|km|kilômét|m2|m²|m3|m³|mét vuông|mét khối|mét"
    r"|m|tấn|tạ|yến|kg|lít|kWh|MWh|MW|kW|GB|Mbps|bậc|thứ hạng|điểm(?!\s(?:du|ngập|cầu|nóng|đen|sáng|trường|bưu|dân|công|giao|bán|tập|đấu|truy|kinh|văn|phục|sạt|nghẽn|ùn|đón|thi|bỏ|tiêm|cung|rửa|đến))|lần|‰|giường bệnh|giường|lượt người|lượt khách|lượt|ngày công"
)
MEASURE = re.compile(rf"\s*(?:{MEASURES})(?!\w)", re.IGNORECASE)
PER = re.compile(
    r"\s?/\s?(?:\d+(?:\.\d+)?\s?)?(?:học sinh|dự án|ngày đêm|hộ gia đình|sinh viên|đại biểu|vạn dân|đơn vị|tổ chức|[^\W\d]+\d?)(?:\s?/\s?(?:học sinh|dự án|[^\W\d]+\d?))?(?!\w)"
)
TIME = re.compile(
    r"\s*(?:năm|tháng|ngày(?! công)|tuần|quý|giờ|phút|giây|tuổi|nhiệm kỳ|thập kỷ|thế kỷ|đêm|sao|khóa|khoá|buổi sáng|tiếng|h|giờ đồng hồ)(?!\w)",
    re.IGNORECASE,
)
LASTS = re.compile(
    r"(?:lưu trú|tuổi thọ|thời lượng|(?:thời gian|trễ hẹn)[^.;\d]*(?:bình quân|trung bình))[^.;\d]*$",
    re.IGNORECASE,
)
# Nouns whose first syllable stops other ones: "hiện vật", "bị can".
WHOLE_NOUN = re.compile(
    r"\s*(?:hiện (?:vật|trường|tượng)|bị (?:can|cáo|hại|đơn)|trung (?:tâm|đội|đoàn|đại đội)|tham luận|thực phẩm|sau đại học|cấp (?:trưởng|phó))(?!\w)",
    re.IGNORECASE,
)
WORD = re.compile(r"\s*([^\W\d_]+(?:[-–][^\W\d_]+)*|&)")
STOP = frozenset(
    [
        "đạt",
        "bằng",
        "tăng",
        "giảm",
        "chiếm",
        "trong",
        "so",
        "với",
        "của",
        "và",
        "là",
        "được",
        "đã",
        "cho",
        "tại",
        "ở",
        "trên",
        "theo",
        "từ",
        "đến",
        "để",
        "có",
        "không",
        "về",
        "do",
        "bởi",
        "nhằm",
        "gồm",
        "bao",
        "vượt",
        "hoàn",
        "thuộc",
        "như",
        "khi",
        "nên",
        "thì",
        "sẽ",
        "còn",
        "này",
        "đó",
        "nêu",
        "tham",
        "gấp",
        "cao",
        "thấp",
        "cùng",
        "bị",
        "phải",
        "cần",
        "hoặc",
        "mà",
        "tới",
        "khoảng",
        "hơn",
        "gần",
        "dưới",
        "tương",
        "nhưng",
        "chưa",
        "đang",
        "vào",
        "nữa",
        "kể",
        "qua",
        "sau",
        "trước",
        "trở",
        "hiện",
        "đồng_thời",
        "song",
        "lên",
        "xuống",
        "cả",
        "mỗi",
        "nhất",
        "ngay",
        "tức",
        "bình_quân",
        "ước",
        "trung",
        "nay",
        "vừa",
        "mới_đạt",
        "thực",
        "giữ",
        "tiếp",
        "tương_đương",
        "riêng",
        "nhờ",
        "bên",
        "căn_cứ",
        "tổ_chức",
    ]
)
NOUNS = (  # classes of things, so that a unit is not one word of a noun of two
    r"(?:(?:lượt|số|người|hộ)\s)?(?:đảng viên|hội viên|đoàn viên|hộ (?:gia đình|nghèo|cận nghèo|dân|khẩu)|cán bộ(?:, công chức(?:, viên chức)?)?|công chức|viên chức|doanh nghiệp|hợp tác xã"
    r"|dự án|đề án|nhiệm vụ|chỉ tiêu|văn bản|kế hoạch|chương trình|nghị quyết|chỉ thị|quyết định|kiến nghị|hồ sơ|thủ tục(?: hành chính)?|đơn thư|đơn vị|đơn|cơ quan|tổ chức(?: (?:cơ sở )?đảng| đoàn)?"
    r"|chi bộ|đảng bộ|chi đảng bộ|cấp ủy|lao động|việc làm|học sinh|sinh viên|giáo viên|trường(?: học)?(?! hợp)|phòng học|lớp|trạm y tế|bệnh nhân|trường hợp|vụ việc|vụ án|vụ|đối tượng|bị can"
    r"|công trình|mô hình|sản phẩm|tổ hợp tác|làng nghề|di tích|lễ hội|câu lạc bộ|cuộc|hội nghị|lớp|tin|bài|đại biểu|ý kiến|cử tri|quần chúng|tổ dân phố|thôn|xã|phường|thị trấn|huyện|quận|tỉnh|thành phố"
    r"|căn nhà|căn hộ|căn|nhà|suất quà|suất|giải thưởng|huy chương|bằng khen|giấy chứng nhận|cơ sở|điểm cầu|tuyến đường|tuyến|khu công nghiệp|cụm công nghiệp|khu|cụm|chợ|cây xanh|cây|con|máy|xe|tài khoản"
    r"|địa phương|tàu cá|tàu|phiếu|nội dung|phản ánh|công việc|đầu việc|kết luận|gói thầu|tiêu chí|cửa hàng|hợp đồng|phòng|ban|sở|bộ|ngành|trung tâm|đầu mối|biên chế|đồng chí|thành viên|ủy viên|chiến sĩ|thanh niên|phụ nữ|trẻ em|nông dân|công nhân|người dân|người|hộ|em|gia đình|bác sĩ|bác sỹ|dân)"
)
COUNTED = re.compile(rf"\s*{NOUNS}(?!\w)", re.IGNORECASE)

NUMBER_OF = re.compile(rf"(?<!\w)(?:số|số lượng)\s({NOUNS})(?!\w)", re.IGNORECASE)


def unit_of(text: str, figure: Figure, end: int) -> tuple[str | None, int]:
    """The unit printed after a figure, and where it ends."""
    at = figure.end
    if figure.percent:
        per = PER.match(text, at, end)
        return "%", per.end() if per else at
    measure = MEASURE.match(text, at, end) or COUNTED.match(text, at, end)
    stop = measure.end() if measure else words_from(text, at, end, 2)
    if stop > at and measure:
        per = PER.match(text, stop, end)
        stop = per.end() if per else stop
    words = " ".join(text[at:stop].split())
    unit = " ".join(part for part in (figure.scale, words) if part)
    return unit or None, stop


def unit_before(words: str) -> str | None:
    """What the words that lead to a bare figure count: "tổng số đảng viên là 61.234"."""
    match = NUMBER_OF.search(words)
    return match[1] if match else None


def is_time(text: str, figure: Figure, end: int) -> bool:
    """Whether a figure is a length of time or an age, and not what a length of stay or life comes to."""
    match = TIME.match(text, figure.end, end)
    if figure.percent or not match or text[match.end() : match.end() + 1] == "/":
        return False
    return not LASTS.search(text[max(0, figure.begins - 60) : figure.begins])


def is_measure(text: str, figure: Figure, end: int) -> bool:
    """Whether the unit says nothing of what is counted: đồng, ha, %."""
    return figure.percent or bool(MEASURE.match(text, figure.end, end))


def words_from(text: str, at: int, end: int, most: int) -> int:
    """Where the noun that begins here ends: at a stop word, a sign, or after so many words."""
    if whole := WHOLE_NOUN.match(text, at, end):
        return whole.end()
    for count in range(most):
        match = WORD.match(text, at, end)
        if not match or ("\n" in text[at : match.start(1)] and count == 0):
            return at
        if match[1].lower() in STOP:
            return at
        at = match.end()
    return at


def phrase_after(text: str, at: int, end: int) -> str:
    """The words that go on from the unit, up to a stop: "mới", "đạt chuẩn quốc gia"."""
    stop = words_from(text, at, end, 6)
    return " ".join(text[at:stop].split())
