"""A whole plan: letterhead, abbreviations in a table, column numbers, Nơi nhận and signature."""

from tests.annexes.expect import Group, Printed, grid, register, task
from tests.annexes.paper import Paper

NAME = "12-ke-hoach-kem-danh-muc.docx"
COLUMNS = [
    ("TT", "number"),
    ("Nội dung công việc", "title"),
    ("Loại", "kind"),
    ("Đơn vị chủ trì", "lead"),
    ("Đơn vị phối hợp", "co"),
    ("Thời gian", "due"),
    ("Cấp ban hành", "authority"),
    ("Kinh phí (triệu đồng)", "money"),
]
NUMBERS = Printed([f"({n})" for n in range(1, 9)])
LETTERS = Printed(["A", "B", *map(str, range(1, 7))])
ABBREVIATIONS = [["Từ viết tắt", "Nghĩa đầy đủ"], ["CCHC", "Cải cách hành chính"],
                 ["TTHC", "Thủ tục hành chính"], ["CSDL", "Cơ sở dữ liệu"]]  # fmt: skip
VP, TP, KS = "Văn phòng Sở", "Sở Tư pháp", "Phòng Kiểm soát thủ tục hành chính"
NV, CNTT = "Phòng Nghiệp vụ 1", "Trung tâm Công nghệ thông tin"

ITEMS = [
    Group("A", "CẢI CÁCH THỂ CHẾ"),
    task("1", "Sửa đổi quy trình cấp phiếu lý lịch tư pháp", NV, [KS], "Quý I/2026", "2026-03-31",
         "quarter", kind="Quyết định", authority="Giám đốc Sở", cells={"money": "0"}),
    task("2", "Thẩm định hồ sơ đề nghị xây dựng nghị quyết về mức thu phí", NV, [VP], "Thường xuyên",
         recurrence="ongoing", kind="Báo cáo", authority="Giám đốc Sở"),
    task("3", "Rà soát văn bản quy phạm pháp luật kỳ 2024 - 2028", NV, [KS, VP], "Trước ngày 30/10/2026",
         "2026-10-30", "day", kind="Kế hoạch", authority="UBND tỉnh", cells={"money": "150"}),
    task("4", "Hệ thống hóa văn bản về đất đai", KS, [NV], "Tháng 8/2026", "2026-08-31", "month",
         kind="Báo cáo", authority="UBND tỉnh", cells={"money": "85,5"}),
    Group("B", "CẢI CÁCH THỦ TỤC HÀNH CHÍNH"),
    task("5", "Tái cấu trúc 20 thủ tục hành chính lĩnh vực hộ tịch", KS, [CNTT], "30/6/2026", "2026-06-30",
         "day", kind="Đề án", authority="Chủ tịch UBND tỉnh", cells={"money": "1.200"}),
    task("6", "Đánh giá tác động thủ tục hành chính trong dự thảo quyết định", KS, [], "Hằng quý",
         recurrence="quarterly", kind="Báo cáo", authority="Giám đốc Sở"),
    task("7", "Tổ chức ngày thứ Sáu xanh không giấy tờ", VP, [KS], "Hằng tháng", recurrence="monthly",
         kind="Kế hoạch", authority="Giám đốc Sở"),
    Group("C", "CHUYỂN ĐỔI SỐ"),
    task("8", "Cơ sở dữ liệu công chứng, chứng thực", CNTT, [NV], "Quý IV/2026", "2026-12-31", "quarter",
         kind="Dự án", authority="UBND tỉnh", cells={"money": "4.300"}),
    task("9", "Trợ lý ảo trả lời pháp luật", CNTT, [NV, KS], "Tháng 11/2026", "2026-11-30", "month",
         kind="Đề án", authority="Giám đốc Sở", cells={"money": "600"}),
    task("10", "Bảo đảm an toàn thông tin cấp độ 3", CNTT, [VP], "6 tháng đầu năm 2026", "2026-06-30", "half",
         kind="Quy chế", authority="Sở Khoa học và Công nghệ"),
    task("11", "Tập huấn chữ ký số cho công chức tư pháp - hộ tịch", CNTT, ["UBND các xã, phường"], "Năm 2026",
         "2026-12-31", "year", kind="Kế hoạch", authority="Giám đốc Sở", cells={"money": "45"}),
    task("12", "Tổng kết công tác cải cách hành chính", VP, [KS, CNTT], "Trước 10/12/2026", "2026-12-10",
         "day", kind="Báo cáo", authority="Giám đốc Sở"),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)
for _row in EXPECTED["rows"]:
    _row["expected_doubts"] = True  # an order without a product
EXPECTED["groups"] = "unsure"  # whether the plan's own section above the table is one is not said


def build(path):
    """Write the plan with its list of tasks."""
    paper = Paper()
    paper.letterhead(
        ["ỦY BAN NHÂN DÂN TỈNH TRƯỜNG GIANG", "SỞ TƯ PHÁP", "Số: 09/KH-STP"],
        ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
         "Trường Giang, ngày 14 tháng 01 năm 2026"],
    )  # fmt: skip
    paper.title("KẾ HOẠCH", "Cải cách hành chính năm 2026 của Sở Tư pháp")
    paper.line("Căn cứ Kế hoạch số 02/KH-UBND ngày 03/01/2026 của UBND tỉnh;", align="j")
    paper.line("I. MỤC ĐÍCH, YÊU CẦU", align="j", bold=True)
    paper.line("1. Nâng cao chất lượng phục vụ người dân, tổ chức.", align="j")
    paper.table(ABBREVIATIONS, [4, 12])
    paper.line("II. DANH MỤC NHIỆM VỤ", align="j", bold=True)
    rows = grid(ITEMS, COLUMNS)
    rows[1:1] = [NUMBERS.cells]
    rows.insert(8, LETTERS.cells)
    paper.table(rows, [1.1, 8, 2.3, 3.8, 3.8, 2.8, 2.6, 1.8])
    paper.line("Trên đây là Kế hoạch cải cách hành chính năm 2026 của Sở Tư pháp./.", align="j")
    paper.signature(
        ["- Như trên;", "- Sở Nội vụ (để báo cáo);", "- Lưu: VT, VP."],
        ["GIÁM ĐỐC", "", "", "Lê Văn Mẫu"],
    )
    paper.save(path)
