"""Damaged text is mended for reading, and every passage leads back to what is stored."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiemdem.reading.mending import mend
from kiemdem.reading.read import read_text

PIECES = [
    "Số:\n06/2024/QĐ-UBND", "118/TTr- STTTT", "100 - KL/TW", "1961/QĐUBND", "30c/NQCP", "Kếhoạch", "Uỷ ban", "hoà bình",
    "ngày 18\ntháng 02 năm 2014", "\u200b", "\r\n", "\n", "\n\n", " ", "&nbsp;", "Uû ban nh©n d©n", "Coäng hoøa", "QÐ-UBND",
    "đƣợc", "ƣ\u0300", "K Ế H O Ạ C H", "Ngh ị quy ết s ố 12 c ủa đ ảng", "của\nSở Nội vụ", "\ufeff", "–", "| 3 |", "tỷ đồng",
    "thực hiện nhiệm vụ được giao theo quy định,", "1. ", "- ", "a) ", "😀", "\u0301", "ngày18", "12NQ/TU",
]  # fmt: skip
texts = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=30).map("".join),
)


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("Số:\n06/2024/QĐ-UBND", "Số: 06/2024/QĐ-UBND"),
        ("Quyết định số\n12/QĐ-UBND", "Quyết định số 12/QĐ-UBND"),
        ("Tờ trình số 118/TTr- STTTT", "Tờ trình số 118/TTr-STTTT"),
        ("Kết luận số 100 - KL/TW", "Kết luận số 100-KL/TW"),
        ("số 35 -CT /TW và 12-NQ/ TU", "số 35-CT/TW và 12-NQ/TU"),
        ("Quyết định 1961/QĐUBND", "Quyết định 1961/QĐ-UBND"),
        ("Nghị quyết 30c/NQCP", "Nghị quyết 30c/NQ-CP"),
        ("Nghị quyết 12NQ/TU", "Nghị quyết 12-NQ/TU"),
        ("Quyết định 12/QĐTTg, 7/TBVPCP", "Quyết định 12/QĐ-TTg, 7/TB-VPCP"),
        ("số 6544/BKHĐT- KHGDTNMT", "số 6544/BKHĐT-KHGDTNMT"),
        ("Luật số 120/2020/ QH14", "Luật số 120/2020/QH14"),
        ("Kế hoạch số 77/KH-\nUBND", "Kế hoạch số 77/KH-UBND"),
        ("Quyết định 12/QÐ-UBND", "Quyết định 12/QĐ-UBND"),
    ],
)
def test_a_broken_sign_is_put_right(broken, whole):
    assert mend(broken).text == whole


@pytest.mark.parametrize(
    "text",
    [
        "1234/TTCP-KHTCTH", "01/QCPH/UBND-UBMTTQ", "298/TTrLN-CATP-STC", "126/SKHĐT", "22/HĐND", "Số:       /KH-UBND",
        "tăng 5 - 7%", "năm học 2022 - 2023", "8.793/6.500 đảng viên", "5.120/UBND", "9/10 chỉ tiêu", "12 - 15 xã/phường",
    ],
)  # fmt: skip
def test_what_is_no_broken_sign_stays(text):
    assert mend(text).text == text


@pytest.mark.parametrize(
    ("glued", "parted"),
    [
        ("Kếhoạch năm 2025", "Kế hoạch năm 2025"),
        ("tăngcường", "tăng cường"),
        ("SởNội vụ của UBNDtỉnh", "Sở Nội vụ của UBND tỉnh"),
        ("ngày18tháng02năm2014", "ngày 18 tháng 02 năm 2014"),
        ("K Ế H O Ạ C H", "KẾ HOẠCH"),
        ("Ngh ị quy ết s ố 12 c ủa đ ảng bộ", "Nghị quyết số 12 của đảng bộ"),
    ],
)
def test_words_are_parted_and_put_together_where_there_is_one_way(glued, parted):
    assert mend(glued).text == parted


@pytest.mark.parametrize(
    "text",
    ["Đắk Lắk, Krông Pắc, Đắknông", "internet, Covid-19, logistics", "khuỷu tay, nguệch ngoạc", "A B C", "đ ảng"],
)  # fmt: skip
def test_words_that_may_be_right_stay(text):
    assert mend(text).text == text


def test_the_tone_stands_on_one_vowel_only():
    mended = mend("Uỷ ban, HOÀ BÌNH, khoẻ, thuỷ lợi, quý, quỳ, hoàn, toàn, UỶ VIÊN, loè")

    assert mended.text == "Ủy ban, HÒA BÌNH, khỏe, thủy lợi, quý, quỳ, hoàn, toàn, ỦY VIÊN, lòe"
    assert mended.places is None


def test_look_alikes_and_what_cannot_be_seen():
    assert mend("Ðảng ủy đƣợc\xa0giao\u200b\r\nnhiệm&nbsp;vụ").text == "Đảng ủy được giao\nnhiệm vụ"


def test_old_encodings_are_read_where_they_stand():
    text = "Theo đề nghị của Sở.\nUû ban nh©n d©n tØnh giao Së Néi vô chñ tr×.\nNơi nhận:"

    mended = mend(text)

    assert "Ủy ban nhân dân tỉnh giao Sở Nội vụ chủ trì" in mended.text
    start = mended.text.index("Sở Nội vụ")
    assert text[slice(*mended.back(start, start + len("Sở Nội vụ")))] == "Së Néi vô"


def test_a_passage_leads_back_to_what_is_stored():
    text = "Theo Tờ trình số 118/TTr- STTTT và Nghị quyết 30c/NQCP; Kếhoạch này."
    mended = mend(text)

    for whole, stored in [
        ("118/TTr-STTTT", "118/TTr- STTTT"),
        ("30c/NQ-CP", "30c/NQCP"),
        ("Kế hoạch", "Kếhoạch"),
    ]:
        start = mended.text.index(whole)
        assert text[slice(*mended.back(start, start + len(whole)))] == stored


WRAPPED = """Thực hiện chương trình công tác năm, Ủy ban nhân dân tỉnh giao Sở Nội vụ chủ
trì, phối hợp với các sở, ban, ngành và địa phương rà soát toàn bộ nhiệm vụ được
giao trong sáu tháng đầu năm, tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh xem
xét trước ngày 15 tháng 6 năm 2031.
1. Về công tác cán bộ
Các cơ quan, đơn vị tiếp tục thực hiện nghiêm các quy định về quản lý cán bộ, kịp
thời bổ sung quy hoạch; đồng thời chuẩn bị nhân sự cho nhiệm kỳ tới theo hướng
dẫn của Ban Tổ chức.
- Văn phòng theo dõi, đôn đốc;
- Thanh tra tỉnh kiểm tra việc thực hiện các kết luận đã có hiệu lực trong kỳ báo
cáo.
"""


def test_lines_cut_by_the_page_are_joined_and_paragraphs_kept():
    lines = mend(WRAPPED).text.strip().split("\n")

    assert [line[:12] for line in lines] == [
        "Thực hiện ch",
        "1. Về công t",
        "Các cơ quan,",
        "- Văn phòng ",
        "- Thanh tra ",
    ]
    assert len(mend(WRAPPED).text) == len(WRAPPED)


def test_a_page_number_inside_a_sentence_is_passed_over():
    text = WRAPPED.replace("địa phương rà", "địa phương rà\n\n  12  \n\n", 1)

    assert "địa phương rà soát toàn bộ" in mend(text).text


CELLS = """STT
Nội dung chỉ tiêu phát triển kinh tế - xã hội chủ yếu của tỉnh
Đơn vị tính
1
Tổng thu ngân sách nhà nước trên địa bàn
tỷ đồng

