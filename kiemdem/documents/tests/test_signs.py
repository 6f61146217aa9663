"""A number and sign taken apart as it is typed."""

import pytest

from kiemdem.documents.signs import read_sign
from kiemdem.documents.types import type_called


@pytest.mark.parametrize(
    ("text", "number", "side", "type", "year"),
    [
        ("01-CTr/TU", "01", "party", "programme", None),
        ("01-Ctr/TU", "01", "party", "programme", None),  # as many write it
        ("01 - CTR / TU", "01", "party", "programme", None),
        ("399-QĐ/TW", "399", "party", "decision", None),
        ("39-CV/TU", "39", "party", "letter", None),
        ("05-HD/VPTW", "05", "party", "guidance", None),
        ("21-KL/TƯ", "21", "party", "conclusion", None),
        ("307/KH-UBND", "307", "state", "plan", None),
        ("5969/QĐ-UBND", "5969", "state", "decision", None),
        ("12/QyĐ-UBND", "12", "state", "regulation", None),
        ("30/2020/NĐ-CP", "30", "state", "act", 2020),
        ("117/2025/QH15", "117", "state", "act", 2025),
        ("870/UBND-TH", "870", "state", "letter", None),  # a State letter has no abbreviation
        ("01a-NQ/TU", "01a", "party", "resolution", None),
    ],
)
def test_a_sign_tells_number_side_type_and_year(text, number, side, type, year):
    sign = read_sign(text)

    assert (sign.number, sign.side, sign.type, sign.year) == (number, side, type, year)


def test_qd_of_the_party_may_be_a_decision_or_a_regulation():
    assert read_sign("05-QĐ/TU").types == ("decision", "regulation")
    assert read_sign("05/QĐ-UBND").types == ("decision",)


@pytest.mark.parametrize("text", ["", "không số", "CTr/TU", "01", "01-CTr", "/", "-/", "01--/TU"])
def test_what_is_no_sign_is_not_read_as_one(text):
    assert read_sign(text) is None


def test_an_unknown_abbreviation_leaves_the_type_open():
    sign = read_sign("07-XYZ/TU")

    assert (sign.side, sign.type) == ("party", None)


def test_a_type_is_known_by_the_name_that_a_text_gives_it():
    assert [type_called(name) for name in ("Quy định", "nghị quyết", "giấy mời", "")] == [
        "regulation",
        "resolution",
        None,
        None,
    ]
