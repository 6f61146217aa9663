"""Habits of real texts that the first grammar of quantities did not know."""

import pytest

from kiemdem.reading.items import Quantity
from kiemdem.reading.read import read_text


def quantities(text: str) -> list[Quantity]:
    items = [item.norm for item in read_text(text).items]
    return [norm for norm in items if isinstance(norm, Quantity)]


def test_the_word_after_a_numeral_is_what_it_counts_and_a_comma_parts_two_counts():
    found = quantities("Sở đã số hóa 146 di tích, 2.310 hiện vật.")
    assert [(one.value, one.unit) for one in found] == [(146, "di tích"), (2310, "hiện vật")]


@pytest.mark.parametrize(
    ("text", "value", "plan"),
    [
        ("Gieo trồng được 3.450ha/3.400ha.", 3450, 3400),
        ("Thu ngân sách 1.234,5 tỷ đồng/1.000 tỷ đồng dự toán.", 1234.5, 1000),
        ("Sở đã lắp đặt 76/120 camera theo đề án được phê duyệt.", 76, 120),
    ],
)
def test_the_second_figure_after_a_stroke_is_the_plan(text, value, plan):
    (one,) = quantities(text)
    assert (one.value, one.plan, one.total) == (value, plan, None)


def test_what_people_do_of_their_own_will_has_a_total_and_no_plan():
    (one,) = quantities("Có 2.136/2.418 hộ tự nguyện bàn giao mặt bằng.")
    assert (one.value, one.plan, one.total) == (2136, None, 2418)


@pytest.mark.parametrize(
    "text",
    ["Giảm 11 cấp trưởng, 8 cấp phó.", "Cắt giảm 30% thời gian xử lý, ít nhất 20% chi phí."],
)
def test_a_decrease_goes_on_along_a_list(text):
    found = quantities(text)
    assert len(found) == 2
    assert all(one.comparison and one.comparison.direction == "decrease" for one in found)


def test_what_figures_are_compared_with_may_stand_before_them():
    found = quantities("So với 03 năm trước giảm 148 vụ (11,6%), giảm 94 người chết (19%).")
    assert [one.comparison.base for one in found if one.comparison] == ["03 năm trước"] * 2


def test_so_many_times_a_year_gives_the_factor_and_the_year():
    (one,) = quantities("Quy mô kinh tế đạt 142,6 nghìn tỷ đồng, gấp 1,7 lần năm 2020.")
    assert one.comparison
    assert (one.comparison.value, one.comparison.base) == (1.7, "năm 2020")


@pytest.mark.parametrize(
    "text",
    [
        "Ban hành kèm theo văn bản ngày /4/2025.",
        "Tòa soạn: 16 Lê Hồng Phong. Điện thoại: 080.43456.",
        "Sạt lở tại km 15+200 trên tuyến chính.",
        "Trường THPT 19-5 tổ chức lễ khai giảng.",
        'Biên soạn bộ tài liệu "100 tình huống ở cơ sở".',
    ],
)
def test_addresses_telephones_and_names_count_nothing(text):
    assert quantities(text) == []


def test_a_figure_that_only_says_which_ones_are_counted_is_none():
    assert [one.value for one in quantities("Còn 23 xã có quỹ dưới 100 triệu đồng.")] == [23]


def test_arranging_units_anew_is_no_rank():
    assert quantities("Sắp xếp 146 đơn vị hành chính.")[0].unit == "đơn vị"


def test_each_target_year_of_a_table_is_a_statement():
    rows = "TT | Chỉ tiêu | ĐVT | Thực hiện 2024 | Mục tiêu 2027 | Mục tiêu 2030\n1 | Hộ kinh doanh | hộ | 410 | 3.000 | 7.500\n"
    found = {one.value: one.period for one in quantities(rows)}
    assert found[7500] == "2030"


def test_a_share_in_brackets_after_the_plan_is_the_plan_s():
    (one,) = read_text("Thu ngân sách được 1,83/3,2 tỷ đồng dự toán giao (57,2%).").items
    assert (one.norm.value, one.norm.plan, one.norm.percent) == (1.83, 3.2, 57.2)
    assert one.norm.nature == "result"


def test_the_products_of_an_annex_of_work_are_no_plan():
    text = "TT | Nội dung | Chủ trì | Thời gian | Sản phẩm\n1 | Lập quy chế | Sở Y tế | 2031 | Nghị quyết\n2 | Nâng cấp | Sở Y tế | 2031 | 12 trạm"
    assert not [item for item in read_text(text).items if item.rule.startswith("table")]


def test_an_amount_in_two_scales_is_one_amount():
    (one,) = quantities("Xuất khẩu ước đạt 1 tỷ 240 triệu USD.")
    assert (one.value, one.unit) == (1.24, "tỷ USD")


def test_so_many_of_all_is_a_part_of_a_total():
    (one,) = quantities("Có 96 trong tổng số 138 xã được công nhận, đạt 69,6%.")
    assert (one.value, one.total, one.percent) == (96, 138, 69.6)


def test_what_is_counted_in_passing_does_not_take_the_change_and_the_share():
    first, second = quantities(
        "Có 112 xã đạt chuẩn thuộc 9 huyện, tăng 14 xã so với cuối năm 2031 và chiếm 81,2% tổng số xã."
    )
    assert first.comparison
    assert (first.value, first.percent, first.comparison.value) == (112, 81.2, 14)
    assert (second.value, second.comparison) == (9, None)


@pytest.mark.parametrize(
    ("text", "value", "high"),
    [
        ("Doanh thu tăng bình quân hằng năm 11-13%.", 11, 13),
        ("Đạt 31 giường bệnh/10.000 dân.", 31, None),
        ("Lũy kế 10 tháng 3.798,254 tỷ đồng.", 3798.254, None),
    ],
)
def test_a_year_a_month_or_a_rate_does_not_swallow_a_figure(text, value, high):
    (one,) = quantities(text)
    assert (one.value, one.value_max) == (value, high)


def test_what_was_counted_before_and_is_no_part_of_a_subject():
    _, members = quantities("Đã kiểm tra 305 tổ chức đảng và 892 đảng viên.")
    assert members.subject == "đảng viên"


def test_what_stands_under_a_heading_of_aims_is_a_target_and_what_was_reached_is_a_result():
    aims, reached = (
        quantities(
            f"CHƯƠNG TRÌNH\nphát triển rừng\n\nI. {heading}\n1. Tỷ lệ che phủ rừng đạt 43%.\n"
        )
        for heading in ("MỤC TIÊU, CHỈ TIÊU", "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU")
    )
    assert (aims[0].nature, reached[0].nature) == ("target", "result")
