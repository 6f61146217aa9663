"""Documents named in texts: signs, short forms, dates, issuers, titles."""

import pytest

from kiemdem.reading.grammar import references
from kiemdem.reading.items import Item
from kiemdem.reading.read import opened
from kiemdem.reading.text import Text


def found(text: str) -> list[Item]:
    return references.find(opened(Text("t.txt", text)))


def numbers(text: str) -> list[str | None]:
    return [item.norm.number for item in found(text)]


def only(text: str):
    (item,) = found(text)
    return item.norm


SIGNS = """
12-NQ/TU|35-CT/TW|248-KH/TU|113-CTr/TU|09-ĐA/TU|1929-TB/TU|39-CV/TU|22-QC/TU|137-QĐ/TW|36-HD/VPTW|26-HD/BTCTW|81-KH/ĐUK|03-Ctr/TU|480/QĐ-UBND|45/NQ-HĐND
114/TB-VPCP|84/CĐ-TTg|05/CT-UBND|17/QĐ-UBQGCĐS|30c/NQ-CP|61/TTr-CTK|20/2015/QĐ-UBND|138/2016/NĐ-CP|01/2020/TT-VPCP|168/2013/TTLT-BTC-BCA|64/2025/QH15
6544/BKHĐT-KHGDTNMT|5120/UBND-KSTT|73/TTg-CN|01/QCPH/UBND-UBMTTQ|298/TTrLN-CATP-STC|03/VBHN-VPQH|2231/SNV-CCHC&PC|66.7/2025/NQ-CP|1656/NQ-UBTVQH15|02-KH/BCĐTW
"""


@pytest.mark.parametrize("sign", SIGNS.replace("\n", "|").strip("|").split("|"))
def test_every_family_of_signs_is_known(sign):
    assert numbers(f"Đơn vị đã nhận văn bản số {sign} và đang triển khai.") == [sign]


@pytest.mark.parametrize(
    ("printed", "sign"),
    [("118/TTr- STTTT", "118/TTr-STTTT"), ("100 - KL/TW", "100-KL/TW"), ("Số:\n06/2024/QĐ-UBND", "06/2024/QĐ-UBND"), ("57 – NQ/TW", "57-NQ/TW")],
)  # fmt: skip
def test_blanks_and_line_ends_in_a_sign_are_mended(printed, sign):
    assert numbers(f"theo {printed} của cấp trên") == [sign]


@pytest.mark.parametrize(
    "words",
    ["tháng 12/2024", "xếp thứ 38/63 tỉnh", "ngõ 12/34 phố Vọng", "điện thoại 024.3825/6789", "lớp 12A/THPT", "Covid-19", "quốc lộ 1A", "phòng họp 5/UBND tầng hai",
     "tòa CT2 khu đô thị", "kế hoạch 5 năm 2031-2035", "báo cáo 6 tháng", "kế hoạch năm 2031", "thông báo 15 trường hợp", "vụ án 45", "Giấy phép số 12/GP-BTTTT"],
)  # fmt: skip
def test_what_only_looks_like_a_sign_is_none(words):
    assert numbers(f"Nội dung {words} được nêu.") == []


def test_party_and_state_dates_and_issuers_are_read():
    party = only("Chỉ thị số 35-CT/TW, ngày 14/6/2024 của Bộ Chính trị về đại hội đảng bộ các cấp.")
    state = only(
        "Quyết định số 14/QĐ-UBND ngày 03 tháng 6 năm 2031 của Chủ tịch UBND huyện Yên Sơn."
    )

    assert (party.type, party.type_code, party.issuer_code) == ("Chỉ thị", "CT", "TW")
    assert (party.date, party.issuer) == ("2024-06-14", "Bộ Chính trị")
    assert party.title == "đại hội đảng bộ các cấp"
    assert (state.date, state.issuer) == ("2031-06-03", "Chủ tịch UBND huyện Yên Sơn")


def test_the_date_may_stand_before_the_sign():
    norm = only("Ngày 08/5/2031, UBND xã Tân Hòa ban hành Kế hoạch số 41/KH-UBND về việc dồn điền.")

    assert (norm.date, norm.issuer, norm.title) == ("2031-05-08", "UBND xã Tân Hòa", "dồn điền")


def test_a_day_of_something_else_is_not_the_document_s():
    norm = only("Ngày 08/5/2031, đoàn kiểm tra việc thực hiện Kế hoạch số 41/KH-UBND tại xã.")

    assert norm.date is None


def test_two_signs_share_a_date():
    first, second = found(
        "Nghị quyết số 18-NQ/TW và số 19-NQ/TW ngày 25/10/2017 của Trung ương Đảng."
    )

    assert first.norm.date == second.norm.date == "2017-10-25"
    assert second.norm.type == "Nghị quyết"


def test_what_was_issued_together_shares_the_day():
    text = "Ngày 30/3/2032, Ban Bí thư đã ban hành: Chỉ thị số 71-CT/TW về đô thị; Kết luận số 72-KL/TW về nhân tài."

    assert [item.norm.date for item in found(text)] == ["2032-03-30", "2032-03-30"]
    assert [item.norm.issuer for item in found(text)] == ["Ban Bí thư", "Ban Bí thư"]


