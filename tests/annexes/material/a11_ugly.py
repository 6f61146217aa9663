"""As found in the wild: tracked changes, controls, nested tables, broken names, odd characters."""

import unicodedata

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from tests.annexes.expect import AnyOf, Group, Item, grid, register, task
from tests.annexes.paper import NS, Paper, Raw, paragraph, run, table_xml

NAME = "11-phu-luc-xau.docx"
COLUMNS = [
    ("TT", "number"),
    ("Nội\vdung nhiệm vụ", "title"),
    ("Cơ quan\vchủ trì", "lead"),
    ("Cơ quan phối\u00a0hợp", "co"),
    (unicodedata.normalize("NFD", "Thời gian hoàn thành"), "due"),
    ("Sản phẩm", "product"),
]
BY = 'w:id="7" w:author="Văn thư" w:date="2026-02-02T08:00:00Z"'
TC, VP, TG = "Ban Tổ chức Tỉnh ủy", "Văn phòng Tỉnh ủy", "Ban Tuyên giáo và Dân vận Tỉnh ủy"


def nfd(text):
    return unicodedata.normalize("NFD", text)


def changed(kept, deleted, inserted, rest=""):
    """A paragraph in which one text was struck out and another put in."""
    gone = f"<w:del {BY}><w:r><w:delText xml:space='preserve'>{deleted}</w:delText></w:r></w:del>"
    new = f"<w:ins {BY}>{run(inserted)}</w:ins>"
    return Raw(f"<w:p>{run(kept)}{gone}{new}{run(rest)}</w:p>")


def moved(text, away):
    """A paragraph with text moved away from it: Word keeps the old words in ordinary runs."""
    return Raw(
        f"<w:p><w:moveFrom {BY}>{run(away)}</w:moveFrom><w:moveTo {BY}>{run(text)}</w:moveTo></w:p>"
    )


def control(text):
    """A content control around the words of a paragraph."""
    return Raw(f"<w:p><w:sdt><w:sdtPr/><w:sdtContent>{run(text)}</w:sdtContent></w:sdt></w:p>")


def runs(*texts):
    """One word cut into many runs, as spelling marks leave it."""
    mark = '<w:proofErr w:type="spellStart"/>'
    return Raw(f"<w:p>{mark.join(run(text) for text in texts)}</w:p>")


def field(code, text):
    """A field: its code is no text, its result is."""
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    code = f"<w:r><w:instrText xml:space='preserve'> {code} </w:instrText></w:r>"
    middle = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    return Raw(f"<w:p>{begin}{code}{middle}{run(text)}{end}</w:p>")


INNER = table_xml([["Quý I", "dự thảo"], ["Quý II", "bản chính thức"]], [2, 2.2], header=0, ns="")

