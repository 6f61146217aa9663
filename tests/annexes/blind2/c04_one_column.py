"""A university's plan: one column says in words who leads and who works along."""

from tests.annexes.expect import AnyOf, Group, grid, register, task
from tests.annexes.paper import Paper

NAME = "c04-mot-cot-hai-vai.docx"
COLUMNS = [
    ("TT", "number"),
    ("Công việc", "title"),
    ("Đơn vị thực hiện (chủ trì, phối hợp)", "lead"),
    ("Thời gian", "due"),
    ("Sản phẩm cần có", "product"),
]
DT, KT, SV = "Phòng Đào tạo", "Phòng Khảo thí và Bảo đảm chất lượng", "Phòng Công tác sinh viên"
TT, TC = "Trung tâm Số", "Phòng Tổ chức cán bộ"


def both(number, title, lead, co, text, *fields, **more):
    leads = [lead] if isinstance(lead, str) else lead
    more["unsure"] = ("lead_text", *more.get("unsure", ()))
    return task(number, title, None, co, *fields, cells={"lead": text}, leads=leads, **more)


ITEMS = [
    Group("I", "Đào tạo"),
    both("1", "Mở 02 ngành mới trình độ đại học", DT, ["các khoa chuyên môn"],
         "Phòng Đào tạo chủ trì; các khoa chuyên môn phối hợp", "Quý II/2026", "2026-06-30", "quarter", product="Đề án mở ngành"),
    both("2", "Kiểm định 03 chương trình đào tạo", KT, [DT, TT],
         "Chủ trì: Phòng Khảo thí và Bảo đảm chất lượng. Phối hợp: Phòng Đào tạo, Trung tâm Số.",
         "Tháng 10/2026", "2026-10-31", "month", product="Giấy chứng nhận"),
    both("3", "Thực hành lâm sàng tại bệnh viện tuyến tỉnh", "Khoa Y", ["Khoa Dược", "Khoa Điều dưỡng"],
         "Khoa Y (chủ trì); Khoa Dược, Khoa Điều dưỡng (phối hợp)", "Năm học 2026 - 2027", product="Hợp đồng thực hành",
         unsure=("due_on", "precision")),
    both("4", "Lễ tốt nghiệp đợt 1", "Phòng Hành chính - Tổng hợp", ["các đơn vị trong trường"],
         "Phòng Hành chính - Tổng hợp phối hợp với các đơn vị trong trường", "20/6/2026", "2026-06-20", "day", product="Buổi lễ"),
    both("5", "Bảo vệ luận án tiến sĩ cấp trường", "Viện Đào tạo sau đại học", [], "Viện Đào tạo sau đại học",
         "Theo tiến độ của nghiên cứu sinh", product="Quyết định công nhận"),
    Group("II", "Người học, cơ sở vật chất"),
    both("6", "Nâng cấp ký túc xá khu B", "Phòng Quản trị thiết bị", ["Phòng Tài chính - Kế toán", "Ban Quản lý ký túc xá"],
         "CT: Phòng Quản trị thiết bị; PH: Phòng Tài chính - Kế toán, Ban Quản lý ký túc xá", "15/8/2026", "2026-08-15",
         "day", product="300 chỗ ở"),
    both("7", "Chấn chỉnh an toàn phòng thí nghiệm", "Phó Hiệu trưởng phụ trách cơ sở vật chất", ["Trưởng các đơn vị"],
         "Chủ trì: Phó Hiệu trưởng phụ trách cơ sở vật chất\nPhối hợp: Trưởng các đơn vị", "Hằng tháng", recurrence="monthly",
         product="Biên bản kiểm tra"),
    both("8", "Tuần sinh hoạt công dân", SV, ["Đoàn Thanh niên", "Hội Sinh viên"],
         "Giao Phòng Công tác sinh viên làm đầu mối, phối hợp với Đoàn Thanh niên, Hội Sinh viên", "Tháng 9 năm 2026",
         "2026-09-30", "month", product="Báo cáo"),
    both("9", "Chuẩn đầu ra ngoại ngữ", [DT, KT], [], "Phòng Đào tạo, Phòng Khảo thí và Bảo đảm chất lượng đồng chủ trì",
         "Trước 01/12/2026", "2026-12-01", "day", product="Quy định"),
    both("10", "Học liệu số dùng chung", [AnyOf("Khoa Y", "khoa Y"), AnyOf("Khoa Dược", "khoa Dược")], ["Thư viện"],
         "Các khoa: Y, Dược chủ trì; Thư viện phối hợp", "2026 - 2027", "2027-12-31", "range", product="40 học phần"),
    both("11", "Cổng thông tin người học", TT, [DT, SV],
         "Đơn vị chủ trì: Trung tâm Số\nĐơn vị phối hợp: Phòng Đào tạo\nPhòng Công tác sinh viên", "30.9.2026", "2026-09-30",
         "day", product="Cổng vận hành"),
    both("12", "Quy chế đánh giá viên chức", TC, ["Công đoàn trường"],
         "Phòng Tổ chức cán bộ chủ trì, phối hợp cùng Công đoàn trường", "Quý I năm 2026", "2026-03-31", "quarter", product="Quy chế"),
    both("13", "Ngày hội việc làm", SV, ["doanh nghiệp"], "- Phòng Công tác sinh viên: chủ trì\n- Doanh nghiệp: phối hợp",
         "Tháng Tư năm 2026", "2026-04-30", "month", product="Ngày hội", unsure=("coordinators",)),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the plan on an upright page."""
    paper = Paper(landscape=False)
    paper.title(
        "PHỤ LỤC 01: PHÂN CÔNG NHIỆM VỤ NĂM 2026",
        "(Kèm theo Kế hoạch số 22/KH-ĐHYD ngày 12 tháng 01 năm 2026)",
    )
    paper.table(grid(ITEMS, COLUMNS), [1, 5.5, 5.5, 2.6, 2.6])
    paper.save(path)
