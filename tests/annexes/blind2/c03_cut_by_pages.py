"""A provincial plan: one table cut into three by pages, heads repeated, rows split, page numbers."""

from tests.annexes.expect import Group, grid, register, task
from tests.annexes.paper import Paper

NAME = "c03-bang-ngat-trang.docx"
COLUMNS = [
    ("Số\nTT", "number"),
    ("Nhiệm vụ, giải pháp", "title"),
    ("Cơ quan\nchủ trì", "lead"),
    ("Cơ quan\nphối hợp", "co"),
    ("Mốc thời gian\nhoàn thành", "due"),
    ("Kết quả\nđầu ra", "product"),
]
COUNTED = [f"({i})" for i in range(1, 7)]
XD, TC, NN = "Sở Xây dựng", "Sở Tài chính", "Sở Nông nghiệp và Môi trường"
CA, VX = "Công an tỉnh", "UBND các xã, phường"

FIRST = [
    Group("I", "Phát triển hạ tầng giao thông"),
    task("1", "Hoàn thành giải phóng mặt bằng đường tránh Quốc lộ 15", VX, [XD, NN], "Trước 30/4/2026", "2026-04-30",
         "day", product="Mặt bằng sạch 12 km"),
    task("2", "Khởi công cầu Thuận Giang 2", "Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh", [XD, TC],
         "Dịp kỷ niệm Quốc khánh 02/9", product="Công trình khởi công", unsure=("due_on", "precision")),
    task("3", "Sửa chữa các đoạn đường tỉnh hư hỏng nặng", XD, ["Các địa phương có đường đi qua"],
         "Trước mùa mưa bão năm 2026", product="65 km đường được sửa", unsure=("due_on", "precision")),
    task("4", "Lắp đặt camera giám sát tại các nút giao trọng điểm và kết nối về trung tâm điều hành của tỉnh", CA,
         [XD, "Sở Khoa học và Công nghệ"], "Quý III/2026", "2026-09-30", "quarter", product="120 camera hoạt động",
         cells={"title": "Lắp đặt camera giám sát tại các nút giao trọng điểm", "co": f"{XD};", "product": "120 camera"},
         after=[]),
]  # fmt: skip
SECOND = [
    task("5", "Nạo vét luồng sông Thuận", "Chi cục Thủy lợi", [NN, VX], "Từ tháng 02 đến tháng 5/2026", "2026-05-31",
         "range", product="08 km luồng"),
    Group("II", "Phát triển đô thị và nhà ở"),
    task("6", "Quy hoạch chung đô thị Thuận Giang đến năm 2045", XD, [NN, TC, VX], "Tháng 12/2026", "2026-12-31", "month",
         product="Đồ án được phê duyệt"),
    task("7", "Hoàn thành 1.500 căn nhà ở xã hội", XD, ["Các chủ đầu tư"], "Hết năm 2026", "2026-12-31", "year",
         product="1.500 căn"),
    task("8", "Xóa nhà tạm cho hộ nghèo", "Ủy ban MTTQ Việt Nam tỉnh", ["Các sở, ban, ngành liên quan", VX],
         "Trước Tết Nguyên đán Đinh Mùi", product="100% hộ", unsure=("due_on", "precision")),
    task("9", "Xử lý dứt điểm 17 dự án treo quá 5 năm, công khai trên cổng thông tin điện tử", NN, [XD, TC],
         "6 tháng cuối năm 2026", "2026-12-31", "half", product="Danh mục dự án thu hồi",
         cells={"title": "Xử lý dứt điểm 17 dự án treo quá 5 năm,", "product": "Danh mục dự án"}),
]  # fmt: skip
THIRD = [
    task("10", "Số hóa dữ liệu đất đai", NN, [CA, "Thuế tỉnh"], "30/11/2026", "2026-11-30", "day",
         product="Cơ sở dữ liệu đất đai"),
    Group("III", "Tổ chức thực hiện"),
    task("11", "Báo cáo kết quả thực hiện kế hoạch", "Thủ trưởng các sở, ban, ngành; Chủ tịch UBND các xã, phường", [],
         "Trước ngày 15 tháng cuối quý", recurrence="quarterly", product="Báo cáo",
         leads=["Thủ trưởng các sở, ban, ngành", "Chủ tịch UBND các xã, phường"]),
    task("12", "Theo dõi, đôn đốc, tổng hợp trình UBND tỉnh", "Văn phòng UBND tỉnh", [XD], "Thường xuyên",
         recurrence="ongoing", product="Báo cáo tổng hợp"),
]  # fmt: skip
# What the page cut off from rows 4 and 9 stands at the head of the next table, without a number.
REST_OF_4 = [
    "",
    "và kết nối về trung tâm điều hành của tỉnh",
    "",
    "Sở Khoa học và Công nghệ",
    "",
    "hoạt động",
]
REST_OF_9 = ["", "công khai trên cổng thông tin điện tử", "", "", "", "thu hồi"]

EXPECTED = register([*FIRST, *SECOND, *THIRD])


def build(path):
    """Write the three pieces, each with its head, page numbers between them."""
    paper = Paper()
    paper.title("PHỤ LỤC", "DANH MỤC NHIỆM VỤ THỰC HIỆN NGHỊ QUYẾT ĐẠI HỘI ĐẢNG BỘ TỈNH",
                "(Ban hành kèm theo Kế hoạch số 35/KH-UBND ngày 19 tháng 01 năm 2026 của UBND tỉnh)")  # fmt: skip
    widths = [1.3, 8.2, 4.6, 4.6, 3.2, 3.7]
    for page, (items, rest) in enumerate(
        ((FIRST, None), (SECOND, REST_OF_4), (THIRD, REST_OF_9)), start=2
    ):
        head, *body = grid(items, COLUMNS)
        paper.table([head, COUNTED, *([rest] if rest else []), *body], widths, header=2)
        paper.line(str(page))
    paper.signature(
        ["- Như trên;", "- Lưu: VT, TH."], ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    )
    paper.save(path)
