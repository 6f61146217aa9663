"""How far work has come, by the whole phrase: "hoàn thành quá hạn" is done, "chưa đến hạn" goes on."""

import re
from typing import Literal

Status = Literal["done", "submitted", "in_progress", "not_started", "overdue", "other"]
LATE = r"quá hạn|quá thời hạn|trễ hạn|chậm tiến độ|chậm muộn|chậm|muộn|chậm hạn|không đúng hạn|không đúng tiến độ|không bảo đảm tiến độ|không đảm bảo tiến độ"
STATES: list[tuple[str, Status]] = [
    (r"chưa (?:đến|tới|đến thời|quá) (?:hạn|thời hạn)|chưa quá hạn|không quá hạn", "in_progress"),
    (rf"(?:chưa|không) (?:được )?(?:hoàn thành|xong|giải quyết|xử lý|trả lời|thực hiện xong|báo cáo)[^,;]{{0,30}}(?:{LATE})", "overdue"),
    (rf"(?:{LATE})[^,;]{{0,30}}(?:chưa|không) (?:được )?(?:hoàn thành|xong|giải quyết|xử lý|thực hiện|báo cáo|trả lời|có kết quả)", "overdue"),
    (r"chưa (?:được )?(?:thực hiện|triển khai|giải quyết|xử lý|thi công) (?:xong|dứt điểm|hết)", "in_progress"),
    (r"chưa (?:được )?(?:thực hiện|triển khai|khởi công|bắt đầu|tổ chức|thi công|ban hành|xây dựng|trình|giao|phê duyệt|có kết quả|tiến hành)", "not_started"),
    (r"chưa (?:được )?(?:giải quyết|xử lý|trả lời)(?! xong| dứt)", "not_started"),
    (r"chưa (?:được )?(?:hoàn thành|xong|giải quyết|xử lý|trả lời|dứt điểm|báo cáo)", "in_progress"),
    (r"(?:mới|chỉ|chỉ mới) (?:ban hành|hoàn thành|giải quyết|xử lý|thực hiện|trả lời)(?: được| xong)?", "done"),
    (r"đạt (?:trên|dưới|từ|khoảng|gần|hơn)(?=\s*(?:\d|$))", "other"),
    (r"(?:không|chưa|khó) (?:đạt|hoàn thành|thực hiện được|có khả năng)", "other"),
    (r"(?:đang|tiếp tục|phải|cần|dự kiến|sẽ|phấn đấu|sắp)(?: \w+){0,2} (?:hoàn thành|hoàn thiện)|đang hoàn thiện", "in_progress"),
    (r"(?:đã |đang |chờ )?(?<!chương )(?<!tờ )(?<!quy )(?<!công )(?<!quá )(?<!tiến )(?<!toàn )(?<!giải )(?<!lộ )(?<!hạn )trình(?! độ)|chờ (?:phê duyệt|ban hành|thẩm định|cho ý kiến|thông qua|ý kiến|duyệt|xem xét)|đang (?:thẩm định|xin ý kiến|lấy ý kiến)", "submitted"),
    (
        r"hoàn thành|hoàn tất|giải trình|tiếp thu|đã có (?:quyết định|kết quả|văn bản)|được (?:trả lời|giải quyết|xử lý|ban hành|phê duyệt|khắc phục|thông qua|nghiệm thu)|(?:làm|giải quyết|xử lý|thực hiện|triển khai|kiểm tra|thi hành|trả lời) xong|giải quyết (?:dứt điểm|triệt để)|xong|đã (?:được )?(?:ban hành|giải quyết|trả lời|xử lý|thực hiện"
        r"|kết thúc|đấu nối|di dời|tháo dỡ|thông xe|cấp|ký|gửi|công bố|thu hồi|nộp|hoàn thiện|kết luận|làm|tổ chức|nghiệm thu|bàn giao|phê duyệt|thông qua|đưa vào|khắc phục|báo cáo|khánh thành|vận hành|thanh lý|tháo gỡ|triển khai xong|đạt|vượt)|đạt và vượt|đạt|vượt|kết thúc|bàn giao|nghiệm thu|đúng hạn|trước hạn|đúng thời hạn|trước thời hạn",
        "done",
    ),
    (LATE, "overdue"),
    (r"(?:còn )?(?:vướng mắc|vướng)", "not_started"),
    (
        r"đang|trong hạn|còn hạn|trong thời hạn|còn thời hạn|tiếp tục|đúng tiến độ|bảo đảm tiến độ|đảm bảo tiến độ|thường xuyên|đã (?:được )?triển khai|(?:đã )?khởi công|mới",
        "in_progress",
    ),
    (r"tồn đọng|kéo dài|tồn|nợ", "overdue"),
    (r"chưa [^\W\d]+", "not_started"),
    (r"tạm dừng|dừng|lùi|hủy|rút|gia hạn|điều chỉnh|không thực hiện|còn lại|trả lại|từ chối|không đủ điều kiện|không thụ lý|xếp lưu|lưu đơn", "other"),
]  # fmt: skip
COMPILED = [(re.compile(rf"(?<!\w)(?:{form})(?!\w)", re.I), status) for form, status in STATES]
DONE = re.compile(r"(?<!\w)(?:hoàn thành|xong|giải quyết|hoàn tất)(?!\w)", re.I)
NOT = re.compile(r"(?<!\w)(?:chưa|không|đang|phải|cần|dự kiến|sẽ)(?!\w)", re.I)
FALLEN_DUE = re.compile(
    r"(?<!chưa )(?<!\w)(?:đến hạn|đến thời hạn|tới hạn|(?:phải|cần) (?:hoàn thành|trình|ban hành|giải quyết|xử lý|báo cáo|trả lời|tham mưu|xây dựng))(?!\w)",
    re.I,
)


WEAK: dict[str, Status] = {
    "giải quyết": "done",
    "xử lý": "done",
    "trả lời": "done",
    "thực hiện": "in_progress",
    "triển khai": "in_progress",
    "ban hành": "done",
}
WEAK_VERB = re.compile(rf"(?<!\w)(?:{'|'.join(WEAK)})(?!\w)", re.I)
WEAKLY = re.compile(rf"(?<!\w)(?P<verb>{'|'.join(WEAK)})(?:\s(?:được|đạt))*\s*$", re.I)


def led_status_of(before: str) -> Status | None:
    """What a verb says anywhere in the words before a colon: "giải quyết theo nguyện vọng: 22/27"."""
    verb = WEAK_VERB.search(before)
    return WEAK[verb[0].lower()] if verb else None


def weak_status_of(before: str) -> Status | None:
    """What a bare verb right before a part of a total says: "giải quyết 45/50 kiến nghị"."""
    match = WEAKLY.search(before)
    return WEAK[match["verb"].lower()] if match else None


def status_of(phrase: str, above: Status | None = None) -> Status | None:
    """The state that a phrase names; "đúng hạn, quá hạn" under what is done are both done."""
    for form, status in COMPILED:
        if form.search(phrase):
            if status == "overdue" and above == "done":
                return "done"
            if status == "overdue" and DONE.search(phrase) and not NOT.search(phrase):
                return "done"
            return status
    return None
