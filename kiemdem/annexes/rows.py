"""From gathered cells to the rows of a register, each with what is doubtful about it."""

import re
from collections import Counter
from datetime import date
from functools import lru_cache

from kiemdem.annexes.build import Draft
from kiemdem.annexes.ditto import is_blank, is_cross
from kiemdem.annexes.dues import due_and_rest, due_of
from kiemdem.annexes.kinds import kind_of
from kiemdem.annexes.model import Column, Doubt, Row, Source, TableRead
from kiemdem.annexes.names import split_roles, split_units
from kiemdem.annexes.names_lexicon import begins_name
from kiemdem.annexes.words import clean, fold

FORM = re.compile(r"\b(?:hinh thuc|the thuc|loai|the loai|dang) van ban\b")
# The name proper of a body is written with a capital: "Phòng Kinh tế", "Ban Tổ chức Tỉnh ủy".
SURELY_BODY = re.compile(
    r"(?:(?:Sở|Ban|Phòng|Hội|Cục|Chi cục|Vụ|Khoa|Viện|Trung tâm|Văn phòng|Công an|Trường) (?=[A-ZĐÀ-Ỹ])"
    r"|(?:Tỉnh|Thành|Huyện|Xã|Phường) đoàn|Đảng ủy|Đảng uỷ|Liên đoàn|Liên minh|Bộ Chỉ huy|Bộ Tư lệnh|Kho bạc"
    r"|Tòa án|Toà án|Viện [Kk]iểm sát|Mặt trận|Bảo hiểm xã hội|Thuế (?:tỉnh|thành phố)"
    r"|SỞ|UBND|HĐND|Ủy ban|Uỷ ban|Công an (?:tỉnh|thành phố|xã|phường)|Thanh tra (?:tỉnh|thành phố))\b"
)
LONGEST = 4_000  # letters of a cell of names


def read_row(draft: Draft, table: TableRead, issued_on: date | None) -> Row:
    """One task with everything its cells say."""
    row = Row(
        title=draft.title or None,
        number=draft.label.text if draft.label else None,
        group=draft.group,
        product=text_of(draft, table.columns, "product"),
        authority=text_of(draft, table.columns, "authority"),
        note=text_of(draft, table.columns, "note"),
        key=draft.key or None,
        source=Source(table.index, draft.first, draft.last),
        cells=draft.cells,
        printed=draft.printed,
        headings=draft.headings,
    )
    row.kind = kind_of(
        row.title, row.product, text_of(draft, table.columns, "kind"), form_of(draft, table.columns)
    )
    charge(row, draft, table.columns)
    due = due_of(draft, table, issued_on)
    row.due_text, row.due_on = due.text, due.due_on
    row.precision, row.recurrence = due.precision, due.recurrence
    row.doubts = doubts(row, readable=due.readable)
    return row


def text_of(draft: Draft, columns: list[Column], role: str) -> str | None:
    """The printed text of all columns of a role, joined; None when they are empty."""
    words = [clean(said(draft, column)) for column in columns if column.role == role]
    if role == "product":
        mixed = [
            draft.texts.get(column.index, "") for column in columns if column.role == "due_product"
        ]
        words += [due_and_rest(text)[1] for text in mixed]
        words = [word.rstrip(" :;,") for word in words]  # "Đề án:" is a scheme
    return "; ".join(dict.fromkeys(word for word in words if not is_blank(word))) or None


def form_of(draft: Draft, columns: list[Column]) -> str | None:
    """What "Hình thức văn bản" says, if a column is headed so."""
    forms = [c for c in columns if c.role == "product" and FORM.search(fold(c.head))]
    return text_of(draft, forms, "product") if forms else None


def said(draft: Draft, column: Column) -> str:
    """What a cell says: an x under "BTV" in a split column says "BTV"."""
    text = draft.texts.get(column.index, "")
    return column.leaf if column.parent and is_cross(text) else text


def lines_of(draft: Draft, columns: list[Column], *roles: str) -> str:
    """The lines of the first filled column of some roles."""
    for column in columns:
        if column.role in roles and not is_blank(draft.texts.get(column.index, "")):
            return draft.texts[column.index]
    return ""


