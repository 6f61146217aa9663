"""What a column holds, for columns whose head says nothing."""

import re

from kiemdem.annexes.grid import Grid, distinct
from kiemdem.annexes.heads import Region
from kiemdem.annexes.model import Column
from kiemdem.annexes.words import clean, fold

UNIT = re.compile(
    r"^(?:cac |lien )?(?:so|ban|ubnd|hdnd|van phong|vp|phong|dang uy|dang bo|thanh uy|huyen uy|quan uy|tinh uy|cong an|"
    r"bo|uy ban|truong|to|doan|hoi|mttq|mat tran|trung tam|chi cuc|thanh tra|toa an|vien|lien doan|kho bac|thue|"
    r"btc|btg|btgdv|chi bo|cap uy|thuong truc|bch|xa|phuong)\b"
)
DUE = re.compile(
    r"\b(?:quy|thang|ngay|nam|thuong xuyen|hang|dinh ky|truoc)\b|\d{1,2}[/.-]\d{1,2}|^20\d\d$"
)
PRODUCT = re.compile(
    r"^(?:du thao )?(?:bao cao|ke hoach|quyet dinh|nghi quyet|de an|to trinh|chuong trinh|van ban|cong van|huong dan|"
    r"thong bao|ket luan|chi thi|quy che|quy dinh|danh muc|hoi nghi|bien ban)\b"
)
NUMBER = re.compile(r"(?:\d{1,3}|[IVX]+)(?:\.\d{1,3})*[.)]?|[a-zđ]\)|-")


def by_content(columns: list[Column], grid: Grid, region: Region, kind: str) -> None:
    """Give what is missing to the columns that look like it."""
    if kind == "tasks":
        correct_times(columns, grid, region)
    taken = {column.role for column in columns}
    open_columns = [
        c for c in columns if not c.role or (c.role in ("lead", "other") and c.confidence < 0.5)
    ]
    if kind == "targets" or not open_columns:
        return
    for column in open_columns:
        role, share = guess(
            [clean(grid.rows[row][column.index].text) for row in task_rows(grid, region)]
        )
        if role == "lead" and {"lead", "both"} & (taken - {column.role}):
            role = "coordinator"
        if role and role not in taken:
            column.role, column.confidence = role, round(share * 0.6, 2)
            taken.add(role)
    if "title" not in taken:
        longest_is_title(open_columns, grid, region)


def correct_times(columns: list[Column], grid: Grid, region: Region) -> None:
    """ "Trình BTV", "Trình BCH" head dates as often as bodies: what stands there decides."""
    if any(column.role in ("due", "mark", "due_product") for column in columns):
        return
    for column in columns:
        if column.role not in ("", "authority"):
            continue
        texts = [clean(grid.rows[row][column.index].text) for row in task_rows(grid, region)]
        filled = [text for text in texts if text]
        if filled and sum(map(looks_due, filled)) >= 0.8 * len(filled):
            column.role, column.confidence = "due", 0.6


def task_rows(grid: Grid, region: Region) -> list[int]:
    """A sample of rows with several filled cells."""
    if not region.sample:
        region.sample = [row for row in region.body[:200] if len(distinct(grid.rows[row])) > 2][:60]
    return region.sample


def looks_due(text: str) -> bool:
    """A short text that says a time near its beginning: "Việc cần làm trong năm" is a task."""
    folded = fold(text)
    hit = DUE.search(folded)
    return len(text) < 60 and hit is not None and hit.start() < 15 and not UNIT.match(folded)


def guess(texts: list[str]) -> tuple[str, float]:
    """The role that most of the texts look like, with their share."""
    filled = [text for text in texts if text]
    if len(filled) < 2 and len(filled) < len(texts):
        return "", 0.0
    if not filled:
        return "", 0.0
    tests = {
        "number": lambda text: bool(NUMBER.fullmatch(text)),
        "due": looks_due,
        "lead": lambda text: len(text) < 200 and bool(UNIT.match(fold(text))),
        "product": lambda text: len(text) < 120 and bool(PRODUCT.match(fold(text))),
    }
    shares = {role: sum(map(test, filled)) / len(filled) for role, test in tests.items()}
    role = max(shares, key=lambda one: shares[one])
    return (role, shares[role]) if shares[role] >= 0.6 else ("", 0.0)


def longest_is_title(columns: list[Column], grid: Grid, region: Region) -> None:
    def length(column: Column) -> float:
        texts = [grid.rows[row][column.index].text for row in task_rows(grid, region)]
        return sum(map(len, texts)) / max(1, len(texts))

    left = [column for column in columns if not column.role or column.role == "other"]
    longest = max(left, key=length, default=None)
    if longest is not None and length(longest) >= 12:
        longest.role, longest.confidence = "title", 0.4
