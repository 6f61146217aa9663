"""The words that order, and those that only look like it."""

import re

from kiemdem.reading.letters import pattern

# Verbs after which the addressee and the action stand.
DIRECTIVE = re.compile(
    r"(?<!\w)(?P<verb>yêu\s+cầu|đề\s+nghị|chỉ\s+đạo(?:,\s+đôn\s+đốc)?|phân\s+công|ủy\s+quyền|uỷ\s+quyền|giao(?!\s+(?-i:ban)(?!\s+(?:chỉ\s+đạo|quản\s+lý|thường|tổ\s+chức|dân|nội|tuyên|kiểm|chấp|cán)))(?:\s+nhiệm\s+vụ)?(?:\s+cho)?|lưu\s+ý|nhắc\s+nhở|kiến\s+nghị|đề\s+xuất|quán\s+triệt|chỉ\s+thị|nhấn\s+mạnh|khẳng\s+định|nêu\s+rõ|chỉ\s+rõ|cho\s+rằng|gợi\s+ý|kết\s+luận|phát\s+biểu)(?!\w)",
    re.I,
)
# After these an order follows only where a modal says so.
SAYING = {
    "nhấn mạnh",
    "khẳng định",
    "nêu rõ",
    "chỉ rõ",
    "cho rằng",
    "gợi ý",
    "kết luận",
    "phát biểu",
    "quán triệt",
    "lưu ý",
    "đề xuất",
}
# Words before a directive that make it a noun, a passive or a thing of the past.
NOUN_BEFORE = re.compile(
    r"(?<!\w)(?:được|bị|theo|đáp\s+ứng|những|các|một\s+số|mọi|nhiều|nhu\s+cầu|hồ\s+sơ|văn\s+bản|đơn|công\s+văn|tờ\s+trình|là|với|sự|công\s+tác|ý\s+kiến|ban|lãnh\s+đạo,?|tập\s+trung|việc|mục\s+tiêu,?|mục\s+đích,?|nhiệm\s+vụ"
    r"|bàn|chuyển|ngoại|tiếp|chỉ\s+tiêu|trước|đúng|khối|xét|nội\s+dung|danh\s+mục|kiến\s+nghị,|chức\s+danh|tinh\s+thần|quyền|cơ\s+quan|bộ\s+phận|phát\s+biểu|bức\s+thư|phiếu|phương\s+án|trên\s+cơ\s+sở|giấy|có\s+thể|đã\s+được|thường\s+xuyên|tăng\s+cường|tiếp\s+tục\s+lãnh\s+đạo,|vốn|yêu\s+cầu,|và|từ|qua|hoặc|nếu\s+có|khi\s+có|tình\s+hình|bối\s+cảnh|đất|mùa\s+màng|thời\s+gian|bám\s+sát|triển\s+khai|nghiên\s+cứu|kịp\s+thời|quan\s+điểm|như)\s+$",
    re.I,
)
NOT_VERB_AFTER = re.compile(
    r"\s*(?:thông(?!\s+qua)|dịch|lưu|ban(?=\s*[,.;]|\s+(?:công\s+tác|báo|tháng|quý|tuần|đầu))|thoa|thừa|nhận|hàng|đất(?!\s+cho)|của|về(?!\s+đích)|đặt\s+ra|nhiệm\s+vụ(?!\s+cho)|công\s+việc|thực\s+tiễn|phát\s+triển|chung|cao|cụ\s+thể|trên|đó|này|mới|kỹ\s+thuật|khen\s+thưởng|xét|giải\s+quyết|thanh\s+toán|cấp(?!\s+[uủ][ỷy]))(?!\w)",
    re.I,
)
PAST = re.compile(
    r"(?<!\w)(?:đã|từng|vừa|mới)(?:\s+(?:có\s+văn\s+bản|kịp\s+thời|thường\s+xuyên|trực\s+tiếp|ban\s+hành\s+văn\s+bản|liên\s+tục|tiếp\s+tục|cũng|nhiều\s+lần))?\s*$",
    re.I,
)
ADVERB_BEFORE = re.compile(
    r"(?:(?:cũng|tiếp\s+tục|đồng\s+thời|thống\s+nhất|đồng\s+ý|nhất\s+trí|đã|trân\s+trọng|kính|đặc\s+biệt|còn|trực\s+tiếp|và|lại|xin|có\s+văn\s+bản|có\s+công\s+văn|vừa|mới|phát\s+biểu|kết\s+luận|có\s+ý\s+kiến|quyết\s+định|đồng\s+chí\s+cũng)\s+)+$",
    re.I,
)
# "UBND tỉnh đã có Công điện số 3/CĐ-UBND yêu cầu …": the paper is only the means
BY_PAPER = re.compile(
    r"\s(?:có|ban\s+hành|ký|gửi|ra)(?:\s+ban\s+hành)?\s+(?:công\s+điện|công\s+văn|văn\s+bản|chỉ\s+thị|thông\s+báo|kế\s+hoạch)(?:\s+(?:khẩn|hỏa\s+tốc|số\s+\S+))*(?:,?\s+ngày\s+[\d/.-]+)?,?\s*$",
    re.I,
)
CONNECTIVE = re.compile(
    r"(?:(?:đồng\s+thời|bên\s+cạnh\s+đó|cùng\s+với\s+đó|cùng\s+đó|song\s+song\s+(?:với\s+)?đó|song\s+song|ngoài\s+ra|mặt\s+khác|trong\s+đó|đặc\s+biệt(?:\s+là)?|trước\s+hết|trước\s+mắt|thời\s+gian\s+tới|tiếp\s+đó|sau\s+đó|từ\s+đó|cụ\s+thể(?=\s*[,:]|\s+là)|theo\s+đó|vì\s+vậy|vì\s+thế|do\s+đó|do\s+vậy|qua\s+đó|trên\s+cơ\s+sở\s+đó|tuy\s+nhiên|nhất\s+là|quan\s+trọng\s+nhất(?:\s+là)?|muốn\s+vậy|để\s+làm\s+được\s+điều\s+(?:đó|này)|riêng|còn|và|cuối\s+cùng|bên\s+cạnh|đi\s+đôi\s+với\s+đó|cạnh\s+đó|rằng|là(?!\s+(?:cơ|đơn|đầu|bộ)\s)|thì|tiếp\s+theo|từ\s+thực\s+tế\s+(?:đó|trên)|một\s+mặt|hơn\s+nữa|ngay\s+từ\s+bây\s+giờ|ngay\s+sau\s+hội\s+nghị|trong\s+thời\s+gian\s+tới)(?!\w)\s*[,:]?\s*)",
    re.I,
)
# Begins a phrase of time, field or purpose that stands before the addressee.
FRAME = re.compile(
    r"(?:để|nhằm|cũng\s+theo|trường\s+hợp|quá\s+thời\s+hạn|quá\s+hạn|(?:nhiệm\s+vụ|nơi|đơn\s+vị|địa\s+phương|dự\s+án|nhà\s+thầu|cơ\s+quan|chủ\s+đầu\s+tư|cá\s+nhân|xã)\s+nào|mỗi|với|trên|căn|về|đối\s+với|liên\s+quan|trong|trước|qua|theo|từ|sau|ngay|tại|riêng|cùng|bên|ngoài|khi|nếu|năm|quý|tháng|thời|đến|vào|hằng|hàng|định|song|nhân|do|vì|tiếp|thực|xác\s+định|nhận\s+thức|phát\s+huy|đồng\s+tình|cơ\s+bản|thay\s+mặt|phát\s+biểu|kết\s+luận|chỉ\s+đạo|nhấn\s+mạnh|đánh\s+giá|ghi\s+nhận|biểu\s+dương|cho\s+rằng|chỉ\s+rõ|nêu|quán\s+triệt|gắn|lấy|thống\s+nhất|đồng\s+ý|đồng\s+thời|giai\s+đoạn|dịp|mục\s+tiêu|đặc\s+biệt)(?!\w)",
    re.I,
)
GENERIC_LIST = re.compile(
    r"(?:nhiệm\s+vụ|nội\s+dung|giải\s+pháp|công\s+việc|vấn\s+đề|việc|yêu\s+cầu|biện\s+pháp|công\s+tác|nhóm|điểm|mặt|khâu|chỉ\s+tiêu)(?:[^:.;]{0,90})?(?:\s+(?:sau|sau\s+đây|dưới\s+đây|như\s+sau|cụ\s+thể|cụ\s+thể\s+như\s+sau|trọng\s+tâm|chủ\s+yếu|cơ\s+bản|chính))?\s*:?\s*$|(?:như\s+sau|sau|sau\s+đây)\s*:?\s*$",
    re.I,
)
CLOSING = re.compile(
    r"chịu\s+trách\s+nhiệm\s+(?:tổ\s+chức\s+)?(?:thi\s+hành|thực\s+hiện)\s+(?:Quyết\s+định|Kế\s+hoạch|Chỉ\s+thị|Nghị\s+quyết|Quy\s+định|Quy\s+chế|Chương\s+trình|quyết\s+định|Thông\s+báo|kế\s+hoạch|chỉ\s+thị)[^.;]{0,80}này"
    r"|căn\s+cứ\s+(?:Quyết\s+định|quyết\s+định|Nghị\s+quyết)(?:\s+này)?\s+thi\s+hành|có\s+hiệu\s+lực(?:\s+thi\s+hành)?\s+(?:(?:kể\s+)?từ|sau)|(?:này\s+)?(?:được\s+)?(?:phổ\s+biến|quán\s+triệt)\s+đến\s+(?:tận\s+)?chi\s+bộ"
    r"|xin\s+(?:trân\s+trọng\s+)?thông\s+báo\s+(?:để|cho|đến|tới)\s|chịu\s+trách\s+nhiệm\s+thi\s+hành"
    r"|nghiêm\s+túc\s+triển\s+khai\s+thực\s+hiện\s+(?:Công\s+điện|Chỉ\s+thị|văn\s+bản|Kế\s+hoạch)\s+này\W*$|trân\s+trọng\s+(?:cảm\s+ơn|đề\s+nghị)|nhận\s+được\s+sự\s+quan\s+tâm|theo\s+dõi,\s+chỉ\s+đạo\s*[./]*$|xem\s+xét,\s+quyết\s+định\s*[./]*$|thay\s+thế\s+(?:Quyết\s+định|Kế\s+hoạch|Nghị\s+quyết|Quy\s+chế|quyết\s+định)",
    re.I,
)
# "Quyết định này được phổ biến …"; "Trong quá trình thực hiện, nếu có vướng mắc, …" at the beginning; behind an order it only ends it.
NO_DUTY = re.compile(
    r"(?:[^,;]{0,60}\s)?(?:này|trên)\s+được\s+(?:HĐND|Hội\s+đồng|phổ|thông|ban)|(?:trong\s[^,;.]{0,90}[,\s]\s*)?(?:nếu|khi)\s+(?:có\s+|phát\s+sinh\s+|gặp\s+)+(?:những\s+)?(?:khó\s+khăn|vướng\s+mắc|vấn\s+đề|bất\s+cập)",
    re.I,
)
TEXTS = re.compile(
    r"(?:tại\s+)?(?:hội\s+nghị|cuộc\s+họp|phiên\s+họp|kỳ\s+họp|chủ\s+tọa|kết\s+luận|thông\s+báo|văn\s+bản|công\s+điện|chỉ\s+thị|kế\s+hoạch|công\s+văn|nghị\s+quyết|chương\s+trình|quyết\s+định|hướng\s+dẫn|đoàn\s+(?:kiểm\s+tra|giám\s+sát|công\s+tác)|tổng\s+bí\s+thư|thủ\s+tướng|thường\s+trực)(?:\s[^,.;:]{0,90})?$",
    re.I,
)
WISH = re.compile(
    r"(?<!\w)(?:mong\s+(?:muốn|rằng|các|được)?|hy\s+vọng|kỳ\s+vọng|tin\s+tưởng|chúc|kêu\s+gọi|hứa|cảm\s+ơn)(?!\w)",
    re.I,
)
SELF = re.compile(
    r"\s*(?:đã|đang|sẽ|kính|trân\s+trọng|phát\s+biểu|nhất\s+trí|vẫn|vừa|được|bị|còn|chưa|là|có\s+(?!trách|nhiệm|kế|giải|biện|phương|cơ|văn|chính)|cũng\s+(?:đã|đang|sẽ))(?!\w)",
    re.I,
)
TASK_IS = re.compile(
    r"(?:nhiệm\s+vụ|yêu\s+cầu|việc\s+cần\s+làm|giải\s+pháp|trọng\s+tâm|vấn\s+đề\s+(?:quan\s+trọng|đặt\s+ra)|điều\s+quan\s+trọng|công\s+việc)[^.;:]{0,140}?\s(?:là|đó\s+là)(?:\s+(?:phải|cần))?\s*[,:]?\s+(?=\w)",
    re.I,
)
LABEL = pattern(
    r"\s*(?:[-–+•*]\s+|\(?(?:\d{1,2}|[a-zđ]|i{1,3}|iv|vi{0,3})\)\s*|\d{1,2}[.)]\s+|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám) là\s*[,:]?\s*|(?:một|hai|ba|bốn|năm|sáu|bảy|tám) là\s*[,:]?\s*|[Tt]hứ (?:nhất|hai|ba|tư|năm|sáu|bảy)\s*(?:là)?\s*[,:]\s*)"
)
NEXT_ORDER = re.compile(
    r"(?:,|\.)\s*(?:(?:đồng\s+thời|và|cùng\s+với\s+đó)\s*,?\s*)?(?=(?:giao|yêu\s+cầu|đề\s+nghị|phân\s+công)\s)|\s+(?:và|đồng\s+thời)\s+(?=(?:yêu\s+cầu|đề\s+nghị|giao)\s)"
)