ITEMS = [
    Group("I", "Nhiệm vụ chung"),
    task("1", "Xây dựng quy chế phối hợp giữa các ban của Tỉnh ủy", VP, [TC, TG], "Quý II/2026",
         "2026-06-30", "quarter", product="Quy chế",
         cells={"title": changed("Xây dựng ", "quy định", "quy chế", " phối hợp giữa các ban của Tỉnh ủy"),
                "due": changed("Quý ", "I", "II", "/2026")}),
    task("2", "Số hóa tài liệu phông lưu trữ khóa XV", VP, ["Sở Nội vụ"], "Trước ngày 15/6/2026", "2026-06-15",
         "day", product="12.000 trang tài liệu", cells={"title": nfd("Số hóa tài liệu phông lưu trữ khóa XV"),
         "lead": nfd(VP), "due": nfd("Trước ngày\u00a015/6/2026"), "product": "12.000\u202ftrang tài liệu"}),
    task("3", "Bồi dưỡng cán bộ trẻ có triển vọng", TC, ["Trường Chính trị tỉnh", TG], "Quý III/2026",
         "2026-09-30", "quarter", product="Kế hoạch", cells={"lead": "Ban Tổ\vchức Tỉnh\vủy",
         "co": "Trường\nChính trị tỉnh; Ban Tuyên giáo và\vDân vận Tỉnh ủy"}),
    # Full-width digits: NFC leaves them, so either form of the texts is right.
    task(AnyOf("4", "４"), "Tổng hợp ý kiến góp ý dự thảo văn kiện", VP, [TG],
         AnyOf("１５/０８/２０２６", "15/08/2026"), "2026-08-15", "day", product="Báo cáo"),
    task("5", "Kiểm tra việc sử dụng thẻ đảng viên điện tử", "Ủy ban Kiểm tra Tỉnh ủy", [TC],
         "Tháng 9/2026", "2026-09-30", "month", product="Thông báo",
         cells={"title": "Kiểm\u200b tra việc sử\u200b dụng thẻ\u00a0 đảng viên  điện tử\ufeff",
                "number": "\u200b5", "due": "Tháng\u00a0\u00a09/2026\u200b"}),
    task("6", "Tổ chức hội nghị cộng tác viên dư luận xã hội", TG, [VP], "Tháng 10/2026", "2026-10-31",
         "month", product="Hội nghị", cells={"title": control("Tổ chức hội nghị cộng tác viên dư luận xã hội"),
         "due": runs("Thá", "ng 1", "0/20", "26")}),
    Group("II", "Nhiệm vụ của các đảng ủy trực thuộc"),
    task("7", "Đề án chi bộ bốn tốt trong đơn vị sự nghiệp", "Đảng ủy các cơ quan Đảng tỉnh", [TC],
         "Năm 2026", "2026-12-31", "year", product="Đề án", unsure=("product",),
         cells={"product": Raw(paragraph("Đề án:") + INNER)}),  # how a nested table is told is not said
    task("8", "Nâng cao vai trò cấp ủy trong doanh nghiệp", "Đảng ủy Ủy ban nhân dân tỉnh", [TC, TG],
         "30/11/2026", "2026-11-30", "day", product="Nghị quyết chuyên đề",
         cells={"title": moved("Nâng cao vai trò cấp ủy trong doanh nghiệp", "Củng cố tổ chức công đoàn"),
                "product": field("DOCPROPERTY Loai", "Nghị quyết chuyên đề")}),
    task("9", "Giao ban công tác nội chính", "Ban Nội chính Tỉnh ủy", ["Đảng ủy Công an tỉnh"], "Hằng tháng",
         recurrence="monthly", product="Thông báo kết luận", cells={"due": "Hằng\vtháng",
         "title": Raw(f"<w:p><w:ins {BY}>{run('Giao ban công tác nội chính')}</w:ins></w:p>")}),
    task("10", "Tổng kết việc học tập nghị quyết bằng hình thức trực tuyến", TG, [VP], "Quý IV/2026",
         "2026-12-31", "quarter", product="Báo cáo tổng kết",
         cells={"title": "Tổng kết việc học tập nghị quyết", "product": "Báo cáo"},
         after=[{"title": "bằng hình thức trực tuyến", "product": "tổng kết"}]),
    task("11", "Rà soát phần mềm quản lý hồ sơ đảng viên", TC, [VP], "Quý IV/2026", "2026-12-31",
         "quarter", product="Báo cáo"),
    task("12", "Bàn giao hồ sơ các ban chỉ đạo đã giải thể", VP, [TC], "31/3/2026", "2026-03-31", "day",
         product="Biên bản bàn giao", cells={"title": "\n\nBàn giao hồ sơ\n\ncác ban chỉ đạo\nđã giải thể\n"}),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the annex and then spoil it."""
    paper = Paper()
    paper.title(
        "PHỤ LỤC",
        "Nhiệm vụ trọng tâm",
        "(Kèm theo Kế hoạch số 41-KH/TU, ngày 30/01/2026 của Ban Thường vụ Tỉnh ủy Trường Giang)",
    )
    rows = grid(ITEMS, COLUMNS)
    rows.append(["13", "Nhiệm vụ đã bỏ khỏi danh mục", VP, "", "Quý I/2026", "Báo cáo"])
    paper.table(rows, [1.2, 8, 4, 4.2, 3.2, 4.4])
    _spoil(paper.document.element.body.find(qn("w:tbl")))
    paper.save(path)


def _spoil(table):
    rows = table.findall(qn("w:tr"))
    numbered = [i for i in ITEMS if isinstance(i, Item)]
    assert len(rows) > len(numbered)
    _strike_out(rows[-1])
    eleventh = next(row for row in rows if "phần mềm quản lý" in "".join(row.itertext()))
    _wrap(eleventh)
    _wrap(rows[3].findall(qn("w:tc"))[2])
    _ragged(next(row for row in rows if "".join(row.itertext()).startswith("bằng hình")))


def _strike_out(row):
    """The row is deleted with changes tracked: it is still in the file."""
    row.find(qn("w:trPr")).append(parse_xml(f"<w:del {NS} {BY}/>"))


def _wrap(element):
    """Put a row or a cell into a content control."""
    control = parse_xml(f"<w:sdt {NS}><w:sdtPr/><w:sdtContent/></w:sdt>")
    element.addprevious(control)
    control[1].append(element)


def _ragged(row):
    """Word's way to leave out the first cell of a row."""
    row.remove(row.findall(qn("w:tc"))[0])
    row.find(qn("w:trPr")).append(parse_xml(f'<w:gridBefore {NS} w:val="1"/>'))
