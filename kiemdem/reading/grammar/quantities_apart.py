"""Sets apart the figures that count nothing: dates, signs, ordinals, list numbers, names, clock times."""

import re

from kiemdem.reading.grammar.dates import Found, find_dates
from kiemdem.reading.grammar.quantities_units import NOUNS
from kiemdem.reading.letters import pattern
from kiemdem.reading.script import Script

DOCUMENT = (
    r"nghị quyết|chỉ thị|quyết định|kế hoạch|chương trình|thông báo|kết luận|(?<!kỷ )luật|công văn|quy định|hướng dẫn|nghị định"
    r"|thông tư|đề án|quy chế|báo cáo|tờ trình|công điện|thông tri|văn bản|pháp lệnh|dự án|đề tài|chuyên đề|mẫu"
    r"|thông tư liên tịch|quy trình|tiêu chuẩn|quy chuẩn|hiến pháp|giấy phép|hợp đồng|ctr|nq|qđ|tb|kh"
)
PLACE_IN_TEXT = r"điều|khoản|mục|chương|phần|phụ lục|biểu|bảng|trang|tập|hình|ảnh|câu|điểm|tiết|dòng|cột|ô|ghi chú|mẫu số|biểu số|quyển|kỳ"
NAME = (
    r"quốc lộ|tỉnh lộ|huyện lộ|đường|đường tỉnh|vành đai|đại lộ|phố|ngõ|ngách|hẻm|số nhà|tổ|tổ dân phố|thôn|ấp|bản|khóm|khu phố"
    r"|tdp|khu|quân khu|quân đoàn|sư đoàn|trung đoàn|lữ đoàn|tiểu đoàn|đoàn|binh đoàn|đội|cụm|tuyến|tuyến số|ga|lô|gói thầu|gói|phường|quận|lớp"
    r"|khối|bệnh viện|trạm|(?<!môi )(?<!thị )(?<!hội )trường|nhà máy|đài|kênh|vtv|km|cọc|mốc|vụ|phân khu|ô đất|tòa|nhà|thửa|tờ bản đồ|hồ sơ số|ban chỉ đạo|bcđ|tổ công tác"
    r"|phòng|hội trường|cấp độ|mức độ|mức|nhóm|loại|hạng|bậc|bước|vòng|giai đoạn|giải|quý|công nghiệp|cuộc cách mạng|cách mạng công nghiệp|chính phủ|covid|covid-19|phiên bản|version"
    r"|windows|iso|tcvn|qcvn|kỷ nguyên|chiến dịch|phong trào|cuộc vận động|chi bộ|tổng đài|đường dây nóng|số điện thoại|điện thoại|đt|tel|fax|hotline|zalo|mã số|mã|sim|cmnd|cccd|tài khoản|stk|lớp|đại hội|khóa|khoá|kì"
)
ALWAYS = r"quốc lộ|tỉnh lộ|huyện lộ|vành đai|đại lộ|quân khu|quân đoàn|sư đoàn|trung đoàn|lữ đoàn|binh đoàn|bệnh viện|ban chỉ đạo|bcđ|covid|tổ dân phố số|đường tỉnh|ql|tl|đt"
ORDINAL = r"thứ|lần thứ|(?<!tổng )(?<!trong )(?<!một )(?<!trên )(?<!con )số|số:|đợt|lần|khóa|khoá|kỳ họp|kỳ|phiên họp|phiên|hội nghị|ngày|tháng|năm|kỷ niệm|dịp|sinh năm|tuổi|tổ số|hàng|top"
COUNTS = (  # what follows is counted, unless it is a name: "Đề án 06 xã Nậm Pha"
    rf"(?!\s+(?i:tỷ|tỉ|triệu|nghìn|ngàn|đồng|ha|km|m2|tấn|lần|bậc|(?-i:{NOUNS}))(?!\w)(?!\s+(?!Đảng)[Ⓐ][ⓐ]))"
)
FORMS = [
    r"(?<!\w)ngày\s*/\s*\d{1,2}\s*/\s*\d{4}",  # a day left blank
    r"(?i:điện thoại|hotline|đường dây nóng|fax|tel|số máy)\s*[:.]?\s*[+\d(][\d.x() -]{5,24}",
    r"(?i:tòa soạn|trụ sở(?: chính)?|địa chỉ|số nhà)\s*:\s*(?:số\s)?\d{1,4}[A-Za-z]?(?:[/-]\d{1,4})?",
    r"(?i:km|lý trình)\s?\d{1,4}\s?\+\s?\d{1,4}(?:\s?[-–]\s?(?i:km)\s?\d{1,4}\s?\+\s?\d{1,4})?",
    r"(?:THPT|THCS|[Tt]rường|[Tt]iểu học|[Mm]ầm non|[Bb]ệnh viện|[Pp]hố|[Đđ]ường|[Qq]uảng trường|[Cc]ông viên|[Nn]hà máy)\s(?:số\s)?\d{1,2}\s?[-/]\s?\d{1,2}(?![\d%]|[-/.]\d)",
    r"(?i:tài liệu|phim|cuốn|cuốn sách|sách|bộ sách|ấn phẩm|mô hình|chương trình|chuyên mục|chiến dịch|phong trào|cuộc thi|cuộc vận động|đề án|dự án|chủ đề|khẩu hiệu|phương châm|bài|vở|ca khúc)\s[“\"«]\s?\d[\d.,]*",
    r"(?i:đề án|chương trình) (?:1|một) triệu",
    r"(?<![\w,.])\d{1,5}[a-zđ]?\s?/\s?(?:\d{4}\s?/\s?)?[A-ZĐƯ][\wĐƯ]*(?:\s?[-/–]\s?[\wĐƯ]+)*",  # 20/2015/QĐ-UBND
    r"(?<![\w,.])\d{1,5}[a-zđ]?\s?[-–]\s?[A-ZĐƯ]{2,}[a-zđ]{0,2}(?:\s?[-/–]\s?[\wĐƯ]+)*",  # 77-KH/TU
    r"(?<![\w,.])\d{1,5}[A-ZĐ]{2,}[-/][A-ZĐ]+",
    rf"(?<!\w)(?i:{DOCUMENT})\s+(?i:số:?\s*)?\d{{1,4}}(?!\d|[.,]\d|\s?%|\s?/\s?\d{{1,3}}(?!\d)){COUNTS}",
    rf"(?<!\w)(?i:{PLACE_IN_TEXT})\s+(?:số\s+)?(?:\d+(?:\.\d+)*(?:,\s\d+)*(?:\s(?:và|đến)\s\d+)?)(?!\s?%|\d|[.,]\d|\s?/\s?\d){COUNTS}",
    rf"(?<!\w)(?i:{NAME})\s+(?i:số\s+)?\d{{1,4}}(?:[,.]\d)?(?:[A-Z]\b)?(?!\d|[.,]\d|\s?%|\s?/\s?\d){COUNTS}",
    rf"(?<!\w)(?i:{ALWAYS})[\s.]*(?i:số\s+)?\d{{1,4}}(?:[,.]\d)?[A-Z]?(?![\d%])",
    rf"(?<!\w)(?i:{ORDINAL})\s*:?\s*(?:\d{{1,4}})(?!\d|[.,]\d|\s?%|\s?/\s?\d|\s?[-–]\s?\d+(?:[.,]\d+)?\s?%){COUNTS}",
    r"(?<!\w)(?i:từ số|các số)\s+\d+(?:,?\s\d+)*",
    r"(?<!\w)(?i:thứ)\s+(?:\d{1,3})(?!\s?/)",
    r"(?<!\w)(?i:tỷ lệ|tỉ lệ)\s+1\s?/\s?[\d.]+",  # the scale of a map
    r"(?<!\w)(?i:lúc|hồi|vào|trước|từ|đến)\s+\d{1,2}\s?(?:giờ|h)(?:\s?\d{1,2}(?:\s?phút)?)?",
    r"(?<!\w)\d{1,2}[hg]\d{0,2}(?!\w)|(?<!\w)\d{1,2}\s?giờ\s\d{1,2}(?:\s?phút)?|(?<![\d,.])\d{1,2}:\d{2}(?::\d{2})?(?!\d)",
    r"(?<!\w)[A-Za-zĐđ_][\w.]{0,20}\d[\w.,]{0,20}(?:-\d{1,6})?|Covid\s?[-–]\s?19|COVID\s?[-–]\s?19|SARS-CoV-\d",  # F0, PM2.5
    r"(?<![\w])\d+(?:[A-Z]\w*|[a-z](?![\w/]))(?<!m2)(?<!m3)(?<!km)(?<!ha)(?<!\dm)",  # 5G, 2A
    r"(?<![\w.,])[1-9]\.0(?![\d%])(?!\s?(?:điểm|%|triệu|tỷ))",
    r"(?<![\d.,/])24\s?/\s?(?:24|7)(?!\d)",
    r"(?<![\w.,])0\d{2,3}[.\s]?\d{3,4}[.\s]?\d{3,4}(?!\d)|(?<!\d)1[89]00[.\s]?\d{4}(?!\d)|(?<![\d.,])0\d{8,10}(?!\d)",
    r"(?<!\w)[Kk]ỷ niệm\s(?:lần thứ\s)?\d+\snăm|(?<!\w)(?:chào mừng|hướng tới|dịp|mừng)\s\d+\snăm",
    r"\(\s?\d{1,2}\s?\)(?!\s?%)",
    r"(?m:^)[ \t]*\(?\d{1,3}(?:\.\d{1,3}){0,4}(?:[.)/]|\s?[-–](?=\s))(?=[\s\"“Ⓐ])(?!\d)",  # a list number
    r"(?m:^)[ \t]*\d{1,2}(?:\.\d{1,2}){1,4}\.?\s(?=[Ⓐ])",
    r"(?m:^)[ \t]*\d{1,2}(?=\s+[Ⓐ][ⓐ])(?!\s+(?:Sở|Ban|Bộ|Đảng|Ủy|Phó))",
    r"(?m:^)[ \t]*\d{1,3}[ \t]*$(?=\n)",  # a page number, a serial number alone in its cell
    r"\b[Xx]em:?\s\d+|[Ll]ượt (?:xem|truy cập|đọc):?\s[\d.]+|(?m:^)\s*[\d.]+\s(?:lượt xem|bình luận|views?)(?!\w)|\b(?:Bình luận|Thích|Chia sẻ|Lượt thích)\s*:?\s*\(?\d[\d.]*|[Tt]rang \d+/\d+",
    r"(?:https?://|www\.)\S{1,300}|(?<!\S)\S{1,60}@\S{1,60}|(?<!\S)\S{1,80}\.(?:vn|com|org|net)(?:/\S{0,300})?",
    r"\[\d{1,3}\]",
    r"[“\"'‘]\s?\d\s[^”\"'’\d]{1,20}(?:,\s?\d\s[^”\"'’\d]{1,20}){0,3}[”\"'’]",
    r"(?<![\w.,])\d\s(?:rõ|không|xin|luôn|nhất|tại chỗ|sạch|dám|chung)(?!\w)",
    r"(?<!\w)\d con số",
    r"(?<=[ⓐ,] )[Ⓐ][ⓐ]+\s\d{1,2}(?![\d/%]|[.,-]\d|\s?[-–]\s?\d)(?=\s*[,.;():]|\s(?:và|thuộc|tại|của|với|là|đến|dài|được|đi)\s)",
    r"(?<![\d.,])\d+\sbình luận",
    r"(?:(?<=[.;,)]\s)\d{1,2}(?:\.\d{1,2})*|(?<=:\s)1)[.)](?=\s[Ⓐ])",
    r"(?<!\d)\d{1,3}(?:[.,]\d{1,2})?\s?(?:tháng|năm)?\s?tuổi(?!\s(?:thọ|Đảng))",
]
PATTERNS = [pattern(form) for form in FORMS]
YEAR = re.compile(r"(?<![\w.,/])(?:1[89]|20|21)\d\d(?![\w%/]|[.,]\d)")
COUNTED = re.compile(
    r"\s?(?:%|tỷ|tỉ|triệu|nghìn|đồng|người|hộ|ha|lượt|km|m2|xã|dự án|cơ sở|trường hợp|đảng viên|cán bộ|đơn vị|em"
    r"|học sinh|hội viên|cuộc|vụ|căn|tấn|phòng|lao động|doanh nghiệp|hồ sơ|văn bản|nhiệm vụ|tổ chức|thành viên"
    r"|chi bộ|điểm|cây|suất|giấy|buổi|lớp|mô hình|công trình|nhà|tin|bài|đồng chí|chiến sĩ|đoàn viên|đại biểu|ca|mẫu|ý kiến"
    r"|đơn|thanh niên|giáo viên|sinh viên|bộ|chiếc|xe|máy|con|quần chúng|phụ nữ|trẻ|gia đình|thủ tục)(?!\w)"
)
RANK = re.compile(
    r"(?<!\w)(?:xếp|đứng|hạng|vị trí|xếp hạng|vươn lên|lên|ở)(?:\s(?:vị trí|hạng|ở|thứ hạng|vị))*\s(?:thứ|hạng|vị trí)?\s?$",
    re.IGNORECASE,
)


