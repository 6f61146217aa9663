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
        ("Quyết định số 218 của Bộ Chính trị ban hành quy định về việc góp ý xây dựng Đảng, tỉnh đã góp ý 4 dự thảo.", "ban hành quy định về việc góp ý xây dựng Đảng"),
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


def test_in_a_register_day_type_issuer_and_title_stand_in_their_own_cells():
    text = (
        "Loại | Số hiệu | Ngày ban hành | Cơ quan | Trích yếu\n"
        "Chỉ thị | 45-CT/TU | ngày 06/04/2031 | Ban Thường vụ Tỉnh ủy | Về tăng cường công tác dân vận\n"
        "Quyết định | 12/2029/QĐ-UBND ngày 05/3/2029 | UBND tỉnh | V/v ban hành Quy định quản lý chợ | Còn hiệu lực"
    )
    read = [one.norm for one in found(text)]

    assert [(one.type, one.date, one.issuer, one.title) for one in read] == [
        ("Chỉ thị", "2031-04-06", "Ban Thường vụ Tỉnh ủy", "tăng cường công tác dân vận"),
        ("Quyết định", "2029-03-05", "UBND tỉnh", "ban hành Quy định quản lý chợ"),
    ]


def test_documents_joined_by_a_comma_share_the_central_issuer_that_follows():
    text = "Triển khai Chỉ thị 24, Kết luận 30 của Ban Bí thư; Chỉ thị số 40-CT/TW (Khóa XI) ngày 22/11/2014."

    read = {one.norm.number: (one.norm.issuer, one.norm.date) for one in found(text)}

    assert read == {
        "24": ("Ban Bí thư", None),
        "30": ("Ban Bí thư", None),
        "40-CT/TW": (None, "2014-11-22"),
    }


def test_a_law_is_of_the_day_on_which_the_assembly_passed_it():
    law = only("Luật Nhà giáo số 73/2031/QH18 được Quốc hội khóa XVIII thông qua ngày 16/6/2031.")

    assert (law.issuer, law.date) == ("Quốc hội", "2031-06-16")


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("Theo đề nghị của Chánh Văn phòng UBND tỉnh tại Tờ trình số 18/TTr-VP ngày 21/8/2031 và Giám đốc Sở Nội vụ tại Văn bản số 48/SNV-TC ngày 04/9/2031;",
         ["Chánh Văn phòng UBND tỉnh", "Giám đốc Sở Nội vụ"]),
        ("Xét đề nghị của Giám đốc\nSở Xây dựng tại Tờ trình số 473/TTr-SXD ngày 21/5/2031,", ["Giám đốc Sở Xây dựng"]),
        ("Ngày 21/04/2031, Thủ tướng Chính\nphủ đã ban hành Chỉ thị số 06/CT-TTg về ngân sách nhà nước.", ["Thủ tướng Chính phủ"]),
        ("Quyết định của Thủ tướng Chính phủ: số 16/QĐ-TTg ngày 20/01/2031 và số 41/QĐ-TTg ngày 10/4/2031.", ["Thủ tướng Chính phủ"] * 2),
        ("Công văn số 38/UBND-NL ngày 09/11/2031 của UBND tỉnh V/v ứng phó bão số 4", ["UBND tỉnh"]),
    ],
)  # fmt: skip
def test_who_issued_it_is_read_where_portals_break_lines_and_run_sentences_together(text, issuers):
    assert [one.norm.issuer for one in found(text)] == issuers
