"""A people's council's plan: narrow columns broken inside words' groups, roles in one column by lines."""

from tests.annexes.expect import Group, grid, register, task
from tests.annexes.paper import Paper

NAME = "36-giam-sat-hdnd.docx"
COLUMNS = [
    ("TT", "number"),
    ("Nội dung\vgiám sát,\vkhảo sát", "title"),
    ("Cơ quan thực hiện\n(chủ trì, phối hợp)", "who"),
    ("Thời gian\vthực hiện", "due"),
    ("Kết quả", "product"),
]
PC, KT, VX = (
    "Ban Pháp chế HĐND tỉnh",
    "Ban Kinh tế - Ngân sách HĐND tỉnh",
    "Ban Văn hóa - Xã hội HĐND tỉnh",
)
TTHD, MT, VP = (
    "Thường trực HĐND tỉnh",
    "Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh",
    "Văn phòng Đoàn ĐBQH và HĐND tỉnh",
)


def heard(number, title, leads, co, *due, who=None, **more):
    lead = ", ".join(leads)
    who = who or (f"- Chủ trì: {lead}\n- Phối hợp: {', '.join(co)}" if co else f"Chủ trì: {lead}")
    return task(number, title, None, co, *due, leads=leads, cells={"who": who, **more.pop("cells", {})},
                unsure=("lead_text",), **more)  # fmt: skip


ITEMS = [
    Group("I", "Giám sát chuyên đề"),
    heard("1", "Việc quản lý, sử dụng quỹ đất hai bên đường vành đai", [KT], [PC, VP], "Quý II/2026",
          "2026-06-30", "quarter", product="Báo cáo, nghị quyết"),
    heard("2", "Chính sách đối với người hoạt động không chuyên trách ở thôn", [VX], [MT], "Tháng 8/2026",
          "2026-08-31", "month", product="Báo cáo kết quả giám sát"),
    heard("3", "Thi hành án dân sự có giá trị lớn", [PC], [], "Quý III/2026", "2026-09-30", "quarter",
          product="Báo cáo"),
    heard("4", "Giải ngân vốn các chương trình mục tiêu quốc gia", [TTHD], [KT, VX, MT], "Từ quý I đến quý III/2026",
          "2026-09-30", "range", product="Nghị quyết của HĐND tỉnh"),
    Group("II", "Khảo sát"),
    heard("5", "Chất lượng bữa ăn bán trú", [VX], ["Sở Giáo dục và Đào tạo"], "Tháng 10/2026", "2026-10-31",
          "month", product="Kiến nghị"),
    heard("6", "Tiến độ di dời cơ sở gây ô nhiễm", [KT], ["Sở Nông nghiệp và Môi trường"], "Trước ngày 15/5/2026",
          "2026-05-15", "day", product="Báo cáo khảo sát"),
    heard("7", "Năng lực trạm y tế sau sắp xếp", [VX], ["Sở Y tế"], "Tháng 4/2026", "2026-04-30", "month",
          product="Báo cáo khảo sát", who=f"{VX} chủ trì, phối hợp với Sở Y tế"),
    Group("III", "Hoạt động thường kỳ"),
    heard("8", "Tiếp công dân của đại biểu", [TTHD], [VP], "Hằng tháng", recurrence="monthly",
          product="Phiếu hướng dẫn, chuyển đơn"),
    heard("9", "Giải trình tại phiên họp Thường trực", [TTHD], [PC, KT, VX], "Hằng quý", recurrence="quarterly",
          product="Kết luận phiên giải trình"),
    heard("10", "Đôn đốc thực hiện kết luận giám sát", [VP], [], "Thường xuyên", recurrence="ongoing",
          product="Bảng theo dõi", who=VP),
    heard("11", "Thẩm tra báo cáo, tờ trình trước kỳ họp", [PC, KT, VX], [], "Chậm nhất 10 ngày trước khi khai mạc kỳ họp",
          product="Báo cáo thẩm tra", who=f"{PC}\n{KT}\n{VX}"),
    heard("12", "Tổng kết hoạt động năm", [VP], [TTHD], "Trước ngày 31/12/2026", "2026-12-31", "day",
          product="Báo cáo tổng kết"),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the annex, upright."""
    paper = Paper(landscape=False)
    paper.title(
        "PHỤ LỤC",
        "Chương trình giám sát năm 2026",
        "(Kèm theo Kế hoạch số 01/KH-HĐND ngày 05/01/2026 của Thường trực HĐND tỉnh Trường Giang)",
    )
    paper.table(grid(ITEMS, COLUMNS), [1.1, 5.2, 5.6, 2.8, 2.8])
    paper.save(path)
