"""An Excel annex with leads and days merged downwards, "nt", cut rows, heads repeated for print."""

import datetime

from tests.annexes import sheets
from tests.annexes.expect import MERGED_UP, AnyOf, Group, Printed, grid, register, task

NAME = "23-phu-luc-gop-o.xlsx"
COLUMNS = [
    ("STT", "number"),
    ("Nhiệm vụ", "title"),
    ("Chủ trì", "lead"),
    ("Phối hợp", "co"),
    ("Hạn hoàn thành", "due"),
    ("Sản phẩm", "product"),
]
HEAD = Printed([title for title, _ in COLUMNS])
NUMBERS = Printed([1, 2, 3, 4, 5, 6])
VT, TT, PT = (
    "Đảng ủy Sở Văn hóa và Thể thao",
    "Báo và phát thanh, truyền hình Thanh Hải",
    "Bảo tàng thành phố",
)
UP = {"lead": MERGED_UP}
DAY = datetime.date(2026, 9, 2)
SHOWN = AnyOf("02/09/2026", "2/9/2026", "02/9/2026")

ITEMS = [
    NUMBERS,
    Group("A", "Di sản"),
    task("01", "Tu bổ 07 di tích cấp thành phố", VT, [PT], SHOWN, "2026-09-02", "day",
         product="07 di tích", cells={"due": DAY}),
    task("02", "Số hóa 1.100 hiện vật", VT, [PT], SHOWN, "2026-09-02", "day", product="Kho hiện vật số",
         cells={**UP, "due": MERGED_UP, "co": "nt"}),
    task("03", "Lập hồ sơ nghệ nhân ưu tú", VT, [PT], "Quý III/2026", "2026-09-30", "quarter",
         product="Hồ sơ đề nghị", cells={**UP, "co": "nt"}),
    task("04", "Trưng bày chuyên đề gốm cổ", PT, [TT], "Tháng 11/2026", "2026-11-30", "month",
         product="Trưng bày"),
    HEAD,
    Group("B", "Truyền thông"),
    task("05", "Mở chuyên mục Thành phố đáng sống", TT, [VT], "Tháng 01/2026", "2026-01-31", "month",
         product="Chuyên mục"),
    task("06", "Phát sóng bản tin tiếng Anh hằng tuần trên nền tảng số", TT, [VT], "Thường xuyên",
         recurrence="ongoing", product="52 bản tin", cells={**UP, "co": MERGED_UP,
         "title": "Phát sóng bản tin tiếng Anh"}, after=[{**UP, "co": MERGED_UP, "title": "hằng tuần trên nền tảng số"}]),
    task("07", "Bồi dưỡng 60 phóng viên, biên tập viên", TT, ["Hội Nhà báo thành phố"], 2027, "2027-12-31",
         "year", product="Chứng nhận", cells=UP),
    Group("C", "Thể thao"),
    task("08", "Giải chạy ven biển lần thứ ba", VT, ["Công an thành phố"], "Trước 30/4/2026", "2026-04-30",
         "day", product="Giải chạy"),
    task("09", "Phổ cập bơi cho học sinh lớp 5", VT, ["Sở Giáo dục và Đào tạo"], "Hằng năm",
         recurrence="yearly", product="90% học sinh biết bơi", cells=UP),
    task("10", "Xã hội hóa nhà thi đấu đa năng", VT, ["Sở Tài chính"], "2026 - 2029", "2029-12-31", "range",
         product="Dự án", cells=UP),
    task("11", "Thành lập đội bóng chuyền nữ", VT, ["Sở Tài chính"], "Năm 2027", "2027-12-31", "year",
         product="Quyết định thành lập", cells={**UP, "co": MERGED_UP}),
    task("12", "Sửa chữa sân vận động trung tâm", "Ban Quản lý dự án số 2", [VT], "31/10/2026", "2026-10-31",
         "day", product="Biên bản nghiệm thu"),
    Printed(["", "Tổng cộng: 12 nhiệm vụ", "", "", "", ""]),
]  # fmt: skip
for _item in ITEMS:
    if getattr(_item, "expected", {}).get("due_text") == 2027:
        _item.expected["due_text"] = "2027"

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the workbook."""
    book = sheets.workbook("PL")
    sheet = book.active
    lines = ["PHỤ LỤC", "Nhiệm vụ văn hóa, thể thao năm 2026",
             "(Kèm theo Kế hoạch số 52-KH/TU, ngày 19/12/2025 của Thành ủy Thanh Hải)"]  # fmt: skip
    at = sheets.titles(sheet, lines, width=6)
    sheets.put(sheet, grid(ITEMS, COLUMNS), at=at, widths=[6, 46, 30, 30, 18, 26])
    book.save(path)
