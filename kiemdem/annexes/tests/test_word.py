"""What Word hides in its files, and what the reader sees."""

from kiemdem.annexes import read_annex
from kiemdem.annexes.tests.paper import HEAD, W, docx, p, plan, task, tbl, tc, tr

NUMBERING = (
    f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2.%3"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)


def rows(data):
    return read_annex(data, filename="annex.docx").rows


def number(depth):
    """A cell that holds nothing but Word's own number."""
    return tc(p(before=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="5"/></w:numPr>'))


def test_deleted_text_is_gone_and_inserted_text_is_there():
    lead = (
        '<w:p><w:del w:id="1"><w:r><w:delText>Sở Y tế</w:delText></w:r></w:del>'
        '<w:ins w:id="2"><w:r><w:t>Sở Xây dựng</w:t></w:r></w:ins></w:p>'
    )
    gone = tr("2", "Dòng đã xóa", "Sở A", "", "2026", "Báo cáo", about='<w:del w:id="3"/>')
    [row] = rows(plan(tr("1", "Rà soát", tc(lead), "", "Quý I", "Báo cáo"), gone))
    assert row.lead_text == "Sở Xây dựng"


def test_hidden_text_and_hidden_rows_are_not_there():
    title = p("Rà soát quy chế") + p("ghi nhớ nội bộ", rpr="<w:vanish/>")
    hidden = tr("2", "Dòng ẩn", "Sở A", "", "2026", "Báo cáo", about="<w:hidden/>")
    paper = plan(tr("1", tc(title), "Sở Nội vụ", "", "Quý I", "Báo cáo"), hidden)
    [row] = rows(paper)
    assert row.title == "Rà soát quy chế"
    [told] = read_annex(paper, filename="x.docx").left_out
    assert (told.sheet, told.rows) == ("", 1)


def test_text_hidden_by_its_style_is_not_there():
    styles = f'<w:styles xmlns:w="{W}"><w:style w:styleId="Kin"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>'
    title = p("Rà soát quy chế") + p("ghi nhớ", rpr='<w:rStyle w:val="Kin"/>')
    data = plan(
        tr("1", tc(title), "Sở Nội vụ", "", "Quý I", "Báo cáo"), parts={"word/styles.xml": styles}
    )
    assert rows(data)[0].title == "Rà soát quy chế"


def test_numbers_that_word_counts_are_read():
    data = plan(
        tr(number(0), tc("Công tác tổ chức", span=5)),
        tr(number(1), "Rà soát quy chế", "Sở Nội vụ", "", "Quý I", "Báo cáo"),
        tr(number(1), "Sửa đổi quy định", "Sở Nội vụ", "", "Quý I", "Báo cáo"),
        tr(number(0), tc("Công tác kiểm tra", span=5)),
        tr(number(1), "Kiểm tra công vụ", "Thanh tra", "", "Quý I", "Báo cáo"),
        parts={"word/numbering.xml": NUMBERING},
    )
    told = [(row.number, row.group) for row in rows(data)]
    assert told == [
        ("1", "Công tác tổ chức"),
        ("2", "Công tác tổ chức"),
        ("1", "Công tác kiểm tra"),
    ]


def test_a_cell_in_a_content_control_is_read():
    control = f"<w:sdt><w:sdtContent>{tc('Sở Nội vụ')}</w:sdtContent></w:sdt>"
    wrapped = f"<w:sdt><w:sdtContent>{task('2')}</w:sdtContent></w:sdt>"
    found = rows(plan(tr("1", "Rà soát", control, "", "Quý I", "Báo cáo"), wrapped))
    assert [row.lead_text for row in found] == ["Sở Nội vụ", "Sở Nội vụ"]


def test_a_table_inside_a_cell_of_another_is_found():
    inner = tbl(tr(*HEAD), task("1"), task("2", "Sửa đổi quy định"))
    outer = tbl(tr(tc(p("Khung") + inner + p())), columns=1)
    assert [row.number for row in rows(docx(p("KẾ HOẠCH NĂM 2026"), outer))] == ["1", "2"]


def test_a_table_in_a_text_box_is_found_once():
    box = f"<w:txbxContent>{tbl(tr(*HEAD), task('1'))}</w:txbxContent>"
    drawn = (
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert len(rows(docx(drawn))) == 1


def test_cells_merged_down_stand_for_their_value():
    found = rows(
        plan(
            tr(
                "1",
                "Rà soát",
                tc("Sở Nội vụ", down="restart"),
                "",
                tc("Quý I", down="restart"),
                "Báo cáo",
            ),
            tr("2", "Sửa đổi", tc(down="continue"), "", tc(down="continue"), "Quyết định"),
        )
    )
    assert [(row.lead_text, row.due_text) for row in found] == [("Sở Nội vụ", "Quý I")] * 2


def test_a_task_merged_over_several_rows_is_one_task():
    found = rows(
        plan(
            tr(
                tc("1", down="restart"),
                tc("Rà soát", down="restart"),
                "Sở Nội vụ",
                "",
                "Quý I",
                "Báo cáo",
            ),
            tr(tc(down="continue"), tc(down="continue"), "", "", "", "Tờ trình"),
            task("2", "Sửa đổi quy định"),
        )
    )
    assert [(row.number, row.product) for row in found] == [
        ("1", "Báo cáo Tờ trình"),
        ("2", "Báo cáo"),
    ]


def test_two_levels_of_head_are_read_together():
    head = (
        tr(
            tc("STT", down="restart"),
            tc("Nhiệm vụ", down="restart"),
            tc("Phân công", span=2),
            tc("Thời gian", span=2),
        ),
        tr(tc(down="continue"), tc(down="continue"), "Chủ trì", "Phối hợp", "Bắt đầu", "Kết thúc"),
        tr("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"),
    )
    row = tr("1", "Rà soát quy chế", "Sở Nội vụ", "Sở Y tế", "01/3/2026", "30/6/2026")
    [read] = rows(docx(p("KẾ HOẠCH NĂM 2026"), tbl(*head, row)))
    assert (read.leads, read.coordinators, read.due_on.isoformat()) == (
        ["Sở Nội vụ"],
        ["Sở Y tế"],
        "2026-06-30",
    )


def test_letterhead_and_signature_tables_are_no_registers():
    letterhead = tbl(
        tr(
            "THÀNH ỦY HẢI TÂN\nSố 12-KH/TU",
            "ĐẢNG CỘNG SẢN VIỆT NAM\nHải Tân, ngày 05 tháng 01 năm 2026",
        ),
        columns=2,
    )
    signed = tbl(tr("Nơi nhận:\n- Như trên", "T/M BAN THƯỜNG VỤ\nBÍ THƯ"), columns=2)
    annex = read_annex(
        docx(letterhead, p("KẾ HOẠCH"), tbl(tr(*HEAD), task(due="Quý II")), signed),
        filename="x.docx",
    )
    assert (len(annex.tables), len(annex.rows), annex.sign) == (1, 1, "12-KH/TU")
    assert annex.issued_on.isoformat() == "2026-01-05"
    assert annex.rows[0].due_on.isoformat() == "2026-06-30"


def test_row_borders_that_do_not_quite_meet_are_put_in_columns():
    shifted = tr(
        "2",
        tc("Sửa đổi quy định", span=2),
        tc("Sở Nội vụ"),
        tc("Sở Y tế"),
        tc("Quý I"),
        tc("Tờ trình"),
    )
    found = rows(
        docx(
            p("KẾ HOẠCH NĂM 2026"),
            tbl(tr(*HEAD), task(), task("3", "Kiểm tra"), shifted, columns=7),
        )
    )
    assert found[-1].product == "Tờ trình"
    assert found[-1].lead_text == "Sở Nội vụ"


def test_totals_and_remarks_are_nothing():
    found = rows(
        plan(
            task(),
            tr(tc("Cộng mục I", span=2), "1", "", "", ""),
            tr(tc("Tổng cộng: 1 nhiệm vụ", span=6)),
            tr(tc("Ghi chú: đơn vị chủ trì báo cáo hằng quý.", span=6)),
        )
    )
    assert len(found) == 1
