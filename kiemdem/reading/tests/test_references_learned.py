"""Habits of real texts that the first grammar of references did not know."""

import pytest

from kiemdem.reading.tests.test_references import found, numbers, only


def test_a_heading_and_the_number_of_the_list_below_it_are_no_document():
    assert numbers("KẾT LUẬN\n1. Thống nhất chủ trương đầu tư.") == []
    assert numbers("Mục 3 Nghị quyết\n15. Các sở liên quan báo cáo.") == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Chỉ thị số 33-CT/TU về tăng cường lãnh đạo, chỉ đạo công tác y tế.", "tăng cường lãnh đạo, chỉ đạo công tác y tế"),
        ("Quyết định số 11-QĐ/TU về việc điều động đồng chí Vi Văn Tư, Giám đốc Sở Y tế giữ chức Bí thư Đảng ủy xã Mường Bú.",
         "điều động đồng chí Vi Văn Tư, Giám đốc Sở Y tế giữ chức Bí thư Đảng ủy xã Mường Bú"),
        ("Chỉ thị số 15/CT-UBND về công tác dân vận; định kỳ hằng quý, người đứng đầu đối thoại với dân.", "công tác dân vận"),
        ("Nghị quyết số 19/2030/QH18 về cơ chế đặc biệt và Chương trình hành động này bằng hình thức phù hợp.", "cơ chế đặc biệt"),
        ("Thực hiện Kế hoạch số 52/KH-UBND về cải cách hành chính, kỷ luật, kỷ cương trong các cơ quan đã chuyển biến.", "cải cách hành chính"),
        ('Nghị quyết số 06-NQ/TU của Tỉnh ủy khóa trước "về phát triển nhân lực" còn dàn trải.', "về phát triển nhân lực"),
        ("Nghị định số 45/2031/NĐ-CP của Chính phủ quy định chi tiết việc lập quy hoạch.", "quy định chi tiết việc lập quy hoạch"),
    ],
)  # fmt: skip
def test_a_title_ends_where_it_ends(text, title):
    assert only(text).title == title


@pytest.mark.parametrize(
    "name",
    ["Luật Trật tự, an toàn giao thông đường bộ", "Pháp lệnh Ưu đãi người có công với cách mạng", "Luật Cán bộ, công chức năm 2025"],
)  # fmt: skip
def test_a_comma_or_a_small_word_in_a_law_s_name_does_not_cut_it(name):
    assert [item.norm.name for item in found(f"Thực hiện {name} và văn bản hướng dẫn.")] == [name]


def test_a_programme_of_a_commune_is_named_by_its_number():
    assert numbers("Tổ công tác triển khai Đề án 06 xã Nậm Pha") == ["06"]


@pytest.mark.parametrize(
    "text",
    [
        "Theo chỉ đạo của Ban Thường vụ Tỉnh ủy tại Kế hoạch số 12-KH/TU, ngày 3/3/2031.",
        "Tại Kế hoạch số 12-KH/TU, Ban Thường vụ Tỉnh ủy yêu cầu các huyện báo cáo.",
        "Ban Thường vụ Tỉnh ủy đã lãnh đạo xây dựng và ban hành Kế hoạch số 12-KH/TU.",
        "Kế hoạch số 12-KH/TU được Ban Thường vụ Tỉnh ủy ban hành ngày 3/3/2031.",
        "Kế hoạch của Ban Thường vụ Tỉnh ủy số 12-KH/TU ngày 3/3/2031.",
        "Kế hoạch số 12-KH/TU của Ban Thường vụ Tỉnh ủy Về việc rà soát trụ sở.",
    ],
)
def test_the_issuer_may_stand_anywhere_around_the_sign(text):
    assert only(text).issuer == "Ban Thường vụ Tỉnh ủy"


def test_an_issuer_named_once_has_issued_both_with_their_own_days():
    text = "Quyết định số 12/QĐ-UBND ngày 05/01/2031 và Quyết định số 45/QĐ-UBND ngày 20/01/2031 của UBND tỉnh."
    assert [(one.norm.issuer, one.norm.date) for one in found(text)] == [
        ("UBND tỉnh", "2031-01-05"),
        ("UBND tỉnh", "2031-01-20"),
    ]


def test_the_number_of_the_next_row_of_a_table_is_no_document():
    assert (
        numbers("1 | Ban hành quy chế | Sở Nội vụ | Quy chế\n2 | Rà soát | Sở Y tế | Báo cáo") == []
    )
