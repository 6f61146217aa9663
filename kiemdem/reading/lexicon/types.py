"""Types of documents and the codes by which signs name them."""

import re
from functools import cache

from kiemdem.folding import fold
from kiemdem.reading.lexicon.letters import GAP, either

# The name, the codes that a sign may bear, and the other ways in which the name is written.
TYPES = {
    "Nghị quyết": ("NQ", ""),
    "Nghị quyết liên tịch": ("NQLT", ""),
    "Quyết định": ("QĐ", ""),
    "Quy định": ("QĐ QyĐ QĐi QĐi", ""),
    "Quy chế": ("QC", ""),
    "Quy chế phối hợp": ("QCPH QCLT", ""),
    "Quy trình": ("QT", ""),
    "Chỉ thị": ("CT", ""),
    "Kết luận": ("KL", ""),
    "Thông tri": ("TT", ""),
    "Thông tư": ("TT", ""),
    "Thông tư liên tịch": ("TTLT", "Thông tư liên bộ"),
    "Hướng dẫn": ("HD", ""),
    "Hướng dẫn liên ngành": ("HDLN HDLS", "Hướng dẫn liên sở|Hướng dẫn liên tịch"),
    "Thông báo": ("TB", "Thông báo kết luận|Thông báo Kết luận"),
    "Thông cáo": ("TC", ""),
    "Báo cáo": ("BC", "Báo cáo kết quả|Báo cáo thẩm tra|Báo cáo tổng kết|Báo cáo chính trị"),
    "Kế hoạch": ("KH", ""),
    "Kế hoạch hành động": ("KHHĐ", ""),
    "Kế hoạch phối hợp": ("KHPH KHLT KHLN", "Kế hoạch liên tịch|Kế hoạch liên ngành"),
    "Quy hoạch": ("QH", ""),
    "Chương trình": ("CTr Ctr CTR", ""),
    "Chương trình hành động": ("CTrHĐ CTHĐ CTrHD", ""),
    "Chương trình công tác": ("CTCT CTrCT", ""),
    "Chương trình phối hợp": ("CTPH CTrPH CTrLN CTLN CTLT", ""),
    "Đề án": ("ĐA", ""),
    "Dự án": ("DA", ""),
    "Phương án": ("PA", ""),
    "Tờ trình": ("TTr Ttr TTR", "Tờ trình liên ngành"),
    "Tờ trình liên ngành": ("TTrLN TTLN", ""),
    "Công văn": ("CV", "Văn bản|Công văn hỏa tốc|CV|Công văn khẩn|văn thư"),
    "Công điện": ("CĐ", "Công điện khẩn|Công điện hỏa tốc"),
    "Biên bản": ("BB", ""),
    "Nghị định": ("NĐ", ""),
    "Nghị định thư": ("NĐT", ""),
    "Luật": ("", ""),
    "Bộ luật": ("", ""),
    "Pháp lệnh": ("PL", ""),
    "Sắc lệnh": ("SL", ""),
    "Lệnh": ("L", ""),
    "Văn bản hợp nhất": ("VBHN", ""),
    "Hợp đồng": ("HĐ", ""),
    "Đề cương": ("ĐC", ""),
    "Lời kêu gọi": ("LKG", ""),
    "Giấy mời": ("GM", ""),
    "Thư": ("", ""),
    "Công thư": ("", ""),
    "Phiếu chuyển": ("PC", "Phiếu chuyển đơn"),
    "Giấy ủy quyền": ("GUQ", ""),
    "Thỏa thuận": ("TTh", "Thỏa thuận phối hợp"),
    "Kháng nghị": ("KN", ""),
    "Bản án": ("", ""),
}
CODES = {code: name for name in reversed(TYPES) for code in TYPES[name][0].split()}
CODES |= {"QĐ": "Quyết định", "TT": "Thông tư", "CTPH": "Chương trình phối hợp", "GCN": "Giấy chứng nhận",
          "GP": "Giấy phép", "UQ": "Giấy ủy quyền", "HDPH": "Hướng dẫn phối hợp", "QLT": "Quy chế liên tịch",
          "KHTC": "Kế hoạch", "BCTT": "Báo cáo", "BCTĐ": "Báo cáo", "BCGS": "Báo cáo", "BCKQ": "Báo cáo", "TBKL": "Thông báo", "KLTTr": "Kết luận", "KLKT": "Kết luận", "TTrPH": "Tờ trình", "CTHD": "Chương trình hành động",
          "CTK": "Chương trình", "TLĐ": "Tài liệu", "HĐLT": "Hợp đồng"}  # fmt: skip
# Codes that office people also write before a bare numeral: "NQ 57", "CTr 01".
BEFORE_NUMBERS = "NQ|NĐ|QĐ|CT|KL|KH|CTr|Ctr|HD|TT|ĐA|TB|CV"
TYPE_OF = {name: name for name in TYPES} | {
    other: name for name, (_, others) in TYPES.items() for other in others.split("|") if other
}
TYPE_OF |= {
    "Thông báo kết luận": "Thông báo",
    "Thông báo Kết luận": "Thông báo",
    "Văn bản": "Công văn",
}
NAMES = "|".join(TYPE_OF)
TYPE = rf"(?i:{either(NAMES)})"
FOLDED = {fold(other): name for other, name in TYPE_OF.items()}
# Codes of two types: the word decides, and these stand when there is none.
PARTY = {"TT": "Thông tri"}
MOST_WORDS = 4


def canonical_code(code: str) -> str | None:
    """The code as the rules write it, when it names a type: "Ctr" is CTr."""
    return _codes().get(code.upper())


@cache
def _codes() -> dict[str, str]:
    first = {"CTR": "CTr", "TTR": "TTr"}
    return {code.upper(): first.get(code.upper(), code) for code in CODES}


def type_of_code(code: str | None, *, party: bool = False) -> str | None:
    """The type that a code names when no word does."""
    if code is None:
        return None
    return (PARTY.get(code) if party else None) or CODES.get(code)


@cache
def type_named(words: str) -> str | None:
    """The type that some words name, whatever their capitals and marks."""
    return FOLDED.get(fold(words))


def codes_of(name: str | None) -> set[str]:
    """The codes, in capitals, that a sign of this type may bear."""
    of = TYPES.get(name or "", ("", ""))[0].upper().split()
    if name in ("Chương trình hành động", "Chương trình công tác", "Chương trình phối hợp"):
        of = [*of, "CTR"]
    if name in ("Kế hoạch hành động", "Kế hoạch phối hợp"):
        of = [*of, "KH"]
    return set(of)


LAST_WORDS = re.compile(rf"(?:\S+{GAP}){{0,{MOST_WORDS - 1}}}\S+$")
