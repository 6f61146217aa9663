"""The words by which deadlines are known."""

import re

S = r"\s+"
LATEST = r"(?:chậm\s+nhất|muộn\s+nhất|trễ\s+nhất|hạn\s+chót|hạn\s+cuối)(?:\s+là|\s+vào|\s+đến|\s+trước|\s+trong|\s+hết)*"
BEFORE = r"(?:xong\s+)?(?:trước|đến\s+hết|tới\s+hết|cho\s+đến|từ\s+nay\s+đến(?:\s+hết)?|đến|tới|hết|xong)"
PART = r"(?:\s+(?:đầu|giữa|cuối|hết))?"
HOUR = r"(?:\s+\d{1,2}\s*(?:giờ|h|g)\s*(?:\d\d)?(?:\s*phút)?,?)?"
DAY = r"(?:\s+(?:ngày|thứ\s+\w+,?|sáng|chiều|thời\s+điểm|mốc|năm))*"
# What stands directly before a date that is a last day.
FIRM = re.compile(
    rf"(?:(?<!\w){LATEST}|(?<!\w)(?<!tính )(?<!kể từ ){BEFORE}|(?:thời\s+hạn|thời\s+gian)(?:\s+(?:hoàn\s+thành|báo\s+cáo|gửi|trình|nộp))?\s*:)"
    rf"{HOUR}{PART}{DAY}\s*$",
    re.I,
)
IN = re.compile(
    rf"(?:(?<!\w)(?:(?:xong|hoàn\s+thành)\s+)?(?:ngay\s+)?(?:trong|vào|từ)(?:\s+(?:khoảng|dịp))?"
    rf"|(?:thời\s+gian|tiến\s+độ|thời\s+hạn|lộ\s+trình|hoàn\s+thành)(?:\s+(?:thực\s+hiện|hoàn\s+thành|triển\s+khai))?\s*:?)"
    rf"{HOUR}{PART}{DAY}\s*$"
    r"|(?<!\w)dự\s+kiến(?:\s+(?:vào|trong|khoảng))*\s*$|(?<!\w)(?:đầu|giữa|cuối)\s*$|[(]\s*$|(?<!\w)dịp(?:\s+(?:lễ|Quốc\s+khánh|kỷ\s+niệm)(?:\s+ngày)?)?\s*$",
    re.I,
)
# Figures are closed on this day; it is not when the work is due. Or the date of a paper.
CUT_OFF = re.compile(
    r"(?:chốt(?:\s+số\s+liệu)?|định\s+hướng|tầm\s+nhìn|số\s+liệu(?:\s+tính)?|tính|kể|giai\s+đoạn|nhiệm\s+kỳ|kết\s+quả(?!\s+(?:trong|vào|trước)\s)|số\s+\S+,?)"
    r"(?:\s+(?:đến|từ|vào|trong|hết|ngày|năm|thời\s+điểm|sau))*\s*$",
    re.I,
)
NO_DEADLINE = re.compile(
    r",?\s*(?:và\s+)?(?:định\s+hướng|tầm\s+nhìn|những\s+năm\s+tiếp\s+theo)|\s*của\s+(?:Ban|Bộ|Chính|UBND|Thủ|Tỉnh|Thành|HĐND|Ủy|Quốc)",
    re.I,
)
AFTER_EVENT = re.compile(
    r"\s*(?:(?:của\s+)?(?:hằng|hàng|mỗi)\s+(?:tháng|quý|năm)|(?:của\s+)?tháng\s+cuối\s+(?:hằng\s+|mỗi\s+)?quý"
    r"|(?:của\s+)?tháng\s+(?:báo\s+cáo|sau|kế\s+tiếp|liền\s+kề))",
    re.I,
)
UNIT = r"(?:tuần|học\s+kỳ|tháng(?!\s+\d)|quý(?!\s+(?:I|V|\d))|năm(?!\s+\d)|ngày(?!\s+\d)|\d{1,2}\s+tháng)"
EVERY = r"(?:hằng|hàng|mỗi)"
MANY = rf"{UNIT}(?:(?:\s*,\s*|\s+và\s+|\s*/\s*)(?:{EVERY}\s+)?{UNIT}(?!\w))*"
ON_DAY = (
    r"(?:(?:trước|chậm\s+nhất(?:\s+là)?|muộn\s+nhất|vào)\s+(?:(?:là|vào|trước)\s+)?)(?:(?:sáng|chiều)\s+)?"
    r"(?:(?:ngày\s+)?\d{1,2}/\d{1,2}(?:(?:\s+và|,)\s+(?:trước\s+)?(?:ngày\s+)?\d{1,2}/\d{1,2})?|ngày\s+\d{1,2}(?:\s*\([^)]{1,12}\))?|thứ\s+\w+)(?:\s+tháng\s+\d{1,2})?\s+(?:của\s+)?"
)
CYCLE_TAIL = (
    rf"(?:{EVERY}\s+{MANY}|(?:của\s+)?(?:các\s+)?(?:tháng|tuần)(?:\s+(?:cuối|đầu))(?:\s+cùng)?(?:\s+của)?(?:\s+{EVERY})?\s+quý(?:\s+[IV]+(?:\s*,\s*quý\s+[IV]+)*)?"
    r"|tháng\s+(?:báo\s+cáo|sau|kế\s+tiếp|liền\s+kề|tiếp\s+theo))"
)
CYCLE = re.compile(
    rf"(?<!\w)(?:(?:định\s+kỳ\s+)?{ON_DAY}{CYCLE_TAIL}"
    rf"|định\s+kỳ\s+(?:{EVERY}\s+|theo\s+)?{MANY}(?:/lần|\s+một\s+lần)?(?:\s*\({ON_DAY}[^)]{{1,60}}\))?(?:,?\s+{ON_DAY}{CYCLE_TAIL})?"
    rf"|(?:(?:đầu|cuối|quý\s+[IV]+|tháng\s+\d+)\s+)?{EVERY}\s+{MANY}(?!\s+(?:tăng|giảm))(?:\s+(?:một|ít\s+nhất\s+\d+|\d+)\s+lần(?!\w))?(?:\s*\({ON_DAY}[^)]{{1,60}}\))?"
    r"|(?:\d+|một|ba|sáu)\s+(?:tháng|quý|năm|tuần)\s*(?:/|một\s+|1\s+)\s*(?:\d+\s+|một\s+)?lần"
    r"|vào\s+(?:(?:sáng|chiều)\s+)?(?:thứ\s+\w+\s+)?(?:đầu|cuối)\s+tuần|\d+\s+lần\s*/\s*(?:tuần|tháng|quý|năm)"
    r"|theo\s+(?:từng\s+)?(?:tuần|tháng|quý)(?!\w)(?:,\s*(?:tháng|quý|năm))*)(?!\w)",
    re.I,
)
OFFSET = re.compile(
    r"(?<!\w)(?:(?:chậm\s+nhất|muộn\s+nhất|tối\s+đa|không\s+quá|sau(?=\s+\d+\s+ngày)|trong(?:\s+vòng|\s+thời\s+(?:hạn|gian))?|trước)\s+)"
    r"(?:là\s+|sau\s+)?\d{1,3}(?:\s*\([^)]{1,12}\))?\s+(?:ngày(?:\s+làm\s+việc)?|giờ|tháng|tuần)(?:\s+làm\s+việc)?"
    r"(?:,?\s+(?:kể\s+từ|sau|tính\s+từ|trước)(?:\s+(?:khi|ngày|thời\s+điểm))?[^,;.]{0,80})?",
    re.I,
)
SINCE = re.compile(r"kể\s+từ|tính\s+từ|sau\s+ngày")
SESSION = r"(?:kỳ\s+họp|phiên\s+họp|hội\s+nghị|cuộc\s+họp|đại\s+hội|buổi\s+giao\s+ban)"
EVENT = re.compile(
    rf"(?<!\w)(?:(?:ngay\s+)?(?:tại|trước(?:\s+thềm|\s+khi\s+diễn\s+ra)?|trước\s+và\s+trong|vào)\s+(?:các\s+)?(?:kỳ|phiên)\s+họp[^,;.()]{{0,70}}"
    rf"|(?:tại|trước)\s+hội\s+nghị\s+(?:lần\s+thứ|tháng|quý|cuối|giữa|sơ|tổng|Ban)[^,;.()]{{0,50}}"
    rf"|(?<=trình )(?:HĐND[^,;.()]{{0,20}}\s+)?(?:tại\s+)?kỳ\s+họp[^,;.()]{{0,70}}"
    rf"|ngay\s+sau\s+(?:khi\s+)?[^,;.()]{{3,60}}"
    rf"|(?:ngay\s+)?sau\s+khi\s+(?:được\s+)?[^,;.()]{{3,60}}"
    rf"|(?:theo|đúng)\s+(?:đúng\s+)?(?:thời\s+gian|thời\s+hạn|tiến\s+độ|lộ\s+trình|kế\s+hoạch)(?:\s+(?:và\s+)?(?:tiến\s+độ|thời\s+gian|lộ\s+trình))?"
    r"(?:\s+(?:đã\s+)?(?:quy\s+định|đề\s+ra|được\s+giao|được\s+duyệt|yêu\s+cầu|xác\s+định|cam\s+kết))?"
    rf"|(?:trước|trong|nhân|vào)\s+(?:dịp\s+|ngày\s+)?(?:khai\s+giảng|Quốc\s+khánh|bầu\s+cử|kỷ\s+niệm|lễ\s+(?:kỷ|khai|hội))[^,;.()]{{0,50}}"
    rf"|trong\s+(?:nhiệm\s+kỳ|học\s+kỳ|vụ\s+\w+|tuần\s+(?:này|tới|sau)|đêm\s+nay|hôm\s+nay|ngày\s+mai)(?:\s+(?:này|\d{{4}}\s*[-–]\s*\d{{4}}|[IV]+))?"
    rf"|dịp\s+(?:Tết|lễ|hè|Quốc)[^,;.()]{{0,30}}"
    rf"|trước\s+(?:thềm\s+|khi\s+(?:diễn\s+ra\s+|khai\s+mạc\s+)?)?(?:{SESSION}|Tết|mùa\s+(?:mưa|lũ|bão|khô)|năm\s+học(?:\s+mới)?)[^,;.()]{{0,50}})(?!\w)",
    re.I,
)
END_OF = re.compile(
    r"(?<!\w)(?:(?:từ\s+(?:nay|giờ)\s+)?(?:đến|tới)\s+(?:hết\s+|cuối\s+)+(?:năm|tháng|quý)(?:\s+nay|\s+này)?(?!\s+\d|\s+[IV])"
    r"|(?:ngay\s+)?trong\s+(?:năm|tháng|quý)\s+(?:nay|này)|(?:trước|xong\s+trước)\s+(?:cuối|hết)\s+năm(?!\s+\d)"
    r"|(?:trong\s+)?(?:những\s+|\d+\s+)?(?:tháng|ngày|quý|tuần)\s+cuối\s+năm(?!\s+\d)|cuối\s+năm\s+nay)(?!\w)",
    re.I,
)
UNTIL_END = re.compile(r"từ|đến|tới|trước|xong", re.I)
ASAP = re.compile(
    r"\s*(?:(?:tiếp\s+tục|chủ\s+động|tập\s+trung|và|nghiêm\s+túc|quyết\s+liệt)[\s,]+)*"
    r"(?P<soon>khẩn\s+trương|kịp\s+thời|nhanh\s+chóng|sớm|ngay\s+lập\s+tức|ngay|trước\s+mắt|trong\s+thời\s+gian\s+(?:tới|sớm\s+nhất))(?!\w)",
    re.I,
)
