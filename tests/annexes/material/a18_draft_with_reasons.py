"""A commune's draft for approval: no deadlines, targets named beside tasks, a column of reasons."""

from tests.annexes.expect import Group, grid, register, task
from tests.annexes.paper import Paper

NAME = "18-du-thao-co-cot-giai-trinh.docx"
COLUMNS = [
    ("STT", "number"),
    ("Nội dung nhiệm vụ", "title"),
    ("Đơn vị chủ trì", "lead"),
    ("Đơn vị phối hợp", "co"),
    ("Sản phẩm/kết quả", "product"),
    ("Chỉ tiêu liên quan", "goal"),
    ("Căn cứ/lý do đề xuất (cột giải trình, không phát hành)", "why"),
]
VP, VH, KT = "Văn phòng HĐND và UBND xã", "Phòng Văn hóa - Xã hội", "Phòng Kinh tế"
PV, DTN = "Trung tâm Phục vụ hành chính công xã", "Đoàn Thanh niên xã"
WHY = "Nghị quyết số 57-NQ/TW; trình trước ngày 30/6/2026"


def item(number, title, lead, co, product, goal=""):
    """A task with neither deadline nor cycle: the annex has no column for them."""
    return task(number, title, lead, co, product=product, cells={"goal": goal, "why": WHY})


ITEMS = [
    Group("I", "Nâng cao nhận thức"),
    item(
        "1",
        "Phát động phong trào bình dân học vụ số",
        VH,
        [DTN],
        "Kế hoạch, 12 lớp học",
        "80% dân số",
    ),
    item(
        "2",
        "Chuyên trang khoa học, công nghệ trên cổng thông tin xã",
        VP,
        [VH],
        "Chuyên trang hoạt động",
    ),
    item(
        "3",
        "Hội nghị phổ biến chính sách đổi mới sáng tạo cho hộ sản xuất",
        KT,
        ["Hội Nông dân xã"],
        "02 hội nghị",
        "Chỉ tiêu 4",
    ),
    Group("II", "Hạ tầng số"),
    item(
        "4",
        "Lắp đặt wifi công cộng tại 08 nhà văn hóa thôn",
        VH,
        ["Trưởng các thôn"],
        "08 điểm wifi",
        "100% thôn",
    ),
    item("5", "Nâng cấp mạng nội bộ của cơ quan xã", VP, [], "Biên bản nghiệm thu"),
    item("6", "Trang bị ki-ốt tra cứu hồ sơ", PV, [VP], "02 ki-ốt", "Chỉ tiêu 1; Chỉ tiêu 2"),
    Group("III", "Dữ liệu và dịch vụ công"),
    item(
        "7",
        "Làm sạch dữ liệu đất đai của 3.450 thửa",
        KT,
        ["Chi nhánh Văn phòng đăng ký đất đai số 4", VP],
        "Dữ liệu được đồng bộ",
    ),
    item(
        "8",
        "Giải quyết thủ tục hành chính không phụ thuộc địa giới",
        PV,
        [VP, KT],
        "95% hồ sơ trực tuyến",
        "95%",
    ),
    item("9", "Số hóa kết quả giải quyết còn hiệu lực", PV, [], "Kho dữ liệu"),
    item(
        "10", "Trả lời phản ánh của người dân qua ứng dụng", VP, [PV], "100% phản ánh được trả lời"
    ),
    Group("IV", "Kinh tế số"),
    item(
        "11",
        "Đưa 05 sản phẩm OCOP lên sàn thương mại điện tử",
        KT,
        [DTN],
        "05 gian hàng",
        "Chỉ tiêu 9",
    ),
    item(
        "12",
        "Truy xuất nguồn gốc vùng nuôi tôm",
        KT,
        ["Hợp tác xã Thủy sản Đồng Bãi"],
        "Mã truy xuất",
    ),
]

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the draft."""
    paper = Paper()
    paper.title(
        "PHỤ LỤC II. NHIỆM VỤ THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW NĂM 2026",
        "(Kèm theo Kế hoạch số     /KH-UBND ngày     tháng 3 năm 2026 của UBND xã Đồng Bãi)",
    )
    paper.line("Tổng số 12 nhiệm vụ, trong đó Phòng Kinh tế chủ trì 4 nhiệm vụ.", align="l")
    paper.table(grid(ITEMS, COLUMNS), [1.2, 7, 4, 4, 3.6, 2.6, 3.4])
    paper.save(path)
