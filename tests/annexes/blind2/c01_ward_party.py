"""A ward's Party committee: headings by decimal numbers, who is in charge beside who drafts, “nt”."""

from tests.annexes.expect import Group, Printed, grid, register, task
from tests.annexes.paper import Paper

NAME = "c01-chuong-trinh-dang-uy-phuong.docx"
COLUMNS = [
    ("TT", "number"),
    ("Nội dung công việc", "title"),
    ("Đồng chí phụ trách", "boss"),
    ("Cơ quan chủ trì tham mưu", "lead"),
    ("Cơ quan phối hợp", "co"),
    ("Thời gian trình", "due"),
    ("Cấp cho ý kiến, ban hành", "authority"),
]
VP, BXD, KT = "Văn phòng Đảng ủy", "Ban Xây dựng Đảng", "Cơ quan Ủy ban Kiểm tra Đảng ủy"
MT, UB = "Ủy ban MTTQ Việt Nam phường", "UBND phường"
BCH, BTV, TT = "BCH Đảng bộ", "BTV Đảng ủy", "Thường trực Đảng ủy"
BOSS = "Đ/c Bí thư"


def under(number, title):
    """A heading of the second level: its number and title, the other cells left blank."""
    return Group(number, title, printed=[number, title, "", "", "", "", ""])


def item(number, title, lead, co, due, on=None, precision="none", authority=None, **more):
    more["cells"] = {"boss": BOSS, **more.get("cells", {})}
    return task(number, title, lead, co, due, on, precision, authority=authority, **more)


ITEMS = [
    Group("I", "CÔNG TÁC XÂY DỰNG ĐẢNG"),
    under("1", "Công tác chính trị, tư tưởng"),
    item("1.1", "Nghị quyết về xây dựng con người phường Đông Sơn thanh lịch", BXD, [MT, VP],
         "Quý I/2026", "2026-03-31", "quarter", BCH),
    item("1.2", "Kế hoạch học tập chuyên đề năm 2026", BXD, [VP], "Trước ngày 28/02/2026", "2026-02-28", "day", BTV,
         cells={"boss": "nt", "lead": "nt"}),
    item("1.3", "Đối thoại giữa người đứng đầu cấp ủy với nhân dân", BXD, [MT], "Mỗi năm 2 lần", authority=TT,
         recurrence="half-yearly", cells={"boss": "nt", "lead": "-nt-"}),
    under("2", "Công tác tổ chức, cán bộ"),
    item("2.1", "Đề án nâng cao chất lượng sinh hoạt chi bộ tổ dân phố", BXD, [VP, KT], "Tháng 5/2026", "2026-05-31",
         "month", BTV),
    item("2.2", "Rà soát, bổ sung quy hoạch cấp ủy", BXD, [VP, KT], "Theo hướng dẫn của Ban Tổ chức Thành ủy",
         authority=BCH, cells={"lead": "nt", "co": "nt"}),
    item("2.3", "Báo cáo kết quả phát triển đảng viên", BXD, [], "Hằng quý, trước ngày 20 tháng cuối quý", authority=TT,
         recurrence="quarterly"),
    item("3", "Sơ kết một năm vận hành mô hình tổ chức mới", VP, [BXD, KT, UB], "Trước 15/7/2026", "2026-07-15", "day",
         BCH, group="CÔNG TÁC XÂY DỰNG ĐẢNG"),
    Group("II", "CÔNG TÁC KIỂM TRA, GIÁM SÁT"),
    item("4", "Chương trình kiểm tra, giám sát năm 2026", KT, [VP], "Tháng 01/2026", "2026-01-31", "month", BCH),
    item("5", "Kiểm tra 03 chi bộ về thu, chi đảng phí", KT, ["Các chi bộ được kiểm tra"], "Quý II và quý III năm 2026",
         "2026-09-30", "quarter", BTV),
    Group("III", "LÃNH ĐẠO CHÍNH QUYỀN, MẶT TRẬN"),
    under("6", "Kinh tế, đô thị"),
    item("6.1", "Kết luận về chỉnh trang tuyến phố Lê Văn Hưu", "Đảng ủy UBND phường", [MT, "Công an phường"],
         "Cuối tháng 9/2026", "2026-09-30", "month", BTV),
    item("6.2", "Chủ trương đầu tư chợ Đông Sơn", "Đảng ủy UBND phường", [], "Trước kỳ họp thường lệ giữa năm của HĐND phường",
         authority=BTV),
    item("7", "Chương trình phối hợp với Ủy ban MTTQ", MT, [VP], "2026 – 2030", "2030-12-31", "range", TT,
         group="LÃNH ĐẠO CHÍNH QUYỀN, MẶT TRẬN"),
    Printed(["", "Cộng: 12 nội dung", "", "", "", "", ""]),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the programme between a letterhead and a signature."""
    paper = Paper()
    paper.letterhead(["ĐẢNG BỘ THÀNH PHỐ VĨNH GIANG", "ĐẢNG ỦY PHƯỜNG ĐÔNG SƠN", "*", "Số 03-CTr/ĐU"],
                     ["ĐẢNG CỘNG SẢN VIỆT NAM", "Đông Sơn, ngày 08 tháng 01 năm 2026"])  # fmt: skip
    paper.title("CHƯƠNG TRÌNH CÔNG TÁC", "của Ban Chấp hành Đảng bộ phường khóa I, năm 2026")
    paper.line(
        "Chương trình gồm 12 nội dung, trong đó Ban Xây dựng Đảng chủ trì 06 nội dung.", align="j"
    )
    bold = [i + 1 for i, item_ in enumerate(ITEMS) if isinstance(item_, Group)]
    paper.table(grid(ITEMS, COLUMNS), [1.2, 8, 2.6, 4, 4, 3.2, 2.6], bold_rows=bold)
    paper.signature(["- Thành ủy (để báo cáo);", "- Các chi bộ trực thuộc;", "- Lưu Văn phòng Đảng ủy."],
                    ["T/M BAN CHẤP HÀNH", "BÍ THƯ", "", "Trần Đức Lâm"])  # fmt: skip
    paper.save(path)
