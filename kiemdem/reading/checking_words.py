"""The words by which the checking of figures tells what a figure is said to be."""

import re

from kiemdem.reading.text import Span

MISSED = re.compile(
    r"(?<!\w)(?:không|chưa) (?:đạt|hoàn thành)(?! (?:chuẩn|yêu cầu))|(?<!\w)thấp hơn (?:kế hoạch|chỉ tiêu|mục tiêu)|(?<!\w)hụt", re.I
)  # fmt: skip
PASSED = re.compile(
    r"(?<!\w)(?<!phấn đấu )(?<!chưa )(?<!không )vượt (?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|mức|\d)|đạt và vượt|hoàn thành vượt mức", re.I
)  # fmt: skip
LESS_IS_BETTER = re.compile(
    r"nghèo|tai nạn|tội phạm|vi phạm|chậm|quá hạn|nợ|thất nghiệp|tử vong|suy dinh dưỡng|giảm|bỏ học|tồn đọng|khiếu nại|cháy", re.I
)  # fmt: skip
PERCENTAGE = re.compile(r"\d+(?:[.,]\d+)?(?=\s?%)")
HOPED = re.compile(
    r"phấn đấu|dự kiến|dự báo|quyết tâm|để (?:đạt|hoàn thành)|nhằm|mục tiêu năm sau", re.I
)
OF_PLAN = re.compile(
    r"\s*\)?,?\s*(?:so với )?(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|KH)(?!\w)", re.I
)
SHARE_OF_PART = re.compile(r"\s*[,(]?\s*(?:chiếm|đạt|bằng)?\s*(?:tỷ lệ )?(\d+(?:,\d+)?)\s?%", re.I)
IN_ALL = re.compile(r"(?:trong|trên)(?: tổng)? số\s", re.I)
AMONG_THEM = re.compile(r"trong đó(?: có)?\s$", re.I)
EACH_NAMED = re.compile(
    r"(?<![\d/,.])(\d[\d.]*)\s+([^\W\d]+(?:\s[^\W\d]+){0,3})\s?/\s?(\d[\d.]*)\s\2[^.;\d]{0,40}?(?:đạt|bằng)\s(\d+(?:,\d+)?)\s?%", re.I
)  # fmt: skip
OUT_OF = re.compile(
    r"(?<![\d/,.])(\d[\d.]*)(?:\s+[^\W\d]+){0,3}\s+(?:trong|trên) tổng số\s+(\d[\d.]*)(?![\d,%/])", re.I
)  # fmt: skip


def clause_of(text: str, span: Span) -> str:
    """The passage with what stands round it, up to the next stop."""
    start = max(text.rfind(stop, max(0, span[0] - 60), span[0]) for stop in ".;\n")
    after = re.search(r"[.;](?=\s)|\n", text[span[1] : span[1] + 80])
    end = span[1] + (after.start() if after else 80)
    return text[start + 1 if start >= 0 else max(0, span[0] - 60) : end]
