"""An Excel register: titles above, hidden columns, real dates, merged groups, subtotals."""

import datetime

from tests.annexes import sheets
from tests.annexes.expect import MERGED_LEFT, AnyOf, Group, Printed, grid, register, task

NAME = "08-bieu-theo-doi-nhiem-vu.xlsx"
COLUMNS = [
    ("STT", "number"),
    ("Mã theo dõi", "key"),  # hidden
    ("Tên nhiệm vụ", "title"),
    ("Cơ quan chủ trì", "lead"),
    ("Cơ quan phối hợp", "co"),
    ("Hạn hoàn thành", "due"),
    ("Sản phẩm", "product"),
    ("Cấp phê duyệt", "authority"),
    ("Căn cứ, lý do đề xuất", "why"),  # hidden
    ("Ghi chú", "note"),
]
HIDDEN = ("B", "I")
TC, XD, NV = "Sở Tài chính", "Sở Xây dựng", "Sở Nội vụ"
QH, CT = "Sở Quy hoạch - Kiến trúc", "Sở Công Thương"
UB, CTUB = "UBND thành phố", "Chủ tịch UBND thành phố"


def dated(number, title, lead, co, day, product, authority, **more):
    """A task whose deadline is a real date of Excel, shown as dd/mm/yyyy."""
    day = datetime.date.fromisoformat(day)
    shown = AnyOf(f"{day:%d/%m/%Y}", f"{day.day}/{day.month}/{day.year}", f"{day.day}/{day:%m/%Y}")
    more["cells"] = {"due": day, "number": int(number), "key": f"NV-{int(number):04}",
                     "why": "Theo ý kiến của Thường trực", **more.get("cells", {})}  # fmt: skip
    return task(number, title, lead, co, shown, day.isoformat(), "day", product=product,
                authority=authority, **more)  # fmt: skip


def said(number, *fields, **more):
    """A task whose deadline is in words."""
    return task(
        number, *fields, **more, cells={"number": int(number), "key": f"NV-{int(number):04}"}
    )


def subtotal(text, count):
    return Printed(["", "", text, count, *[""] * 6])


def group(number, title):
    return Group(number, title, [f"{number}. {title}", *[MERGED_LEFT] * 9])


ITEMS = [
    group("I", "Quy hoạch và phát triển đô thị"),
    dated("1", "Lập quy hoạch phân khu khu vực cửa ngõ phía Tây", QH, [XD], "2026-06-30",
          "Đồ án quy hoạch", UB),
    dated("2", "Ban hành quy chế quản lý kiến trúc các khu phố cũ", QH, [], "2026-09-15", "Quy chế", UB),
    said("3", "Cải tạo, xây dựng lại 04 khu tập thể nguy hiểm cấp D", XD, [QH, TC], "Quý IV/2027",
         "2027-12-31", "quarter", product="Dự án được phê duyệt", authority=CTUB),
    said("4", "Hạ ngầm cáp viễn thông trên 18 tuyến phố", XD, [CT], "2026-2027", "2027-12-31", "range",
         product="18 tuyến phố hoàn thành"),
    subtotal("Cộng nhóm I", 4),
    group("II", "Tài chính, đầu tư"),
    dated("5", "Phân bổ chi tiết kế hoạch đầu tư công trung hạn", TC, [XD, QH], "2026-03-31", "Nghị quyết",
          "HĐND thành phố"),
    dated("6", "Phương án sắp xếp, xử lý trụ sở dôi dư", TC, [NV, "UBND các xã, phường"], "2026-05-20",
          "Quyết định phê duyệt phương án", CTUB, cells={"note": "312 cơ sở nhà, đất"}),
    said("7", "Công khai kết quả giải ngân", TC, [], "Hằng tháng", recurrence="monthly", product="Báo cáo"),
    said("8", "Đề án khai thác nguồn lực từ tài sản kết cấu hạ tầng", TC, [XD, CT], "Năm 2026",
         "2026-12-31", "year", product="Đề án", authority=UB),
    dated("9", "Thí điểm thu phí đỗ xe bằng thẻ phi tiền mặt", XD, ["Công an thành phố"], "2026-11-01",
          "Báo cáo kết quả thí điểm", CTUB),
    subtotal("Cộng nhóm II", 5),
    group("III", "Tổ chức bộ máy, cán bộ"),
    dated("10", "Đề án vị trí việc làm khối phường, xã", NV, ["UBND các xã, phường"], "2026-04-30", "Đề án", UB),
    said("11", "Đánh giá công chức theo kết quả sản phẩm", NV, [], "Hằng quý", recurrence="quarterly",
         product="Thông báo kết quả xếp loại"),
    said("12", "Bồi dưỡng kỹ năng số cho 100% công chức cấp xã", NV, ["Sở Khoa học và Công nghệ"],
         "6 tháng đầu năm 2026", "2026-06-30", "half", product="Chứng nhận hoàn thành khóa học"),
    said("13", "Tổng kết mô hình chính quyền đô thị", NV, [TC], "Theo kế hoạch của Trung ương",
         product="Báo cáo tổng kết", authority=UB),
    subtotal("Cộng nhóm III", 4),
    Printed(["Tổng cộng: 13 nhiệm vụ", *[MERGED_LEFT] * 9]),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the workbook."""
    book = sheets.workbook("Phụ lục 1")
    sheet = book.active
    at = sheets.titles(
        sheet,
        ["PHỤ LỤC 1", "DANH MỤC NHIỆM VỤ TRỌNG TÂM NĂM 2026",
         "(Kèm theo Kế hoạch số 27/KH-UBND ngày 22/01/2026 của UBND thành phố Thanh Hải)"],
        width=10,
    )  # fmt: skip
    widths = [6, 10, 50, 24, 28, 18, 26, 18, 30, 18]
    sheets.put(sheet, grid(ITEMS, COLUMNS), at=at, widths=widths)
    for letter in HIDDEN:
        sheet.column_dimensions[letter].hidden = True
    sheet.freeze_panes = sheet.cell(at + 1, 1)
    book.save(path)
