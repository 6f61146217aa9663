"""Tables of a PDF whose lines are drawn: which words stand in which cell."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pypdfium2
import pypdfium2.raw as pdfium

from kiemdem.reading.mending_lines import MARK

THIN, NEAR = 3.0, 3.0  # points
MAX_DRAWN = 6_000  # things drawn on a page; more is a drawing, not a table
MAX_RULES = 600
Rule = tuple[float, float, float]  # where it stands, from, to
Place = tuple[int, int]  # row and column, from above and from the left


@dataclass
class Ruled:
    """The ruled lines of one table and the words inside them."""

    xs: list[float]
    ys: list[float]  # from above
    upright: list[Rule]
    level: list[Rule]
    texts: dict[Place, list[str]] = field(default_factory=dict)
    owners: dict[Place, Place] = field(default_factory=dict)

    def holds(self, x: float, y: float) -> bool:
        return self.xs[0] < x < self.xs[-1] and self.ys[-1] < y < self.ys[0]

    def place(self, x: float, y: float) -> Place:
        """The cell around a point; where a rule is missing, the cells on both its sides are one."""
        row = max(0, sum(edge > y for edge in self.ys) - 1)
        column = max(0, sum(edge < x for edge in self.xs) - 1)
        return self.owner(min(row, len(self.ys) - 2), min(column, len(self.xs) - 2))

    def owner(self, row: int, column: int) -> Place:
        """The first of the cells that are merged with this one."""
        if (row, column) not in self.owners:
            self.owners[row, column] = self.first_of(row, column)
        return self.owners[row, column]

    def first_of(self, row: int, column: int) -> Place:
        while column and not self.is_parted(
            self.upright, self.xs[column], self.middle(self.ys, row)
        ):
            column -= 1
        while row and not self.is_parted(self.level, self.ys[row], self.middle(self.xs, column)):
            row -= 1
        return row, column

    def middle(self, edges: list[float], place: int) -> float:
        return (edges[place] + edges[place + 1]) / 2

    def is_parted(self, rules: list[Rule], at: float, middle: float) -> bool:
        return any(abs(rule[0] - at) <= NEAR and rule[1] <= middle <= rule[2] for rule in rules)

    def write(self, place: Place, words: str) -> None:
        self.texts.setdefault(place, []).append(words)

    def rows(self) -> list[list[str]]:
        """The cells row by row; what is merged to the right is one, what is merged below stays empty."""
        found = []
        for row in range(len(self.ys) - 1):
            owners = [self.owner(row, column) for column in range(len(self.xs) - 1)]
            starts = [one for column, one in enumerate(owners) if one[1] == column]
            found.append([self.text(one) if one[0] == row else "" for one in starts])
        return found

    def text(self, place: Place) -> str:
        """The lines of a cell, joined where the width of the cell cut them."""
        whole = ""
        for line in self.texts.get(place, []):
            whole += ("\n" if MARK.match(line) else " ") * bool(whole) + line
        return whole


def ruled_tables(page: pypdfium2.PdfPage) -> list[Ruled]:
    """The tables of a page with at least two columns."""
    upright, level = rules_of(page)
    if not upright or not level or len(upright) + len(level) > MAX_RULES:
        return []
    tables = []
    for own_upright, own_level in touching(upright, level):
        xs = edges(rule[0] for rule in own_upright)
        ys = edges(rule[0] for rule in own_level)[::-1]
        if len(xs) > 2 and len(ys) > 1:
            tables.append(Ruled(xs, ys, own_upright, own_level))
    return tables


def rules_of(page: pypdfium2.PdfPage) -> tuple[list[Rule], list[Rule]]:
    """Upright and level lines; a drawn box is four of them."""
    upright, level = set(), set()
    drawn = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=4)
    for _, one in zip(range(MAX_DRAWN), drawn, strict=False):
        left, bottom, right, top = (round(edge, 1) for edge in one.get_bounds())
        if right - left <= THIN < top - bottom:
            upright.add(((left + right) / 2, bottom - NEAR, top + NEAR))
        elif top - bottom <= THIN < right - left:
            level.add(((bottom + top) / 2, left - NEAR, right + NEAR))
        elif right - left > THIN and top - bottom > THIN:
            upright |= {(x, bottom - NEAR, top + NEAR) for x in (left, right)}
            level |= {(y, left - NEAR, right + NEAR) for y in (bottom, top)}
    return sorted(upright), sorted(level)


def touching(upright: list[Rule], level: list[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Lines that meet, group by group."""
    left = set(range(len(upright)))
    free = set(range(len(level)))
    while left:
        mine, across, fresh = set(), set(), {left.pop()}
        while fresh:
            mine |= fresh
            met = {b for b in free if any(meet(upright[a], level[b]) for a in fresh)}
            free -= met
            across |= met
            fresh = {a for a in left if any(meet(upright[a], level[b]) for b in met)}
            left -= fresh
        yield [upright[a] for a in sorted(mine)], [level[b] for b in sorted(across)]


def meet(upright: Rule, level: Rule) -> bool:
    return upright[1] <= level[0] <= upright[2] and level[1] <= upright[0] <= level[2]


def edges(places: Iterator[float]) -> list[float]:
    """Places of lines, those that are one line once."""
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > NEAR:
            found.append(place)
    return found
