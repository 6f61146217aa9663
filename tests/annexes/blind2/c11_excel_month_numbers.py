"""A workbook with the months as bare numbers under one head, and names of bodies that hold commas."""

from tests.annexes import sheets
from tests.annexes.expect import MERGED_LEFT, MERGED_UP, AnyOf, Group, Printed, grid, register, task

NAME = "c11-thang-chi-ghi-so.xlsx"
HEAD = [
    ["STT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời gian hoàn thành (tháng)", *[MERGED_LEFT] * 5, "Sản phẩm"],
    [*[MERGED_UP] * 4, 1, 2, 3, 4, 5, 6, MERGED_UP],
]  # fmt: skip
FIELDS = [
    (n, n) for n in ("number", "title", "lead", "co", "m1", "m2", "m3", "m4", "m5", "m6", "product")
]
ENDS = {
    1: "2026-01-31",
    2: "2026-02-28",
    3: "2026-03-31",
    4: "2026-04-30",
    5: "2026-05-31",
    6: "2026-06-30",
}
VH, CN = "Trung tâm Văn hóa, Thể thao và Truyền thông", "Trạm Chăn nuôi, Thú y và Thủy sản"
KT, XH = "Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng Văn hóa - Xã hội"
VP, MT = "Văn phòng HĐND và UBND xã", "Ủy ban Mặt trận Tổ quốc và các tổ chức chính trị - xã hội xã"


def month(number, title, lead, co, when, product, **more):
    """A task with a cross under the number of its month."""
    text = AnyOf(
        str(when), f"Tháng {when}", f"tháng {when}", f"Thời gian hoàn thành (tháng) {when}"
    )
    more["cells"] = {"number": int(number), "due": "", f"m{when}": "x", **more.get("cells", {})}
    return task(number, title, lead, co, text, ENDS[when], "month", product=product, **more)


ITEMS = [
    Group("I", "Văn hóa, thông tin"),
    month("1", "Hội xuân làng nghề", VH, [XH, "Công an xã"], 2, "Lễ hội"),
    month("2", "Nâng cấp đài truyền thanh 14 thôn", VH, [KT, "Các thôn"], 5, "14 cụm loa"),
    month("3", "Gặp mặt người có công", XH, [MT, VP], 1, "Buổi gặp mặt", unsure=("coordinators",)),
    Group("II", "Kinh tế, nông nghiệp"),
    month("4", "Tiêm phòng đàn gia súc vụ xuân", CN, [KT, "Trưởng các thôn"], 3, "90% tổng đàn"),
    month("5", "Giao đất dịch vụ đợt 2", KT, ["Chi nhánh Văn phòng đăng ký đất đai khu vực 4"], 6, "56 hộ"),
    month("6", "Dọn kênh mương trước vụ", "Hợp tác xã dịch vụ nông nghiệp Phú Lộc", [KT, "Các thôn"], 4, "22 km"),
    month("7", "Kê khai thuế khoán", KT, ["Thuế cơ sở 5"], 1, "Danh sách"),
    Printed(["", "Cộng I + II: 07 nhiệm vụ", "", "", *[""] * 7]),
    Group("III", "Nội chính"),
    month("8", "Ra quân bảo đảm an toàn giao thông", "Công an xã", ["Ban Chỉ huy Quân sự xã", VH], 1, "Lễ ra quân"),
    month("9", "Huấn luyện dân quân", "Ban Chỉ huy Quân sự xã", ["Công an xã"], 4, "75 chiến sĩ"),
    month("10", "Rà soát địa giới thôn", VP, [KT, XH], 6, "Đề án"),
    month("11", "Lấy ý kiến về mức đóng góp", MT, [VP], 5, "Biên bản", unsure=("leads",)),
    month("12", "Đối thoại với thanh niên", "Đoàn TNCS Hồ Chí Minh xã", [VP, XH], 3, "Thông báo"),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the workbook."""
    book = sheets.workbook("6 tháng đầu năm")
    at = sheets.titles(
        book.active, ["LỊCH CÔNG TÁC 6 THÁNG ĐẦU NĂM 2026", "UBND xã Phú Lộc"], width=11, at=2
    )
    sheets.put(book.active, HEAD + grid(ITEMS, FIELDS, head=False), at=at, header=2)
    book.save(path)
