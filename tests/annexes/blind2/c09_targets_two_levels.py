"""Targets with years under one head and parts of a target, then the tasks; who watches over each."""

from tests.annexes.expect import MERGED_LEFT, MERGED_UP, AnyOf, Group, grid, register, target, task
from tests.annexes.paper import Paper

NAME = "c09-chi-tieu-nhieu-nam.docx"
HEAD = [
    ["TT", "Nhóm chỉ tiêu, chỉ tiêu", "ĐVT", "Thực hiện năm 2025", "Mục tiêu", MERGED_LEFT, "Cơ quan theo dõi, đánh giá"],
    [MERGED_UP, MERGED_UP, MERGED_UP, MERGED_UP, "Năm 2026", "Năm 2030", MERGED_UP],
]  # fmt: skip
FIELDS = [(n, n) for n in ("number", "name", "unit_of_measure", "result", "p1", "p2", "watch")]
COLUMNS = [
    ("TT", "number"),
    ("Nhiệm vụ", "title"),
    ("Cơ quan, đơn vị, địa phương chủ trì", "lead"),
    ("Cơ quan, đơn vị phối hợp", "co"),
    ("Thời gian hoàn thành", "due"),
    ("Hình thức sản phẩm", "product"),
    ("Cơ quan ban hành", "authority"),
]
TK, CT, KH = "Thống kê tỉnh", "Sở Công Thương", "Sở Khoa học và Công nghệ"
TC, NV = "Sở Tài chính", "Sở Nội vụ"


def aimed(number, name, unit, past, near, far, **more):
    """A target of two years: both stand in one text."""
    plan = AnyOf(
        f"Năm 2026: {near}; Năm 2030: {far}",
        f"Mục tiêu Năm 2026: {near}; Mục tiêu Năm 2030: {far}",
        f"Mục tiêu năm 2026: {near}; Mục tiêu năm 2030: {far}",
    )
    cells = {"p1": near, "p2": far, "watch": TK, "result": past or "", "plan": ""}
    return target(
        number, name, unit, plan, past, None, cells=cells, unsure=("result", "note"), **more
    )


AIMS = [
    Group("I", "Kinh tế", printed=["I", "Kinh tế", "", "", "", "", ""]),
    aimed("1", "Tốc độ tăng GRDP", "%", "8,2", "10", "10 - 11"),
    aimed("2", "Tỷ trọng kinh tế số trong GRDP", "%", "14,6", "18", "30"),
    aimed("3", "Thu ngân sách nhà nước trên địa bàn", "tỷ đồng", "21.340", "24.000", "≥ 40.000"),
    Group("II", "Xã hội", printed=["II", "Xã hội", "", "", "", "", ""]),
    aimed("4", "Tỷ lệ hộ nghèo đa chiều", "%", "1,9", "< 1,5", "Không còn"),
    aimed("5", "Tuổi thọ trung bình", "tuổi", None, "75,2", "76"),
]  # fmt: skip
ITEMS = [
    Group("I", "Kinh tế"),
    task("1", "Chương trình phát triển kinh tế số giai đoạn 2026-2030", KH, [CT, TC], "Quý I/2026", "2026-03-31", "quarter",
         product="Chương trình", authority="HĐND tỉnh"),
    task("2", "Kịch bản tăng trưởng theo quý", TC, [TK, "Các sở, ngành, địa phương"], "Tháng 01 hằng năm", recurrence="yearly",
         product="Công văn điều hành", authority="UBND tỉnh"),
    task("3", "Đề án chống thất thu thuế", "Thuế tỉnh", [TC, "Công an tỉnh"], "Trước 15/4/2026", "2026-04-15", "day",
         product="Đề án", authority="Chủ tịch UBND tỉnh"),
    task("4", "Giao ban sản xuất công nghiệp", CT, ["Ban Quản lý các khu công nghiệp"], "Hai tháng một lần", product="Thông báo",
         unsure=("recurrence",)),
    Group("II", "Xã hội"),
    task("5", "Rà soát hộ nghèo, hộ cận nghèo", "UBND các xã: Lâm Thượng, Khe Bàng; phường Hoa Lư", [NV],
         "01/9/2026 - 15/12/2026", "2026-12-15", "range", product="Danh sách được duyệt",
         leads=["UBND xã Lâm Thượng", "UBND xã Khe Bàng", "UBND phường Hoa Lư"]),
    task("6", "Khám sức khỏe toàn dân", "Sở Y tế", ["UBND các xã, phường"], "Mỗi năm một lần, từ năm 2026", recurrence="yearly",
         product="Hồ sơ sức khỏe", unsure=("due_on", "precision")),
    task("7", "Quy định chính sách hỗ trợ người cao tuổi", NV, [TC, "Sở Y tế"], "Kỳ họp thường lệ giữa năm 2026 của HĐND tỉnh",
         product="Nghị quyết", authority="HĐND tỉnh", unsure=("due_on", "precision")),
    task("8", "Đánh giá giữa kỳ", "Các sở: Tài chính, Nội vụ, Y tế", [TK], "Năm 2028", "2028-12-31", "year", product="Báo cáo",
         leads=[AnyOf("Sở Tài chính", "sở Tài chính"), AnyOf("Sở Nội vụ", "sở Nội vụ"), AnyOf("Sở Y tế", "sở Y tế")]),
    task("9", "Tổng kết", TC, [], "Quý IV năm 2030", "2030-12-31", "quarter", product="Báo cáo tổng kết", authority="Tỉnh ủy"),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=2, targets=AIMS)
EXPECTED["groups"] = "unsure"


def build(path):
    """Write both annexes."""
    paper = Paper()
    paper.title(
        "Phụ lục số 1",
        "HỆ THỐNG CHỈ TIÊU",
        "(Kèm theo Chương trình hành động số 04-CTr/TU, ngày 05/01/2026 của Tỉnh ủy)",
    )
    paper.table(HEAD + grid(AIMS, FIELDS, head=False), [1.2, 8, 2, 3, 2.5, 2.5, 4], header=2)
    paper.title(
        "Phụ lục số 2",
        "DANH MỤC NHIỆM VỤ",
        "(Kèm theo Chương trình hành động số 04-CTr/TU, ngày 05/01/2026 của Tỉnh ủy)",
    )
    paper.table(grid(ITEMS, COLUMNS), [1.2, 7, 4.6, 4.2, 3.2, 2.8, 2.6])
    paper.save(path)
