"""Signs of symbol fonts, and leads whose names look like none."""

import re

import pytest

from kiemdem.annexes import read_annex
from kiemdem.annexes.deadlines import read_due
from kiemdem.annexes.names import split_roles
from kiemdem.annexes.tests.paper import plan, tr

PLAIN = ["TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"]


def read(*rows, head):
    return read_annex(plan(*rows, head=head), filename="annex.docx")


@pytest.mark.parametrize(
    "due",
    [
        "15\uf02f6\uf02f2026",
        "\uf0b7 15/6/2026",
        "15/6/2026\uf0b7",
        "Ngày\uf02015/6/2026",
        "\ue12315/6/2026",
    ],
)
def test_signs_of_symbol_fonts_do_not_hide_a_day(due):
    [row] = read(tr("1", "Rà soát", "\uf0a7 Sở A;\uf0a7 Sở B", due), head=PLAIN).rows

    assert (str(row.due_on), row.leads) == ("2026-06-15", ["Sở A", "Sở B"])
    assert not re.search("[\ue000-\uf8ff]", f"{row.due_text}{row.lead_text}")


@pytest.mark.parametrize("text, leads", [("nhà thầu", ["nhà thầu"]), ("do cấp trên chủ trì", ["cấp trên"]),
                                         ("đảng viên chi bộ 3 chủ trì; đoàn viên phối hợp", ["đảng viên chi bộ 3"])])  # fmt: skip
def test_a_lead_that_looks_like_no_name_is_kept(text, leads):
    head = ["TT", "Nhiệm vụ", "Chủ trì, phối hợp", "Thời hạn"]

    assert read(tr("1", "Rà soát", text, "Quý I"), head=head).rows[0].leads == leads


def test_words_for_roles_alone_name_nobody():
    head = ["TT", "Nhiệm vụ", "Chủ trì, phối hợp", "Thời hạn"]
    [row] = read(tr("1", "Rà soát", "Chủ trì", "Quý I"), head=head).rows

    assert (row.leads, [doubt.code for doubt in row.doubts][:1]) == ([], ["no_lead"])


@pytest.mark.parametrize("text, leads, others", [
    ("UBND thành phố chỉ đạo, Sở Xây dựng chủ trì", ["Sở Xây dựng"], []),
    ("Sở Nội vụ là cơ quan chủ trì, các sở, ngành phối hợp thực hiện", ["Sở Nội vụ"], ["các sở, ngành"]),
    ("UBND tỉnh Sơn La chủ trì", ["UBND tỉnh Sơn La"], []),
    ("Đ/c Bí thư, đ/c Phó Bí thư Thường trực", ["Đ/c Bí thư", "đ/c Phó Bí thư Thường trực"], []),
    ("Trường THPT: Chu Văn An, Kim Liên", ["Trường THPT Chu Văn An", "Trường THPT Kim Liên"], []),
    ("Trạm Chăn nuôi, Thú y và Thủy sản", ["Trạm Chăn nuôi, Thú y và Thủy sản"], []),
])  # fmt: skip
def test_names_beside_words_for_roles(text, leads, others):
    assert split_roles(text) == (leads, others)


@pytest.mark.parametrize("text, on, cycle", [
    ("3 tháng 1 lần", None, "quarterly"), ("Mỗi năm 1-2 đợt", None, "yearly"), ("2 kỳ/năm", None, "half-yearly"),
    ("Mỗi tháng 01 số", None, "monthly"), ("24/24", None, "ongoing"), ("Sau ngày 30/6/2026", None, None),
    ("Tháng 7/2026 (phiên họp thường kỳ)", "2026-07-31", None), ("Trước ngày 10/01 năm sau", "2027-01-10", None),
])  # fmt: skip
def test_turns_and_starts_are_no_days(text, on, cycle):
    due = read_due(text, year=2026)

    assert (due.due_on and str(due.due_on), due.recurrence) == (on, cycle)
