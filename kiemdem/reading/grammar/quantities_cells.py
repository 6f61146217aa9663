"""The tables of a text as rows of cells, in any of the three ways in which they come flattened."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kiemdem.reading.text import Span

NUMBERING = re.compile(
    r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVX]{1,5}|[a-zđA-H])[.)]?\s*$|[-–+•*]\s*$"
)
RULED = re.compile(r"[\s:=-]*")  # the rule under a heading
SERIAL = re.compile(r"\s*(?:S\.?TT|TT|Số TT|Stt|SỐ TT|T\.T)\s*$", re.I)
ROLES = [  # the first that fits a heading of a column
    ("serial", r"^(?:S\.?TT|TT|Số TT)\b"),
    ("unit", r"đơn vị tính|^ĐVT|^ĐV tính|^ĐV$|^đơn vị$"),
    ("ratio", r"so sánh|TH\s?/\s?KH|tỷ lệ|tỉ lệ|^%|so (?:với )?(?:KH|kế hoạch|chỉ tiêu|mục tiêu|dự toán)|% (?:TH|thực hiện|đạt|so)|đạt \(?%|mức độ đạt"),
    ("ground", r"cùng kỳ|năm trước|kỳ trước|so (?:với )?năm"),
    ("note", r"ghi chú|cơ quan|chủ trì|phối hợp|thời gian|thời hạn|sản phẩm|đơn vị (?:thực hiện|chủ trì|theo dõi)|tiến độ|căn cứ|nguồn"),
    ("total", r"^(?:đã |số )?(?:hồ sơ |đơn |số )*(?:tiếp nhận|thụ lý|phải (?:thực hiện|giải quyết))"),
    ("state", r"^(?:giải quyết|xử lý|thực hiện) (?:xong|đúng|trước|quá|trễ|chậm)|^(?:đã|đang|chưa|cơ bản|tạm) |^(?:trong đó:? )?(?:hoàn thành|quá hạn|trong hạn|đúng hạn|trễ hạn|chậm|còn hạn|trước hạn|không hoàn thành|giải quyết xong|tạm dừng|không thực hiện|còn lại|vướng)"),
    ("total", r"^số (?:đề án|chỉ tiêu|nội dung|dự thảo|công trình|đầu việc|cuộc)|^tổng(?: số| cộng|$)|^(?:số )?(?:nhiệm vụ |việc |văn bản |hồ sơ |dự án |kiến nghị )?được giao$|^số (?:nhiệm vụ|việc|văn bản|hồ sơ|dự án|kiến nghị|đơn)"),
    ("result", r"thực hiện|^TH\b|kết quả|ước|lũy kế|luỹ kế|đã đạt|đạt được"),
    ("plan", r"kế hoạch|\bKH\b|mục tiêu|phấn đấu|dự toán|được giao|chỉ tiêu (?:năm|giao|đến|kế hoạch|nghị quyết|\d)|giao năm|nghị quyết|đến năm|\bNQ\b"),
    ("subject", r"chỉ tiêu|nội dung|tên|nhiệm vụ|tiêu chí|lĩnh vực|danh mục|hạng mục|diễn giải|đơn vị|địa phương"),
    ("year", r"^(?:năm |năm học )?(?:19|20|21)\d\d(?:\s?[-–]\s?(?:19|20|21)\d\d)?$|^quý|^tháng"),
]  # fmt: skip
COMPILED = [(role, re.compile(form, re.I)) for role, form in ROLES]
LINE = re.compile(r"[^\n]+")
GAP = re.compile(r"\S(?:\t| {3,})(?=\S)")
PARTED = [
    ("|", re.compile(r"[^|]+")),
    ("\t", re.compile(r"[^\t]+")),
    ("", re.compile(r"\S+(?: {1,2}\S+)*")),
]
NUMERIC = ("plan", "result", "ratio", "year", "ground")
MOST_CELLS = 20_000


@dataclass(frozen=True)
class Cell:
    start: int
    end: int
    words: str


@dataclass(frozen=True)
class Table:
    head: list[str]  # the role of each column
    names: list[str]
    rows: list[list[Cell]]


def tables_of(text: str) -> Iterator[Table]:
    """The tables of a text, in any of the three ways in which they come flattened."""
    group: list[list[Cell]] = []
    after = 0
    for start, end in lines_with_bars(text):
        cells = piped(text, start, end)
        other = "\n\n" in text[after:start] and group and len(cells) != len(group[-1])
        if group and (other or text[after:start].strip()):
            yield from lines_table(group)
            group = []
        if len(cells) > 1:
            group.append(cells)
        after = end
    yield from lines_table(group)
    yield from columns_table(text)


def lines_with_bars(text: str) -> Iterator[Span]:
    """The lines in which cells stand side by side, parted by bars, tabs or wide gaps."""
    for line in LINE.finditer(text):
        if "|" in line[0] or len(GAP.findall(line[0])) > 1:
            yield line.span()


def piped(text: str, start: int, end: int) -> list[Cell]:
    """The cells of one line, without those outside its edges."""
    cells: list[Cell] = []
    parted = next(form for sign, form in PARTED if sign in text[start:end])
    for match in parted.finditer(text, start, end):
        words = match[0].strip()
        lead = len(match[0]) - len(match[0].lstrip())
        cells.append(Cell(match.start() + lead, match.start() + lead + len(words), words))
    while cells and not cells[-1].words:
        cells.pop()
    return cells[1:] if cells and not cells[0].words and text[start : start + 1] == "|" else cells


def lines_table(group: list[list[Cell]]) -> Iterator[Table]:
    """A table with a row a line; a single long line is cut at its serial numbers."""
    group = [cells for cells in group if not all(RULED.fullmatch(cell.words) for cell in cells)]
    for place, cells in enumerate(group):
        if NUMBERING.match(cells[0].words):
            continue  # a row of the body
        below = group[place + 1] if place + 1 < len(group) else []
        names = named_twice(cells, below)
        deep = 1 + (names != [cell.words for cell in cells])
        roles = [role_of(name) for name in names]
        by_state = roles.count("state") > 1 or roles[1:2] == ["total"]
        several = len({*roles} - {None}) > 1 or len(cells) == 2
        if several and (by_state or any(role in NUMERIC for role in roles)):
            if len(cells) > 12 and place + 1 == len(group):
                yield from long_line(cells)
            else:
                yield Table([r or "" for r in roles], names, group[place + deep :])
            return
        if SERIAL.match(cells[0].words):
            return  # its head holds no figures
    if len(group) == 1 and len(group[0]) > 12:
        yield from long_line(group[0])


def named_twice(cells: list[Cell], below: list[Cell]) -> list[str]:
    """The headings of the columns; where one spans several ("Trong đó"), those in the line below it."""
    names = [cell.words for cell in cells]
    words = [cell.words for cell in below]
    under = any(words) and not any(any(sign.isdigit() for sign in word) for word in words)
    if not under or words[0] or len(words) < len(names) - 1:
        return names
    wide = max(len(names), len(words))
    names, words = ([*some, *[""] * (wide - len(some))] for some in (names, words))
    return [low or high for high, low in zip(names, words, strict=True)]


def long_line(cells: list[Cell]) -> Iterator[Table]:
    """A table in one line: its head ends where the serial numbers begin."""
    first = next(
        (
            at
            for at, cell in enumerate(cells)
            if at > 2 and re.fullmatch(r"1\.?|I\.?|A\.?", cell.words)
        ),
        None,
    )
    if first is None or len(cells) > MOST_CELLS:
        return
    head = cells[:first]
    yield Table([role_of(c.words) or "" for c in head], [c.words for c in head], cut(cells[first:]))


def cut(cells: list[Cell]) -> list[list[Cell]]:
    """Rows: each begins at a serial number before a name."""
    rows: list[list[Cell]] = []
    for at, cell in enumerate(cells):
        named = at + 1 < len(cells) and cells[at + 1].words[:1].isalpha()
        if (NUMBERING.match(cell.words) and cell.words != "0" and named) or not rows:
            rows.append([])
        rows[-1].append(cell)
    return rows


def columns_table(text: str) -> Iterator[Table]:
    """Tables with one cell a line: from "STT" to the last row that begins with a number."""
    lines = [Cell(m.start(), m.end(), m[0].strip()) for m in re.finditer(r"[^\n]*\n?", text)]
    at = 0
    while at < len(lines):
        if not SERIAL.match(lines[at].words):
            at += 1
            continue
        first = next(
            (
                n
                for n in range(at + 2, min(at + 16, len(lines)))
                if re.fullmatch(r"1\.?|I\.?|A\.?", lines[n].words)
            ),
            None,
        )
        if first is None:
            at += 1
            continue
        head = [line for line in lines[at:first] if line.words]
        body, stop = body_from(lines, first, len(head))
        yield Table([role_of(c.words) or "" for c in head], [c.words for c in head], cut(body))
        at = stop


def body_from(lines: list[Cell], first: int, width: int) -> tuple[list[Cell], int]:
    """The lines of a table: as long as a number comes within every few rows."""
    last = first
    for at in range(first, len(lines)):
        if NUMBERING.match(lines[at].words):
            last = at
        if at - last > width + 1 or len(lines[at].words) > 400:
            break
    stop = min(last + width, len(lines))
    cells = [Cell(c.start, c.start + len(c.words), c.words) for c in lines[first:stop]]
    return cells, stop


def role_of(heading: str) -> str | None:
    """What a column holds, by its heading."""
    words = " ".join(heading.split())
    if len(words) > 90:
        return None
    return next((role for role, form in COMPILED if form.search(words)), None)
