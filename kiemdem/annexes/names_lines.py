"""The lines of a cell put together again: names cut in two, and pieces that stand apart."""

import re

from kiemdem.annexes.names_heads import after_head, shared_head
from kiemdem.annexes.names_lexicon import (
    OF_PLACE,
    PLACE,
    SHARED,
    begins_name,
    compound_at,
    is_known,
)
from kiemdem.folding import clean, fold

BULLET = re.compile(
    r"^\s*(?:[-‐‑‒–—―+*•▪●○·‣►✓✔§]|\(?\d{1,2}[.)/]|\(?\d{1,2}\s*[-–](?=\s)|\(?[a-zđ][)]|[a-zđ]\.(?=\s))\s*"
)
INLINE_NUMBER = re.compile(r"(?:(?<=\s)|(?<=[;,.]))\(?\d{1,2}[.)]\s*(?=[A-ZĐÀ-Ỹ])")
STRONG = re.compile(r";|\||\.\s+(?=[A-ZĐÀ-Ỹ])|\.$|\n|•|\s\*\s|(?:^|\s)\+\s")
DANGLING = re.compile(r"\b(?:các|của|thuộc|những|cho|tại)$", re.IGNORECASE)
TAIL = re.compile(r"thanh uy|tinh uy|trung uong|thanh pho|tinh")
OPEN_BODY = re.compile(
    r"(?:^|\n| )(?:ban (?:to chuc|tuyen giao(?: va dan van)?|dan van|noi chinh)|uy ban kiem tra|van phong)$"
)
OF_MANY_PLACES = re.compile(rf"cac {PLACE}")
# A line that ends so has not told its name yet.
INCOMPLETE = re.compile(
    r"\b(?:mat tran|uy ban|hoi dong|lien hiep|lien doan|bo chi huy|ban chi huy|ban quan ly|kho bac"
    r"|ngan hang|bao hiem|toa an|vien kiem sat|doan dai bieu|ban chap hanh|uy ban nhan|bo tu lenh)$"
)
HEAD_ONLY = re.compile(
    rf"{SHARED}|ubnd|cong an|uy ban nhan dan|{OF_PLACE}|{PLACE}|{OF_PLACE} {PLACE}"
)


def passages(text: str) -> list[str]:
    """The pieces that certainly stand apart, and pieces of one name on two lines put together."""
    text = text.replace("\r", "\n").replace("\x0b", "\n").replace("\t", " ")
    lines: list[str] = []
    for line in text.split("\n"):
        line, bullets = BULLET.subn("", clean(line))
        if not line:
            continue
        if lines and not bullets:
            lines[-1] = joined(lines[-1], line)
        else:
            lines.append(line)
    whole = "\n".join(lines)
    whole = INLINE_NUMBER.sub("\n", whole)
    return [piece for piece in re.split(STRONG, protect_stops(whole)) if clean(piece)]


def protect_stops(text: str) -> str:
    """ "UBND TP. Hà Nội", "Q. Ba Đình": this stop ends no sentence."""
    return re.sub(r"\b(TP|TX|TT|Tp|Q|H|P|X|T)\.\s+", "\\1.\ue001", text)


def joined(before: str, line: str) -> str:
    """Two lines of a cell: one name cut in two, members of one list, or two names."""
    if (
        line.startswith("\ue000")
        or DANGLING.search(before)
        or (TAIL.fullmatch(fold(line)) and OPEN_BODY.search(fold(before)))
    ):
        return f"{before} {line}"
    if OF_MANY_PLACES.match(fold(line)) and HEAD_ONLY.fullmatch(
        fold(re.split(r"[\n;,]", before)[-1])
    ):
        return f"{before} {line}"
    if begins_name(line) and not before.rstrip().endswith((":", "&")):
        return f"{before}\n{line}" if not re.search(r"[,;\n]$", before) else f"{before} {line}"
    last = re.split(r"[\n;]", before)[-1]
    if (
        re.search(r"(?:,|\bvà|&|-|:)$", before)
        or line[:1].islower()
        or HEAD_ONLY.fullmatch(fold(last.split(",")[-1]))
        or INCOMPLETE.search(fold(last))
    ):
        return f"{before} {line}"
    return before + between(last, line) + line


def between(last: str, line: str) -> str:
    """What stands between two lines that both have no head of their own but the first."""
    head = shared_head(last)
    if not head and ":" not in last:
        return "\n"
    whole = compound_at(after_head(f"{last} {line}"))
    if whole and not compound_at(after_head(last)):
        return " "
    if ":" in last:
        return ", "
    if not is_known(fold(head).split()[-1], after_head(last)) and not re.search(PLACE, fold(head)):
        return " "  # a name cut in two: "Hội Liên hiệp" + "Phụ nữ"
    return ", " if is_known(fold(head), line) or re.search(PLACE, fold(head)) else "\n"
