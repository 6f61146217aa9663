"""A school's plan in Excel: a table of targets with results, a table of tasks below it."""

from tests.annexes import sheets
from tests.annexes.expect import MERGED_LEFT, Group, grid, register, target, task

NAME = "15-ke-hoach-nam-hoc.xlsx"
TARGET_COLUMNS = [
    ("TT", "number"),
    ("Chỉ tiêu chủ yếu", "name"),
    ("ĐVT", "unit_of_measure"),
    ("Kế hoạch năm học 2026 - 2027", "plan"),
    ("Thực hiện", "result"),
    ("Ghi chú", "note"),
]
COLUMNS = [
    ("TT", "number"),
    ("Nhiệm vụ", "title"),
    ("Bộ phận chủ trì", "lead"),
    ("Bộ phận phối hợp", "co"),
    ("Thời gian hoàn thành", "due"),
    ("Sản phẩm", "product"),
]
BGH, CM, VT = "Ban giám hiệu", "Tổ Toán - Tin", "Tổ Văn phòng"
NV, DT, CD = "Tổ Ngữ văn", "Đoàn trường", "Công đoàn trường"


def counted(number, name, unit, plan, result=None, note=None):
    """A target whose plan and result are numbers of Excel."""
    cells = {"plan": plan, "number": int(number)} | ({"result": result} if result else {})
    told = None if result is None else str(result)
    return target(number, name, unit, str(plan), told, note, cells=cells)


TARGETS = [
    Group("I", "Chất lượng giáo dục"),
    counted("1", "Học sinh xếp loại học tập từ khá trở lên", "%", 85),
    target("2", "Học sinh rèn luyện tốt", "%", "≥ 92", cells={"number": 2}),
    counted("3", "Học sinh đạt giải cấp tỉnh", "giải", 24, 9, "Kỳ I"),
    target("4", "Tốt nghiệp trung học phổ thông", "%", "99,5 - 100", cells={"number": 4}),
    Group("II", "Điều kiện bảo đảm"),
    counted("5", "Giáo viên trên chuẩn", "người", 31, 27),
    counted("6", "Phòng học thông minh", "phòng", 12, 10, "Nguồn xã hội hóa"),
]
ITEMS = [
    Group("A", "Chuyên môn"),
    task("1", "Xây dựng kế hoạch giáo dục của tổ chuyên môn", CM, [NV], "Trước ngày 05/9/2026", "2026-09-05",
         "day", product="Kế hoạch"),
    task("2", "Hội giảng chào mừng Ngày Nhà giáo Việt Nam", NV, [CM, CD], "Tháng 11/2026", "2026-11-30",
         "month", product="Hội giảng"),
    task("3", "Ôn thi tốt nghiệp cho học sinh khối 12", BGH, [CM, NV], "Từ tháng 3/2027 đến tháng 6/2027",
         "2027-06-30", "range", product="Kế hoạch ôn thi"),
    task("4", "Kiểm tra hồ sơ giáo viên", BGH, [], "Hằng tháng", recurrence="monthly", product="Biên bản"),
    Group("B", "Hoạt động khác"),
    task("5", "Lắp đặt 06 phòng học thông minh", VT, [BGH], "Quý IV/2026", "2026-12-31", "quarter",
         product="Biên bản nghiệm thu"),
    task("6", "Phong trào trường học không rác thải nhựa", DT, [CD], "Thường xuyên", recurrence="ongoing",
         product="Báo cáo tổng kết phong trào"),
    task("7", "Công khai thu, chi", VT, [CD], "Hằng quý", recurrence="quarterly", product="Biểu công khai"),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=2, targets=TARGETS)
EXPECTED["groups"] = "unsure"  # whether groups of targets are listed is not said


def build(path):
    """Write the workbook."""
    book = sheets.workbook("Kế hoạch")
    sheet = book.active
    lines = ["TRƯỜNG TRUNG HỌC PHỔ THÔNG BẮC TRƯỜNG GIANG", "KẾ HOẠCH NĂM HỌC 2026 - 2027",
             "(Kèm theo Kế hoạch số 61/KH-THPT ngày 22/8/2026)"]  # fmt: skip
    at = sheets.titles(sheet, lines, width=6)
    sheet.cell(at, 1, "I. CHỈ TIÊU")
    at = sheets.put(sheet, grid(TARGETS, TARGET_COLUMNS), at=at + 1) + 1
    sheet.cell(at, 1, "II. NHIỆM VỤ")
    rows = grid(ITEMS, COLUMNS)
    assert all(MERGED_LEFT not in row for row in rows if row[0] == "1")
    at = sheets.put(sheet, rows, at=at + 1, widths=[6, 46, 22, 26, 30, 28]) + 1
    sheet.cell(at, 2, "Người lập biểu")
    sheet.cell(at, 5, "HIỆU TRƯỞNG")
    book.save(path)
