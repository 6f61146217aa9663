"""What a document says of itself."""

import pytest

from kiemdem.reading.head import read_head

PARTY = """ĐẢNG BỘ TỈNH HÀ SƠN
BAN THƯỜNG VỤ
*
Số 77-KH/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Hà Sơn, ngày 14 tháng 02 năm 2031

KẾ HOẠCH
thực hiện Nghị quyết về xây dựng đội ngũ
cán bộ cơ sở
-----
Thực hiện Nghị quyết, Ban Thường vụ Tỉnh ủy ban hành kế hoạch.
"""
STATE = """ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH HÀ SƠN\tĐộc lập - Tự do - Hạnh phúc
Số: 09/CT-UBND\tHà Sơn , ngày 03 tháng 01 năm 2033
CHỈ THỊ
Về việc tăng cường kỷ luật hành chính
Năm 2032, các cấp, các ngành đã cố gắng.
"""


def test_a_party_document():
    head = read_head(PARTY)

    assert (head.type, head.number) == ("Kế hoạch", "77-KH/TU")
    assert (head.place, head.date, head.year) == ("Hà Sơn", "2031-02-14", 2031)
    assert head.issuer == "BAN THƯỜNG VỤ ĐẢNG BỘ TỈNH HÀ SƠN"
    assert head.title == "thực hiện Nghị quyết về xây dựng đội ngũ cán bộ cơ sở"


def test_a_state_document_with_its_two_columns_side_by_side():
    head = read_head(STATE)

    assert (head.type, head.date) == ("Chỉ thị", "2033-01-03")
    assert head.issuer == "ỦY BAN NHÂN DÂN TỈNH HÀ SƠN"


@pytest.mark.parametrize(
    "line",
    [
        "Thứ Năm, 17/7/2031 | 16:42 GMT+7",
        "17/07/2031 16:42",
        "Cập nhật lúc 08:15, 17/07/2031",
        "Thứ năm, ngày 17 tháng 7 năm 2031",
        "(HSO) - Sáng 17/7/2031, Tỉnh ủy họp.",
    ],
)
def test_a_page_of_news_has_the_day_of_its_date_line(line):
    head = read_head(f"Trang chủ > Chính trị\nTỉnh ủy giao ban quý II\n{line}\nTin hội nghị.")

    assert (head.date, head.year, head.number) == ("2031-07-17", 2031, None)


def test_without_any_day_the_year_most_named_counts():
    head = read_head(
        "Báo cáo công tác\nNăm 2031 có 5 việc. Trong năm 2031 đã xong. So với năm 2030."
    )

    assert (head.date, head.year) == (None, 2031)


def test_a_draft_without_number_and_day_has_neither():
    head = read_head("ỦY BAN NHÂN DÂN\nTỈNH HÀ SƠN\nSố:      /KH-UBND\nKẾ HOẠCH\nnăm 2032\n")

    assert (head.date, head.year) == (None, 2032)


def test_a_head_that_a_portal_broke_into_short_lines_is_read_whole():
    head = read_head(
        "ỦY\nBAN NHÂN DÂN\nTỈNH SƠN BẰNG\n-------\n|\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n|\n"
        "Số:\n37/2031/QĐ-UBND\n|\nSơn\nBằng, ngày 14 tháng 5 năm 2031\n|\nQUYẾT ĐỊNH\nBAN HÀNH QUY ĐỊNH VỀ BẾN BÃI\n"
        "ỦY BAN NHÂN DÂN TỈNH SƠN BẰNG\nCăn cứ Luật Tổ chức chính quyền địa phương;"
    )

    assert (head.issuer, head.number, head.place, head.title) == (
        "ỦY BAN NHÂN DÂN TỈNH SƠN BẰNG",
        "37/2031/QĐ-UBND",
        "Sơn Bằng",
        "BAN HÀNH QUY ĐỊNH VỀ BẾN BÃI",
    )


def test_a_letter_has_its_title_beside_v_v():
    head = read_head(
        "SỞ NỘI VỤ\nSố: 63 /SNV-TC\nV/v báo cáo công tác hội\nvà nhiệm kỳ mới\n\nKính gửi: Các sở.\nNam Lĩnh, ngày 24 tháng 7 năm 2031"
    )

    assert (head.number, head.title) == ("63/SNV-TC", "báo cáo công tác hội và nhiệm kỳ mới")


def test_the_grounds_and_the_text_are_no_title():
    capitals = read_head(
        "UBND TỈNH\nSố: 36/KH-UBND\nKẾ HOẠCH\nPHÁT TRIỂN DU LỊCH\nThực hiện Quyết định số 16/QĐ-TTg, tỉnh lập kế hoạch."
    )
    none = read_head(
        "SỞ Y TẾ\nSố: 11/HD-SYT\nHƯỚNG DẪN\n\nCăn cứ Quy định số 94-QĐ/TU, Sở hướng dẫn."
    )

    assert (capitals.title, none.title) == ("PHÁT TRIỂN DU LỊCH", None)
