"""Issuers by their codes in signs."""

import re

ISSUERS = {
    "TW": "Trung ương", "TU": "Thành ủy, Tỉnh ủy", "QU": "Quận ủy", "HU": "Huyện ủy", "ThU": "Thị ủy", "ĐU": "Đảng ủy",
    "ĐUK": "Đảng ủy khối", "CB": "Chi bộ", "ĐH": "Đại hội", "ĐTN": "Đoàn Thanh niên",
    "VPTW": "Văn phòng Trung ương Đảng", "BTCTW": "Ban Tổ chức Trung ương", "BTGTW": "Ban Tuyên giáo Trung ương",
    "BTGDVTW": "Ban Tuyên giáo và Dân vận Trung ương", "BDVTW": "Ban Dân vận Trung ương", "BNCTW": "Ban Nội chính Trung ương",
    "UBKTTW": "Ủy ban Kiểm tra Trung ương", "BCĐTW": "Ban Chỉ đạo Trung ương", "BCSĐ": "Ban cán sự đảng", "ĐĐ": "Đảng đoàn",
    "VPTU": "Văn phòng Tỉnh ủy, Thành ủy", "BTCTU": "Ban Tổ chức", "BTGTU": "Ban Tuyên giáo", "BTGDVTU": "Ban Tuyên giáo và Dân vận",
    "BDVTU": "Ban Dân vận", "BNCTU": "Ban Nội chính", "UBKTTU": "Ủy ban Kiểm tra", "BTV": "Ban Thường vụ",
    "CP": "Chính phủ", "TTg": "Thủ tướng Chính phủ", "VPCP": "Văn phòng Chính phủ", "CTN": "Chủ tịch nước", "QH": "Quốc hội",
    "UBTVQH": "Ủy ban Thường vụ Quốc hội", "UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân", "MTTQ": "Mặt trận Tổ quốc",
    "VPUBND": "Văn phòng UBND", "VPHĐND": "Văn phòng HĐND", "UBMTTQ": "Ủy ban MTTQ", "HĐTP": "Hội đồng Thẩm phán",
    "BNV": "Bộ Nội vụ", "BTC": "Bộ Tài chính", "BXD": "Bộ Xây dựng", "BTP": "Bộ Tư pháp", "BYT": "Bộ Y tế", "BCT": "Bộ Công Thương",
    "BGDĐT": "Bộ Giáo dục và Đào tạo", "BKHĐT": "Bộ Kế hoạch và Đầu tư", "BTNMT": "Bộ Tài nguyên và Môi trường", "BCA": "Bộ Công an",
    "BQP": "Bộ Quốc phòng", "BTTTT": "Bộ Thông tin và Truyền thông", "BKHCN": "Bộ Khoa học và Công nghệ",
    "SNV": "Sở Nội vụ", "STC": "Sở Tài chính", "SXD": "Sở Xây dựng", "STP": "Sở Tư pháp", "SYT": "Sở Y tế", "SCT": "Sở Công Thương",
    "SKHĐT": "Sở Kế hoạch và Đầu tư", "SGDĐT": "Sở Giáo dục và Đào tạo", "SNNMT": "Sở Nông nghiệp và Môi trường",
}  # fmt: skip
KNOWN = {code.upper() for code in ISSUERS}
LIKELY = re.compile(
    r"(?:S|B|P|UB|VP|BCĐ|BQL|CA|CAT|HĐ|ĐU|TT|TC|C|CC|T|BCH|BHXH|KBNN|LĐLĐ|MT|BTV|BCS|BTC|BTG|BDV|BNC|UBKT|BKT|TTg|TU|HU|QU)[A-ZĐ]{1,12}"
)
LAWS = re.compile(r"(?:UBTV)?QH[KIVX\d]{0,4}$", re.I)


def is_issuer(label: str) -> bool:
    """Whether a label of a sign is, or looks like, the code of an issuer."""
    return label.upper() in KNOWN or bool(LAWS.match(label)) or bool(LIKELY.fullmatch(label))
