"""Targets and tasks of a commune's congress resolution in one file; targets run over years."""

from tests.annexes.expect import Group, grid, register, target, task
from tests.annexes.paper import Paper

NAME = "10-chi-tieu-va-nhiem-vu-xa.docx"
YEARS = [
    ("STT", "number"),
    ("Chỉ tiêu", "name"),
    ("Đơn vị tính", "unit_of_measure"),
    ("Năm 2026", "first"),
    ("Năm 2027", "second"),
    ("Đến năm 2030", "last"),
    ("Cơ quan theo dõi, đánh giá", "watch"),
]
COLUMNS = [
    ("STT", "number"),
    ("Nhiệm vụ", "title"),
    ("Cơ quan chủ trì", "lead"),
    ("Cơ quan phối hợp", "co"),
    ("Thời gian hoàn thành", "due"),
    ("Sản phẩm", "product"),
]
KT, VH, VP = "Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Văn phòng Đảng ủy"
XD, CA = "Ban Xây dựng Đảng", "Công an xã"


def yearly(number, name, unit, first, second, last, watch):
    """A target with a plan for each year; what `plan` holds then the conventions do not say."""
    cells = {"first": first, "second": second, "last": last, "watch": watch}
    return target(number, name, unit, cells=cells, unsure=("plan", "result", "note"))


TARGETS = [
    Group("I", "Về kinh tế"),
    yearly("1", "Tốc độ tăng giá trị sản xuất bình quân", "%/năm", "11,5", "12,0", "12,5", KT),
    yearly("2", "Thu nhập bình quân đầu người", "triệu đồng", "78", "84", "105", KT),
    yearly("3", "Thu ngân sách nhà nước trên địa bàn", "tỷ đồng", "142,6", "151,0", "190,0", KT),
    yearly("4", "Diện tích lúa chất lượng cao", "ha", "1.250", "1.400", "2.000", KT),
    Group("II", "Về văn hóa - xã hội"),
    yearly("5", "Tỷ lệ hộ nghèo đa chiều", "%", "≤ 1,2", "≤ 0,9", "< 0,5", VH),
    yearly("6", "Trường học đạt chuẩn quốc gia mức độ 2", "trường", "2", "3", "7", VH),
    yearly("7", "Tỷ lệ người dân tham gia bảo hiểm y tế", "%", "95,5", "96", "98", VH),
    yearly("8", "Gia đình văn hóa", "%", "trên 92", "trên 92", "95", VH),
    Group("III", "Về xây dựng Đảng"),
    yearly("9", "Kết nạp đảng viên mới", "đảng viên", "30", "32", "160 (cả nhiệm kỳ)", XD),
    yearly("10", "Chi bộ hoàn thành tốt nhiệm vụ trở lên", "%", "90", "90", "90", XD),
]
ITEMS = [
    Group("I", "Phát triển kinh tế"),
    task("1", "Quy hoạch vùng sản xuất rau an toàn 85 ha", KT, ["Hội Nông dân xã"], "Quý II/2026", "2026-06-30",
         "quarter", product="Đề án"),
    task("2", "Xây dựng chợ Bến theo hình thức xã hội hóa", KT, [CA, "Ban quản lý chợ"], "2026 - 2027",
         "2027-12-31", "range", product="Chợ đạt chuẩn"),
    task("3", "Đăng ký 03 sản phẩm OCOP", KT, ["Hội Liên hiệp Phụ nữ xã"], "Tháng 11/2026", "2026-11-30",
         "month", product="Hồ sơ được công nhận"),
    task("4", "Chuyển đổi 40 ha đất lúa kém hiệu quả", KT, [], "Hằng năm", recurrence="yearly",
         product="Kế hoạch"),
    Group("II", "Văn hóa - xã hội"),
    task("5", "Sưu tầm, phục dựng lễ hội đình làng Bãi", VH, ["Ban khánh tiết đình Bãi"], "Quý I/2027",
         "2027-03-31", "quarter", product="Hồ sơ, lễ hội"),
    task("6", "Hỗ trợ xóa 14 nhà tạm", VH, ["Ủy ban MTTQ Việt Nam xã"], "Trước ngày 02/9/2026", "2026-09-02",
         "day", product="14 nhà bàn giao"),
    task("7", "Thăm hỏi, tặng quà gia đình chính sách", VH, [VP], "Tháng 7 hằng năm", recurrence="yearly",
         product="Kế hoạch", unsure=("due_on", "precision")),
    Group("III", "Xây dựng Đảng, hệ thống chính trị"),
    task("8", "Chuyên đề nâng cao năng lực lãnh đạo của chi bộ thôn", XD, [VP], "Tháng 6/2026", "2026-06-30",
         "month", product="Chuyên đề"),
    task("9", "Lắp đặt camera an ninh tại 22 điểm", CA, [KT], "31/10/2026", "2026-10-31", "day",
         product="22 điểm vận hành"),
    task("10", "Sơ kết giữa nhiệm kỳ thực hiện nghị quyết đại hội", VP, [XD], "Quý I/2028", "2028-03-31",
         "quarter", product="Báo cáo sơ kết"),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=2, targets=TARGETS)
EXPECTED["groups"] = "unsure"  # whether groups of targets are listed is not said


def build(path):
    """Write the annex."""
    paper = Paper()
    paper.title(
        "PHỤ LỤC I. HỆ THỐNG CHỈ TIÊU",
        "(Kèm theo Chương trình hành động số 01-CTr/ĐU, ngày 15/12/2025 của Đảng ủy xã Bãi Thượng)",
    )
    paper.table(grid(TARGETS, YEARS), [1.2, 9, 3, 2.6, 2.6, 3.4, 3.8])
    paper.title("PHỤ LỤC II. DANH MỤC NHIỆM VỤ", "(Kèm theo Chương trình hành động số 01-CTr/ĐU)")
    paper.table(grid(ITEMS, COLUMNS), [1.2, 9, 3.6, 4.2, 3.4, 4.2])
    paper.save(path)
