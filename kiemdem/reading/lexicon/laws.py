"""Laws, codes and ordinances whose names a comma or a small word would cut short."""

# After "Luật"; names of capitals alone need no list.
LAWS = """
Trật tự, an toàn giao thông đường bộ|Giao thông đường bộ|Giao thông đường thủy nội địa|Đường bộ|Đường sắt|Hàng không dân dụng Việt Nam
Phòng, chống tham nhũng|Phòng chống tham nhũng|Phòng, chống ma túy|Phòng, chống mua bán người|Phòng, chống bạo lực gia đình|Phòng, chống tác hại của rượu, bia
Phòng, chống tác hại của thuốc lá|Phòng, chống bệnh truyền nhiễm|Phòng, chống thiên tai|Phòng, chống khủng bố|Phòng, chống rửa tiền
Phòng cháy, chữa cháy và cứu nạn, cứu hộ|Phòng cháy, chữa cháy|Phòng cháy và chữa cháy|Thực hành tiết kiệm, chống lãng phí|Tiết kiệm, chống lãng phí
Phòng, chống nhiễm vi rút gây ra hội chứng suy giảm miễn dịch mắc phải ở người|Phòng bệnh|Phòng thủ dân sự
Tổ chức chính quyền địa phương|Tổ chức Chính phủ|Tổ chức Quốc hội|Tổ chức Tòa án nhân dân|Tổ chức Viện kiểm sát nhân dân|Tổ chức cơ quan điều tra hình sự
Ban hành văn bản quy phạm pháp luật|Thực hiện dân chủ ở cơ sở|Hoạt động giám sát của Quốc hội và Hội đồng nhân dân|Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân
Cán bộ, công chức|Viên chức|Thi đua, khen thưởng|Tiếp cận thông tin|Tiếp công dân|Khiếu nại|Tố cáo|Thanh tra|Kiểm toán nhà nước|Xử lý vi phạm hành chính|Trách nhiệm bồi thường của Nhà nước
Tiêu chuẩn và Quy chuẩn kỹ thuật|Chất lượng sản phẩm, hàng hóa|Sử dụng năng lượng tiết kiệm và hiệu quả|Đo lường|An toàn thực phẩm|An toàn, vệ sinh lao động
Khoa học, công nghệ và đổi mới sáng tạo|Khoa học và công nghệ|Chuyển giao công nghệ|Công nghiệp công nghệ số|Công nghệ thông tin|Giao dịch điện tử|An ninh mạng|An toàn thông tin mạng|Bảo vệ dữ liệu cá nhân|Dữ liệu
Bảo vệ bí mật nhà nước|Bảo vệ môi trường|Bảo vệ quyền lợi người tiêu dùng|Bảo vệ và phát triển rừng|Lâm nghiệp|Trồng trọt|Chăn nuôi|Thủy sản|Thủy lợi|Thú y|Đê điều|Đa dạng sinh học|Tài nguyên nước|Địa chất và khoáng sản
Quản lý, sử dụng tài sản công|Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ|Quản lý thuế|Quản lý nợ công|Quản lý ngoại thương|Quản lý và đầu tư vốn nhà nước tại doanh nghiệp|Ngân sách nhà nước|Kế toán|Thống kê|Đầu tư công|Đầu tư theo phương thức đối tác công tư
Hỗ trợ doanh nghiệp nhỏ và vừa|Kinh doanh bất động sản|Quy hoạch đô thị và nông thôn|Quy hoạch đô thị|Kiến trúc|Thuế giá trị gia tăng|Thuế thu nhập doanh nghiệp|Thuế thu nhập cá nhân|Thuế tiêu thụ đặc biệt|Thuế sử dụng đất nông nghiệp|Thuế sử dụng đất phi nông nghiệp|Phí và lệ phí
Giáo dục đại học|Giáo dục nghề nghiệp|Giáo dục quốc phòng và an ninh|Nhà giáo|Di sản văn hóa|Quảng cáo|Thư viện|Thể dục, thể thao|Báo chí|Xuất bản|Du lịch
Khám bệnh, chữa bệnh|Bảo hiểm y tế|Bảo hiểm xã hội|Dược|Việc làm|Công đoàn|Bình đẳng giới|Trẻ em|Thanh niên|Người cao tuổi|Người khuyết tật|Hôn nhân và gia đình|Nuôi con nuôi
Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng|Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam|Xuất cảnh, nhập cảnh của công dân Việt Nam
Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở|Lực lượng dự bị động viên|Dân quân tự vệ|Nghĩa vụ quân sự|Sĩ quan Quân đội nhân dân Việt Nam|Công an nhân dân|Quốc phòng|An ninh quốc gia|Biên phòng Việt Nam|Cảnh sát cơ động|Cảnh vệ|Căn cước|Cư trú|Hộ tịch|Quốc tịch Việt Nam
Hòa giải ở cơ sở|Hòa giải, đối thoại tại Tòa án|Phổ biến, giáo dục pháp luật|Trợ giúp pháp lý|Công chứng|Luật sư|Giám định tư pháp|Thi hành án dân sự|Thi hành án hình sự|Thi hành tạm giữ, tạm giam|Tư pháp người chưa thành niên|Lý lịch tư pháp|Đặc xá|Tín ngưỡng, tôn giáo|Mặt trận Tổ quốc Việt Nam
"""
ORDINANCES = """
Ưu đãi người có công với cách mạng|Dân số|Quản lý thị trường|Cảnh sát môi trường|Án phí, lệ phí Tòa án|Động viên công nghiệp|Bảo vệ công trình quan trọng liên quan đến an ninh quốc gia
Quy định danh hiệu vinh dự nhà nước "Bà mẹ Việt Nam anh hùng"|Cựu chiến binh|Thực hiện dân chủ ở xã, phường, thị trấn|Xử phạt vi phạm hành chính đối với hành vi cản trở hoạt động tố tụng|Chi phí tố tụng
"""
CODES = "Lao động|Dân sự|Hình sự|Tố tụng dân sự|Tố tụng hình sự|Hàng hải Việt Nam"
