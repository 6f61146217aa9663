"""Small documents for the tests, and what one does with them."""

from datetime import date

import pytest

from kiemdem.readings.models import ReadingDraft

TODAY = date(2026, 11, 22)
PLAN = """UBND TỈNH AN BÌNH
Số: 12/KH-UBND
An Bình, ngày 05 tháng 01 năm 2031
KẾ HOẠCH
Cải cách hành chính năm 2031

Thực hiện Kế hoạch số 07-KH/TU, ngày 02/01/2031 của Tỉnh ủy An Bình về cải cách hành chính.
I. CHỈ TIÊU
- Phấn đấu tỷ lệ hồ sơ giải quyết đúng hạn đạt 98,5% trở lên.
II. NHIỆM VỤ
1. Giao Xã Ba Vì chủ trì, phối hợp với Xã Sóc Sơn xây dựng kế hoạch số hóa hồ sơ trước ngày 30/6/2031.
2. Giao Phòng Không Có chủ trì rà soát mạng lưới trạm y tế trong quý II/2031.
3. Đồng chí Nguyễn Văn An, Chủ tịch UBND tỉnh, chỉ đạo chung.
"""
REPORT = """UBND TỈNH AN BÌNH
Số: 90/BC-UBND
An Bình, ngày 10 tháng 7 năm 2021
BÁO CÁO
Kết quả thực hiện Chương trình 01-CTr/TU

Tính đến ngày 30/6/2021, trong 833 nhiệm vụ được giao có 585 nhiệm vụ đã hoàn thành, 67 nhiệm vụ còn trong hạn, 187 nhiệm vụ quá hạn.
Thu ngân sách đạt 784/443 tỷ đồng, bằng 150% kế hoạch.
"""


@pytest.fixture
def read(world):
    """Read a text for the province's programme: `read(PLAN)`."""

    def read(words=PLAN, *, name="ke-hoach.txt", by=None, programme=world.programme, **more):
        by = by or world.hanh
        data = words.encode() if isinstance(words, str) else words
        found, _new = ReadingDraft.start(data, name, by=by, programme=programme, **more)
        return found

    return read


@pytest.fixture
def one(read):
    """The only proposal of a kind whose words hold something: `one("task", "số hóa")`."""

    def one(kind, words="", reading=None, text=PLAN):
        reading = reading or read(text)
        (found,) = [p for p in reading.proposals.filter(kind=kind) if words in p.words]
        found.reading = reading
        return found

    return one
