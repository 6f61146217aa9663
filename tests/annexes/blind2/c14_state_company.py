"""A state company's plan: two heads of time, leaders by post, cycles of many kinds, a remark below."""

from tests.annexes.expect import MERGED_LEFT, MERGED_UP, Group, Printed, grid, register, task
from tests.annexes.paper import Paper

NAME = "c14-tong-cong-ty.docx"
HEAD = [
    ["TT", "Hạng mục công việc", "Tổ chức thực hiện", MERGED_LEFT, MERGED_LEFT, "Thời gian", MERGED_LEFT, "Sản phẩm bàn giao"],
    [MERGED_UP, MERGED_UP, "Chỉ đạo", "Chủ trì", "Phối hợp", "Bắt đầu", "Hoàn thành", MERGED_UP],
]  # fmt: skip
FIELDS = [(n, n) for n in ("number", "title", "boss", "lead", "co", "start", "due", "product")]
KT, TC, NS = "Ban Kỹ thuật - Sản xuất", "Ban Tài chính - Kế toán", "Ban Tổ chức nhân sự"
DA, AT = "Ban Quản lý dự án nguồn điện 2", "Phòng An toàn - Môi trường"


def item(number, title, lead, co, due, on=None, precision="none", product=None, **more):
    more["cells"] = {"boss": "PTGĐ kỹ thuật", "start": "01/2026", **more.get("cells", {})}
    return task(number, title, lead, co, due, on, precision, product=product, **more)


def band(number, title):
    return Group(number, title, printed=[number, title] + [MERGED_LEFT] * 6)


ITEMS = [
    band("A", "NÂNG CAO HIỆU QUẢ SẢN XUẤT"),
    item("1", "Đại tu tổ máy số 3", KT, [AT, "Nhà máy Nhiệt điện Sông Hiếu"], "15/9/2026", "2026-09-15", "day", "Biên bản nghiệm thu"),
    item("2", "Kiểm định thiết bị áp lực", AT, ["Các nhà máy"], "2 lần/năm", product="Chứng chỉ kiểm định", recurrence="half-yearly"),
    item("3", "Kiểm kê vật tư tồn kho", TC, [KT], "6 tháng 1 lần", product="Biên bản kiểm kê", recurrence="half-yearly"),
    item("4", "Đo kiểm khí thải", AT, [], "Mỗi quý 01 đợt", product="Phiếu kết quả", recurrence="quarterly"),
    band("B", "ĐẦU TƯ XÂY DỰNG"),
    item("5", "Khởi công nhà máy điện gió Bãi Cát", DA, [KT, TC], "Quý IV/2026", "2026-12-31", "quarter", "Lễ khởi công"),
    item("6", "Quyết toán dự án mở rộng cảng than", DA, [TC], "10/2026", "2026-10-31", "month", "Báo cáo quyết toán"),
    item("7", "Thẩm tra thiết kế đường dây 110 kV", KT, [DA], "Trong vòng 45 ngày kể từ ngày 01/4/2026", "2026-05-16", "day",
         "Báo cáo thẩm tra", unsure=("due_on",)),
    band("C", "QUẢN TRỊ, NHÂN SỰ"),
    item("8", "Quy hoạch cán bộ quản lý nhiệm kỳ 2026 - 2031", NS, ["Các đơn vị trực thuộc"], "Tháng 6 năm 2026", "2026-06-30", "month", "Nghị quyết"),
    item("9", "Định biên lại lao động khối văn phòng", NS, [TC], "Trước 31.8.2026", "2026-08-31", "day", "Đề án"),
    item("10", "Họp giao ban điều độ", "Chánh Văn phòng", ["Giám đốc các nhà máy"], "Hằng tuần", product="Thông báo", unsure=("recurrence",)),
    item("11", "Đối thoại tại nơi làm việc", "Công đoàn Tổng công ty", [NS], "Ít nhất 1 năm 1 lần", product="Biên bản", recurrence="yearly"),
    item("12", "Báo cáo tài chính bán niên", TC, [], "15/7", "2026-07-15", "day", "Báo cáo"),
    Printed(["Ghi chú: Các ban, đơn vị chủ động cập nhật tiến độ trước ngày 25 hằng tháng."] + [MERGED_LEFT] * 7),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the plan."""
    paper = Paper()
    paper.title(
        "PHỤ LỤC KÈM THEO NGHỊ QUYẾT SỐ 02-NQ/ĐU",
        "Nhiệm vụ trọng tâm năm 2026",
        "(ngày 16/01/2026 của Đảng ủy Tổng công ty Phát điện miền Trung)",
    )
    paper.table(HEAD + grid(ITEMS, FIELDS, head=False), [1, 7, 2.5, 4, 4, 2, 3, 3.5], header=2)
    paper.save(path)
