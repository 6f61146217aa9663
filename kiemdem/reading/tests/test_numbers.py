"""Figures as offices, newspapers and exports write them."""

import pytest

from kiemdem.reading.grammar.numbers import find_figures


def one(text):
    (figure,) = find_figures(text, 0, len(text))
    return figure


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1.234 hội viên", 1234),
        ("đạt 12,5%", 12.5),
        ("412204.00", 412204),
        ("08 xã", 8),
        ("1.204,5 tỷ đồng", 1204.5),
        ("1,234,567 người", 1234567),
        ("1,765 tỷ USD", 1.765),
        ("7.4 điểm", 7.4),
    ],
)
def test_a_figure_has_the_value_that_the_text_means(words, value):
    assert one(words).value == value


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("7,0-7,5%", 7, 7.5),
        ("139-141 triệu đồng", 139, 141),
        ("1 đến 1,5%", 1, 1.5),
        ("từ 90 - 100 đảng viên", 90, 100),
        ("từ 7% đến 8%", 7, 8),
        ("từ 90 triệu đến 100 triệu đồng", 90, 100),
    ],
)
def test_a_range_has_both_its_ends(words, low, high):
    figure = one(words)

    assert (figure.value, figure.high, figure.bound) == (low, high, "range")


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("trên 95%", "gt"),
        ("hơn 40 xã", "gt"),
        (">2.300 người", "gt"),
        ("gần 50 hộ", "approx"),
        ("ước đạt 5.000 tấn", "approx"),
        ("ít nhất 3 lớp", "ge"),
        ("từ 7% trở lên", "ge"),
        ("không quá 5 người", "le"),
        ("dưới 3%", "lt"),
        ("được 12 xã", "eq"),
    ],
)
def test_the_words_before_and_after_bound_a_figure(words, bound):
    assert one(words).bound == bound


def test_a_scale_word_stays_with_the_unit_and_knows_its_factor():
    figure = one("16,5 nghìn tỷ đồng")

    assert (figure.value, figure.scale, figure.factor) == (16.5, "nghìn tỷ", 1e12)


def test_a_share_is_no_scale():
    assert one("12 tỷ lệ").scale is None


def test_a_stroke_joins_a_part_to_its_whole():
    figure = one("8.793/6.500 đảng viên")

    assert (figure.value, figure.over) == (8793, 6500)


def test_taken_figures_are_passed_over():
    text = "năm 2031 có 12 xã"
    taken = bytearray(len(text))
    taken[4:8] = b"\1" * 4

    assert [f.value for f in find_figures(text, 0, len(text), taken)] == [12]
