"""An Excel table far from the corner: quarters of two years, bold groups, blank rows, a footer."""

from openpyxl.styles import Font

from tests.annexes import sheets
from tests.annexes.expect import MERGED_LEFT, MERGED_UP, AnyOf, Group, Printed, grid, register, task

NAME = "16-lo-trinh-hai-nam.xlsx"
HEAD = [
    ["STT", "Nội dung công việc", "Phân công", MERGED_LEFT, "Lộ trình thực hiện", *[MERGED_LEFT] * 5,
     "Kết quả, sản phẩm"],
    [MERGED_UP, MERGED_UP, "Chủ trì", "Phối hợp", "Năm 2026", MERGED_LEFT, "Năm 2027",
     *[MERGED_LEFT] * 3, MERGED_UP],
    [MERGED_UP, MERGED_UP, MERGED_UP, MERGED_UP, "Quý III", "Quý IV", "Quý I", "Quý II", "Quý III",
     "Quý IV", MERGED_UP],
]  # fmt: skip
SLOTS = {"3/26": ("Quý III", "2026-09-30"), "4/26": ("Quý IV", "2026-12-31"),
         "1/27": ("Quý I", "2027-03-31"), "2/27": ("Quý II", "2027-06-30"),
         "3/27": ("Quý III", "2027-09-30"), "4/27": ("Quý IV", "2027-12-31")}  # fmt: skip
COLUMNS = [("", name) for name in ("number", "title", "lead", "co", *SLOTS, "product")]
KT, DA, GP = "Phòng Kỹ thuật", "Ban Quản lý dự án số 2", "Trung tâm Phát triển quỹ đất"


def step(number, title, lead, co, slot, product, mark="x"):
    """A task marked in a quarter of one of the two years."""
    quarter, day = SLOTS[slot]
    year = f"Năm 20{slot[-2:]}"
    # The head has three levels: how much of it is "the column's head" is not said.
    whole = f"{year} {quarter}"
    due = AnyOf(quarter, whole, f"Lộ trình thực hiện {whole}", f"{quarter}/20{slot[-2:]}")
    return task(number, title, lead, co, due, day, "quarter", product=product,
                cells={slot: mark, "number": float(number)})  # fmt: skip


def group(number, title):
    # Not merged: a bold row with nothing but a number and a title.
    return Group(number, title, [number, title, *[""] * 9])


BLANK = Printed([""] * 11)
ITEMS = [
    group("I", "Chuẩn bị đầu tư"),
    step("1", "Khảo sát địa chất tuyến kè sông Trường", KT, [DA], "3/26", "Hồ sơ khảo sát"),
    step("2", "Lập báo cáo nghiên cứu khả thi", DA, [KT], "4/26", "Báo cáo được phê duyệt", mark="X"),
    step("3", "Cắm mốc giải phóng mặt bằng ngoài thực địa", GP, ["UBND phường Hải Tân"], "4/26",
         "Biên bản bàn giao mốc"),
    step("4", "Thẩm định giá đất cụ thể", GP, [], "1/27", "Chứng thư thẩm định giá"),
    BLANK,
    group("II", "Thực hiện đầu tư"),
    step("5", "Chi trả bồi thường cho 214 hộ", GP, ["Kho bạc Nhà nước khu vực IX"], "2/27",
         "Phương án được chi trả"),
    step("6", "Lựa chọn nhà thầu thi công", DA, [KT], "2/27", "Hợp đồng xây dựng", mark="x "),
    step("7", "Thi công đoạn 1 dài 2,4 km", DA, [KT, "Điện lực Thanh Hải"], "3/27", "Nghiệm thu giai đoạn"),
    step("8", "Di chuyển đường điện trung thế", "Điện lực Thanh Hải", [DA], "1/27", "Biên bản đóng điện"),
    BLANK,
    group("III", "Kết thúc đầu tư"),
    step("9", "Bàn giao công trình cho đơn vị quản lý", DA, [KT], "4/27", "Biên bản bàn giao"),
    step("10", "Quyết toán dự án hoàn thành", DA, [], "4/27", "Quyết định phê duyệt quyết toán"),
    step("11", "Lưu trữ hồ sơ hoàn công bản số", KT, [DA], "4/27", "Kho hồ sơ số"),
    step("12", "Đánh giá tác động xã hội sau đầu tư", KT, ["UBND phường Hải Tân"], "4/27", "Báo cáo đánh giá"),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the workbook."""
    book = sheets.workbook("Lộ trình")
    sheet = book.active
    for row, text in ((2, "BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG THÀNH PHỐ THANH HẢI"),
                      (4, "LỘ TRÌNH THỰC HIỆN DỰ ÁN KÈ SÔNG TRƯỜNG"),
                      (5, "(Kèm theo Kế hoạch số 204/KH-BQLDA ngày 10/6/2026)")):  # fmt: skip
        sheet.cell(row, 3, text)
    rows = HEAD + grid(ITEMS, COLUMNS, head=False)
    widths = [6, 46, 24, 28, 9, 9, 9, 9, 9, 9, 30]
    at = sheets.put(sheet, rows, at=7, left=2, header=3, widths=widths)
    _bolden(sheet, 7)
    sheet.cell(at + 1, 2, "Ghi chú: dấu x là quý phải hoàn thành.")
    sheet.cell(at + 2, 9, "NGƯỜI LẬP BIỂU")
    book.save(path)


def _bolden(sheet, at):
    for row in sheet.iter_rows(min_row=at):
        if row[1].value in ("I", "II", "III"):
            for cell in row:
                cell.font = Font(name="Times New Roman", size=12, bold=True)
