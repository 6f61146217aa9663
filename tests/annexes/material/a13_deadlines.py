"""Every habit of writing a deadline, one a row."""

from tests.annexes.expect import AnyOf, Group, grid, register, task
from tests.annexes.paper import Paper

NAME = "13-cac-cach-ghi-thoi-han.docx"
COLUMNS = [
    ("TT", "number"),
    ("Nội dung", "title"),
    ("Đơn vị chủ trì", "lead"),
    ("Thời hạn hoàn thành", "due"),
    ("Sản phẩm", "product"),
]
UNITS = ["Phòng Tổng hợp", "Phòng Nội chính", "Phòng Kinh tế - Ngân sách", "Phòng Quản trị"]
THINGS = [
    "Chuẩn bị nội dung phiên họp", "Rà soát danh mục hồ sơ", "Kiểm tra tiến độ công trình",
    "Lập bảng tổng hợp kiến nghị", "Thẩm tra dự toán", "Biên tập bản tin nội bộ",
    "Cập nhật trang thông tin điện tử", "Đôn đốc trả lời cử tri",
]  # fmt: skip
# What is printed, the due day, the precision; then what else is expected.
DAYS = [
    ("Trước ngày 28/9/2026", "2026-09-28", "day"),
    ("Trước ngày 20.7.2026", "2026-07-20", "day"),
    ("Trước ngày 31 tháng 8 năm 2026", "2026-08-31", "day"),
    ("Trước 15/8/2026", "2026-08-15", "day"),
    ("Trước 14 giờ, ngày 05/12/2026", "2026-12-05", "day"),
    ("Chậm nhất ngày 06 (sáu) tháng 11 năm 2026", "2026-11-06", "day"),
    ("15-10-2026", "2026-10-15", "day"),
    ("Xong trước ngày 30/4", "2026-04-30", "day"),
    ("Từ ngày 29/4/2026 đến hết ngày 03/5/2026", "2026-05-03", "range"),
    ("Từ 19/8 đến 28/8/2026", "2026-08-28", "range"),
    ("Trước ngày 15/6/2026 và trước ngày 15/12/2026", "2026-12-15", "day"),
    ("Chốt số liệu ngày 25/11/2026, gửi trước ngày 28/11/2026", "2026-11-28", "day"),
]
PERIODS = [
    ("Tháng 5/2026", "2026-05-31", "month"),
    ("Tháng 02 năm 2028", "2028-02-29", "month"),
    ("Trong tháng 11, tháng 12 năm 2026", "2026-12-31", "month"),
    ("Vào tháng 7", "2026-07-31", "month"),
    ("Tháng 3 - tháng 5/2026", "2026-05-31", "range"),
    ("Quý IV", "2026-12-31", "quarter"),
    ("Quý 3/2026", "2026-09-30", "quarter"),
    ("Hết quý I năm 2027", "2027-03-31", "quarter"),
    ("Quý II, III/2026", "2026-09-30", "quarter"),
    ("Từ quý II đến quý IV/2026", "2026-12-31", "range"),
    ("06 tháng đầu năm 2026", "2026-06-30", "half"),
    ("6 tháng cuối năm", "2026-12-31", "half"),
    ("Năm 2027", "2027-12-31", "year"),
    ("Đến hết năm 2028", "2028-12-31", "year"),
    ("2026–2028", "2028-12-31", "range"),
    ("Giai đoạn 2026 - 2030", "2030-12-31", "range"),
]
RECURRING = [
    ("Thường xuyên", "ongoing"),
    ("Thường xuyên trong năm", "ongoing"),
    ("Hằng tháng", "monthly"),
    ("Hàng quý", "quarterly"),
    ("Hàng năm", "yearly"),
    ("Định kỳ 6 tháng", "half-yearly"),
    ("Định kỳ 6 tháng, hằng năm", "half-yearly"),
    ("Hằng quý, hằng năm", "quarterly"),
    ("Trước ngày 28 hằng tháng", "monthly"),
    ("Trước ngày 20 của tháng cuối, hằng quý", "quarterly"),
]
EVENTS = [
    "Theo kế hoạch của Trung ương", "Theo kế hoạch của Ban Chỉ đạo tỉnh", "Sau khi được phê duyệt",
    "Chốt số liệu ngày 14/11/2026", "Theo thời gian quy định", "Theo lộ trình",
    "Sau khi có hướng dẫn của Chính phủ", "Chậm nhất 05 ngày làm việc sau khi kết thúc phiên họp",
]  # fmt: skip


def _items():
    number = 0

    def item(due, on=None, precision="none", **more):
        nonlocal number
        number += 1
        thing = f"{THINGS[number % len(THINGS)]} lần thứ {number}"
        return task(str(number), thing, UNITS[number % 4], [], due, on, precision,
                    product="Báo cáo", **more)  # fmt: skip

    yield Group("I", "Hạn là ngày")
    yield from (item(*day) for day in DAYS)
    yield Group("II", "Hạn là kỳ")
    yield from (item(*period) for period in PERIODS)
    yield Group("III", "Lặp lại")
    yield from (item(due, recurrence=cycle) for due, cycle in RECURRING)
    yield item(
        "Hằng quý; tổng kết trong tháng 12/2026", "2026-12-31", "month", recurrence="quarterly"
    )
    yield item(
        "Thường xuyên; báo cáo trước ngày 15/12/2026", "2026-12-15", "day", recurrence="ongoing"
    )
    yield Group("IV", "Theo sự kiện")
    yield from (item(due) for due in EVENTS)
    yield item(None)
    yield item(AnyOf("Ngày 31/02/2026"), doubtful=True, unsure=("due_on", "precision"))


ITEMS = list(_items())
EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the annex."""
    paper = Paper(landscape=False)
    paper.title(
        "PHỤ LỤC",
        "Chương trình công tác của Văn phòng Đoàn ĐBQH và HĐND tỉnh năm 2026",
        "(Kèm theo Kế hoạch số 03/KH-VP ngày 06/01/2026)",
    )
    paper.table(grid(ITEMS, COLUMNS), [1.2, 5.5, 3.6, 4.5, 2.2])
    paper.save(path)
