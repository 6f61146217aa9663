"""The verbs and adverbs with which an ordered action begins."""

import re

from kiemdem.reading.lexicon.letters import START, STOP, either

ADVERBS = """
tiếp tục|tập trung|chủ động|tích cực|khẩn trương|kịp thời|thường xuyên|nghiêm túc|quyết liệt|sớm|ngay|kiên quyết|kiên trì
nhanh chóng|trước mắt|trước hết|định kỳ|trực tiếp|từng bước|tăng tốc|quyết tâm|nỗ lực|đồng loạt|linh hoạt|sẵn sàng
đồng thời|hằng năm|hàng năm|hằng quý|hàng quý|hằng tháng|hàng tháng|xử lý nghiêm|chủ trì|phối hợp|nhất quán
không ngừng|đặc biệt quan tâm|đặc biệt chú trọng|đồng bộ|mạnh dạn|tuyệt đối|dứt khoát|cố gắng
"""
VERBS = """
tăng cường|đẩy mạnh|đẩy nhanh|đẩy lùi|thực hiện|tổ chức|triển khai|xây dựng|ban hành|rà soát|hoàn thành|hoàn thiện|chỉ đạo|lãnh đạo
quán triệt|nâng cao|nâng|phát huy|kiểm tra|giám sát|tham mưu|đề xuất|báo cáo|trình|gửi|cập nhật|đôn đốc|theo dõi|hướng dẫn|tuyên truyền
phổ biến|đổi mới|quan tâm|chú trọng|chú ý|chăm lo|chăm sóc|bảo đảm|đảm bảo|phấn đấu|duy trì|xử lý|giải quyết|khắc phục|tháo gỡ|ngăn chặn
phòng ngừa|phòng, chống|phòng chống|quản lý|sắp xếp|kiện toàn|củng cố|bồi dưỡng|đào tạo|phát triển|mở rộng|mở|thu hút|huy động|bố trí
cân đối|phân bổ|giải ngân|phê duyệt|thẩm định|thẩm tra|nghiên cứu|khảo sát|đánh giá|phân tích|sơ kết|tổng kết|nhân rộng|biểu dương|khen thưởng
xem xét|bắt buộc|quyết định|cụ thể hóa|cụ thể hoá|lựa chọn|chọn|xác định|phân công|phân cấp|phân loại|phân định|ủy quyền|gắn|coi|lấy|đưa|làm|giữ|giữ vững
giữ gìn|siết chặt|chấn chỉnh|khơi dậy|khơi thông|khuyến khích|hỗ trợ|tạo|ứng dụng|áp dụng|số hóa|số hoá|kết nối|tích hợp|chia sẻ|vận hành
đầu tư|cải cách|cải thiện|cải tạo|cắt giảm|giảm|tăng|rút ngắn|đơn giản hóa|công khai|công bố|minh bạch|niêm yết|tiếp nhận|tiếp thu|lắng nghe
đối thoại|tiếp công dân|tổng hợp|thống kê|lập|nắm|nắm chắc|nắm bắt|bám sát|chuẩn bị|có|không|không để|không được|tránh|hạn chế|chấm dứt
ưu tiên|khai thác|sử dụng|bảo vệ|tôn tạo|bảo tồn|trồng|thu gom|thu hồi|di dời|giải phóng|giải tỏa|bàn giao|khởi công|nghiệm thu|thanh tra|kiểm toán
truy thu|thu|chi|nộp|xử phạt|phát hiện|đấu tranh|phản bác|phản ánh|ký kết|liên kết|hợp tác|quảng bá|xúc tiến|tham gia|vận động|phát động
hưởng ứng|cử|tuyển dụng|tuyển chọn|tuyển|luân chuyển|điều động|bổ nhiệm|quy hoạch|giới thiệu|kết nạp|sàng lọc|tinh giản|tinh gọn|thành lập|giải thể
sáp nhập|hợp nhất|chuyển|chuyển đổi|chuyển giao|điều chỉnh|sửa đổi|bổ sung|thay thế|bãi bỏ|nâng cấp|khẳng định|làm nổi bật|kiểm soát|kiểm kê|kiểm điểm
tự kiểm tra|tự phê bình|nhận diện|nhận thức|thấm nhuần|học tập|đăng ký|đăng|phát sóng|xuất bản|biên soạn|in|cung cấp|thông tin|thông báo|truyền thông
tư vấn|vận dụng|thúc đẩy|khôi phục|phục hồi|tái cơ cấu|cơ cấu lại|chống|đề cao|nêu cao|nêu gương|gương mẫu|đi đầu|tiên phong|đoàn kết|thống nhất
đóng góp|góp ý|góp phần|cho ý kiến|tham vấn|thử nghiệm|giải trình|lấy ý kiến|lấy phiếu|thảo luận|quyết nghị|thông qua|ký|cấp|cho phép|trả lời|trả kết quả|hoàn trả|bồi thường
tái định cư|đấu thầu|đấu giá|mua sắm|trang bị|lắp đặt|sửa chữa|bảo dưỡng|bảo trì|nạo vét|khơi|dọn dẹp|vệ sinh|tiêm|khám|tầm soát|điều trị|truy vết|cách ly
diễn tập|huấn luyện|tuần tra|canh gác|trực|ứng trực|ứng phó|cứu trợ|sơ tán|di chuyển|cưỡng chế|tháo dỡ|đình chỉ|tạm dừng|xóa|xoá|xóa bỏ|loại bỏ
tiết kiệm|thực hành|dành|trích|vay|cho vay|giao|yêu cầu|đề nghị|kiến nghị|đặt hàng|kêu gọi|mời gọi|tôn vinh|trao|tặng|thăm|thăm hỏi|động viên|giúp|giúp đỡ
giáo dục|dạy|rèn luyện|tu dưỡng|bồi đắp|vun đắp|kế thừa|tạo lập|tạo điều kiện|tạo sự|tạo chuyển biến|tạo đột phá|hình thành|nuôi dưỡng|phân luồng|điều tiết|bình ổn|tiêu thụ|chế biến
xuất khẩu|sản xuất|nuôi|gieo|thâm canh|chuyển dịch|khoanh vùng|bảo quản|lưu trữ|số hóa|chỉnh lý|chỉnh trang|chỉnh sửa|lồng ghép|tính toán|dự báo|cảnh báo|tính|ước|ghi
tham dự|dự|làm rõ|làm tốt|quy định|xiết chặt|tiến hành|bứt phá|đột phá|hiện đại hóa|xã hội hóa|chuẩn hóa|tự chủ|tôn trọng|phục vụ|chấp hành|tuân thủ|cam kết|chịu trách nhiệm|rút kinh nghiệm
nhìn nhận|nhận rõ|rà|soát|đối chiếu|xác minh|điều tra|truy tố|xét xử|thi hành|kê khai|kiểm đếm|đo đạc|cấp đổi|quy tập|xét|bình xét|bầu|đại hội|vào cuộc|bắt tay|khắc ghi|lan tỏa|lan toả
phản biện|tập hợp|đánh thức|khai mạc|trình bày|tiếp cận|tìm|tìm kiếm|tìm tòi|kích cầu|kích thích|cơ giới hóa|tự động hóa|tận dụng|tranh thủ|trú trọng|đảm nhiệm|đảm nhận|phụ trách|bảo hộ|quy tụ
từ bỏ|tạm hoãn|hạ thấp|tái cấu trúc|đính kèm|cầm tay chỉ việc|là đầu mối|làm đầu mối|hạ|nói không|hoàn tất|nhắc nhở|phê bình|xây mới|xây|sửa|dừng|đóng|bảo lãnh|gia hạn|miễn|miễn giảm|tái|định hướng|định danh|dự trữ|dự phòng|vượt|bù|đạt|thể chế hóa|luật hóa|tinh chỉnh|hoãn|cấm|cấu hình|họp|điều chuyển|thanh toán|tăng ca|làm việc|lưu hành|khép kín|phổ cập|khắc họa|phủ sóng|phủ|thí điểm|gia cố|neo đậu|kiểm kê|kiện toàn|vận chuyển|khen|trao đổi|phòng vệ|nhập|xuất|truy cập|cài đặt|khai báo|rà quét|niêm phong|lắp|treo|tổng hợp|thực thi|cung ứng|gặp gỡ|tiếp xúc|tiếp|khởi động|khánh thành|kiên định|vun|chăm bón|nộp|rút|khóa|xác lập|xác nhận|định giá|giảm thiểu|gìn giữ|tri ân|khai giảng|phổ cập|phát hành|quản trị
"""
# Verbs that are as often a part of a name or a noun; they begin an action only where no noun stands before.
NOUNS_TOO = re.compile(
    r"(?i:tổ\s+chức(?=\s+(?:đảng|Đảng|chính\s+trị|cơ\s+sở\s+đảng|xã\s+hội|hội(?!\s+(?:nghị|thảo|thi|đàm|trại|diễn|báo|chợ|xuân|làng|khỏe|khoẻ|sách))|đoàn\s+thể|CT|thành\s+viên|bộ\s+máy|tín\s+dụng|tôn\s+giáo|có\s+liên|liên\s+quan|công\s+đoàn)|,\s+(?:cá\s+nhân|đơn\s+vị|đoàn)|\s+và\s+cá\s+nhân)"
    r"|lãnh\s+đạo(?=\s+(?:các|Sở|Ban|UBND|huyện|tỉnh|thành\s+phố|Thành|Tỉnh|Đảng|đơn\s+vị|cơ\s+quan|chủ\s+chốt|cấp|quản\s+lý|địa\s+phương|xã|phường|phòng))"
    r"|quản\s+lý(?=\s+(?:dự\s+án|nhà\s+nước|thị\s+trường|các\s+khu|cấp|khu))|đầu\s+tư(?=\s+(?:xây\s+dựng|công))"
    r"|tham\s+mưu,\s+giúp\s+việc|cấp(?=\s+(?:ủy|uỷ|xã|huyện|tỉnh|thành|cơ\s+sở|trên|dưới|trưởng))|thu(?=\s+(?:nhập|ngân))|chi(?=\s+(?:tiết|phí|bộ|cục|nhánh|đoàn|hội|ủy))"
    r"|tư\s+vấn(?=\s+(?:giám|thiết|quản))|trực(?=\s+thuộc)|dự(?=\s+(?:án|thảo|toán))|có(?=\s+(?:liên|thẩm|trách\s+nhiệm|Chỉ\s+thị|Công\s+điện|Nghị\s+quyết|Quyết\s+định|\d))|tái(?=\s+định)|in\b(?=\s*[.,)])|thông\s+tin(?=\s+(?:và|điện|báo))|đại\s+hội|giáo\s+dục(?=\s+(?:và|thường))"
    r"|sản\s+xuất(?=,?\s+kinh\s+doanh)|giao(?=\s+(?:thông|dịch|lưu))|kiểm\s+tra(?=\s+(?:đảng|các\s+cấp))|thu(?=\s+hút\b(?!\s))|tính(?=\s+đến\s+(?:hết|ngày|nay|thời|tháng|cuối|sáng|trưa|chiều|tối|\d))|quyết\s+định(?=\s+(?:này|có\s+hiệu|số\s))|hạ(?=\s+tầng)|phòng(?=\s+ban)|xã\s+hội)",
)
ACTION = re.compile(rf"{START}(?i:{either(ADVERBS)}|{either(VERBS)}){STOP}")
COMPOUND = re.compile(
    r"(?:công|chương|quá|lộ|quy|giáo|tiến|hành|thuyết|tường|đặc|gia|cơ)\s+$", re.I
)  # "công trình"
ADVERB = re.compile(rf"{START}(?i:{either(ADVERBS)}){STOP}")
# A noun made of a verb: "công tác kiểm tra", "việc thực hiện".
AFTER_NOUN = re.compile(
    r"(?<!\w)(?:công\s+tác|việc|kết\s+quả|tình\s+hình|yêu\s+cầu|ý\s+kiến|điều\s+kiện|khả\s+năng|chế\s+độ|sự|hoạt\s+động|nhiệm\s+vụ|giải\s+pháp|các|những|một\s+số|cuộc|đợt|cho|về|trong|của|và|với|phong\s+trào"
    r"|chương\s+trình|kế\s+hoạch|đề\s+án|dự\s+án|quá\s+trình|cơ\s+quan|đơn\s+vị|bộ\s+phận|phục\s+vụ|ban\s+chỉ\s+đạo|ban|tổ|đoàn|lực\s+lượng|cán\s+bộ|nghị\s+quyết|chỉ\s+thị|được|bị|chức\s+danh|hội\s+đồng|đội\s+ngũ|quỹ|cấp|vốn|nguồn|ngành|chức\s+năng)\s+$",
    re.I,
)
