"""Every habit of writing a deadline that we have met or fear, in a plan of 2026."""

import time
import unicodedata
from datetime import date

import pytest

from kiemdem.annexes.deadlines import Due, read_due

DAYS = {
    "30/9/2026": "2026-09-30",
    "30.9.2026": "2026-09-30",
    "30-9-2026": "2026-09-30",
    "30 - 9 - 2026": "2026-09-30",
    "30/9": "2026-09-30",
    "30.9": "2026-09-30",
    "30/9/26": "2026-09-30",
    "30 / 9 / 2026": "2026-09-30",
    "30//9/2026": "2026-09-30",  # a key hit twice
    "ngày30/9/2026": "2026-09-30",  # a blank forgotten
    "Trước30/9/2026": "2026-09-30",
    "2026-09-30": "2026-09-30",  # what Excel stores
    "2026-09-30 00:00:00": "2026-09-30",
    "2026/09/30": "2026-09-30",
    "20260930": "2026-09-30",
    "30-Sep-26": "2026-09-30",  # Excel set to English
    "46295": "2026-09-30",  # a date of Excel shown as a number
    "１５/０８/２０２６": "2026-08-15",  # full-width digits
    "ngày 30 tháng 9 năm 2026": "2026-09-30",
    "Ngày 30 tháng 9": "2026-09-30",
    "30 tháng 9 năm 2026": "2026-09-30",
    "ngày 30 tháng 9/2026": "2026-09-30",
    "ngày 15, tháng 9, năm 2026": "2026-09-15",
    "ngày 15 của tháng 12/2026": "2026-12-15",
    "ngày 15 tháng 6 và tháng 12": "2026-12-15",
    "trước ngày 30/9/2026": "2026-09-30",  # "before D" gives D
    "Trước 15/8/2026": "2026-08-15",
    "Xong trước ngày 30/4": "2026-04-30",
    "Chậm nhất 15/11": "2026-11-15",
    "chậm nhất đến ngày 15/11/2026": "2026-11-15",
    "Chậm nhất ngày 06 (sáu) tháng 11 năm 2026": "2026-11-06",
    "Muộn nhất là ngày 20/10": "2026-10-20",
    "đến hết ngày 31/12/2026": "2026-12-31",
    "Hoàn thành trước ngày 31/10/2026.": "2026-10-31",
    "TRƯỚC NGÀY 30/9/2026": "2026-09-30",
    "truoc ngay 30/9/2026": "2026-09-30",  # typed without accents
    "Trước 14 giờ, ngày 05/12/2026": "2026-12-05",
    "trước 17h00 ngày 30/9/2026": "2026-09-30",
    "17 giờ 30 phút ngày 30/9": "2026-09-30",
    "15h30, 20/11/2026": "2026-11-20",
    "Trước Tết Nguyên đán Bính Ngọ (15/02/2026)": "2026-02-15",
    "Dịp 03/02, 19/5, 02/9": "2026-09-02",
    "Đến 30/9/2026 đạt 50%; đến 31/12/2026 đạt 100%": "2026-12-31",
    "Kỳ báo cáo từ 15/12/2025 đến 14/6/2026; gửi trước 20/6/2026": "2026-06-20",
    "21.10.08": "2008-10-21",
    "Thứ Sáu, ngày 30/10/2026": "2026-10-30",
    "Thứ 6, 30/10/2026": "2026-10-30",
    "Sáng 28-8": "2026-08-28",
    "trước ngày 12-2 (mùng 6 Tết)": "2026-02-12",  # the lunar gloss is dropped
    "Ngày 26/4/2026 (tức ngày 10/3 âm lịch)": "2026-04-26",
    "15/6, 15/12/2026": "2026-12-15",
    "15/6 và 15/12": "2026-12-15",
    "Trước 15/12/2026; dự thảo trước 30/10/2026": "2026-12-15",  # the last, whatever the order
    "ngày 29, 30/9/2026": "2026-09-30",
    "Lần 1: 30/6; lần 2: 30/11/2026": "2026-11-30",
    "Đợt 1: trước 30/6/2026, đợt 2: trước 30/11/2026": "2026-11-30",
    "Báo cáo 6 tháng trước 15/6, báo cáo năm trước 15/12": "2026-12-15",
    "Trước 25/6 (báo cáo 6 tháng), trước 25/12 (báo cáo năm)": "2026-12-25",
    "Quý IV/2026 (trước 15/12)": "2026-12-15",  # the day inside its quarter decides
    "Tháng 9/2026, trước ngày 20": "2026-09-20",
    "Quý III; trình trước 15/12/2026": "2026-12-15",
    "Trước ngày 15/01 năm sau": "2027-01-15",
    "Chốt số liệu ngày 25/11/2026, gửi trước ngày 28/11/2026": "2026-11-28",
    "Báo cáo trước 05/12/2026 (số liệu chốt đến 30/11/2026)": "2026-12-05",
    "Trước 28/12 (chốt số liệu ngày 31/12)": "2026-12-28",
    "Ngày 25/11: chốt số liệu; 28/11: gửi báo cáo": "2026-11-28",
    "Gửi số liệu trước 20/11": "2026-11-20",  # sending figures is no cut-off
    "Chốt danh sách trước 15/10/2026": "2026-10-15",
    "Theo Kế hoạch của Trung ương, hoàn thành trước 30/6/2026": "2026-06-30",
    "Thực hiện Kế hoạch số 12-KH/TU ngày 05/3/2026, xong trước 30/6/2026": "2026-06-30",
    "Dịp 30/4": "2026-04-30",
    "29/02/2028": "2028-02-29",
    "45 ngày kể từ ngày 01/01/2026": "2026-02-15",
    "Ngày 05 tháng 9 năm 2026 và ngày 05 tháng 10 năm 2026": "2026-10-05",
    "Th¸ng 9, tr­íc ngµy 20/9/2026": "2026-09-20",  # TCVN3 read as Latin-1
}
MONTHS = {
    "Tháng 9": "2026-09-30",
    "tháng 9/2026": "2026-09-30",
    "Tháng 09 năm 2026": "2026-09-30",
    "Tháng 9-2026": "2026-09-30",
    "Tháng 9.2026": "2026-09-30",
    "tháng9/2026": "2026-09-30",
    "T9/2026": "2026-09-30",
    "T9": "2026-09-30",
    "T.9/2026": "2026-09-30",
    "Th9/2026": "2026-09-30",
    "9/2026": "2026-09-30",
    "09-2026": "2026-09-30",
    "9.2026": "2026-09-30",  # a number to Excel
    "T12/26": "2026-12-31",
    "2026-12": "2026-12-31",
    "9,2026": "2026-09-30",  # the comma of Vietnamese numbers
    "9/26": "2026-09-30",  # there is no 26th month
    "Trong tháng 2": "2026-02-28",
    "Cuối tháng 10/2026": "2026-10-31",
    "Đầu tháng 10": "2026-10-31",
    "Tuần 2 tháng 9/2026": "2026-09-30",
    "Trung tuần tháng 9": "2026-09-30",
    "Hết tháng 6/2026": "2026-06-30",
    "tháng 6 và tháng 12": "2026-12-31",
    "Tháng 6, 12/2026": "2026-12-31",
    "tháng 3, 6, 9, 12": "2026-12-31",
    "Tháng 6,7,8/2026": "2026-08-31",
    "Tháng 12/2026, tháng 01/2027": "2027-01-31",
    "Tháng 12, tháng 01/2027": "2027-01-31",
    "Trong tháng 11, tháng 12 năm 2026": "2026-12-31",
    "Tháng Chín": "2026-09-30",
    "tháng mười hai năm 2026": "2026-12-31",
    "Tháng 01 năm sau": "2027-01-31",
    "Trình kỳ họp thứ 5 HĐND vào tháng 7/2026": "2026-07-31",
    "Năm 2026: sơ kết tháng 6, tổng kết tháng 12": "2026-12-31",
    "Trước tháng 6/2026": "2026-05-31",  # over when June begins
    "Bắt đầu tháng 3/2026, hoàn thành tháng 9/2026": "2026-09-30",
    "Tháng 9/2026 (theo Công văn số 1234/SNV-TH ngày 05/11/2025)": "2026-09-30",
}
QUARTERS = {
    "Quý IV/2026": "2026-12-31",
    "Quý IV": "2026-12-31",
    "quý iv/2026": "2026-12-31",
    "Quý 4/2026": "2026-12-31",
    "Quý 04/2026": "2026-12-31",
    "QuýIV/2026": "2026-12-31",
    "Quý IV năm 2026": "2026-12-31",
    "Quý IV, năm 2026": "2026-12-31",
    "Quý IV - 2026": "2026-12-31",
    "Quý IV–2026": "2026-12-31",
    "Quý IV.2026": "2026-12-31",
    "Quý IV (2026)": "2026-12-31",
    "Quý IV/26": "2026-12-31",
    "Quí IV/2026": "2026-12-31",
    "Qúy IV/2026": "2026-12-31",  # the tone on the wrong letter
    "Q4/2026": "2026-12-31",
    "QIV/2026": "2026-12-31",
    "Q.III/2026": "2026-09-30",
    "Quý Ⅲ/2026": "2026-09-30",  # one character
    "IV/2026": "2026-12-31",
    "Quý ba": "2026-09-30",
    "Đầu quý I/2027": "2027-03-31",
    "Giữa quý II/2026": "2026-06-30",
    "cuối quý III": "2026-09-30",
    "Hết quý I năm 2027": "2027-03-31",
    "Trong quý II/2022": "2022-06-30",
    "Quý III, IV/2026": "2026-12-31",
    "Quý II, III và IV năm 2026": "2026-12-31",
    "Quý III và Quý IV": "2026-12-31",
    "Quý III/IV năm 2026": "2026-12-31",
    "Quý III+IV/2026": "2026-12-31",
    "Quý IV/2025, Quý I/2026": "2026-03-31",
    "Quý I năm sau": "2027-03-31",
    "Quý lV/2026": "2026-12-31",  # a small L for the numeral
    "Quý 1V/2026": "2026-12-31",
    "Đầu năm 2027": "2027-03-31",
    "3 tháng cuối năm": "2026-12-31",
    "Trước quý IV/2026": "2026-09-30",
    "Quý II/2026 trình, Quý III/2026 ban hành": "2026-09-30",
    "Năm 2027 (Quý II)": "2027-06-30",
}
HALVES = {
    "6 tháng đầu năm": "2026-06-30",
    "06 tháng đầu năm 2026": "2026-06-30",
    "6 tháng cuối năm 2026": "2026-12-31",
    "Sáu tháng cuối năm": "2026-12-31",
    "6 tháng đầu 2027": "2027-06-30",
    "nửa đầu năm 2026": "2026-06-30",
    "Nửa cuối năm": "2026-12-31",
    "Giữa năm 2026": "2026-06-30",
    "Năm 2026 (6 tháng đầu năm)": "2026-06-30",
    "6T cuối năm 2026": "2026-12-31",
}
YEARS = {
    "Năm 2026": "2026-12-31",
    "2026": "2026-12-31",
    "2026.0": "2026-12-31",
    "Trong năm 2026": "2026-12-31",
    "hết năm 2025": "2025-12-31",
    "Đến hết năm 2028": "2028-12-31",
    "Đến năm 2030": "2030-12-31",
    "Đến năm 2030, tầm nhìn đến năm 2045": "2030-12-31",
    "trong năm": "2026-12-31",
    "Cuối năm": "2026-12-31",
    "Cả năm": "2026-12-31",
    "6 tháng đầu năm, cả năm": "2026-12-31",
    "Năm nay": "2026-12-31",
    "Năm sau": "2027-12-31",
    "Năm 2026, 2027": "2027-12-31",
    "Năm 2026 và năm 2027": "2027-12-31",
    "Theo Kế hoạch của Trung ương, hoàn thành trong năm 2026": "2026-12-31",
    "Trước năm 2027": "2026-12-31",
}
RANGES = {
    "2026–2028": "2028-12-31",
    "2026 - 2028": "2028-12-31",
    "2026 — 2030": "2030-12-31",
    "2026-28": "2028-12-31",
    "2026 đến 2028": "2028-12-31",
    "Từ năm 2026 đến năm 2028": "2028-12-31",
    "Giai đoạn 2021-2025": "2025-12-31",
    "nhiệm kỳ 2025 - 2030": "2030-12-31",
    "Năm 2026-2027": "2027-12-31",
    "Năm học 2026-2027": "2027-05-31",  # a school year is over in May
    "từ tháng 3 đến tháng 6/2026": "2026-06-30",
    "Tháng 3 - tháng 5/2026": "2026-05-31",
    "Tháng 10-12/2026": "2026-12-31",
    "10-12/2026": "2026-12-31",
    "T6-T9/2026": "2026-09-30",
    "Tháng 6 – 9": "2026-09-30",
    "6/2026 - 9/2026": "2026-09-30",
    "Tháng 10/2025 - tháng 3/2026": "2026-03-31",
    "Từ tháng 11 đến tháng 2": "2027-02-28",  # over the turn of the year
    "Quý I - Quý III/2026": "2026-09-30",
    "quý III-IV/2026": "2026-12-31",
    "Từ quý II đến quý IV/2026": "2026-12-31",
    "Quý II/2026 đến hết Quý I/2027": "2027-03-31",
    "Quý IV/2025 – Quý I/2026": "2026-03-31",
    "Từ 25-30/9/2026": "2026-09-30",
    "06-09/10/2026": "2026-10-09",
    "Từ 19/8 đến 28/8/2026": "2026-08-28",
    "Từ ngày 29/4/2026 đến hết ngày 03/5/2026": "2026-05-03",
    "01/01/2026 - 31/12/2026": "2026-12-31",
    "01/9–30/9": "2026-09-30",
    "từ ngày 01 đến ngày 15/9/2026": "2026-09-15",
    "Từ nay đến hết năm 2026": "2026-12-31",
    "Từ nay đến 30/6/2026": "2026-06-30",
    "Giai đoạn I: 2026-2028; giai đoạn II: 2029-2030": "2030-12-31",
    "9 tháng năm 2026": "2026-09-30",
    "9 tháng đầu năm 2026": "2026-09-30",
}
CYCLES = {
    "Hằng tháng": "monthly",
    "Hàng tháng": "monthly",
    "mỗi tháng một lần": "monthly",
    "trước ngày 20 hằng tháng": "monthly",
    "Ngày 25 hằng tháng": "monthly",
    "Chốt số liệu ngày 25 hằng tháng, gửi về trước ngày 28": "monthly",
    "hằng tháng, quý": "monthly",  # the shorter of two
    "Hằng tháng, quý, năm": "monthly",
    "Tháng, quý, năm": "monthly",
    "Báo cáo tháng: trước ngày 25; báo cáo quý: trước ngày 20 tháng cuối quý": "monthly",
    "Ngày 01 và 15 hằng tháng": "monthly",
    "01 tháng/lần": "monthly",
    "1 lần/tháng": "monthly",
    "Định kỳ hằng tháng": "monthly",
    "Chậm nhất ngày 15 của tháng báo cáo": "monthly",
    "Hằng quý": "quarterly",
    "Hàng quí": "quarterly",
    "HẰNG QUÝ": "quarterly",
    "Quý/lần": "quarterly",
    "3 tháng/lần": "quarterly",
    "Định kỳ 3 tháng một lần": "quarterly",
    "4 lần/năm": "quarterly",
    "Mỗi quý": "quarterly",
    "Cuối mỗi quý": "quarterly",
    "Cuối quý": "quarterly",
    "Định kỳ quý": "quarterly",
    "Cả 4 quý": "quarterly",
    "Trước ngày 10 của tháng đầu tiên quý tiếp theo": "quarterly",
    "ngày 20 của tháng cuối quý": "quarterly",
    "Trước ngày 20 tháng cuối hằng quý": "quarterly",
    "chậm nhất ngày 06 (sáu) của tháng cuối quý": "quarterly",
    "Trước ngày 20 của tháng cuối, hằng quý": "quarterly",
    "Quý, 6 tháng, năm": "quarterly",
    "Hằng quý, 6 tháng và năm": "quarterly",
    "hằng quý, hằng năm": "quarterly",
    "Quý, năm": "quarterly",
    "Hằng quý trong năm 2026": "quarterly",  # the year says for how long
    "Thường xuyên, báo cáo hằng quý": "quarterly",
    "6 tháng/lần": "half-yearly",
    "Định kỳ 6 tháng": "half-yearly",
    "Định kỳ 06 tháng một lần": "half-yearly",
    "định kỳ 6 tháng, hằng năm": "half-yearly",
    "6 tháng, năm": "half-yearly",
    "6 tháng, 1 năm": "half-yearly",
    "6 tháng và cả năm": "half-yearly",
    "02 lần/năm": "half-yearly",
    "02 lần/ năm (tháng 6, tháng 12)": "half-yearly",  # the months are those of the cycle
    "1 năm 2 lần": "half-yearly",
    "Mỗi năm 02 lần": "half-yearly",
    "Sơ kết 6 tháng, tổng kết năm": "half-yearly",
    "Hằng năm": "yearly",
    "Hàng năm": "yearly",
    "Trước 15/12 hằng năm": "yearly",  # a day of the cycle, no date of its own
    "Hằng năm, trước ngày 15/12": "yearly",
    "Trước ngày 15 tháng 12 hàng năm": "yearly",
    "Quý IV hằng năm": "yearly",
    "Tháng 11 hàng năm": "yearly",
    "15/6 và 15/12 hằng năm": "yearly",
    "1 lần/năm": "yearly",
    "Thường niên": "yearly",
    "Mỗi năm một lần": "yearly",
    "12 tháng/lần": "yearly",
    "Mỗi năm một lần ": "yearly",
    "Hằng năm theo kế hoạch của Trung ương": "yearly",
    "Thường xuyên": "ongoing",
    "thường xuyên trong năm": "ongoing",
    "Thường xuyên trong năm 2026": "ongoing",
    "Thường xuyên, liên tục": "ongoing",
    "Thường xuyên theo quy định": "ongoing",
    "Thường xuyên, từ tháng 01/2026": "ongoing",  # a start, no deadline
    "Thương xuyên": "ongoing",  # a mark forgotten
    "Th/xuyên": "ongoing",
    "TX": "ongoing",
    "Hằng ngày": "ongoing",
    "Từ năm 2026 và những năm tiếp theo": "yearly",
    "Từ năm 2026 trở đi": "ongoing",
}
CYCLES_WITH_A_DATE = {
    "hằng quý; tổng kết trước 15/12/2026": ("quarterly", "2026-12-15", "day"),
    "Hằng quý; tổng kết trong tháng 12/2026": ("quarterly", "2026-12-31", "month"),
    "Hằng tháng; tổng kết trước 15/12": ("monthly", "2026-12-15", "day"),
    "Thường xuyên; báo cáo trước ngày 15/12/2026": ("ongoing", "2026-12-15", "day"),
    "Ban hành Quý II/2026; triển khai thường xuyên": ("ongoing", "2026-06-30", "quarter"),
    "Sơ kết hằng năm, tổng kết vào năm 2030": ("yearly", "2030-12-31", "year"),
    "Hằng năm; năm 2026 hoàn thành trước 30/9": ("yearly", "2026-09-30", "day"),
    "Hằng năm, giai đoạn 2026-2030": ("yearly", "2030-12-31", "range"),
    "Hằng năm; tổng kết giai đoạn trước 30/11/2030": ("yearly", "2030-11-30", "day"),
    "Quý II/2026 và hằng năm": ("yearly", "2026-06-30", "quarter"),
}
NO_DATE = [
    "Theo kế hoạch của Trung ương",
    "Theo Kế hoạch của Ban Chỉ đạo tỉnh",
    "theo kế hoạch năm 2026 của Trung ương",
    "Theo Kế hoạch số 12-KH/TU, ngày 05/9/2026 của Ban Thường vụ Thành ủy",
    "Theo Quyết định số 5969/QĐ-UBND ngày 28/11/2025",
    "Theo Nghị định 30/2020/NĐ-CP",
    "Theo quy định",
    "Theo thời gian quy định",
    "Theo lộ trình",
    "Theo tiến độ dự án",
    "Theo yêu cầu của cấp trên",
    "Theo chỉ đạo của Thành ủy",
    "Sau khi được phê duyệt",
    "Sau khi có hướng dẫn của Chính phủ",
    "Ngay sau Đại hội XIV của Đảng",
    "Khi có yêu cầu",
    "Đột xuất",
    "Kỳ họp thứ 5 HĐND thành phố",
    "Trình kỳ họp cuối năm",
    "Trước Tết Nguyên đán 2027",
    "Chậm nhất 05 ngày làm việc sau khi kết thúc phiên họp",
    "Trong vòng 30 ngày kể từ ngày ban hành",
    "Sau 15 ngày kể từ khi nhận đủ hồ sơ",
    "Chốt số liệu ngày 14/11/2026",
    "Khẩn trương",
    "Trong nhiệm kỳ",
    "Kỳ họp giữa năm 2026",
    "Trước kỳ họp 15 ngày",
    "Học kỳ I năm học 2026-2027",
    "Hoàn thành trước khai giảng năm học 2026-2027",
    "Bế giảng năm học 2026-2027",
    "Ngay",
    "Đang thực hiện",
    "-",
    "Học kỳ I",
]
UNREADABLE = [
    "31/02/2026",
    "Ngày 31/02/2026",
    "31/11/2026",
    "29/02/2026",
    "32/9/2026",
    "30/13/2026",
    "Quý V/2026",
    "Quý VI",
    "Tháng 13/2026",
    "30/9/202",
    "ngày ... tháng ... năm 2026",
    "Trước ngày 25",  # of which month
    "12 tháng",
    "Trong 30 ngày",
    "10/3 âm lịch",
    "Tháng Giêng năm 2026",
    "Kể từ ngày 01/7/2026",
    "Từ tháng 3/2026",  # a start without an end
]
CASES = [
    (text, day, precision)
    for precision, table in {
        "day": DAYS, "month": MONTHS, "quarter": QUARTERS, "half": HALVES, "year": YEARS,
        "range": RANGES,
    }.items()
    for text, day in table.items()
]  # fmt: skip


