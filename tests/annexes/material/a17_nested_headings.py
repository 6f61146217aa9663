"""Headings within headings: Roman, then Arabic, then rows 1.1 or a); and rows back at the top."""

from tests.annexes.expect import Group, grid, register, task
from tests.annexes.paper import Paper

NAME = "17-phu-luc-nhieu-cap.docx"
COLUMNS = [
    ("Số TT", "number"),
    ("Tên nhiệm vụ, đề án", "title"),
    ("Đơn vị chủ trì", "lead"),
    ("Đơn vị phối hợp", "co"),
    ("Thời hạn", "due"),
    ("Sản phẩm", "product"),
]
CT, TC, XD = "Sở Công Thương", "Sở Tài chính", "Sở Xây dựng"
NN, YT, VP = "Sở Nông nghiệp và Môi trường", "Sở Y tế", "Văn phòng UBND tỉnh"
ECONOMY, SOCIETY, STATE = "PHÁT TRIỂN KINH TẾ", "PHÁT TRIỂN XÃ HỘI", "XÂY DỰNG BỘ MÁY"


def bare(number, title):
    """A heading whose cells are not merged, only bold and empty."""
    return Group(number, title, [number, title, "", "", "", ""])


ITEMS = [
    Group("I", ECONOMY),
    Group("1", "Công nghiệp, thương mại"),
    task("1.1", "Thành lập cụm công nghiệp Đò Lèn", CT, [TC, XD], "Quý II/2026", "2026-06-30", "quarter",
         product="Quyết định thành lập"),
    task("1.2", "Trung tâm logistics vùng cửa biển", CT, [XD], "Năm 2028", "2028-12-31", "year",
         product="Dự án"),
    task("1.3", "Đấu giá quyền khai thác 05 chợ hạng 2", CT, [TC], "Tháng 9/2026", "2026-09-30", "month",
         product="Hợp đồng khai thác"),
    Group("2", "Nông nghiệp"),
    task("2.1", "Chuyển giao giống lúa chịu mặn", NN, [], "Vụ mùa năm 2026", product="Quy trình canh tác",
         unsure=("due_on", "precision")),  # a harvest is not in the conventions
    task("2.2", "Xây dựng 12 bến cá đạt tiêu chuẩn", NN, [XD], "2026 - 2030", "2030-12-31", "range",
         product="12 bến cá"),
    # The number leaves the second level: this row stands under I itself.
    task("3", "Báo cáo chuyên đề tăng trưởng hai con số", TC, [CT, NN], "Trước ngày 15/7/2026",
         "2026-07-15", "day", product="Báo cáo", group=ECONOMY),
    Group("II", SOCIETY),
    bare("1", "Y tế, dân số"),
    task("a)", "Khám sức khỏe miễn phí cho người trên 60 tuổi", YT, ["UBND các xã, phường"], "Hằng năm",
         recurrence="yearly", product="Hồ sơ sức khỏe điện tử"),
    task("b)", "Đưa bác sĩ về 100% trạm y tế", YT, ["Sở Nội vụ"], "31/12/2026", "2026-12-31", "day",
         product="Quyết định điều động"),
    bare("2", "Nhà ở"),
    task("a)", "Khởi công 1.500 căn nhà ở xã hội", XD, [TC], "Quý IV/2026", "2026-12-31", "quarter",
         product="Giấy phép xây dựng"),
    task("b)", "Rà soát quỹ đất 20% trong dự án nhà ở", XD, [NN], "Tháng 4/2026", "2026-04-30", "month",
         product="Danh mục quỹ đất"),
    Group("III", STATE),
    task("1", "Đo lường thời gian giải quyết hồ sơ theo từng bước", VP, [], "Hằng tháng",
         recurrence="monthly", product="Bảng đo lường"),
    task("2", "Phân cấp 40 thẩm quyền cho cấp xã", "Sở Nội vụ", [VP], "30/6/2026", "2026-06-30", "day",
         product="Quyết định phân cấp"),
    task("3", "Quy chế họp trực tuyến không giấy", VP, ["Sở Khoa học và Công nghệ"], "Quý I/2026",
         "2026-03-31", "quarter", product="Quy chế"),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the annex."""
    paper = Paper()
    paper.title(
        "PHỤ LỤC III",
        "Danh mục nhiệm vụ, đề án giai đoạn 2026 - 2030",
        "(Kèm theo Nghị quyết số 15/NQ-UBND ngày 18/01/2026 của UBND tỉnh Trường Giang)",
    )
    rows = grid(ITEMS, COLUMNS)
    bold = [i for i, row in enumerate(rows) if "<<" in row or (row[0] and not any(row[2:]))]
    paper.table(rows, [1.5, 8.5, 4, 4.5, 3.3, 4], bold_rows=bold)
    paper.save(path)
