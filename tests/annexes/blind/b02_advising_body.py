"""A Party programme of work: who advises, who submits, who issues; headings in one merged cell."""

from tests.annexes.expect import MERGED_LEFT, Group, grid, register, task
from tests.annexes.paper import Paper

NAME = "b02-co-quan-tham-muu.docx"
COLUMNS = [
    ("TT", "number"),
    ("Tên văn bản, đề án", "title"),
    ("Cơ quan tham mưu", "lead"),
    ("Cơ quan phối hợp", "co"),
    ("Thời gian trình", "due"),
    ("Cấp ban hành", "authority"),
]
SECOND = [
    ("TT", "number"),
    ("Nội dung", "title"),
    ("Cơ quan trình", "lead"),
    ("Thời hạn", "due"),
    ("Cấp ban hành", "authority"),
    ("Ghi chú", "note"),
]
TC, TG = "Ban Tổ chức Thành ủy", "Ban Tuyên giáo và Dân vận Thành ủy"
KT, NC = "Ủy ban Kiểm tra Thành ủy", "Ban Nội chính Thành ủy"
VP, DU = "Văn phòng Thành ủy", "Đảng ủy UBND thành phố"
BCH, BTV, TT = "Ban Chấp hành", "Ban Thường vụ", "Thường trực"


def over(number, title, width=6):
    """A heading whose number stands with its title in one cell across the table."""
    text = f"{number}. {title}" if number else title
    return Group(number, title, printed=[text] + [MERGED_LEFT] * (width - 1))


FIRST = [
    over("I", "Nghị quyết, chỉ thị"),
    task("1", "Nghị quyết về phát triển công nghiệp văn hóa; chỉ thị “5 không” trong hội họp", TG, [DU, VP],
         "Quý I", "2026-03-31", "quarter", authority=BCH),
    task("2", "Nghị quyết về nâng cao chất lượng chi bộ \"bốn tốt\"", TC, [KT], "Quý II/2026", "2026-06-30",
         "quarter", authority=BCH),
    task("3", "Chỉ thị về phòng, chống lãng phí", NC, [KT, DU], "Tháng 3", "2026-03-31", "month",
         authority=BTV),
    over("II", "Đề án, quy định"),
    task("4", "Đề án tinh gọn đầu mối giúp việc của cấp ủy", TC, [VP], "T9/2026", "2026-09-30", "month",
         authority=BTV),
    task("5", "Quy định trách nhiệm người đứng đầu trong tiếp dân", NC, [VP, DU], "Trước ngày 30.4.2026",
         "2026-04-30", "day", authority=BTV),
    task("6", "Đề án bồi dưỡng bí thư chi bộ giai đoạn 2026 - 2030, tầm nhìn đến năm 2045", TC,
         ["Trường Chính trị thành phố"], "Quý 3/2026", "2026-09-30", "quarter", authority=BTV),
    over(None, "Công tác kiểm tra, giám sát"),
    task("7", "Kế hoạch kiểm tra việc thực hiện Nghị quyết số 57-NQ/TW", KT, [TC, TG], "Tháng 01/2026",
         "2026-01-31", "month", authority=BTV),
    task("8", "Giám sát chuyên đề về kê khai tài sản", KT, [NC], "6 tháng cuối năm", "2026-12-31", "half",
         authority=TT),
    task("9", "Báo cáo việc thực hiện quy chế làm việc của cấp ủy cơ sở", VP, [], "Định kỳ 6 tháng, năm",
         recurrence="half-yearly", authority=TT),
]  # fmt: skip
LATER = [
    over("A", "Sơ kết, tổng kết"),
    task("1", "Sơ kết 05 năm thực hiện Chỉ thị số 05-CT/TW", TG, due="Tháng 9 - 10/2026", on="2026-10-31",
         precision="range", authority=BTV),
    task("2", "Tổng kết mô hình điểm về dân vận", TG, due="Theo Kế hoạch của Ban Bí thư", authority=BTV),
    task("3", "Sơ kết công tác cải cách tư pháp", NC, due="Từ 01/4 đến 30/6/2026", on="2026-06-30",
         precision="range", authority=TT),
    over("B", "Việc thường kỳ"),
    task("4", "Giao ban với bí thư cấp ủy cơ sở", VP, due="Trước ngày 20 hằng tháng", recurrence="monthly",
         authority=TT, cells={"note": "Thường trực chủ trì"}),
    task("5", "Đánh giá, xếp loại tổ chức đảng", TC, due="Trước ngày 15 tháng 12 hằng năm",
         recurrence="yearly", authority=BTV),
    task("6", "Nắm tình hình tư tưởng; dư luận xã hội", TG, due="Hằng tuần, hằng tháng", authority=TT,
         unsure=("recurrence",)),
    task("7", "Rà soát, bổ sung quy hoạch cán bộ", TC, due="Trước 17 giờ ngày 05/3/2026", on="2026-03-05",
         precision="day", authority=BTV),
]  # fmt: skip

EXPECTED = register([*FIRST, *LATER], tables=2)


def build(path):
    """Write the annex."""
    paper = Paper()
    paper.title(
        "DANH MỤC VĂN BẢN, ĐỀ ÁN TRÌNH NĂM 2026",
        "(Kèm theo Chương trình số 04-CTr/TU, ngày 12/01/2026 của Ban Chấp hành Đảng bộ thành phố)",
    )
    paper.line(
        "Chương trình gồm 16 nhiệm vụ, trong đó 9 văn bản, đề án và 7 việc sơ kết, thường kỳ.",
        align="l",
    )
    paper.line("Biểu 1", bold=True)
    paper.table(grid(FIRST, COLUMNS), [1.2, 9.5, 4.2, 4.2, 3.2, 3])
    paper.line("Biểu 2", bold=True)
    paper.table(grid(LATER, SECOND), [1.2, 10, 4.5, 4, 3, 2.5])
    paper.save(path)
