"""A ward Party committee's programme full of "nt" and cells merged downwards."""

from tests.annexes.expect import MERGED_UP, Group, grid, register, task
from tests.annexes.paper import Paper

NAME = "06-phu-luc-nhu-tren.docx"
COLUMNS = [
    ("Stt", "number"),
    ("Công việc", "title"),
    ("Chủ trì", "lead"),
    ("Phối hợp", "co"),
    ("Thời hạn", "due"),
    ("Sản phẩm", "product"),
    ("Lãnh đạo phụ trách", "boss"),
]
BXD, UBKT, VP = "Ban Xây dựng Đảng", "Ủy ban Kiểm tra Đảng ủy", "Văn phòng Đảng ủy"
MT, DU = "Ủy ban MTTQ Việt Nam phường", "Đảng ủy UBND phường"
UP = {"lead": MERGED_UP}
BT, PBT = {"boss": "Bí thư Đảng ủy"}, {"boss": "Phó Bí thư Thường trực Đảng ủy"}

ITEMS = [
    Group("I", "Xây dựng Đảng về chính trị, tư tưởng"),
    task("1", "Quán triệt nghị quyết đại hội đảng bộ phường đến toàn thể đảng viên", BXD, [VP],
         "Tháng 2/2026", "2026-02-28", "month", product="Kế hoạch, hội nghị", cells=PBT),
    task("2", "Mở 02 lớp bồi dưỡng nhận thức về Đảng", BXD, [VP], "Quý II/2026", "2026-06-30", "quarter",
         product="02 lớp", cells={**UP, "co": "nt", "boss": "nt"}),
    task("3", "Bồi dưỡng nghiệp vụ cho bí thư chi bộ tổ dân phố", BXD, [VP], "Quý II/2026", "2026-06-30",
         "quarter", product="01 lớp", cells={**UP, "co": "nt", "due": "nt", "boss": "nt"}),
    task("4", "Nắm tình hình dư luận tại các khu tập thể cũ", BXD, [MT], "Hằng tháng", recurrence="monthly",
         product="Báo cáo", cells={**UP, **PBT}),
    Group("II", "Xây dựng Đảng về tổ chức"),
    task("5", "Kiện toàn cấp ủy chi bộ khối trường học", BXD, [UBKT], "Trước ngày 31/3/2026", "2026-03-31",
         "day", product="Quyết định chuẩn y", cells=BT),
    task("6", "Kết nạp 25 đảng viên mới", BXD, [UBKT], "Năm 2026", "2026-12-31", "year",
         product="25 quyết định kết nạp", cells={"lead": "nt", "co": "-nt-", "boss": "-nt-"}),
    task("7", "Sàng lọc, rà soát đảng viên không đủ tư cách", BXD, [UBKT], "Năm 2026", "2026-12-31", "year",
         product="Báo cáo kết quả", cells={"lead": "-nt-", "co": "-nt-", "due": "-nt-"}),
    task("8", "Đánh giá, xếp loại chất lượng tổ chức đảng, đảng viên", BXD, [UBKT, MT], "Trước ngày 10/12/2026",
         "2026-12-10", "day", product="Thông báo kết quả", cells={"lead": "Như trên"}),
    Group("III", "Kiểm tra, giám sát, dân vận"),
    task("9", "Kiểm tra 03 chi bộ về thu, nộp đảng phí", UBKT, [VP, BXD], "Quý III/2026", "2026-09-30",
         "quarter", product="Thông báo kết luận", cells=BT),
    task("10", "Giám sát việc thực hiện quy chế dân chủ ở cơ sở", UBKT, [MT], "Quý III/2026", "2026-09-30",
         "quarter", product="Thông báo kết luận", cells={**UP, "due": MERGED_UP, "product": MERGED_UP}),
    task("11", "Giải quyết đơn thư liên quan đến đảng viên", UBKT, [VP], "Thường xuyên",
         recurrence="ongoing", product="Văn bản trả lời", cells=UP),
    task("12", "Ra mắt 05 mô hình dân vận khéo", MT, [BXD], "Tháng 5/2026", "2026-05-31", "month",
         product="05 mô hình được công nhận"),
    task("13", "Vận động Nhân dân hiến đất mở rộng ngõ 12 và ngõ 47", MT, [DU], "Tháng 5/2026",
         "2026-05-31", "month", product="Biên bản thỏa thuận", cells={"lead": "nt", "due": "Nt"}),
    Group("IV", "Lãnh đạo phát triển kinh tế - xã hội"),
    task("14", "Nghị quyết lãnh đạo chỉnh trang tuyến phố ven hồ", DU, [VP, MT], "30/4/2026", "2026-04-30",
         "day", product="Nghị quyết", cells=PBT),
    task("15", "Lãnh đạo thu ngân sách vượt 8% dự toán được giao", DU, [VP, MT], "31/12/2026",
         "2026-12-31", "day", product="Báo cáo", cells={**UP, "co": MERGED_UP}),
    task("16", "Lãnh đạo giải phóng mặt bằng dự án trường trung học cơ sở số 2", DU, [MT], "31/12/2026",
         "2026-12-31", "day", product="Mặt bằng sạch được bàn giao", cells={**UP, "due": "''"},
         unsure=("due_text", "due_on", "precision")),  # ditto marks: not in the conventions
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the annex."""
    paper = Paper()
    paper.title(
        "PHỤ LỤC",
        "Chương trình công tác trọng tâm năm 2026",
        "(Ban hành kèm theo Chương trình số 01-CTr/ĐU, ngày 08/01/2026 của Đảng ủy phường Tây Mỗ Lao)",
    )
    paper.table(grid(ITEMS, COLUMNS), [1.2, 7.3, 3.6, 3.6, 3, 3.6, 3])
    paper.save(path)
