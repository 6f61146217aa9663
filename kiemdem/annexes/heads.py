"""Finding the header rows of a table, and where one table of a sheet ends and the next begins."""

import re
from dataclasses import dataclass, field

from kiemdem.annexes.columns import head_score, is_mark
from kiemdem.annexes.grid import EMPTY, Cell, Grid, distinct
from kiemdem.annexes.words import clean, fold

COUNTER = re.compile(r"[\[(]?\d{1,2}[\])]?(?:\s*=.*)?|[A-Ha-h]|[\[(][A-Ha-h][\])]")
CAPTION = re.compile(r"^(?:phu luc|bieu|bang|danh muc|mau|phan|chuyen de)\b")


@dataclass
class Region:
    """A head with the rows under it and the text above it."""

    heads: list[int] = field(default_factory=list)  # rows of the grid
    body: list[int] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    sample: list[int] = field(default_factory=list)  # some rows with several filled cells


def regions(grid: Grid) -> list[Region]:
    """The tables inside a grid; one without head when none was found."""
    found: list[Region] = []
    loose: list[int] = []  # rows since the last head
    row = 0
    while row < len(grid.rows):
        heads = head_rows(grid, row)
        if heads:
            begin_region(grid, found, loose, heads)
            loose = []
        else:
            loose.append(row)
        row = heads[-1] + 1 if heads else row + 1
    if not found:
        return [Region([], loose, grid.before)]
    found[-1].body += loose
    for region in found:
        region.body = [row for row in region.body if not counters(grid.rows[row])]
    return found


def begin_region(grid: Grid, found: list[Region], loose: list[int], heads: list[int]) -> None:
    """A head begins a table, or repeats the one above; the rows before it go where they belong."""
    if found and repeats(grid, found[-1], heads) and not captioned(grid, loose):
        found[-1].body += loose
        return
    above = trailing_text(grid, loose)
    rest = loose[: len(loose) - len(above)]
    if found:
        found[-1].body += rest
    elif rest and not grid.name:  # the end of the table before, then its head once more
        found.append(Region([], rest, grid.before))
    elif rest:
        above = loose
    found.append(Region(heads, [], ([] if found else grid.before) + texts(grid, above)))


def trailing_text(grid: Grid, loose: list[int]) -> list[int]:
    """The rows before a head that are its caption rather than rows of the table above."""
    above: list[int] = []
    for row in reversed(loose):
        if len(distinct(grid.rows[row])) > 2 or numbered(grid.rows[row]):
            break
        above.insert(0, row)
    return above


def texts(grid: Grid, rows: list[int]) -> list[str]:
    """The text of rows that stand above a table."""
    lines = []
    for row in rows:
        for cell in distinct(grid.rows[row]):
            lines += [line for line in cell.text.split("\n") if line.strip()]
    return lines


def captioned(grid: Grid, rows: list[int]) -> bool:
    """Whether a caption stands among the rows before a repeated head."""
    last = rows[-4:]
    return any(
        CAPTION.match(fold(line))
        for line in texts(grid, [r for r in last if len(distinct(grid.rows[r])) < 3])
    )


def numbered(row: list[Cell]) -> bool:
    filled = distinct(row)
    return len(filled) > 1 and bool(re.fullmatch(r"[\d.IVXivx)a-z]{1,6}", clean(filled[0].text)))


def head_rows(grid: Grid, row: int) -> list[int]:
    """The rows of the head that begins here; none if this row begins no head."""
    if not looks_like_head(grid.rows[row], marked=row in grid.heads):
        return []
    rows = [row]
    if row + 1 < len(grid.rows):
        imply_spans(grid.rows[row], grid.rows[row + 1])
    while (
        rows[-1] + 1 < len(grid.rows) and len(rows) < 4 and sub_head(grid, rows[-1], rows[-1] + 1)
    ):
        rows.append(rows[-1] + 1)
    return rows


def imply_spans(upper: list[Cell], lower: list[Cell]) -> None:
    """Heads typed over several columns without merging them: the empty neighbours join in."""
    own = [
        place for place, cell in enumerate(lower) if clean(cell.text) and cell is not upper[place]
    ]
    if counters(lower) or len(own) < 2 or not all(head_like(lower[place]) for place in own):
        return
    if any(upper[place] is EMPTY and place - 1 not in own for place in own) or own[0] == 0:
        return
    for place in own:
        if upper[place] is EMPTY:
            upper[place] = upper[place - 1]


