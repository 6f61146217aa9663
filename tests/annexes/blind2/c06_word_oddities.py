"""Numbers of two levels counted by Word, a text box, changes tracked by row, hidden words, list bullets."""

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from tests.annexes.expect import Group, grid, register, task
from tests.annexes.paper import NS, Paper, Raw, paragraph, run

NAME = "c06-tinh-nang-cua-word.docx"
COLUMNS = [
    ("TT", "number"),
    ("Tên nhiệm vụ", "title"),
    ("Đơn vị chủ trì", "lead"),
    ("Đơn vị phối hợp", "co"),
    ("Thời hạn hoàn thành", "due"),
    ("Sản phẩm", "product"),
    ("Ghi chú", "note"),
]
BY = 'w:id="11" w:author="Chuyên viên" w:date="2026-01-22T02:00:00Z"'
CD, VP, NV = "Công đoàn ngành Giáo dục", "Văn phòng Liên đoàn", "Ban Nữ công"
TC, TG = "Ban Tổ chức - Kiểm tra", "Ban Tuyên giáo"


def auto(level):
    """An empty paragraph that Word numbers."""
    return Raw(
        paragraph("", inside=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="71"/></w:numPr>')
    )


def bullets(*texts):
    """Paragraphs of a bulleted list: the bullets are Word's, not text."""
    look = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="72"/></w:numPr>'
    return Raw("".join(paragraph(text, inside=look) for text in texts))


def hidden(text, words):
    """Words that are hidden in the middle of a cell."""
    gone = f"<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space='preserve'>{words}</w:t></w:r>"
    return Raw(f"<w:p>{run(text)}{gone}</w:p>")


def noted(text):
    """Words with a footnote mark and a comment."""
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    return Raw(
        f'<w:p><w:commentRangeStart w:id="4"/>{run(text)}<w:commentRangeEnd w:id="4"/>{mark}</w:p>'
    )


def under(number, title):
    return Group(number, title, printed=[auto(0), title, "", "", "", "", ""])


def item(number, title, lead, co, *fields, **more):
    more["cells"] = {"number": auto(1), **more.get("cells", {})}
    return task(number, title, lead, co, *fields, **more)


CONTROL = Raw(
    f"<w:sdt><w:sdtPr><w:date/></w:sdtPr><w:sdtContent><w:p>{run('26/3/2026')}</w:p></w:sdtContent></w:sdt><w:p/>"
)
ITEMS = [
    under("1", "Chăm lo, bảo vệ quyền lợi"),
    item("1.1", "Thương lượng, ký mới 40 bản thỏa ước", TC, [CD, "các công đoàn cơ sở"], "Quý III/2026", "2026-09-30", "quarter",
         product="40 bản thỏa ước", cells={"co": bullets(CD, "các công đoàn cơ sở")}),
    item("1.2", "Chuyến xe công đoàn đưa công nhân về quê đón Tết", VP, [CD], "Trước ngày 12/02/2026", "2026-02-12", "day",
         product="60 chuyến xe", cells={"title": hidden("Chuyến xe công đoàn đưa công nhân về quê đón Tết", " (bỏ?)")}),
    item("1.3", "Trao nhà mái ấm", VP, [NV], "26/3/2026", "2026-03-26", "day", product="05 căn nhà", cells={"due": CONTROL}),
    under("2", "Xây dựng tổ chức"),
    item("2.1", "Kết nạp 6.000 đoàn viên", TC, [], "Cả năm 2026", "2026-12-31", "year", product="6.000 đoàn viên"),
    item("2.2", "Đại hội công đoàn cơ sở nhiệm kỳ 2026\u20132031", TC, [TG, VP], "Xong trước ngày 30\u00a0tháng\u00a06 năm 2026",
         "2026-06-30", "day", product="Nghị quyết đại hội", cells={"title": noted("Đại hội công đoàn cơ sở nhiệm kỳ 2026\u20132031")}),
    item("2.3", "Bồi dưỡng cán bộ nữ công", NV, [TC], "Tháng\v8/2026", "2026-08-31", "month", product="02 lớp"),
    under("3", "Tuyên truyền, thi đua"),
    item("3.1", "Tháng Công nhân và Tháng hành động về an toàn lao động", TG, [CD, NV], "01/5 - 31/5/2026", "2026-05-31", "range",
         product="Lễ phát động"),
    item("3.2", "Hội thao công nhân viên chức", TG, [VP], "Từ 15 đến 20/7/2026", "2026-07-20", "range", product="Hội thao"),
    item("3.3", "Bản tin nội bộ", TG, [], "Mỗi tháng 01 số", product="12 số", recurrence="monthly"),
    item("3.4", "Tổng kết phong trào Giỏi việc trường, đảm việc nhà", NV, [CD], "20/10", "2026-10-20", "day", product="Hội nghị"),
    under("4", "Tài chính, kiểm tra"),
    item("4.1", "Kiểm tra tài chính 12 đơn vị", TC, [VP], "2 lần/năm", recurrence="half-yearly", product="Thông báo kết luận"),
    item("4.2", "Công khai dự toán", VP, [TC], "Quý I hằng năm", recurrence="yearly", product="Bảng công khai"),
]  # fmt: skip
ITEMS[6].expected["due_text"] = "Xong trước ngày 30 tháng 6 năm 2026"
ITEMS[7].expected["due_text"] = "Tháng 8/2026"

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the annex with its numbering, then strike out one row and mark one as put in."""
    paper = Paper()
    _define(paper.document)
    paper.add(_box("PHỤ LỤC", "Dự thảo lần 2"))
    paper.title("NHIỆM VỤ TRỌNG TÂM NĂM 2026", "(Kèm theo Kế hoạch số 09/KH-LĐLĐ ngày 22/01/2026)")
    rows = grid(ITEMS, COLUMNS)
    rows.insert(5, ["", "Nhiệm vụ bị gạch khỏi dự thảo", VP, "", "Quý I/2026", "Báo cáo", ""])
    bold = [i for i, row in enumerate(rows) if i and isinstance(row[0], Raw) and not row[2]]
    paper.table(rows, [1.4, 8, 4.2, 4.4, 3.4, 3, 1.5], bold_rows=bold)
    table = paper.document.element.body.find(qn("w:tbl"))
    trs = table.findall(qn("w:tr"))
    trs[5].find(qn("w:trPr")).append(parse_xml(f"<w:del {NS} {BY}/>"))
    trs[7].find(qn("w:trPr")).append(parse_xml(f"<w:ins {NS} {BY}/>"))
    paper.save(path)


def _box(*lines):
    inside = "".join(paragraph(line) for line in lines)
    return (
        f'<w:p {NS} xmlns:v="urn:schemas-microsoft-com:vml"><w:r><w:pict><v:shape><v:textbox>'
        f"<w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    )


def _define(document):
    numbering = document.part.numbering_part.element
    levels = [("decimal", "%1"), ("decimal", "%1.%2")]
    lists = {71: levels, 72: [("bullet", "\uf0b7")]}
    for key, forms in lists.items():
        inside = "".join(
            f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
            for i, (form, text) in enumerate(forms)
        )
        numbering.insert(
            0, parse_xml(f'<w:abstractNum {NS} w:abstractNumId="{key}">{inside}</w:abstractNum>')
        )
        numbering.append(
            parse_xml(f'<w:num {NS} w:numId="{key}"><w:abstractNumId w:val="{key}"/></w:num>')
        )
