"""Cuts a text into paragraphs with their part in the document, and into sentences."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from kiemdem.folding import fold
from kiemdem.reading.head import TYPES
from kiemdem.reading.letters import is_capitals, pattern
from kiemdem.reading.marks import RANKS, Mark, mark_at
from kiemdem.reading.script import Paragraph, Role, Sentence
from kiemdem.reading.sentences import clause_ends, sentence_ends
from kiemdem.reading.text import Span

LINE = re.compile(r"[^\n]*\S[^\n]*")
FINISHED = re.compile(r"[.;:!?…|”\"]\s*$|/\.\s*$|-{3,}\s*$")
GOES_ON = pattern(r"[ \t]*(?:[ⓐ(]|\d+(?:[.,/]\d+)*%?\s+[ⓐ])")
RECIPIENTS = re.compile(r"[ \t]*N[oơ]i nh[aậ]n\b", re.I)
SIGNED = pattern(
    r"[ \t|]*(?:T/?M\.?|K/?T\.?|T/?L\.?|TUQ\.?|Q\.) *(?:[Ⓐ]{2,}|\||$)"
    r"|[ \t]*(?:CHỦ TỊCH|BÍ THƯ|PHÓ BÍ THƯ|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|TRƯỞNG BAN|BỘ TRƯỞNG|THỦ TƯỚNG)[ \w]*$"
)
HEAD_LINE = re.compile(
    r"CỘNG\s*H[OÒ]?[ÀA]|Đ[ộo]c lập\s*-\s*T[ựư] do|ĐẢNG CỘNG SẢN VIỆT NAM|^\s*Số\s*:?\s*\S*/"
    r"|^\s*Số\s+\d+\s*-|ngày\s+\S+\s+tháng\s+\S+\s+năm\s+\d{4}\s*\|?\s*$|^[\s|*_.=-]+$"
)
WORK_HEAD = re.compile(
    r"(?:cac |mot so |nhung )?(?:nhiem vu|giai phap|to chuc thuc hien|muc tieu|muc dich|quan diem|ket qua|"
    r"phuong huong|phan cong|ton tai|han che|nguyen nhan|kien nghi|de xuat|noi dung|kinh phi|tinh hinh)\b"
)
TYPE = re.compile(rf"\s*(?:{TYPES})\b")
BODY = re.compile(r"(?:Căn cứ|Thực hiện|Kính gửi|Ngày|Trong|Sau|Năm|Để)\s.{60}")
LONGEST_HEADING = 220


@dataclass
class Line:
    start: int
    end: int
    mark: Mark | None
    after_blank: bool = False


def paragraphs(text: str, tables: Iterable[Span] = ()) -> list[Paragraph]:
    """The paragraphs in order: each with its part, its list mark, its depth and what leads it."""
    lines = joined(text, [*lines_of(text)])
    parts = [
        Paragraph(one.start, one.end, label=one.mark.label if one.mark else None) for one in lines
    ]
    roles = roles_of(text, lines, sorted(tables))
    return nested(text, lines, [replace(p, role=r) for p, r in zip(parts, roles, strict=True)])


def lines_of(text: str) -> Iterable[Line]:
    """Every line with words, without the blanks around them."""
    last = 0
    for found in LINE.finditer(text):
        start = found.start() + len(found[0]) - len(found[0].lstrip())
        end = found.start() + len(found[0].rstrip())
        blank = text.count("\n", last, start) > 1
        last = end
        yield Line(start, end, mark_at(text, start, end), blank)


def joined(text: str, lines: list[Line]) -> list[Line]:
    """Lines that a page or a web site broke inside a sentence become one."""
    whole: list[Line] = []
    for line in lines:
        if whole and not line.after_blank and goes_on(text, whole[-1], line):
            whole[-1].end = line.end
        else:
            whole.append(line)
    return whole


def goes_on(text: str, before: Line, line: Line) -> bool:
    """Whether a line continues the one before it: no stop there, no capital and no mark here."""
    if line.mark and line.mark.kind not in ("number",):
        return False
    last = text[max(before.start, text.rfind("\n", before.start, before.end) + 1) : before.end]
    if len(last) < 35 or FINISHED.search(last) or "|" in text[line.start : line.end]:
        return False
    return bool(GOES_ON.match(text, line.start, line.end)) and not line.mark


def roles_of(text: str, lines: list[Line], tables: list[Span]) -> list[Role]:
    """What each paragraph is for."""
    roles: list[Role] = [role_alone(text, line) for line in lines]
    for place, line in enumerate(lines):
        if any(a <= line.start < b for a, b in tables):
            roles[place] = "cell"
    mark_head(text, lines, roles)
    mark_foot(text, lines, roles)
    return roles


def role_alone(text: str, line: Line) -> Role:
    """The part that a line shows by itself."""
    words = text[line.mark.end if line.mark else line.start : line.end]
    kind = line.mark.kind if line.mark else None
    if words.count(" | ") >= 2 or words.startswith("|"):
        return "cell"
    if kind in ("part", "chapter") or (is_capitals(words) and len(words) < LONGEST_HEADING):
        return "heading"
    short = len(words) < LONGEST_HEADING and not re.search(r"[.;,]\s*$|[.;]\s", words)
    if kind in ("capital", "roman", "number", "deep", "letter", "article", "ordinal"):
        return "heading" if short and not is_clause(words, kind) else "list"
    if kind:
        return "list"
    return "heading" if short and len(words) < 120 and WORK_HEAD.match(fold(words)) else "text"


def is_clause(words: str, kind: str) -> bool:
    """An item that says something rather than names what follows."""
    return kind in ("letter", "ordinal") and len(words) > 110 and not words.endswith(":")


def mark_head(text: str, lines: list[Line], roles: list[Role]) -> None:
    """The lines above the title of an issued document."""
    last = -1
    for place, line in enumerate(lines[:14]):
        if HEAD_LINE.search(text, line.start, line.end):
            last = place
    for place in range(title_end(text, lines, last) + 1):
        roles[place] = "head"


def title_end(text: str, lines: list[Line], last: int) -> int:
    """The last line of the title that follows the head, if there is a head."""
    if last < 0:
        return last
    for place in range(last + 1, min(last + 5, len(lines))):
        if TYPE.match(text, lines[place].start, lines[place].end):
            break
    else:
        return last
    for after in range(place + 1, min(place + 7, len(lines))):
        words = text[lines[after].start : lines[after].end]
        if (
            lines[after].mark
            or re.search(r"[.:;]$", words)
            or BODY.match(words)
            or (lines[after].after_blank and after > place + 1)
        ):
            return after - 1
    return place


def mark_foot(text: str, lines: list[Line], roles: list[Role]) -> None:
    """The signature and the list of those who get a copy."""
    inside: Role | None = None
    length = 0
    for place, line in enumerate(lines):
        words = text[line.start : line.end]
        if RECIPIENTS.match(words):
            inside, length = "recipients", 0
        elif SIGNED.match(words) and place > len(lines) // 3:
            inside, length = "signature", 0
        elif inside and ends_foot(words, length, inside):
            inside = None
        if inside:
            roles[place], length = inside, length + 1


def ends_foot(words: str, length: int, inside: Role) -> bool:
    """A new part begins after the signature: an annex, or a line as long as a sentence."""
    if re.match(r"\s*(?:PHỤ LỤC|Phụ lục|BIỂU|DANH MỤC|CHƯƠNG TRÌNH|KẾ HOẠCH|QUY CHẾ)\b", words):
        return True
    return length > (5 if inside == "signature" else 40) or len(words) > 200


def nested(text: str, lines: list[Line], parts: list[Paragraph]) -> list[Paragraph]:
    """Gives every paragraph its depth and the one above it."""
    open_: list[tuple[int, int, tuple[str, int]]] = []  # place, level, kin of its mark
    done: list[Paragraph] = []
    for place, (line, part) in enumerate(zip(lines, parts, strict=True)):
        if part.role in ("head", "signature", "recipients", "cell"):
            done.append(part)
            continue
        kin = line.mark.kin if line.mark else ("text", 0)
        close(open_, kin, part, done, text)
        level = len(open_) if line.mark or part.role == "heading" else 0
        parent = open_[-1][0] if open_ else None
        done.append(replace(part, level=level, parent=parent))
        if line.mark or part.role == "heading" or text[part.end - 1] == ":":
            open_.append((place, level, kin))
    return done


def close(
    open_: list[tuple[int, int, tuple[str, int]]],
    kin: tuple[str, int],
    part: Paragraph,
    done: list[Paragraph],
    text: str,
) -> None:
    """Ends the lists to which a paragraph no longer belongs."""
    if any(one[2] == kin for one in open_) and kin[0] != "text":
        while open_[-1][2] != kin:
            open_.pop()
        open_.pop()
    elif kin[0] == "text" and part.role == "heading":
        open_.clear()
    elif kin[0] == "text":
        while open_ and not leads(done[open_[-1][0]], text):
            open_.pop()
    else:
        while open_ and outranks(kin, open_[-1][2]) and not ends_in_colon(done, open_, text):
            open_.pop()


def ends_in_colon(done: list[Paragraph], open_: list, text: str) -> bool:
    return text[done[open_[-1][0]].end - 1] == ":"


def outranks(kin: tuple[str, int], other: tuple[str, int]) -> bool:
    """Whether the mark `kin` stands higher than `other`, as offices usually number."""
    if other[0] == "text":
        return False
    rank = {name: place for place, name in enumerate(RANKS)}
    return (rank[kin[0]], kin[1]) < (rank[other[0]], other[1])


def leads(part: Paragraph, text: str) -> bool:
    """A heading, or words that end with a colon, lead what follows them."""
    return part.role == "heading" or text[part.end - 1] == ":"


def sentences(text: str, parts: list[Paragraph]) -> list[Sentence]:
    """The sentences and clauses of each paragraph, in order."""
    cut: list[Sentence] = []
    for place, part in enumerate(parts):
        mark = mark_at(text, part.start, part.end) if part.label else None
        start = mark.end if mark else part.start
        for stop in sentence_ends(text, start, part.end):
            for end in clause_ends(text, start, stop):
                if words := text[start:end].lstrip():
                    cut.append(Sentence(end - len(words), end, place))
                start = end
    return cut
