"""The words of which names of units are made."""

# Units whose name says all, alone or before a place or an owner.
WHOLE = """
Ngân hàng Thế giới|Ngân hàng Phát triển châu Á|Liên hợp quốc|Liên Hợp Quốc
UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân|Thường trực HĐND|Thường trực Hội đồng nhân dân|TT HĐND|TTHĐND
Thành ủy|Tỉnh ủy|Quận ủy|Huyện ủy|Thị ủy|Đảng ủy|Chi ủy|Đảng bộ|Chi bộ|Ban Thường vụ|BTV|Ban Chấp hành|BCH
Thường trực Thành ủy|Thường trực Tỉnh ủy|Thường trực Huyện ủy|Thường trực Quận ủy|Thường trực Thị ủy
BTV Thành ủy|BTV Tỉnh ủy|BTV Huyện ủy|BTV Quận ủy|BTV Thị ủy|BTV Đảng ủy|Thường vụ Tỉnh ủy|Thường vụ Thành ủy|Thường vụ Huyện ủy|Quân ủy Trung ương
Thường trực Đảng ủy|Thường trực Ban Bí thư|Thường trực cấp ủy
Ban Thường vụ Thành ủy|Ban Thường vụ Tỉnh ủy|Ban Thường vụ Huyện ủy|Ban Thường vụ Quận ủy|Ban Thường vụ Đảng ủy
Ban Chấp hành Đảng bộ|Ban Chấp hành Trung ương Đảng|Ban Chấp hành Trung ương|Trung ương Đảng|Bộ Chính trị|Ban Bí thư
Chính phủ|Thủ tướng Chính phủ|Quốc hội|Ủy ban Thường vụ Quốc hội|UBTVQH|Văn phòng Chính phủ|Văn phòng Quốc hội
Thuế tỉnh|Thuế thành phố|Bảo tàng tỉnh|Bảo tàng thành phố|Ban Xây dựng Đảng|Văn phòng Điều phối nông thôn mới|Ban Dân chủ - Pháp luật|Báo và Đài Phát thanh và Truyền hình|Báo và Phát thanh, Truyền hình|Báo và Đài Phát thanh, Truyền hình
Liên hiệp các Hội Khoa học và Kỹ thuật|Liên hiệp các tổ chức hữu nghị|Cơ quan Ủy ban Kiểm tra|Ban Công tác đại biểu|Ban Phong trào|Hội Bảo trợ người khuyết tật và trẻ mồ côi|Thống kê tỉnh|Tư pháp xã
Cục Quản lý đê điều và Phòng, chống thiên tai|Hội đồng Thẩm phán|Hội đồng thẩm định nhà nước|Ban chỉ đạo quốc gia về phòng, chống thiên tai|Ban Chỉ đạo Phòng thủ dân sự quốc gia|Ủy ban quốc gia ứng phó sự cố, thiên tai và tìm kiếm cứu nạn|Học viện Chính trị quốc gia Hồ Chí Minh|Trung ương Hội Nông dân Việt Nam|Trung ương Hội Liên hiệp Phụ nữ Việt Nam|Trung ương Hội LHPN Việt Nam|Trung ương Hội Cựu chiến binh Việt Nam
Văn phòng Trung ương Đảng|Đài Truyền hình Việt Nam|Đài Tiếng nói Việt Nam|Thông tấn xã Việt Nam|Báo Nhân Dân|Văn phòng Chủ tịch nước|Hội đồng Dân tộc
Công an|Mặt trận Tổ quốc Việt Nam|Mặt trận Tổ quốc|MTTQ Việt Nam|MTTQVN|MTTQ|UBMTTQ Việt Nam|UBMTTQ VN|MTTQ VN|UBMTTQVN|UBMTTQ
Ủy ban Mặt trận Tổ quốc Việt Nam|Ủy ban Mặt trận Tổ quốc|Ủy ban MTTQ Việt Nam|Ủy ban MTTQ|Ủy ban Trung ương MTTQ Việt Nam|Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam|Ủy ban Trung ương Mặt trận Tổ quốc
Ban Thường trực Ủy ban MTTQ Việt Nam|Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam|Ban Thường trực Ủy ban MTTQ
Ban Công tác Mặt trận|Văn phòng|Kho bạc Nhà nước|Bảo hiểm xã hội|Bảo hiểm Xã hội|BHXH|KBNN|Ngân hàng Nhà nước|NHNN
Ngân hàng Chính sách xã hội|NHCSXH|Tòa án nhân dân tối cao|Tòa án nhân dân|TAND|Viện Kiểm sát nhân dân tối cao
Viện Kiểm sát nhân dân|VKSND|Viện Kiểm sát|Tòa án|Cơ quan Điều tra|Thi hành án dân sự|Cục Thi hành án dân sự
Liên đoàn Lao động|LĐLĐ|Tổng Liên đoàn Lao động Việt Nam|Công đoàn|Chi đoàn|Liên đội|Hội Nông dân|Hội Liên hiệp Phụ nữ|Hội LHPN|HLHPN
Hội Phụ nữ|Hội Cựu chiến binh|Hội CCB|Đoàn Thanh niên Cộng sản Hồ Chí Minh|Đoàn Thanh niên|Đoàn TNCS Hồ Chí Minh
Đoàn TNCSHCM|Trung ương Đoàn|Tỉnh đoàn|Thành đoàn|Huyện đoàn|Quận đoàn|Thị đoàn|Đoàn phường|Đoàn xã|Hội Chữ thập đỏ
Hội Người cao tuổi|Hội Khuyến học|Hội Luật gia|Hội Nhà báo|Hội Đông y|Hội Liên hiệp Thanh niên Việt Nam|Ban Thư ký|Ủy ban Hội LHTN Việt Nam|Hội LHTN|Hội LHTN Việt Nam
Liên minh Hợp tác xã|Liên minh HTX|Bộ Tư lệnh|Bộ Chỉ huy Quân sự|Bộ CHQS|BCH Quân sự|BCHQS|Ban Chỉ huy Quân sự
Ban CHQS|Bộ Chỉ huy Bộ đội Biên phòng|Bộ đội Biên phòng|BĐBP|Bộ Tham mưu|Đồn Biên phòng|Đại học Quốc gia
Kiểm toán Nhà nước|Thanh tra Chính phủ|Đoàn Chủ tịch Tổng Liên đoàn Lao động Việt Nam|Đoàn Chủ tịch Ủy ban Trung ương MTTQ Việt Nam|Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam|Đoàn Chủ tịch|Ban Thường trực|Cục Thống kê|Cục Thuế|Chi cục Thuế|Cục Hải quan|Chi cục Hải quan|Thống kê
Đoàn đại biểu Quốc hội|Đoàn ĐBQH|Văn phòng Đoàn ĐBQH và HĐND|Văn phòng Đoàn đại biểu Quốc hội và HĐND
Văn phòng HĐND&UBND|HĐND&UBND|Văn phòng Đoàn đại biểu Quốc hội, HĐND và UBND|Văn phòng Đoàn ĐBQH, HĐND và UBND|Văn phòng HĐND và UBND|Văn phòng HĐND - UBND|Văn phòng UBND|Văn phòng Ủy ban nhân dân|Văn phòng HĐND
Văn phòng Thành ủy|Văn phòng Tỉnh ủy|Văn phòng Huyện ủy|Văn phòng Quận ủy|Văn phòng Đảng ủy|VPUBND|VP UBND
Ban cán sự đảng|Đảng đoàn|Ban cán sự đảng UBND|Đảng đoàn HĐND|Đảng ủy UBND|Đảng ủy các cơ quan Đảng|Đảng ủy khối
Đảng ủy Khối các cơ quan và doanh nghiệp|Đảng ủy Khối các cơ quan|Đảng ủy Khối doanh nghiệp|Đảng ủy Quân sự|Đảng ủy Công an
Ủy ban Kiểm tra|UBKT|Ban Tổ chức|Ban Tuyên giáo|Ban Tuyên giáo và Dân vận|Ban Dân vận|Ban Nội chính|Ban Kinh tế
Ban Chỉ huy|Ban Quản lý dự án|Ban QLDA|Ban Quản lý|BQL|Ban Chỉ đạo|BCĐ|Ban chỉ đạo|Ban Tổ chức Hội nghị|Ban Kinh tế - Ngân sách|Ban Kinh tế và Ngân sách
Ban Văn hóa - Xã hội|Ban Pháp chế|Ban Đô thị|Ban Dân tộc|Ban Thanh tra nhân dân|Ban Chính sách, chiến lược
Phòng Giao dịch NHCSXH|Tổ công nghệ số cộng đồng|Tổ công tác|Tổ hợp tác|Trung tâm Phục vụ hành chính công|Thanh tra
Đài Phát thanh và Truyền hình|Đài Phát thanh - Truyền hình|Đài PT-TH|Đài PTTH|Trường Chính trị|Trạm Y tế|Điện lực
Trung tâm Y tế|Trung tâm chính trị|Trung tâm Chính trị|Đài Truyền thanh|Trung tâm Văn hóa|Hạt Kiểm lâm
Ủy ban bầu cử|Hội đồng bầu cử quốc gia|Hội đồng Thi đua - Khen thưởng|Hội đồng Nghĩa vụ quân sự|Quỹ Đầu tư phát triển
"""