def looks_like_head(row: list[Cell], *, marked: bool = False) -> bool:
    """At least three heads, or two that are all there is, and no long text.

    `marked`: Word repeats the row on each page, so fewer known words will do.
    """
    filled = distinct(row)
    if len(filled) < 2 or any(len(clean(cell.text)) > 160 for cell in filled):
        return False
    if (
        re.fullmatch(r"[(]?(?:\d+|[IVX]+)(?:\.\d+)*[.)]?", clean(filled[0].text))
        and len(clean(filled[0].text)) < 7
    ):
        return False
    scored = [head_score(clean(cell.text)) for cell in filled]
    marks = sum(1 for cell in filled if is_mark(clean(cell.text)))
    hits = sum(1 for score in scored if score >= 0.58)
    strong = sum(1 for score in scored if score >= 0.75)
    if hits + min(marks, 1) < 2 or not strong:
        return False
    enough = (0.34 if marked else 0.5) * len(filled)
    if strong >= 4:  # however many columns of its own an office has added
        return True
    return hits + marks >= enough and (strong >= 2 or hits + marks >= 3 or marked)


def sub_head(grid: Grid, above: int, row: int) -> bool:
    """Whether a row is a lower level of the head: under a split cell, nothing of its own elsewhere."""
    upper, lower = grid.rows[above], grid.rows[row]
    if counters(lower):
        return False
    merged = [cell is upper[place] and cell is not EMPTY for place, cell in enumerate(lower)]
    own = [place for place, cell in enumerate(lower) if not merged[place] and clean(cell.text)]
    if not own or any(len(clean(lower[place].text)) > 100 for place in own):
        return (
            bool(merged)
            and all(one or not clean(lower[i].text) for i, one in enumerate(merged))
            and any(merged)
        )
    split = [place for place in own if is_split(upper, place)]
    if len(split) == len(own):
        return len(distinct(lower)) > 1 or any(merged)
    if hangs_from_above(merged, own) and all(head_like(lower[place]) for place in own):
        return True
    unlabelled = all(is_split(upper, place) or not clean(upper[place].text) for place in own)
    return unlabelled and len(own) > 1 and all(head_like(lower[place]) for place in own)


def hangs_from_above(merged: list[bool], own: list[int]) -> bool:
    """Whether every other column is merged with the head above: no row of the body is so."""
    return any(merged) and sum(merged) + len(own) == len(merged) and len(own) > 1


def head_like(cell: Cell) -> bool:
    text = clean(cell.text)
    return is_mark(text) or head_score(text) >= 0.5


def is_split(upper: list[Cell], place: int) -> bool:
    """Whether the head above a place spans several columns."""
    cell = upper[place]
    return cell is not EMPTY and sum(1 for one in upper if one is cell) > 1


def repeats(grid: Grid, region: Region, heads: list[int]) -> bool:
    """Whether a head is the one above once more, as on the next page."""
    old = [[fold(cell.text) for cell in grid.rows[row]] for row in region.heads]
    new = [[fold(cell.text) for cell in grid.rows[row]] for row in heads]
    return old == new or (old[:1] == new[:1]) or old[-1] == new[-1]


def counters(row: list[Cell]) -> bool:
    """The row (1) (2) (3) … under a head."""
    filled = [clean(cell.text) for cell in distinct(row)]
    if (
        len(filled) < 3
        or not clean(row[0].text)
        or not all(COUNTER.fullmatch(text) for text in filled)
    ):
        return False
    figures = [int(found[0]) for text in filled if (found := re.search(r"\d+", text))]
    return len(figures) < 2 or figures == list(range(figures[0], figures[0] + len(figures)))


def head_texts(grid: Grid, heads: list[int], place: int) -> tuple[str, str]:
    """The parent heads and the own head of a column."""
    seen: list[Cell] = []
    for row in heads:
        cell = grid.rows[row][place]
        if clean(cell.text) and not any(cell is one for one in seen):
            seen.append(cell)
    words = [clean(cell.text) for cell in seen]
    return " / ".join(words[:-1]), words[-1] if words else ""
