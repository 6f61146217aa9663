"""Statements with figures: one for each, with all that belongs to it."""

import time

import pytest

from kiemdem.reading.grammar import quantities, tallies
from kiemdem.reading.read import opened
from kiemdem.reading.text import Text


def read(text):
    script = opened(Text("text", text))
    script.found = tallies.find(script)
    return [item.norm for item in quantities.find(script)]


def values(text):
    return [norm.value for norm in read(text)]


def test_result_plan_percentage_and_change_are_one_statement():
    (said,) = read(
        "Toàn tỉnh kết nạp được 1.234/1.000 hội viên, đạt 123,4% kế hoạch, tăng 8,5% so với năm 2030."
    )

    assert (said.value, said.plan, said.total, said.percent) == (1234, 1000, None, 123.4)
    assert (said.unit, said.subject) == ("hội viên", "Toàn tỉnh kết nạp hội viên")
    assert (said.comparison.direction, said.comparison.percent) == ("increase", 8.5)
    assert said.comparison.base == "2030"


def test_giam_carries_over_to_the_rest_of_its_list():
    first, second, third = read("Toàn thành phố giảm 4/9 phòng, 2/5 trung tâm, 1/3 chi cục.")

    assert [(q.value, q.total, q.plan) for q in (first, second, third)] == [
        (4, 9, None),
        (2, 5, None),
        (1, 3, None),
    ]
    assert {q.comparison.direction for q in (first, second, third)} == {"decrease"}


@pytest.mark.parametrize(
    ("text", "plan", "total"),
    [
        ("Thu ngân sách đạt 45.799/36.875 tỷ đồng.", 36875, None),
        ("Đã kết nạp 480/500 đảng viên.", 500, None),
        ("Có 593/659 xã ban hành quy chế.", None, 659),
        ("Kết quả đạt 83,2%/50%.", 50, None),
    ],
)
def test_the_second_figure_is_the_plan_or_the_stock(text, plan, total):
    (said,) = read(text)

    assert (said.plan, said.total) == (plan, total)


def test_a_rank_has_its_place_as_value():
    (said,) = read("Chỉ số cải cách hành chính của tỉnh xếp thứ 38/63.")

    assert (said.value, said.unit) == (38, "bậc")


def test_what_is_beyond_the_plan_is_added_to_a_hundred():
    (said,) = read("Tổng thu đạt 2.100 tỷ đồng, vượt 28,6% dự toán.")

    assert said.percent == 128.6


def test_a_level_after_a_fall_is_the_value():
    (said,) = read("Tỷ lệ hộ nghèo giảm 0,52%, còn 1,38%.")

    assert (said.value, said.comparison.direction, said.comparison.percent) == (
        1.38,
        "decrease",
        0.52,
    )


def test_from_one_level_to_another_the_second_counts():
    assert values("Số hộ nghèo giảm từ 1.250 hộ xuống còn 870 hộ.") == [870]


def test_a_part_is_a_statement_of_its_own_with_its_share():
    whole, part = read("Phát triển 1.932 đoàn viên, trong đó 930 nữ, chiếm 48,14%.")

    assert (whole.value, whole.percent) == (1932, None)
    assert (part.value, part.percent) == (930, 48.14)


def test_a_plan_in_brackets_belongs_to_the_result():
    (said,) = read(
        "Tổng thu là 12.221 tỷ đồng, đạt 51,8% so với nghị quyết đề ra (23.600 tỷ đồng)."
    )

    assert (said.value, said.percent, said.plan) == (12221, 51.8, 23600)


def test_last_years_figure_in_brackets_is_no_statement():
    assert values("GRDP tăng 7,07% (cùng kỳ 6,64%).") == [7.07]


def test_a_comparison_at_the_head_holds_for_the_paragraph():
    first, second = read("So với cùng kỳ năm 2030, có 14 vụ cháy, giảm 3 vụ; 5 vụ nổ, giảm 2 vụ.")

    assert first.comparison.base == second.comparison.base == "cùng kỳ năm 2030"


def test_scale_words_stay_in_the_unit():
    (said,) = read("Tổng vốn đầu tư đạt trên 690 nghìn tỷ đồng.")

    assert (said.value, said.unit, said.bound) == (690, "nghìn tỷ đồng", "gt")


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ Quyết định số 20/2035/QĐ-UBND ngày 28/01/2035.",
        "Thực hiện Nghị quyết 57 và Đề án 06 xã Nậm Pha.",
        "Kỳ họp thứ 5, khóa 16, nhiệm kỳ 2031 - 2036.",
        "Tuyến quốc lộ 5 và đường vành đai 4.",
        "Phòng, chống dịch Covid-19 trong cách mạng công nghiệp 4.0.",
        "Lúc 8h30 ngày 5/6, tại số 12 phố Tràng Thi.",
        "Điện thoại: 024.38253536.",
        "Theo Điều 5, khoản 2 của Quy chế.",
        "1. Về công tác tổ chức\n2. Về công tác cán bộ",
        "Kỷ niệm 70 năm ngày thành lập.",
        "Bản đồ tỷ lệ 1/2000.",
        "Lượt xem: 1.234",
        "Giải quyết trong 15 ngày.",
    ],
)
def test_figures_that_count_nothing_are_no_quantities(text):
    assert values(text) == []


def test_the_same_statement_twice_is_one_item_with_two_passages():
    script = opened(
        Text("text", "Trồng mới 1.250 ha rừng phòng hộ.\nTrồng mới 1.250 ha rừng phòng hộ.")
    )

    (item,) = quantities.find(script)

    assert len(item.spans) == 2


def test_a_table_gives_one_statement_a_row():
    table = (
        "TT | Chỉ tiêu | ĐVT | Kế hoạch năm 2031 | Thực hiện | TH/KH (%)\n"
        "1 | Kết nạp đảng viên mới | người | 12.500 | 6.947 | 55,6\n"
        "2 | Tỷ lệ hộ nghèo | % | 1,2 | 0,9 | 75"
    )

    first, second = read(table)

    assert (first.subject, first.value, first.plan, first.percent, first.unit) == (
        "Kết nạp đảng viên mới",
        6947,
        12500,
        55.6,
        "người",
    )
    assert (second.value, second.plan, second.unit) == (0.9, 1.2, "%")


def test_a_table_with_one_cell_a_line_is_read_too():
    table = "STT\nChỉ tiêu\nĐơn vị tính\nMục tiêu 2035\n1\nTỷ lệ đô thị hóa\n%\n65-70\n2\nSố bác sĩ\nngười\n15"

    assert [(q.subject, q.value, q.value_max, q.unit) for q in read(table)] == [
        ("Tỷ lệ đô thị hóa", 65, 70, "%"),
        ("Số bác sĩ", 15, None, "người"),
    ]


def test_a_thirty_page_document_is_read_in_time():
    page = "Thu ngân sách đạt 6.482/11.900 tỷ đồng, bằng 54,5% dự toán, tăng 17,3% so với cùng kỳ. "
    text = "\n".join([page * 5] * 180)
    begun = time.process_time()

    read(text)

    assert time.process_time() - begun < 4  # 80 000 letters, as dense as none is


@pytest.mark.parametrize(
    "text",
    [
        "1" * 20_000,
        "1/" * 9_000,
        "1 - " * 6_000,
        "(" * 9_000 + "5%",
        "tăng " * 5_000 + "5%",
        "|" * 9_000,
        "giảm từ 5 " * 3_000,
    ],
)
def test_senseless_text_ends_in_time(text):
    begun = time.process_time()

    read(text)

    assert time.process_time() - begun < 5