def test_a_date_goes_on_over_a_broken_line():
    norm = only(
        "Căn cứ Nghị định số 106/2030/NĐ-CP\nngày 10 tháng 9 năm 2030 của Chính phủ về vị trí\nviệc làm;"
    )

    assert (norm.date, norm.issuer, norm.title) == ("2030-09-10", "Chính phủ", "vị trí việc làm")


def test_an_enumeration_names_each():
    assert numbers("các Nghị quyết số 10, 11 và 12-NQ/TU") == ["10-NQ/TU", "11-NQ/TU", "12-NQ/TU"]
    assert numbers("Quyết định số 1, 2/QĐ-UBND ngày 03/01/2031") == ["1/QĐ-UBND", "2/QĐ-UBND"]


def test_a_title_keeps_its_semicolon_and_inner_quotes():
    norm = only(
        "Kế hoạch số 9-KH/ĐU về “Siết chặt kỷ luật; nhân rộng mô hình “Ba rõ” ở cơ sở”, giao chi bộ."
    )

    assert norm.title == "Siết chặt kỷ luật; nhân rộng mô hình “Ba rõ” ở cơ sở"


def test_a_plain_title_ends_where_the_sentence_goes_on():
    norm = only(
        "Nghị quyết số 5-NQ/HU về phát triển chè, cây ăn quả, nuôi cá lồng đã được các xã triển khai."
    )

    assert norm.title == "phát triển chè, cây ăn quả, nuôi cá lồng"


def test_short_forms_are_mentions_of_the_signed_one():
    text = "Kế hoạch số 77-KH/TU giao các huyện. Sau ba năm, Kế hoạch 77 đạt kết quả."
    (item,) = found(text)

    assert [text[a:b] for a, b in item.spans] == ["Kế hoạch số 77-KH/TU", "Kế hoạch 77"]


def test_a_numeral_that_no_sign_explains_stands_alone():
    norm = only("Cả nước thực hiện Nghị quyết 57 quyết liệt.")

    assert (norm.number, norm.form, norm.type) == ("57", "bare", "Nghị quyết")


def test_bare_numerals_in_a_row():
    assert numbers("bốn nghị quyết 57, 59, 66 và 68 của Bộ Chính trị") == ["57", "59", "66", "68"]


def test_the_same_number_of_two_issuers_is_two_documents():
    text = "Chương trình số 77-CTr/TU và Chương trình số 77-CTr/QU của Quận ủy Hồng Bàng."

    assert numbers(text) == ["77-CTr/TU", "77-CTr/QU"]
    assert [item.norm.issuer for item in found(text)] == [None, "Quận ủy Hồng Bàng"]


def test_a_misspelt_type_is_known_by_its_code():
    assert only("theo Kế hoach số 18/KH-UBND").type == "Kế hoạch"


def test_qd_is_a_decision_or_a_regulation_by_its_word():
    assert only("Quy định số 41-QĐ/TW").type == "Quy định"
    assert only("Quyết định số 41-QĐ/TW").type == "Quyết định"


def test_what_it_is_called_from_here_on_is_the_same_document():
    text = (
        "Quyết định số 765/QĐ-UBND ngày 02/5/2028 (sau đây viết tắt là Quyết định số 765) hết hạn."
    )

    assert numbers(text) == ["765/QĐ-UBND"]
    assert len(found(text)[0].spans) == 2


def test_the_ordinal_of_a_plenum_is_no_number():
    norm = only("Nghị quyết Trung ương 4 khóa XII được học tập.")

    assert (norm.form, norm.number, norm.name) == (
        "named",
        None,
        "Nghị quyết Trung ương 4 khóa XII",
    )


def test_the_head_of_the_paper_is_its_own_reference():
    text = "UBND TỈNH HÀ SƠN\nSố: 77/KH-UBND\nHà Sơn, ngày 05 tháng 02 năm 2031\n\nKẾ HOẠCH\nCải cách hành chính năm 2031\n\nCăn cứ tình hình,"
    norm = only(text)

    assert (norm.number, norm.type, norm.date) == ("77/KH-UBND", "Kế hoạch", "2031-02-05")
    assert norm.title == "Cải cách hành chính năm 2031"


def test_a_draft_s_empty_number_is_doubtful():
    (item,) = found(
        "UBND HUYỆN SÔNG LÔ\nSố:     /KH-UBND\n\nKẾ HOẠCH\nPhòng chống rét\n\nThực hiện"
    )

    assert item.norm.number == "/KH-UBND"
    assert item.confidence <= 0.5 and item.note


def test_figures_leave_signs_and_dates_alone():
    text = "Quyết định số 480/QĐ-UBND ngày 12/3/2031 giao 15 chỉ tiêu."
    script = opened(Text("t.txt", text))
    references.find(script)

    assert script.is_taken(text.index("480"), text.index("480") + 3)
    assert script.is_taken(text.index("12/3"), text.index("12/3") + 9)
    assert not script.is_taken(text.index("15"), text.index("15") + 2)
