"""Habits of documents as portals and newspapers print them."""

import pytest

from kiemdem.reading.tests.test_references import found, numbers, only


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Quy định số 43-QĐ/TW ngày 3/11/2031 về miễn nhiệm, từ chức đối với cán bộ, thay thế Quy định số 26-QĐ/TW.", "miễn nhiệm, từ chức đối với cán bộ"),
        ("Chỉ thị số 36-CT/TU của Thành ủy về việc sắp xếp các phường, xã giai đoạn 2031-2035.", "sắp xếp các phường, xã giai đoạn 2031-2035"),
        ("Thông tư số 04/2031/TT-BNV của Bộ Nội vụ Hướng dẫn về tổ chức của Sở Nội vụ, Phòng Nội vụ thuộc UBND cấp tỉnh, cấp huyện;",
         "Hướng dẫn về tổ chức của Sở Nội vụ, Phòng Nội vụ thuộc UBND cấp tỉnh, cấp huyện"),
        ("Chính phủ ban hành Nghị định số 13/2031/NĐ-CP, quy định tổ chức phòng chuyên môn. Theo đó, mỗi huyện có 10 phòng.", "quy định tổ chức phòng chuyên môn"),
        ("Sáng nay, tỉnh ra văn bản số 558 Tăng cường phòng dịch sau Tết. Người dân cần khai báo.", "Tăng cường phòng dịch sau Tết"),
        ("Công điện số 06/CĐ-UBND về phòng chống hạn hán gửi các huyện, xã trong tỉnh.", "phòng chống hạn hán"),
        ("Nghị quyết số 35/NQ-CP về hỗ trợ doanh nghiệp (Nghị quyết số 35/NQ-CP) thay thế Nghị quyết số 19/NQ-CP.", "hỗ trợ doanh nghiệp"),
        ("Công văn số 357/PGDĐT về sinh hoạt đầu năm, 100% trường học đã lập kế hoạch.", "sinh hoạt đầu năm"),
    ],
)  # fmt: skip
def test_a_title_of_a_portal_ends_where_it_ends(text, title):
    assert found(text)[0].norm.title == title


def test_the_issuer_of_a_document_within_a_title_is_not_the_issuer_of_the_whole():
    text = "Ngày 11/10/2031, UBND tỉnh có Công văn số 386/UBND-XD về việc triển khai Công điện số 13/CĐ-TTg ngày 10/10/2031 của Thủ tướng Chính phủ."

    assert [one.norm.issuer for one in found(text)] == ["UBND tỉnh", "Thủ tướng Chính phủ"]


@pytest.mark.parametrize(
    ("text", "issuer"),
    [
        ("Thông tư liên tịch số 04/2031/TTLT-BDT-BNV ngày 17/9/2031 của Bộ Dân tộc và Tôn giáo và Bộ Nội vụ hướng dẫn tổ chức.", "Bộ Dân tộc và Tôn giáo và Bộ Nội vụ"),
        ("Tờ trình số 279/TTr-HĐND ngày 11/9/2031 của Ban Pháp chế của Hội đồng nhân dân tỉnh về dự thảo quy chế.", "Ban Pháp chế của Hội đồng nhân dân tỉnh"),
        ("Xét đề nghị của Trưởng Ban Dân tộc tại Tờ trình số 322/TTr-BDT ngày 09/7/2031.", "Trưởng Ban Dân tộc"),
        ("Thực hiện công văn số 60/ĐHKH-TCHC của Hiệu trưởng về việc tổ chức hội trại.", "Hiệu trưởng"),
        ("Ngày 6/8, Ban Thường vụ Huyện ủy đã ban hành Chỉ thị số 17 về nắm bắt dư luận xã hội.", "Ban Thường vụ Huyện ủy"),
    ],
)  # fmt: skip
def test_who_issued_it_is_read_whole(text, issuer):
    assert only(text).issuer == issuer


def test_a_law_is_not_issued_by_the_body_in_its_name():
    text = "Căn cứ Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân số 187/2031/QH18;"

    assert only(text).issuer is None


def test_a_newspaper_gives_number_and_year_alone():
    assert numbers("Nghị định số 150/2031 của Chính phủ và Luật 72/2031 có hiệu lực.") == [
        "150/2031",
        "72/2031",
    ]
    assert numbers("Theo báo cáo 12/2031, tiến độ còn chậm.") == []


def test_a_day_may_stand_behind_a_dash_and_the_sort_behind_the_sign():
    item = only("Công văn số 141 -CV/VPTW/nb - Ngày 29/4/2031")

    assert (item.number, item.date) == ("141-CV/VPTW/nb", "2031-04-29")