def read(text, **how):
    return read_due(text, **({"year": 2026} | how))


@pytest.mark.parametrize(("text", "day", "precision"), CASES)
def test_a_period_is_due_on_its_last_day(text, day, precision):
    due = read(text)
    assert (str(due.due_on), due.precision) == (day, precision)
    assert due.recurrence is None
    assert due.readable


@pytest.mark.parametrize(("text", "cycle"), CYCLES.items())
def test_what_comes_back_has_a_cycle_and_no_day(text, cycle):
    assert read(text) == Due(read(text).text, None, "none", cycle, True)


@pytest.mark.parametrize(("text", "expected"), CYCLES_WITH_A_DATE.items())
def test_a_date_besides_the_cycle_is_kept(text, expected):
    due = read(text)
    assert (due.recurrence, str(due.due_on), due.precision) == expected


@pytest.mark.parametrize("text", NO_DATE)
def test_an_event_is_no_date_and_no_doubt(text):
    assert read(text) == Due(read(text).text)


@pytest.mark.parametrize("text", UNREADABLE)
def test_what_cannot_be_a_date_is_doubted(text):
    due = read(text)
    assert (due.due_on, due.precision, due.readable) == (None, "none", False)


@pytest.mark.parametrize("piece", ["1-", "30/9, ", "2026 ", "hằng quý, ", "chốt số liệu ", "(a"])
def test_a_hostile_cell_costs_bounded_time(piece):
    start = time.process_time()
    read(piece * 20_000)
    assert time.process_time() - start < 5


def test_an_empty_cell_is_no_deadline_and_no_doubt():
    assert read("") == read(None) == read(" \n ") == Due("")


def test_the_text_is_kept_as_printed_with_single_spaces():
    assert read("Trước  ngày\n30/9/2026 ").text == "Trước ngày 30/9/2026"


def test_without_a_year_anywhere_a_period_cannot_be_dated():
    assert read("Quý IV", year=None) == Due("Quý IV", readable=False)


def test_the_day_of_issue_gives_the_year_where_the_plan_names_none():
    due = read("Quý IV", year=None, issued_on=date(2025, 3, 1))
    assert due.due_on == date(2025, 12, 31)


def test_the_marks_may_be_encoded_apart():
    assert read(unicodedata.normalize("NFD", "Quý IV/2026")).due_on == date(2026, 12, 31)
