"""The words of the made-up programme: a province that is nowhere, in our own phrases."""

HEAD = (
    "ỦY BAN NHÂN DÂN TỈNH AN BÌNH",
    "Số: 118/CTr-UBND",
    "An Bình, ngày 12 tháng 01 năm 2031",
    "CHƯƠNG TRÌNH CÔNG TÁC",
    "Phát triển kinh tế - xã hội và xây dựng chính quyền phục vụ giai đoạn 2031 - 2035",
)
BASES = (
    "Căn cứ Nghị quyết số 31-NQ/TU ngày 20/11/2030 của Tỉnh ủy An Bình về phát triển giai đoạn 2031 - 2035;",
    "Căn cứ Nghị quyết số 45/NQ-HĐND ngày 09/12/2030 của Hội đồng nhân dân tỉnh về nhiệm vụ năm 2031;",
    "Thực hiện Kế hoạch số 07-KH/TU ngày 02/01/2031 của Tỉnh ủy An Bình về cải cách hành chính;",
    "Theo đề nghị của Giám đốc Sở Tài chính tại Tờ trình số 19/TTr-STC ngày 06/01/2031;",
    "Ủy ban nhân dân tỉnh ban hành chương trình công tác như sau:",
)
AREAS = (
    "cải cách thủ tục hành chính", "hạ tầng giao thông nông thôn", "giáo dục phổ thông", "chăm sóc sức khỏe ban đầu",
    "nông nghiệp sạch", "làng nghề và du lịch cộng đồng", "chuyển đổi số", "bảo vệ môi trường",
    "an sinh và việc làm", "văn hóa và thể thao", "quản lý đất đai", "trật tự, an toàn xã hội",
)  # fmt: skip
UNITS = (
    "Sở Nội vụ", "Sở Tài chính", "Sở Xây dựng", "Sở Y tế", "Sở Giáo dục và Đào tạo", "Sở Khoa học và Công nghệ",
    "Sở Nông nghiệp và Môi trường", "Sở Công Thương", "Sở Văn hóa, Thể thao và Du lịch", "Sở Tư pháp",
    "Công an tỉnh", "Thanh tra tỉnh", "Văn phòng Ủy ban nhân dân tỉnh", "Xã Ba Vì", "Xã Sóc Sơn",
)  # fmt: skip
DEEDS = (
    "xây dựng đề án", "ban hành kế hoạch", "hoàn thành việc rà soát", "tổ chức thực hiện", "tham mưu ban hành quy định về",
    "trình Ủy ban nhân dân tỉnh phê duyệt phương án", "kiểm tra, đôn đốc", "bố trí kinh phí cho", "lập danh mục", "đánh giá, xếp loại",
)  # fmt: skip
OBJECTS = (
    "sắp xếp các điểm trường lẻ", "mạng lưới trạm y tế lưu động", "hồ sơ đất đai còn giấy tờ cũ", "các tuyến đường liên xã xuống cấp",
    "bộ phận một cửa lưu động", "vùng trồng rau an toàn có mã số", "các điểm tập kết rác thải", "cơ sở dữ liệu hộ kinh doanh",
    "thư viện cơ sở và điểm đọc sách", "các lớp học nghề ngắn hạn", "hệ thống thoát nước khu dân cư", "bến thủy nội địa",
    "camera an ninh ở các nút giao", "nhà văn hóa đã hết niên hạn", "việc giải quyết đơn thư tồn đọng", "công tác tiếp công dân định kỳ",
    "danh mục dịch vụ công cắt giảm giấy tờ", "chợ đầu mối nông sản", "nguồn nước sinh hoạt tập trung", "quỹ đất tái định cư",
)  # fmt: skip
PLACES = (
    "trên địa bàn tỉnh", "tại các xã vùng cao", "ở khu vực ven sông", "tại các phường trung tâm", "ở các xã mới sáp nhập",
    "tại khu kinh tế phía đông", "ở các thôn đặc biệt khó khăn", "tại các cụm công nghiệp",
)  # fmt: skip
DUES = (
    "hoàn thành trước ngày 30/6/2031", "xong trong quý II/2032", "chậm nhất ngày 15/10/2031", "trong tháng 9/2033",
    "trước ngày 20 tháng cuối quý", "hoàn thành trong năm 2034", "trước ngày 25/12/2032", "trong quý IV/2031",
)  # fmt: skip
REVIEW = (
    "Năm năm qua, công tác {area} {place} có chuyển biến rõ; đã hoàn thành {done}/{planned} hồ sơ, người dân bớt phải đi lại, cán bộ bớt phải làm thêm giờ.",
    "Toàn tỉnh đã tổ chức {done} lớp tập huấn về {area} với {planned} lượt người dự; tài liệu được soạn ngắn gọn, sát việc, dễ tra cứu và được đưa lên trang điện tử của các cơ quan.",
    "Bên cạnh kết quả, {area} {place} còn chậm: mới giải quyết {done} trong tổng số {planned} kiến nghị của cử tri, nhiều việc kéo dài do thiếu hướng dẫn và do chờ ý kiến của nhiều cơ quan.",
    "Kinh phí cho {area} giai đoạn trước là {planned} tỷ đồng, giải ngân được {done} tỷ đồng; phần còn lại chuyển nguồn theo quy định, không phát sinh nợ đọng mới.",
    "Nguyên nhân chủ yếu là sự phối hợp giữa các cơ quan chưa chặt chẽ, người đứng đầu một số đơn vị chưa sâu sát, số liệu về {area} còn phân tán ở nhiều sổ sách khác nhau và chưa được đối chiếu thường xuyên.",
    "Một số cách làm hay về {area} {place} đã được nhân rộng, như tổ tư vấn lưu động, sổ theo dõi chung giữa các xã, giao ban theo chuyên đề và công khai tiến độ trên bảng tin của thôn.",
    "Qua khảo sát {planned} hộ gia đình {place}, có {done} hộ đánh giá tốt về {area}; các hộ còn lại mong có thêm cán bộ biết việc, biết tiếng địa phương và có lịch hẹn cố định.",
    "Việc lập, lưu giữ và chuyển giao hồ sơ về {area} từng bước đi vào nền nếp; tuy vậy vẫn còn {done} bộ hồ sơ thiếu bản gốc, phải tìm lại ở kho của các đơn vị đã giải thể hoặc đã chuyển trụ sở.",
)  # fmt: skip
TARGETS = (
    "Tỷ lệ hồ sơ giải quyết đúng hạn đạt 98,5% trở lên", "Tỷ lệ hộ nghèo còn dưới 1,2%", "Có 95% số xã đạt chuẩn nông thôn mới",
    "Tỷ lệ bao phủ bảo hiểm y tế đạt 96%", "Tỷ lệ trường đạt chuẩn quốc gia đạt 82%", "Tỷ lệ che phủ rừng đạt 41,5%",
    "Tỷ lệ chất thải rắn sinh hoạt được thu gom đạt 97%", "Thu nhập bình quân đầu người đạt 132 triệu đồng/năm",
    "Có ít nhất 14 bác sĩ trên một vạn dân", "Tỷ lệ lao động qua đào tạo đạt 75%", "Tạo việc làm mới cho 62.000 lao động",
    "Xóa 1.450 nhà tạm, nhà dột nát", "Tỷ lệ đường xã được cứng hóa đạt 99%", "Tỷ lệ dân cư dùng nước sạch đạt 92%",
    "Tỷ lệ dịch vụ công trực tuyến toàn trình đạt 90%", "Số hóa 100% hồ sơ đất đai", "Tốc độ tăng trưởng kinh tế bình quân đạt 8,2%/năm",
    "Thu ngân sách đạt 21.500 tỷ đồng", "Kim ngạch xuất khẩu đạt 3,4 tỷ USD", "Đón 2,8 triệu lượt khách du lịch",
    "Tỷ lệ khu dân cư văn hóa đạt 93%", "Tỷ lệ người tập thể dục thường xuyên đạt 45%", "Giảm 15% số vụ tai nạn giao thông",
    "Tỷ lệ giải quyết đơn thư khiếu nại đạt 92%", "Tỷ lệ trẻ em suy dinh dưỡng giảm còn 8,5%", "Có 60 sản phẩm đạt hạng bốn sao",
    "Tỷ lệ hộ có hố xí hợp vệ sinh đạt 98%", "Tỷ lệ cơ quan dùng văn bản điện tử đạt 100%", "Trồng mới 12.000 ha rừng sản xuất",
    "Tỷ lệ hài lòng của người dân đạt 91% trở lên",
)  # fmt: skip
TAIL = (
    "PHẦN THỨ TƯ: TỔ CHỨC THỰC HIỆN",
    "1. Giám đốc các sở, Chủ tịch Ủy ban nhân dân các xã, phường chịu trách nhiệm về tiến độ các nhiệm vụ được giao.",
    "2. Giao Văn phòng Ủy ban nhân dân tỉnh chủ trì theo dõi, kiểm đếm, báo cáo Ủy ban nhân dân tỉnh trước ngày 20 tháng cuối quý.",
    "3. Giao Sở Tài chính cân đối nguồn vốn, hướng dẫn thanh toán, quyết toán theo quy định.",
)
WHY = (
    "Đây là việc nối tiếp của giai đoạn trước về {area}, kết quả gắn với đánh giá, xếp loại hằng năm của tập thể và người đứng đầu.",
    "Nguồn lực lấy từ ngân sách tỉnh và lồng ghép các chương trình mục tiêu quốc gia; không đặt thêm tổ chức, không tăng biên chế cho {area}.",
    "Cách làm: chọn vài nơi làm điểm, rút kinh nghiệm rồi mới làm rộng; số liệu về {area} được cập nhật vào sổ chung để các cấp cùng theo dõi.",
)
