"""Tallies: a number of work items, split by how far they have come."""

import pytest

from kiemdem.reading.grammar import tallies
from kiemdem.reading.grammar.tallies_states import status_of
from kiemdem.reading.read import opened
from kiemdem.reading.text import Text


def read(text):
    return [item.norm for item in tallies.find(opened(Text("text", text)))]


def split(text):
    (tally,) = read(text)
    return tally.total, [(p.count, p.status) for p in tally.parts if not p.implied]


def test_a_full_split():
    text = "Tổng số 833 nhiệm vụ; trong đó 181 quá hạn, 67 còn trong hạn, 585 đã hoàn thành."

    assert split(text) == (833, [(181, "overdue"), (67, "in_progress"), (585, "done")])


def test_a_nested_split_is_told_by_its_smallest_parts():
    text = (
        "Có tổng số 7.349 nhiệm vụ, trong đó 4.069 đã hoàn thành; "
        "3.280 chưa hoàn thành (trong hạn 3.138, quá hạn 142)."
    )

    assert split(text) == (7349, [(4069, "done"), (3138, "in_progress"), (142, "overdue")])


def test_what_was_done_late_is_done():
    text = "Được giao 640 nhiệm vụ; hoàn thành 600 (đúng hạn 550, quá hạn 50), đang thực hiện 40."

    assert split(text) == (640, [(550, "done"), (50, "done"), (40, "in_progress")])


def test_what_fell_due_is_no_part():
    text = "Có 6.272 nhiệm vụ; 2.723 đến hạn; 2.501 đã hoàn thành (91,8%); còn 222 quá hạn."

    assert split(text) == (6272, [(2501, "done"), (222, "overdue")])


def test_one_part_is_enough_and_the_rest_is_implied():
    (tally,) = read("Trong số 608 nhiệm vụ có 45 nhiệm vụ chậm tiến độ.")

    assert [(p.count, p.status, p.implied) for p in tally.parts] == [
        (45, "overdue", False),
        (563, "other", True),
    ]


def test_a_stroke_makes_a_tally_of_work_that_was_finished():
    assert split("Đến nay đã hoàn thành 50/155 dự án.") == (155, [(50, "done")])


def test_a_part_may_stand_before_its_total():
    assert split("Đã hoàn thành 593 trong tổng số 659 nhiệm vụ được giao.") == (
        659,
        [(593, "done")],
    )


def test_a_part_of_a_part_is_not_counted_beside_it():
    text = "Trong tổng số 187 nhiệm vụ được giao, đã hoàn thành 120 nhiệm vụ, trong đó 5 nhiệm vụ hoàn thành quá hạn; 54 nhiệm vụ đang thực hiện, 13 nhiệm vụ quá hạn."

    assert split(text) == (187, [(120, "done"), (54, "in_progress"), (13, "overdue")])


def test_the_split_may_stand_in_the_next_paragraph():
    text = "Đã giao tổng số 100 nhiệm vụ.\n\nTrong đó, có 60 nhiệm vụ đã hoàn thành; 40 nhiệm vụ đang triển khai."

    assert split(text) == (100, [(60, "done"), (40, "in_progress")])


def test_the_split_may_be_a_list():
    text = (
        "Tổng số nhiệm vụ được giao là 120, trong đó:\n"
        "- Đã hoàn thành: 80 nhiệm vụ;\n- Đang thực hiện: 30 nhiệm vụ;\n"
        "- Quá hạn chưa hoàn thành: 10 nhiệm vụ."
    )

    assert split(text) == (120, [(80, "done"), (30, "in_progress"), (10, "overdue")])


def test_the_day_of_the_counts_is_kept():
    (tally,) = read("Tính đến ngày 15/6/2031, trong tổng số 40 đề án có 25 đề án đã ban hành.")

    assert tally.as_of == "2031-06-15"


@pytest.mark.parametrize(
    "text",
    [
        "Thành phố có 50 di tích, trong đó 9 di tích cấp quốc gia.",
        "Giảm 4/9 phòng, 2/5 trung tâm.",
        "Kết nạp 1.234/1.000 đảng viên, đạt 123,4% kế hoạch.",
        "Tỉnh đạt và vượt 17/20 chỉ tiêu.",
    ],
)
def test_a_stock_a_reduction_and_a_result_are_no_tallies(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("phrase", "status"),
    [
        ("hoàn thành quá hạn", "done"),
        ("cơ bản hoàn thành", "done"),
        ("chậm tiến độ", "overdue"),
        ("quá hạn chưa hoàn thành", "overdue"),
        ("chưa hoàn thành", "in_progress"),
        ("chưa đến hạn", "in_progress"),
        ("đang triển khai trong hạn", "in_progress"),
        ("đã trình", "submitted"),
        ("chờ phê duyệt", "submitted"),
        ("chưa triển khai", "not_started"),
        ("đã giải quyết xong", "done"),
        ("không đạt", "other"),
        ("của chương trình", None),
    ],
)
def test_the_whole_phrase_says_the_state(phrase, status):
    assert status_of(phrase) == status


def test_the_total_may_be_the_first_line_of_the_list():
    text = (
        "- Tổng số nhiệm vụ được giao: 833\n- Đã hoàn thành: 585 (70,2%)\n"
        "- Đang thực hiện trong hạn: 67\n- Quá hạn: 181"
    )

    assert split(text) == (833, [(585, "done"), (67, "in_progress"), (181, "overdue")])


def test_each_row_of_a_table_by_states_is_a_tally():
    table = (
        "TT | Cơ quan | Tổng số nhiệm vụ | Đã hoàn thành | Đang thực hiện | Quá hạn\n"
        "1 | Sở Nội vụ | 24 | 20 | 3 | 1\n"
        "2 | Sở Tài chính | 30 | 30 | 0 | 0"
    )

    first, second = read(table)

    assert (first.subject, first.total) == ("Sở Nội vụ", 24)
    assert [(p.count, p.status) for p in first.parts] == [
        (20, "done"),
        (3, "in_progress"),
        (1, "overdue"),
    ]
    assert [(p.count, p.status) for p in second.parts] == [(30, "done")]
