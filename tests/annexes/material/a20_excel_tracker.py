"""An office's own tracking sheet: start and end dates, states, percents, lists on another sheet."""

import datetime

from tests.annexes import sheets
from tests.annexes.expect import grid, register, task

NAME = "20-bang-theo-doi-van-phong.xlsx"
COLUMNS = [
    ("TT", "number"),
    ("Ưu tiên", "urgency"),
    ("Tên nhiệm vụ", "title"),
    ("Cơ quan chủ trì", "lead"),
    ("Cơ quan phối hợp", "co"),
    ("Ngày bắt đầu", "start"),
    ("Ngày hết hạn", "due"),
    ("Sản phẩm đầu ra", "product"),
    ("Tình trạng", "state"),
    ("% hoàn thành", "percent"),
    ("Ghi chú", "note"),
]
VP, CA, QS = "Văn phòng HĐND và UBND phường", "Công an phường", "Ban Chỉ huy Quân sự phường"
KT, VH = "Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng Văn hóa - Xã hội"


def tracked(number, title, lead, co, start, day, product, **cells):
    """A task with a real start and end; how the two make a text is not asserted."""
    start, day = datetime.date.fromisoformat(start), datetime.date.fromisoformat(day)
    cells = {"number": int(number), "start": start, "due": day, "urgency": "Khẩn", "percent": 0.4,
             "state": "Đang thực hiện", **cells}  # fmt: skip
    return task(number, title, lead, co, None, day.isoformat(), "day", product=product, cells=cells,
                unsure=("due_text", "precision"))  # fmt: skip


ITEMS = [
    tracked("1", "Tổng kiểm tra giấy phép quảng cáo trên tuyến phố chính", KT, [CA], "2026-01-10",
            "2026-03-20", "Báo cáo kiểm tra"),
    tracked("2", "Cấp phép tạm thời vỉa hè cho 36 hộ kinh doanh", KT, [CA, VP], "2026-02-01", "2026-04-30",
            "36 giấy phép", urgency="Hỏa tốc"),
    tracked("3", "Xử lý 17 công trình vi phạm trật tự xây dựng", KT, [CA], "2026-01-05", "2026-06-30",
            "Hồ sơ xử lý", state="Quá hạn", percent=1),
    tracked("4", "Cưỡng chế thu hồi mặt bằng chợ tạm", KT, [CA, QS], "2026-05-04", "2026-05-29",
            "Biên bản cưỡng chế"),
    tracked("5", "Ngày hội tư vấn tuyển sinh, việc làm", VH, ["Đoàn Thanh niên phường"], "2026-03-01",
            "2026-03-28", "Ngày hội", state="Hoàn thành"),
    tracked("6", "Lắp 40 máy tập ngoài trời", VH, [KT], "2026-04-01", "2026-09-15", "40 máy tập"),
    tracked("7", "Điều tra hộ kinh doanh cá thể", KT, ["Thuế cơ sở 2"], "2026-07-01", "2026-08-15",
            "Bảng tổng hợp"),
    tracked("8", "Rà soát tàng thư hộ tịch", VP, [CA], "2026-01-15", "2026-11-30", "Danh mục hồ sơ"),
    tracked("9", "Huấn luyện dân quân năm thứ nhất", QS, [], "2026-04-06", "2026-04-25", "Kết quả kiểm tra"),
    tracked("10", "Thay đèn chiếu sáng tiết kiệm điện trong ngõ", KT, [], "2026-06-01", "2026-12-20",
            "620 bộ đèn", note="Theo đơn đặt hàng"),
    tracked("11", "Tổ chức lễ hội văn hóa ẩm thực phố cổ", VH, [CA, KT], "2026-09-01", "2026-10-10",
            "Lễ hội"),
    tracked("12", "Đánh giá sự hài lòng tại bộ phận một cửa", VP, [], "2026-10-01", "2026-12-10", "Báo cáo"),
    tracked("13", "Quản lý chó, mèo nuôi tại khu chung cư", KT, [VH], "2026-02-10", "2026-07-31",
            "Sổ quản lý"),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the workbook."""
    book = sheets.workbook("Theo dõi", "Danh mục")
    sheet = book["Theo dõi"]
    at = sheets.titles(sheet, ["BẢNG THEO DÕI NHIỆM VỤ NĂM 2026 - UBND PHƯỜNG HẢI TÂN"], width=11)
    widths = [5, 9, 46, 26, 26, 13, 13, 24, 16, 10, 18]
    end = sheets.put(sheet, grid(ITEMS, COLUMNS, sep=" ;\n"), at=at, widths=widths)
    sheet.auto_filter.ref = f"A{at}:K{end - 1}"
    lists = [["STT", "Tên đơn vị", "Số điện thoại"], *([n, unit, f"0{n}00"] for n, unit in
             enumerate((VP, CA, QS, KT, VH), start=1))]  # fmt: skip
    sheets.put(book["Danh mục"], lists)
    book.save(path)
