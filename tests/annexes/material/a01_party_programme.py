"""A clean annex of a city Party committee's programme: groups I to IV, numbers run on."""

from tests.annexes.expect import Group, grid, register, task
from tests.annexes.paper import Paper

NAME = "01-phu-luc-chuong-trinh-thanh-uy.docx"
COLUMNS = [
    ("TT", "number"),
    ("Nội dung nhiệm vụ", "title"),
    ("Cơ quan chủ trì", "lead"),
    ("Cơ quan phối hợp", "co"),
    ("Thời gian hoàn thành", "due"),
    ("Sản phẩm", "product"),
    ("Cấp trình", "authority"),
]
TC, TG, NC = "Ban Tổ chức Thành ủy", "Ban Tuyên giáo và Dân vận Thành ủy", "Ban Nội chính Thành ủy"
KT, VP = "Ủy ban Kiểm tra Thành ủy", "Văn phòng Thành ủy"
UB, MT = "Đảng ủy Ủy ban nhân dân thành phố", "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố"
BTV, TT = "Ban Thường vụ Thành ủy", "Thường trực Thành ủy"

ITEMS = [
    Group("I", "CÔNG TÁC CHÍNH TRỊ, TƯ TƯỞNG"),
    task("1", "Đề án đổi mới việc học tập, quán triệt và triển khai nghị quyết của Đảng trên môi trường số",
         TG, [VP, TC], "Quý II/2026", "2026-06-30", "quarter", product="Đề án", authority=BTV),
    task("2", "Kế hoạch bồi dưỡng lý luận chính trị cho đảng viên mới giai đoạn 2026 - 2030",
         TG, ["Trường Chính trị thành phố"], "Tháng 3/2026", "2026-03-31", "month",
         product="Kế hoạch", authority=TT),
    task("3", "Hướng dẫn nắm bắt, dự báo tình hình tư tưởng và định hướng dư luận xã hội ở cơ sở",
         TG, [NC, MT], "Trước ngày 15/5/2026", "2026-05-15", "day", product="Hướng dẫn", authority=TT),
    task("4", "Chuyên đề học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh năm 2026",
         TG, [TC], "Tháng 02/2026", "2026-02-28", "month", product="Tài liệu chuyên đề", authority=TT),
    task("5", "Sơ kết 02 năm thực hiện Chỉ thị số 14-CT/TU, ngày 20/4/2024 về văn hóa công sở",
         TG, [VP], "Quý IV/2026", "2026-12-31", "quarter", product="Báo cáo sơ kết", authority=BTV),
    Group("II", "CÔNG TÁC TỔ CHỨC VÀ CÁN BỘ"),
    task("6", "Đề án nâng cao chất lượng sinh hoạt chi bộ trong doanh nghiệp ngoài khu vực nhà nước",
         TC, ["Đảng ủy các cơ quan Đảng thành phố", TG], "Quý III/2026", "2026-09-30", "quarter",
         product="Đề án", authority="Ban Chấp hành Đảng bộ thành phố"),
    task("7", "Quy định về phân cấp quản lý cán bộ và bổ nhiệm, giới thiệu cán bộ ứng cử",
         TC, [KT, UB], "30/4/2026", "2026-04-30", "day", product="Quy định", authority=BTV),
    task("8", "Kế hoạch luân chuyển cán bộ diện Ban Thường vụ quản lý nhiệm kỳ 2025 - 2030",
         TC, [UB], "6 tháng đầu năm 2026", "2026-06-30", "half", product="Kế hoạch", authority=BTV),
    task("9", "Rà soát, bổ sung quy hoạch cấp ủy các cấp nhiệm kỳ 2030 - 2035",
         TC, [], "Hằng năm", recurrence="yearly", product="Danh sách quy hoạch được phê duyệt",
         authority=BTV),
    task("10", "Đề tài khoa học: Tiêu chí đánh giá người đứng đầu theo sản phẩm cụ thể",
         TC, ["Sở Khoa học và Công nghệ", "Trường Chính trị thành phố"], "Năm 2027", "2027-12-31",
         "year", product="Báo cáo tổng hợp đề tài", authority=TT),
    task("11", "Đề án sắp xếp chi bộ ở tổ dân phố sau khi tổ chức lại đơn vị hành chính",
         TC, [MT, "Sở Nội vụ"], "Tháng 9/2026", "2026-09-30", "month", product="Đề án", authority=BTV),
    Group("III", "CÔNG TÁC KIỂM TRA, GIÁM SÁT VÀ NỘI CHÍNH"),
    task("12", "Chương trình kiểm tra, giám sát năm 2026 của Ban Thường vụ Thành ủy", KT, [VP],
         "Tháng 01/2026", "2026-01-31", "month", product="Chương trình", authority=BTV),
    task("13", "Quy trình xử lý đơn tố cáo đối với tổ chức đảng và đảng viên", KT, [NC],
         "Quý II/2026", "2026-06-30", "quarter", product="Quy trình", authority=TT),
    task("14", "Giám sát chuyên đề việc kê khai, kiểm soát tài sản, thu nhập", KT, [TC, NC],
         "Quý III/2026", "2026-09-30", "quarter", product="Thông báo kết luận giám sát", authority=BTV),
    task("15", "Kế hoạch phòng, chống tham nhũng, lãng phí, tiêu cực năm 2026", NC,
         ["Đảng ủy Công an thành phố", UB], "Trước ngày 20/02/2026", "2026-02-20", "day",
         product="Kế hoạch", authority="Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực thành phố"),
    task("16", "Báo cáo kết quả giải quyết các vụ việc khiếu nại đông người, phức tạp, kéo dài", NC,
         ["Thanh tra thành phố", "Ban Tiếp công dân thành phố"], "Hằng quý", recurrence="quarterly",
         product="Báo cáo", authority=TT),
    Group("IV", "PHƯƠNG THỨC LÃNH ĐẠO VÀ CẢI CÁCH HÀNH CHÍNH"),
    task("17", "Quy chế làm việc sửa đổi của Ban Chấp hành, Ban Thường vụ và Thường trực Thành ủy",
         VP, [TC, KT], "Quý I/2026", "2026-03-31", "quarter", product="Quy chế",
         authority="Ban Chấp hành Đảng bộ thành phố"),
    task("18", "Kế hoạch chuyển đổi số trong các cơ quan Đảng đến năm 2028", VP,
         ["Sở Khoa học và Công nghệ"], "2026 - 2028", "2028-12-31", "range", product="Kế hoạch",
         authority=BTV),
    task("19", "Đề án Trung tâm điều hành thông minh của thành phố", UB,
         ["Công an thành phố", "Sở Khoa học và Công nghệ", "Sở Tài chính"], "31/12/2026", "2026-12-31",
         "day", product="Đề án", authority=BTV),
    task("20", "Nghị quyết về cắt giảm thủ tục hành chính nội bộ giữa các cơ quan trong hệ thống chính trị",
         UB, [VP, "Sở Nội vụ"], "6 tháng cuối năm 2026", "2026-12-31", "half", product="Nghị quyết",
         authority="Ban Chấp hành Đảng bộ thành phố"),
    task("21", "Khảo sát mức độ hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính",
         UB, [MT], "Hằng năm", recurrence="yearly", product="Báo cáo kết quả khảo sát", authority=TT),
    task("22", "Tổng kết nhiệm kỳ hoạt động của các ban chỉ đạo do Thành ủy thành lập", VP, [TC],
         "Theo kế hoạch của Trung ương", product="Báo cáo tổng kết", authority=BTV),
]  # fmt: skip

EXPECTED = register(ITEMS, tables=1)


def build(path):
    """Write the annex."""
    paper = Paper()
    paper.title(
        "PHỤ LỤC",
        "Danh mục nhiệm vụ thực hiện Chương trình “Xây dựng Đảng bộ trong sạch, vững mạnh”",
        "(Kèm theo Chương trình số 02-CTr/TU, ngày 12/01/2026 của Thành ủy Thanh Hải)",
    )
    paper.table(grid(ITEMS, COLUMNS), [1.2, 8, 3.4, 4, 2.8, 2.8, 3])
    paper.save(path)
