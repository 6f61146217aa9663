"""Names of units in running text."""

import pytest

from kiemdem.reading.lexicon.units import find_units


def names(text: str) -> list[str]:
    return [name for _, _, name in find_units(text)]


@pytest.mark.parametrize(
    "name",
    ["UBND huyện Sóc Sơn", "Sở Xây dựng", "Ban Tổ chức Thành ủy", "Đảng ủy phường Bồ Đề", "các sở, ban, ngành", "Công an thành phố", "Bộ Nội vụ", "Sở Văn hóa, Thể thao và Du lịch",
     "Sở NN&PTNT", "UBND các huyện, thị xã, thành phố", "các cơ quan, đơn vị liên quan", "Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh", "TP. Hồ Chí Minh", "Chi cục Thuế khu vực II",
     "Ban Pháp chế HĐND tỉnh", "Ban Chỉ đạo phòng, chống tham nhũng, tiêu cực tỉnh", "Trường THPT Chu Văn An", "Viện Kiểm sát nhân dân huyện Mê Linh", "Huyện ủy Thanh Trì", "Phòng Kinh tế, Hạ tầng và Đô thị"],
)  # fmt: skip
def test_a_name_ends_where_it_should(name):
    assert names(f"Giao {name} chủ trì, tham mưu.") == [name]


@pytest.mark.parametrize("words", ["ban hành kế hoạch", "phòng chống dịch", "hội nghị tổng kết", "bộ máy tinh gọn", "cán bộ công an", "đội ngũ"])  # fmt: skip
def test_words_that_only_begin_like_a_unit(words):
    assert names(f"Tiếp tục {words} trong năm.") == []


def test_a_person_after_the_place_is_left_out():
    assert names("Chủ tịch UBND xã Tân Lập Trần Thị Hoa") == ["UBND xã Tân Lập"]
    assert names("Bí thư Tỉnh ủy Hà Giang Nguyễn Văn Bình") == ["Tỉnh ủy Hà Giang"]
    assert names("Chủ tịch UBND tỉnh Cao Thị Hiền") == ["UBND tỉnh"]
