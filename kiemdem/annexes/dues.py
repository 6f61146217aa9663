"""The deadline of a row: from its column, from the period column that bears the x, or none."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from kiemdem.annexes.build import Draft
from kiemdem.annexes.deadlines import Due, read_due
from kiemdem.annexes.ditto import is_blank, is_cross
from kiemdem.annexes.model import Column, TableRead
from kiemdem.annexes.samples import DUE
from kiemdem.annexes.words import clean, fold

FULL_WIDTH = re.compile(r"[\uff01-\uff5e]+")
LAST = re.compile(r"\b(?:hoan thanh|ket thuc|den han|thoi han|han|trinh|ban hanh)\b")


@dataclass
class RowDue:
    """A deadline as printed and as understood."""

    text: str | None = None
    due_on: date | None = None
    precision: str = "none"
    recurrence: str | None = None
    readable: bool = True


def due_of(draft: Draft, table: TableRead, issued_on: date | None) -> RowDue:
    """The deadline of a row; in a school year the months before August are of its second year."""
    due = due_in(draft, table.columns, table.year, issued_on)
    if not table.school_year or table.year is None or due.due_on is None or not due.text:
        return due
    turns = due.due_on.year == table.year and due.due_on.month < 8
    if turns and not draft.days and not re.search(r"20\d\d|\d[/.-]\d{1,2}[/.-]\d\d", due.text):
        return due_in(draft, table.columns, table.year + 1, issued_on)
    return due


def due_in(draft: Draft, columns: list[Column], year: int | None, issued_on: date | None) -> RowDue:
    """The deadline of a row, the column of completion before any other."""
    both = next((c for c in columns if c.role == "due_product"), None)
    if both is not None:
        due = due_and_rest(draft.texts.get(both.index, ""))[0]
        return of_text(due, due, both.year or year, issued_on) if due else RowDue()
    if pieced := pieces_of(draft, columns):
        column, text = pieced
        return of_text(text, with_head(text, column), year, issued_on)
    stated = [c for c in columns if c.role == "due" and not is_blank(draft.texts.get(c.index, ""))]
    if stated:
        best = max(stated, key=lambda c: (bool(LAST.search(fold(c.head))), c.index))
        return of_column(draft, best, year, issued_on)
    return of_marks(draft, [c for c in columns if c.role == "mark"], year, issued_on)


def pieces_of(draft: Draft, columns: list[Column]) -> tuple[Column, str] | None:
    """A deadline cut into columns, "Tháng | Năm" or "Quý | Năm": the coarser column and "6/2026"."""
    found = {
        fold(c.leaf): (c, clean(draft.texts.get(c.index, "")))
        for c in columns
        if c.role in ("due", "other") and fold(c.leaf) in ("ngay", "thang", "quy", "nam")
    }
    if "nam" not in found or len(found) < 2 or not re.fullmatch(r"20\d\d", found["nam"][1]):
        return None
    period = found.get("thang") or found.get("quy") or found["nam"]
    pieces = [text for _, text in (found[name] for name in found) if text]
    if not all(re.fullmatch(r"\d{1,4}|[IVXivx]{1,3}", piece) for piece in pieces):
        return None
    order = [found[name][1] for name in ("ngay", "thang", "quy", "nam") if name in found]
    return (period[0] if len(pieces) == 2 else found["nam"][0]), "/".join(filter(None, order))


def due_and_rest(text: str) -> tuple[str, str]:
    """The pieces of a mixed cell that are deadlines, and those that are not."""
    pieces = [piece for piece in re.split(r"[\n;:,()]", text) if clean(piece)]
    dues = [piece for piece in pieces if DUE.search(fold(piece)) and is_deadline(piece)]
    rest = [piece for piece in pieces if piece not in dues]
    return ", ".join(map(clean, dues)), ", ".join(map(clean, rest))


def is_deadline(piece: str) -> bool:
    due = understood(piece, 2000, None)
    return bool(due.due_on or due.recurrence)


def of_column(draft: Draft, column: Column, year: int | None, issued_on: date | None) -> RowDue:
    text = draft.texts[column.index]
    if column.index in draft.days:
        return of_day(clean(text), *draft.days[column.index])
    return of_text(text, with_head(text, column), column.year or year, issued_on)


def of_text(printed: str, words: str, year: int | None, issued_on: date | None) -> RowDue:
    due = understood(words, year, issued_on)
    return RowDue(clean(printed), due.due_on, due.precision, due.recurrence, due.readable)


@lru_cache(maxsize=4_096)
def understood(words: str, year: int | None, issued_on: date | None) -> Due:
    """The deadline behind a text; the same few texts fill a column."""
    words = FULL_WIDTH.sub(lambda hit: unicodedata.normalize("NFKC", hit[0]), words[:2_000])
    return read_due(words, year=year, issued_on=issued_on)


def with_head(text: str, column: Column) -> str:
    """A bare figure is a month or a quarter when the head says so."""
    bare, head = clean(text), fold(column.head)
    if re.fullmatch(r"(?:0?[1-9]|1[0-2])(?:\s*[/-]\s*20\d\d)?", bare) and re.search(
        r"\bthang\b", head
    ):
        return f"tháng {bare}"
    if as_number := re.fullmatch(r"(0?[1-9]|1[0-2])[,.](20\d\d)", bare):  # 6.2026 became a number
        return f"{as_number[1]}/{as_number[2]}"
    if re.fullmatch(r"(?:[1-4]|I{1,3}|IV)(?:\s*[/-]\s*20\d\d)?", bare) and re.search(
        r"\bquy\b", head
    ):
        return f"quý {bare}"
    return text


def of_day(text: str, day: date, shows: str) -> RowDue:
    """A real date of a workbook, as exact as it is shown."""
    if shows == "month":
        following = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
        return RowDue(text, following - timedelta(days=1), "month")
    if shows == "year":
        return RowDue(text, date(day.year, 12, 31), "year")
    return RowDue(text, day, "day")


def of_marks(draft: Draft, marks: list[Column], year: int | None, issued_on: date | None) -> RowDue:
    """The periods under which something stands; of several the last."""
    hit = [column for column in marks if not is_blank(draft.texts.get(column.index, ""))]
    if not hit:
        return RowDue()

    crossed = [column for column in hit if is_tick(draft.texts[column.index])]
    if not crossed:
        stated = of_column(draft, hit[-1], hit[-1].year or year, issued_on)
        if stated.due_on or stated.recurrence:
            return stated
        crossed = hit  # a word or a figure instead of the x
    printed = ", ".join(dict.fromkeys(period(column) for column in crossed))
    last = crossed[-1]
    same = len({column.year for column in crossed}) == 1
    return of_text(printed, printed if same else period(last), last.year or year, issued_on)


def is_tick(text: str) -> bool:
    """An x, or a small count in its place."""
    return is_cross(text) or bool(re.fullmatch(r"\d{1,2}", clean(text)))


def period(column: Column) -> str:
    """The head of a period column, with its parent's word where the head is only a figure."""
    leaf, parent = column.leaf, fold(column.parent)
    if re.fullmatch(r"(?:\d{1,2}|[IVXivx]+)", leaf):
        leaf = ("Tháng " if "thang" in parent and "quy" not in parent.split() else "Quý ") + leaf
    return leaf
