"""What the part of a document under a heading holds: orders, or what was and what is wished."""

import re
from typing import Literal

from kiemdem.folding import fold
from kiemdem.reading.grammar.action_words import ACTION
from kiemdem.reading.letters import is_capitals

Section = Literal["orders", "behind", "aside"]

# Results, aims and grounds; in the order in which they are looked for.
BEHIND = re.compile(
    r"\b(?:ket qua|tinh hinh|danh gia (?:chung|ket qua|tinh hinh|tong quat)|danh gia$|han che|ton tai|nguyen nhan|uu diem|khuyet diem|bai hoc|dac diem|thuc trang|boi canh|nhung viec da)\b"
)
AHEAD = re.compile(
    r"\b(?:nhiem vu|giai phap|to chuc thuc hien|phan cong|trach nhiem|phuong huong|bien phap|trong tam|noi dung|cong viec|tien do thuc hien|tien do va phan cong"
    r"|trien khai thuc hien|thuc hien|chi dao|kien nghi|de xuat|de nghi|giao|hoat dong|noi dung va giai phap|cach thuc|lo trinh|kiem tra,? giam sat|yeu cau doi voi|ket luan)\b"
)
ASIDE = re.compile(
    r"\b(?:muc tieu|quan diem|muc dich|yeu cau|chi tieu|doi tuong|pham vi|can cu|co so|su can thiet|nguyen tac|kinh phi|hieu luc|giai thich|thanh phan|thoi gian, dia diem|khen thuong)\b"
)
TITLES = re.compile(
    r"(?:ke hoach|chuong trinh|chi thi|nghi quyet|quyet dinh|bao cao|thong bao|ket luan|de an|cong dien|huong dan|quy che|quy dinh|to trinh|phu luc)\b"
)


LABEL = re.compile(r"\s*(?:[IVX\d.]{1,6}|[a-zđ])?[.)/-]*\s*")
FIRST = re.compile(
    r"(?:[ivx\d]{1,4}\W+)?(?:cac |mot so |nhung |nhom |phuong huong,? )?(?:nhiem vu|giai phap|to chuc thuc hien|phan cong|trach nhiem)\b(?!.*\b(?:da dat|dat duoc)\b)"
)


def section_of(heading: str) -> Section | None:
    """What a heading says of its part; None when it says nothing."""
    words = fold(heading)
    if FIRST.match(words):
        return "orders"
    mark = LABEL.match(heading)
    if ACTION.match(heading, mark.end() if mark else 0) and not is_capitals(heading):
        return None
    if BEHIND.search(words) and not re.match(
        r"(?:\W*\w{1,4}\W+)?(?:phuong huong|nhiem vu|giai phap)", words
    ):
        return "behind"
    if re.search(r"\bmuc dich\b|\bquan diem\b", words) and not re.search(
        r"nhiem vu|giai phap", words
    ):
        return "aside"
    if AHEAD.search(words) and not TITLES.match(words):
        return "orders"
    return "aside" if ASIDE.search(words) else None
