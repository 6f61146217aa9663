"""A department's plan: crosses under quarters, lists of departments and wards, subtotals."""

from tests.annexes.expect import MERGED_LEFT, MERGED_UP, AnyOf, Group, Printed, grid, register, task
from tests.annexes.paper import Paper

NAME = "b04-danh-dau-theo-quy.docx"
QUARTERS = ("Quý I", "Quý II", "Quý III", "Quý IV")
HEAD = [
    ["TT", "Nhiệm vụ", "Cơ quan, đơn vị chủ trì", "Cơ quan, đơn vị phối hợp", "Tiến độ thực hiện năm 2026",
     MERGED_LEFT, MERGED_LEFT, MERGED_LEFT, "Sản phẩm"],
    [MERGED_UP] * 4 + [*QUARTERS, MERGED_UP],
]  # fmt: skip
FIELDS = [(n, n) for n in ("number", "title", "lead", "co", "q1", "q2", "q3", "q4", "product")]
ENDS = ("2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31")
NN, CT = "Sở Nông nghiệp và Môi trường", "Sở Công Thương"


def crossed(number, title, lead, co, quarters, product, mark="x", **more):
    """A task with a cross under each of these quarters (1 to 4)."""
    last = quarters[-1]
    more["cells"] = {"due": "", **{f"q{q}": mark for q in quarters}, **more.get("cells", {})}
    if len(quarters) > 1:  # several crosses: the last counts, its words are not decided
        more["unsure"] = ("due_text", "precision", *more.get("unsure", ()))
    text = AnyOf(QUARTERS[last - 1], f"Tiến độ thực hiện năm 2026 {QUARTERS[last - 1]}",
                 f"{QUARTERS[last - 1]} năm 2026")  # fmt: skip
    return task(number, title, lead, co, text, ENDS[last - 1], "quarter", product=product, **more)


def total(text, *counts):
    return Printed(["", text, "", "", *counts, ""])


ITEMS = [
    Group("I", "Giảm phát thải"),
    crossed("1", "Kiểm kê khí nhà kính; công bố số liệu", NN, [CT], [2], "Báo cáo kiểm kê"),
    crossed("2", "Phân loại rác tại nguồn", "UBND các phường: Bến Thượng, Kỳ Hòa, Phú Mậu", [NN], [3], "100% hộ",
            leads=["UBND phường Bến Thượng", "UBND phường Kỳ Hòa", "UBND phường Phú Mậu"]),
    crossed("3", "Thay thế xe buýt chạy dầu", "Các Sở: Xây dựng, Tài chính", [], [4], "80 xe điện",
            leads=["Sở Xây dựng", "Sở Tài chính"], mark="X"),
    crossed("4", "Trồng rừng ngập mặn ven biển", NN, ["Bộ Chỉ huy Quân sự tỉnh", "Tỉnh đoàn"], [1], "120 ha"),
    total("Cộng mục I", "1", "1", "1", "1"),
    Group("II", "Kinh tế tuần hoàn"),
    crossed("5", "Hỗ trợ cụm công nghiệp sinh thái", CT, ["Các Sở: Tài chính, Xây dựng"], [2, 4], "Đề án",
            coordinators=["Sở Tài chính", "Sở Xây dựng"]),
    crossed("6", "Tập huấn doanh nghiệp nhỏ và vừa", CT, ["Các sở, ban, ngành", "UBND các xã, phường"],
            [1, 2, 3, 4], "04 lớp", unsure=("recurrence",)),
    crossed("7", "Thí điểm sàn giao dịch phế liệu", CT, [NN], [3], "Sàn vận hành",
            cells={"product": "Sàn vận hành"}),
    crossed("8", "Công bố 10 mô hình “Không rác thải”", NN, ["Báo và Đài phát thanh, truyền hình tỉnh"], [4],
            "Danh sách mô hình"),
    total("Cộng mục II", "2", "2", "2", "3"),
    Group("III", "Tuyên truyền"),
    crossed("9", "Tuần lễ biển; Ngày Môi trường thế giới 5/6", NN, ["Các đoàn thể chính trị - xã hội"], [2],
            "Chuỗi sự kiện"),
    crossed("10", "Đưa nội dung tuần hoàn vào trường học", "Sở Giáo dục và Đào tạo", [NN], [3], "Tài liệu"),
    crossed("11", "Giải báo chí về môi trường", "Hội Nhà báo tỉnh", [NN], [4], "Lễ trao giải"),
    crossed("12", "Vinh danh 50 hộ gia đình “Sống xanh”; trao giấy khen", "Ủy ban MTTQ Việt Nam tỉnh", [NN], [4],
            "Quyết định khen thưởng"),
    total("Cộng mục III", "0", "1", "1", "2"),
    Printed(["TỔNG CỘNG (I+II+III)", MERGED_LEFT, MERGED_LEFT, MERGED_LEFT, "3", "4", "4", "6", ""]),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the annex."""
    paper = Paper()
    paper.title(
        "Phụ lục: Danh mục nhiệm vụ tăng trưởng xanh",
        "(Kèm theo Kế hoạch số 09/KH-UBND ngày 10/02/2026 của UBND tỉnh Hải Vân)",
    )
    rows = HEAD + grid(ITEMS, FIELDS, head=False)
    paper.table(rows, [1.2, 7, 4.2, 4.2, 1.4, 1.4, 1.4, 1.4, 3], header=2)
    paper.save(path)
