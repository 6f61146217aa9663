"""PDF pages and pictures give their paragraphs and tables, through OCR where they must."""

import shutil

import pypdfium2
import pytest

from kiemdem.reading.sources import UnreadableDocument, extract_bytes, ocr
from kiemdem.reading.sources.ocr import tesseract
from kiemdem.reading.sources.pdf import drawn
from tests.reading.papers import (
    PICTURE,
    SENTENCE,
    letter_pdf,
    pdf,
    ruled,
)


def test_a_pdf_gives_paragraphs_without_running_heads_and_page_numbers():
    text = extract_bytes(letter_pdf(3), "a.pdf")

    first, second = text.text.split("\n")[:2]
    assert first.startswith("Điều 1. Ủy ban") and first.endswith("được giao trong năm.")
    assert (
        second
        == "Các cơ quan báo cáo kết quả trước ngày 15 tháng 6 năm 2031, nếu có vướng mắc thì báo cáo ngay."
    )
    assert "Công báo" not in text.text
    assert len(text.pages) == 3 and text.page_of(len(text.text) - 1) == 3


def test_a_ruled_table_of_a_pdf_gives_its_rows_over_the_end_of_a_page():
    top = ruled([50, 90, 300, 500], [700, 660, 600]), ruled([50, 90, 300, 500], [800, 760, 720])
    first = [(60, 680, "TT"), (95, 680, "Việc"), (310, 680, "Chủ trì"), (60, 640, "01"), (95, 640, "Xây dựng kế"),
             (95, 620, "hoạch chi"), (310, 640, "Sở Nội vụ")]  # fmt: skip
    second = [(95, 780, "tiết"), (60, 740, "02"), (95, 740, "Báo cáo"), (310, 740, "Văn phòng")]

    text = extract_bytes(pdf([*first, top[0]], [*second, top[1]]), "a.pdf")

    assert text.text.split("\n") == [
        "TT | Việc | Chủ trì", "01 | Xây dựng kế hoạch chi tiết | Sở Nội vụ", "02 | Báo cáo | Văn phòng", "",
    ]  # fmt: skip
    assert len(text.tables) == 1


def test_a_sentence_goes_on_over_the_end_of_a_page():
    line = "Các cơ quan báo cáo kết quả trước ngày 15 tháng 6 năm 2031, nếu có"
    text = extract_bytes(
        pdf([(70, 100, line)], [(70, 760, "vướng mắc thì báo cáo ngay.")]), "a.pdf"
    )

    assert text.text == line + " vướng mắc thì báo cáo ngay."
    assert text.page_of(len(line) + 2) == 2


def test_a_page_that_is_a_picture_is_given_to_whoever_can_see():
    seen = []

    def see(picture):
        seen.append(picture[:2])
        return "Số: 12/KH-UBND\n\n\nKế hoạch"

    text = extract_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 40, "trang.png", see=see)

    assert text.source == "ocr" and text.text == "Số: 12/KH-UBND\n\nKế hoạch" and text.warnings


def test_pages_of_a_pdf_that_are_pictures_are_read_and_told():
    stamp = (70, 800, "Ký bởi: Ủy ban nhân dân tỉnh Minh An, ngày ký 12/3/2031")
    data = pdf([PICTURE, stamp], [], [(70, 700, SENTENCE)])

    text = extract_bytes(
        data, "a.pdf", see=lambda picture: "KẾ HOẠCH" if picture[:2] == b"P5" else ""
    )

    assert text.text.split("\n") == ["KẾ HOẠCH", SENTENCE]
    assert "pages 1" in text.warnings[0]
    assert text.page_of(text.text.index(SENTENCE)) == 3


def test_a_text_with_a_picture_among_its_pages_is_read_without_ocr():
    def blind(picture):
        raise UnreadableDocument("no_ocr")

    text = extract_bytes(pdf([(70, 700, SENTENCE)], [PICTURE]), "a.pdf", see=blind)

    assert text.text == SENTENCE and "not read: pages 2" in text.warnings[0]
    with pytest.raises(UnreadableDocument, match="not installed"):
        extract_bytes(pdf([PICTURE]), "a.pdf", see=blind)
    with pytest.raises(UnreadableDocument, match="All 3 pages"):
        extract_bytes(pdf([PICTURE], [PICTURE], [PICTURE]), "a.pdf", see=blind)


@pytest.mark.skipif(not shutil.which("tesseract"), reason="tesseract is not installed")
def test_tesseract_reads_a_page_that_was_drawn():

    page = pypdfium2.PdfDocument(pdf([(70, 700, "Bao cao so 12 nam 2031")], plain=True))[0]

    assert "2031" in tesseract(drawn(page))


def test_without_tesseract_a_picture_is_refused_in_words(monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    ocr.languages.cache_clear()
    try:
        with pytest.raises(UnreadableDocument) as refused:
            extract_bytes(b"\x89PNG\r\n\x1a\n", "a.png")
    finally:
        ocr.languages.cache_clear()
    assert refused.value.code == "no_ocr"
