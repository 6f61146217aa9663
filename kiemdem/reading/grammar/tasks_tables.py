"""Tasks in annex tables that were flattened into text."""

import re

from kiemdem.annexes.names import split_roles, split_units
from kiemdem.reading.grammar.dates import find_dates
from kiemdem.reading.grammar.deadlines import find_deadline
from kiemdem.reading.grammar.leads import begins_lead
from kiemdem.reading.grammar.tables import Cell, Row, Table
from kiemdem.reading.items import Deadline, Item, Task
from kiemdem.reading.script import Script

DITTO = re.compile(r"(?:nt|như trên|-nt-|\"|”|''|-|–)\.?", re.I)
ONGOING = re.compile(r"thường\s*xuyên|hằng\s|hàng\s|định\s+kỳ|liên\s+tục", re.I)
SHORT_FORMS = [
    (re.compile(r"\bT\.?\s?(?=\d{1,2}\b)"), "tháng "),
    (re.compile(r"\bQ\.?\s?(?=[IV1-4])"), "quý "),
]
NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]|[-–+•]|[a-zđ]\))\s+")


def table_tasks(script: Script, tables: list[Table]) -> list[Item]:
    """One task for each row that names work and who is to do it, or when."""
    items: list[Item] = []
    for table in tables:
        above: dict[str, str] = {}
        for row in table.rows:
            cells = named(script.text, table, row)
            if item := row_task(script, table, row, cells, above):
                items.append(item)
                above = {role: words for role, words in cells.items() if words}
    return items


def named(text: str, table: Table, row: Row) -> dict[str, str]:
    """The words of a row by the roles of their columns; a row that lacks cells is set right."""
    roles = table.roles
    if len(row) < len(roles):
        return guessed(text, roles, row)
    return {
        role: " ".join(text[cell.start : cell.end].split())
        for role, cell in zip(roles, row, strict=False)
        if role not in ("", "other")
    }


def guessed(text: str, roles: tuple[str, ...], row: Row) -> dict[str, str]:
    """Fewer cells than heads: what looks like a time or a unit goes under its head."""
    place = roles.index("title") if roles.index("title") < len(row) else 0
    cells = {"title": words(text, row[place])}
    for cell in row[place + 1 :]:
        said = words(text, cell)
        timed = bool(find_dates(said)) or bool(ONGOING.match(said))
        order = ["due"] if timed else ["lead", "both", "coordinator", "product"]
        if not timed and not begins_lead(text, cell.start, cell.end):
            order = ["product", "due"]
        role = next((one for one in order if one in roles and one not in cells), None)
        if role and said:
            cells[role] = said
    return cells


def words(text: str, cell: Cell) -> str:
    return " ".join(text[cell.start : cell.end].split())


def row_task(
    script: Script, table: Table, row: Row, cells: dict[str, str], above: dict[str, str]
) -> Item | None:
    """The task of a row; None for headings, sums and rows of figures."""
    title = cells.get("title", "")
    said = [role for role in ("lead", "both", "due", "coordinator", "product") if cells.get(role)]
    if len(title) < 6 or not said or title.isupper():
        return None
    for role in ("lead", "both", "coordinator"):
        if DITTO.fullmatch(cells.get(role, "")) and above.get(role):
            cells[role] = above[role]
    leads, others = who(cells)
    cell = next(c for c in row if words(script.text, c) == title)
    mark = NUMBERED.match(script.text, cell.start, cell.end)
    start = mark.end() if mark else cell.start
    stop = cell.start + len(script.text[cell.start : cell.end].rstrip(" .;,"))
    task = Task(
        lead=", ".join(leads) or above.get("lead"),
        lead_inherited=not leads and bool(above.get("lead")),
        coordinators=tuple(others),
        deadline=cell_deadline(cells.get("due"), script) or due_in(script, start, stop),
        deliverable=cells.get("product") or None,
        recipient=cells.get("authority") or None,
    )
    return Item("task", script.stored([(start, stop)]), task, "task.table", 0.9)


def who(cells: dict[str, str]) -> tuple[list[str], list[str]]:
    """Those who lead and those who work along, from one column or two."""
    if both := cells.get("both"):
        return split_roles(both)
    lead = "" if DITTO.fullmatch(cells.get("lead", "")) else cells.get("lead", "")
    others = cells.get("coordinator", "")
    first, along = split_roles(lead) if "phối hợp" in lead.lower() else (split_units(lead), [])
    return first, along + ([] if DITTO.fullmatch(others) else split_units(others))


def due_in(script: Script, start: int, end: int) -> Deadline | None:
    due = find_deadline(script.text, start, end, year=script.year, issued_on=script.issued_on)
    return due.deadline if due and due.rank < 5 else None


def cell_deadline(said: str | None, script: Script) -> Deadline | None:
    """What a cell of times says; words without a day are an event."""
    if not said or DITTO.fullmatch(said):
        return None
    plain = said[0].lower() + said[1:]
    for short, full in SHORT_FORMS:
        plain = short.sub(full, said if said[0] in "TQ" and short.match(said) else plain)
    for tried in (plain, f"trong {plain}"):
        due = find_deadline(tried, 0, len(tried), year=script.year, issued_on=script.issued_on)
        if due and due.rank < 5:
            return Deadline(said, due.deadline.iso, due.deadline.kind)
    if ONGOING.search(plain):
        return Deadline(said, None, "recurring")
    days = [one.iso for one in find_dates(plain, 0, None, script.year) if one.iso]
    if days:
        exact = days[-1].split("/")[-1]
        return Deadline(said, exact, "by" if len(exact) == 10 else "in")
    return Deadline(said, None, "event")