# Words before a name that is capitalised or known: "Sở" + "Xây dựng".
NAMED = """
Sở|Bộ|Ban|Phòng|Cục|Chi cục|Tổng cục|Vụ|Viện|Học viện|Trung tâm|Hội|Hiệp hội|Liên hiệp hội|Liên đoàn|Hội đồng|Ủy ban|Đoàn
Trường|Trường Đại học|Trường Cao đẳng|Trường Tiểu học|Trường THCS|Trường THPT|Trường Mầm non|Trường mầm non|Trường tiểu học|Đại học|Bệnh viện
Công ty|Công ty TNHH|Công ty cổ phần|Công ty CP|Tổng công ty|Tập đoàn|Ngân hàng|Quỹ|Báo|Đài|Tạp chí|Nhà xuất bản|Thư viện
Bảo tàng|Nhà hát|Văn phòng|Thanh tra|Kiểm toán|Tiểu ban|Tổ|Đội|Trạm|Hạt|Cảng vụ|Ban Quản lý|Ban quản lý|BQL|Ban Quản lý dự án
Ban QLDA|Ban Chỉ đạo|Ban chỉ đạo|BCĐ|Tổ công tác|Chi nhánh|Hợp tác xã|HTX|Đảng ủy|Chi bộ|Đảng bộ|Công đoàn|Quân khu|Quân đoàn
Binh đoàn|Quân chủng|Trung đoàn|Sư đoàn|Lữ đoàn|Kho bạc|Nhà máy|Xí nghiệp|Ban Công tác|Ủy ban Bầu cử|Đảng bộ|Khoa|Bưu điện|Viễn thông|Nhà văn hóa|Câu lạc bộ|Hội quán|Chi hội
"""

