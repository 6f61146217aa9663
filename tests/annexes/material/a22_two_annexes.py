"""Two annexes in one file: numbers and groups of the second start again, or there are none."""

from tests.annexes.expect import Group, Printed, grid, register, task
from tests.annexes.paper import Paper

NAME = "22-hai-phu-luc.docx"
COLUMNS = [
    ("STT", "number"),
    ("Nội dung nhiệm vụ", "title"),
    ("Cơ quan chủ trì", "lead"),
    ("Cơ quan phối hợp", "co"),
    ("Thời gian hoàn thành", "due"),
    ("Sản phẩm", "product"),
]
WIDTHS = [1.3, 8.5, 4, 4.3, 3.2, 4.2]
NV, TC, VP = "Sở Nội vụ", "Sở Tài chính", "Văn phòng UBND thành phố"

CITY = [
    Group("I", "Bộ máy, biên chế"),
    task("1", "Hướng dẫn khung số lượng cấp phó", NV, [VP], "Tháng 3/2026", "2026-03-31", "month",
         product="Văn bản hướng dẫn"),
    task("2", "Giao biên chế cho 52 phường, xã", NV, [TC], "Trước ngày 31/01/2026", "2026-01-31", "day",
         product="Quyết định giao biên chế"),
    task("3", "Chi trả chế độ cho người nghỉ việc", TC, [NV], "Quý I/2026", "2026-03-31", "quarter",
         product="Quyết định chi trả"),
    Printed(["", "Cộng", "", "", "", "3 nhiệm vụ"]),
    Group("II", "Trụ sở, tài sản"),
    task("4", "Bố trí trụ sở cho 08 phường mới", TC, [VP], "Quý II/2026", "2026-06-30", "quarter",
         product="Phương án được duyệt"),
    task("5", "Bán đấu giá xe ô tô dôi dư", TC, [], "Quý IV/2026", "2026-12-31", "quarter",
         product="Hợp đồng bán đấu giá"),
    Printed(["", "Cộng", "", "", "", "2 nhiệm vụ"]),
    Printed(["", "Tổng số", "", "", "", "5 nhiệm vụ"]),
]  # fmt: skip
# No groups here, and the numbers start again: nothing of the first annex reaches these rows.
COMMUNES = [
    task("1", "Ban hành quy chế làm việc của UBND phường, xã", "UBND các phường, xã", [], "Tháng 02/2026",
         "2026-02-28", "month", product="Quy chế", group=None),
    task("2", "Niêm yết danh sách cán bộ tiếp dân", "UBND các phường, xã", [], "Thường xuyên",
         recurrence="ongoing", product="Bảng niêm yết", group=None),
    task("3", "Bàn giao hồ sơ lưu trữ của cấp huyện cũ", "Trung tâm Lưu trữ lịch sử thành phố",
         ["UBND các phường, xã"], "31/7/2026", "2026-07-31", "day", product="Biên bản bàn giao", group=None),
    task("4", "Chỉnh trang biển tên cơ quan", "UBND các phường, xã", [NV], "Hết quý I/2026", "2026-03-31",
         "quarter", product="Biển tên đúng quy cách", group=None),
    task("5", "Phân công trực tiếp nhận hồ sơ ngày thứ Bảy", "UBND các phường, xã", [], "Hằng tháng",
         recurrence="monthly", product="Lịch trực", group=None),
    task("6", "Báo cáo vướng mắc khi thực hiện phân cấp", "UBND các phường, xã", [NV, VP], "Hằng quý",
         recurrence="quarterly", product="Báo cáo", group=None),
    task("7", "Đánh giá một năm vận hành chính quyền hai cấp", "UBND các phường, xã", [], "Trước ngày 10/7/2026",
         "2026-07-10", "day", product="Báo cáo đánh giá", group=None),
]  # fmt: skip

EXPECTED = register([*CITY, *COMMUNES], tables=2)


def build(path):
    """Write both annexes."""
    paper = Paper()
    order = "(Kèm theo Kế hoạch số 08/KH-UBND ngày 07/01/2026 của UBND thành phố Thanh Hải)"
    paper.title("PHỤ LỤC 1", "Nhiệm vụ của các sở, ngành thành phố", order)
    paper.table(grid(CITY, COLUMNS), WIDTHS)
    paper.title("PHỤ LỤC 2", "Nhiệm vụ của Ủy ban nhân dân các phường, xã", order)
    paper.table(grid(COMMUNES, COLUMNS), WIDTHS)
    paper.save(path)
