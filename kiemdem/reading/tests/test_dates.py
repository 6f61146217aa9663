"""Dates as offices and newspapers write them."""

import pytest

from kiemdem.reading.grammar.dates import find_dates


def isos(text, year=2031):
    return [found.iso for found in find_dates(text, year=year)]


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("ngày 03 tháng 6 năm 2030", "2030-06-03"),
        ("ngày 18\ntháng 02 năm 2034", "2034-02-18"),
        ("22/9/2037", "2037-09-22"),
        ("22-9-2037", "2037-09-22"),
        ("21.10.08", "2008-10-21"),
        ("đến ngày 31.7", "2031-07-31"),
        ("Sáng 28-8", "2031-08-28"),
        ("trước 15/8", "2031-08-15"),
        ("ngày 06 (sáu) tháng 4", "2031-04-06"),
        ("tháng 5/2037", "2037-05"),
        ("tháng 5-2037", "2037-05"),
        ("trong tháng 11", "2031-11"),
        ("tháng Mười năm 2035", "2035-10"),
        ("quý III/2032", "2032-Q3"),
        ("quý 2 năm 2032", "2032-Q2"),
        ("quý IV", "2031-Q4"),
        ("6 tháng đầu năm 2035", "2035-H1"),
        ("6 tháng cuối năm", "2031-H2"),
        ("9 tháng đầu năm 2035", "2035"),
        ("năm 2030", "2030"),
        ("giai đoạn 2031-2035", "2031/2035"),
        ("nhiệm kỳ 2030 - 2035", "2030/2035"),
        ("năm học 2032-2033", "2032/2033"),
        ("từ năm 2031 đến năm 2035", "2031/2035"),
    ],
)
def test_each_form_gives_its_date(words, iso):
    assert isos(words) == [iso]


@pytest.mark.parametrize(
    "words",
    [
        "đạt 8.793/6.500 đảng viên",
        "hoàn thành 7/9 chỉ tiêu",
        "trực 24/7",
        "ngày 31/2/2030",
        "tăng 7,0-7,5%",
        "tháng 1,5 tỷ",
        "Quyết định 20/2035/QĐ-UBND",
    ],
)
def test_a_figure_that_is_no_date_gives_none(words):
    assert isos(words) == []


def test_two_days_share_their_month():
    assert isos("từ ngày 19 đến 28/8") == ["2031-08-19", "2031-08-28"]
    assert isos("trong 2 ngày 12-13/5/2030") == ["2030-05-12", "2030-05-13"]


def test_without_a_year_the_date_has_no_iso():
    (found,) = find_dates("trước ngày 28/9")

    assert (found.iso, found.precision) == (None, "day")


def test_the_span_takes_in_the_word_that_calls_the_date():
    text = "Thực hiện trong giai đoạn 2031-2035, xong trước ngày 30 tháng 6 năm 2034."

    assert [text[a:b] for a, b, *_ in find_dates(text)] == [
        "giai đoạn 2031-2035",
        "ngày 30 tháng 6 năm 2034",
    ]