def set_apart(script: Script) -> tuple[bytearray, list[Found]]:
    """Worked out once for all who count; each marks its own copy."""
    if "apart" not in script.memory:
        script.memory["apart"] = work_out(script)
    apart, dates = script.memory["apart"]
    return bytearray(apart), dates


def work_out(script: Script) -> tuple[bytearray, list[Found]]:
    """For each character of the text 1 when a figure there counts nothing; and the dates."""
    text = script.text
    apart = bytearray(len(text))
    for start, end in script.taken:
        mark(apart, start, end)
    for form in PATTERNS:
        for match in form.finditer(text):
            if not is_rank(text, match):
                mark(apart, *match.span())
    dates = find_dates(text, year=script.year)
    for date in dates:
        mark(apart, date.start, date.end)
    for match in YEAR.finditer(text):
        if not COUNTED.match(text, match.end()):
            mark(apart, *match.span())
    return apart, dates


def mark(apart: bytearray, start: int, end: int) -> None:
    end = min(end, len(apart))
    apart[start:end] = b"\1" * max(0, end - start)


def is_rank(text: str, match: re.Match[str]) -> bool:
    """ "Xếp thứ 5" is a result, "kỳ họp thứ 5" is a name."""
    if match[0][:1].lower() not in "thv" or "/" in match[0]:
        return False
    first = re.search(r"\d", match[0])
    begins = match.start() + first.start() if first else match.start()
    return bool(RANK.search(text[max(0, begins - 30) : begins]))
