"""A department's programme: a head of two levels, the quarter of each task marked with an x."""

from tests.annexes.expect import MERGED_LEFT, MERGED_UP, AnyOf, Group, grid, register, task
from tests.annexes.paper import Paper

NAME = "03-phu-luc-danh-dau-quy.docx"
HEAD = [
    ["TT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian hoàn thành năm 2027",
     MERGED_LEFT, MERGED_LEFT, MERGED_LEFT, "Sản phẩm", "Hình thức ban hành"],
    [MERGED_UP, MERGED_UP, MERGED_UP, MERGED_UP, "Quý I", "Quý II", "Quý III", "Quý IV", MERGED_UP,
     MERGED_UP],
]  # fmt: skip
COLUMNS = [
    ("", name) for name in ("number", "title", "lead", "co", "1", "2", "3", "4", "product", "form")
]
KHTC, TCCB, VP = "Phòng Kế hoạch - Tài chính", "Phòng Tổ chức - Hành chính", "Văn phòng Sở"
HT, QLN, TT = (
    "Phòng Quản lý hạ tầng",
    "Phòng Quản lý nhà và thị trường bất động sản",
    "Thanh tra Sở",
)
ENDS = {"1": "2027-03-31", "2": "2027-06-30", "3": "2027-09-30", "4": "2027-12-31"}
NAMES = {"1": "Quý I", "2": "Quý II", "3": "Quý III", "4": "Quý IV"}


def marked(number, title, lead, co, quarter, product, mark="x", **more):
    """A task whose quarter is marked."""
    cells = more.pop("cells", {}) | {quarter: mark}
    return task(number, title, lead, co, NAMES[quarter], ENDS[quarter], "quarter", product=product,
                cells=cells, **more)  # fmt: skip


ITEMS = [
    Group("I", "Xây dựng thể chế"),
    marked("1", "Trình UBND tỉnh sửa đổi quy định về quản lý chiếu sáng công cộng", HT, [VP], "2",
           "Quyết định của UBND tỉnh"),
    marked("2", "Quy định đơn giá dịch vụ quản lý, vận hành nhà chung cư", QLN, [KHTC], "3",
           "Quyết định của UBND tỉnh", mark="X"),
    marked("3", "Quy chế phối hợp quản lý trật tự xây dựng giữa Sở và UBND cấp xã", TT, [HT, QLN], "1",
           "Quy chế"),
    marked("4", "Rà soát văn bản hết hiệu lực thuộc lĩnh vực xây dựng", VP, [], "4", "Danh mục công bố"),
    Group("II", "Quản lý nhà nước"),
    marked("5", "Chương trình phát triển nhà ở xã hội giai đoạn 2027 - 2030", QLN, [KHTC, HT], "2",
           "Chương trình"),
    marked("6", "Kế hoạch cấp nước sạch nông thôn vùng ven biển", HT, [], "1", "Kế hoạch", mark="×"),
    marked("7", "Kiểm tra an toàn hồ điều hòa, kênh thoát nước trước mùa mưa bão", HT, [TT], "2",
           "Báo cáo kiểm tra"),
    marked("8", "Công bố chỉ số giá xây dựng", KHTC, [VP], "4", "Quyết định công bố"),
    marked("9", "Thanh tra việc sử dụng kinh phí bảo trì nhà chung cư", TT, [QLN], "3", "Kết luận thanh tra"),
    # Marked twice: of several dates the last.
    task("10", "Sơ kết, nhân rộng mô hình tuyến phố tự quản về hạ tầng", HT, [VP], "Quý II", "2027-12-31",
         "quarter", product="Báo cáo sơ kết", cells={"2": "x", "4": "x"},
         unsure=("due_text", "precision")),
    Group("III", "Tổ chức bộ máy, chuyển đổi số"),
    marked("11", "Đề án vị trí việc làm của các đơn vị sự nghiệp trực thuộc", TCCB, [KHTC], "1", "Đề án"),
    marked("12", "Cơ sở dữ liệu giấy phép xây dựng dùng chung", VP, [TT, HT], "4",
           "Phần mềm được nghiệm thu"),
    marked("13", "Đào tạo, bồi dưỡng công chức phụ trách xây dựng cấp xã", TCCB, [VP], "2",
           "03 lớp bồi dưỡng", mark="X"),
    # Nothing is marked: no deadline, and the annex has a column for it.
    task("14", "Tiếp nhận, xử lý phản ánh hiện trường về hạ tầng đô thị", VP, [HT, TT],
         product="Phản ánh được trả lời"),
]  # fmt: skip
for _item in ITEMS:
    if not isinstance(_item, Group) and _item.expected.get("due_text"):
        name = _item.expected["due_text"]
        _item.expected["due_text"] = AnyOf(name, f"Thời gian hoàn thành năm 2027 {name}")

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the annex."""
    paper = Paper()
    # Issued in the last days of the year before: the year of the plan is 2027.
    paper.title(
        "PHỤ LỤC 01",
        "CHƯƠNG TRÌNH CÔNG TÁC TRỌNG TÂM NĂM 2027 CỦA SỞ XÂY DỰNG",
        "(Ban hành kèm theo Quyết định số 412/QĐ-SXD ngày 24/12/2026 của Giám đốc Sở Xây dựng)",
    )
    rows = HEAD + grid(ITEMS, COLUMNS, head=False)
    paper.table(rows, [1.1, 6.5, 3.2, 3.6, 1.4, 1.4, 1.4, 1.4, 3.2, 2.2], header=2)
    paper.save(path)
