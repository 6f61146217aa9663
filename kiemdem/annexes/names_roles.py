"""Who leads and who takes part, where one cell says both."""

import re

from kiemdem.annexes.deadlines_text import plain
from kiemdem.folding import clean

LABEL = r"(?:(?:cac )?(?:co quan|don vi|co quan, don vi|bo phan|nguoi)\s+)?"
LEAD = (
    rf"{LABEL}(?:cung |dong )?chu tri(?: chinh)?(?: tham muu| thuc hien| trien khai| theo doi)*"
    r"|(?:la |lam )(?:co quan |don vi )?(?:dau moi|thuong truc)\b|(?:co quan|don vi) (?:dau moi|thuong truc)\b"
    r"|(?:chiu )?trach nhiem chinh"
)
WITH = (
    rf"(?:va )?{LABEL}(?:cung )?phoi hop(?: thuc hien| trien khai| tham muu)?"
    r"(?: cung voi| voi| cung)?|cung voi|(?:voi|co) su (?:tham gia|phoi hop)(?: cua)?|tham gia phoi hop"
)
MARK = re.compile(
    rf"(?P<open>[(\[]\s*)?(?:(?P<lead>{LEAD})|(?P<with>{WITH}))(?P<shut>\s*[)\]])?(?P<colon>\s*[:])?"
)
GIVE = re.compile(r"^[\s\-+•*]*(?:(?:giao|de nghi|do|yeu cau|phan cong|can cu)(?: cho)?\s+)(?=\w)")
PURPOSE = re.compile(
    r"[,\s]+(?:de|nham|tham muu|trien khai|thuc hien|xay dung|trinh)\b(?=(?P<rest>[^\n;]*$))"
)
ROLE_WORDS = re.compile(
    rf"\s*[(\[]\s*(?:{LABEL}(?:cung |dong )?chu tri[^)]*|{WITH}|ct|ph|chinh)\s*[)\]]\s*$|^\s*(?:{LEAD}|{WITH})\s*[:\-]\s*"
    rf"|\s+(?:{LEAD})\s*$|\s+(?:phoi hop(?: thuc hien)?)\s*$|^\s*(?:chu tri|phoi hop(?: voi| cung)?)\s+"
)


def strip_role(name: str) -> str:
    """ "Sở Nội vụ (chủ trì)" without the role."""
    name = clean(name)
    for pattern in (GIVE, ROLE_WORDS, ROLE_WORDS):
        if found := pattern.search(plain(name)):
            name = clean(name[: found.start()] + " " + name[found.end() :])
    return name


def shared_out(text: str) -> tuple[str, str]:
    """The words of a cell dealt out: those of the lead, those of the others."""
    words = {"lead": "", "with": ""}
    role, after = "lead", "lead"
    at = 0
    folded = plain(text)
    for mark in MARK.finditer(folded):
        before, at = text[at : mark.start()], mark.end()
        this = "lead" if mark["lead"] else "with"
        if follows_its_name(mark, folded, before):
            own, rest = nearest(before, this, bool(mark["open"]))
            words[after] += f"{rest}\n"
            words[this] += f"{own}\n"
            after = role = "with"
        else:
            words[after if role else this] += f"{before}\n"
            role = after = this
    words[after] += without_purpose(text[at:]) if at else text
    return words["lead"], words["with"]


def follows_its_name(mark: re.Match[str], folded: str, before: str) -> bool:
    """ "Sở A chủ trì" and "Sở A (chủ trì)", unlike "Chủ trì: Sở A"."""
    if mark["colon"] or not re.search(r"\w", before.rsplit("\n", 1)[-1]):
        return False
    if mark["open"] or mark["shut"]:
        return True
    if mark["lead"]:
        return not re.search(r"[;.\n]\s*$", before)
    return bool(re.match(r"\s*(?:$|[;.)\n])", folded[mark.end() :]))


def nearest(before: str, role: str, bracketed: bool) -> tuple[str, str]:
    """The names a role behind them speaks of: those since the last full break."""
    cut = max(
        before.rfind(";"),
        before.rfind("\n"),
        *(m.start() for m in re.finditer(r"\.\s", before)),
        -1,
    )
    return before[cut + 1 :], before[: cut + 1]


def without_purpose(text: str) -> str:
    """The names without what they are to do: "… để tham mưu UBND"."""
    for found in PURPOSE.finditer(plain(text)):
        word = text[found.start() : found.end()].lstrip(" ,\n")
        if word[:1].islower():
            return text[: found.start()]
    return text
