"""What kind of work a row is: a scheme, a plan, a report …, or simply a task."""

import re

from kiemdem.annexes.words import fold

TASK = "nhiệm vụ"
KINDS = {
    "de an": "đề án", "chuyen de": "chuyên đề", "de tai": "đề tài", "ke hoach": "kế hoạch",
    "nghi quyet": "nghị quyết", "bao cao": "báo cáo", "quyet dinh": "quyết định", "chi thi": "chỉ thị",
    "quy che": "quy chế", "quy dinh": "quy định", "huong dan": "hướng dẫn", "chuong trinh": "chương trình",
    "to trinh": "tờ trình", "ket luan": "kết luận", "du an": "dự án", "phuong an": "phương án",
    "thong bao": "thông báo", "cong van": "công văn", "quy hoach": "quy hoạch", "chien luoc": "chiến lược",
    "thong tri": "thông tri", "nhiem vu": TASK,
}  # fmt: skip
WORDS = "|".join(sorted(KINDS, key=len, reverse=True))
MAKING = (
    "xay dung|ban hanh|tham muu|soan thao|du thao|lap|hoan thien|trinh|phe duyet|nghien cuu|chuan bi|xem xet|thong qua|"
    "sua doi|bo sung|thay the|viet|tong hop|trien khai xay dung|hoan thanh"
)
OWN = {"đề án", "chuyên đề", "đề tài", "nghị quyết", "chỉ thị", "quy chế", "quy định", "chương trình", "chiến lược",
       "quy hoạch", "dự án", "phương án"}  # fmt: skip
START = re.compile(rf"(?:du thao )?(?:cac |01 |1 |mot )?({WORDS})\b")
MADE = re.compile(
    rf"(?:ra soat )?(?:(?:{MAKING})(?: va| ,)? )+(?:(?:du thao|cac|bo|01|mot|noi dung) )*({WORDS})\b"
)
SUBMITTED = re.compile(
    rf"(?:{MAKING})[a-z ]{{0,60}}?\b(?:ban hanh|phe duyet|thong qua|xay dung|ban) (?:du thao )?({WORDS})\b"
)


def kind_of(
    title: str | None, product: str | None = None, own: str | None = None, form: str | None = None
) -> str:
    """The kind: of a column of its own, of the form of the paper, of what the title makes, of the product.

    Every task ends in some report or plan, so of products only the weightier ones make a kind.
    """
    if own:
        short = own.lower() if len(own.split()) <= 4 else TASK
        return found_in(own, START) or short
    made = found_in(form, START) or found_in(title, START, MADE, SUBMITTED)
    weighty = found_in(product, START)
    return made or (weighty if weighty in OWN else None) or TASK


def found_in(text: str | None, *patterns: re.Pattern) -> str | None:
    """The kind that one of the patterns finds in a text."""
    words = fold(text)
    for pattern in patterns:
        hit = pattern.match(words)
        if hit and not names_another(words, hit):
            return KINDS[hit[1]]
    return None


def names_another(words: str, hit: re.Match) -> bool:
    """Whether the word is the sign of an existing document, as in "Nghị quyết số 57"."""
    if hit.re is not START or hit[1] in ("de an", "chuyen de", "de tai", "du an"):
        return False
    return bool(re.match(r"\s*(?:so )?\d+\b(?! nam| thang)", words[hit.end() :]))
