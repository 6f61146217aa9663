"""Pasted from three pages: rows cut by the page, heads repeated as plain rows, three tables."""

from tests.annexes.expect import Group, Printed, grid, register, task
from tests.annexes.paper import Paper

NAME = "05-phu-luc-cat-trang.docx"
COLUMNS = [
    ("STT", "number"),
    ("Nội dung nhiệm vụ", "title"),
    ("Đơn vị chủ trì", "lead"),
    ("Đơn vị phối hợp", "co"),
    ("Thời gian hoàn thành", "due"),
    ("Sản phẩm", "product"),
]
PT, MN, CT = "Phòng Giáo dục phổ thông", "Phòng Giáo dục mầm non", "Phòng Chính trị tư tưởng"
TC, KT, VP = "Phòng Tổ chức cán bộ", "Phòng Kế hoạch - Tài chính", "Văn phòng Sở"
HEAD = Printed([title for title, _ in COLUMNS])
WIDTHS = [1.3, 8.5, 4, 4.3, 3.2, 4.2]

FIRST = [
    Group("I", "Nâng cao chất lượng dạy và học"),
    task("1", "Tổ chức kỳ thi chọn học sinh giỏi lớp 12 cấp tỉnh", PT, [VP], "Tháng 12/2026",
         "2026-12-31", "month", product="Quyết định công nhận kết quả"),
    task("2", "Tập huấn giáo viên cốt cán về dạy học tích hợp", PT, [TC], "Quý III/2026", "2026-09-30",
         "quarter", product="06 lớp tập huấn"),
    task("3", "Đánh giá, công nhận phổ cập giáo dục mầm non cho trẻ 5 tuổi", MN, ["UBND các xã, phường"],
         "Trước ngày 25/11/2026", "2026-11-25", "day", product="Hồ sơ công nhận"),
    # Cut in the middle of the title and of the product.
    task("4", "Tổ chức hội thi giáo viên dạy giỏi cấp tiểu học theo cụm xã, phường liền kề", PT,
         [TC], "Tháng 10/2026", "2026-10-31", "month", product="Kế hoạch, quyết định thành lập ban giám khảo",
         cells={"title": "Tổ chức hội thi giáo viên dạy giỏi cấp", "product": "Kế hoạch, quyết định"},
         after=[{"title": "tiểu học theo cụm xã, phường liền kề", "product": "thành lập ban giám khảo"}]),
]  # fmt: skip
SECOND = [
    HEAD,
    task("5", "Biên soạn tài liệu giáo dục địa phương lớp 9", PT, ["Hội đồng thẩm định tỉnh"],
         "Trước ngày 30/6/2026", "2026-06-30", "day", product="Bản mẫu tài liệu"),
    task("6", "Khảo sát năng lực ngoại ngữ của học sinh cuối cấp", PT, [VP, KT], "Tháng 4/2026",
         "2026-04-30", "month", product="Báo cáo khảo sát"),
    Group("II", "Xây dựng đội ngũ"),
    task("7", "Tuyển dụng 120 giáo viên mầm non, tiểu học", TC, [MN, PT], "Trước ngày 15/8/2026",
         "2026-08-15", "day", product="Quyết định tuyển dụng"),
    task("8", "Bổ nhiệm lại cán bộ quản lý các trường trực thuộc", TC, [CT], "Quý II/2026", "2026-06-30",
         "quarter", product="Quyết định"),
    HEAD,
    task("9", "Điều động giáo viên tăng cường cho các trường vùng khó khăn", TC, [PT], "Tháng 8/2026",
         "2026-08-31", "month", product="Quyết định điều động"),
    # Cut in the middle of a name and of the coordinators.
    task("10", "Bồi dưỡng tiêu chuẩn chức danh nghề nghiệp cho viên chức", "Trung tâm Bồi dưỡng nghiệp vụ sư phạm",
         [TC, "Trường Đại học Sư phạm Trường Giang"], "Hằng năm", recurrence="yearly", product="Chứng chỉ",
         cells={"lead": "Trung tâm Bồi dưỡng", "co": f"{TC}; Trường Đại học Sư"},
         after=[{"lead": "nghiệp vụ sư phạm", "co": "phạm Trường Giang"}]),
    task("11", "Rà soát chế độ phụ cấp cho giáo viên dạy lớp ghép", KT, [TC], "Quý I/2026", "2026-03-31",
         "quarter", product="Tờ trình"),
]  # fmt: skip
# The third page goes on without a head.
THIRD = [
    task("12", "Kiểm tra công tác quản lý dạy thêm, học thêm", VP, [PT], "Thường xuyên",
         recurrence="ongoing", product="Biên bản, thông báo kết quả kiểm tra"),
    Group("III", "Cơ sở vật chất, chuyển đổi số"),
    task("13", "Xóa phòng học tạm, phòng học mượn", KT, ["UBND các xã, phường"], "2026 - 2027",
         "2027-12-31", "range", product="64 phòng học kiên cố"),
    task("14", "Triển khai học bạ số cấp tiểu học và trung học cơ sở", VP, [PT, KT], "Trước ngày 31/5/2026",
         "2026-05-31", "day", product="100% trường thực hiện"),
    HEAD,
    task("15", "Mua sắm thiết bị dạy học tối thiểu lớp 5", KT, [PT], "Quý IV/2026", "2026-12-31", "quarter",
         product="Thiết bị được bàn giao, lắp đặt tại các trường và đưa vào sử dụng",
         cells={"product": "Thiết bị được bàn giao, lắp đặt"},
         after=[{"product": "tại các trường và"}, {"product": "đưa vào sử dụng"}]),
    task("16", "Thu học phí không dùng tiền mặt", KT, ["Các ngân hàng thương mại trên địa bàn"], "Năm 2026",
         "2026-12-31", "year", product="Báo cáo kết quả"),
]  # fmt: skip

EXPECTED = register([*FIRST, *SECOND, *THIRD])


def build(path):
    """Write the annex: three pages, three tables."""
    paper = Paper()
    paper.title(
        "PHỤ LỤC",
        "Nhiệm vụ trọng tâm của ngành Giáo dục và Đào tạo năm 2026",
        "(Kèm theo Kế hoạch số 06/KH-SGDĐT ngày 05/01/2026 của Sở Giáo dục và Đào tạo)",
    )
    paper.table(grid(FIRST, COLUMNS), WIDTHS)
    paper.line("2", align="c")
    paper.table(grid(SECOND, COLUMNS, head=False), WIDTHS, header=0)
    paper.line("3", align="c")
    paper.table(grid(THIRD, COLUMNS, head=False), WIDTHS, header=0)
    paper.save(path)