def charge(row: Row, draft: Draft, columns: list[Column]) -> None:
    """Who leads and who works along."""
    lead, along = lines_of(draft, columns, "lead", "both"), lines_of(draft, columns, "coordinator")
    row.lead_text, row.coordinator_text = clean(lead) or None, clean(along) or None
    beside = names_in(along)
    if along and re.search(r"\bchu tri\b", fold(along)) and not lead:
        lead, along, beside = along, "", []
        row.lead_text, row.coordinator_text = clean(lead), None
    if not lead:
        row.leads, row.coordinators = [], beside
        return
    matrix = [column for column in columns if column.role == "lead" and column.parent]
    if len(matrix) > 1:
        charge_crosses(row, draft, matrix, beside)
        return
    leads, coordinators = roles_in(lead)
    row.leads = unique(leads)
    row.coordinators = unique([*coordinators, *beside])


def charge_crosses(row: Row, draft: Draft, matrix: list[Column], beside: list[str]) -> None:
    """One column per body: an x or CT leads, PH works along."""
    marks = {column.leaf: fold(draft.texts.get(column.index, "")) for column in matrix}
    leads = [name for name, mark in marks.items() if mark in ("ct", "chu tri", "c", "x", "v")]
    leads += [
        c.leaf
        for c in matrix
        if c.leaf not in leads and not marks[c.leaf] and said(draft, c) == c.leaf
    ]
    row.leads = leads
    row.coordinators = unique(
        [*(n for n, mark in marks.items() if mark in ("ph", "p", "phoi hop", "o")), *beside]
    )
    row.lead_text = ", ".join(leads) or None


@lru_cache(maxsize=4_096)
def roles_in(text: str) -> tuple[list[str], list[str]]:
    return split_roles(text[:LONGEST])


@lru_cache(maxsize=4_096)
def names_in(text: str) -> list[str]:
    return split_units(text[:LONGEST]) if text else []


def unique(names: list[str]) -> list[str]:
    return list(dict.fromkeys(name for name in names if name))


def doubts(row: Row, *, readable: bool) -> list[Doubt]:
    """What a person should look at before the row goes into the register."""
    found = []
    if not row.title:
        found.append(Doubt("no_title", "title"))
    if not row.leads:
        found.append(Doubt("no_lead", "lead_text"))
    elif len(row.leads) > 1:
        found.append(Doubt("several_leads", "lead_text", {"count": len(row.leads)}))
    if not row.product:
        found.append(Doubt("no_product", "product"))
    if not row.due_text:
        found.append(Doubt("no_due", "due_text"))
    elif not readable:
        found.append(Doubt("due_unreadable", "due_text", {"text": row.due_text}))
    return found


def doubt_duplicates(rows: list[Row]) -> None:
    """Mark rows of one table and group whose number another row bears too."""
    keys = [(row.source.table, row.group, row.number) for row in rows]
    seen = Counter(keys)
    for row, key in zip(rows, keys, strict=True):
        if row.number and row.number != "-" and seen[key] > 1 and row.number[0].isdigit():
            row.doubts.append(Doubt("duplicate_number", "number", {"number": row.number}))


def headed_by_units(rows: list[Row], table: TableRead) -> None:
    """Where no column says who leads and every heading is a body, the heading says it."""
    if any(column.role in ("lead", "both") for column in table.columns):
        return
    headings = {row.group or "" for row in rows}
    if not headings or not all(map(is_body, headings)):
        return
    for row in rows:
        if not row.leads and row.group:
            row.lead_text, row.leads = row.group, split_units(row.group)
            row.doubts = [doubt for doubt in row.doubts if doubt.code != "no_lead"]


def is_body(heading: str) -> bool:
    """Whether a heading is nothing but the names of bodies: "Sở Nội vụ", not "Phòng cháy, chữa cháy"."""
    names = split_units(heading)
    return bool(names) and all(begins_name(name) and SURELY_BODY.match(name) for name in names)
