"""Figures that do not follow, add up or agree, and those that do."""

import pytest

from kiemdem.reading import checking
from kiemdem.reading.read import read_text


def codes(text):
    return [finding.code for finding in checking.check(read_text(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Toàn huyện kết nạp được 784/443 đảng viên, đạt 147% kế hoạch.",
        "Trong năm đã có 7/40 đơn vị chuyển đổi, đạt tỷ lệ 21%.",
    ],
)
def test_a_percentage_that_does_not_follow_is_found(text):
    assert codes(text) == ["percentage"]


@pytest.mark.parametrize(
    "text",
    [
        "Toàn huyện kết nạp được 784/443 đảng viên, đạt 177% kế hoạch.",
        "Toàn huyện kết nạp được 784/443 đảng viên, đạt 176,9% kế hoạch.",
        "Thu ngân sách đạt 6.482/11.900 tỷ đồng, bằng 54,5% dự toán.",
        "Đến nay giải ngân 2/3 tỷ đồng, đạt 66,6% kế hoạch.",
    ],
)
def test_a_percentage_may_be_rounded_or_cut_at_its_last_place(text):
    assert codes(text) == []


def test_the_finding_shows_both_figures_in_words():
    (finding,) = checking.check(
        read_text("Toàn huyện kết nạp được 784/443 đảng viên, đạt 147% kế hoạch.")
    )

    assert finding.sentence == "The text says 147%; 784 of 443 is 177%."
    assert "784/443 đảng viên" in finding.sides[0].words


def test_parts_that_exceed_their_total_are_found():
    text = "Tổng số 100 nhiệm vụ, trong đó đã hoàn thành 80, đang thực hiện 15, quá hạn 10."

    assert codes(text) == ["sum"]


def test_parts_that_add_up_are_in_order():
    text = "Tổng số 100 nhiệm vụ, trong đó đã hoàn thành 80, đang thực hiện 15, quá hạn 5."

    assert codes(text) == []


def test_a_split_that_says_only_a_part_is_in_order():
    assert codes("Trong tổng số 100 nhiệm vụ có 20 nhiệm vụ chậm tiến độ.") == []


def test_a_plan_that_was_passed_is_not_missed():
    text = "Toàn xã trồng được 120/100 ha rừng, không đạt kế hoạch đề ra."

    assert "called_missed" in codes(text)


def test_a_plan_that_was_missed_is_not_passed():
    text = "Toàn xã trồng được 80/100 ha rừng, vượt kế hoạch đề ra."

    assert "called_reached" in codes(text)


def test_the_same_subject_with_two_values_is_found_once():
    text = (
        "Năm 2031, tổng thu ngân sách nhà nước trên địa bàn đạt 520 tỷ đồng.\n"
        "Năm 2031, tổng thu ngân sách nhà nước trên địa bàn đạt 560 tỷ đồng."
    )

    assert codes(text) == ["two_values"]


def test_two_documents_that_disagree_for_one_year_are_set_side_by_side():
    first = read_text("Năm 2031, tổng thu ngân sách nhà nước trên địa bàn đạt 520 tỷ đồng.")
    second = read_text("Năm 2031, tổng thu ngân sách nhà nước trên địa bàn đạt 560 tỷ đồng.")

    (finding,) = checking.check_between(first, second)

    assert (finding.facts["one"], finding.facts["other"]) == ("520", "560")
    assert checking.check_between(first, first) == []


def test_tasks_of_two_units_at_the_same_day_are_not_set_against_each_other():
    text = (
        "Tính đến ngày 30/6/2031, Sở Y tế được giao 24 nhiệm vụ, đã hoàn thành 20 nhiệm vụ.\n\n"
        "Tính đến ngày 30/6/2031, Sở Tài chính được giao 30 nhiệm vụ, đã hoàn thành 28 nhiệm vụ."
    )

    assert codes(text) == []
