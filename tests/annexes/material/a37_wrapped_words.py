"""Words inside wrappers of old Word: smart tags, links, bookmarks, text boxes told twice, a page head."""

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from tests.annexes.expect import Group, grid, register, task
from tests.annexes.paper import NS, Paper, Raw, run

NAME = "37-word-doi-cu.docx"
COLUMNS = [
    ("TT", "number"),
    ("Nội dung công việc", "title"),
    ("Đơn vị chủ trì", "lead"),
    ("Đơn vị phối hợp", "co"),
    ("Thời hạn", "due"),
    ("Sản phẩm", "product"),
]
VP, DS, TT = "Văn phòng Chi cục", "Phòng Dân số", "Phòng Truyền thông - Giáo dục"
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
WPS = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'


def smart(text):
    """Old Word wrapped dates and places in smart tags, one within another."""
    tag = '<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="date">'
    return Raw(f"<w:p>{tag}{tag}{run(text)}</w:smartTag></w:smartTag></w:p>")


def link(text):
    return Raw(f'<w:p><w:hyperlink w:anchor="muc1">{run(text)}</w:hyperlink></w:p>')


def bookmarked(first, rest):
    mark = '<w:bookmarkStart w:id="3" w:name="dau"/>'
    return Raw(f'<w:p>{run(first)}{mark}{run(rest)}<w:bookmarkEnd w:id="3"/></w:p>')


def tabbed(first, rest):
    return Raw(f"<w:p>{run(first)}<w:r><w:tab/></w:r>{run(rest)}</w:p>")


def hyphened(first, rest):
    """A hyphen at which the line must not break is an element of its own."""
    return Raw(f"<w:p>{run(first)}<w:r><w:noBreakHyphen/></w:r>{run(rest)}</w:p>")


def noted(text):
    """A footnote's mark in the text is no text."""
    mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:annotationRef/></w:r>'
    return Raw(f"<w:p>{run(text)}{mark}</w:p>")


def choice(text):
    """The same words for new and for old programs: only one of the two is meant."""
    both = (
        f"<mc:Choice Requires='wps'>{run(text)}</mc:Choice><mc:Fallback>{run(text)}</mc:Fallback>"
    )
    return Raw(f"<w:p {MC} {WPS}><mc:AlternateContent>{both}</mc:AlternateContent></w:p>")


ITEMS = [
    Group("I", "Dân số"),
    task("1", "Tầm soát trước sinh cho 900 thai phụ", DS, [TT], "15/10/2026", "2026-10-15", "day",
         product="Báo cáo", cells={"due": smart("15/10/2026")}),
    task("2", "Mô hình liên thế hệ tự giúp nhau", DS, [VP], "Quý II/2026", "2026-06-30", "quarter",
         product="06 câu lạc bộ", cells={"title": link("Mô hình liên thế hệ tự giúp nhau")}),
    task("3", "Điều tra mức sinh thay thế", DS, [TT, VP], "Tháng 8/2026", "2026-08-31", "month",
         product="Bộ số liệu", cells={"lead": bookmarked("Phòng ", "Dân số")}),
    task("4", "Tư vấn tiền hôn nhân", DS, [], "Thường xuyên", recurrence="ongoing", product="Sổ tư vấn",
         cells={"title": tabbed("Tư vấn", "tiền hôn nhân")}),
    task("5", "Cập nhật phần mềm quản lý dân cư", VP, [DS], "Hằng tháng", recurrence="monthly",
         product="Dữ liệu đúng, đủ", cells={"title": noted("Cập nhật phần mềm quản lý dân cư")}),
    Group("II", "Truyền thông"),
    task("6", "Phóng sự về mất cân bằng giới tính", TT, [DS], "Tháng 9/2026", "2026-09-30", "month",
         product="03 phóng sự", cells={"product": choice("03 phóng sự")}),
    task("7", "Thi kể chuyện gia đình hai con", TT, [VP], "28/6/2026", "2026-06-28", "day",
         product="Hội thi", cells={"due": smart("28/6/2026"), "title": choice("Thi kể chuyện gia đình hai con")}),
    task("8", "Tháng hành động quốc gia về dân số", TT, [DS, VP], "Tháng 12/2026", "2026-12-31", "month",
         product="Kế hoạch số 9-KH/CC", cells={"product": hyphened("Kế hoạch số 9", "KH/CC")}),
    task("9", "In 20.000 tờ gấp", TT, [], "Quý III/2026", "2026-09-30", "quarter", product="20.000 tờ gấp"),
    Group("III", "Hành chính"),
    task("10", "Kiểm kê tài sản cuối năm", VP, [DS, TT], "31/12/2026", "2026-12-31", "day",
         product="Biên bản", cells={"due": smart("31/12/2026")}),
    task("11", "Tuyển 02 viên chức", VP, [], "6 tháng cuối năm 2026", "2026-12-31", "half",
         product="Quyết định"),
    task("12", "Sửa mái kho lưu trữ", VP, [], "2026 - 2027", "2027-12-31", "range", product="Nghiệm thu"),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)
for _row in EXPECTED["rows"]:
    if _row["number"] == "8":  # a hyphen, or the hyphen that does not break: both are the text
        del _row["product"]


def build(path):
    """Write the annex and wrap its table whole in a content control; the page head has a table."""
    paper = Paper()
    paper.title("PHỤ LỤC", "(Kèm theo Kế hoạch số 09/KH-CCDS ngày 15/01/2026 của Chi cục Dân số)")
    paper.table(grid(ITEMS, COLUMNS), [1.2, 8, 4.2, 4.6, 3.4, 4])
    _page_head(paper.document.sections[0].header)
    table = paper.document.element.body.find(qn("w:tbl"))
    control = parse_xml(f"<w:sdt {NS}><w:sdtPr/><w:sdtContent/></w:sdt>")
    table.addprevious(control)
    control[1].append(table)
    paper.save(path)


def _page_head(header):
    table = header.add_table(rows=1, cols=2, width=9_000_000)
    table.cell(0, 0).text = "CHI CỤC DÂN SỐ"
    table.cell(0, 1).text = "Nhiệm vụ - Chủ trì - Thời hạn"
