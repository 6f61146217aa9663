"""In a register of documents the day, the type and the title of a sign stand in cells of their own."""

import re

from kiemdem.reading.grammar.dates import date_at
from kiemdem.reading.grammar.references_fields import issuer_end
from kiemdem.reading.grammar.references_mentions import Mention
from kiemdem.reading.lexicon.letters import CAP, GAP
from kiemdem.reading.lexicon.places import LEVELS
from kiemdem.reading.lexicon.types import TYPE_OF, type_named

CELL = re.compile(r"[^|\n]+")
REGISTER = re.compile(r"(?i:ký hiệu|số hiệu|trích yếu|tên (?:gọi|loại)|loại văn bản|tên văn bản)")
MOST_ROWS = 20_000  # letters in front of a row in which the head of its table is looked for
BESIDE = re.compile(rf"(?i:số|ngày|tháng|năm|của)|{GAP}|[\d/.,:;()-]")
CALLED = re.compile(rf"[Nn]gày{GAP}")
PLACED = re.compile(rf"(?:{GAP}(?:{LEVELS}|{CAP}))*")
ABOUT = re.compile(r"(?:V/v:?|v/v:?|[Vv]ề việc|[Vv]ề)\s+")
SHORTEST_TITLE = 3  # words


def read_cells(text: str, mention: Mention) -> None:
    """Fill in from the row what the cell with the sign does not say."""
    low = text.rfind("\n", 0, mention.start) + 1
    high = text.find("\n", mention.end)
    high = len(text) if high < 0 else high
    if text.count(" | ", low, high) < 2 or not in_register(text, low):
        return
    cells = [trimmed(text, *found.span()) for found in CELL.finditer(text, low, high)]
    own = next((n for n, (a, b) in enumerate(cells) if a <= mention.start < b), None)
    if own is None or not stands_alone(text, cells[own], mention):
        return
    for start, end in cells[:own][-2:]:
        mention.type = TYPE_OF.get(type_named(text[start:end]) or "", mention.type)
    for start, end in cells[own + 1 : own + 4]:
        take(text, mention, start, end)


def in_register(text: str, row: int) -> bool:
    """Whether the head of the row's table names the columns of a register."""
    start = text.rfind("\n\n", max(0, row - MOST_ROWS), row) + 1
    head = text.find("|", start)
    line = text.rfind("\n", 0, head) + 1
    return head >= 0 and bool(REGISTER.search(text, line, text.find("\n", head)))


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())


def stands_alone(text: str, cell: tuple[int, int], mention: Mention) -> bool:
    """Whether the cell holds the sign, perhaps its day and who issued it, and nothing else."""
    rest = text[cell[0] : mention.start] + text[max(mention.end, mention.tail) : cell[1]]
    return not BESIDE.sub("", rest).strip()


def take(text: str, mention: Mention, start: int, end: int) -> None:
    """A cell of its own: a day, a body, or else the title."""
    called = CALLED.match(text, start, end)
    day = date_at(text, called.end() if called else start, end, None)
    if day and day.end == end:
        mention.date = mention.date or (day.iso if day.precision == "day" else None)
    elif names_a_body(text, start, end):
        mention.issuer = mention.issuer or " ".join(text[start:end].split())
    elif not mention.title and len(text[start:end].split()) >= SHORTEST_TITLE:
        about = ABOUT.match(text, start, end)
        mention.title = " ".join(text[about.end() if about else start : end].split())


def names_a_body(text: str, start: int, end: int) -> bool:
    """Whether a cell is a body's name, perhaps with a place that no list knows: "UBND thị xã Đông Lũng"."""
    stop = issuer_end(text, start, end)
    return stop is not None and PLACED.fullmatch(text, stop, end) is not None


__all__ = ["read_cells"]
