"""A workbook: targets kept as percentages, tasks with formulas for numbers and days, a hidden sheet."""

import datetime
import re
import zipfile

from tests.annexes import sheets
from tests.annexes.expect import AnyOf, Group, Printed, grid, register, target, task

NAME = "c02-dinh-dang-o-excel.xlsx"
TARGETS = [
    ("TT", "number"), ("Tên chỉ tiêu", "name"), ("Đơn vị tính", "unit_of_measure"),
    ("Kế hoạch 2026", "plan"), ("Thực hiện 9 tháng", "result"), ("Đánh giá", "note"),
]  # fmt: skip
COLUMNS = [
    ("TT", "number"), ("Nội dung nhiệm vụ", "title"), ("Phòng, đơn vị chủ trì", "lead"),
    ("Phòng, đơn vị phối hợp", "co"), ("Hoàn thành trước", "due"), ("Số ngày còn lại", "left"), ("Đầu ra", "product"),
]  # fmt: skip
KE, TH, CN = "Phòng Kế hoạch - Tài chính", "Phòng Tổng hợp", "Phòng Công nghệ thông tin"
DP, TP = "Phòng Dược phẩm", "Trưởng phòng Tổ chức - Hành chính"

AIMS = [
    target("1", "Hồ sơ giải quyết trực tuyến toàn trình", "%", "85%", "78,4%", "Chưa đạt",
           cells={"plan": 0.85, "result": "78,4%", "number": 1}),
    target("2", "Cơ sở bán lẻ thuốc kết nối liên thông", "%", "100%", "100%", "Đạt",
           cells={"plan": 1, "result": 1, "number": 2}),
    target("3", "Mức giảm thời gian thẩm định", "%", AnyOf("12,5%", "12.5%"), None, None,
           cells={"plan": 0.125, "number": 3}),
    target("4", "Cuộc thanh tra, kiểm tra", "cuộc", "24", "19", cells={"plan": 24, "result": 19, "number": 4}),
]  # fmt: skip


def dated(number, title, lead, co, day, product, **more):
    """A task whose number is a formula and whose deadline is a day of Excel."""
    day = datetime.date.fromisoformat(day)
    shown = AnyOf(
        f"{day:%d/%m/%Y}",
        f"{day.day}/{day.month}/{day.year}",
        f"{day.day:02}/{day.month}/{day.year}",
    )
    more["cells"] = {"number": int(number), "due": day, "left": 40, **more.get("cells", {})}
    return task(number, title, lead, co, shown, day.isoformat(), "day", product=product, **more)


def said(number, *fields, **more):
    more["cells"] = {"number": int(number), "left": "-", **more.get("cells", {})}
    return task(number, *fields, **more)


ITEMS = [
    Group("A", "Cải cách thủ tục"),
    dated("1", "Cắt giảm 30% thành phần hồ sơ đăng ký thuốc", DP, [TH, CN], "2026-03-20", "Thông tư sửa đổi"),
    dated("2", "Công bố lại thủ tục hành chính", TH, [DP], "2026-04-01", "Quyết định công bố"),
    said("3", "Kết nối cổng một cửa", CN, [DP, "Trung tâm Thông tin y tế Quốc gia"], "T10/2026", "2026-10-31",
         "month", product="Biên bản kết nối"),
    said("4", "Trả kết quả điện tử", CN, [], "Từ quý II/2026", product="Kết quả có ký số", unsure=("due_on", "precision", "recurrence")),
    Group("B", "Quản lý chất lượng"),
    dated("5", "Lấy mẫu hậu kiểm đợt 1", DP, ["Viện Kiểm nghiệm thuốc"], "2026-06-30", "Phiếu kiểm nghiệm"),
    dated("6", "Lấy mẫu hậu kiểm đợt 2", DP, ["Viện Kiểm nghiệm thuốc"], "2026-11-30", "Phiếu kiểm nghiệm"),
    said("7", "Công khai vi phạm", TH, ["Các phòng chuyên môn"], "Trong ngày ký quyết định", product="Bản tin"),
    Group("C", "Nội bộ"),
    said("8", "Chi trả thu nhập tăng thêm", KE, [TP], "Hằng quý", recurrence="quarterly", product="Bảng lương"),
    said("9", "Bồi dưỡng chuyển đổi số", TP, [CN], "Quý III", "2026-09-30", "quarter", product="02 lớp"),
    dated("10", "Kiểm kê tài sản", KE, ["Các phòng chuyên môn"], "2026-12-31", "Biên bản kiểm kê"),
    Printed(["", "Tổng số nhiệm vụ", "", "", "", 10, ""]),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=2, targets=AIMS)
EXPECTED["targets"] = [{**row, "group": None} for row in EXPECTED["targets"]]


def build(path):
    """Write three sheets, the last hidden, and put formulas in."""
    book = sheets.workbook("Chỉ tiêu", "Nhiệm vụ", "Danh mục")
    first, second, third = book.worksheets
    at = sheets.titles(first, ["CHỈ TIÊU CÔNG TÁC NĂM 2026"], width=6)
    sheets.put(first, grid(AIMS, TARGETS), at=at)
    for row, form in ((1, "0%"), (2, "0%"), (3, "0.0%")):
        for column in (4, 5):
            first.cell(at + row, column).number_format = form
    at = sheets.titles(second, ["NHIỆM VỤ TRỌNG TÂM NĂM 2026", "(Kèm theo Kế hoạch số 12/KH-QLD ngày 09/01/2026)"],
                       width=7)  # fmt: skip
    sheets.put(second, grid(ITEMS, COLUMNS), at=at, widths=[6, 46, 28, 34, 18, 10, 24])
    second.freeze_panes = f"C{at + 1}"
    sheets.put(third, [["TT", "Nhiệm vụ", "Đơn vị chủ trì"], [1, "(chọn)", DP], [2, "(chọn)", TH]])
    third.sheet_state = "hidden"
    book.save(path)
    _count_by_formula(path)


def _count_by_formula(path):
    """The numbers of the second sheet become formulas with the value last saved."""
    with zipfile.ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    sheet = "xl/worksheets/sheet2.xml"
    text, count = re.subn(
        r'(<c r="[AF]\d+"[^>]*>)<v>(\d+)</v>', r"\1<f>ROW()-4</f><v>\2</v>", parts[sheet].decode()
    )
    assert count > 10
    parts[sheet] = text.encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts.items():
            new.writestr(name, content)