SECTORS = """
Nội vụ|Tài chính|Xây dựng|Tư pháp|Y tế|Công Thương|Công thương|Ngoại vụ|Ngoại giao|Du lịch|Quốc phòng|Công an
Giao thông vận tải|Giao thông Vận tải|Giao thông vận tải - Xây dựng|Giao thông công chánh|GTVT|Nông nghiệp và Môi trường|Nông nghiệp - Môi trường|NN và MT|NN&MT|NNMT
Nông nghiệp và Phát triển nông thôn|Nông nghiệp & Phát triển nông thôn|Nông nghiệp và PTNT|Nông nghiệp & PTNT|NN và PTNT|NN&PTNT|NNPTNT|Nông nghiệp
Tài nguyên và Môi trường|Tài nguyên - Môi trường|Tài nguyên môi trường|TN và MT|TN&MT|TNMT|TN-MT
Kế hoạch và Đầu tư|Kế hoạch - Đầu tư|Kế hoạch đầu tư|KH và ĐT|KH&ĐT|KHĐT|KH-ĐT|Khoa học và Công nghệ|Khoa học - Công nghệ|Khoa học công nghệ
KH và CN|KH&CN|KHCN|KH-CN|Giáo dục và Đào tạo|Giáo dục - Đào tạo|Giáo dục đào tạo|Giáo dục|GD và ĐT|GD&ĐT|GDĐT|GD-ĐT
Lao động - Thương binh và Xã hội|Lao động, Thương binh và Xã hội|Lao động Thương binh và Xã hội|Lao động, Thương binh & Xã hội|LĐ-TB và XH|LĐ-TB&XH
LĐTB&XH|LĐTB và XH|LĐTBXH|LĐ,TB&XH|LĐ, TB&XH|Lao động - TBXH|Thông tin và Truyền thông|Thông tin - Truyền thông|Thông tin truyền thông|TT và TT|TT&TT|TTTT
Văn hóa và Thể thao|Văn hóa - Thể thao|Văn hóa Thể thao|Văn hóa, Thể thao|VH và TT|VH&TT|VHTT|VH-TT|Văn hóa, Thể thao và Du lịch|Văn hóa Thể thao và Du lịch|Văn hóa, Thể thao & Du lịch
VHTTDL|VHTT&DL|VHTT và DL|VH-TT&DL|VH,TT&DL|VH, TT&DL|VH,TT và DL|VH, TT và DL|Văn hóa - Thông tin|Văn hóa và Thông tin|Văn hóa Thông tin|Văn hóa - Xã hội|Văn hóa và Xã hội|Văn hóa xã hội|VH-XH|VHXH
Quy hoạch - Kiến trúc|Quy hoạch và Kiến trúc|QH-KT|QHKT|Quy hoạch Kiến trúc|Dân tộc và Tôn giáo|Dân tộc - Tôn giáo|An toàn thực phẩm|ATTP|Dân tộc|Tôn giáo|Tôn giáo - Dân tộc
Văn hóa, Khoa học và Thông tin|Kinh tế|Kinh tế - Hạ tầng|Kinh tế và Hạ tầng|Kinh tế, Hạ tầng và Đô thị|Kinh tế - Hạ tầng và Đô thị|Kinh tế, hạ tầng và đô thị|Kinh tế hạ tầng|Quản lý đô thị
Tài chính - Kế hoạch|Tài chính – Kế hoạch|TC-KH|Tổ chức - Hành chính|Hành chính - Tổ chức|Hành chính - Tổng hợp|Tổ chức cán bộ|Lao động|Văn hóa
"""

