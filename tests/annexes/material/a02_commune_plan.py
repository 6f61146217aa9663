"""A commune's plan in the common template: one table, no groups, a notes column."""

from tests.annexes.expect import grid, register, task
from tests.annexes.paper import Paper

NAME = "02-phu-luc-ke-hoach-xa.docx"
COLUMNS = [
    ("STT", "number"),
    ("Tên nhiệm vụ", "title"),
    ("Cơ quan chủ trì", "lead"),
    ("Cơ quan phối hợp", "co"),
    ("Kết quả/Sản phẩm", "product"),
    ("Thời gian", "due"),
    ("Ghi chú", "note"),
]
VP, KT = "Văn phòng HĐND và UBND xã", "Phòng Kinh tế"
VH, PV = "Phòng Văn hóa - Xã hội", "Trung tâm Phục vụ hành chính công xã"
CA, QS = "Công an xã", "Ban Chỉ huy Quân sự xã"
TH = "Các trường học trên địa bàn xã"

ITEMS = [
    task("1", "Ban hành Kế hoạch cải cách hành chính năm 2026 của xã", VP, [VH, PV], "Tháng 01/2026",
         "2026-01-31", "month", product="Kế hoạch của UBND xã"),
    task("2", "Rà soát, công khai danh mục thủ tục hành chính tại nơi tiếp nhận hồ sơ", PV, [VP],
         "Hằng quý", recurrence="quarterly", product="Danh mục được niêm yết",
         cells={"note": "Kể cả trên trang thông tin điện tử"}),
    task("3", "Thành lập tổ công nghệ số cộng đồng tại 12 thôn", VH, ["Đoàn Thanh niên xã", "Trưởng các thôn"],
         "Trước ngày 28/02/2026", "2026-02-28", "day", product="Quyết định thành lập; danh sách 12 tổ"),
    task("4", "Lập dự toán thu, chi ngân sách xã năm 2027", KT, [VP], "Trước 15/11/2026", "2026-11-15",
         "day", product="Dự thảo Nghị quyết trình HĐND xã"),
    task("5", "Đo đạc, chỉnh lý bản đồ địa chính khu vực thôn Đông và thôn Bãi", KT,
         ["Chi nhánh Văn phòng đăng ký đất đai số 4"], "Quý III năm 2026", "2026-09-30", "quarter",
         product="Bản đồ địa chính được nghiệm thu", cells={"note": "Chuyển tiếp từ năm 2025"}),
    task("6", "Sửa chữa 3,2 km đường trục thôn Thượng", KT, ["Ban giám sát đầu tư của cộng đồng"],
         "6 tháng cuối năm 2026", "2026-12-31", "half", product="Công trình hoàn thành, bàn giao"),
    task("7", "Vận động hộ kinh doanh đăng ký hóa đơn điện tử khởi tạo từ máy tính tiền", KT,
         ["Thuế cơ sở 7", CA], "Thường xuyên", recurrence="ongoing", product="100% hộ thuộc diện áp dụng"),
    task("8", "Tổ chức Hội khỏe Phù Đổng cấp xã", VH, [TH], "Tháng 4/2026", "2026-04-30", "month",
         product="Hội thi"),
    task("9", "Tuyển sinh đầu cấp năm học 2026 - 2027 theo hình thức trực tuyến", VH, [TH, CA],
         "Tháng 7/2026", "2026-07-31", "month", product="Báo cáo kết quả tuyển sinh"),
    task("10", "Rà soát hộ nghèo, hộ cận nghèo theo chuẩn mới", VH, ["Trưởng các thôn"], "Trước ngày 30/11/2026",
         "2026-11-30", "day", product="Quyết định công nhận danh sách",
         cells={"note": "Theo hướng dẫn của Sở Nông nghiệp và Môi trường"}),
    task("11", "Kiểm tra việc chấp hành pháp luật về phòng cháy, chữa cháy tại nhà ở kết hợp sản xuất", CA,
         [KT], "Hằng tháng", recurrence="monthly", product="Biên bản kiểm tra"),
    task("12", "Tuyển chọn, gọi công dân nhập ngũ năm 2027", QS, [CA, "Trạm Y tế xã"], "Tháng 12/2026",
         "2026-12-31", "month", product="Danh sách công dân đủ điều kiện"),
    task("13", "Diễn tập phòng thủ dân sự và tìm kiếm cứu nạn", QS, [CA, "Trạm Y tế xã", VP], "Quý III năm 2026",
         "2026-09-30", "quarter", product="Kế hoạch, báo cáo kết quả diễn tập"),
    task("14", "Số hóa hồ sơ hộ tịch từ năm 1998 đến năm 2015", VP, [CA], "2026-2027", "2027-12-31", "range",
         product="Cơ sở dữ liệu hộ tịch"),
    task("15", "Báo cáo tổng kết tình hình phát triển kinh tế - xã hội năm 2026", VP, [KT, VH],
         "Trước ngày 05 tháng 12 năm 2026", "2026-12-05", "day", product="Báo cáo của UBND xã"),
    task("16", "Đối thoại giữa Chủ tịch UBND xã với Nhân dân", VP, ["Ủy ban MTTQ Việt Nam xã"],
         "Định kỳ 6 tháng", recurrence="half-yearly", product="Thông báo kết luận đối thoại"),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the annex."""
    paper = Paper()
    paper.line("PHỤ LỤC I. DANH MỤC NHIỆM VỤ TRỌNG TÂM NĂM 2026", bold=True, size=14)
    paper.line(
        "(Kèm theo Kế hoạch số 18/KH-UBND ngày 09 tháng 01 năm 2026 của UBND xã Đồng Bãi)",
        italic=True,
    )
    paper.line()
    paper.table(grid(ITEMS, COLUMNS, sep=", "), [1.2, 7.5, 3.6, 4.2, 4.2, 2.8, 2.5])
    paper.save(path)
