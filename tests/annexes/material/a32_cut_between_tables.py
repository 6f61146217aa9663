"""Pages as tables: a heading left at the foot of one, a row cut between two, heads of two levels."""

from tests.annexes.expect import MERGED_LEFT, MERGED_UP, Group, grid, register, task
from tests.annexes.paper import Paper

NAME = "32-cat-giua-hai-bang.docx"
HEAD = [
    ["TT", "Nội dung công việc", "Cơ quan thực hiện", MERGED_LEFT, "Thời gian", "Sản phẩm"],
    [MERGED_UP, MERGED_UP, "Chủ trì", "Phối hợp", MERGED_UP, MERGED_UP],
]
NUMBERS = [["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"]]
COLUMNS = [("", name) for name in ("number", "title", "lead", "co", "due", "product")]
WIDTHS = [1.2, 8.5, 4.2, 4.6, 3.2, 4]
DN, TT, VP = "Sở Tài chính", "Trung tâm Xúc tiến đầu tư tỉnh", "Văn phòng UBND tỉnh"
KCN, CT = "Ban Quản lý Khu kinh tế tỉnh", "Sở Công Thương"

FIRST = [
    Group("I", "Cải thiện môi trường đầu tư"),
    task("1", "Công bố bộ chỉ số năng lực cạnh tranh cấp sở", DN, [VP], "Quý I/2026", "2026-03-31", "quarter",
         product="Quyết định công bố"),
    task("2", "Hỗ trợ pháp lý cho doanh nghiệp nhỏ và vừa", "Sở Tư pháp", [DN], "Thường xuyên",
         recurrence="ongoing", product="Báo cáo năm"),
    task("3", "Gặp mặt nhà đầu tư đầu xuân", TT, [VP, KCN], "Tháng 02/2026", "2026-02-28", "month",
         product="Hội nghị"),
    # Left alone at the foot of the page.
    Group("II", "Thu hút nguồn lực"),
]  # fmt: skip
SECOND = [
    task("4", "Lập danh mục dự án kêu gọi vốn nước ngoài", TT, [DN, KCN], "Quý II/2026", "2026-06-30",
         "quarter", product="Danh mục 45 dự án"),
    task("5", "Mở rộng hạ tầng Khu công nghiệp Cửa Lục", KCN, [CT], "2026 - 2028", "2028-12-31", "range",
         product="120 ha hạ tầng"),
]  # fmt: skip
CUT = task("6", "Rà soát các dự án chậm tiến độ, đề xuất xử lý thu hồi theo quy định", DN,
           ["Sở Nông nghiệp và Môi trường", KCN], "Trước ngày 30/9/2026", "2026-09-30", "day",
           product="Báo cáo rà soát, danh mục thu hồi")  # fmt: skip
CUT_ROWS = [
    ["6", "Rà soát các dự án chậm tiến độ, đề xuất", DN, f"Sở Nông nghiệp và Môi trường; {KCN}",
     "Trước ngày 30/9/2026", "Báo cáo rà soát,"],
    ["", "xử lý thu hồi theo quy định", "", "", "", "danh mục thu hồi"],
]  # fmt: skip
THIRD = [
    task("7", "Thành lập quỹ bảo lãnh tín dụng", DN, ["Ngân hàng Nhà nước khu vực 6"], "31/12/2026",
         "2026-12-31", "day", product="Quyết định thành lập"),
    Group("III", "Đối ngoại kinh tế"),
    task("8", "Kết nghĩa với 02 địa phương nước ngoài", VP, [TT], "Năm 2027", "2027-12-31", "year",
         product="02 bản ghi nhớ"),
    task("9", "Tham gia 05 hội chợ quốc tế", CT, [TT], "Hằng năm", recurrence="yearly", product="05 gian hàng"),
    task("10", "Dịch tài liệu xúc tiến sang ba thứ tiếng", TT, [], "Tháng 6/2026", "2026-06-30", "month",
         product="Bộ tài liệu"),
    task("11", "Đón đoàn doanh nghiệp điện tử", TT, [KCN, CT], "Tháng 8/2026", "2026-08-31", "month",
         product="Chương trình làm việc"),
    task("12", "Đánh giá hiệu quả xúc tiến", TT, [VP], "Trước 20/12/2026", "2026-12-20", "day",
         product="Báo cáo"),
]  # fmt: skip

EXPECTED = register([*FIRST, *SECOND, CUT, *THIRD])


def build(path):
    """Write the annex: three pages, three tables, each with its head."""
    paper = Paper()
    paper.title(
        "PHỤ LỤC II",
        "Nhiệm vụ xúc tiến đầu tư",
        "(Kèm theo Kế hoạch số 77/KH-UBND ngày 02/02/2026 của UBND tỉnh Trường Giang)",
    )
    pages = [
        grid(FIRST, COLUMNS, head=False),
        [*grid(SECOND, COLUMNS, head=False), CUT_ROWS[0]],
        [CUT_ROWS[1], *grid(THIRD, COLUMNS, head=False)],
    ]
    for page, rows in enumerate(pages, start=1):
        if page > 1:
            paper.line(str(page))
        paper.table(HEAD + NUMBERS + rows, WIDTHS, header=2)
    paper.save(path)
