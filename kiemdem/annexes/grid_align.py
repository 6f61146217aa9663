"""Word rows whose cell borders do not quite meet, put on one set of columns."""

from collections import Counter
from dataclasses import dataclass
from itertools import accumulate

from kiemdem.annexes.grid import EMPTY, Cell

Edges = tuple[tuple[int, int], ...]


@dataclass(slots=True)
class Placed:
    """A cell with its place in Word's own fine grid."""

    cell: Cell
    start: int
    span: int
    down: bool  # goes on from the cell above


def align(rows: list[list[Placed]], widths: list[int]) -> list[list[Cell]]:
    """Rows of equal length in the columns that most rows share."""
    columns = usual_columns(rows)
    ruler = measure(rows, widths)
    grid: list[list[Cell]] = []
    for row in rows:
        placed = [
            find(row, column, index, len(columns), ruler) for index, column in enumerate(columns)
        ]
        above = grid[-1] if grid else [EMPTY] * len(columns)
        grid.append([shown(one, above[index]) for index, one in enumerate(placed)])
    return grid


def shown(placed: Placed | None, above: Cell) -> Cell:
    """The cell seen in a place: its own, or the one that reaches down from above."""
    if placed is None:
        return EMPTY
    return above if placed.down and above is not EMPTY else placed.cell


def usual_columns(rows: list[list[Placed]]) -> Edges:
    """The cell borders most rows have; of equally usual ones the finest."""
    seen: Counter[Edges] = Counter()
    for row in rows:
        seen[tuple((one.start, one.start + one.span) for one in row)] += 1
    wide = {edges: times for edges, times in seen.items() if len(edges) >= 3} or seen
    return max(
        wide,
        key=lambda edges: (wide[edges] >= 0.15 * len(rows) and len(edges), wide[edges], len(edges)),
    )


def measure(rows: list[list[Placed]], widths: list[int]) -> list[int]:
    """Distance of every border of the fine grid from the left."""
    reach = max((one.start + one.span for row in rows for one in row), default=0)
    padded = (widths + [1000] * reach)[:reach]
    return [0, *accumulate(padded)]


def find(
    row: list[Placed], column: tuple[int, int], index: int, count: int, ruler: list[int]
) -> Placed | None:
    """The cell of a row that lies over most of a column."""
    if len(row) == count:
        return row[index]
    best, most = None, 0
    left, right = ruler[column[0]], ruler[column[1]]
    for one in row:
        begin, end = ruler[one.start], ruler[one.start + one.span]
        over = min(end, right) - max(begin, left)
        if over > most:
            best, most = one, over
    return best if most * 2 >= right - left else None
