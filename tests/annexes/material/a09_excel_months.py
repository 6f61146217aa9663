"""An Excel workbook of three sheets with a column for each month and no numbers at all."""

from tests.annexes import sheets
from tests.annexes.expect import MERGED_LEFT, MERGED_UP, AnyOf, Group, grid, register, task

NAME = "09-tien-do-theo-thang.xlsx"
MONTHS = [f"Tháng {m}" for m in range(1, 13)]
HEAD = [
    ["Nội dung công việc", "Bộ phận chủ trì", "Bộ phận phối hợp", "Tiến độ năm 2026",
     *[MERGED_LEFT] * 11, "Sản phẩm"],
    [MERGED_UP, MERGED_UP, MERGED_UP, *MONTHS, MERGED_UP],
]  # fmt: skip
COLUMNS = [("", name) for name in ("title", "lead", "co", *map(str, range(1, 13)), "product")]
LAST = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
KH, HC, DD = "Khoa Khám bệnh", "Phòng Hành chính - Quản trị", "Phòng Điều dưỡng"
TB, KHTH, CNTT = "Phòng Vật tư - Thiết bị y tế", "Phòng Kế hoạch tổng hợp", "Tổ Công nghệ thông tin"


def month(title, lead, co, number, product, mark="x"):
    """A task marked in the column of one month."""
    due = AnyOf(f"Tháng {number}", f"Tiến độ năm 2026 Tháng {number}")
    day = f"2026-{number:02}-{LAST[number - 1]}"
    cells = {str(number): mark}
    return task(None, title, lead, co, due, day, "month", product=product, cells=cells)


def heading(title):
    return Group(None, title, [title, *[MERGED_LEFT] * 15])


CARE = [
    heading("Nâng cao chất lượng khám bệnh"),
    month("Rút ngắn thời gian chờ khám xuống dưới 60 phút", KH, [DD, CNTT], 6, "Báo cáo đo lường"),
    month("Bố trí quầy hướng dẫn người cao tuổi", KH, [HC], 2, "Quầy hoạt động"),
    month("Sửa đổi quy trình đón tiếp người bệnh bảo hiểm y tế", KHTH, [KH], 3, "Quy trình", mark="X"),
    month("Khảo sát hài lòng người bệnh nội trú", DD, [], 9, "Kết quả khảo sát"),
    heading("An toàn người bệnh"),
    month("Diễn tập báo động đỏ toàn viện", KHTH, [DD], 5, "Biên bản diễn tập"),
    month("Kiểm định máy thở, bơm tiêm điện", TB, [DD], 11, "Giấy chứng nhận kiểm định"),
]  # fmt: skip
PEOPLE = [
    heading("Đào tạo, bồi dưỡng"),
    month("Cử 06 bác sĩ học chuyên khoa cấp I", KHTH, [HC], 8, "Quyết định cử đi học"),
    month("Tập huấn kiểm soát nhiễm khuẩn", DD, [KHTH], 4, "02 lớp"),
    month("Thi tay nghề điều dưỡng giỏi", DD, [], 10, "Kết quả hội thi"),
    heading("Thi đua, khen thưởng"),
    month("Tổng kết phong trào thi đua", HC, [KHTH], 12, "Báo cáo, tờ trình khen thưởng"),
]  # fmt: skip
SYSTEMS = [
    heading("Công nghệ thông tin"),
    month("Liên thông kết quả xét nghiệm với trạm y tế", CNTT, [KHTH], 7, "Phần mềm vận hành"),
    month("Sao lưu dự phòng dữ liệu bệnh án tại trung tâm dữ liệu tỉnh", CNTT, [HC], 1, "Hệ thống sao lưu"),
    month("Thay thế 40 máy tính quá hạn sử dụng", TB, [CNTT], 10, "Biên bản bàn giao"),
]  # fmt: skip

EXPECTED = register([*CARE, *PEOPLE, *SYSTEMS], tables=3)


def build(path):
    """Write the workbook."""
    book = sheets.workbook("Chuyên môn", "Nhân lực", "Hạ tầng", "Ghi chú")
    for name, items in (("Chuyên môn", CARE), ("Nhân lực", PEOPLE), ("Hạ tầng", SYSTEMS)):
        lines = ["BỆNH VIỆN ĐA KHOA KHU VỰC BẮC TRƯỜNG GIANG", f"KẾ HOẠCH NĂM 2026: {name.upper()}"]
        at = sheets.titles(book[name], lines, width=16)
        rows = HEAD + grid(items, COLUMNS, head=False)
        sheets.put(book[name], rows, at=at, header=2, widths=[48, 22, 24, *[8] * 12, 24])
    notes = ["Cách ghi:", "Đánh dấu x vào tháng phải hoàn thành.", "Người lập biểu: Tổ Kế hoạch"]
    for row, text in enumerate(notes, start=2):
        book["Ghi chú"].cell(row, 2, text)
    book.save(path)
