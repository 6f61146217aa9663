"""The numbers are Word's own: the cells of the first column hold none as text."""

from docx.oxml import parse_xml

from tests.annexes.expect import MERGED_LEFT, Group, grid, register, task
from tests.annexes.paper import NS, Paper, Raw, paragraph

NAME = "07-phu-luc-danh-so-tu-dong.docx"
COLUMNS = [
    ("Số TT", "number"),
    ("Nhiệm vụ", "title"),
    ("Cơ quan, đơn vị chủ trì", "lead"),
    ("Cơ quan, đơn vị phối hợp", "co"),
    ("Thời gian thực hiện", "due"),
    ("Dự kiến sản phẩm", "product"),
    ("Thẩm quyền ban hành", "authority"),
]
ROMAN, ARABIC = 91, 92
LEVELS = {ROMAN: ("upperRoman", "%1."), ARABIC: ("decimal", "%1")}


def auto(number_id):
    """A paragraph that Word numbers; it has no text."""
    look = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number_id}"/></w:numPr>'
    return Raw(paragraph("", inside=look))


def group(number, title):
    return Group(number, title, [auto(ROMAN), title, *[MERGED_LEFT] * 5])


def item(number, *fields, **more):
    return task(number, *fields, **more, cells={"number": auto(ARABIC)})


CT, BS = "UBND tỉnh", "HĐND tỉnh"
ITEMS = [
    group("I", "Hoàn thiện chính sách"),
    item("1", "Nghị quyết quy định mức hỗ trợ học phí cho trẻ em vùng bãi ngang", "Sở Giáo dục và Đào tạo",
         ["Sở Tài chính", "Sở Tư pháp"], "Trước ngày 01/6/2026", "2026-06-01", "day",
         product="Dự thảo Nghị quyết", authority=BS),
    item("2", "Quy định mức chi thăm hỏi người có công", "Sở Nội vụ", ["Sở Tài chính"], "Quý II/2026",
         "2026-06-30", "quarter", product="Dự thảo Nghị quyết", authority=BS),
    item("3", "Bảng giá đất áp dụng từ ngày 01/01/2027", "Sở Nông nghiệp và Môi trường",
         ["Thuế tỉnh", "UBND các xã, phường"], "Trước ngày 20/12/2026", "2026-12-20", "day",
         product="Quyết định", authority=CT),
    item("4", "Danh mục dịch vụ sự nghiệp công sử dụng ngân sách nhà nước", "Sở Tài chính", [],
         "Tháng 9/2026", "2026-09-30", "month", product="Quyết định", authority=CT),
    group("II", "Phát triển nguồn nhân lực"),
    item("5", "Đề án thu hút bác sĩ về công tác tại trạm y tế", "Sở Y tế", ["Sở Nội vụ", "Sở Tài chính"],
         "Quý III/2026", "2026-09-30", "quarter", product="Đề án", authority=CT),
    item("6", "Đào tạo nghề cho 9.500 lao động nông thôn", "Sở Nội vụ",
         ["Trường Cao đẳng nghề Trường Giang"], "Năm 2026", "2026-12-31", "year", product="Báo cáo",
         authority=CT),
    item("7", "Kết nối việc làm cho sinh viên tốt nghiệp", "Trung tâm Dịch vụ việc làm tỉnh", [],
         "Định kỳ hằng quý", recurrence="quarterly", product="Phiên giao dịch việc làm"),
    group("III", "Chuyển đổi số"),
    item("8", "Kho dữ liệu dùng chung của tỉnh", "Sở Khoa học và Công nghệ", ["Công an tỉnh"],
         "31/8/2026", "2026-08-31", "day", product="Hệ thống được nghiệm thu", authority=CT),
    item("9", "Cấp chữ ký số miễn phí cho người dân", "Sở Khoa học và Công nghệ",
         ["VNPT Trường Giang", "Viettel Trường Giang"], "Thường xuyên", recurrence="ongoing",
         product="60% người trưởng thành được cấp"),
    item("10", "Phủ sóng 5G tại các khu công nghiệp", "Sở Khoa học và Công nghệ",
         ["Ban Quản lý các khu công nghiệp tỉnh"], "2026-2028", "2028-12-31", "range",
         product="100% khu công nghiệp được phủ sóng"),
    group("IV", "Quốc phòng, an ninh"),
    item("11", "Xây dựng thao trường huấn luyện tổng hợp cụm phía Bắc", "Bộ Chỉ huy Quân sự tỉnh",
         ["Sở Tài chính", "Sở Xây dựng"], "Quý IV/2027", "2027-12-31", "quarter",
         product="Công trình đưa vào sử dụng", authority=CT),
    item("12", "Xây dựng 30 phường, xã không ma túy", "Công an tỉnh", ["UBND các xã, phường"],
         "Trước ngày 31/12/2026", "2026-12-31", "day", product="Quyết định công nhận", authority=CT),
    item("13", "Tổng kiểm kê vũ khí thô sơ trong dân", "Công an tỉnh", [], "6 tháng đầu năm 2026",
         "2026-06-30", "half", product="Báo cáo"),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the annex."""
    paper = Paper()
    _define_numbers(paper.document)
    paper.title(
        "Phụ lục II",
        "DANH MỤC NHIỆM VỤ GIAO CÁC SỞ, NGÀNH",
        "(Kèm theo Quyết định số 118/QĐ-UBND ngày 16/01/2026 của UBND tỉnh Trường Giang)",
    )
    paper.table(grid(ITEMS, COLUMNS), [1.6, 7.5, 4, 4.2, 3, 3.2, 2])
    paper.save(path)


def _define_numbers(document):
    numbering = document.part.numbering_part.element
    for number_id, (form, text) in LEVELS.items():
        level = f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        level += f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
        abstract = f'<w:abstractNum {NS} w:abstractNumId="{number_id}">{level}</w:abstractNum>'
        numbering.insert(0, parse_xml(abstract))
        link = f'<w:abstractNumId w:val="{number_id}"/>'
        numbering.append(parse_xml(f'<w:num {NS} w:numId="{number_id}">{link}</w:num>'))
