"""A province's reform plan: numbers like I.1.a, long titles with semicolons, posts as owners."""

from tests.annexes.expect import AnyOf, Group, grid, register, task
from tests.annexes.paper import Paper

NAME = "b01-danh-so-nhieu-cap.docx"
COLUMNS = [
    ("Số TT", "number"),
    ("Nhiệm vụ, giải pháp cụ thể", "title"),
    ("Đơn vị/cá nhân chịu trách nhiệm", "lead"),
    ("Đơn vị phối hợp", "co"),
    ("Thời gian thực hiện", "due"),
    ("Kết quả đầu ra", "product"),
    ("Ghi chú", "note"),
]
NV, TP, KH = "Sở Nội vụ", "Sở Tư pháp", "Sở Khoa học và Công nghệ"
TC, VP = "Sở Tài chính", "Văn phòng UBND tỉnh"
EVERY = "Thủ trưởng các sở, ngành"

ITEMS = [
    Group("I", "Cải cách thể chế"),
    Group("I.1", "Xây dựng, ban hành văn bản"),
    task("I.1.a", "Rà soát văn bản quy phạm pháp luật; lập danh mục văn bản hết hiệu lực; công bố trên "
         "Cổng thông tin điện tử tỉnh", "Giám đốc Sở Tư pháp", [NV, VP], "Xong trước 30/6", "2026-06-30", "day",
         product="Quyết định công bố danh mục", cells={"note": "Nhiệm vụ chuyển tiếp"}),
    task("I.1.b", "Ban hành quy định về “một cửa” liên thông; bãi bỏ các mẫu đơn không còn phù hợp", TP, [VP],
         "Quý II/2026", "2026-06-30", "quarter", product="Quyết định của UBND tỉnh"),
    task("I.1.c", "Tổ chức đối thoại với doanh nghiệp theo chủ đề \"Lắng nghe; Tháo gỡ; Đồng hành\"", VP,
         ["Hiệp hội doanh nghiệp tỉnh"], "Tháng 6, 12 hằng năm", recurrence=AnyOf("half-yearly", "yearly"),
         product="Thông báo kết luận"),
    task("I.2", "Kiểm tra việc thi hành pháp luật tại cấp xã", TP, ["UBND các xã, phường"], "Quý III hằng năm",
         recurrence="yearly", product="Báo cáo", group="Cải cách thể chế"),
    Group("II", "Cải cách thủ tục hành chính"),
    Group("II.1", "Đơn giản hóa thủ tục"),
    task("II.1.a", "Cắt giảm 30% thời gian giải quyết; công khai kết quả theo tuần", EVERY, [VP],
         "Trong tháng 8", "2026-08-31", "month", product="Quyết định của Chủ tịch UBND tỉnh"),
    task("II.1.b", "Đánh giá sự hài lòng của người dân (qua phiếu; qua mạng)", "Chánh Văn phòng UBND tỉnh", [NV],
         "Chậm nhất ngày 15 tháng cuối quý", recurrence="quarterly", product="Báo cáo đánh giá"),
    Group("II.2", "Dịch vụ công trực tuyến"),
    task("II.2.a", "Tích hợp dịch vụ công trực tuyến toàn trình", KH, ["Công an tỉnh", TC],
         "Từ quý II đến hết năm 2026", "2026-12-31", "range", product="Tối thiểu 120 dịch vụ"),
    task("II.2.b", "Chi trả không dùng tiền mặt tại bộ phận một cửa", TC, ["Ngân hàng Nhà nước khu vực 7"],
         "31/12/2026 và những năm tiếp theo", "2026-12-31", "day", product="100% giao dịch",
         unsure=("recurrence",)),
    task("II.2.c", "Số hóa hồ sơ còn hiệu lực", EVERY, [], "Thường xuyên; báo cáo trước ngày 15/12/2026",
         "2026-12-15", "day", recurrence="ongoing", product="Kho dữ liệu số"),
    Group("III", "Cải cách tổ chức bộ máy, chế độ công vụ"),
    task("III.1", "Sắp xếp đơn vị sự nghiệp công lập", NV, [TC], "Theo tiến độ của Trung ương",
         product="Đề án"),
    task("III.2", "Thi tuyển chức danh lãnh đạo, quản lý", "Giám đốc Sở Nội vụ", [], "Sau khi có hướng dẫn",
         product="Kế hoạch thi tuyển"),
    task("III.3", "Luân chuyển, điều động cán bộ cấp xã", NV, ["Ban Tổ chức Tỉnh ủy"], "Nhiệm kỳ 2025–2030",
         "2030-12-31", "range", product="Quyết định điều động"),
    task("III.4", "Chấm điểm chỉ số cải cách hành chính năm 2026 của các sở, xã", NV, [VP, TP],
         "Chốt số liệu ngày 25/11/2026, công bố trước ngày 20/12/2026", "2026-12-20", "day",
         product="Bảng xếp hạng"),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the annex."""
    paper = Paper()
    paper.title(
        "PHỤ LỤC",
        "PHÂN CÔNG NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026",
        "(Kèm theo Kế hoạch số 18/KH-UBND ngày 15 tháng 01 năm 2026 của UBND tỉnh Lâm Giang)",
    )
    paper.table(grid(ITEMS, COLUMNS), [1.6, 8, 3.4, 3.4, 3.2, 3.4, 2.2])
    paper.save(path)
