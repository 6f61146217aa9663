"""A stretch of text cut where passages begin and end, so that it can be shown with its marks: pure."""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Mark:
    """A passage of one proposal within the text."""

    start: int
    end: int
    key: int  # the proposal's place
    kind: str
    sure: str  # "high", "middle", "low"
    state: str


@dataclass
class Piece:
    """Letters that lie in the same passages; `begins` are the marks of which they are the first."""

    text: str
    marks: list[Mark] = field(default_factory=list)
    begins: list[Mark] = field(default_factory=list)
    page: int | None = None  # the page that begins here


def pieces(
    text: str, start: int, marks: Iterable[Mark], pages: dict[int, int] | None = None
) -> list[Piece]:
    """The text in pieces; `start`: where it stands in the whole, `pages`: offset → page number."""
    end, pages = start + len(text), pages or {}
    inside = sorted(
        (m for m in marks if m.start < end and start < m.end),
        key=lambda m: (m.start, -m.end, m.key),
    )
    edges = {start, end, *pages}
    edges |= {edge for m in inside for edge in (m.start, m.end)}
    cuts = sorted(edge for edge in edges if start <= edge <= end)
    shown: set[int] = set()
    found = []
    for left, right in zip(cuts, cuts[1:], strict=False):
        over = [m for m in inside if m.start <= left and right <= m.end]
        begins = [m for m in over if m.key not in shown]
        shown |= {m.key for m in begins}
        found.append(Piece(text[left - start : right - start], over, begins, pages.get(left)))
    return found
