"""Deadlines in running text: their day as precisely as they say it, and their kind."""

import pytest

from kiemdem.reading.grammar.deadlines import find_deadline


def due(text, issued_on="2031-05-01"):
    found = find_deadline(text, 0, len(text), year=2031, issued_on=issued_on)
    return found and (found.deadline.iso, found.deadline.kind)


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("xong trước ngày 30/6", "2031-06-30"),
        ("báo cáo trước ngày 20.7.2031", "2031-07-20"),
        ("trước 14 giờ, ngày 05/12/2031", "2031-12-05"),
        ("xong trước tháng 10", "2031-10"),
        ("đến hết năm 2035 đạt chuẩn", "2035"),
        ("từ ngày 29/8 đến hết ngày 03/9/2031", "2031-09-03"),
        ("từ nay đến cuối năm", "2031"),
        ("chốt số liệu ngày 25 tháng 6, gửi về Sở trước ngày 28/6", "2031-06-28"),
    ],
)
def test_a_last_day(words, iso):
    assert due(words) == (iso, "by")


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("hoàn thành trong quý II", "2031-Q2"),
        ("ban hành trong tháng 11, tháng 12 năm 2031", "2031-12"),
        ("đầu quý I/2032", "2032-Q1"),
        ("sơ kết vào năm 2033", "2033"),
        ("(quý IV/2031)", "2031-Q4"),
    ],
)
def test_a_time_within_which(words, iso):
    assert due(words) == (iso, "in")


@pytest.mark.parametrize(
    "words",
    [
        "báo cáo hằng quý, năm",
        "trước ngày 28 hàng tháng gửi về Sở",
        "chậm nhất ngày 15 của tháng cuối quý",
        "chậm nhất ngày 06 (sáu) của tháng cuối quý",
        "định kỳ 6 tháng (chậm nhất ngày 15 của tháng cuối quý II, quý IV) báo cáo",
        "hoàn thành trước ngày 15 tháng 12 hằng năm",
        "thực hiện vào quý III hằng năm",
        "họp 03 tháng/lần",
    ],
)
def test_what_comes_back_has_no_day(words):
    assert due(words) == (None, "recurring")


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("trình Ban Thường vụ tại kỳ họp tháng 5", "2031-05"),
        ("tại kỳ họp thứ 5 HĐND thành phố", None),
        ("chậm nhất là 45 ngày kể từ ngày ký", None),
        ("ngay sau khi được phê duyệt", None),
        ("bảo đảm theo đúng tiến độ", None),
    ],
)
def test_an_event_is_kept_in_words(words, iso):
    assert due(words) == (iso, "event")


@pytest.mark.parametrize("words", ["khẩn trương rà soát", "kịp thời tháo gỡ", "sớm hoàn thành"])
def test_soon_is_no_day(words):
    assert due(words) == (None, "asap")


@pytest.mark.parametrize(
    "words",
    [
        "thực hiện Nghị quyết số 12-NQ/TU, ngày 05/01/2031 của Ban Chấp hành",
        "giai đoạn 2031-2035, định hướng đến năm 2040",
        "nâng cao chất lượng sinh hoạt",
        "mỗi chi bộ có kế hoạch riêng",
    ],
)
def test_no_deadline_is_made_of_other_dates(words):
    assert due(words) is None


def test_a_day_before_the_document_means_the_year_after():
    assert due("trước ngày 15/01", issued_on="2031-12-10") == ("2032-01-15", "by")


def test_a_firm_day_stands_above_haste():
    assert due("khẩn trương rà soát, báo cáo trước ngày 31.7") == ("2031-07-31", "by")
