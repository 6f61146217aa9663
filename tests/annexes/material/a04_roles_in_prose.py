"""One column says in prose who leads and who takes part; deadlines beside it."""

from tests.annexes.expect import Group, grid, register, task
from tests.annexes.paper import Paper

NAME = "04-phu-luc-phan-cong-thuc-hien.docx"
COLUMNS = [
    ("TT", "number"),
    ("Nhiệm vụ, giải pháp", "title"),
    ("Phân công thực hiện", "who"),
    ("Tiến độ", "due"),
    ("Kết quả đầu ra", "product"),
]
YT, TC, NV, GD = "Sở Y tế", "Sở Tài chính", "Sở Nội vụ", "Sở Giáo dục và Đào tạo"
NN, CT, XD = "Sở Nông nghiệp và Môi trường", "Sở Công Thương", "Sở Xây dựng"
KHCN, VHTT = "Sở Khoa học và Công nghệ", "Sở Văn hóa, Thể thao và Du lịch"


def told(number, title, who, leads, co, *due, **more):
    """A task whose roles are told in one cell; the text of the lead alone is not asserted."""
    more["cells"] = more.get("cells", {}) | {"who": who}
    return task(number, title, None, co, *due, leads=leads, unsure=("lead_text",), **more)


ITEMS = [
    Group("I", "PHÁT TRIỂN KINH TẾ"),
    told("1", "Lập danh mục 10 cụm công nghiệp kêu gọi đầu tư giai đoạn 2026 - 2030",
         f"{CT} chủ trì, phối hợp với {TC}, {XD} và UBND các xã, phường liên quan", [CT],
         [TC, XD, "UBND các xã, phường liên quan"], "Quý I/2026", "2026-03-31", "quarter",
         product="Quyết định phê duyệt danh mục"),
    told("2", "Xây dựng vùng nguyên liệu chè hữu cơ 1.200 ha",
         f"Chủ trì: {NN}\nPhối hợp: Hội Nông dân tỉnh; {KHCN}", [NN], ["Hội Nông dân tỉnh", KHCN],
         "Đến hết năm 2027", "2027-12-31", "year", product="Đề án"),
    told("3", "Tổ chức tuần lễ xúc tiến nông sản tại các chuỗi siêu thị",
         f"Giao {CT} chủ trì, phối hợp {NN}, Trung tâm Xúc tiến đầu tư, thương mại và du lịch tỉnh", [CT],
         [NN, "Trung tâm Xúc tiến đầu tư, thương mại và du lịch tỉnh"], "Tháng 8/2026", "2026-08-31",
         "month", product="Sự kiện"),
    told("4", "Cơ cấu lại nguồn thu ngân sách địa phương", f"{TC} (chủ trì); Thuế tỉnh, Kho bạc Nhà nước khu vực IX (phối hợp)",
         [TC], ["Thuế tỉnh", "Kho bạc Nhà nước khu vực IX"], "Trước ngày 31/10/2026", "2026-10-31", "day",
         product="Đề án trình HĐND tỉnh"),
    told("5", "Đầu tư hạ tầng khu công nghiệp Nam Giang", "Ban Quản lý các khu công nghiệp tỉnh",
         ["Ban Quản lý các khu công nghiệp tỉnh"], [], "2026 - 2029", "2029-12-31", "range",
         product="Dự án hoàn thành"),
    Group("II", "VĂN HÓA - XÃ HỘI"),
    told("6", "Nâng tỷ lệ trường mầm non đạt chuẩn quốc gia lên 75%",
         f"{GD} chủ trì, phối hợp với UBND các xã, phường", [GD], ["UBND các xã, phường"],
         "Năm 2026", "2026-12-31", "year", product="42 trường được công nhận mới"),
    told("7", "Triển khai bệnh án điện tử tại toàn bộ bệnh viện công lập",
         f"Chủ trì: {YT}. Phối hợp: {KHCN}, Công an tỉnh.", [YT], [KHCN, "Công an tỉnh"],
         "Trước 30/6/2026", "2026-06-30", "day", product="100% bệnh viện"),
    told("8", "Bảo tồn làn điệu hát ru vùng thượng nguồn sông Trường",
         f"{VHTT} chủ trì phối hợp cùng Hội Văn học - Nghệ thuật tỉnh", [VHTT],
         ["Hội Văn học - Nghệ thuật tỉnh"], "Quý IV/2026", "2026-12-31", "quarter",
         product="Hồ sơ khoa học di sản"),
    told("9", "Hỗ trợ sinh kế cho 500 hộ nghèo có thành viên là người khuyết tật",
         f"{NN}, {YT} đồng chủ trì; phối hợp: Hội Chữ thập đỏ tỉnh", [NN, YT], ["Hội Chữ thập đỏ tỉnh"],
         "Hằng năm", recurrence="yearly", product="Báo cáo kết quả"),
    told("10", "Quản lý dịch vụ lữ hành trực tuyến", f"- Chủ trì: {VHTT};\n- Phối hợp: {CT}, Công an tỉnh.",
         [VHTT], [CT, "Công an tỉnh"], "Thường xuyên", recurrence="ongoing",
         product="Báo cáo lồng ghép hằng quý"),
    Group("III", "XÂY DỰNG CHÍNH QUYỀN"),
    told("11", "Đánh giá mô hình tổ chức chính quyền cấp xã sau một năm", f"{NV} chủ trì, phối hợp với các sở, ban, ngành",
         [NV], ["các sở, ban, ngành"], "Tháng 7/2026", "2026-07-31", "month", product="Báo cáo đánh giá"),
    told("12", "Tinh giản đầu mối bên trong các đơn vị sự nghiệp", f"Chủ trì: {NV}\nPhối hợp: {GD}\n{YT}\n{VHTT}",
         [NV], [GD, YT, VHTT], "6 tháng đầu năm 2026", "2026-06-30", "half", product="Quyết định"),
    told("13", "Nâng cấp hệ thống hội nghị trực tuyến ba cấp", f"Văn phòng UBND tỉnh chủ trì, phối hợp với {KHCN}",
         ["Văn phòng UBND tỉnh"], [KHCN], "Quý II/2026", "2026-06-30", "quarter", product="Hệ thống vận hành"),
    told("14", "Công khai tiến độ giải ngân vốn đầu tư công", TC, [TC], [], "Hằng tháng",
         recurrence="monthly", product="Bảng tổng hợp"),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the annex."""
    paper = Paper()
    paper.title(
        "PHÂN CÔNG NHIỆM VỤ",
        "Thực hiện Chương trình hành động số 05-CTr/TU",
        "(Kèm theo Kế hoạch số 33/KH-UBND ngày 20/01/2026 của UBND tỉnh Trường Giang)",
    )
    paper.table(grid(ITEMS, COLUMNS), [1.2, 8.5, 8.5, 3.2, 4])
    paper.save(path)
