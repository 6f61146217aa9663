"""A company's work plan with codes for numbers, the whole table inside a frame of one cell."""

from tests.annexes.expect import Group, grid, register, task
from tests.annexes.paper import Paper, Raw, paragraph, table_xml

NAME = "19-ke-hoach-trong-khung.docx"
COLUMNS = [
    ("Mã WBS", "number"),
    ("Tên công việc", "title"),
    ("Sản phẩm bàn giao", "product"),
    ("Đơn vị chủ trì", "lead"),
    ("Đơn vị phối hợp", "co"),
    ("Thời hạn", "due"),
]
KT, VT, AT = "Phòng Kỹ thuật - Sản xuất", "Phòng Vật tư", "Ban An toàn - Chất lượng"
XN, TC = "Xí nghiệp Cơ khí số 3", "Phòng Tài chính - Kế toán"

ITEMS = [
    Group("1", "Chuẩn bị sản xuất"),
    task("1.1", "Lập bản vẽ chế tạo khối chân đế", KT, [XN], "15/02/2026", "2026-02-15", "day",
         product="Bản vẽ được duyệt"),
    task("1.2", "Đặt hàng thép tấm cường độ cao", VT, [TC, KT], "28/02/2026", "2026-02-28", "day",
         product="Đơn hàng"),
    task("1.3", "Đánh giá rủi ro nâng hạ", AT, [XN], "Tháng 3/2026", "2026-03-31", "month",
         product="Báo cáo rủi ro"),
    task("1.4", "Bố trí mặt bằng thi công", XN, [AT], "Tháng 3/2026", "2026-03-31", "month",
         product="Sơ đồ mặt bằng"),
    Group("2", "Chế tạo, lắp dựng"),
    task("2.1", "Cắt phôi, gia công chi tiết", XN, [KT], "Quý II/2026", "2026-06-30", "quarter",
         product="Chi tiết đạt kiểm tra"),
    task("2.2", "Tổ hợp khối thượng tầng", XN, [KT, AT], "Quý III/2026", "2026-09-30", "quarter",
         product="Khối hoàn chỉnh"),
    task("2.3", "Sơn phủ chống ăn mòn", XN, [VT], "31/10/2026", "2026-10-31", "day", product="Chứng chỉ sơn"),
    task("2.4", "Kiểm tra không phá hủy mối hàn", AT, ["Trung tâm Kiểm định công nghiệp I"], "Thường xuyên",
         recurrence="ongoing", product="Phiếu kiểm tra"),
    Group("3", "Bàn giao"),
    task("3.1", "Cân, hạ thủy, chằng buộc", XN, [AT, KT], "20/11/2026", "2026-11-20", "day",
         product="Biên bản hạ thủy"),
    task("3.2", "Hồ sơ chất lượng", AT, [KT], "30/11/2026", "2026-11-30", "day", product="08 bộ hồ sơ"),
    task("3.3", "Thanh quyết toán", TC, [KT, VT], "6 tháng đầu năm 2027", "2027-06-30", "half",
         product="Biên bản thanh lý"),
    task("3.4", "Rút kinh nghiệm dự án", KT, [], "Sau khi bàn giao công trình", product="Báo cáo"),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the plan inside its frame."""
    paper = Paper()
    paper.title("KẾ HOẠCH THỰC HIỆN HỢP ĐỒNG", "(Kèm theo Kế hoạch số 17/KH-KTSX ngày 20/01/2026)")
    inner = table_xml(grid(ITEMS, COLUMNS), [1.8, 7, 4, 4, 4.5, 3.2], ns="",
                      bold_rows=[1, 6, 11])  # fmt: skip
    frame = Raw(paragraph("Bảng tiến độ tổng thể", bold=True) + inner)
    paper.table([[frame]], [25.5], header=0)
    paper.save(path)
