"""Surnames and other words by which names of persons are known."""

import re

from kiemdem.reading.lexicon.letters import CAP, GAP, STOP, key

_SURNAMES = """
Bàng Chẩu Chế Cồ Cự Diêm Đầu Giả Khà Khâu Khưu Lãnh Lầm Lẩu Lỗ Nhạc Phìn Quảng Sa Sằm Thàng Thèn Vầy Xồng
Alăng An Arất Bh'riu Biện Blup Bríu Bàn Bành Bá Bì Bùi Bạch Bế Bồ Cai Cao Chu Chung Châu Chảo Chẻo Chử Cung Cà Cái Cáp
Cù Cư Cấn Cầm Cồ Cứ Danh Diệp Doanh Doãn Dư Dương Giang Giàng Giáp H' Hoa Hoàn Hoàng Hoắc Huỳnh Hà Hàn Hán Hình Hùynh
Hạ Hạng Hầu Hồ Hồng Hứa K' Kha Khoàng Khuất Khúc Khương Khổng Kim Kiên Kiều Kiểu Kpuih Kpă Ksor Ksơr Ktla La Lang Liêu
Liễu Ly Lâm Lã Lê Lò Lô Lù Lý Lăng Lưu Lương Lường Lại Lầu Lồ Lộc Lục Lừ Lữ Lỳ Ma Mai Mã Mè Mông Mùa Mạc Mầu Mẫn Mộc
Nay Nghiêm Nghị Nguyên Nguyễn Ngân Ngô Ngạc Ngọ Ngụy Nhan Nhâm Nhữ Ninh Niê Nông Nùng Phan Phà Phàn Phí Phó Phù Phùng
Phú Phương Phạm Puih Pờ Quan Quàng Quách Quản Rah Rmah Rơ Sái Siu Lều Sùng Sơn Sầm Sử Thang Thi Thiều Thiệu Thào Thái Thân
Thạch Thẩm Thịnh Tiêu Tiết Tiền Trang Triệu Trà Trác Tráng Trình Trưng Trương Trưởng Trầm Trần Trịnh Tào Tòng Tô Tôn
Tăng Tường Tưởng Tạ Tất Tẩn Tề Tống Từ Ung Uông Vi Viên Vy Vàng Vì Vòng Võ Văn Vũ Vưu Vương Vạn Vừ Xa Y Zơrâm Ân Âu
Ông Đan Đinh Điêu Điểu Đoàn Đàm Đào Đái Đèo Đôn Đường Đậu Đặng Đống Đồng Đổng Đỗ Đới Đỡ Ấu Ứng
"""
# Those that are no everyday word nor the beginning of common place names.
_SURE = """
Bùi Chu Doãn Dương Giàng Hoàng Huỳnh Hồ Khuất Khổng Lê Lò Lý Lưu Lương Nghiêm Nguyễn Ngô Nông Phan Phùng Phạm Quách
Sái Sùng Thào Tô Lều Trương Trần Trịnh Tòng Tạ Tống Võ Vũ Vương Đinh Đoàn Đàm Đào Đậu Đặng Đỗ
"""
_MIDDLE = """
A Bá Công Duy Đăng Gia Huy Hữu Mạnh Thế Trọng Tuấn Tiến Minh Ngọc Quang Quốc Sĩ Sỹ Thanh Thị Viết Văn Xuân Đình Đức
"""
SURNAMES = frozenset(map(key, _SURNAMES.split()))
SURE = frozenset(map(key, _SURE.split()))
MIDDLE = frozenset(map(key, _MIDDLE.split()))
NAME = re.compile(rf"{CAP}(?:{GAP}{CAP}){{1,4}}{STOP}")


def begins_person(words: str) -> bool:
    """Whether capitalised words begin like a person's name: a sure surname and one word more."""
    if not NAME.match(words):
        return False
    first, second = [key(word) for word in words.split()[:2]]
    return first in SURE or (first in SURNAMES and second in MIDDLE)


def may_be_person(words: str) -> bool:
    """Whether two to four capitalised words could be a name: the first is a surname at all."""
    run = NAME.match(words)
    return bool(run) and key(words.split()[0]) in SURNAMES