# Bodies of the Party, the councils and the Front that follow "Ban", "Ủy ban", "Hội đồng", "Văn phòng".
BOARDS = """
Tổ chức|Tuyên giáo và Dân vận|Tuyên giáo|Dân vận|Nội chính|Kiểm tra|Pháp chế|Kinh tế - Ngân sách|Kinh tế và Ngân sách|Kinh tế ngân sách|Văn hóa - Xã hội|Văn hóa và Xã hội|Văn hóa Xã hội
Đô thị|Dân tộc|Chính sách, chiến lược|Kinh tế|Đối ngoại|Tôn giáo|Thi đua - Khen thưởng|Thi đua, Khen thưởng|Thi đua khen thưởng|Tiếp công dân|cán sự đảng|cán sự Đảng|Cán sự Đảng
Bảo vệ, chăm sóc sức khỏe cán bộ|Bảo vệ chăm sóc sức khỏe cán bộ|Chỉ huy Quân sự|chỉ huy quân sự|Chỉ huy quân sự|Thanh tra nhân dân|Giám sát đầu tư của cộng đồng|An toàn giao thông|ATGT|Văn hóa, Giáo dục
Pháp luật và Tư pháp|Kinh tế và Tài chính|Kinh tế, Tài chính|Văn hóa và Xã hội|Văn hóa, Giáo dục|Xã hội|Tài chính, Ngân sách|Tài chính - Ngân sách|Khoa học, Công nghệ và Môi trường|Quốc phòng, An ninh và Đối ngoại|Quốc phòng và An ninh|Quốc phòng, An ninh|Tư pháp|Pháp luật|Đối ngoại|Dân nguyện|Công tác đại biểu|Dân nguyện và Giám sát
chuyển đổi số|phòng, chống tham nhũng, lãng phí, tiêu cực|phòng, chống tham nhũng, tiêu cực|phòng chống tham nhũng, tiêu cực|cải cách hành chính|Cải cách hành chính|phòng, chống thiên tai và tìm kiếm cứu nạn
phòng chống thiên tai và tìm kiếm cứu nạn|phòng thủ dân sự|Phòng thủ dân sự|Phòng, chống thiên tai và Tìm kiếm cứu nạn|xây dựng nông thôn mới|các Chương trình mục tiêu quốc gia|các chương trình mục tiêu quốc gia|Đề án 06|35|138|389|Đề án 06/CP
dân quân tự vệ|thực hiện Quy chế dân chủ ở cơ sở|thực hiện quy chế dân chủ|bảo vệ nền tảng tư tưởng của Đảng
"""

