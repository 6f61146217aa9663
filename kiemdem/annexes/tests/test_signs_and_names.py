"""Signs of symbol fonts, and leads whose names look like none."""

import re

import pytest

from kiemdem.annexes import read_annex
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
