"""The work programme of a whole term: years as groups, who prepares and who examines, no quarter marks."""

from tests.annexes.expect import Group, grid, register, task
from tests.annexes.paper import Paper

NAME = "33-chuong-trinh-toan-khoa.docx"
COLUMNS = [
    ("Số TT", "number"),
    ("Tên nghị quyết, đề án, chuyên đề", "title"),
    ("Cơ quan chủ trì chuẩn bị", "lead"),
    ("Cơ quan phối hợp, thẩm định", "co"),
    ("Thời gian trình", "due"),
    ("Cấp ban hành", "authority"),
]
TC, TG, KT = "Ban Tổ chức Tỉnh ủy", "Ban Tuyên giáo và Dân vận Tỉnh ủy", "Ủy ban Kiểm tra Tỉnh ủy"
UB, VP, QS = "Đảng ủy UBND tỉnh", "Văn phòng Tỉnh ủy", "Đảng ủy Quân sự tỉnh"
BCH, BTV = "Ban Chấp hành", "Ban Thường vụ"

ITEMS = [
    Group("A", "NĂM 2026"),
    task("1", "Nghị quyết về phát triển kinh tế biển xanh đến năm 2035", UB, [VP], "Tháng 4/2026",
         "2026-04-30", "month", authority=BCH),
    task("2", "Đề án đánh giá cán bộ theo sản phẩm", TC, [KT, VP], "Tháng 6/2026", "2026-06-30", "month",
         authority=BTV),
    task("3", "Chuyên đề khoan thư sức dân trong thu hút đầu tư", TG, [UB], "Quý III/2026", "2026-09-30",
         "quarter", authority=BTV),
    task("4", "Chương trình kiểm tra, giám sát toàn khóa", KT, [], "Trước ngày 30/01/2026", "2026-01-30", "day",
         authority=BCH),
    Group("B", "NĂM 2027"),
    task("5", "Nghị quyết lãnh đạo thực hiện nhiệm vụ quân sự, quốc phòng", QS, [VP], "Tháng 01/2027",
         "2027-01-31", "month", authority=BCH),
    task("6", "Đề án phát triển đảng viên trong công nhân", TC, ["Đảng ủy các khu công nghiệp tỉnh", TG],
         "6 tháng đầu năm 2027", "2027-06-30", "half", authority=BTV),
    task("7", "Kết luận về giảm nghèo bền vững vùng núi", UB, [TG], "Tháng 10/2027", "2027-10-31", "month",
         authority=BTV),
    Group("C", "NĂM 2028 VÀ CÁC NĂM TIẾP THEO"),
    task("8", "Sơ kết giữa nhiệm kỳ nghị quyết đại hội", VP, [UB, TC, TG], "Quý II/2028", "2028-06-30",
         "quarter", authority=BCH),
    task("9", "Chỉ thị về văn hóa ứng xử trên không gian mạng", TG, ["Công an tỉnh"], "Năm 2028", "2028-12-31",
         "year", authority=BTV),
    task("10", "Phương hướng nhân sự đại hội nhiệm kỳ 2030 - 2035", TC, [KT], "Quý IV/2029", "2029-12-31",
         "quarter", authority=BCH),
    task("11", "Báo cáo chính trị trình đại hội", VP, [TG, UB], "Theo hướng dẫn của Trung ương",
         authority=BCH),
    task("12", "Kiểm điểm tập thể, cá nhân Ban Thường vụ", TC, [VP], "Hằng năm", recurrence="yearly",
         authority=BTV),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the programme."""
    paper = Paper()
    paper.letterhead(
        ["TỈNH ỦY TRƯỜNG GIANG", "*", "Số 03-CTr/TU"],
        ["ĐẢNG CỘNG SẢN VIỆT NAM", "Trường Giang, ngày 22 tháng 12 năm 2025"],
    )
    paper.title(
        "CHƯƠNG TRÌNH LÀM VIỆC", "toàn khóa của Ban Chấp hành Đảng bộ tỉnh nhiệm kỳ 2025 - 2030"
    )
    paper.table(grid(ITEMS, COLUMNS, sep=", "), [1.3, 9, 4.5, 4.6, 3.2, 2.8])
    paper.save(path)
