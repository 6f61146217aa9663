"""Posts, ranks before names, and the words by which people are addressed."""

import re

from kiemdem.reading.lexicon.letters import GAP, LETTER, START, STOP, either

# Titles that a unit follows: "Giám đốc" + "Sở Xây dựng".
TITLES = """
Phó CT|PCT|Phó GĐ|PGĐ|Tổng Bí thư|Bí thư|Phó Bí thư|Chủ tịch|Phó Chủ tịch|Giám đốc|Phó Giám đốc|Tổng Giám đốc|Phó Tổng Giám đốc|Chủ nhiệm|Phó Chủ nhiệm|Bộ trưởng|Thứ trưởng
Cục trưởng|Phó Cục trưởng|Cục phó|Chi cục trưởng|Phó Chi cục trưởng|Tổng Cục trưởng|Phó Tổng Cục trưởng|Vụ trưởng|Phó Vụ trưởng|Viện trưởng|Phó Viện trưởng
Hiệu trưởng|Phó Hiệu trưởng|Hiệu phó|Tổng Biên tập|Phó Tổng Biên tập|Chỉ huy trưởng|Phó Chỉ huy trưởng|Tham mưu trưởng|Phó Tham mưu trưởng|Tổng Tham mưu trưởng|Phó Tổng Tham mưu trưởng
Chính ủy|Phó Chính ủy|Tư lệnh|Phó Tư lệnh|Chính trị viên|Chính trị viên phó|Trung đoàn trưởng|Đội trưởng|Phó Đội trưởng|Đội phó|Tổ trưởng|Phó Tổ trưởng|Tổ phó|Trạm trưởng|Phó Trạm trưởng|Hạt trưởng|Phó Hạt trưởng|Đồn trưởng|Phó Đồn trưởng
Tổng Thanh tra|Phó Tổng Thanh tra|Tổng Kiểm toán|Phó Tổng Kiểm toán|Tổng Thư ký|Phó Tổng Thư ký|Thống đốc|Phó Thống đốc|Chánh án|Phó Chánh án|Kiểm toán trưởng|Hội trưởng|Phân xã trưởng|Thuyền trưởng
Thủ tướng|Phó Thủ tướng|Tổng thống|Phó Tổng thống|Quốc vương|Nhà vua|Đại sứ|Tổng Lãnh sự|Công sứ|Tham tán|Trưởng đại diện|Ngoại trưởng|Thị trưởng|Tỉnh trưởng|Phó Tỉnh trưởng|Phó Thị trưởng|Trợ lý|Thư ký|Kế toán trưởng|Thường trực|Quản đốc|Nghị sĩ|Thượng nghị sĩ
Ủy viên|Ủy viên dự khuyết|Thành viên|Đại biểu|Đại biểu chuyên trách|Phó Chủ tịch nước|Chủ tịch nước|Kiểm sát viên trưởng|Giám đốc quốc gia|Xã đội trưởng|Trưởng bản|Già làng|Phó Giám đốc phụ trách
Tỉnh ủy viên|Thành ủy viên|Huyện ủy viên|Quận ủy viên|Thị ủy viên|Đảng ủy viên|Chi ủy viên|Bí thư thứ nhất|Ủy viên Thường trực|Ủy viên thường trực
Trưởng thôn|Phó Trưởng thôn|Trưởng bản|Trưởng ấp|Trưởng khu|Trưởng khu phố|Trưởng xóm|Trưởng tổ|Trưởng trạm|Trưởng khoa|Phó Trưởng khoa|Trưởng bộ môn|Trưởng bộ phận|Trưởng nhóm|Trưởng xã đội|Trợ lý Tổng Bí thư|Tổng Chỉ huy|Chỉ huy phó
Chủ tịch Hội đồng quản trị|Chủ tịch HĐQT|Chủ tịch Hội đồng thành viên|Chủ tịch HĐTV|Phó Chủ tịch HĐQT|Chủ tịch Công đoàn|Chủ tịch Hội đồng trường|Trưởng tiểu ban
"""
# Titles whose body begins with the last word: "Trưởng" + "Ban Tổ chức", "Chánh" + "Văn phòng UBND".
OVER = "Trưởng|Phó Trưởng|Phó trưởng|Chánh|Phó Chánh|Quyền Trưởng|Phó"
BODY = "Ban|Phòng|Đoàn|Văn phòng|Thanh tra|Công an|Khoa|Tiểu ban|Tổ|Cụm|Khối|Trạm|Bộ phận|Đại diện|Phân hiệu|Cơ quan|Bộ môn|Chi nhánh|Phái đoàn|Thống kê|Thuế|Hải quan|Kho bạc|Bảo hiểm|Điểm|Kiểm toán|Cảng vụ|Nhà"
MODIFIERS = r"(?:nguyên|quyền|q\.|cựu|cố)"
SUFFIXES = "Thường trực|chuyên trách|phụ trách điều hành|phụ trách|kiêm nhiệm|thứ nhất|danh dự|dự khuyết|điều hành"
POST = re.compile(
    rf"{START}(?i:(?P<modifier>{MODIFIERS})(?:{GAP}(?:là{GAP})?|\s?))?"
    rf"(?:(?P<over>(?i:{either(OVER)})){GAP}(?=(?P<body>(?i:{either(BODY)})){STOP})|(?P<title>(?i:{either(TITLES)})){STOP})"
)
SUFFIX = re.compile(rf"{GAP}(?i:{either(SUFFIXES)}){STOP}")
# What an Ủy viên is one of, with no unit after it.
BOARDS = re.compile(
    rf"{GAP}(?i:(?:dự khuyết{GAP})?(?:(?:BCH|Ban Chấp hành|BCHTW|BCH TW){GAP})?(?:Trung ương|TW|TƯ)(?:{GAP}Đảng)?|T\.?Ư(?:{GAP}Đảng)?|Bộ Chính trị|Ban Bí thư|Ban Thường vụ|BTV|Thường vụ|Ban Chấp hành(?:{GAP}Đảng bộ)?|BCH(?:{GAP}Đảng bộ)?|Thường trực|Ủy ban Thường vụ Quốc hội|UBTVQH|Ủy ban|chuyên trách){STOP}"
)
DELEGATES = re.compile(
    rf"{GAP}(?i:Quốc hội|HĐND|Hội đồng nhân dân)(?:{GAP}khóa{GAP}[IVXL\d]+)?{STOP}"
)
SHORT_FOR = {"uvtw": "Ủy viên Trung ương"}
ABBREVIATED = re.compile(
    rf"{START}(?:UVT\.?[ƯW]|UV(?: BCH)? TW|UVBTV|UV[ .]+BTV|UVBCH|PBT|UVTV|TUV|HUV|ĐUV|QUV|Đại biểu QH|ĐBQH)(?:{GAP}Đảng)?{STOP}"
)
ADDRESS = rf"(?:(?i:các{GAP}|hai{GAP}|ba{GAP}|bốn{GAP})?(?i:đồng chí|đ/c|đc|ông|bà|anh|chị|cô|chú|bác|ngài|đại biểu|luật sư|nhà giáo|nghệ sĩ|cố nhà giáo|mẹ|cụ|em|thầy|thầy giáo|cô giáo)s?:?)"
RANK = rf"(?:(?i:thiếu|trung|thượng|đại|chuẩn)\s(?i:tướng|tá|úy|đô đốc)|(?i:đại tướng)|(?:PGS|GS|TS|ThS|Ths|ThS|BS|BSCK|CKI{{1,2}}|KTS|KS|CN|NSND|NSƯT|LS|Dr|TSKH|NGND|NGƯT|TTND|TTƯT|AHLĐ)\.?(?:\s?[.,]?\s?(?:TSKH|TS|BS|CKI{{1,2}}|ThS|KTS)\.?)*|(?i:giáo sư|phó giáo sư|tiến sĩ|tiến sỹ|thạc sĩ|thạc sỹ|bác sĩ|bác sỹ|kỹ sư|kiến trúc sư|Anh hùng Lao động|Thượng tọa|Hòa thượng|Đại đức|Linh mục|Mục sư|Ni sư|Giám mục)(?:{GAP}(?:CKI{{1,2}}|chuyên khoa))?)"
BEFORE_NAME = rf"(?:(?:{ADDRESS}|{RANK})\s*[,:]?\s*)"
PLURAL = re.compile(
    rf"(?i:(?:các|những|hai|ba|bốn|năm|0?[2-9]){GAP}(?:(?:đồng chí|ông|bà|vị|đ/c){GAP})?(?:là{GAP})?(?:nguyên{GAP})?)$"
)
COUNTRIES = """
Lào|Hoa Kỳ|Mỹ|Nhật Bản|Trung Quốc|Hàn Quốc|Campuchia|Nga|Liên bang Nga|Pháp|Anh|Vương quốc Anh|Đức|Ấn Độ|Cuba|Australia|Úc|New Zealand|Canada|Italia|Tây Ban Nha|Hà Lan|Bỉ|Thụy Điển|Thụy Sĩ|Na Uy|Đan Mạch|Phần Lan|Ba Lan
Séc|Hungary|Ukraine|Belarus|Singapore|Thái Lan|Malaysia|Indonesia|Philippines|Myanmar|Brunei|Israel|Iran|Nam Phi|Brazil|Argentina|Mexico|Chile|UAE|Triều Tiên|Mông Cổ|Kazakhstan|Liên hợp quốc|EU|Liên minh châu Âu|Đài Loan|Hồng Kông|Viêng Chăn|Bắc Kinh|UNDP|UNICEF|WB|ADB|JICA|KOICA|WHO|Ngân hàng Thế giới
"""
COUNTRY = re.compile(
    rf"(?:nước{GAP})?(?:CHDCND{GAP}|Cộng hòa{GAP})?{either(COUNTRIES)}(?:{GAP}tại{GAP}(?:Việt Nam|Hà Nội|TP\.? ?(?:HCM|Hồ Chí Minh)|Thành phố Hồ Chí Minh))?{STOP}"
)
# Before a name: then it is a place, a street, a school, no person.
NAMED_AFTER = re.compile(
    rf"(?i:(?<![{LETTER}])(?:đường|phố|ngõ|phường|xã|quận|huyện|trường|THPT|THCS|THPT chuyên|tiểu học|mầm non|công ty|tàu|cầu|chợ|công viên|giải thưởng|giải|quỹ|đền|chùa|lăng|bảo tàng|quảng trường|tượng đài|nhà hát|bệnh viện|học viện|phong trào|khu|cảng|sân vận động|sân|tư tưởng|phong cách|đạo đức|thành phố|TP\.?|Cộng sản|TNCS|niên|nhà văn|nhạc sĩ|thi sĩ|anh hùng|liệt sĩ|vua|chúa|họ|tổ đình|nhà thờ|di tích|chi bộ|câu lạc bộ|thơ|tập đoàn|hãng|nhà máy|thôn|xóm|làng|ga|hồ|sông|núi|tỉnh|thị xã|thị trấn|huân chương|cúp|học bổng|mang tên|đại học|cao đẳng|trại|đội|vở|phim|nhà lưu niệm|khu lưu niệm|quảng trường|ảnh|tin|bài|theo|ảnh:|thư viện|ấp|bản))\s*[:\"“]?\s*$"
)
# Of these a unit, a board or a seat must be told, else they are no post.
NOTHING_ALONE = {
    "đại biểu",
    "thành viên",
    "ủy viên",
    "thường trực",
    "thư ký",
    "trợ lý",
    "đại biểu chuyên trách",
    "phó",
}
