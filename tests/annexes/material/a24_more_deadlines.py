"""More habits of writing a deadline: short forms, spans over years, cycles with a day of their own."""

from tests.annexes.expect import grid, register, task
from tests.annexes.paper import Paper

NAME = "24-cac-cach-ghi-thoi-han-khac.docx"
COLUMNS = [
    ("TT", "number"),
    ("Nội dung công việc", "title"),
    ("Cơ quan thực hiện", "lead"),
    ("Tiến độ", "due"),
    ("Kết quả", "product"),
]
UNITS = ["Chi cục Thủy lợi", "Chi cục Kiểm lâm", "Trung tâm Khuyến nông", "Chi cục Biển và Hải đảo"]
THINGS = ["Kiểm tra tuyến đê", "Tuần tra rừng phòng hộ", "Mở lớp tập huấn", "Quan trắc cửa sông",
          "Thống kê thiệt hại", "Bảo dưỡng trạm bơm", "Nghiệm thu mô hình"]  # fmt: skip
DUE = [
    ("T6/2026", "2026-06-30", "month"),
    ("Q.III/2026", "2026-09-30", "quarter"),
    ("Quý III-IV/2026", "2026-12-31", "range"),
    ("Quý IV/2026 - Quý II/2027", "2027-06-30", "range"),
    ("Tháng 11/2026 - tháng 02/2027", "2027-02-28", "range"),
    ("Từ năm 2026 đến năm 2030", "2030-12-31", "range"),
    ("Năm 2026, 2027", "2027-12-31", "year"),
    ("Năm 2026, năm 2027 và năm 2028", "2028-12-31", "year"),
    ("Trước 17h00 ngày 15/8/2026", "2026-08-15", "day"),
    ("Hoàn thành trong quý II năm 2026", "2026-06-30", "quarter"),
    ("Trong năm 2026", "2026-12-31", "year"),
    ("Ngày 15 tháng 8", "2026-08-15", "day"),
    ("Trước 30/10", "2026-10-30", "day"),
    ("Tháng 9", "2026-09-30", "month"),
    ("Quý I năm sau 2027", "2027-03-31", "quarter"),
    ("Số liệu chốt đến ngày 30/9/2026; báo cáo trước ngày 10/10/2026", "2026-10-10", "day"),
    ("Báo cáo trước ngày 20/12/2026 (thời điểm chốt số liệu: 14/12/2026)", "2026-12-20", "day"),
    ("Dự thảo: 30/4/2026; trình ký: 31/5/2026", "2026-05-31", "day"),
    ("Tháng 4 và tháng 10/2026", "2026-10-31", "month"),
    ("Trước mùa mưa lũ, chậm nhất ngày 30/5/2026", "2026-05-30", "day"),
    ("1/7/2026", "2026-07-01", "day"),
    ("12/2026", "2026-12-31", "month"),
    ("Năm 2026", "2026-12-31", "year"),
]
CYCLES = [
    ("Hằng tháng, hằng quý, hằng năm", None, "none", "monthly"),
    ("Trước ngày 20/12 hằng năm", None, "none", "yearly"),
    ("Ngày 05 hằng tháng", None, "none", "monthly"),
    ("Hằng năm (sơ kết trước ngày 20/12/2026)", "2026-12-20", "day", "yearly"),
    ("Hằng quý (trước ngày 25 của tháng cuối quý)", None, "none", "quarterly"),
    ("Định kỳ hằng quý, 6 tháng, năm", None, "none", "quarterly"),
    ("Thường xuyên, liên tục", None, "none", "ongoing"),
    ("6 tháng một lần", None, "none", "half-yearly"),
    ("Báo cáo 6 tháng và hằng năm", None, "none", "half-yearly"),
    ("Hàng tháng", None, "none", "monthly"),
    ("hàng năm", None, "none", "yearly"),
]
EVENTS = [
    "Sau khi Quốc hội thông qua Luật",
    "Kỳ họp thứ 12 HĐND tỉnh",
    "Theo kế hoạch của Bộ Nông nghiệp và Môi trường",
    "Ngay sau khi được giao vốn",
    "Khi có phát sinh",
    "Theo chương trình làm việc của HĐND tỉnh",
    "Trong 10 ngày kể từ ngày nhận được hồ sơ",
    "Theo tiến độ của dự án",
]


def _items():
    told = [*((due, on, exact, None) for due, on, exact in DUE), *CYCLES,
            *((event, None, "none", None) for event in EVENTS)]  # fmt: skip
    for number, (due, on, precision, cycle) in enumerate(told, start=1):
        title = f"{THINGS[number % len(THINGS)]} đợt {number}"
        yield task(str(number), title, UNITS[number % len(UNITS)], [], due, on, precision,
                   recurrence=cycle, product="Biên bản")  # fmt: skip


ITEMS = list(_items())
EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the annex."""
    paper = Paper(landscape=False)
    paper.title(
        "PHỤ LỤC",
        "Kế hoạch phòng, chống thiên tai năm 2026",
        "(Kèm theo Kế hoạch số 12/KH-SNNMT ngày 10/02/2026 của Sở Nông nghiệp và Môi trường)",
    )
    paper.table(grid(ITEMS, COLUMNS), [1.2, 5.2, 3.6, 5, 2])
    paper.save(path)
