"""A trade union's activities by month: place and person in charge, months as headings."""

from tests.annexes.expect import MERGED_LEFT, Group, grid, register, task
from tests.annexes.paper import Paper

NAME = "35-hoat-dong-cong-doan.docx"
COLUMNS = [
    ("TT", "number"),
    ("Nội dung hoạt động", "title"),
    ("Thời gian", "due"),
    ("Địa điểm", "place"),
    ("Người phụ trách", "lead"),
    ("Đơn vị phối hợp", "co"),
    ("Ghi chú", "note"),
]
CT, PCT, UV = "Chủ tịch Công đoàn", "Phó Chủ tịch Công đoàn", "Trưởng ban Nữ công"


def month(name):
    return Group(None, name, [name, *[MERGED_LEFT] * 6])


ITEMS = [
    month("QUÝ I"),
    task("1", "Tết sum vầy, trao 120 suất quà", CT, ["Ban Giám đốc"], "Trước ngày 06/02/2026", "2026-02-06", "day",
         cells={"place": "Hội trường A"}),
    task("2", "Hội thao chào xuân", PCT, ["Đoàn Thanh niên"], "Tháng 3/2026", "2026-03-31", "month",
         cells={"place": "Sân vận động", "note": "Kinh phí 35 triệu đồng"}),
    task("3", "Tọa đàm Ngày Quốc tế Phụ nữ", UV, [], "08/3/2026", "2026-03-08", "day", cells={"place": "Hội trường B"}),
    month("QUÝ II"),
    task("4", "Khám sức khỏe định kỳ cho người lao động nặng nhọc", PCT, ["Trạm Y tế"], "Quý II/2026",
         "2026-06-30", "quarter", cells={"place": "Trạm Y tế"}),
    task("5", "Thi thợ giỏi nghề hàn", PCT, ["Phòng Kỹ thuật"], "Từ ngày 04/5/2026 đến ngày 09/5/2026",
         "2026-05-09", "range", cells={"place": "Xưởng 2"}),
    task("6", "Đối thoại giữa người lao động và giám đốc", CT, ["Ban Giám đốc"], "Định kỳ hằng quý",
         recurrence="quarterly", cells={"place": "Hội trường A"}),
    month("QUÝ III"),
    task("7", "Trao học bổng cho con đoàn viên", UV, [], "Tháng 8/2026", "2026-08-31", "month",
         cells={"place": "Nhà văn hóa"}),
    task("8", "Kiểm tra bữa ăn ca", UV, ["Phòng Hành chính"], "Hằng tháng", recurrence="monthly",
         cells={"place": "Nhà ăn"}),
    task("9", "Giám sát đóng bảo hiểm xã hội", CT, ["Phòng Tài vụ"], "Thường xuyên", recurrence="ongoing"),
    month("QUÝ IV"),
    task("10", "Hội nghị tổng kết công tác công đoàn", CT, [], "Tháng 12/2026", "2026-12-31", "month",
         cells={"place": "Hội trường A"}),
    task("11", "Ký thỏa ước lao động tập thể sửa đổi", CT, ["Ban Giám đốc"], "15/11/2026", "2026-11-15", "day"),
    task("12", "Bình chọn sáng kiến của năm", PCT, ["Phòng Kỹ thuật"], "Trước 20/12/2026", "2026-12-20", "day"),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the plan."""
    paper = Paper()
    paper.title(
        "CHƯƠNG TRÌNH HOẠT ĐỘNG CÔNG ĐOÀN NĂM 2026",
        "(Kèm theo Kế hoạch số 02/KH-CĐCS ngày 12/01/2026 của Công đoàn cơ sở Nhà máy Cơ khí Sông Trường)",
    )
    paper.table(grid(ITEMS, COLUMNS), [1.2, 7.5, 4.2, 3, 3.6, 3.4, 2.6])
    paper.save(path)
