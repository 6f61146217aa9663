"""One column for both roles again: brackets, dashes, sentences; and Word's own lists inside cells."""

from tests.annexes.expect import Group, grid, register, task
from tests.annexes.paper import Paper

NAME = "29-co-quan-chu-tri-phoi-hop.docx"
COLUMNS = [
    ("STT", "number"),
    ("Nội dung", "title"),
    ("Cơ quan chủ trì, cơ quan phối hợp", "who"),
    ("Thời hạn", "due"),
    ("Sản phẩm", "product"),
]
NV, YT, CA, MT = "Phòng Nội chính", "Trạm Y tế xã", "Công an xã", "Ủy ban MTTQ Việt Nam xã"
KT, VH, VP = "Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Văn phòng Đảng ủy"
ALL = "các cơ quan, đơn vị liên quan"
WHO = [
    (f"{KT} (chủ trì); {VH}, {CA} (phối hợp)", [KT], [VH, CA]),
    (f"Chủ trì: {VP}; phối hợp: {MT}, {VH}", [VP], [MT, VH]),
    (f"{VP} chủ trì; {KT}, {VH} phối hợp", [VP], [KT, VH]),
    (f"{CA} chủ trì, phối hợp với {ALL}", [CA], [ALL]),
    (f"Giao {YT} chủ trì, phối hợp cùng {VH} và {MT} thực hiện", [YT], [VH, MT]),
    (f"* Chủ trì:\n- {KT}\n* Phối hợp:\n- {CA}\n- {YT}", [KT], [CA, YT]),
    (f"Cơ quan chủ trì: {MT}\nCơ quan phối hợp: {VP}, {CA}", [MT], [VP, CA]),
    (f"{VH} phối hợp với {YT}", [VH], [YT]),
    (f"Đơn vị chủ trì: {KT}.\nĐơn vị phối hợp: {VP}; {ALL}.", [KT], [VP, ALL]),
    (VP, [VP], []),
    (f"{MT} và {CA} đồng chủ trì", [MT, CA], []),
    (f"{VH} chủ trì phối hợp {YT}, {MT}", [VH], [YT, MT]),
]
TITLES = [
    "Cắm biển tên thôn", "Tiêm phòng dại cho đàn chó", "Họp báo cáo giữa tháng", "Tuần tra đêm dịp lễ",
    "Truyền thông dinh dưỡng học đường", "Kiểm tra nguồn gốc thực phẩm", "Quyên góp quỹ vì người nghèo",
    "Lập hồ sơ sức khỏe người cao tuổi", "Thống kê đàn lợn", "Xếp lịch trực Tết", "Hòa giải tranh chấp ngõ đi",
    "Tặng sách cho tủ sách thôn",
]  # fmt: skip
DUES = [("Quý I/2026", "2026-03-31", "quarter"), ("20/6/2026", "2026-06-20", "day"),
        ("Tháng 8/2026", "2026-08-31", "month")]  # fmt: skip


def _items():
    for number, (title, (who, leads, co)) in enumerate(zip(TITLES, WHO, strict=True), start=1):
        if number in (1, 7):
            roman, name = ("I", "Đời sống") if number == 1 else ("II", "Cộng đồng")
            yield Group(roman, name)
        yield task(str(number), title, None, co, *DUES[number % 3], leads=leads, product="Báo cáo",
                   cells={"who": who}, unsure=("lead_text",))  # fmt: skip


ITEMS = list(_items())
EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the annex."""
    paper = Paper()
    paper.title(
        "PHỤ LỤC", "(Kèm theo Chương trình số 02-CTr/ĐU, ngày 10/01/2026 của Đảng ủy xã Bãi Thượng)"
    )
    paper.table(grid(ITEMS, COLUMNS), [1.2, 8, 9.5, 3, 3.5])
    paper.save(path)