12.500
Cơ quan chủ trì
các sở, ban, ngành
Thu năm
12,5
"""


def test_cells_one_a_line_stay_apart():
    assert mend(CELLS).text == CELLS


def test_paragraphs_of_one_line_each_stay_apart():
    text = "\n".join(
        ["Hội nghị thống nhất giao các cơ quan thực hiện một số nhiệm vụ trọng tâm " * 3] * 12
    )

    assert mend(text).text == text


@settings(deadline=None)
@given(texts, st.data())
def test_every_mended_slice_lies_inside_the_text_and_in_order(text, data):
    mended = mend(text)
    size = len(mended.text)
    start = data.draw(st.integers(0, size))
    end = data.draw(st.integers(start, size))

    first, last = mended.back(start, end)

    assert 0 <= first <= last <= len(text)
    single = [mended.back(place, place + 1) for place in range(size)]
    assert all(
        a[0] <= b[0] and a[1] <= b[1] and a[1] <= b[0]
        for a, b in zip(single, single[1:], strict=False)
    )
    if start < end:
        assert (first, last) == (single[start][0], single[end - 1][1])


@pytest.mark.parametrize(
    "unit",
    [
        "số 1/",
        "1 - ",
        "a\n",
        "ngày 1\n",
        "Ế ",
        "QĐ-",
        "1/QĐ",
        "a b ",
        "\r",
        "&#",
        "đ ả",
        "\r\n",
        " ",
        "của\n",
    ],
)
def test_no_text_takes_long(unit):
    begun = time.process_time()

    mend(unit * (120_000 // len(unit)))

    assert time.process_time() - begun < 3


def test_a_gap_of_thousands_of_blanks_is_no_more_than_a_gap():
    gap, lines = " " * 60_000, "\n  " * 30_000
    reading = read_text(f"Giao Sở Y tế {gap}báo cáo trước ngày 30/6/2031.{lines}Hết.")
    (order,) = [item for item in reading.items if item.kind == "task"]
    ((start, end),) = order.spans
    assert reading.text.text[start:end] == "báo cáo trước ngày 30/6/2031"
