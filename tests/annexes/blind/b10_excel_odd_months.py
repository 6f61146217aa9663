"""An Excel plan whose head starts with leaders, months crossed, notes and money beside the tasks."""

from tests.annexes import sheets
from tests.annexes.expect import MERGED_LEFT, MERGED_UP, AnyOf, Group, Printed, grid, register, task

NAME = "b10-ke-hoach-thang.xlsx"
HEAD = [
    ["STT", "Nhiệm vụ trọng tâm", "Lãnh đạo chỉ đạo", "Cơ quan chịu trách nhiệm", MERGED_LEFT, "Tiến độ", MERGED_LEFT,
     MERGED_LEFT, "Sản phẩm hoàn thành", "Cơ quan có thẩm quyền ban hành", "Ghi chú"],
    [MERGED_UP, MERGED_UP, MERGED_UP, "Chính", "Phối hợp", "Tháng 10", "Tháng 11", "Tháng 12",
     MERGED_UP, MERGED_UP, MERGED_UP],
]  # fmt: skip
FIELDS = [
    (n, n)
    for n in (
        "number",
        "title",
        "boss",
        "lead",
        "co",
        "t10",
        "t11",
        "t12",
        "product",
        "authority",
        "note",
    )
]
ENDS = {10: "2026-10-31", 11: "2026-11-30", 12: "2026-12-31"}
VP, TC, XD = "Văn phòng UBND thành phố", "Sở Tài chính", "Sở Xây dựng"
PCT = "PCT Nguyễn Thị Hạnh"


def month(number, title, lead, co, when, product, authority=None, **more):
    """A task with a cross under its month."""
    more["cells"] = {
        "due": "",
        "number": int(number),
        "boss": PCT,
        f"t{when}": "x",
        **more.get("cells", {}),
    }
    text = AnyOf(f"Tháng {when}", f"Tiến độ Tháng {when}", f"Tiến độ: Tháng {when}")
    return task(
        number,
        title,
        lead,
        co,
        text,
        ENDS[when],
        "month",
        product=product,
        authority=authority,
        **more,
    )


def over(title):
    return Group(None, title, printed=[title, *[MERGED_LEFT] * 10])


ITEMS = [
    over("Khối tổng hợp"),
    month("1", "Báo cáo kinh tế - xã hội năm 2026; dự kiến năm 2027", VP, [TC, "Thống kê thành phố"], 11, "Báo cáo",
          "UBND thành phố"),
    month("2", "Dự toán ngân sách năm 2027", TC, ["Thuế thành phố"], 12, "Nghị quyết", "HĐND thành phố"),
    month("3", "Tổng kết thi đua", "Sở Nội vụ", ["Các sở, ban, ngành", "UBND các xã, phường"], 12, "Hội nghị",
          cells={"note": "Lồng ghép"}),
    over("Khối đô thị"),
    month("4", "Khánh thành cầu vượt; thông xe kỹ thuật", XD, ["Công an thành phố"], 10, "Công trình"),
    month("5", "Cấp phép xây dựng trực tuyến", XD, [VP], 10, "Quyết định", "Chủ tịch UBND thành phố",
          cells={"lead": MERGED_UP}),
    month("6", "Chỉnh trang hè phố đón Tết", "UBND các phường: Hải An, Lê Lợi", [XD], 12, "20 tuyến",
          leads=["UBND phường Hải An", "UBND phường Lê Lợi"]),
    month("7", "Vận hành bản đồ quy hoạch số", "Sở Quy hoạch - Kiến trúc", [XD, "Sở Khoa học và Công nghệ"], 11, "Phần mềm"),
    Printed(["", "Cộng khối đô thị", "", "", "", 2, 1, 1, "", "", ""]),
    over("Khối văn xã"),
    month("8", "Khai trương thư viện số", "Sở Văn hóa và Thể thao", [TC], 11, "Thư viện"),
    month("9", "Tiêm chủng mở rộng", "Sở Y tế", ["UBND các xã, phường"], 10, "98% trẻ em",
          cells={"co": "UBND các xã, phường"}),
    month("10", "Tuyên dương học sinh giỏi “Sao Khuê”", "Sở Giáo dục và Đào tạo", ["Thành đoàn"], 11, "Lễ tuyên dương"),
    month("11", "Tặng quà hộ nghèo", "Sở Y tế", ["Ủy ban MTTQ Việt Nam thành phố"], 12, "5.000 suất quà"),
    month("12", "Khảo sát lao động", "Sở Nội vụ", [], 10, "Báo cáo khảo sát"),
    Printed(["Tổng cộng toàn thành phố", *[MERGED_LEFT] * 4, 4, 4, 4, "", "", ""]),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the workbook."""
    book = sheets.workbook("Quý IV")
    sheet = book.active
    at = sheets.titles(
        sheet, ["NHIỆM VỤ TRỌNG TÂM QUÝ IV NĂM 2026", "Danh mục này gồm 12 nhiệm vụ"], width=11
    )
    sheets.put(sheet, HEAD + grid(ITEMS, FIELDS, head=False), at=at, header=2)
    book.save(path)
