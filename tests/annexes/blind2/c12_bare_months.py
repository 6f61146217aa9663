"""Word: the month as a bare number, long texts with dashes, a head with notes in brackets, hard days."""

from tests.annexes.expect import AnyOf, Group, grid, register, task
from tests.annexes.paper import Paper

NAME = "c12-noi-dung-nhieu-gach-dau-dong.docx"
COLUMNS = [
    ("TT", "number"),
    ("NỘI DUNG NHIỆM VỤ\n(theo Nghị quyết)", "title"),
    ("CƠ QUAN CHỦ TRÌ\n(chịu trách nhiệm chính)", "lead"),
    ("CƠ QUAN PHỐI HỢP\n(chủ động tham gia)", "co"),
    ("THỜI GIAN HOÀN THÀNH\n(chậm nhất)", "due"),
    ("SẢN PHẨM\n(văn bản, công trình)", "product"),
]
TC, NC, TG = "Ban Tổ chức", "Ban Nội chính Thành ủy", "Ban Tuyên giáo và Dân vận Thành ủy"
DU, VP = "Đảng ủy UBND thành phố", "Văn phòng Thành ủy"


def numbered(number, title, lead, co, due, on=None, precision="none", **more):
    return task(f"{int(number):02}", title, lead, co, due, on, precision, **more)


ITEMS = [
    Group("I", "VỀ TỔ CHỨC BỘ MÁY"),
    numbered("1", "Sắp xếp tổ chức đảng: - Đảng bộ cơ quan; - Chi bộ trường học", f"{TC}, {NC}", [DU], "Hết tháng 6/2026",
             "2026-06-30", "month", product="Quyết định", leads=[TC, NC],
             cells={"title": "Sắp xếp tổ chức đảng:\n- Đảng bộ cơ quan;\n- Chi bộ trường học"}),
    numbered("2", "Quy định chức năng của trung tâm chính trị", "Ban Tổ chức Thành ủy", [TG, "Sở Nội vụ/ Sở Tài chính"],
             "Q2/2026", "2026-06-30", "quarter", product="Quy định", unsure=("coordinators",)),
    numbered("3", "Giao biên chế", "Ban Tổ chức Thành ủy", [DU], "Nửa đầu năm 2026", "2026-06-30", "half", product="Quyết định"),
    numbered("4", "Đánh giá cán bộ theo quý", "Các cấp ủy trực thuộc Thành ủy", [], "4 lần/năm", recurrence="quarterly",
             product="Kết quả xếp loại"),
    Group("II", "VỀ TƯ TƯỞNG, DÂN VẬN"),
    numbered("5", "Học tập Nghị quyết Đại hội XIV", TG, ["Các ban đảng", VP], "Không quá ngày 31/3/2026", "2026-03-31", "day",
             product="Hội nghị trực tuyến"),
    numbered("6", "Giải báo chí Búa liềm vàng", TG, ["Hội Nhà báo thành phố"], "10/2026 – 01/2027", "2027-01-31", "range",
             product="Lễ trao giải"),
    numbered("7", "Khảo sát dư luận xã hội", TG, [], "01 lần/quý", recurrence="quarterly", product="Báo cáo nhanh"),
    numbered("8", "Biên soạn lịch sử Đảng bộ tập 4", TG, [VP], "Trong 2 năm 2026 - 2027", "2027-12-31", "range", product="Bản thảo"),
    Group("III", "VỀ NỘI CHÍNH"),
    numbered("9", "Chỉ đạo xử lý 05 vụ án tham nhũng", NC, ["Đảng ủy Công an thành phố", "Đảng ủy Viện kiểm sát nhân dân thành phố"],
             "Theo tiến độ tố tụng", product="Kết luận"),
    numbered("10", "Sơ kết công tác tiếp công dân", NC, [DU], "Tháng 7/2026 (phiên họp thường kỳ của Ban Thường vụ)", "2026-07-31",
             "month", product="Báo cáo"),
    numbered("11", "Tự kiểm tra kê khai tài sản", "Các đảng ủy, chi ủy trực thuộc", [NC], "Ngày 30/6 và 31/12", "2026-12-31", "day",
             product="Báo cáo", leads=AnyOf(["Các đảng ủy, chi ủy trực thuộc"], ["Các đảng ủy", "chi ủy trực thuộc"])),
    numbered("12", "Tổng kết", NC, [], "Trước ngày 20 tháng 12", "2026-12-20", "day", product="Báo cáo"),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the annex."""
    paper = Paper()
    paper.title("PHỤ LỤC", "Nhiệm vụ thực hiện Chương trình hành động",
                "(Kèm theo Chương trình hành động số 07-CTr/TU, ngày 02 tháng 02 năm 2026)")  # fmt: skip
    paper.table(grid(ITEMS, COLUMNS), [1.2, 8, 4.4, 4.6, 3.6, 3.4])
    paper.save(path)
