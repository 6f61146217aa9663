"""Targets with plan and result only; in a second table the targets have no result yet."""

from tests.annexes.expect import Group, grid, register, target
from tests.annexes.paper import Paper

NAME = "27-bieu-chi-tieu.docx"
RESULTS = [
    ("STT", "number"),
    ("Tên chỉ tiêu", "name"),
    ("Đơn vị tính", "unit_of_measure"),
    ("Kế hoạch năm 2026", "plan"),
    ("Thực hiện 6 tháng đầu năm 2026", "result"),
    ("Tỷ lệ thực hiện/kế hoạch (%)", "ratio"),
    ("Ghi chú", "note"),
]
PLANS = [("TT", "number"), ("Chỉ tiêu", "name"), ("ĐVT", "unit_of_measure"), ("Kế hoạch", "plan"),
         ("Ghi chú", "note")]  # fmt: skip


def t(number, name, unit, plan, result=None, note=None, ratio=""):
    return target(number, name, unit, plan, result, note, cells={"ratio": ratio, "result": result or "",
                  "note": note or ""})  # fmt: skip


ECONOMY = [
    Group("I", "CHỈ TIÊU KINH TẾ"),
    t("1", "Tốc độ tăng tổng sản phẩm trên địa bàn", "%", "10,5 - 11", "9,82", "Ước", "93,5"),
    t("2", "Tổng sản phẩm bình quân đầu người", "triệu đồng", "118", "56,4", None, "47,8"),
    t("3", "Thu ngân sách nhà nước", "tỷ đồng", "23.450", "12.814", "Vượt tiến độ", "54,6"),
    t("4", "Vốn đầu tư toàn xã hội", "nghìn tỷ đồng", "61,2", "27,9", None, "45,6"),
    t("5", "Doanh nghiệp thành lập mới", "doanh nghiệp", "1.800", "1.027", None, "57,1"),
    Group("II", "CHỈ TIÊU XÃ HỘI, MÔI TRƯỜNG"),
    t("6", "Giảm tỷ lệ hộ nghèo", "điểm %", "0,5", None, "Đánh giá cuối năm"),
    t("7", "Lao động qua đào tạo có bằng cấp, chứng chỉ", "%", "38", "36,1", None, "95"),
    t("8", "Tỷ lệ che phủ rừng", "%", "44,3", "44,3", "Đạt", "100"),
    t("9", "Chất thải rắn sinh hoạt đô thị được thu gom, xử lý", "%", "≥ 97", "96,2", None, "99,2"),
    t("10", "Số giường bệnh trên một vạn dân", "giường", "34", "33,5", None, "98,5"),
]
PARTY = [
    t("1", "Kết nạp đảng viên", "người", "2.150", None, "Trong đó 35% là nữ"),
    t("2", "Chi bộ sinh hoạt chuyên đề hằng quý", "%", "100"),
    t("3", "Tổ chức đảng được kiểm tra theo chương trình", "tổ chức", "164"),
    t("4", "Cấp ủy viên dưới 40 tuổi", "%", "trên 15", None, "Nhiệm kỳ mới"),
]

EXPECTED = register([], tables=2)
EXPECTED["targets"] = register([], targets=ECONOMY)["targets"]
EXPECTED["targets"] += [{**row, "group": None} for row in register([], targets=PARTY)["targets"]]
EXPECTED["groups"] = "unsure"  # whether groups of targets are listed is not said


def build(path):
    """Write both tables."""
    paper = Paper()
    paper.title(
        "BIỂU SỐ 01. CHỈ TIÊU KINH TẾ - XÃ HỘI",
        "(Kèm theo Báo cáo số 175/BC-UBND ngày 28/6/2026 của UBND tỉnh Trường Giang)",
    )
    paper.table(grid(ECONOMY, RESULTS), [1.2, 8.5, 3, 3.2, 3.4, 3, 3.3])
    paper.title("BIỂU SỐ 02. CHỈ TIÊU XÂY DỰNG ĐẢNG NĂM 2026")
    paper.table(grid(PARTY, PLANS), [1.2, 11, 3, 4, 6])
    paper.save(path)
