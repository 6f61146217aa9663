"""Which lines of a printed page belong together, told by where they stand on it."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from kiemdem.reading.mending_lines import ENDED, MARK, PAGE_NUMBER
from kiemdem.reading.sources.pdf_tables import Ruled

EDGE = 0.12  # of a page's height: where running heads and page numbers stand
FIGURES = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its place on the page; y grows upwards."""

    words: str
    left: float
    right: float
    top: float
    bottom: float
    table: Ruled | None = None  # stands for a whole table


@dataclass
class Page:
    height: float
    lines: list[Line] = field(default_factory=list)
    is_picture: bool = False

    def edge(self) -> list[Line]:
        """The few lines near the upper and the lower edge."""
        high, low = self.height * (1 - EDGE), self.height * EDGE
        lines = [one for one in self.lines if one.table is None]
        return [one for one in lines if one.bottom > high or one.top < low]

    @property
    def margins(self) -> tuple[float, float]:
        """Where full lines begin and end."""
        long = [one for one in self.lines if len(one.words) > 30] or self.lines
        lefts, rights = sorted(one.left for one in long), sorted(one.right for one in long)
        return lefts[len(lefts) // 10], rights[int(0.9 * (len(rights) - 1))]


@dataclass(frozen=True)
class Seen:
    """The words of a page that was read from its picture."""

    words: str


Piece = tuple[
    str | Seen | Ruled, bool, bool
]  # words, whether a page begins, whether they go on from before


def without_running_lines(pages: list[Page]) -> list[Page]:
    """Pages without their numbers and without what is printed at the edge of most of them."""
    seen = Counter(key for page in pages for key in {key_of(one) for one in running(page)})
    often = {key for key, count in seen.items() if count >= max(3, 0.5 * len(pages))}
    for page in pages:
        edge = {id(one) for one in running(page) if is_running(one, often)}
        page.lines = [one for one in page.lines if id(one) not in edge]
    return pages


def running(page: Page) -> list[Line]:
    """The lines at the edges that do not fill the page's width, or stand apart from the text."""
    left, right = page.margins if page.lines else (0.0, 0.0)
    full = 0.8 * (right - left)
    return [one for one in page.edge() if one.right - one.left < full or stands_apart(one, page)]


def stands_apart(line: Line, page: Page) -> bool:
    """Whether there is more than a line's height of white between it and every other line."""
    high = line.top - line.bottom
    others = [one for one in page.lines if one.top < line.bottom or one.bottom > line.top]
    return all(line.bottom - one.top > high or one.bottom - line.top > high for one in others)


def key_of(line: Line) -> tuple[str, int]:
    """Its words without figures, and how high it stands."""
    return FIGURES.sub("#", line.words.lower()), round(line.top / 3)


def is_running(line: Line, often: set[tuple[str, int]]) -> bool:
    return key_of(line) in often or bool(PAGE_NUMBER.fullmatch(line.words))


def paragraphs(pages: list[Page], seen: dict[int, str]) -> Iterator[Piece]:
    """Every line in order, told whether it goes on with the one before."""
    before: tuple[Page, Line] | None = None
    for place, page in enumerate(pages):
        if place in seen:
            yield Seen(seen[place]), True, False
            before = None
            continue
        if not page.lines:
            yield "", True, before is not None
        for nth, line in enumerate(page.lines):
            goes_on = before is not None and not line.table and belongs(*before, page, line)
            yield line.table or line.words, nth == 0, goes_on
            before = None if line.table else (page, line)


def belongs(old_page: Page, old: Line, page: Page, line: Line) -> bool:
    """Whether a line goes on with the sentence or at least the paragraph of the one before."""
    if MARK.match(line.words) or old.words.isupper() != line.words.isupper():
        return False
    left, right = page.margins
    width = max(right - left, 1.0)
    old_left, old_right = old_page.margins
    if old.left > old_left + 0.18 * width:  # centred, or in a column of its own
        return False
    indented = line.left > left + 0.025 * width and line.left > old.left + 0.01 * width
    if old_page is page and far_below(old, line) and not line.words[0].islower():
        return False
    if not had_no_room(old, line, old_right):
        return False
    if line.words[0].islower() and not ENDED.search(old.words):
        return True
    return not indented and not (ENDED.search(old.words) and old_right - old.right > 0.03 * width)


def far_below(old: Line, line: Line) -> bool:
    """More than a usual line's distance apart, or beside each other as in a table."""
    high = max(old.top - old.bottom, line.top - line.bottom, 1.0)
    return old.bottom - line.top > 1.3 * high or line.top > old.bottom + 0.6 * high


def had_no_room(old: Line, line: Line, right: float) -> bool:
    """Whether the next word would not have fitted into the line before."""
    letter = (old.right - old.left) / max(len(old.words), 1)
    word = len(line.words.split(maxsplit=1)[0]) + 1
    return old.right + letter * word * 1.15 >= right
