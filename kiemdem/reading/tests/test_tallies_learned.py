"""Habits of real reports that the first grammar of tallies did not know."""

import pytest

from kiemdem.reading.grammar import tallies
from kiemdem.reading.items import Tally
from kiemdem.reading.read import opened
from kiemdem.reading.text import Text


def read(text: str) -> list[Tally]:
    norms = [item.norm for item in tallies.find(opened(Text("text", text)))]
    return [norm for norm in norms if isinstance(norm, Tally)]


def splits(text: str) -> list[tuple]:
    return [
        (tally.total, [(p.count, p.status) for p in tally.parts if not p.implied])
        for tally in read(text)
    ]


def test_in_so_many_at_the_head_of_a_sentence_is_a_total_of_its_own():
    text = (
        "Sở Y tế có 41 nhiệm vụ chưa hoàn thành. Trong số 18 nhiệm vụ đến hạn phải thực hiện, "
        "có 15 nhiệm vụ hoàn thành, còn 3 nhiệm vụ đã quá hạn chưa thực hiện."
    )

    assert splits(text) == [(18, [(15, "done"), (3, "overdue")])]


def test_two_nouns_joined_by_a_comma_are_one_and_parts_may_add_up_to_a_total_named_before():
    text = (
        "UBND tỉnh nhận được 60 lượt ý kiến, kiến nghị của cử tri.\n\nSau đó tỉnh họp bàn.\n\n"
        "Đến nay, đã có 40 ý kiến, kiến nghị được giải quyết, 12 ý kiến chưa được giải quyết "
        "và còn 8 ý kiến đang giải quyết."
    )

    assert splits(text) == [(60, [(40, "done"), (12, "not_started"), (8, "in_progress")])]


def test_where_work_came_from_is_no_state():
    text = "Tỉnh đã tiếp nhận tổng cộng 900 hồ sơ, trong đó có 700 hồ sơ tiếp nhận mới. Trong số hồ sơ trên, đã giải quyết 850 hồ sơ."

    assert splits(text) == [(900, [(850, "done")])]


def test_what_was_issued_is_a_part_of_what_was_handed_in():
    text = "Chương trình có 50 đề án. Các sở đã trình 35 đề án, đã ban hành 20 đề án; chưa trình 15 đề án."

    assert splits(text) == [(50, [(35, "submitted"), (15, "not_started")])]


def test_cases_taken_in_are_a_total_and_a_bare_verb_says_that_they_were_settled():
    text = "Tòa án thụ lý 120 vụ/210 bị cáo, giải quyết 95 vụ/160 bị cáo, đạt 79,2%."

    assert splits(text) == [(120, [(95, "done")])]


@pytest.mark.parametrize(
    ("text", "split"),
    [
        ("Xã được giao 14 việc, đã làm xong 11 việc, còn ba việc đang làm.", (14, [(11, "done"), (3, "in_progress")])),
        ("Hoàn thành 30 nhiệm vụ, đạt 66,7% (30/45).", (45, [(30, "done")])),
        ("Kết quả: 100% (34/34) nhiệm vụ được giao đã hoàn thành.", (34, [(34, "done")])),
        ("Về kiến nghị: tổng số 63; đã giải quyết xong 41; đang giải quyết 22.", (63, [(41, "done"), (22, "in_progress")])),
        ("Đã trả lời 48 kiến nghị, còn 6 kiến nghị chưa trả lời (tổng số 54 kiến nghị).", (54, [(48, "done"), (6, "not_started")])),
        ("Giao 9 nghị quyết: 7 nghị quyết đã thông qua; 2 dự thảo đang lấy ý kiến.", (9, [(7, "done"), (2, "submitted")])),
    ],
)  # fmt: skip
def test_the_total_or_a_part_may_be_said_in_other_ways(text, split):
    assert splits(text) == [split]


def test_what_is_left_in_a_later_sentence_is_told_by_its_parts():
    text = "Sở được giao 45 nhiệm vụ. Sở đã hoàn thành 30 nhiệm vụ. Hiện còn 15 nhiệm vụ, trong đó 12 nhiệm vụ trong hạn và 3 nhiệm vụ quá hạn."

    assert splits(text) == [(45, [(30, "done"), (12, "in_progress"), (3, "overdue")])]


def test_parts_without_a_total_are_no_tally_and_other_things_are_no_parts():
    assert splits("Hoàn thành 30 nhiệm vụ; đang thực hiện 12 nhiệm vụ; quá hạn 3 nhiệm vụ.") == []
    assert splits("Bảy bộ đã đăng ký 149 đề án, còn 2 bộ chưa đăng ký.") == []


def test_a_heading_in_two_lines_and_a_table_by_tabs():
    barred = (
        "TT | Cơ quan | Tổng số nhiệm vụ | Trong đó | |\n | | | Hoàn thành | Đang thực hiện | Tạm dừng\n"
        "1 | Sở Nội vụ | 24 | 20 | 3 | 1"
    )
    tabbed = (
        "TT\tCơ quan\tTổng số\tHoàn thành\tĐang thực hiện\tTạm dừng\n1\tSở Nội vụ\t24\t20\t3\t1"
    )

    for table in (barred, tabbed):
        assert splits(table) == [(24, [(20, "done"), (3, "in_progress"), (1, "other")])]


def test_states_may_stand_one_below_the_other():
    table = "Tình trạng | Số nhiệm vụ\nĐã hoàn thành | 80\nĐang thực hiện | 30\nQuá hạn | 10\nTổng cộng | 120"

    assert splits(table) == [(120, [(80, "done"), (30, "in_progress"), (10, "overdue")])]


def test_parts_of_a_part_may_stand_behind_a_semicolon_and_be_off_by_a_little():
    text = "Tỉnh đã tiếp nhận 9.000 hồ sơ, đã giải quyết 8.000 hồ sơ; trong đó, đúng hạn có 7.900 hồ sơ, quá hạn có 98 hồ sơ."

    assert splits(text) == [(9000, [(7900, "done"), (98, "done")])]


@pytest.mark.parametrize(
    ("text", "total", "parts"),
    [
        ("Trong tổng số 28 chỉ tiêu, huyện đã có 19 chỉ tiêu đạt và vượt.", 28, [(19, "done")]),
        (
            "Chương trình có 12 đề án; đến nay ban hành 8 đề án, 4 đề án đang xây dựng.",
            12,
            [(8, "done"), (4, "in_progress")],
        ),
        (
            "Huyện tiếp nhận 64 kiến nghị của cử tri.\n\nĐến nay, các phòng giải quyết dứt điểm 40 kiến nghị;"
            " 24 kiến nghị đang được xem xét.",
            64,
            [(40, "done"), (24, "in_progress")],
        ),
    ],
)
def test_one_state_of_targets_a_bare_verb_and_a_total_further_up(text, total, parts):
    assert splits(text) == [(total, parts)]
