"""Columns of years to be marked; and beside them a table of halves, and one of start and end."""

from tests.annexes.expect import MERGED_LEFT, MERGED_UP, AnyOf, grid, register, task
from tests.annexes.paper import Paper

NAME = "28-danh-dau-theo-nam.docx"
A, B, C = "Viện Quy hoạch tỉnh", "Trường Cao đẳng Y tế", "Trung tâm Tiết kiệm năng lượng"
YEARS = ("2026", "2027", "2028", "2029", "2030")
YEAR_HEAD = [
    ["STT", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Năm thực hiện", *[MERGED_LEFT] * 4, "Sản phẩm"],
    [*[MERGED_UP] * 4, *YEARS, MERGED_UP],
]  # fmt: skip
YEAR_COLUMNS = [("", name) for name in ("number", "title", "lead", "co", *YEARS, "product")]
HALF_HEAD = [
    [
        "STT",
        "Nhiệm vụ",
        "Đơn vị chủ trì",
        "6 tháng đầu năm 2026",
        "6 tháng cuối năm 2026",
        "Sản phẩm",
    ],
]
HALF_COLUMNS = [("", name) for name in ("number", "title", "lead", "h1", "h2", "product")]
SPAN_HEAD = [
    ["STT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời gian thực hiện", MERGED_LEFT, "Sản phẩm"],
    [*[MERGED_UP] * 3, "Bắt đầu", "Kết thúc", MERGED_UP],
]  # fmt: skip
SPAN_COLUMNS = [("", name) for name in ("number", "title", "lead", "start", "due", "product")]


def in_year(number, title, lead, co, year, product):
    due = AnyOf(year, f"Năm {year}", f"Năm thực hiện {year}")
    return task(
        number, title, lead, co, due, f"{year}-12-31", "year", product=product, cells={year: "x"}
    )


def in_half(number, title, lead, half, product):
    name, day = {"h1": ("6 tháng đầu năm 2026", "2026-06-30"),
                 "h2": ("6 tháng cuối năm 2026", "2026-12-31")}[half]  # fmt: skip
    return task(number, title, lead, [], name, day, "half", product=product, cells={half: "x"})


def spanning(number, title, lead, start, due, day, product):
    # The end decides; how the two columns make one text is not said.
    return task(number, title, lead, [], due, day, "range", product=product, cells={"start": start},
                unsure=("due_text", "precision"))  # fmt: skip


BY_YEAR = [
    in_year("1", "Lập quy hoạch chung đô thị Hải Tân", A, [B], "2027", "Đồ án"),
    in_year("2", "Xây ký túc xá sinh viên", B, [A], "2029", "Công trình"),
    in_year("3", "Kiểm toán năng lượng 30 tòa nhà công", C, [], "2026", "30 báo cáo"),
    in_year("4", "Đào tạo thạc sĩ điều dưỡng", B, [], "2028", "Chương trình đào tạo"),
    # Marked in every year: the last one is the end.
    task("5", "Thay đèn LED trường học", C, [A], "2030", "2030-12-31", "range", product="Báo cáo",
         cells=dict.fromkeys(YEARS, "x"), unsure=("due_text", "precision", "recurrence")),
    in_year("6", "Bản đồ số hạ tầng ngầm", A, [C], "2030", "Bản đồ"),
]  # fmt: skip
BY_HALF = [
    in_half("1", "Mời giảng viên thỉnh giảng", B, "h1", "12 hợp đồng"),
    in_half("2", "Dán nhãn năng lượng thiết bị văn phòng", C, "h2", "Danh mục"),
    in_half("3", "Lấy ý kiến cộng đồng về đồ án", A, "h1", "Bản tổng hợp"),
    in_half("4", "Tuyển sinh bổ sung", B, "h2", "Danh sách trúng tuyển"),
]
BY_SPAN = [
    spanning(
        "1", "Khảo cổ khu đất dự án", A, "01/3/2026", "30/9/2026", "2026-09-30", "Báo cáo khai quật"
    ),
    spanning(
        "2", "Lắp điện mặt trời mái nhà", C, "Quý I/2026", "Quý III/2026", "2026-09-30", "1,2 MWp"
    ),
    spanning(
        "3",
        "Xây phòng mô phỏng lâm sàng",
        B,
        "Tháng 4/2026",
        "Tháng 11/2027",
        "2027-11-30",
        "02 phòng",
    ),
    spanning("4", "Số hóa giáo trình", B, "2026", "2028", "2028-12-31", "40 giáo trình"),
]

EXPECTED = register([*BY_YEAR, *BY_HALF, *BY_SPAN], tables=3)


def build(path):
    """Write three tables."""
    paper = Paper()
    paper.title(
        "PHỤ LỤC", "(Kèm theo Kế hoạch số 19/KH-UBND ngày 21/01/2026 của UBND tỉnh Trường Giang)"
    )
    rows = YEAR_HEAD + grid(BY_YEAR, YEAR_COLUMNS, head=False)
    paper.table(rows, [1.2, 7.5, 4, 4, 1.2, 1.2, 1.2, 1.2, 1.2, 2.6], header=2)
    paper.title("BIỂU 2")
    rows = HALF_HEAD + grid(BY_HALF, HALF_COLUMNS, head=False)
    paper.table(rows, [1.2, 9, 5, 3.2, 3.2, 3.8])
    paper.title("BIỂU 3")
    rows = SPAN_HEAD + grid(BY_SPAN, SPAN_COLUMNS, head=False)
    paper.table(rows, [1.2, 9, 5, 3.2, 3.2, 3.8], header=2)
    paper.save(path)
