"""An Excel annex: headings merged over all, numbers running on, ditto words, crosses by month."""

from tests.annexes import sheets
from tests.annexes.expect import MERGED_LEFT, MERGED_UP, AnyOf, Group, Printed, grid, register, task

NAME = "b08-stt-chay-lien.xlsx"
COLUMNS = [
    ("TT", "number"),
    ("Công việc", "title"),
    ("Người phụ trách", "lead"),
    ("Bộ phận phối hợp", "co"),
    ("Tiến độ", "due"),
    ("Sản phẩm đầu ra", "product"),
    ("Kinh phí (triệu đồng)", "money"),
]
CV, TH = "Trưởng phòng Hành chính - Tổng hợp", "Phó Chủ tịch Thường trực"
KT, CS = "Kế toán trưởng", "Trưởng ban Chính sách"


def over(title, number=None):
    return Group(
        number, title, printed=[f"{number} {title}" if number else title, *[MERGED_LEFT] * 6]
    )


ITEMS = [
    over("Công tác tổ chức"),
    task("1", "Đại hội công đoàn cơ sở; hội nghị người lao động", TH, [CV], "Quý I", "2026-03-31", "quarter",
         product="Nghị quyết đại hội", cells={"number": 1, "money": 120}),
    task("2", "Kiện toàn ban chấp hành các chi hội", TH, [CV], "Quý I", "2026-03-31", "quarter",
         product="Quyết định", cells={"number": 2, "lead": "như trên", "due": "như trên"}),
    task("3", "Phát triển 500 hội viên mới", TH, [CS], "Nhiệm kỳ 2025-2030", "2030-12-31", "range",
         product="Danh sách hội viên", cells={"number": 3, "lead": "nt"}),
    over("Chăm lo đời sống"),
    task("4", "Tết sum vầy – Xuân ơn Đảng", CS, [KT], "Trước ngày 10/02/2026", "2026-02-10", "day",
         product="1.000 suất quà", cells={"number": 4, "money": 500}),
    task("5", "Tháng Công nhân năm 2026", CS, [KT], "Tháng 5", "2026-05-31", "month", product="Lễ phát động",
         cells={"number": 5, "lead": MERGED_UP, "co": MERGED_UP}),
    task("6", "Mái ấm công đoàn", CS, [KT], "Tháng 5 và tháng 10 hằng năm",
         recurrence=AnyOf("half-yearly", "yearly"), product="10 căn nhà",
         cells={"number": 6, "lead": MERGED_UP, "co": MERGED_UP, "money": 600}),
    task("7", "Tư vấn pháp luật lao động", CS, [CV], "Thường xuyên", recurrence="ongoing",
         product="Sổ tư vấn", cells={"number": 7}),
    Printed(["", "Cộng", "", "", "", "", 1220]),
    over("Tài chính, kiểm tra"),
    task("8", "Quyết toán năm 2025, dự toán năm 2026", KT, [CV], "Xong trước 31/3", "2026-03-31", "day",
         product="Báo cáo quyết toán", cells={"number": 8}),
    task("9", "Thu kinh phí 2%", KT, [], "Hàng tháng, chậm nhất ngày 05", recurrence="monthly",
         product="Chứng từ", cells={"number": 9}),
    task("10", "Kiểm tra đồng cấp", "Trưởng ban Kiểm tra", [KT, CV], "6 tháng/lần", recurrence="half-yearly",
         product="Kết luận kiểm tra", cells={"number": 10}),
    over("Thi đua, khen thưởng"),
    task("11", "Phát động phong trào \"Lao động giỏi; Sáng tạo nhanh\"", TH, ["Các chi hội"], "Tháng 01",
         "2026-01-31", "month", product="Kế hoạch phát động", cells={"number": 11}),
    task("12", "Bình xét danh hiệu cuối năm", TH, ["Các chi hội"], "Từ 15/11 đến 05/12/2026", "2026-12-05",
         "range", product="Tờ trình", cells={"number": 12, "lead": "″", "co": "″"}),
    task("13", "Tổng kết công tác năm", TH, ["Các chi hội"], "20/12/2026", "2026-12-20", "day",
         product="Báo cáo tổng kết", cells={"number": 13, "lead": "-", "co": "Như trên"}, unsure=("lead_text", "leads")),
    task("14", "Gặp mặt hội viên tiêu biểu", TH, ["Các chi hội"], "Dự kiến ngày 25/12/2026", "2026-12-25", "day",
         product="Buổi gặp mặt", cells={"number": 14}),
    Printed(["Tổng cộng", *[MERGED_LEFT] * 5, 1220]),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the workbook."""
    book = sheets.workbook("2026")
    sheet = book.active
    at = sheets.titles(sheet, ["CHƯƠNG TRÌNH CÔNG TÁC NĂM 2026", "(Ban hành kèm Quyết định số 07/QĐ-CĐ ngày 05/01/2026)"],
                       width=7)  # fmt: skip
    sheets.put(sheet, grid(ITEMS, COLUMNS), at=at, widths=[6, 46, 30, 28, 22, 24, 14])
    book.save(path)
