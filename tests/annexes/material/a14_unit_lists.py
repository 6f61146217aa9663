"""Every habit of listing units, one a row: heads shared, abbreviations, posts, generic names."""

from tests.annexes.expect import AnyOf, Group, grid, register, task
from tests.annexes.paper import Paper

NAME = "14-cac-cach-ghi-don-vi.docx"
COLUMNS = [
    ("STT", "number"),
    ("Nhiệm vụ", "title"),
    ("Đơn vị chủ trì", "lead"),
    ("Đơn vị phối hợp", "printed_co"),
    ("Thời gian hoàn thành", "due"),
    ("Kết quả", "product"),
]
# Title, lead as printed, leads, coordinators as printed, coordinators.
PLAIN = [
    ("Quản lý bến bãi vật liệu xây dựng", "Sở Xây dựng", None, "Sở Tài chính, Sở Công Thương",
     ["Sở Tài chính", "Sở Công Thương"]),
    ("Phát triển du lịch nông thôn", "Sở Văn hóa, Thể thao và Du lịch", None,
     "Sở Nông nghiệp và Môi trường; Liên minh Hợp tác xã tỉnh",
     ["Sở Nông nghiệp và Môi trường", "Liên minh Hợp tác xã tỉnh"]),
    ("Thu hồi nợ thuế", "Thuế tỉnh", None, "Công an tỉnh\nKho bạc Nhà nước khu vực IX",
     ["Công an tỉnh", "Kho bạc Nhà nước khu vực IX"]),
    ("Tổ chức đại hội thể dục thể thao", "Trung tâm Văn hóa, Thông tin và Thể thao", None,
     "- Phòng Kinh tế, Hạ tầng và Đô thị\n- Công an phường",
     ["Phòng Kinh tế, Hạ tầng và Đô thị", "Công an phường"]),
    ("Phòng, chống tệ nạn xã hội tại khu nhà trọ", "Chi cục Phòng, chống tệ nạn xã hội", None,
     "Công an tỉnh và Sở Y tế", ["Công an tỉnh", "Sở Y tế"]),
    ("Khai thác dữ liệu dân cư", "Công an tỉnh", None, "Văn phòng Đoàn ĐBQH và HĐND tỉnh, Sở Nội vụ",
     ["Văn phòng Đoàn ĐBQH và HĐND tỉnh", "Sở Nội vụ"]),
    ("Rà soát quỹ đất công", "Ban Quản lý khu công nghệ cao và các khu công nghiệp", None,
     "1. Sở Tài chính\n2. Sở Nông nghiệp và Môi trường", ["Sở Tài chính", "Sở Nông nghiệp và Môi trường"]),
    ("Liên kết vùng trồng và nhà máy chế biến", "Sở Công Thương", None,
     "Sở Nông nghiệp và Môi trường + Hội Nông dân tỉnh",
     "unsure"),  # a plus sign between names is not in the conventions
]  # fmt: skip
SHARED = [
    ("Kiểm tra liên ngành giá vật liệu", "Sở Tài chính", None, "Các Sở: Xây dựng, Công Thương",
     ["Sở Xây dựng", "Sở Công Thương"]),
    ("Tuyên truyền đại hội các cấp", "Ban Tuyên giáo và Dân vận Tỉnh ủy", None,
     "Các Ban: Tổ chức, Nội chính; Văn phòng Tỉnh ủy", "unsure"),
    ("Đo hiệu quả dịch vụ công", "Văn phòng UBND tỉnh", None,
     "Các Sở: Nội vụ, Tài chính, Khoa học và Công nghệ",
     ["Sở Nội vụ", "Sở Tài chính", "Sở Khoa học và Công nghệ"]),
    ("Xử lý điểm đen tai nạn giao thông", "Công an tỉnh", None, "các Sở: Xây dựng, Y tế",
     [AnyOf("Sở Xây dựng", "sở Xây dựng"), AnyOf("Sở Y tế", "sở Y tế")]),
    ("Thí điểm tuyến phố đi bộ", "UBND các phường: Hải Tân, Bạch Đằng", ["UBND phường Hải Tân", "UBND phường Bạch Đằng"],
     "Sở Xây dựng", ["Sở Xây dựng"]),
    ("Diễn tập phòng thủ khu vực", "Bộ Chỉ huy Quân sự tỉnh", None, "Đảng ủy các xã: An Lộc, Phú Thứ, Bãi Thượng",
     ["Đảng ủy xã An Lộc", "Đảng ủy xã Phú Thứ", "Đảng ủy xã Bãi Thượng"]),
]  # fmt: skip
GENERIC = [
    ("Thực hành tiết kiệm điện", "Các sở, ban, ngành", None, "", []),
    ("Công khai ngân sách", "Các sở, ban, ngành; UBND các xã, phường",
     ["Các sở, ban, ngành", "UBND các xã, phường"], "Sở Tài chính", ["Sở Tài chính"]),
    ("Trồng cây đầu xuân", "UBND các xã, phường", None, "Các cơ quan, đơn vị liên quan",
     ["Các cơ quan, đơn vị liên quan"]),
    ("Cập nhật hồ sơ đảng viên", "Các đảng ủy trực thuộc", None, "", []),
    ("Khảo sát nhu cầu học nghề", "Sở Nội vụ", None, "Sở Giáo dục và Đào tạo; các trường cao đẳng, trung cấp",
     ["Sở Giáo dục và Đào tạo", "các trường cao đẳng, trung cấp"]),
    ("Giám sát, phản biện xã hội", "Ủy ban MTTQ Việt Nam tỉnh", None, "Các tổ chức chính trị - xã hội tỉnh",
     ["Các tổ chức chính trị - xã hội tỉnh"]),
    ("Vệ sinh môi trường cuối tuần", "Các thôn, tổ dân phố", None, "", []),
]  # fmt: skip
SHORT = [
    ("Giao ban khối kinh tế", "VP UBND tỉnh", None, "STC, SXD, SCT", ["STC", "SXD", "SCT"]),
    ("Kiểm định chất lượng cán bộ", "BTC Tỉnh ủy", None, "UBKT Tỉnh ủy, VPTU", ["UBKT Tỉnh ủy", "VPTU"]),
    ("Đơn giản hóa chế độ báo cáo", "Sở NV", None, "Sở KH&CN, Sở TP", ["Sở KH&CN", "Sở TP"]),
    ("Xây dựng nông thôn mới kiểu mẫu", "Sở NN&MT", None, "MTTQ tỉnh; UBND các xã",
     ["MTTQ tỉnh", "UBND các xã"]),
    ("Thanh toán điện tử trong bệnh viện", "BHXH tỉnh", None, "Sở Y tế; NHNN khu vực 6",
     ["Sở Y tế", "NHNN khu vực 6"]),
]  # fmt: skip
POSTS = [
    ("Chịu trách nhiệm về giải phóng mặt bằng", "Chủ tịch UBND phường Hải Tân", None,
     "Giám đốc Sở Xây dựng", ["Giám đốc Sở Xây dựng"]),
    ("Trả lời chất vấn", "Giám đốc Sở Tài chính", None, "Chánh Văn phòng UBND tỉnh, Trưởng Công an phường Hải Tân",
     ["Chánh Văn phòng UBND tỉnh", "Trưởng Công an phường Hải Tân"]),
    ("Đối thoại với doanh nghiệp", "Chủ tịch UBND tỉnh", None, "Hiệp hội Doanh nghiệp tỉnh",
     ["Hiệp hội Doanh nghiệp tỉnh"]),
]  # fmt: skip


def _items():
    number = 0
    parts = {"Liệt kê thường": PLAIN, "Tên chung đứng đầu": SHARED, "Nơi nhận chung": GENERIC,
             "Viết tắt": SHORT, "Chức danh": POSTS}  # fmt: skip
    for roman, (title, rows) in zip(("I", "II", "III", "IV", "V"), parts.items(), strict=True):
        yield Group(roman, title)
        for name, lead, leads, printed, co in rows:
            number += 1
            more = {"leads": leads} if leads else {}
            if co == "unsure":
                co, more["unsure"] = [], ("coordinators",)
            yield task(str(number), name, lead, co, "Quý II/2026", "2026-06-30", "quarter",
                       product="Báo cáo", cells={"printed_co": printed}, **more)  # fmt: skip


ITEMS = list(_items())
EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the annex."""
    paper = Paper()
    paper.title(
        "PHỤ LỤC SỐ 02",
        "Phân công nhiệm vụ năm 2026",
        "(Kèm theo Công văn số 87/UBND-TH ngày 19/01/2026 của UBND tỉnh Trường Giang)",
    )
    paper.table(grid(ITEMS, COLUMNS), [1.2, 7, 5, 6.2, 3, 2.6])
    paper.save(path)
