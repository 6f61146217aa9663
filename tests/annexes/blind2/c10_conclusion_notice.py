"""Tasks of a meeting's conclusion: letters for numbers, a nested table, days told in many ways."""

from tests.annexes.expect import Group, grid, register, task
from tests.annexes.paper import Paper, Raw, paragraph, table_xml

NAME = "c10-thong-bao-ket-luan.docx"
COLUMNS = [
    ("TT", "number"),
    ("Nội dung chỉ đạo", "title"),
    ("Cơ quan được giao", "lead"),
    ("Cơ quan phối hợp", "co"),
    ("Thời hạn", "due"),
    ("Yêu cầu sản phẩm", "product"),
]
XD, TC, CA, VP = "Sở Xây dựng", "Sở Tài chính", "Công an thành phố", "Văn phòng UBND thành phố"
INNER = table_xml([["Gói thầu", "Giá trị"], ["XL-01", "45 tỷ đồng"]], [2, 2.5], header=0, ns="")
ITEMS = [
    Group("1", "Về công trình chậm tiến độ"),
    task("a", "Thay nhà thầu yếu kém tại gói XL-01", "Ban Quản lý dự án hạ tầng", [XD], "Trong tháng 8/2026", "2026-08-31", "month",
         product="Quyết định chấm dứt hợp đồng", cells={"number": "a)"}),
    task("b", "Trình điều chỉnh tổng mức đầu tư", "Ban Quản lý dự án hạ tầng", [TC, XD], "Trước 17 giờ 00 ngày 20 tháng 8 năm 2026",
         "2026-08-20", "day", product="Tờ trình", cells={"number": "b)"}),
    task("c", "Quyết toán các gói thầu đã xong", TC, ["Kho bạc Nhà nước khu vực II"], "30 ngày kể từ ngày nhận đủ hồ sơ",
         product="Quyết định phê duyệt", cells={"number": "c)", "product": Raw(paragraph("Quyết định phê duyệt") + INNER)},
         unsure=("product",)),
    task("d", "Báo cáo tiến độ", "Ban Quản lý dự án hạ tầng", [], "Thứ Sáu hằng tuần", product="Báo cáo", cells={"number": "d)"},
         unsure=("recurrence",)),
    Group("2", "Về trật tự đô thị"),
    task("a", "Dẹp bãi xe tự phát quanh bệnh viện", "UBND các phường: Cửa Đông, Trại Gà và Kim Mã Thượng", [CA], "Xong trong quý III",
         "2026-09-30", "quarter", product="Không còn điểm trông xe trái phép", cells={"number": "a)"},
         leads=["UBND phường Cửa Đông", "UBND phường Trại Gà", "UBND phường Kim Mã Thượng"]),
    task("b", "Lắp camera phạt nguội", CA, [XD, "Sở Khoa học và Công nghệ"], "15/9/26", "2026-09-15", "day",
         product="80 điểm", cells={"number": "b)"}),
    task("c", "Chịu trách nhiệm về nhà siêu mỏng trên địa bàn", "Chủ tịch UBND các phường, xã", [], "Ngay trong ngày",
         product="Báo cáo giải trình", cells={"number": "c)"}),
    Group("3", "Về cải cách hành chính"),
    task("a", "Cắt 5 thủ tục nội bộ", "Sở Nội vụ", ["Các sở, ban, ngành thành phố"], "31-8-2026", "2026-08-31", "day",
         product="Quyết định công bố", cells={"number": "a)"}),
    task("b", "Kiểm tra công vụ đột xuất", "Sở Nội vụ", ["Thanh tra thành phố", VP], "Từ nay đến hết năm 2026", "2026-12-31", "year",
         product="Kết luận kiểm tra", cells={"number": "b)"}, unsure=("precision",)),
    task("c", "Trả lời 124 phản ánh còn tồn", "Các đồng chí Giám đốc các sở; Chủ tịch UBND các phường, xã", [VP],
         "Ngày 30/8 và ngày 30/9/2026", "2026-09-30", "day", product="Văn bản trả lời", cells={"number": "c)"},
         leads=["Các đồng chí Giám đốc các sở", "Chủ tịch UBND các phường, xã"]),
    task("d", "Theo dõi, tổng hợp việc thực hiện Thông báo này", VP, [], "Hằng tháng; báo cáo tổng hợp trước ngày 10/12/2026",
         "2026-12-10", "day", product="Báo cáo", recurrence="monthly", cells={"number": "d)"}),
    task("đ", "Công khai kết quả trên báo chí", "Trung tâm Báo chí thành phố", [VP], "Tháng Mười hai năm 2026", "2026-12-31", "month",
         product="Chuyên mục", cells={"number": "đ)"}),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the notice: a letterhead, the conclusions in prose, the table, a signature."""
    paper = Paper()
    paper.letterhead(["ỦY BAN NHÂN DÂN THÀNH PHỐ", "VĂN PHÒNG", "Số: 412/TB-VP"],
                     ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ngày 11 tháng 8 năm 2026"])  # fmt: skip
    paper.title("THÔNG BÁO", "Kết luận của Chủ tịch UBND thành phố tại phiên họp tháng 8 năm 2026")
    paper.line("Phiên họp có 03 nhóm nội dung với 12 nhiệm vụ được giao như sau:", align="j")
    paper.table(grid(ITEMS, COLUMNS), [1.2, 8, 4.6, 4.4, 3.6, 4])
    paper.signature(["- Như trên;", "- Lưu: VT, TH."], ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"])
    paper.save(path)
