"""Deadlines without a year in a plan whose own year stands among the years of other documents."""

from tests.annexes.expect import MERGED_LEFT, Group, Printed, grid, register, task
from tests.annexes.paper import Paper

NAME = "26-nam-cua-ke-hoach.docx"
COLUMNS = [
    ("TT", "number"),
    ("Nội dung, nhiệm vụ", "title"),
    ("Đơn vị\nchủ trì", "lead"),
    ("Đơn vị\nphối hợp", "co"),
    ("Thời gian\nhoàn thành", "due"),
    ("Kết quả,\nsản phẩm", "product"),
]
BTG, VP, TC = "Ban Công tác phía Nam", "Văn phòng Hội", "Ban Tổ chức - Kiểm tra"
KT, XH = "Ban Kinh tế", "Ban Xã hội - Dân tộc"


def head(printed, title):
    """A heading told in one spanning cell, number and all."""
    return Group(None, title, [printed, *[MERGED_LEFT] * 5])


ITEMS = [
    head("I- CÔNG TÁC TỔ CHỨC", "CÔNG TÁC TỔ CHỨC"),
    task("1", "Củng cố 140 chi hội yếu", TC, [VP], "Quý I", "2029-03-31", "quarter", product="Báo cáo"),
    task("2", "Chuẩn hóa hồ sơ hội viên giai đoạn 2026 - 2028", TC, [], "Trước ngày 30/4", "2029-04-30", "day",
         product="Cơ sở dữ liệu hội viên"),
    task("3", "Bồi dưỡng 600 chi hội trưởng", TC, [BTG], "Tháng 5", "2029-05-31", "month", product="10 lớp"),
    task("4", "Kiểm tra việc chấp hành Điều lệ", TC, [VP], "6 tháng cuối năm", "2029-12-31", "half",
         product="Kết luận kiểm tra"),
    head("II- CÔNG TÁC KINH TẾ", "CÔNG TÁC KINH TẾ"),
    task("5", "Xây dựng 20 tổ hợp tác trồng nấm", KT, [XH], "Quý II", "2029-06-30", "quarter",
         product="20 tổ hợp tác"),
    task("6", "Tín chấp vay vốn cho 3.000 hộ", KT, ["Ngân hàng Chính sách xã hội tỉnh"], "Hằng quý",
         recurrence="quarterly", product="Báo cáo dư nợ"),
    task("7", "Hội chợ nông sản vùng", KT, [BTG], "Tháng 10", "2029-10-31", "month", product="Hội chợ"),
    task("8", "Tổng kết phong trào sản xuất giỏi 2024 - 2029", KT, [VP], "Trước 15/12", "2029-12-15", "day",
         product="Hội nghị tổng kết"),
    head("III- CÔNG TÁC XÃ HỘI", "CÔNG TÁC XÃ HỘI"),
    task("9", "Xây 45 mái ấm tình thương", XH, [], "Cuối năm", "2029-12-31", "year", product="45 nhà",
         unsure=("precision",)),
    task("10", "Khám bệnh cho hội viên nghèo", XH, ["Hội Thầy thuốc trẻ tỉnh"], "Tháng 3, tháng 9",
         "2029-09-30", "month", product="02 đợt khám"),
    task("11", "Chuẩn bị đại hội nhiệm kỳ mới", VP, [TC], "Quý I năm 2030", "2030-03-31", "quarter",
         product="Đề án nhân sự"),
    task("12", "Thông tin hai chiều với cơ sở", VP, [BTG], "Thường xuyên", recurrence="ongoing",
         product="Bản tin"),
    Printed(["Tổng cộng: 12 nhiệm vụ", *[MERGED_LEFT] * 5]),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the plan: letterhead, grounds, and a table whose first row is its title."""
    paper = Paper()
    paper.letterhead(
        ["HỘI NÔNG DÂN TỈNH TRƯỜNG GIANG", "*", "Số 05-KH/HNDT"],
        ["ĐẢNG CỘNG SẢN VIỆT NAM", "Trường Giang, ngày 11 tháng 01 năm 2029"],
    )
    paper.title("KẾ HOẠCH", "công tác Hội và phong trào nông dân")
    for ground in ("Căn cứ Nghị quyết đại hội Hội Nông dân tỉnh nhiệm kỳ 2023 - 2028;",
                   "Thực hiện Kế hoạch số 88-KH/TU, ngày 30/12/2027 của Ban Thường vụ Tỉnh ủy;",
                   "Theo kết quả năm 2028, Ban Thường vụ xây dựng kế hoạch như sau:"):  # fmt: skip
        paper.line(ground, align="j")
    rows = [["DANH MỤC NHIỆM VỤ TRỌNG TÂM", *[MERGED_LEFT] * 5], *grid(ITEMS, COLUMNS)]
    paper.table(rows, [1.3, 8.5, 4, 4.3, 3.2, 4.2], header=2)
    paper.signature(
        ["- Tỉnh ủy (để báo cáo),", "- Lưu Văn phòng."], ["T/M BAN THƯỜNG VỤ", "CHỦ TỊCH"]
    )
    paper.save(path)
