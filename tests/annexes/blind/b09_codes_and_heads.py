"""A commune's list: codes for numbers, headings numbered in one merged cell, hard lists of bodies."""

from tests.annexes.expect import MERGED_LEFT, AnyOf, Group, Printed, grid, register, task
from tests.annexes.paper import Paper

NAME = "b09-ma-nhiem-vu.docx"
COLUMNS = [
    ("Mã NV", "number"),
    ("Nội dung thực hiện", "title"),
    ("Bộ phận/người chủ trì", "lead"),
    ("Phối hợp", "co"),
    ("Yêu cầu thời gian", "due"),
    ("Sản phẩm", "product"),
]
KT, VX = "Phòng Kinh tế", "Phòng Văn hóa - Xã hội"
TRADES = ["Thuế cơ sở 3", "Công an xã"]


def over(number, title):
    return Group(number, title, printed=[f"{number} {title}"] + [MERGED_LEFT] * 5)


ITEMS = [
    over("1.", "Kinh tế nông nghiệp"),
    over("1.1.", "Trồng trọt"),
    task("NV-01", "Chuyển đổi 40 ha lúa; vận động “dồn điền, đổi thửa”", KT, ["Hội Nông dân xã"],
         "Xong trước 30/6", "2026-06-30", "day", product="Biên bản"),
    task("NV-02", "Cấp mã vùng trồng", KT, [], "Quý III", "2026-09-30", "quarter", product="10 mã"),
    over("1.2.", "Chăn nuôi"),
    task("NV-03", "Tiêm phòng đợt 1, đợt 2", KT, ["Trạm Thú y"], "Tháng 4 và tháng 10/2026", "2026-10-31", "month",
         product="95% tổng đàn"),
    task("NV-03a", "Giám sát giết mổ", "Các Phòng: Kinh tế, Văn hóa - Xã hội", TRADES, "Thường xuyên",
         recurrence="ongoing", product="Sổ theo dõi", leads=[KT, VX]),
    over("2.", "Văn hóa, giáo dục"),
    over("2.1.", "Giáo dục"),
    task("NV-04", "Xóa mù chữ cho người lớn", "Trường THPT Lê Lợi, THPT Trần Phú", [VX],
         "Bế giảng năm học 2026-2027", product="03 lớp", leads=["Trường THPT Lê Lợi", "Trường THPT Trần Phú"]),
    task("NV-05", "Sửa chữa phòng học", "Hiệu trưởng các trường học", [KT], "Trước 15/8/2026", "2026-08-15", "day",
         product="12 phòng"),
    over("2.2.", "Văn hóa"),
    task("NV-06", "Ngày hội đại đoàn kết", "Ủy ban MTTQ Việt Nam xã", [VX, "Công an xã"], "18/11", "2026-11-18",
         "day", product="Ngày hội"),
    task("NV-07", "Nhà văn hóa thôn", "Trưởng thôn", [VX], "Đến hết quý IV năm 2026", "2026-12-31", "quarter",
         product="02 nhà"),
    over("3.", "Quốc phòng, an ninh"),
    task("NV-08", "Tuyển quân năm 2027", "Ban Chỉ huy Quân sự xã", ["Công an xã", "Trạm Y tế"],
         "Theo chỉ tiêu và lệnh gọi của cấp trên", product="100% chỉ tiêu"),
    task("NV-09", "Diễn tập phòng thủ", "Ban Chỉ huy Quân sự xã", [], "Quý II/2026", "2026-06-30", "quarter",
         product="Báo cáo", cells={"lead": "nt"}),
    task("NV-10", "Tuần tra đêm", "Công an xã", ["Tổ bảo vệ an ninh, trật tự ở cơ sở"], "Hằng đêm; sơ kết trước 10/12/2026",
         "2026-12-10", "day", product="Báo cáo sơ kết", unsure=("recurrence",)),
    task("NV-11", "Giao ban", "Chủ tịch UBND xã", ["Các ngành liên quan"], "Chiều thứ Sáu hằng tuần",
         product="Thông báo", unsure=("recurrence",)),
    task("NV-12", "Rà soát đối tượng chính sách", VX, [], AnyOf("6 tháng một lần"), recurrence="half-yearly",
         product="Danh sách"),
    Printed(["Tổng: 13 nhiệm vụ"] + [MERGED_LEFT] * 5),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the annex."""
    paper = Paper()
    paper.title(
        "PHỤ LỤC SỐ 02", "(Kèm theo Kế hoạch số 21/KH-UBND ngày 02/02/2026 của UBND xã Tân Sơn)"
    )
    paper.table(grid(ITEMS, COLUMNS), [2, 8, 4.5, 4.5, 3.5, 3])
    paper.save(path)
