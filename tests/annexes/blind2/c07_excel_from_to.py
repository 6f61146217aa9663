"""A workbook of two annexes: start and end in two columns, fields merged down, rows filtered away."""

import datetime

from tests.annexes import sheets
from tests.annexes.expect import MERGED_LEFT, MERGED_UP, AnyOf, Group, Printed, grid, register, task

NAME = "c07-tu-ngay-den-ngay.xlsx"
HEAD = [
    ["TT", "Mục tiêu", "Nhiệm vụ cụ thể", "Trách nhiệm", MERGED_LEFT, "Thời gian thực hiện", MERGED_LEFT, "Sản phẩm/Kết quả"],
    [MERGED_UP, MERGED_UP, MERGED_UP, "Chủ trì", "Phối hợp", "Bắt đầu", "Kết thúc", MERGED_UP],
]  # fmt: skip
SECOND = [
    ("TT", "number"), ("Nhiệm vụ", "title"), ("Đơn vị chủ trì", "lead"), ("Đơn vị phối hợp", "co"),
    ("Hạn", "due"), ("Kết quả", "product"),
]  # fmt: skip
FIELDS = [(n, n) for n in ("number", "aim", "title", "lead", "co", "start", "due", "product")]
DL, VH, XT = "Phòng Quản lý lưu trú", "Phòng Quản lý lữ hành", "Trung tâm Xúc tiến du lịch"
AIM = {1: "Tăng khách quốc tế", 2: "Nâng chất lượng dịch vụ", 3: "Chuyển đổi số"}


def spanned(number, aim, title, lead, co, start, end, product, **more):
    """A task with its first and last day; the aim stands once for several rows."""
    first, last = map(datetime.date.fromisoformat, (start, end))
    shown = AnyOf(f"{last:%d/%m/%Y}", f"{last.day}/{last.month}/{last.year}")
    more["cells"] = {
        "number": int(number),
        "aim": aim,
        "start": first,
        "due": last,
        **more.get("cells", {}),
    }
    return task(number, title, lead, co, shown, end, AnyOf("day", "range"), product=product, unsure=("group", "due_text"),
                group=None, **more)  # fmt: skip


GONE = Printed(
    [
        77,
        "",
        "Việc đã hoàn thành năm trước",
        XT,
        "",
        datetime.date(2025, 1, 1),
        datetime.date(2025, 12, 1),
        "Ẩn",
    ]
)
FIRST = [
    spanned("1", AIM[1], "Mở đường bay thẳng từ 02 thị trường", XT, [VH, "Cảng vụ hàng không"], "2026-02-01", "2026-08-31", "02 đường bay"),
    spanned("2", MERGED_UP, "Tuần lễ du lịch biển", XT, [DL], "2026-04-25", "2026-05-03", "Sự kiện"),
    spanned("3", MERGED_UP, "Hội chợ tại Seoul", XT, ["Đại sứ quán Việt Nam tại Hàn Quốc"], "2026-06-04", "2026-06-07", "Gian hàng",
            cells={"lead": MERGED_UP}),
    GONE,
    spanned("4", AIM[2], "Thẩm định lại hạng 45 khách sạn", DL, ["Các cơ sở lưu trú"], "2026-03-01", "2026-10-30", "Quyết định công nhận"),
    spanned("5", MERGED_UP, "Tập huấn hướng dẫn viên", VH, [DL, "Hiệp hội Du lịch tỉnh"], "2026-03-10", "2026-03-12", "120 người"),
    spanned("6", AIM[3], "Bản đồ du lịch số", XT, [DL, VH], "2026-01-15", "2026-12-15", "Bản đồ"),
    spanned("7", MERGED_UP, "Vé điện tử tại khu di tích", "Ban Quản lý di tích", [XT], "2026-05-01", "2026-09-01", "Hệ thống vé"),
]  # fmt: skip
OTHERS = [
    Group("I", "Thường kỳ"),
    task("1", "Thống kê khách đến", XT, ["Các cơ sở lưu trú"], "Ngày 25 hằng tháng", recurrence="monthly", product="Báo cáo"),
    task("2", "Kiểm tra giá dịch vụ dịp lễ", DL, [VH], "Các dịp lễ, Tết", product="Biên bản"),
    task("3", "Duy trì đường dây nóng", XT, [], "24/24 giờ", product="Sổ theo dõi", unsure=("recurrence",)),
    Group("II", "Một lần"),
    task("4", "Đề án kinh tế đêm", VH, [DL, XT], "Quý IV.2026", "2026-12-31", "quarter", product="Đề án"),
    task("5", "Sơ kết 3 năm chương trình kích cầu", VH, [XT], "T.11/2026", "2026-11-30", "month", product="Báo cáo sơ kết"),
    task("6", "Bình chọn điểm đến yêu thích", XT, [VH], "05/2026 - 10/2026", "2026-10-31", "range", product="Danh sách"),
]  # fmt: skip

EXPECTED = register([*FIRST, *OTHERS], tables=2)
EXPECTED["groups"] = "unsure"  # whether a merged column of aims makes headings is not decided
for row in EXPECTED["rows"][: len(FIRST) - 1]:
    row.pop("group", None)


def build(path):
    """Write both sheets; one row is filtered away, one column is empty."""
    book = sheets.workbook("PL1", "PL2")
    first, second = book.worksheets
    at = sheets.titles(first, ["PHỤ LỤC 1", "CHƯƠNG TRÌNH KÍCH CẦU DU LỊCH NĂM 2026", "(Kèm theo Quyết định số 55/QĐ-SDL ngày 14/01/2026)"],
                       width=8)  # fmt: skip
    rows = HEAD + grid(FIRST, FIELDS, head=False)
    sheets.put(first, rows, at=at, header=2, widths=[5, 22, 44, 26, 30, 13, 13, 24])
    first.row_dimensions[at + next(y for y, row in enumerate(rows) if row[0] == 77)].hidden = True
    at = sheets.titles(second, ["PHỤ LỤC 2", "NHIỆM VỤ KHÁC NĂM 2026"], width=6, at=2)
    sheets.put(second, grid(OTHERS, SECOND), at=at, left=2, widths=[4, 5, 44, 26])
    book.save(path)
