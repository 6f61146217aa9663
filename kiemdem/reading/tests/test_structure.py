"""Paragraphs with their part in a document, and sentences that end where they end."""

import pytest

from kiemdem.reading.structure import paragraphs, sentences

PLAN = """ỦY BAN NHÂN DÂN
TỈNH HÀ SƠN
Số: 12/KH-UBND
Hà Sơn, ngày 02 tháng 5 năm 2031
KẾ HOẠCH
thực hiện cải cách hành chính

I. MỤC ĐÍCH
- Nâng cao hiệu quả.
II. NHIỆM VỤ
1. Sở Nội vụ:
a) Rà soát quy định.
(1) Quy định cũ;
(2) Quy định mới.
b) Báo cáo kết quả.
2. Sở Tài chính
Bố trí kinh phí theo quy định.

Nơi nhận:
- Như trên;
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Vi Văn An
"""


def cut(text):
    return [text[one.start : one.end].strip() for one in sentences(text, paragraphs(text))]


def part(text, begins):
    parts = paragraphs(text)
    place = next(n for n, one in enumerate(parts) if text[one.start :].startswith(begins))
    return place, parts[place], parts


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("TỈNH HÀ SƠN", "head"),
        ("KẾ HOẠCH", "head"),
        ("thực hiện cải cách", "head"),
        ("II. NHIỆM VỤ", "heading"),
        ("1. Sở Nội vụ:", "heading"),
        ("a) Rà soát", "list"),
        ("Bố trí kinh phí", "text"),
        ("- Như trên", "recipients"),
        ("TM. ỦY BAN", "signature"),
        ("Vi Văn An", "signature"),
    ],
)
def test_each_line_has_its_part(line, role):
    assert part(PLAN, line)[1].role == role


@pytest.mark.parametrize(
    ("line", "above"),
    [
        ("1. Sở Nội vụ:", "II. NHIỆM VỤ"),
        ("a) Rà soát", "1. Sở Nội vụ:"),
        ("(2) Quy định mới", "a) Rà soát"),
        ("b) Báo cáo", "1. Sở Nội vụ:"),
        ("2. Sở Tài chính", "II. NHIỆM VỤ"),
        ("Bố trí kinh phí", "2. Sở Tài chính"),
    ],
)
def test_an_item_knows_what_leads_it(line, above):
    _, item, parts = part(PLAN, line)

    assert PLAN[parts[item.parent].start :].startswith(above)


def test_a_heading_with_a_capital_letter_and_a_dash_is_one():
    text = "A- KẾT QUẢ ĐẠT ĐƯỢC\n1. Công tác tổ chức\nB- NHIỆM VỤ TRỌNG TÂM\n1. Công tác tổ chức"

    assert [(one.label, one.parent) for one in paragraphs(text)] == [
        ("A-", None),
        ("1.", 0),
        ("B-", None),
        ("1.", 2),
    ]


def test_a_line_broken_inside_a_sentence_goes_on():
    text = "Các chi bộ trực thuộc đưa nội dung Nghị quyết vào sinh hoạt\nthường kỳ trong quý II.\nĐảng ủy theo dõi."

    assert len(paragraphs(text)) == 2


def test_a_date_with_its_year_begins_no_list():
    assert paragraphs("Hà Sơn, ngày\n12 tháng 5 năm 2031")[0].label is None


@pytest.mark.parametrize(
    "whole",
    [
        "Đoàn đến TP. Hồ Chí Minh hôm qua.",
        "Ông Nguyễn V. An phát biểu.",
        "Hoàn thành trước ngày 20.7.2031 theo Kế hoạch.",
        "Thu đạt 1.234,5 tỷ đồng trong năm.",
        "Trưởng Ban QLDA TP. Nguyễn Văn A dự.",
        'Xây dựng chuyên đề "Gần dân; vì dân" trong năm.',
        "Có ba việc (thu; chi; vay) phải làm.",
    ],
)
def test_nothing_is_cut_inside_names_figures_and_titles(whole):
    assert cut(whole) == [whole]


def test_an_enumeration_that_ends_with_and_so_on_ends_the_sentence():
    assert cut("Quản lý đất, rừng, v.v. Các xã báo cáo.") == [
        "Quản lý đất, rừng, v.v.",
        "Các xã báo cáo.",
    ]


def test_clauses_end_at_semicolons():
    assert cut("- Rà soát quy hoạch; báo cáo kết quả.") == [
        "Rà soát quy hoạch;",
        "báo cáo kết quả.",
    ]


def test_a_speech_between_quotation_marks_is_cut_like_any_other():
    text = "Ông nói: “Phải làm ngay. Không để chậm.”"

    assert len(cut(text)) == 2


def test_long_texts_take_time_in_proportion():
    import time

    line = (
        "1. Sở Nội vụ chủ trì, phối hợp với các sở (ngành; xã) rà soát; báo cáo trước ngày 30/6. "
    )
    spent = []
    for times in (500, 2000):
        text = "\n".join([line] * times)
        before = time.process_time()
        sentences(text, paragraphs(text))
        spent.append(time.process_time() - before)
    assert spent[1] < 12 * spent[0] + 0.2