# Lower-case syllables that may go on a unit's name which no list knows.
_SYLLABLES = """
an binh biển bảo bệnh bộ cam cao chiến chuyển chuẩn cháy chính chăn chương chất chống chữ chữa các cách công cải cảng
cảnh cấp cổ cụm cứu cựu da danh di doanh du dân dược dịch dục dụng dự dựng gia giao giám giáo giúp hoá hoạch hàng hành
hóa hướng hạ hạn học hộ hội hợp hữu khen khoa khu khuyến không kinh kiếm kiến kiểm ký kế kỹ liên luật làm lâm lý lưu
lường lược lượng lịch lợi lực minh máy môi mại một mới mục nghiên nghiệp nghề nghệ ngành người nhi nhiệm nhà nhân nhỏ
niên nuôi nông nước nạn nội nữ pháp phát phòng phạm phần phẩm phụ phục quân quản quốc quỹ rừng sinh soát sách sát sư
sạch sản sắt số sự tai thanh thao thi thiên thiết thoát thuật thành thôn thông thú thư thương thường thưởng thập thắng
thể thị thủ thủy thực tin tiêu tiến toàn triển truyền trách trình trường trẻ trọt trồng trợ trữ tuyển tuổi tài tác tâm
tìm tích tư tải tầng tật tế tồn tổng tục viên viễn việc và văn vườn vận vật vệ vụ vừa xuyên xây xã xúc xổ y án đai
điều điện đo đua đình đô đăng đường đất đầu đặc địa đỏ đồng đổi độc
"""
SYLLABLES = frozenset(_SYLLABLES.split())

# What a list of units without names consists of: "các sở, ban, ngành".
KINDS = """
sở|ban|ngành|ban ngành|sở ngành|bộ|cơ quan|đơn vị|địa phương|cấp ủy|cấp ủy Đảng|cấp ủy đảng|tổ chức đảng|tổ chức Đảng|chính quyền|đoàn thể|hội|hội đoàn thể|xã|phường|thị trấn|đặc khu
huyện|quận|thị xã|thành phố|tỉnh|thôn|tổ dân phố|khu phố|ấp|bản|khu dân cư|phòng|phòng ban|phòng chuyên môn|phòng, ban chuyên môn|ban đảng|ban Đảng|ban xây dựng Đảng|ban xây dựng đảng|ban của HĐND|Ban HĐND
tổ chức chính trị - xã hội|tổ chức chính trị xã hội|đoàn thể chính trị - xã hội|đoàn thể chính trị|tổ chức đoàn thể|tổ chức xã hội|tổ chức hội|doanh nghiệp|trường|trường học|nhà trường|cơ sở giáo dục|chi bộ|đảng bộ
chi bộ trực thuộc|đảng bộ trực thuộc|Huyện ủy|Quận ủy|Thị ủy|Thành ủy|Tỉnh ủy|Đảng ủy|huyện ủy|quận ủy|thị ủy|thành ủy|tỉnh ủy|đảng ủy|tỉnh ủy, thành ủy|bộ, ngành|bộ ngành|ban, bộ, ngành
cơ quan tham mưu|cơ quan chuyên môn|cơ quan tham mưu, giúp việc|cơ quan thông tấn|cơ quan báo chí|cơ quan truyền thông|đơn vị sự nghiệp|đơn vị sự nghiệp công lập|cơ quan tư pháp|cơ quan nội chính|cơ quan chức năng|lực lượng chức năng
chủ đầu tư|ban quản lý dự án|ban quản lý|hợp tác xã|cụm công nghiệp|công ty|bệnh viện|trung tâm|chi cục|cục|vụ|viện|đồn biên phòng|lực lượng vũ trang|MTTQ|Ban Quản lý dự án|Ban cán sự đảng|đảng đoàn|Sở|Ban|Bộ|Phòng|Hội|Ban Đảng|Tổ công tác|tiểu ban|quận, huyện|Đảng bộ
"""
AFTER_KINDS = """
có liên quan|liên quan|trực thuộc|chuyên môn|trên địa bàn|trên địa bàn tỉnh|trên địa bàn thành phố|toàn tỉnh|toàn thành phố|các cấp|cấp tỉnh|cấp xã|cấp huyện|cơ sở|chức năng|thành viên|địa phương
khối Đảng|thuộc UBND tỉnh|thuộc tỉnh|thuộc thành phố|thuộc UBND thành phố|của tỉnh|của Thành phố|của thành phố|cấp cơ sở|nêu trên|trong tỉnh|giúp việc
"""
