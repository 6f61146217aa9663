"""Days as people type them and as an office writes them."""

from datetime import UTC, date, datetime

import pytest
from django.utils import translation

from kiemdem.ui import days
from kiemdem.ui.forms import DayField


@pytest.mark.parametrize(
    "typed",
    ["28/12/2021", "28122021", "2021-12-28", "28-12-2021", "28.12.2021", " 28/12/2021 "],
)
def test_a_day_may_be_typed_in_several_ways(typed):
    assert days.day_from(typed) == date(2021, 12, 28)


def test_the_day_comes_before_the_month():
    assert days.day_from("1/3/2021") == date(2021, 3, 1)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("31/02/2021", "Không có ngày 31/02/2021. Tháng đó có 28 ngày."),
        ("29/02/2023", "Không có ngày 29/02/2023. Tháng đó có 28 ngày."),
        ("00/01/2021", "Không có ngày 00/01/2021. Tháng đó có 31 ngày."),
        ("01/13/2021", "Không có tháng 13. Tháng là từ 01 đến 12."),
        ("01/01/0021", "Năm phải từ 1900 đến 2199."),
        ("hôm qua", "Ngày phải có dạng 28/12/2021 hoặc 28122021."),
        ("28/12/21", "Ngày phải có dạng 28/12/2021 hoặc 28122021."),
        ("٢٨/12/2021x", "Ngày phải có dạng 28/12/2021 hoặc 28122021."),
    ],
)
def test_what_is_no_day_is_said_plainly(typed, said):
    with pytest.raises(days.NotADay) as problem:
        days.day_from(typed)
    assert str(problem.value).startswith(said)


def test_a_leap_day_is_a_day():
    assert days.day_from("29/02/2024") == date(2024, 2, 29)


def test_a_form_says_the_same_as_the_address():
    field = DayField()
    assert field.clean("28122021") == date(2021, 12, 28)
    with pytest.raises(Exception, match="Không có ngày 31/02/2021"):
        field.clean("31/02/2021")


def test_a_day_in_a_form_is_typed_and_shown_the_same_way():
    assert 'value="28/12/2021"' in DayField().widget.render("due", date(2021, 12, 28))
    assert 'value="28/12/2021"' in DayField().widget.render("from", "2021-12-28")
    assert 'value="hôm qua"' in DayField().widget.render("from", "hôm qua")


def test_days_are_written_in_the_language_of_the_page():
    day = date(2021, 12, 8)
    assert days.written(day) == "08/12/2021"
    assert days.written_long(day) == "ngày 08 tháng 12 năm 2021"
    assert days.written_long(date(2022, 2, 1)) == "ngày 01 tháng 02 năm 2022"
    assert days.written_long(date(2022, 3, 11)) == "ngày 11 tháng 3 năm 2022"
    assert days.quarter_name(day) == "Quý IV/2021"
    with translation.override("en"):
        assert days.written(day) == "8 Dec 2021"
        assert days.written_long(day) == "8 December 2021"
        assert days.quarter_name(day) == "Q4 2021"


def test_no_day_is_a_dash():
    assert days.written(None) == days.written_long(None) == days.written_moment(None) == "–"


def test_a_moment_is_told_by_the_clock_of_the_office():
    late_in_greenwich = datetime(2021, 12, 27, 20, 5, tzinfo=UTC)
    assert days.written_moment(late_in_greenwich) == "28/12/2021 03:05"
    assert days.written(late_in_greenwich) == "28/12/2021"


def test_quarters_before_and_after_a_day():
    assert days.period_ends(date(2021, 12, 31), 2) == [date(2021, 9, 30), date(2021, 6, 30)]
    assert days.period_ends(date(2022, 1, 1), 1) == [date(2021, 12, 31)]
    assert days.next_quarter_end(date(2021, 12, 28)) == date(2021, 12, 31)
    assert days.next_quarter_end(date(2021, 12, 31)) == date(2022, 3, 31)
    assert days.next_quarter_end(date(2021, 3, 31)) == date(2021, 6, 30)
