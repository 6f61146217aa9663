"""What an annex says of its own size, and what only looks like it."""

import pytest

from kiemdem.annexes import read_annex
from kiemdem.annexes.tests.paper import HEAD, plan, task, tc, tr


def read(*rows, head=HEAD):
    return read_annex(plan(*rows, head=head), filename="annex.docx")


def heading(text):
    return tr(tc(text, span=6))


MONEY_HEAD = ["TT", "Nhiệm vụ", "Chủ trì", "Thời hạn", "Kinh phí (triệu đồng)"]


@pytest.mark.parametrize("sum_row", [("Cộng", "265"), ("Tổng cộng", "12"), ("Tổng kinh phí", "2.010"), ("Cộng (A)", "265,5"),
                                     ("Tổng cộng: 12 triệu đồng", ""), ("Tổng số: 1.150 triệu đồng", "")])  # fmt: skip
def test_a_sum_of_money_is_no_count_of_tasks(sum_row):
    words, money = sum_row
    annex = read(
        tr("1", "Rà soát", "Sở A", "Quý I", "100"), tr("", words, "", "", money), head=MONEY_HEAD
    )

    assert [row.title for row in annex.rows] == ["Rà soát"]
    assert annex.control_totals == []


def test_a_total_row_counts_tasks_beside_a_sum_of_money():
    annex = read(
        tr("1", "Rà soát", "Sở A", "Quý I", "100"),
        tr("", "Tổng số: 2 nhiệm vụ", "", "", "265"),
        head=MONEY_HEAD,
    )

    assert [(one.stated, one.read) for one in annex.control_totals] == [(2, 1)]


def test_a_total_may_sum_several_headings():
    annex = read(
        heading("I. Một"),
        task("1"),
        heading("II. Hai"),
        task("2"),
        tr("", "Cộng I + II: 2 nhiệm vụ", "", ""),
    )

    assert [(one.stated, one.read) for one in annex.control_totals] == [(2, 2)]


def test_a_wrong_subtotal_is_held_against_its_own_heading():
    annex = read(
        heading("I. Một"),
        task("1"),
        heading("II. Hai"),
        task("2"),
        tr("", "Cộng: 4 nhiệm vụ", "", ""),
    )

    assert [(one.name, one.stated, one.read) for one in annex.control_totals] == [("Hai", 4, 1)]
