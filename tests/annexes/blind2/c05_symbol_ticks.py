"""Ticks of a symbol font under quarters of two years; bullets of Symbol before names and in days."""

from tests.annexes.expect import MERGED_LEFT, MERGED_UP, AnyOf, Group, Printed, grid, register, task
from tests.annexes.paper import Paper, Raw

NAME = "c05-dau-tich-wingdings.docx"
QUARTERS = ("Quý I", "Quý II", "Quý III", "Quý IV")
HEAD = [
    ["STT", "Nội dung", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian thực hiện", MERGED_LEFT, MERGED_LEFT, MERGED_LEFT,
     MERGED_LEFT, "Sản phẩm, kết quả"],
    [MERGED_UP] * 4 + ["Năm 2026", MERGED_LEFT, MERGED_LEFT, MERGED_LEFT, "Năm 2027", MERGED_UP],
    [MERGED_UP] * 4 + [*QUARTERS, "6 tháng đầu năm", MERGED_UP],
]  # fmt: skip
FIELDS = [
    (n, n) for n in ("number", "title", "lead", "co", "q1", "q2", "q3", "q4", "h1", "product")
]
ENDS = {
    "q1": "2026-03-31",
    "q2": "2026-06-30",
    "q3": "2026-09-30",
    "q4": "2026-12-31",
    "h1": "2027-06-30",
}
HEADS = dict(zip(ENDS, (*QUARTERS, "6 tháng đầu năm"), strict=True))
TICK = Raw('<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>')
PG, KG, DN = "Phòng Kiểm soát bệnh tật", "Phòng Khám giám định", "Phòng Dinh dưỡng"
TY = "Trạm y tế các xã, phường"


def ticked(number, title, lead, co, when, product, mark=TICK, **more):
    """A task with a tick in one column."""
    year = "2027" if when == "h1" else "2026"
    head = HEADS[when]
    text = AnyOf(head, f"Năm {year} {head}", f"{head} năm {year}", f"{head} Năm {year}", f"{head}/{year}",
                 f"Thời gian thực hiện Năm {year} {head}")  # fmt: skip
    more["cells"] = {"due": "", when: mark, **more.get("cells", {})}
    return task(
        number,
        title,
        lead,
        co,
        text,
        ENDS[when],
        "half" if when == "h1" else "quarter",
        product=product,
        **more,
    )


ITEMS = [
    Group("I", "Phòng bệnh"),
    ticked("1", "Tiêm bổ sung vắc xin sởi cho trẻ dưới 5 tuổi", PG, [TY], "q1", "95% trẻ"),
    ticked("2", "Giám sát véc tơ truyền bệnh", PG, [TY, "Viện Pasteur"], "q2", "Bản đồ nguy cơ",
           cells={"co": "\uf0b7 Trạm y tế các xã, phường\n\uf0b7 Viện Pasteur"}),
    ticked("3", "Diễn tập đáp ứng dịch", PG, ["Bệnh viện đa khoa tỉnh", "Công an tỉnh"], "q3", "Kịch bản", mark="X"),
    ticked("4", "Đánh giá nguy cơ cửa khẩu", "Trung tâm Kiểm dịch y tế", [PG], "q4", "Báo cáo", mark="\uf0fc"),
    Group("II", "Dinh dưỡng"),
    ticked("5", "Điều tra dinh dưỡng hộ gia đình", DN, [TY], "h1", "Bộ số liệu"),
    ticked("6", "Bữa ăn học đường tại 20 trường", DN, ["Sở Giáo dục và Đào tạo"], "q3", "20 thực đơn",
           lead_text=AnyOf(DN, f"- {DN}"), cells={"lead": f"\uf02d {DN}"}),
    ticked("7", "Truyền thông tuần lễ vi chất", DN, [TY], "q2", "04 phóng sự", mark="✓"),
    Printed(["", "Cộng mục II", "", "", "", "1", "1", "", "1", ""]),
    Group("III", "Giám định"),
    ticked("8", "Khám giám định cho người bị nạn lao động", KG, [], "q1", "Biên bản giám định", mark="●"),
    ticked("9", "Rà soát hồ sơ tồn", KG, [PG], "q2", "Hết hồ sơ tồn", cells={"lead": MERGED_UP}, lead_text=KG),
    ticked("10", "Công khai giá dịch vụ", "Phòng Tài chính", [KG], "q1", "Bảng giá"),
    ticked("11", "Nghiệm thu phần mềm giám định", KG, ["Phòng Tài chính"], "h1", "Biên bản", mark="x"),
    ticked("12", "Tập huấn cộng tác viên", PG, [TY], "q4", "150 người", mark="+"),
]  # fmt: skip
# Row 9 stands under row 8 in the same merged cell of who leads.

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the annex."""
    paper = Paper()
    paper.title(
        "PHỤ LỤC II", "TIẾN ĐỘ THỰC HIỆN", "(Kèm theo Quyết định số 91/QĐ-KSBT ngày 20/01/2026)"
    )
    paper.table(
        HEAD + grid(ITEMS, FIELDS, head=False), [1.2, 7, 4, 4, 1.3, 1.3, 1.3, 1.3, 1.6, 3], header=3
    )
    paper.save(path)
