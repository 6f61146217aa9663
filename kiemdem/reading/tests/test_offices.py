"""Office-holders: who holds which posts, in the words of newspapers and of offices."""

import pytest

from kiemdem.reading.grammar import offices
from kiemdem.reading.read import opened
from kiemdem.reading.text import Text


def held(text: str) -> dict[str, list[str]]:
    """Each person with their posts, post and unit in one."""
    items = offices.find(opened(Text("t.txt", text)))
    return {
        item.norm.person: [f"{p.post} {p.unit or ''}".strip() for p in item.norm.posts]
        for item in items
    }


@pytest.mark.parametrize(
    "text",
    ["Đồng chí Vũ Mạnh Khang, Chủ tịch UBND tỉnh, dự.", "Chủ tịch UBND tỉnh Vũ Mạnh Khang dự.", "ông Vũ Mạnh Khang - Chủ tịch UBND tỉnh dự.", "Vũ Mạnh Khang (Chủ tịch UBND tỉnh) dự.",
     "Đại tá, TS Vũ Mạnh Khang, Chủ tịch UBND tỉnh dự.", "Vũ Mạnh Khang là Chủ tịch UBND tỉnh.", "Chủ tịch UBND tỉnh, đồng chí Vũ Mạnh Khang, dự.", "Chủ tịch UBND tỉnh: Vũ Mạnh Khang"],
)  # fmt: skip
def test_a_post_before_or_after_the_name(text):
    assert held(text) == {"Vũ Mạnh Khang": ["Chủ tịch UBND tỉnh"]}


def test_all_posts_of_all_mentions_belong_to_one_person():
    text = "Đồng chí Lê Thu Cúc, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy chủ trì. Trưởng đoàn giám sát Lê Thu Cúc nói."

    assert held(text) == {
        "Lê Thu Cúc": ["Ủy viên Trung ương Đảng", "Bí thư Tỉnh ủy", "Trưởng đoàn đoàn giám sát"]
    }


def test_a_deputy_keeps_the_words_that_set_him_apart():
    text = "nguyên Phó Chủ tịch HĐND tỉnh Bùi Văn Tịnh, Phó Bí thư Thường trực Huyện ủy Trần Hạ, Quyền Giám đốc Sở Y tế Ngô Lan Chi"

    assert held(text) == {
        "Bùi Văn Tịnh": ["Nguyên Phó Chủ tịch HĐND tỉnh"],
        "Trần Hạ": ["Phó Bí thư Thường trực Huyện ủy"],
        "Ngô Lan Chi": ["Quyền Giám đốc Sở Y tế"],
    }


def test_a_list_parted_by_semicolons():
    text = "Dự có các đồng chí: Mai Văn Hòe, Phó Bí thư Thành ủy, Chủ tịch HĐND thành phố; Đại tá Cù Huy Tấn, Giám đốc Công an thành phố; lãnh đạo các sở."

    assert held(text) == {
        "Mai Văn Hòe": ["Phó Bí thư Thành ủy", "Chủ tịch HĐND thành phố"],
        "Cù Huy Tấn": ["Giám đốc Công an thành phố"],
    }


def test_posts_stand_before_each_name_of_a_list():
    text = "có các đồng chí: Ủy viên Bộ Chính trị, Bí thư Thành ủy Hà Kim Thoa; Phó Bí thư Thành ủy Đào Sĩ Nguyên."

    assert held(text) == {
        "Hà Kim Thoa": ["Ủy viên Bộ Chính trị", "Bí thư Thành ủy"],
        "Đào Sĩ Nguyên": ["Phó Bí thư Thành ủy"],
    }


def test_the_head_of_a_list_gives_its_post_to_all():
    items = offices.find(
        opened(
            Text(
                "t.txt",
                "Các Phó Chủ tịch UBND tỉnh: Lê Văn Anh, Trần Bình, Đỗ Ngọc Quân đều có mặt.",
            )
        )
    )

    assert [item.norm.person for item in items] == ["Lê Văn Anh", "Trần Bình", "Đỗ Ngọc Quân"]
    assert all(item.norm.posts[0].post == "Phó Chủ tịch" for item in items)
    assert all(item.note for item in items)


