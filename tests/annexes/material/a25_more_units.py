"""More habits of listing units: names with commas in lists, heads without a colon, "và", roles."""

from tests.annexes.expect import Group, grid, register, task
from tests.annexes.paper import Paper

NAME = "25-cac-cach-ghi-don-vi-khac.docx"
COLUMNS = [
    ("STT", "number"),
    ("Nội dung nhiệm vụ", "title"),
    ("Cơ quan chủ trì", "lead"),
    ("Cơ quan phối hợp", "printed_co"),
    ("Thời hạn", "due"),
    ("Sản phẩm", "product"),
]
VHTT, NV, TC, XD = "Sở Văn hóa, Thể thao và Du lịch", "Sở Nội vụ", "Sở Tài chính", "Sở Xây dựng"
LISTS = [
    (f"{VHTT}, Sở Y tế", [VHTT, "Sở Y tế"]),
    (f"Sở Y tế, {VHTT}, Sở Tư pháp", ["Sở Y tế", VHTT, "Sở Tư pháp"]),
    ("Hội Cựu chiến binh tỉnh, Hội Nông dân tỉnh, Tỉnh đoàn", ["Hội Cựu chiến binh tỉnh", "Hội Nông dân tỉnh", "Tỉnh đoàn"]),
    ("Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh; Thanh tra tỉnh",
     ["Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh", "Thanh tra tỉnh"]),
    ("Báo và phát thanh, truyền hình Trường Giang; Sở Khoa học và Công nghệ",
     ["Báo và phát thanh, truyền hình Trường Giang", "Sở Khoa học và Công nghệ"]),
    ("Phòng Văn hóa - Xã hội và Công an xã", ["Phòng Văn hóa - Xã hội", "Công an xã"]),
    ("Sở Tài chính, các sở, ngành liên quan", ["Sở Tài chính", "các sở, ngành liên quan"]),
    ("Sở Nội vụ, UBND các xã, phường và các đơn vị liên quan",
     ["Sở Nội vụ", "UBND các xã, phường", "các đơn vị liên quan"]),
    ("Các phòng: Kinh tế; Văn hóa - Xã hội", ["Phòng Kinh tế", "Phòng Văn hóa - Xã hội"]),
    ("Ủy ban nhân dân các phường Cầu Đất, Hải Tân", ["Ủy ban nhân dân phường Cầu Đất", "Ủy ban nhân dân phường Hải Tân"]),
    ("Các Sở Tài chính, Nội vụ, Tư pháp", ["Sở Tài chính", "Sở Nội vụ", "Sở Tư pháp"]),
    ("Các Ban của Tỉnh ủy", ["Các Ban của Tỉnh ủy"]),
    ("Ủy ban MTTQ Việt Nam tỉnh và các tổ chức chính trị - xã hội",
     ["Ủy ban MTTQ Việt Nam tỉnh", "các tổ chức chính trị - xã hội"]),
    ("Bệnh viện Đa khoa tỉnh;\nTrung tâm Kiểm soát bệnh tật tỉnh;\nBảo hiểm xã hội tỉnh.",
     ["Bệnh viện Đa khoa tỉnh", "Trung tâm Kiểm soát bệnh tật tỉnh", "Bảo hiểm xã hội tỉnh"]),
    ("+ Công an tỉnh\n+ Bộ Chỉ huy Quân sự tỉnh", ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"]),
    ("a) Sở Y tế\nb) Sở Công Thương", ["Sở Y tế", "Sở Công Thương"]),
    ("Tổng công ty Điện lực miền Bắc - Chi nhánh Trường Giang, Sở Công Thương",
     ["Tổng công ty Điện lực miền Bắc - Chi nhánh Trường Giang", "Sở Công Thương"]),
    ("Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên số 2", ["Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên số 2"]),
    ("Văn phòng HĐND và UBND xã, Ban Chỉ huy Quân sự xã", ["Văn phòng HĐND và UBND xã", "Ban Chỉ huy Quân sự xã"]),
    ("-", []),
    ("Không", "unsure"),
]  # fmt: skip
LEADS = [
    ("Các sở, ban, ngành, đoàn thể tỉnh", ["Các sở, ban, ngành, đoàn thể tỉnh"]),
    ("Đảng ủy các phường, xã", ["Đảng ủy các phường, xã"]),
    ("Các chi bộ trực thuộc", ["Các chi bộ trực thuộc"]),
    ("Đồng chí Phó Chủ tịch Thường trực UBND tỉnh", ["Đồng chí Phó Chủ tịch Thường trực UBND tỉnh"]),
    ("Bí thư, Phó Bí thư Đảng ủy xã", "unsure"),
    (f"{NV}\n{TC}", [NV, TC]),
    ("Trưởng ban Ban Kinh tế - Ngân sách HĐND tỉnh", ["Trưởng ban Ban Kinh tế - Ngân sách HĐND tỉnh"]),
    ("Cụm thi đua số 3", ["Cụm thi đua số 3"]),
]  # fmt: skip
THINGS = [
    "Khảo sát mạng lưới",
    "Lập danh sách hỗ trợ",
    "Kiểm tra an toàn",
    "Tổ chức hội thi",
    "Góp ý dự thảo",
]


def _item(number, lead, leads, printed, co):
    unsure = [name for name, value in (("leads", leads), ("coordinators", co)) if value == "unsure"]
    title = f"{THINGS[number % len(THINGS)]} năm 2026 phần {number}"
    return task(str(number), title, lead, [] if co == "unsure" else co, "31/10/2026", "2026-10-31", "day",
                leads=leads, product="Báo cáo", cells={"printed_co": printed}, unsure=unsure)  # fmt: skip


ITEMS = [Group("I", "Nhiều cơ quan phối hợp")]
ITEMS += [_item(n, XD, [XD], printed, co) for n, (printed, co) in enumerate(LISTS, start=1)]
ITEMS += [Group("II", "Nhiều cách ghi cơ quan chủ trì")]
ITEMS += [
    _item(n, " ".join(lead.split()), leads, "", [])
    for n, (lead, leads) in enumerate(LEADS, start=len(LISTS) + 1)
]
for _n, (_lead, _) in enumerate(LEADS, start=len(LISTS) + 2):
    ITEMS[_n].cells["lead"] = _lead

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the annex."""
    paper = Paper()
    paper.title(
        "PHỤ LỤC",
        "Phân công nhiệm vụ",
        "(Kèm theo Quyết định số 214/QĐ-UBND ngày 30/01/2026 của UBND tỉnh Trường Giang)",
    )
    paper.table(grid(ITEMS, COLUMNS), [1.2, 7, 5, 6.4, 3, 2.6])
    paper.save(path)
