"""Three annexes in one file: targets, tasks with both roles in one column, tasks with lists."""

from tests.annexes.expect import AnyOf, Group, grid, register, target, task
from tests.annexes.paper import Paper

NAME = "b05-chi-tieu-va-nhiem-vu.docx"
TARGETS = [
    ("TT", "number"), ("Chỉ tiêu", "name"), ("ĐVT", "unit_of_measure"),
    ("Kế hoạch năm 2026", "plan"), ("Ước thực hiện năm 2026", "result"), ("Ghi chú", "note"),
]  # fmt: skip
ROLES = [
    ("TT", "number"), ("Nội dung nhiệm vụ", "title"), ("Trách nhiệm thực hiện", "lead"),
    ("Thời hạn hoàn thành", "due"), ("Sản phẩm dự kiến", "product"), ("Cấp có thẩm quyền quyết định", "authority"),
]  # fmt: skip
LISTS = [
    ("TT", "number"), ("Nội dung nhiệm vụ", "title"), ("Cơ quan thực hiện", "lead"),
    ("Cơ quan phối hợp", "co"), ("Lộ trình", "due"), ("Ghi chú", "note"),
]  # fmt: skip
YT, GD, CA = "Sở Y tế", "Sở Giáo dục và Đào tạo", "Công an thành phố"
VH, NV, TC = "Sở Văn hóa và Thể thao", "Sở Nội vụ", "Sở Tài chính"


def both(number, title, lead, co, text, *fields, **more):
    """A task whose one column tells who leads and who works along."""
    return task(
        number, title, lead, co, *fields, cells={"lead": text}, unsure=("lead_text",), **more
    )


