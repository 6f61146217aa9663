"""Numbers as an office writes them, and the lengths of charts."""

from decimal import Decimal

import pytest
from django.utils import translation

from kiemdem.ui import charts, figures, statuses


@pytest.mark.parametrize(
    ("value", "places", "vi", "en"),
    [
        (10027, None, "10.027", "10,027"),
        (1.5, None, "1,5", "1.5"),
        (Decimal("1234567.50"), None, "1.234.567,5", "1,234,567.5"),
        (0, None, "0", "0"),
        (-4, None, "−4", "−4"),
        (Decimal("2.345"), 2, "2,35", "2.35"),
        (7, 1, "7,0", "7.0"),
        (1e16, None, "10.000.000.000.000.000", "10,000,000,000,000,000"),
    ],
)
def test_numbers_in_both_languages(value, places, vi, en):
    assert figures.written_number(value, places) == vi
    with translation.override("en"):
        assert figures.written_number(value, places) == en


@pytest.mark.parametrize("nothing", [None, "", "chưa có", float("nan"), float("inf")])
def test_what_is_missing_is_a_dash_and_never_a_nought(nothing):
    assert figures.written_number(nothing) == "–"
    assert figures.written_percent(nothing) == "–"


def test_percent_has_one_decimal_and_no_space():
    assert figures.written_percent(102.9) == "102,9%"
    assert figures.written_percent(figures.share(16, 34)) == "47,1%"
    assert figures.share(16, 0) is None


def test_a_change_says_its_direction():
    assert figures.written_change(283) == "+283"
    assert figures.written_change(-4) == "−4"
    assert figures.written_change(0) == "0"


def test_a_bar_keeps_its_order_and_leaves_out_noughts():
    found = statuses.parts({"over": 2, "done": 9, "late": 0})
    assert [(part.state, part.count) for part in found] == [("done", 9), ("over", 2)]


def test_the_stretches_of_a_bar_fill_it():
    drawn, total = charts.stretches(statuses.parts({"done": 9, "sent": 5, "over": 2}))
    assert [start for _part, start in drawn] == [0, 9, 14]
    assert total == 16


def test_a_missing_value_leaves_a_gap_in_the_line():
    points = charts.spark_points([1, None, 3])
    assert points == [(0.0, 18.0), (88.0, 2.0)]
    assert charts.spark_points([None]) == []
    assert charts.spark_points([5, 5]) == [(0.0, 10.0), (88.0, 10.0)]


def test_a_value_over_plan_stands_beyond_the_tick():
    value, plan = charts.bullet_lengths(10027, 9744)
    assert 95 < plan < value <= 98
    assert charts.bullet_lengths(0, 0) == (0, 0)


def test_below_plan_runs_to_the_left():
    assert charts.diverge_length(-4, full=20) == (-10, 10)
    assert charts.diverge_length(999, full=20) == (0, 50)
