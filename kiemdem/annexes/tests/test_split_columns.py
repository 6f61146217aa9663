"""What one column leaves to its neighbours or to the heading above."""

import pytest

from kiemdem.annexes import read_annex
from kiemdem.annexes.tests.paper import docx, p, plan, tbl, tc, tr


def read(*rows, head):
    return read_annex(plan(*rows, head=head), filename="annex.docx")


@pytest.mark.parametrize("head, period, year, text, on", [
    ("Tháng", "6", "2027", "6/2027", "2027-06-30"), ("Quý", "IV", "2027", "IV/2027", "2027-12-31"),
    ("Tháng", "", "2028", "2028", "2028-12-31"),
])  # fmt: skip
def test_month_and_year_in_two_columns_are_one_deadline(head, period, year, text, on):
    [row] = read(
        tr("1", "Rà soát", "Sở A", period, year), head=["TT", "Nhiệm vụ", "Chủ trì", head, "Năm"]
    ).rows

    assert (row.due_text, str(row.due_on)) == (text, on)


def test_where_no_column_says_who_leads_the_body_in_the_heading_does():
    head = ["TT", "Nhiệm vụ", "Phối hợp", "Thời hạn", "Sản phẩm"]
    rows = read(tr(tc("I. Sở Nội vụ", span=5)), tr("1", "Rà soát", "Sở Y tế", "Quý I", "Báo cáo"),
                tr(tc("II. UBND các xã, phường", span=5)), tr("2", "Tổng kết", "", "Quý II", "Báo cáo"), head=head).rows  # fmt: skip

    assert [(row.group, row.leads) for row in rows] == [
        ("Sở Nội vụ", ["Sở Nội vụ"]),
        ("UBND các xã, phường", ["UBND các xã, phường"]),
    ]
    assert all(not row.doubts for row in rows)


def test_a_heading_of_a_field_leads_nothing():
    head = ["TT", "Nhiệm vụ", "Phối hợp", "Thời hạn", "Sản phẩm"]
    rows = read(tr(tc("I. Thanh tra, kiểm tra", span=5)), tr("1", "Rà soát", "Sở Y tế", "Quý I", "Báo cáo"),
                tr(tc("II. Sở Nội vụ", span=5)), tr("2", "Tổng kết", "", "Quý II", "Báo cáo"), head=head).rows  # fmt: skip

    assert [row.leads for row in rows] == [[], []]


def test_plans_of_several_years_name_their_year():
    down = [tc(name, down="restart") for name in ("TT", "Chỉ tiêu", "ĐVT")]
    more = [tc(down="continue") for _ in down]
    table = tbl(tr(*down, tc("Năm 2025", span=2), tc("Năm 2026", span=2)), tr(*more, "Kế hoạch", "Thực hiện", "Kế hoạch", "Ước TH"),
                tr("1", "Thu ngân sách", "tỷ đồng", "100", "110", "120", "125"), columns=7)  # fmt: skip

    [target] = read_annex(docx(p("KẾ HOẠCH NĂM 2026"), table), filename="x.docx").targets

    assert target.plan == "Kế hoạch năm 2025: 100; Kế hoạch năm 2026: 120"


def test_a_head_of_words_nobody_knows_is_no_task():
    rows = [
        tr(str(n), "Việc cần làm trong năm nay", "Sở Nội vụ", "Sở Y tế", "Quý II/2026", "Báo cáo")
        for n in (1, 2, 3)
    ]
    annex = read(*rows, head=["STT", "Phần mục", "Nơi nào", "Cùng ai", "Xong trong", "Ra cái gì"])

    assert [(row.number, row.leads, str(row.due_on), row.product) for row in annex.rows] == [
        (str(n), ["Sở Nội vụ"], "2026-06-30", "Báo cáo") for n in (1, 2, 3)
    ]


def test_content_to_work_on_together_is_the_task():
    head = ["STT", "Nội dung phối hợp", "Đơn vị phối hợp", "Thời điểm thực hiện", "Kết quả"]
    [row] = read(
        tr("1", "Xây nhà tình nghĩa", "Sở Nội vụ", "Quý II/2026", "12 căn"), head=head
    ).rows

    assert (row.title, row.coordinators, row.product) == (
        "Xây nhà tình nghĩa",
        ["Sở Nội vụ"],
        "12 căn",
    )


def test_drawbacks_are_no_deadline():
    head = ["STT", "Tồn tại, hạn chế", "Biện pháp khắc phục", "Trách nhiệm", "Thời gian khắc phục"]
    [row] = read(
        tr("1", "Chậm báo cáo", "Lập lịch báo cáo", "Sở Nội vụ", "30/6/2026"), head=head
    ).rows

    assert (row.leads, str(row.due_on)) == (["Sở Nội vụ"], "2026-06-30")