AIMS = [
    Group("I", "Y tế"),
    target("1", "Tỷ lệ bao phủ bảo hiểm y tế", "%", "96,5", "97,1", "Vượt"),
    target("2", "Số bác sĩ trên một vạn dân", "bác sĩ", "16", "15,8"),
    target("3", "Tỷ lệ trạm y tế xã đạt chuẩn", "%", ">= 95", "100"),
    Group("II", "Giáo dục"),
    target("4", "Trường học đạt chuẩn quốc gia", "trường", "1.250", "1.263", "Lũy kế"),
    target("5", "Tỷ lệ huy động trẻ 5 tuổi ra lớp", "%", "99,8 - 100", "99,9"),
]  # fmt: skip
FIRST = [
    Group("I", "Y tế"),
    both("1", "Khám sức khỏe định kỳ cho người cao tuổi", YT, ["UBND các xã, phường"],
         "Sở Y tế chủ trì, phối hợp với UBND các xã, phường", "Quý 4/2026", "2026-12-31", "quarter",
         product="Báo cáo kết quả", authority="UBND thành phố"),
    both("2", "Xây dựng bệnh viện vệ tinh; lập hồ sơ sức khỏe điện tử", YT, [TC, "Sở Khoa học và Công nghệ"],
         "Chủ trì: Sở Y tế\nPhối hợp: Sở Tài chính, Sở Khoa học và Công nghệ", "2026-2028", "2028-12-31",
         "range", product="Đề án", authority="HĐND thành phố"),
    both("3", "Kiểm tra an toàn thực phẩm dịp lễ, Tết", YT, [CA, "Sở Công Thương"],
         "Giao Sở Y tế chủ trì; Công an thành phố, Sở Công Thương phối hợp", "Trước 15/8", "2026-08-15", "day",
         product="Biên bản kiểm tra"),
    Group("II", "Giáo dục"),
    both("4", "Xóa phòng học tạm", GD, [TC], "- Chủ trì: Sở Giáo dục và Đào tạo\n- Phối hợp: Sở Tài chính",
         "Hoàn thành trước khai giảng năm học 2026 - 2027", product="Phòng học kiên cố",
         authority="UBND thành phố"),
    both("5", "Tuyển dụng giáo viên còn thiếu", NV, [GD], "Sở Nội vụ (chủ trì), Sở Giáo dục và Đào tạo (phối hợp)",
         "Đến hết năm 2027", "2027-12-31", "year", product="Quyết định tuyển dụng",
         authority="Chủ tịch UBND thành phố"),
    both("6", "Bữa ăn học đường", GD, [], "Sở Giáo dục và Đào tạo", "Ngay sau khi có Nghị quyết của HĐND thành phố",
         product="Quy chế phối hợp"),
]  # fmt: skip
SECOND = [
    Group("I", "Văn hóa, thể thao"),
    task("1", "Tu bổ di tích cấp quốc gia", "Các Sở: Văn hóa và Thể thao, Tài chính, Xây dựng", [],
         "Tháng 11/2026 (trước kỳ họp cuối năm)", "2026-11-30", "month", leads=[VH, TC, "Sở Xây dựng"]),
    task("2", "Phục dựng lễ hội truyền thống", "UBND các phường: Cầu Ngói, Vạn Hà, An Khê", [VH],
         "Quý I, II/2026", "2026-06-30", AnyOf("quarter", "range"),
         leads=["UBND phường Cầu Ngói", "UBND phường Vạn Hà", "UBND phường An Khê"]),
    task("3", "Phong trào \"Toàn dân rèn luyện; mỗi người một môn\"", "UBND các xã, phường", [VH, "Thành đoàn"],
         "Hằng năm", recurrence="yearly"),
    task("4", "Bảo tồn nhà cổ", "UBND các xã: Đông Ngàn, Phù Lưu; UBND phường Cầu Ngói", [VH], "Giai đoạn 2026 - 2030",
         "2030-12-31", "range", leads=["UBND xã Đông Ngàn", "UBND xã Phù Lưu", "UBND phường Cầu Ngói"]),
    Group("II", "Thông tin"),
    task("5", "Cung cấp thông tin cho báo chí", "Chánh Văn phòng UBND thành phố", [VH], "Hằng quý, hằng năm",
         recurrence="quarterly"),
    task("6", "Quản lý trang thông tin điện tử", "Thủ trưởng các sở, ngành, Chủ tịch UBND các xã, phường", [],
         "Thường xuyên", recurrence="ongoing",
         leads=["Thủ trưởng các sở, ngành", "Chủ tịch UBND các xã, phường"]),
    task("7", "Giải thưởng sáng tạo", "Liên hiệp các Hội Khoa học và Kỹ thuật thành phố", ["Các cơ quan liên quan"],
         "Dịp Quốc khánh 2/9/2026", "2026-09-02", "day", cells={"note": "Kinh phí xã hội hóa"},
         unsure=("due_on", "precision")),
    task("8", "Tổng kết năm", "Văn phòng UBND thành phố", ["Các đơn vị liên quan"], "15/12", "2026-12-15", "day"),
]  # fmt: skip

EXPECTED = register([*FIRST, *SECOND], tables=3, targets=AIMS)
EXPECTED["groups"] = "unsure"  # the same headings in several tables: how often, is not decided


def build(path):
    """Write the annexes."""
    paper = Paper()
    paper.line("KẾ HOẠCH", bold=True)
    paper.line("Thực hiện nhiệm vụ văn hóa - xã hội năm 2026", bold=True)
    paper.line(
        "Kế hoạch này gồm 05 chỉ tiêu và 14 nhiệm vụ; trong đó Sở Y tế chủ trì 03 nhiệm vụ.",
        align="j",
    )
    paper.title("PHỤ LỤC I", "CHỈ TIÊU NĂM 2026")
    paper.table(grid(AIMS, TARGETS), [1.2, 9, 2.5, 4, 4, 4])
    paper.title("PHỤ LỤC II", "NHIỆM VỤ TRÌNH CẤP CÓ THẨM QUYỀN")
    paper.table(grid(FIRST, ROLES), [1.2, 7, 6, 4, 3.5, 3.5])
    paper.title("PHỤ LỤC III", "NHIỆM VỤ THƯỜNG KỲ")
    paper.table(grid(SECOND, LISTS), [1.2, 7, 6, 4.5, 4, 2.5])
    paper.save(path)
