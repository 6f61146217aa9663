"""A people's council plan with money: sums under each part, cut-off days, cycles said twice."""

from tests.annexes.expect import Group, Printed, grid, register, task
from tests.annexes.paper import Paper

NAME = "c08-co-cot-kinh-phi.docx"
COLUMNS = [
    ("STT", "number"),
    ("Nội dung hoạt động", "title"),
    ("Ban, bộ phận chủ trì", "lead"),
    ("Phối hợp thực hiện", "co"),
    ("Thời gian thực hiện, báo cáo", "due"),
    ("Kết quả dự kiến", "product"),
    ("Kinh phí (triệu đồng)", "money"),
]
PC, KT, VX = "Ban Pháp chế", "Ban Kinh tế - Ngân sách", "Ban Văn hóa - Xã hội"
VP, TT = "Văn phòng Đoàn ĐBQH và HĐND tỉnh", "Thường trực HĐND tỉnh"


def total(name, money):
    return Printed(["", name, "", "", "", "", money])


ITEMS = [
    Group("A", "Hoạt động giám sát"),
    task("1", "Giám sát việc sử dụng quỹ bảo trì đường bộ", KT, [VP], "Từ ngày 15/3 đến hết ngày 30/4/2026", "2026-04-30", "range",
         product="Báo cáo giám sát", cells={"money": "120,5"}),
    task("2", "Giám sát giải quyết khiếu nại kéo dài", PC, [VP, "Thanh tra tỉnh"],
         "Báo cáo trước ngày 20/10/2026, số liệu chốt đến 30/9/2026", "2026-10-20", "day", product="Báo cáo giám sát",
         cells={"money": "85"}),
    task("3", "Khảo sát đời sống giáo viên vùng cao", VX, ["Sở Giáo dục và Đào tạo"], "Tháng 4–5/2026", "2026-05-31", "range",
         product="Báo cáo khảo sát", cells={"money": "60"}),
    total("Cộng (A)", "265,5"),
    Group("B", "Kỳ họp, phiên họp"),
    task("4", "Phiên họp thường kỳ", TT, [PC, KT, VX, VP], "Hằng tháng", recurrence="monthly", product="Thông báo kết luận",
         cells={"money": "240"}),
    task("5", "Kỳ họp thường lệ giữa năm", TT, ["Các cơ quan hữu quan"], "Đầu tháng 7/2026", "2026-07-31", "month",
         product="Nghị quyết", cells={"money": "310"}, unsure=("due_on", "precision")),
    task("6", "Kỳ họp thường lệ cuối năm", TT, ["Các cơ quan hữu quan"], "Tháng 12", "2026-12-31", "month", product="Nghị quyết",
         cells={"money": "310"}),
    task("7", "Tiếp xúc cử tri", "Các Tổ đại biểu HĐND tỉnh", ["Ủy ban MTTQ Việt Nam các xã, phường"],
         "Trước và sau kỳ họp", product="Báo cáo tổng hợp kiến nghị", cells={"money": "1.150"}),
    total("Cộng (B)", "2.010"),
    Group("C", "Báo cáo, thông tin"),
    task("8", "Báo cáo công tác", VP, [PC, KT, VX], "Định kỳ quý, 6 tháng và năm", recurrence="quarterly",
         product="Báo cáo", cells={"money": "-"}),
    task("9", "Cập nhật kiến nghị cử tri lên phần mềm", VP, [], "Chốt số liệu ngày 25 hằng tháng", recurrence="monthly",
         product="Dữ liệu", cells={"money": "15"}, unsure=("recurrence",)),
    task("10", "Kỷ yếu nhiệm kỳ", VP, [TT], "Năm 2026–2027", "2027-12-31", "range", product="Kỷ yếu", cells={"money": "400"}),
    task("11", "Truyền hình trực tiếp chất vấn", "Báo và Phát thanh, Truyền hình tỉnh", [VP], "2 kỳ họp trong năm", product="02 buổi",
         cells={"money": "90"}, unsure=("recurrence", "due_on", "precision")),
    task("12", "Tập huấn kỹ năng đại biểu", TT, [VP, "Trường Chính trị tỉnh"], "Quý III/2026 - quý I/2027", "2027-03-31", "range",
         product="02 lớp", cells={"money": "220"}),
    total("Cộng (C)", "725"),
    total("TỔNG CỘNG (A+B+C)", "3.000,5"),
    Printed(["", "Bằng chữ: Ba tỷ năm trăm nghìn đồng", "", "", "", "", ""]),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the annex with a letterhead above and a signature below."""
    paper = Paper()
    paper.letterhead(
        ["HỘI ĐỒNG NHÂN DÂN", "TỈNH LẠC THỦY"],
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
    )
    paper.title("PHỤ LỤC", "KẾ HOẠCH HOẠT ĐỘNG VÀ DỰ TOÁN KINH PHÍ NĂM 2026",
                "(Kèm theo Kế hoạch số 06/KH-HĐND ngày 15/01/2026 của Thường trực HĐND tỉnh)")  # fmt: skip
    paper.line("Kế hoạch gồm 12 hoạt động với tổng kinh phí 3.000,5 triệu đồng.", align="j")
    paper.table(grid(ITEMS, COLUMNS), [1.2, 7.5, 4, 4.4, 3.8, 3.2, 2])
    paper.signature(["- Thường trực HĐND tỉnh;", "- Lưu: VT."], ["TM. THƯỜNG TRỰC", "PHÓ CHỦ TỊCH"])
    paper.save(path)
