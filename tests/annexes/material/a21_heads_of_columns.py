"""Eight small tables of one annual plan, each department with its own heads of columns."""

from tests.annexes.expect import grid, register, task
from tests.annexes.paper import Paper

NAME = "21-nhieu-mau-cot.docx"
A, B, C = "Phòng Đào tạo", "Phòng Khảo thí", "Trung tâm Thư viện"
Q2 = ("Quý II/2026", "2026-06-30", "quarter")
MAY = ("Tháng 5/2026", "2026-05-31", "month")
DAY = ("Trước ngày 15/8/2026", "2026-08-15", "day")

TABLES = [
    ([("TT", "number"), ("Nội dung", "title"), ("Thời gian thực hiện", "due"), ("Đơn vị chủ trì", "lead"),
      ("Đơn vị phối hợp", "co"), ("Ghi chú", "note")],
     [task("1", "Viết báo cáo tự đánh giá ngành Luật", A, [B], *Q2),
      task("2", "Thu thập minh chứng tiêu chuẩn 1 đến 4", B, [A, C], *MAY, cells={"note": "Có phụ lục"}),
      task("3", "Mời chuyên gia đánh giá thử", B, [], *DAY)]),
    ([("STT", "number"), ("Nhiệm vụ trọng tâm", "title"), ("Chủ trì", "lead"), ("Phối hợp", "co"),
      ("Hạn", "due"), ("Sản phẩm đầu ra", "product"), ("Ưu tiên", "urgency")],
     [task("1", "Cấp bằng tốt nghiệp bản số", A, [C], *DAY, product="Hệ thống cấp bằng",
           cells={"urgency": "Hỏa tốc"}),
      task("2", "Thư viện mở cửa buổi tối", C, [A], "Thường xuyên", recurrence="ongoing",
           product="Lịch trực", cells={"urgency": "Khẩn"}),
      task("3", "Ngân hàng câu hỏi thi vấn đáp", B, [A], *Q2, product="1.500 câu hỏi")]),
    ([("Số TT", "number"), ("Tên đề án, chuyên đề", "title"), ("Cơ quan chủ trì tham mưu", "lead"),
      ("Cơ quan phối hợp", "co"), ("Thời gian trình", "due"), ("Cấp trình", "authority")],
     [task("1", "Đề án trường đại học tự chủ nhóm 2", A, [B, C], *Q2, authority="Hội đồng trường"),
      task("2", "Chuyên đề liêm chính học thuật", C, [], *MAY, authority="Ban Thường vụ Đảng ủy"),
      task("3", "Đề án liên kết đào tạo quốc tế", A, [], "6 tháng cuối năm 2026", "2026-12-31", "half",
           authority="Hội đồng trường")]),
    ([("TT", "number"), ("Nhiệm vụ, giải pháp chủ yếu", "title"), ("Đơn vị thực hiện", "lead"),
      ("Lộ trình", "due"), ("Kết quả cần đạt", "product")],
     [task("1", "Rút gọn quy trình xét miễn học phần", A, [], *MAY, product="Quy trình 3 bước"),
      task("2", "Mua 12 cơ sở dữ liệu học thuật", C, [], "2026 - 2028", "2028-12-31", "range",
           product="12 cơ sở dữ liệu"),
      task("3", "Phúc khảo trực tuyến", B, [], *Q2, product="100% đơn phúc khảo")]),
    ([("STT", "number"), ("Tên công việc", "title"), ("Sản phẩm bàn giao", "product"),
      ("Đầu mối chủ trì", "lead"), ("Thành phần phối hợp", "co"), ("Thời hạn hoàn thành", "due")],
     [task("1", "Di dời kho lưu trữ bài thi", B, [C], *DAY, product="Kho mới đưa vào sử dụng"),
      task("2", "Kiểm kê vốn tài liệu in", C, [B], *MAY, product="Biên bản kiểm kê"),
      task("3", "Điều chỉnh chương trình khung", A, [B], *Q2, product="24 chương trình")]),
    ([("TT", "number"), ("Nội dung công việc", "title"), ("Đơn vị chủ trì", "lead"),
      ("Đơn vị phối hợp", "co"), ("Thời gian bắt đầu", "start"), ("Thời gian hoàn thành", "due"),
      ("Kết quả đầu ra", "product"), ("Kinh phí", "money")],
     [task("1", "Khảo sát việc làm của cựu sinh viên", A, [C], *Q2, product="Báo cáo khảo sát",
           cells={"start": "Tháng 3/2026", "money": "120 triệu"}, unsure=("due_text", "precision")),
      task("2", "Chấm thi bằng máy quét", B, [A], *DAY, product="02 máy quét",
           cells={"start": "01/6/2026", "money": "900 triệu"}, unsure=("due_text", "precision")),
      task("3", "Tủ sách số dùng chung", C, [], "Tháng 5/2026", "2026-05-31", "month", product="Tủ sách số",
           cells={"start": "Quý I/2026", "money": "-"}, unsure=("due_text", "precision"))]),
    ([("Stt", "number"), ("Việc cần làm", "title"), ("Lãnh đạo chỉ đạo", "boss"), ("Đơn vị chủ trì", "lead"),
      ("Hoàn thành trước", "due"), ("Minh chứng", "proof")],
     [task("1", "Bổ nhiệm trưởng bộ môn", A, [], "30/6/2026", "2026-06-30", "day",
           cells={"boss": "Hiệu trưởng"}),
      task("2", "Nghiệm thu đề tài cấp cơ sở", B, [], "15/11/2026", "2026-11-15", "day",
           cells={"boss": "Phó Hiệu trưởng"}),
      task("3", "Tổ chức ngày sách", C, [], "21/4/2026", "2026-04-21", "day", cells={"boss": "Phó Hiệu trưởng"})]),
    ([("STT", "number"), ("Nội dung nhiệm vụ", "title"), ("Sản phẩm/kết quả", "product"),
      ("Cấp ban hành/phê duyệt", "authority"), ("Thời hạn", "due"), ("Cơ quan chủ trì", "lead"),
      ("Cơ quan phối hợp", "co")],
     [task("1", "Sửa quy chế chi tiêu nội bộ", A, [B], *MAY, product="Quy chế", authority="Hội đồng trường"),
      task("2", "Ban hành chuẩn đầu ra ngoại ngữ", A, [C], *Q2, product="Quyết định", authority="Hiệu trưởng"),
      task("3", "Quy định sử dụng trí tuệ nhân tạo trong thi cử", B, [A, C], *DAY, product="Quy định",
           authority="Hiệu trưởng")]),
]  # fmt: skip
for _columns, _items in TABLES:
    if "product" not in [name for _, name in _columns]:
        for _item in _items:
            _item.expected["product"] = None
_items = [item for _, items in TABLES for item in items]
# Headings between the tables are paragraphs: whether they are groups is not said.
EXPECTED = register(_items, tables=8)
EXPECTED["groups"] = "unsure"
for _row in EXPECTED["rows"]:
    del _row["group"]


def build(path):
    """Write the plan."""
    paper = Paper()
    paper.title(
        "KẾ HOẠCH CÔNG TÁC NĂM 2026",
        "(Kèm theo Quyết định số 77/QĐ-ĐHTG ngày 19/01/2026 của Trường Đại học Trường Giang)",
    )
    for number, (columns, items) in enumerate(TABLES, start=1):
        paper.line(f"Biểu {number}", align="l", bold=True)
        paper.table(grid(items, columns), [1.3] + [24 / (len(columns) - 1)] * (len(columns) - 1))
    paper.save(path)
