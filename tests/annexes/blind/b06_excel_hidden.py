"""An Excel list with hidden columns and rows, real dates, merged leads, subtotals of groups."""

import datetime

from tests.annexes import sheets
from tests.annexes.expect import MERGED_LEFT, MERGED_UP, AnyOf, Group, Printed, grid, register, task

NAME = "b06-bang-giao-viec.xlsx"
COLUMNS = [
    ("Stt", "number"),
    ("Nhóm", "bucket"),  # hidden
    ("Nội dung nhiệm vụ giao", "title"),
    ("Đơn vị đầu mối", "lead"),
    ("Đơn vị cùng tham gia", "co"),
    ("Hạn phải xong", "due"),
    ("Tình trạng", "state"),
    ("Kết quả cần đạt", "product"),
    ("Ý kiến nội bộ", "why"),  # hidden
]
QL, DT = "Ban Quản lý Khu kinh tế", "Ban Quản lý dự án đầu tư xây dựng tỉnh"
TC, XD, NN = "Sở Tài chính", "Sở Xây dựng", "Sở Nông nghiệp và Môi trường"


def dated(number, title, lead, co, day, product, **more):
    """A task whose deadline is a date of Excel."""
    day = datetime.date.fromisoformat(day)
    shown = AnyOf(f"{day:%d/%m/%Y}", f"{day.day}/{day.month}/{day.year}")
    more["cells"] = {
        "due": day,
        "number": int(number),
        "bucket": "A",
        "why": "mật",
        **more.get("cells", {}),
    }
    return task(number, title, lead, co, shown, day.isoformat(), "day", product=product, **more)


def said(number, *fields, **more):
    """A task whose deadline is in words."""
    more["cells"] = {
        "number": int(number),
        "bucket": "B",
        "state": "Đang làm",
        **more.get("cells", {}),
    }
    return task(number, *fields, **more)


def heading(number, title):
    return Group(number, title, printed=[f"{number}. {title}", *[MERGED_LEFT] * 8])


HIDDEN_ROW = Printed(
    [99, "B", "Việc đã hủy, giữ để đối chiếu", TC, "", "30/6/2026", "Hủy", "Không", "ẩn"]
)

ITEMS = [
    heading("A", "GIẢI NGÂN ĐẦU TƯ CÔNG"),
    dated("1", "Phân bổ hết vốn năm 2026; rà soát dự án chậm", TC, [DT], "2026-02-28", "Quyết định phân bổ"),
    dated("2", "Bàn giao mặt bằng đường vành đai", "UBND các xã: Tân Lập, Hòa Mỹ, Sông Cầu", [XD], "2026-05-15",
          "Mặt bằng sạch", leads=["UBND xã Tân Lập", "UBND xã Hòa Mỹ", "UBND xã Sông Cầu"]),
    dated("3", "Quyết toán dự án hoàn thành", DT, [TC], "2026-09-30", "Báo cáo quyết toán"),
    dated("4", "Thanh tra định kỳ nhà thầu", DT, [TC, "Thanh tra tỉnh"], "2026-10-31", "Kết luận",
          cells={"lead": MERGED_UP}),
    HIDDEN_ROW,
    Printed(["", "", "Cộng A: 4 nhiệm vụ", "", "", "", "", "", ""]),
    heading("B", "THU HÚT ĐẦU TƯ"),
    said("5", "Hội nghị xúc tiến đầu tư “Điểm hẹn; Cơ hội”", QL, ["Sở Công Thương", TC], "Trước ngày 28-8-2026",
         "2026-08-28", "day", product="Hội nghị"),
    said("6", "Đối thoại với nhà đầu tư", QL, ["Sở Công Thương", TC], "Ngày 10 tháng đầu quý",
         recurrence="quarterly", product="Thông báo", cells={"lead": MERGED_UP, "co": MERGED_UP}),
    said("7", "Cập nhật danh mục dự án kêu gọi", QL, [XD], "Tháng 3 và tháng 9 năm 2026", "2026-09-30", "month",
         product="Danh mục", cells={"lead": MERGED_UP}, unsure=("recurrence",)),
    said("8", "Cơ chế một đầu mối", QL, [], "Quý III", "2026-09-30", "quarter", product="Quy chế phối hợp"),
    Printed(["", "", "Cộng B: 4 nhiệm vụ", "", "", "", "", "", ""]),
    heading("C", "HẠ TẦNG NÔNG THÔN"),
    said("9", "Kiên cố hóa kênh mương", NN, ["UBND các xã"], "Hết quý II năm 2026", "2026-06-30", "quarter",
         product="45 km kênh"),
    said("10", "Cấp nước sạch nông thôn", NN, ["UBND các xã"], "Theo kế hoạch của Bộ Nông nghiệp và Môi trường",
         product="12 công trình"),
    said("11", "Duy tu đường liên xã", "Chủ tịch UBND các xã", [XD], "Thường xuyên, hằng tháng báo cáo",
         product="Nhật ký duy tu", unsure=("recurrence",)),
    said("12", "Chấm điểm xã nông thôn mới", NN, ["Các sở, ngành liên quan"], "Chậm nhất 31/10 hằng năm",
         recurrence="yearly", product="Bảng điểm"),
    Printed(["", "", "Cộng C: 4 nhiệm vụ", "", "", "", "", "", ""]),
    Printed(["Tổng số: 12 nhiệm vụ", *[MERGED_LEFT] * 8]),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the workbook."""
    book = sheets.workbook("Giao việc")
    sheet = book.active
    at = sheets.titles(sheet, ["BẢNG GIAO VIỆC NĂM 2026", "(Kèm Thông báo số 15/TB-UBND ngày 26/01/2026)",
                               "Danh mục gồm 12 nhiệm vụ"], width=9)  # fmt: skip
    rows = grid(ITEMS, COLUMNS)
    sheets.put(sheet, rows, at=at, widths=[6, 8, 50, 26, 28, 18, 12, 24, 20])
    for letter in ("B", "I"):
        sheet.column_dimensions[letter].hidden = True
    hidden = next(y for y, row in enumerate(rows) if row[0] == 99)
    sheet.row_dimensions[at + hidden].hidden = True
    book.save(path)
