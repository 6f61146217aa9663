"""A ward's plan: heads of two levels, start and end, ditto marks, headings without numbers."""

from tests.annexes.expect import MERGED_LEFT, MERGED_UP, AnyOf, Group, grid, register, task
from tests.annexes.paper import Paper

NAME = "b03-phan-cong-hai-tang.docx"
HEAD = [
    ["STT", "Nội dung công việc", "Phân công", MERGED_LEFT, "Thời gian", MERGED_LEFT, "Sản phẩm", "Ghi chú"],
    [MERGED_UP, MERGED_UP, "Chủ trì", "Phối hợp", "Bắt đầu", "Kết thúc", MERGED_UP, MERGED_UP],
]  # fmt: skip
FIELDS = [
    (name, name) for name in ("number", "title", "lead", "co", "start", "due", "product", "note")
]
VH, KT = "Phòng Văn hóa - Xã hội", "Phòng Kinh tế, Hạ tầng và Đô thị"
VP, CA = "Văn phòng HĐND và UBND", "Công an phường"
TT = "Trung tâm Phục vụ hành chính công"
SPAN = AnyOf("day", "range")


def band(title):
    """A bold heading without a number, across the table from the first column."""
    return Group(None, title, printed=[title] + [MERGED_LEFT] * 7)


def work(number, title, lead, co, start, due, on, product, precision=SPAN, **more):
    """A task with a start and an end; what of the two is `due_text` is not decided."""
    more["cells"] = {"start": start, "due": due, **more.get("cells", {})}
    more["unsure"] = ("due_text", *more.get("unsure", ()))
    return task(number, title, lead, co, due, on, precision, product=product, **more)


ITEMS = [
    band("Chỉnh trang đô thị"),
    work("1", "Lát lại hè các tuyến: Lê Văn Duyệt; Hàng Bè; ngõ 12", KT, [CA], "05/01/2026", "31/3/2026",
         "2026-03-31", "03 tuyến hè đạt chuẩn"),
    work("2", "Gỡ bỏ biển quảng cáo trái phép", KT, [CA], "01/3/2026", "30/4/2026", "2026-04-30",
         "Biên bản", cells={"lead": "Như trên", "co": "như trên"}),
    work("3", "Hạ ngầm cáp viễn thông", KT, ["Các doanh nghiệp viễn thông"], "01/4/2026", "30/9/2026",
         "2026-09-30", "05 tuyến phố", cells={"lead": "″"}),
    work("4", "Trồng cây bóng mát", KT, [VH], "01/4/2026", "30/9/2026", "2026-09-30", "500 cây",
         cells={"lead": "″", "due": "″", "start": "″"}),
    band("Văn hóa, an sinh"),
    work("5", "Rà soát hộ nghèo, hộ cận nghèo", VH, ["Ủy ban MTTQ Việt Nam phường"], "Tháng 9/2026",
         "Tháng 11/2026", "2026-11-30", "Danh sách được phê duyệt", AnyOf("month", "range")),
    work("6", "Trao quà cho người có công", VH, ["Ủy ban MTTQ Việt Nam phường"], "Tháng 7/2026",
         "27/7/2026", "2026-07-27", "Danh sách ký nhận", cells={"lead": MERGED_UP, "co": MERGED_UP}),
    work("7", "Ngày hội “Sách và Trẻ thơ”; hội thi \"Gia đình đọc\"", VH, ["Ủy ban MTTQ Việt Nam phường"],
         "01/4/2026", "21/4/2026", "2026-04-21", "Báo cáo kết quả", cells={"lead": MERGED_UP, "co": MERGED_UP}),
    work("8", "Chuẩn hóa hồ sơ trợ cấp xã hội", VH, [TT], "", "Quý III/2026", "2026-09-30",
         "Báo cáo kết quả", AnyOf("quarter"), cells={"lead": MERGED_UP, "product": MERGED_UP}),
    work("9", "Cấp mã số an sinh cho 100% đối tượng", VH, [TT], "", "Quý III/2026", "2026-09-30",
         "Báo cáo kết quả", AnyOf("quarter"),
         cells={"lead": MERGED_UP, "product": MERGED_UP, "co": MERGED_UP, "due": MERGED_UP}),
    band("Nền hành chính phục vụ"),
    work("10", "Trực thứ Bảy tại bộ phận một cửa", TT, [VP, CA], "01/02/2026", "31/12/2026", "2026-12-31",
         "Lịch trực"),
    work("11", "Khảo sát mức độ hài lòng", TT, [VP], "01/6/2026", "30/6/2026", "2026-06-30",
         "Báo cáo khảo sát", cells={"lead": "-nt-"}),
    work("12", "Lưu trữ điện tử hồ sơ một cửa", VP, [TT], "01/6/2026", "30/6/2026", "2026-06-30",
         "Báo cáo khảo sát", cells={"due": "Như trên", "start": "Như trên", "product": "Như trên"}),
    work("13", "Bố trí máy lấy số; kiốt tra cứu", VP, [TT], "", "15-10-2026", "2026-10-15", "02 kiốt",
         AnyOf("day")),
    work("14", "Bồi dưỡng kỹ năng giao tiếp", VP, [], "", "Tháng 12", "2026-12-31", "Chứng nhận",
         AnyOf("month"), cells={"note": "Mời giảng viên ngoài"}),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the annex."""
    paper = Paper()
    paper.letterhead(["UBND PHƯỜNG HÀNG LƯỢC", "Số: 42/KH-UBND"],
                     ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Hàng Lược, ngày 20 tháng 01 năm 2026"])  # fmt: skip
    paper.title("PHỤ LỤC PHÂN CÔNG NHIỆM VỤ")
    rows = HEAD + grid(ITEMS, FIELDS, head=False)
    paper.table(rows, [1.2, 7, 3.6, 3.6, 2.6, 2.6, 3, 2], header=2)
    paper.signature(["- Như trên;", "- Lưu: VT."], ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"])
    paper.save(path)
