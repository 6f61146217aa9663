"""What the document says of its own size, against what was read."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kiemdem.annexes.build import Body
from kiemdem.annexes.kinds import KINDS
from kiemdem.annexes.lines import Line
from kiemdem.annexes.model import Annex, Column, ControlTotal, Row
from kiemdem.annexes.words import clean, fold

THINGS = "nội dung|nhiệm vụ|hoạt động|công việc|đầu việc|việc|mục|đề án|chuyên đề|đề tài|kế hoạch|nghị quyết|báo cáo|chương trình|quyết định|chỉ tiêu|tờ trình"
MONEY = r"(?:nghìn|triệu|tỷ|tỉ|đồng|đ\b|vnđ|usd|%)"
COUNT = rf"(?<![\d.,/])(?P<count>\d{{1,4}})(?![\d/]|[.,]\d|\s*\(?{MONEY})(?:\s*\([^)\d]{{2,30}}\))?"
THING = rf"(?P<thing>(?:{THINGS})(?:,?\s*(?:và\s+)?(?:{THINGS}))*)"
LED = re.compile(
    rf"(?P<name>[A-ZĐ][^.;:,()\d]{{3,90}}?)\s+(?:chủ trì|phụ trách|có|được giao|được giao chủ trì|chủ trì thực hiện|thực hiện)\s*(?:là\s+|:\s*)?{COUNT}"
    rf"(?:\s+{THING})?(?=\s*(?:[.;,)]|$|và\b))"
)
ALL = re.compile(
    rf"(?:tổng số|tổng cộng|tổng|gồm|bao gồm|danh mục|hệ thống|có|gồm có|với|lập|triển khai|xác định|giao)\s*(?:là|có|gồm|:)?\s*{COUNT}\s+{THING}\b",
    re.IGNORECASE,
)
TITLE = re.compile(rf"^(?:danh mục|hệ thống)?\s*{COUNT}\s+{THING}\b", re.IGNORECASE)
AND = re.compile(rf"(?:\s*,)?(?:\s*và)?\s+{COUNT}\s+{THING}\b", re.IGNORECASE)
BARE = re.compile(
    rf"(?:tổng số|tổng cộng|cộng)\s*(?:là|:)?\s*{COUNT}(?:\s+{THING})?(?=\s*(?:[.;,)(]|$))",
    re.IGNORECASE,
)
GENERIC = re.compile(
    r"^(?:trong đó|chương trình|kế hoạch|phụ lục|danh mục|văn bản|tổng số|các|đề án|cả)\b",
    re.IGNORECASE,
)


@dataclass
class Sum:
    """A row of totals: its words, the group it stands in, and the rows it may sum up."""

    text: str
    group: str | None
    reaches: list[list[Row]]


def control_totals(annex: Annex, sums: Iterable[Sum]) -> list[ControlTotal]:
    """The numbers stated around and inside the tables."""
    reaches = [*tables_of(annex), annex.rows]
    found: dict[tuple, ControlTotal] = {}
    for text in annex.text_before:
        for total in (*led(clean(text), annex), *whole(clean(text), annex, reaches)):
            found.setdefault((total.scope, fold(total.name), total.stated), total)
    held = {row.group for row in annex.rows}
    headings = [
        Sum(title, title, [[row for row in annex.rows if row.group == title]])
        for title in annex.groups
        if title in held and re.search(r"\(.*\d.*\)", title)
    ]
    for one in [*sums, *headings]:
        for own in [of_row(one, annex), *led(clean(one.text), annex)]:
            if own is not None:
                found.setdefault((own.scope, fold(own.name), own.stated), own)
    return list(found.values())


def tables_of(annex: Annex) -> list[list[Row]]:
    """The rows table by table: a caption speaks of its own."""
    tables: dict[int, list[Row]] = {}
    for row in annex.rows:
        tables.setdefault(row.source.table, []).append(row)
    return list(tables.values())


def sums_of(body: Body, rows: list[Row], columns: list[Column]) -> list[Sum]:
    """The total rows of a table: each sums its group, what stands since the last, above it, or all."""
    sums, since = [], 0
    for line, group, above in body.totals:
        own = [[row for row in rows if row.group == group]] if group else []
        reaches = [*own, rows[since:above], rows[:above], rows]
        sums.append(Sum(statement(line, columns), group, reaches))
        since = above
    return sums


def led(text: str, annex: Annex) -> list[ControlTotal]:
    """ "Ban Tổ chức chủ trì 5": against the rows that this body leads."""
    totals = []
    for hit in LED.finditer(text):
        name = re.sub(
            r"^(?:trong đó|và|giao)\s*:?\s*", "", hit["name"].strip(), flags=re.IGNORECASE
        )
        if GENERIC.match(name) or re.search(r"\bnăm\b", name):
            continue
        matches = [row for row in annex.rows if any(same_body(name, lead) for lead in row.leads)]
        if matches or re.match(
            r"(?:so|ban|ubnd|van phong|vp|phong|dang|cong an|uy ban|thanh|btc)\b", fold(name)
        ):
            totals.append(
                ControlTotal(hit[0].strip(), int(hit["count"]), len(matches), "unit", name)
            )
    return totals


def same_body(said: str, lead: str) -> bool:
    """Whether a body named in the text is the lead as printed; the text often names it shorter."""
    return fold(lead) == fold(said) or fold(lead).startswith(fold(said) + " ")


def whole(text: str, annex: Annex, reaches: list[list[Row]]) -> list[ControlTotal]:
    """ "gồm 34 nội dung": against all rows, or those of the kind named."""
    totals = []
    for pattern in (ALL, TITLE, BARE):
        for hit in pattern.finditer(text):
            if any(
                hit.start() >= one.start() and hit.end() <= one.end() for one in LED.finditer(text)
            ):
                continue
            totals.append(
                counted(hit[0].strip(), int(hit["count"]), hit["thing"] or "", annex, reaches)
            )
            if pattern is ALL and (
                more := AND.match(text, hit.end())
            ):  # "05 chỉ tiêu và 14 nhiệm vụ"
                totals.append(
                    counted(more[0].strip(), int(more["count"]), more["thing"], annex, reaches)
                )
    return totals


def statement(line: Line, columns: list[Column]) -> str:
    """What a total row says of things: sums of money, of shares and of single periods are left out."""
    said = {line.title_cell: clean(line.title_cell.text)}
    for column in columns:
        cell = line.cells[column.index]
        text = clean(cell.text)
        figure = re.fullmatch(r"[\d.,\s%]+", text)
        if cell not in said and (not figure or counts_things(column, text)):
            said[cell] = text
    return " ".join(text for text in said.values() if text)


def counts_things(column: Column, figure: str) -> bool:
    """Whether a bare figure of a total row can be a count of tasks: not under "Kinh phí" or "Quý I"."""
    if not re.fullmatch(r"\d{1,4}", figure):
        return False
    if column.role == "other":
        return bool(re.search(r"\b(?:so luong|so nhiem vu|tong so)\b", fold(column.head)))
    return column.role not in ("mark", "plan", "result", "ratio", "due")


def of_row(one: Sum, annex: Annex) -> ControlTotal | None:
    """A total row of the table: its one figure of things, under its group when it is a subtotal."""
    text = clean(one.text)
    hit = BARE.search(text) or re.search(rf"{COUNT}\s+{THING}\b", text, re.IGNORECASE)
    if not hit:
        return None
    count, thing = int(hit["count"]), hit["thing"] or ""
    return counted(text[:120], count, thing, annex, one.reaches, group=one.group)


def counted(
    text: str,
    stated: int,
    thing: str,
    annex: Annex,
    reaches: list[list[Row]],
    *,
    group: str | None = None,
) -> ControlTotal:
    """The statement against the rows of its group, kind, or of the whole; of what it may reach, what fits."""
    kinds = [fold(one) for one in re.split(r",|\bvà\b", thing) if fold(one)]
    if kinds and all(kind == "chi tieu" for kind in kinds):
        return ControlTotal(text, stated, len(annex.targets), "targets")
    asked = {KINDS[kind] for kind in kinds if kind in KINDS and kind != "nhiem vu"}
    by_kind = len(asked) == 1 and len(kinds) == 1
    sizes = [
        len(narrowed(rows, lambda row: row.kind in asked) if by_kind else rows) for rows in reaches
    ]
    read = stated if stated in sizes else sizes[0] if group else sizes[-1]
    if by_kind:
        return ControlTotal(text, stated, read, "kind", asked.pop())
    return ControlTotal(text, stated, read, "group" if group else "all", group or "")


def narrowed(rows: list[Row], wanted: Callable[[Row], bool]) -> list[Row]:
    return [row for row in rows if wanted(row)]
