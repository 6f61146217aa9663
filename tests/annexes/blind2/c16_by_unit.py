"""A front's programme: the body in charge heads its rows, tasks with long reasons, roman headings of two levels."""

from tests.annexes.expect import Group, grid, register, task
from tests.annexes.paper import Paper

NAME = "c16-de-muc-la-don-vi.docx"
COLUMNS = [
    ("STT", "number"), ("Nội dung phối hợp", "title"), ("Đơn vị phối hợp", "co"),
    ("Thời điểm thực hiện", "due"), ("Kết quả", "product"), ("Ghi chú", "note"),
]  # fmt: skip
HOI, NVX, DT = "Hội Cựu chiến binh tỉnh", "Sở Nội vụ", "Tỉnh đoàn"
PN, VP = "Hội Liên hiệp Phụ nữ tỉnh", "Văn phòng Tỉnh ủy"


def led(body, number, title, co, due, on=None, precision="none", product=None, **more):
    return task(number, title, None, co, due, on, precision, product=product, lead_text=body, leads=[body],
                cells={"note": "", **more.pop("cells", {})}, **more)  # fmt: skip


ITEMS = [
    Group("I", HOI),
    led(HOI, "1", "Nói chuyện truyền thống tại 40 trường học", [DT], "Dịp 30/4 và 22/12/2026", "2026-12-22", "day", "40 buổi", unsure=("due_on", "precision")),
    led(HOI, "2", "Xây 12 nhà nghĩa tình đồng đội", [NVX], "Trước ngày 27/7/2026", "2026-07-27", "day", "12 căn nhà"),
    led(HOI, "3", "Giám sát chế độ với người có công", [NVX, VP], "Quý III/2026", "2026-09-30", "quarter", "Báo cáo"),
    led(HOI, "4", "Tổ tự quản an ninh trật tự", ["Công an tỉnh"], "Thường xuyên", None, "none", "60 tổ", recurrence="ongoing"),
    Group("II", PN),
    led(PN, "5", "Phụ nữ khởi nghiệp xanh", ["Sở Công Thương", "Sở Khoa học và Công nghệ"], "Tháng 10/2026", "2026-10-31", "month", "20 ý tưởng"),
    led(PN, "6", "Tư vấn pháp luật hôn nhân, gia đình", ["Sở Tư pháp"], "Định kỳ hằng quý", None, "none", "04 đợt", recurrence="quarterly"),
    led(PN, "7", "Góp ý dự thảo Luật Bình đẳng giới (sửa đổi)", ["Sở Tư pháp"], "Theo tiến độ của Quốc hội", None, "none", "Văn bản góp ý"),
    led(PN, "8", "Sơ kết 2 năm đề án 939", [NVX], "Cuối năm 2026", "2026-12-31", "year", "Báo cáo sơ kết"),
    Group("III", DT),
    led(DT, "9", "Chiến dịch Mùa hè xanh", ["Các trường đại học, cao đẳng"], "Từ 15/6 đến 15/8/2026", "2026-08-15", "range", "100 công trình"),
    led(DT, "10", "Diễn đàn trẻ em", ["Sở Giáo dục và Đào tạo"], "01/6/2026", "2026-06-01", "day", "Diễn đàn"),
    led(DT, "11", "Đề án bồi dưỡng cán bộ đoàn", [VP, NVX], "2026 - 2029", "2029-12-31", "range", "Đề án"),
    led(DT, "12", "Kết nạp 1.200 đoàn viên ưu tú vào Đảng", ["Ban Tổ chức Tỉnh ủy"], "Đến 31/12/2026", "2026-12-31", "day", "1.200 đảng viên"),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the programme."""
    paper = Paper()
    paper.title(
        "CHƯƠNG TRÌNH PHỐI HỢP CÔNG TÁC NĂM 2026",
        "(Kèm theo Chương trình số 14-CTr/MTTQ ngày 21/01/2026)",
    )
    paper.line("Chương trình gồm 12 nội dung, mỗi tổ chức chủ trì 04 nội dung.", align="j")
    paper.table(grid(ITEMS, COLUMNS), [1.2, 8, 5, 4, 3.5, 2])
    paper.save(path)
