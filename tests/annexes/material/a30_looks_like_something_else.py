"""Tasks that look like totals or heads, headings that look like tasks, dates in the wrong columns."""

from tests.annexes.expect import MERGED_LEFT, Group, Printed, grid, register, task
from tests.annexes.paper import Paper

NAME = "30-de-nham-lan.docx"
COLUMNS = [
    ("STT", "number"),
    ("Tên nhiệm vụ", "title"),
    ("Cơ quan chủ trì", "lead"),
    ("Cơ quan phối hợp", "co"),
    ("Thời gian hoàn thành", "due"),
    ("Sản phẩm", "product"),
    ("Ghi chú", "note"),
]
VP, CA, VH, KT = (
    "Văn phòng Đảng ủy",
    "Công an phường",
    "Phòng Văn hóa - Xã hội",
    "Phòng Kinh tế, Hạ tầng và Đô thị",
)


def plain(title):
    """A heading without a number: a bold row with nothing else, not merged."""
    return Group(None, title, ["", title, "", "", "", "", ""])


def total(text, count="", merged=True):
    cells = [text, *[MERGED_LEFT] * 5, count] if merged else ["", text, "", "", "", "", count]
    return Printed(cells)


ITEMS = [
    plain("Cộng đồng dân cư"),
    task("1", "Tổng rà soát camera an ninh tại ngõ nhỏ", CA, [KT], "Quý II/2026", "2026-06-30", "quarter",
         product="Danh mục camera", cells={"note": "Xong trước 30/4/2026 ở ngõ 12"}),
    task("2", "Cộng tác viên dân số: rà soát, bổ sung 24 người", VH, [], "Tháng 3/2026", "2026-03-31", "month",
         product="Quyết định công nhận"),
    task("3", "Tổng hợp ý kiến Nhân dân về đồ án Quý IV/2025", VP, [KT, VH], "30/01/2026", "2026-01-30",
         "day", product="Báo cáo gửi trước ngày 05/02/2026"),
    total("Cộng", "3"),
    plain("Tổng kết, sơ kết"),
    task("4", "Tổng kết 10 năm phong trào khu phố văn hóa", VH, [VP], "Tháng 9/2026", "2026-09-30", "month",
         product="Hội nghị"),
    task("5", "Tổng số hóa tài liệu của chi bộ trước năm 2000", VP, [], "2026 - 2027", "2027-12-31", "range",
         product="Kho tài liệu số"),
    task("6", "Sơ kết quy chế phối hợp giữa Công an phường và Ban Chỉ huy Quân sự", CA, [VP], "Tháng 7/2026",
         "2026-07-31", "month", product="Báo cáo sơ kết"),
    total("Cộng nhóm: 3 nhiệm vụ", merged=False),
    plain("Nhiệm vụ khác"),
    task("7", "Nội dung đột xuất do Thành ủy giao", VP, [], "Khi có phát sinh", product="Báo cáo"),
    # Neither lead nor deadline, and yet a task: its number runs on and it is not bold.
    task("8", "Tiếp nhận kiến nghị sau giám sát", product="Văn bản trả lời"),
    task("9", "Xử lý xe bỏ hoang, đỗ sai nơi quy định", CA, [KT], "Thường xuyên", recurrence="ongoing",
         product="X", cells={"note": "Mỗi tháng 02 đợt"}),
    task("10", "Thời gian mở cửa nhà văn hóa: điều chỉnh theo mùa", VH, [], "Tháng 4/2026", "2026-04-30",
         "month", product="Thông báo"),
    task("11", "Sản phẩm OCOP: đăng ký mới 02 sản phẩm", KT, [VH], "Quý III/2026", "2026-09-30", "quarter",
         product="Hồ sơ"),
    task("12", "Chủ trì hội thảo bảo tồn phố nghề", VH, [KT], "Tháng 11/2026", "2026-11-30", "month",
         product="Kỷ yếu"),
    total("Tổng cộng (I + II + III): 12 nhiệm vụ"),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the annex."""
    paper = Paper()
    paper.title(
        "PHỤ LỤC",
        "Danh mục nhiệm vụ năm 2026",
        "(Kèm theo Kế hoạch số 14-KH/ĐU, ngày 16/01/2026 của Đảng ủy phường Hải Tân)",
    )
    rows = grid(ITEMS, COLUMNS)
    bold = [n for n, row in enumerate(rows) if row[0] == "" and not any(row[2:])]
    bold += [n for n, row in enumerate(rows) if MERGED_LEFT in row]
    paper.table(rows, [1.2, 7.5, 3.6, 4, 3.2, 3.4, 2.6], bold_rows=bold)
    paper.save(path)
