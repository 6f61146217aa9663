"""Who leads and who takes part, where one cell says both."""

import re

from kiemdem.annexes.deadlines_text import plain
from kiemdem.folding import clean

LABEL = r"(?:(?:cac )?(?:co quan, don vi|co quan|don vi|\bcq|\bdv|bo phan|nguoi)\s+)?"
BEING = r"(?:(?<= )(?:la|lam) (?=(?:co quan|don vi|bo phan) ))?"
LEAD = (
    rf"{BEING}{LABEL}(?:cung |dong )?chu tri(?: chinh)?(?:,? (?:va )?(?:tham muu|thuc hien|trien khai|theo doi))*"
    r"|(?:la |lam )(?:co quan |don vi )?(?:dau moi|thuong truc)\b"
    r"|(?:co quan|don vi) (?:dau moi|thuong truc)\b|(?:chiu )?trach nhiem chinh"
    r"|(?<=\()c(?:t)?(?=\))|(?<![a-z])ct(?=\s?:)"
)
WITH = (
    rf"(?:va )?{BEING}{LABEL}(?:cung )?phoi hop(?:\s(?:thuc hien|trien khai|tham muu))?"
    r"(?:\s(?:cung voi|voi|cung))?|cung voi|(?:voi|co) su (?:tham gia|phoi hop)(?: cua)?"
    r"|tham gia phoi hop|cung tham gia|(?<![a-z])tham gia(?=\s?:)|(?<=\()p(?:h)?(?=\))|(?<![a-z])ph(?=\s?:)"
)
MARK = re.compile(
    rf"(?P<open>[(\[]\s*)?(?:(?P<lead>{LEAD})|(?P<with>{WITH}))(?P<shut>\s*[)\]])?(?P<colon>\s*[:])?"
)
GIVE = re.compile(r"^[\s\-+•*]*(?:(?:giao|de nghi|do|yeu cau|phan cong)(?: cho)?\s+)(?=\w)")
# What the units are to do, after their names; capitals would make it a part of a name.
PURPOSE = re.compile(
    r"[,\s]+(?:để|nhằm|tham mưu|theo chức năng|theo nhiệm vụ|trình (?=[A-ZĐ])"
    r"|xây dựng (?:kế hoạch|đề án|dự thảo|văn bản|nghị quyết|quy chế))\b[^\n;]*"
)
# Only beside a role: "Phòng Kế hoạch tổng hợp" is a name.
ACTS = re.compile(
    r"(?:\s+(?:triển khai|thực hiện|hướng dẫn)|,\s*(?:theo dõi|đôn đốc|tổng hợp|thẩm định|rà soát))\b"
    r"[^\n;]*$"
)
ROLE_WORDS = re.compile(
    rf"\s*[(\[]\s*(?:{LABEL}(?:cung |dong )?chu tri[^)]*|{WITH}|ct|ph|chinh)\s*[)\]]\s*$"
    rf"|^\s*(?:{LEAD}|{WITH})\s*[:\-]\s*|\s+(?:{LEAD})\s*$|\s+(?:phoi hop(?: thuc hien)?)\s*$"
    r"|^\s*(?:chu tri|phoi hop(?: voi| cung)?)\s+"
)
# Who directs the work does not lead it, where somebody else is said to.
DIRECTS = re.compile(
    r"(?<![^;,.\n])[^;,.\n]*\bchỉ đạo(?: chung| trực tiếp| thực hiện)?\s*[;,.\n]\s*", re.IGNORECASE
)
# A role that begins a line goes on from the line above.
CARRIED = re.compile(r"\n(?=\s*\(?(?:chủ trì|phối hợp)\b(?!\s*:))")


def strip_role(name: str) -> str:
    """ "Sở Nội vụ (chủ trì)" without the role."""
    name = clean(name)
    for pattern in (GIVE, ROLE_WORDS, ROLE_WORDS):
        if found := pattern.search(plain(name)):
            name = clean(name[: found.start()] + " " + name[found.end() :])
    return name


def shared_out(text: str) -> tuple[str, str]:
    """The words of a cell dealt out: those of the lead, those of the others."""
    text = CARRIED.sub(" ", text)
    if re.search(r"\bchủ trì\b", text, re.IGNORECASE):
        text = DIRECTS.sub("", text)
    words = {"lead": "", "with": ""}
    role, at = "lead", 0
    folded = plain(text)
    for mark in MARK.finditer(folded):
        if inside_a_name(mark, text):
            continue
        before, at = without_purpose(text[at : mark.start()]), mark.end()
        this = "lead" if mark["lead"] else "with"
        if follows_its_name(mark, folded, before):
            own, rest = nearest(
                before, only_last=bool(mark["open"]) and this == "with" and role == "lead"
            )
            words[role] += f"{rest}\n"
            words[this] += f"{own}\n"
            role = "with"
        else:
            if not (mark["colon"] and ":" in before):
                words[role] += f"{before}\n"
            role = this
    words[role] += without_purpose(text[at:], beside_role=at > 0)
    return words["lead"], words["with"]


def inside_a_name(mark: re.Match[str], text: str) -> bool:
    """ "Trung tâm Phối hợp liên ngành" is a name."""
    before = text[: mark.start()].rstrip(" ")
    return not text.isupper() and text[mark.start()].isupper() and before[-1:].isalpha()


def follows_its_name(mark: re.Match[str], folded: str, before: str) -> bool:
    """ "Sở A chủ trì" and "Sở A (chủ trì)", unlike "Chủ trì: Sở A"."""
    if mark["colon"] or not re.search(r"\w", before.rsplit("\n", 1)[-1]):
        return False
    if mark["open"] or mark["shut"]:
        return True
    if mark["lead"]:
        return not re.search(r"[;.\n]\s*$", before)
    return bool(re.match(r"\s*(?:$|[;.)\n])", folded[mark.end() :]))


def nearest(before: str, *, only_last: bool) -> tuple[str, str]:
    """The names that a role behind them speaks of: those since the last full break."""
    breaks = [
        found.start() for found in re.finditer(r";|\n|\.\s" + (r"|," if only_last else ""), before)
    ]
    cut = max(breaks, default=-1)
    return before[cut + 1 :], before[: cut + 1]


def without_purpose(text: str, *, beside_role: bool = True) -> str:
    """The names without what they are to do: "… để tham mưu UBND"."""
    text = PURPOSE.sub("", text)
    return ACTS.sub("", text) if beside_role else text
