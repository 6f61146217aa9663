"""Reads tables of targets, however they were flattened: one statement for each row."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kiemdem.reading.grammar.dates import find_dates
from kiemdem.reading.grammar.numbers import Figure, find_figures
from kiemdem.reading.grammar.quantities_drafts import Draft
from kiemdem.reading.text import Span

NUMBERING = re.compile(
    r"\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVX]{1,5}|[a-zđA-H])[.)]?\s*$|[-–+•*]\s*$"
)
SERIAL = re.compile(r"\s*(?:S\.?TT|TT|Số TT|Stt|SỐ TT|T\.T)\s*$", re.I)
ROLES = [  # the first that fits a heading of a column
    ("serial", r"^(?:S\.?TT|TT|Số TT)\b"),
    ("unit", r"đơn vị tính|^ĐVT|^ĐV tính|^ĐV$|^đơn vị$"),
    ("ratio", r"so sánh|TH\s?/\s?KH|tỷ lệ|tỉ lệ|^%|so (?:với )?(?:KH|kế hoạch|chỉ tiêu|mục tiêu|dự toán)|% (?:TH|thực hiện|đạt|so)|đạt \(?%|mức độ đạt"),
    ("ground", r"cùng kỳ|năm trước|kỳ trước|so (?:với )?năm"),
    ("note", r"ghi chú|cơ quan|chủ trì|phối hợp|thời gian|thời hạn|sản phẩm|đơn vị (?:thực hiện|chủ trì|theo dõi)|tiến độ|căn cứ|nguồn"),
    ("state", r"^(?:đã|đang|chưa|cơ bản) |^(?:trong đó:? )?(?:hoàn thành|quá hạn|trong hạn|đúng hạn|trễ hạn|chậm|còn hạn|trước hạn|không hoàn thành|giải quyết xong)"),
    ("total", r"^tổng(?: số| cộng|$)|^(?:số )?(?:nhiệm vụ |việc |văn bản |hồ sơ |dự án |kiến nghị )?được giao$|^số (?:nhiệm vụ|việc|văn bản|hồ sơ|dự án|kiến nghị|đơn)"),
    ("result", r"thực hiện|^TH\b|kết quả|ước|lũy kế|luỹ kế|đã đạt|đạt được"),
    ("plan", r"kế hoạch|\bKH\b|mục tiêu|phấn đấu|dự toán|được giao|chỉ tiêu (?:năm|giao|đến|kế hoạch|nghị quyết|\d)|giao năm|nghị quyết|đến năm|\bNQ\b"),
    ("subject", r"chỉ tiêu|nội dung|tên|nhiệm vụ|tiêu chí|lĩnh vực|danh mục|hạng mục|diễn giải|đơn vị|địa phương"),
    ("year", r"^(?:năm |năm học )?(?:19|20|21)\d\d(?:\s?[-–]\s?(?:19|20|21)\d\d)?$|^quý|^tháng"),
]  # fmt: skip
COMPILED = [(role, re.compile(form, re.I)) for role, form in ROLES]
NUMERIC = ("plan", "result", "ratio", "year", "ground")
UNIT_IN_NAME = re.compile(r"\(([^()\d]{1,25}|%)\)\s*$")
CHANGED = re.compile(r"(?<!\w)(?P<way>tăng|giảm)\s*$", re.I)
SIGN = re.compile(r"\d[/-][A-ZĐ]{2}|[A-ZĐ]{2}[/-]\d|Q\.? ?[IV]")
LETTER = re.compile(r"[^\W\d_]")
OF_YEAR = re.compile(r"(?:19|20|21)\d\d")
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


def table_drafts(text: str) -> Iterator[tuple[Draft, list[Span]]]:
    """A statement for each row of figures, and the cells that it is made of."""
    for table in tables_of(text):
        if not any(role in NUMERIC for role in table.head):
            continue
        for row in table.rows:
            if found := row_draft(text, table, row):
                yield found
                yield from later_targets(text, table, row, found[0])


def tables_of(text: str) -> Iterator[Table]:
    """The tables of a text, in any of the three ways in which they come flattened."""
    group: list[list[Cell]] = []
    after = 0
    for start, end in lines_with_bars(text):
        cells = piped(text, start, end)
        if group and text[after:start].strip():
            yield from lines_table(group)
            group = []
        if len(cells) > 1:
            group.append(cells)
        after = end
    yield from lines_table(group)
    yield from columns_table(text)


def lines_with_bars(text: str) -> Iterator[Span]:
    """The lines in which cells stand side by side."""
    bar = text.find("|")
    while bar >= 0:
        start, end = text.rfind("\n", 0, bar) + 1, text.find("\n", bar)
        end = len(text) if end < 0 else end
        yield start, end
        bar = text.find("|", end)


def piped(text: str, start: int, end: int) -> list[Cell]:
    """The cells of one line, without those outside its edges."""
    cells: list[Cell] = []
    for match in re.compile(r"[^|]+").finditer(text, start, end):
        words = match[0].strip()
        lead = len(match[0]) - len(match[0].lstrip())
        cells.append(Cell(match.start() + lead, match.start() + lead + len(words), words))
    while cells and not cells[-1].words:
        cells.pop()
    return cells[1:] if cells and not cells[0].words and text[start : start + 1] == "|" else cells


def lines_table(group: list[list[Cell]]) -> Iterator[Table]:
    """A table with a row a line; a single long line is cut at its serial numbers."""
    for place, cells in enumerate(group):
        roles = [role_of(cell.words) for cell in cells]
        if (sum(role in NUMERIC for role in roles) or roles.count("state") > 1) and len(
            {*roles} - {None}
        ) > 1:
            if len(cells) > 12 and place + 1 == len(group):
                yield from long_line(cells)
            else:
                yield Table([r or "" for r in roles], [c.words for c in cells], group[place + 1 :])
            return
    if len(group) == 1 and len(group[0]) > 12:
        yield from long_line(group[0])


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


def name_of(table: Table, row: list[Cell]) -> Cell | None:
    """The cell that says what a row is about."""
    for cell, role in zip(row, table.head, strict=False):
        if role in ("subject", "", "note") and len(LETTER.findall(cell.words)) > 3:
            return cell
    return None


def row_draft(text: str, table: Table, row: list[Cell]) -> tuple[Draft, list[Span]] | None:
    """The statement of one row: what was reached before what was planned."""
    held: dict[str, tuple[Cell, list[Figure]]] = {}
    name, unit, spans = name_of(table, row), None, []
    for cell, role in zip(row, table.head, strict=False):
        figures = figures_in(text, cell) if role in NUMERIC else []
        if figures:
            held.setdefault(role, (cell, figures))
            spans.append((cell.start, cell.end))
        elif role == "unit" and cell.words:
            unit = cell.words
        elif role == "serial":
            spans.append((cell.start, cell.end))
    main = next((role for role in ("result", "plan", "year", "ground") if role in held), None)
    if main is None or name is None:
        return None
    return statement(held, main, name, unit, table), spans


def later_targets(
    text: str, table: Table, row: list[Cell], first: Draft
) -> Iterator[tuple[Draft, list[Span]]]:
    """ "Mục tiêu 2027 | Mục tiêu 2030": each further year of a plan is a statement of its own."""
    columns = zip(row, table.head, table.names, strict=False)
    plans = [(cell, OF_YEAR.search(name)) for cell, role, name in columns if role == "plan"]
    for cell, year in plans[1:]:
        figures = figures_in(text, cell) if year else []
        if not year or not figures:
            continue
        unit = "%" if figures[0].percent else first.unit
        draft = Draft(
            cell.start, cell.end, figures[0], unit, first.subject, "table-plan", confidence=0.75
        )
        draft.period, draft.nature = year[0], "target"
        yield draft, []


def figures_in(text: str, cell: Cell) -> list[Figure]:
    """The figures of a cell that holds little else."""
    if (
        not cell.words
        or find_dates(cell.words)
        or SIGN.search(cell.words)
        or len(re.findall(r"[^\W\d_]{2,}", cell.words)) > 6
    ):
        return []
    figures = find_figures(text, cell.start, cell.end)
    return [
        one
        for one in figures
        if not (
            1900 <= one.value <= 2100 and not one.scale and "." not in text[one.start : one.end]
        )
    ]


def statement(
    held: dict[str, tuple[Cell, list[Figure]]],
    main: str,
    name: Cell,
    unit: str | None,
    table: Table,
) -> Draft:
    """One row as a statement."""
    cell, figures = held[main]
    unit = "%" if figures[0].percent else unit or unit_in(name.words) or unit_above(table, main)
    draft = Draft(
        name.start, cell.end, figures[0], unit, name.words, f"table-{main}", confidence=0.75
    )
    if main == "result" and "plan" in held:
        draft.plan = held["plan"][1][0].value
    if main == "result" and "ratio" in held:
        draft.percent = held["ratio"][1][0].value
    draft.nature = "result" if main == "result" else "target"
    if len(figures) > 1:
        draft.change = change_in(cell, figures[1])
    draft.end = max(spot[0].end for spot in held.values())
    return draft


def unit_in(words: str) -> str | None:
    """The unit in brackets at the end of a name: "Học lực Tốt (%)"."""
    match = UNIT_IN_NAME.search(words)
    return match[1] if match else None


def unit_above(table: Table, main: str) -> str | None:
    """The unit that the heading of a column names."""
    headings = zip(table.names, table.head, strict=True)
    return next((unit_in(words) for words, role in headings if role == main), None)


def change_in(cell: Cell, figure: Figure) -> dict[str, float | str | None]:
    """The change in brackets after a figure: "575 (tăng 15%)"."""
    way = CHANGED.search(cell.words[: figure.start - cell.start])
    if not way:
        return {}
    direction = "increase" if way["way"].lower() == "tăng" else "decrease"
    return {"direction": direction, "percent" if figure.percent else "value": figure.value}
