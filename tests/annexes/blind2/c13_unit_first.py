"""A table that begins with the body in charge, merged down; deadlines told as a month in one column, year in the next."""

from tests.annexes.expect import MERGED_UP, AnyOf, grid, register, task
from tests.annexes.paper import Paper

NAME = "c13-don-vi-dung-dau.docx"
COLUMNS = [
    ("Cơ quan, đơn vị chịu trách nhiệm", "lead"),
    ("TT", "number"),
    ("Nhiệm vụ được giao", "title"),
    ("Văn bản giao", "source"),
    ("Mức độ ưu tiên", "urgency"),
    ("Đơn vị phối hợp", "co"),
    ("Ngày hết hạn", "due"),
    ("Kết quả phải đạt", "product"),
    ("Tình hình thực hiện", "state"),
]
NV, TC, XD, YT = "Sở Nội vụ", "Sở Tài chính", "Sở Xây dựng", "Sở Y tế"


def given(
    number, title, lead, co, due, on=None, precision="none", product=None, *, up=False, **more
):
    """A task; who leads stands once for several rows."""
    more["cells"] = {"source": f"Thông báo số {int(number) + 30}/TB-UBND ngày 05/5/2026", "urgency": "Khẩn", "state": "Đang làm",
                     **({"lead": MERGED_UP} if up else {}), **more.get("cells", {})}  # fmt: skip
    return task(number, title, lead, co, due, on, precision, product=product, **more)


ITEMS = [
    given("1", "Bố trí cán bộ cho 12 trung tâm phục vụ hành chính công", NV, [TC], "15/6/2026", "2026-06-15", "day", "Phương án"),
    given("2", "Tổ chức thi nâng ngạch", NV, ["Các sở, ban, ngành"], "Tháng 8/2026", "2026-08-31", "month", "Kỳ thi", up=True),
    given("3", "Trả lời kiến nghị về tinh giản biên chế", NV, [], "20/5/2026", "2026-05-20", "day", "Công văn", up=True),
    given("4", "Phương án sử dụng 35 trụ sở dôi dư", TC, [XD, "UBND các xã, phường"], "30/6/2026", "2026-06-30", "day", "Phương án"),
    given("5", "Dự toán cải cách tiền lương", TC, [NV], "Quý III", "2026-09-30", "quarter", "Dự toán", up=True),
    given("6", "Rà soát nợ đọng xây dựng cơ bản", TC, [XD], "nt", "2026-09-30", "quarter", "Báo cáo", up=True,
          due_text="Quý III", cells={"due": "nt"}),
    given("7", "Phân cấp cấp phép nhà ở riêng lẻ", XD, [NV], "31/7", "2026-07-31", "day", "Quyết định"),
    given("8", "Kiểm tra phòng cháy tại chung cư cũ", f"{XD}; Công an tỉnh", ["UBND các phường: Lê Lợi, Nam Hà, An Xá"],
          "Hằng quý", None, "none", "Biên bản", recurrence="quarterly", leads=[XD, "Công an tỉnh"],
          coordinators=["UBND phường Lê Lợi", "UBND phường Nam Hà", "UBND phường An Xá"]),
    given("9", "Quy hoạch bãi đỗ xe", XD, ["Các đơn vị có liên quan"], "2026 - 2028", "2028-12-31", "range", "Đồ án"),
    given("10", "Mua sắm thuốc tập trung", YT, [TC, "BHXH tỉnh"], "Trước ngày 10/10/2026", "2026-10-10", "day", "Kết quả đấu thầu"),
    given("11", "Luân phiên bác sĩ về trạm", YT, ["Các bệnh viện công lập"], "Thường xuyên", None, "none", "40 lượt bác sĩ", up=True,
          recurrence="ongoing"),
    given("12", "Xử lý chất thải y tế", "Giám đốc các bệnh viện", [YT], "Có kế hoạch riêng", None, "none", "Không còn vi phạm"),
]  # fmt: skip

EXPECTED = register([*ITEMS], tables=1)
EXPECTED["rows"] = [{**row, "number": AnyOf(row["number"])} for row in EXPECTED["rows"]]


def build(path):
    """Write the table; it has no heading inside."""
    paper = Paper()
    paper.title(
        "BIỂU THEO DÕI NHIỆM VỤ UBND TỈNH, CHỦ TỊCH UBND TỈNH GIAO",
        "(Kèm theo Công văn số 812/UBND-TH ngày 12/5/2026)",
    )
    paper.table(grid(ITEMS, COLUMNS), [3, 1, 5.5, 3, 2, 3.5, 2.6, 3, 2])
    paper.save(path)
