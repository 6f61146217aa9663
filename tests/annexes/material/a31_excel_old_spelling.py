"""Excel typed on an old keyboard: decomposed letters, old spelling, hard blanks, breaks in names."""

import unicodedata

from tests.annexes import sheets
from tests.annexes.expect import MERGED_LEFT, Group, grid, register, task

NAME = "31-bieu-go-kieu-cu.xlsx"
COLUMNS = [
    ("Số\nTT", "number"),
    ("Nội dung\u00a0nhiệm vụ", "title"),
    ("Cơ quan\nchủ trì", "lead"),
    ("Cơ quan\nphối hợp", "co"),
    ("Thời gian\u00a0thực hiện", "due"),
    ("Kết quả /\nSản phẩm", "product"),
]
UB, TT, TP = "Uỷ ban nhân dân xã", "Trung tâm Văn hoá, Thông tin và Thể thao", "Ban Tư pháp xã"
MT = "Uỷ ban Mặt trận Tổ quốc xã"


def heading(title):
    return Group(None, title, [title, *[MERGED_LEFT] * 5])


ITEMS = [
    heading("Văn hoá, thông tin"),
    task("1", "Khảo sát, quy hoạch lại hệ thống loa truyền thanh", TT, [UB], "Quý II/2026", "2026-06-30",
         "quarter", product="Bản đồ điểm loa", cells={"lead": "Trung tâm Văn hoá,\nThông tin và Thể thao"}),
    task("2", "Bảo vệ cây cổ thụ trong khuôn viên di tích", TT, [MT], "Trước ngày 19/5/2026", "2026-05-19",
         "day", product="Hồ sơ cây di sản", cells={"co": "Uỷ ban Mặt trận\nTổ quốc xã"}),
    task("3", "Thi tìm hiểu lịch sử đảng bộ", TT, [MT, UB], "Tháng 10/2026", "2026-10-31", "month",
         product="Cuộc thi", cells={"title": "Thi tìm hiểu\nlịch sử\u00a0đảng bộ "}),
    task("4", "Xoá quảng cáo, rao vặt sai quy định", TT, ["Đoàn Thanh niên xã"], "Hàng tháng",
         recurrence="monthly", product="Biên bản"),
    heading("Tư pháp, hoà giải"),
    task("5", "Củng cố 14 tổ hoà giải", TP, [MT], "Tháng 3/2026", "2026-03-31", "month",
         product="Quyết định kiện toàn"),
    task("6", "Ngày Pháp luật Việt Nam", TP, [TT], "09/11/2026", "2026-11-09", "day", product="Lễ hưởng ứng"),
    task("7", "Rà soát giấy tờ hộ tịch uỷ quyền", TP, [], "6 tháng đầu năm 2026", "2026-06-30", "half",
         product="Danh mục"),
    task("8", "Chứng thực lưu động tại thôn xa", TP, ["Trưởng các thôn"], "Thường xuyên", recurrence="ongoing",
         product="Sổ chứng thực"),
    heading("Kinh tế, xã hội"),
    task("9", "Hoà mạng nước sạch cho 320 hộ", UB, ["Công ty cổ phần Nước sạch số 2"], "31/12/2026",
         "2026-12-31", "day", product="320 đồng hồ nước"),
    task("10", "Thuỷ lợi nội đồng vụ đông xuân", UB, ["Hợp tác xã Nông nghiệp Thượng Hoà"], "Hàng năm",
         recurrence="yearly", product="Kế hoạch tưới tiêu"),
    task("11", "Khoá đào tạo bán hàng trực tuyến", UB, ["Hội Phụ nữ xã"], "Quý III/2026", "2026-09-30",
         "quarter", product="02 khoá"),
    task("12", "Tổ chức tuần văn hoá đọc", TT, ["Các trường học trong xã"], "Tháng 4/2026", "2026-04-30",
         "month", product="Tuần văn hoá đọc"),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the workbook, every letter decomposed."""
    book = sheets.workbook("Phu luc")
    sheet = book.active
    lines = [
        "PHỤ LỤC",
        "(Kèm theo Kế hoạch số 9/KH-UBND ngày 08/01/2026 của Uỷ ban nhân dân xã Thượng Hoà)",
    ]
    at = sheets.titles(sheet, [unicodedata.normalize("NFD", line) for line in lines], width=6)
    rows = [[unicodedata.normalize("NFD", text) for text in row] for row in grid(ITEMS, COLUMNS)]
    sheets.put(sheet, rows, at=at, widths=[6, 44, 26, 30, 20, 26])
    for row in sheet.iter_rows(min_row=at):
        row[0].number_format = "@"
    book.save(path)
