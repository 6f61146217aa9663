"""What a software of tasks gives out: codes, documents, days of assigning, states beside products."""

import datetime

from tests.annexes import sheets
from tests.annexes.expect import AnyOf, grid, register, task

NAME = "34-nhiem-vu-duoc-giao.xlsx"
COLUMNS = [
    ("TT", "number"),
    ("Mã nhiệm vụ", "code"),
    ("Văn bản giao", "paper"),
    ("Ngày giao", "given"),
    ("Nội dung nhiệm vụ được giao", "title"),
    ("Đơn vị chủ trì xử lý", "lead"),
    ("Đơn vị phối hợp xử lý", "co"),
    ("Hạn xử lý", "due"),
    ("Sản phẩm yêu cầu", "product"),
    ("Tình hình thực hiện", "state"),
    ("Lãnh đạo theo dõi", "boss"),
]
QL, TS, PC = "Phòng Quản lý vận tải", "Phòng Tài sản công", "Phòng Pháp chế"
CN, TTr = "Trung tâm Chuyển đổi số", "Thanh tra Sở"


def given(number, title, lead, co, day, product, **more):
    """A task with a day of assigning and a day due, both real dates."""
    due = datetime.date.fromisoformat(day)
    shown = AnyOf(f"{due:%d/%m/%Y}", f"{due.day}/{due.month}/{due.year}", f"{due.day}/{due:%m/%Y}")
    cells = {"number": int(number), "code": f"STC.{2026000 + int(number)}", "due": due,
             "paper": f"{300 + int(number)}/UBND-TH", "boss": "Phó Giám đốc thường trực",
             "given": due - datetime.timedelta(days=45), "state": "Đang xử lý, trong hạn"}  # fmt: skip
    return task(number, title, lead, co, shown, day, "day", product=product, cells=cells | more)


ITEMS = [
    given("1", "Tham mưu phương án giá vé xe buýt điện", QL, [TS], "2026-03-16", "Tờ trình"),
    given("2", "Rà soát 48 hợp đồng thuê trụ sở", TS, [PC], "2026-04-30", "Báo cáo rà soát",
          state="Hoàn thành ngày 20/4/2026"),
    given("3", "Góp ý dự thảo nghị định về đấu thầu qua mạng", PC, [TS, QL], "2026-02-13", "Công văn góp ý"),
    given("4", "Kết nối phần mềm kế toán với kho bạc", CN, [TS], "2026-07-31", "Biên bản kết nối"),
    given("5", "Thanh tra mua sắm tập trung thuốc", TTr, [PC], "2026-09-30", "Kết luận thanh tra"),
    given("6", "Trả lời kiến nghị cử tri phường Cầu Đất", QL, [], "2026-03-05", "Văn bản trả lời"),
    given("7", "Xây dựng định mức bảo dưỡng xe công", TS, [QL], "2026-10-15", "Quyết định"),
    given("8", "Công khai danh mục tài sản thanh lý", TS, [CN], "2026-05-29", "Danh mục công khai"),
    given("9", "Hướng dẫn xử phạt vi phạm hóa đơn", PC, [TTr], "2026-06-19", "Văn bản hướng dẫn"),
    given("10", "Sao lưu dữ liệu ngân sách ngoài trụ sở", CN, [], "2026-12-11", "Hệ thống sao lưu"),
    given("11", "Kiểm kê kho vật chứng", TTr, ["Công an thành phố"], "2026-08-14", "Biên bản kiểm kê"),
    given("12", "Dự thảo nghị quyết về phí bến thủy", QL, [PC], "2026-11-20", "Dự thảo Nghị quyết",
          state="Xin lùi hạn đến 31/12/2026"),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the workbook."""
    book = sheets.workbook("Xuất dữ liệu")
    sheet = book.active
    at = sheets.titles(
        sheet, ["DANH SÁCH NHIỆM VỤ ĐƯỢC GIAO", "Từ ngày 01/01/2026 đến ngày 30/11/2026"], width=11
    )
    widths = [5, 14, 16, 13, 46, 26, 26, 13, 24, 24, 24]
    sheets.put(sheet, grid(ITEMS, COLUMNS), at=at, widths=widths)
    book.save(path)
