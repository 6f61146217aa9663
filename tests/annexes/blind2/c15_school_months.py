"""A workbook by month: month and year in two columns, numbers in decimals, a filter left on, money."""

from tests.annexes import sheets
from tests.annexes.expect import MERGED_LEFT, AnyOf, Group, Printed, grid, register, task

NAME = "c15-thang-nam-hai-cot.xlsx"
COLUMNS = [
    ("Mã", "number"), ("Nội dung công tác", "title"), ("Bộ phận chủ trì", "lead"), ("Bộ phận phối hợp", "co"),
    ("Tháng", "m"), ("Năm", "y"), ("Kinh phí (đồng)", "money"), ("Kết quả/sản phẩm", "product"),
]  # fmt: skip
DT, CN, TV = "Tổ Khoa học tự nhiên", "Tổ Công nghệ - Tin học", "Thư viện"
ENDS = {
    8: "2026-08-31",
    9: "2026-09-30",
    11: "2026-11-30",
    12: "2026-12-31",
    1: "2027-01-31",
    3: "2027-03-31",
    5: "2027-05-31",
}


def in_month(number, title, lead, co, month, product, **more):
    year = 2026 if month > 7 else 2027
    text = AnyOf(f"{month}/{year}", f"Tháng {month}/{year}", f"Tháng {month} năm {year}")
    more["cells"] = {"due": "", "m": month, "y": year, "money": 1500000, **more.get("cells", {})}
    return task(number, title, lead, co, text, ENDS[month], "month", product=product, **more)


def over(number, title):
    return Group(number, title, printed=[number, title] + [MERGED_LEFT] * 6)


ITEMS = [
    over("1", "Chuyên môn"),
    in_month("1.1", "Tựu trường, ổn định lớp", "Ban Giám hiệu", ["Các tổ chuyên môn"], 8, "Thời khóa biểu"),
    in_month("1.2", "Hội thi sáng tạo robot", CN, [DT, "Đoàn trường"], 11, "06 sản phẩm"),
    in_month("1.3", "Kiểm tra cuối kỳ I", "Ban Giám hiệu", ["Tổ Ngữ văn", DT], 12, "Bảng điểm"),
    in_month("1.4", "Ôn thi tốt nghiệp", DT, ["Tổ Ngữ văn"], 3, "Kế hoạch ôn tập"),
    Printed(["", "Cộng mục 1", "", "", "", "", 6000000, ""]),
    over("2", "Ngoại khóa"),
    in_month("2.1", "Ngày hội đọc sách", TV, ["Tổ Ngữ văn"], 11, "01 ngày hội"),
    in_month("2.2", "Hướng nghiệp tại doanh nghiệp", "Đoàn trường", ["Ban đại diện cha mẹ học sinh"], 1, "300 học sinh"),
    in_month("2.3", "Trại hè kỹ năng", "Đoàn trường", ["Y tế trường học"], 5, "Trại hè"),
    in_month("2.4", "Lễ khai giảng", "Ban Giám hiệu", ["Tổ Văn phòng"], 9, "Buổi lễ"),
    Printed(["", "Cộng mục 2", "", "", "", "", 6000000, ""]),
    over("3", "Cơ sở vật chất"),
    in_month("3.1", "Thay 40 bộ bàn ghế", "Tổ Văn phòng", ["Kế toán"], 8, "Biên bản bàn giao"),
    in_month("3.2", "Lắp phòng nghe nhìn", CN, ["Tổ Văn phòng"], 12, "01 phòng"),
    in_month("3.3", "Kiểm kê tài sản", "Tổ Văn phòng", ["Kế toán", TV], 12, "Biên bản"),
    in_month("3.4", "Sơn lại hàng rào", "Tổ Văn phòng", [], 5, "220 m"),
    Printed(["", "Cộng mục 3", "", "", "", "", 6000000, ""]),
    Printed(["", "TỔNG KINH PHÍ", "", "", "", "", 18000000, ""]),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the workbook."""
    book = sheets.workbook("Kế hoạch")
    at = sheets.titles(
        book.active,
        [
            "KẾ HOẠCH CÔNG TÁC NĂM HỌC 2026 - 2027",
            "TRƯỜNG THPT NGUYỄN TRÃI",
            "(Kèm theo Kế hoạch số 101/KH-THPT ngày 10/8/2026)",
        ],
        width=8,
    )
    sheets.put(book.active, grid(ITEMS, COLUMNS), at=at, widths=[6, 40, 24, 28, 8, 8, 16, 22])
    book.save(path)
