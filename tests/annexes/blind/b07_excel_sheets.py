"""A workbook of three sheets: a cover, targets of several years, tasks with a two-level head."""

from tests.annexes import sheets
from tests.annexes.expect import MERGED_LEFT, MERGED_UP, Group, grid, register, target, task

NAME = "b07-nhieu-trang-tinh.xlsx"
AIM_COLUMNS = [
    ("STT", "number"), ("Tên chỉ tiêu", "name"), ("Đơn vị tính", "unit_of_measure"),
    ("Mục tiêu năm 2026", "plan"), ("Kết quả 9 tháng", "result"), ("Ghi chú", "note"),
]  # fmt: skip
HEAD = [
    ["STT", "Nhiệm vụ", "Tổ chức thực hiện", MERGED_LEFT, "Thời gian hoàn thành", "Sản phẩm", "Cấp phê duyệt"],
    [MERGED_UP, MERGED_UP, "Đơn vị chủ trì", "Đơn vị phối hợp", MERGED_UP, MERGED_UP, MERGED_UP],
]  # fmt: skip
FIELDS = [(n, n) for n in ("number", "title", "lead", "co", "due", "product", "authority")]
KH, CA, TC, NV = "Sở Khoa học và Công nghệ", "Công an tỉnh", "Sở Tài chính", "Sở Nội vụ"
UB, CTU = "UBND tỉnh", "Chủ tịch UBND tỉnh"

AIMS = [
    target("1", "Tỷ lệ hồ sơ trực tuyến toàn trình", "%", "90", "87,5", "Cần đẩy nhanh"),
    target("2", "Số sáng kiến được công nhận", "sáng kiến", "350", "362"),
    target("3", "Doanh nghiệp công nghệ số thành lập mới", "doanh nghiệp", "từ 40 trở lên", "31"),
    target("4", "Phủ sóng 5G khu dân cư", "%", "75", None),
]  # fmt: skip
TASKS = [
    Group("1", "Hạ tầng số"),
    task("1.1", "Nâng cấp trung tâm dữ liệu; dự phòng thảm họa", KH, [CA, TC], "Quý II/2026", "2026-06-30",
         "quarter", product="Trung tâm đạt mức 3", authority=UB),
    task("1.2", "Xóa vùng lõm sóng di động", KH, ["Các doanh nghiệp viễn thông"], "Từ tháng 3 đến tháng 11/2026",
         "2026-11-30", "range", product="100% thôn có sóng", authority=CTU),
    task("1.3", "Thuê dịch vụ điện toán đám mây", "VP UBND tỉnh", [KH], "30/9/2026", "2026-09-30", "day",
         product="Hợp đồng", authority=CTU),
    Group("2", "Dữ liệu số"),
    task("2.1", "Làm sạch dữ liệu đất đai, hộ tịch", "Sở Tư pháp\nSở Nông nghiệp và Môi trường", [CA],
         "Trong quý III năm 2026", "2026-09-30", "quarter", product="Dữ liệu \"đúng, đủ, sạch, sống\"",
         lead_text="Sở Tư pháp Sở Nông nghiệp và Môi trường", authority=UB,
         leads=["Sở Tư pháp", "Sở Nông nghiệp và Môi trường"],
         cells={"lead": "Sở Tư pháp\nSở Nông nghiệp và Môi trường"}),
    task("2.2", "Kho dữ liệu dùng chung; mở dữ liệu cho người dân", KH, [NV, TC], "Tháng 10 năm 2026",
         "2026-10-31", "month", product="Cổng dữ liệu mở", authority=UB),
    task("2.3", "Chia sẻ dữ liệu dân cư", CA, ["Các sở, ban, ngành", "UBND các xã, phường"],
         "Định kỳ hằng tháng", recurrence="monthly", product="Biên bản đối soát"),
    Group("3", "Nhân lực số"),
    task("3.1", "Bồi dưỡng 1.200 tổ trưởng tổ công nghệ số cộng đồng", NV, [KH], "Nửa đầu năm 2026",
         "2026-06-30", "half", product="Chứng nhận", authority=CTU),
    task("3.2", "Thu hút chuyên gia", NV, [TC], "Giai đoạn 2026-2030", "2030-12-31", "range",
         product="Nghị quyết của HĐND tỉnh", authority="HĐND tỉnh"),
    task("3.3", "Đo năng lực số của công chức", "Thủ trưởng các sở, ban, ngành", [NV], "Mỗi năm 02 lần",
         recurrence="half-yearly", product="Bảng kết quả", authority=CTU),
    Group("4", "An toàn thông tin"),
    task("4.1", "Diễn tập ứng cứu sự cố", CA, [KH, "Bộ Chỉ huy Quân sự tỉnh"], "Ít nhất 01 lần/năm",
         recurrence="yearly", product="Báo cáo diễn tập"),
    task("4.2", "Phê duyệt cấp độ an toàn hệ thống", KH, [CA], "Trước 01/7/2026", "2026-07-01", "day",
         product="Hồ sơ cấp độ", authority=CTU),
    task("4.3", "Trực giám sát", KH, [CA], "24/7, thường xuyên", recurrence="ongoing", product="Nhật ký"),
    task("4.4", "Tổng kết Đề án 06", CA, ["Các đơn vị liên quan"], "Khi có văn bản chỉ đạo của Bộ Công an",
         product="Báo cáo tổng kết", authority=UB),
]  # fmt: skip

EXPECTED = register(TASKS, tables=2, targets=AIMS)


def build(path):
    """Write the workbook."""
    book = sheets.workbook("Bìa", "PL1 Chỉ tiêu", "PL2 Nhiệm vụ")
    cover, aims, tasks = book.worksheets
    sheets.titles(cover, ["UBND TỈNH TRƯỜNG SƠN", "Kế hoạch chuyển đổi số năm 2026",
                          "Kế hoạch gồm 04 chỉ tiêu và 13 nhiệm vụ"], width=6)  # fmt: skip
    at = sheets.titles(aims, ["PHỤ LỤC 1", "Chỉ tiêu"], width=6)
    sheets.put(aims, grid(AIMS, AIM_COLUMNS), at=at)
    at = sheets.titles(tasks, ["PHỤ LỤC 2", "Nhiệm vụ năm 2026"], width=7)
    rows = HEAD + grid(TASKS, FIELDS, head=False, sep="\n")
    sheets.put(tasks, rows, at=at, header=2, widths=[6, 50, 26, 26, 20, 24, 16])
    book.save(path)