def test_the_head_of_a_list_and_posts_of_their_own():
    text = "các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy: Nông Văn Tài, Trưởng Ban Tổ chức Tỉnh ủy; Thiếu tướng Sùng A Phử, Giám đốc Công an tỉnh; lãnh đạo sở."

    assert held(text) == {
        "Nông Văn Tài": ["Trưởng Ban Ban Tổ chức Tỉnh ủy", "Ủy viên Ban Thường vụ Tỉnh ủy"],
        "Sùng A Phử": ["Giám đốc Công an tỉnh", "Ủy viên Ban Thường vụ Tỉnh ủy"],
    }


def test_a_colon_gives_posts_in_the_singular_to_several():
    text = "nguyên Ủy viên Bộ Chính trị, nguyên Bộ trưởng Bộ Y tế: Phan Văn Diễn, Trần Hữu Ước; Bí thư Tỉnh ủy Lê Cảnh."

    assert held(text)["Trần Hữu Ước"] == held(text)["Phan Văn Diễn"]
    assert held(text)["Lê Cảnh"] == ["Bí thư Tỉnh ủy"]


def test_a_name_with_posts_after_it_stands_before_a_name_with_posts_before_it():
    text = "Dự có Tô Bích Liên - Chủ tịch Hội Nông dân tỉnh, Quyền Bí thư Tỉnh đoàn Bành Chí Công."

    assert held(text) == {
        "Tô Bích Liên": ["Chủ tịch Hội Nông dân tỉnh"],
        "Bành Chí Công": ["Quyền Bí thư Tỉnh đoàn"],
    }


def test_a_school_named_after_somebody_and_its_head():
    text = "Hiệu trưởng Trường Đào tạo cán bộ Lê Hồng Phong Nguyễn Văn Thao nói."

    assert held(text) == {"Nguyễn Văn Thao": ["Hiệu trưởng Trường Đào tạo cán bộ Lê Hồng Phong"]}


def test_a_unit_and_a_person_both_capitalised():
    assert held("Chủ Tịch UBND Xã Tân Lập Nguyễn Thị Hường phát biểu") == {
        "Nguyễn Thị Hường": ["Chủ Tịch UBND Xã Tân Lập"]
    }
    assert held("Hiệu trưởng Trường THPT Nguyễn Trãi Lê Thị Mai") == {
        "Lê Thị Mai": ["Hiệu trưởng Trường THPT Nguyễn Trãi"]
    }


@pytest.mark.parametrize(
    "text",
    ["Chủ tịch UBND phường Trần Hưng Đạo báo cáo.", "Hiệu trưởng Trường THPT Chu Văn An dự.", "đường Nguyễn Trãi, Bí thư Chi bộ", "học tập phong cách Hồ Chí Minh, Bí thư nói",
     "Bí thư Thành ủy Hà Nội yêu cầu.", "Phóng viên Trần Văn Bảo đưa tin.", "Giám đốc Sở Xây dựng Lâm Đồng trình bày.", "Đồng chí Trần Văn Bảo phát biểu."],
)  # fmt: skip
def test_places_schools_and_names_without_a_post_are_none(text):
    assert held(text) == {}


def test_foreigners_after_their_country():
    assert held("Đại sứ Nhật Bản tại Việt Nam Ito Naoki tiếp.") == {
        "Ito Naoki": ["Đại sứ Nhật Bản tại Việt Nam"]
    }


def test_an_appointment_gives_the_old_and_the_new_post():
    text = "điều động đồng chí Đào Quang Thạo, Phó Trưởng Ban Tổ chức Thành ủy, đến công tác và giữ chức Bí thư Huyện ủy Thanh Trì."

    assert held(text) == {
        "Đào Quang Thạo": ["Phó Trưởng Ban Ban Tổ chức Thành ủy", "Bí thư Huyện ủy Thanh Trì"]
    }


def test_a_signature_block():
    text = "Nơi nhận:\n- Như trên;\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(đã ký)\n\nNguyễn Mạnh Hưởng"

    assert held(text) == {"Nguyễn Mạnh Hưởng": ["Phó Chủ tịch Ủy ban nhân dân"]}


def test_later_and_shorter_mentions_are_spans_of_the_person():
    text = "Đồng chí Phan Bá Thiều, Bí thư Đảng ủy xã, dự. Đồng chí Thiều nêu ý kiến, sau đó Phan Bá Thiều kết luận."
    (item,) = offices.find(opened(Text("t.txt", text)))

    assert [text[a:b] for a, b in item.spans] == [
        "Đồng chí Phan Bá Thiều, Bí thư Đảng ủy xã", "Đồng chí Thiều", "Phan Bá Thiều"
    ]  # fmt: skip
