"""Every type of file gives its text, and what cannot be read is refused in a sentence."""

from kiemdem.annexes.tests.paper import docx, p, tbl, tc, tr
from kiemdem.reading.sources import extract_bytes
from tests.reading.papers import (
    SENTENCE,
    in_tcvn3,
    odt,
    xlsx,
)

STYLES = (
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" '
    'w:default="1" w:styleId="a"><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr></w:style></w:styles>'
)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def lines(data, name="a.docx"):
    return extract_bytes(data, name).text.split("\n")


def test_plain_text_is_kept_as_it_is_but_for_the_form_of_its_letters():
    text = extract_bytes("\ufeffKế hoạch\r\n\r\nsố 7\fHo\u0300a".encode(), "a.txt")

    assert text.text == "\ufeffKế hoạch\r\n\r\nsố 7\fHòa"
    assert text.page_of(text.text.index("Hòa")) == 2


def test_a_word_file_gives_paragraphs_and_rows_in_their_order():
    text = extract_bytes(
        docx(
            p("Trước"),
            tbl(tr("TT", "Việc", "Hạn"), tr("1", "Báo cáo\nkết quả", ""), columns=3),
            p("Sau"),
        ),
        "a.docx",
    )

    assert text.text.split("\n") == [
        "Trước",
        "",
        "TT | Việc | Hạn",
        "1 | Báo cáo kết quả | ",
        "",
        "Sau",
    ]
    assert [text.text[a:b].split("\n")[0] for a, b in text.tables] == ["TT | Việc | Hạn"]


def test_the_head_of_a_letter_is_no_table():
    head = tbl(
        tr(
            "TỈNH ỦY MINH AN\nSố: 12-KH/TU",
            "ĐẢNG CỘNG SẢN VIỆT NAM\nMinh An, ngày 3 tháng 2 năm 2031",
        ),
        columns=2,
    )

    text = extract_bytes(docx(head, p("KẾ HOẠCH")), "a.docx")

    assert text.text.split("\n")[:2] == ["TỈNH ỦY MINH AN", "Số: 12-KH/TU"]
    assert text.tables == ()


def test_a_heading_inside_a_table_is_a_plain_line():
    rows = tr(tc("I. Công tác cán bộ", span=2)), tr("1", "Báo cáo")

    assert "I. Công tác cán bộ" in lines(docx(tbl(tr("TT", "Việc"), *rows, columns=2)))


def test_numbers_of_lists_are_printed_and_any_bullet_is_a_dash():
    numbering = (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>'
        '<w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    item = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'.format
    body = p("Mục tiêu", before=item(0)), p("Thu đủ", before=item(1)), p("Nhiệm vụ", before=item(0))

    assert lines(docx(*body, parts={"word/numbering.xml": numbering})) == [
        "I. Mục tiêu",
        "- Thu đủ",
        "II. Nhiệm vụ",
    ]


def test_text_in_an_old_font_is_converted_even_when_it_is_short():
    short = in_tcvn3("Sở Nội vụ").decode("latin-1")
    rest = p("HéI", rpr='<w:rFonts w:ascii=".VnTimeH"/>'), p("Sở Y tế")

    assert lines(docx(p(short), *rest, parts={"word/styles.xml": STYLES}))[1:] == ["HỘI", "Sở Y tế"]
    assert lines(docx(p(short), parts={"word/styles.xml": STYLES})) == ["Sở Nội vụ"]


def test_footnotes_stand_at_the_end_and_running_heads_nowhere():
    relation = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="f" Type="x/footnotes" Target="footnotes.xml"/><Relationship Id="h" Type="x/header" Target="header1.xml"/>'
        "</Relationships>"
    )
    notes = f'<w:footnotes {W}><w:footnote w:type="separator">{p("---")}</w:footnote><w:footnote>{p("Theo Báo cáo 5/BC-UBND")}</w:footnote></w:footnotes>'
    parts = {"word/_rels/document.xml.rels": relation, "word/footnotes.xml": notes,
             "word/header1.xml": f"<w:hdr {W}>{p('Trang 2')}</w:hdr>"}  # fmt: skip

    assert lines(docx(p("Nội dung"), parts=parts)) == ["Nội dung", "", "[1] Theo Báo cáo 5/BC-UBND"]


def test_a_workbook_gives_its_rows_as_they_are_shown():
    text = extract_bytes(xlsx(["TT", "Chỉ tiêu", "KH"], [1, "Thu ngân sách", 12500.5]), "a.xlsx")

    assert text.text.strip().split("\n") == ["TT | Chỉ tiêu | KH", "1 | Thu ngân sách | 12500,5"]
    assert len(text.tables) == 1


def test_an_opendocument_text_gives_lists_tables_and_notes():
    style = '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>'
    item = "<text:list-item><text:p>{}</text:p></text:list-item>".format
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>".format
    body = (
        f'<text:p>Số<text:s text:c="2"/>7<text:note><text:note-body><text:p>Ghi chú</text:p></text:note-body></text:note></text:p>'
        f'<text:list text:style-name="L">{item("Một")}{item("Hai")}</text:list>'
        f"<table:table><table:table-row>{cell('TT')}{cell('Việc')}</table:table-row></table:table>"
    )

    assert lines(odt(body, style), "a.odt") == [
        "Số  7",
        "1. Một",
        "2. Hai",
        "",
        "TT | Việc",
        "",
        "[1] Ghi chú",
    ]


PAGE = f"""<!doctype html><html><head><title>Báo</title><script>var x = "Số 9/QĐ-UBND"</script></head><body>
<div class="menu"><a href="/">Trang chủ</a> <a href="/tin">Tin tức</a></div>
<div class="page"><h1>Giao nhiệm vụ năm 2031</h1><p class="sapo">Sáng 3/2, tỉnh họp giao nhiệm vụ.</p>
<div class="content"><p>{SENTENCE}</p><p>{SENTENCE}<br>Dòng sau.</p><ul><li>Một việc</li></ul>
<table><tr><th>TT</th><th>Việc</th></tr><tr><td>1</td><td>Báo cáo</td></tr></table><p>{SENTENCE}</p></div></div>
<div class="related"><a href="/1">Tin khác về một cuộc họp khác của tỉnh trong tháng hai</a></div>
<footer>Giấy phép số 12/GP-TTĐT, địa chỉ và điện thoại của tòa soạn báo tỉnh Minh An</footer></body></html>"""


def test_a_web_page_gives_what_it_is_about():
    assert lines(PAGE.encode(), "tin.html") == [
        "Giao nhiệm vụ năm 2031", "Sáng 3/2, tỉnh họp giao nhiệm vụ.", SENTENCE, SENTENCE, "Dòng sau.", "- Một việc", "",
        "TT | Việc", "1 | Báo cáo", "", SENTENCE,
    ]  # fmt: skip


def test_a_row_without_cells_is_no_row():
    page = "<!doctype html><table><tr><td>TT<td>Việc<tr><tr><td>1<td>Báo cáo</table>"

    assert lines(page.encode(), "a.html")[:2] == ["TT | Việc", "1 | Báo cáo"]


def test_a_web_page_that_is_called_a_word_file_is_read_as_what_it_is():
    assert SENTENCE in extract_bytes(PAGE.encode(), "tin.doc").text
