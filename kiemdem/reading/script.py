"""What the grammar reads: the mended text of a document, cut up, with what is known about it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Literal

from kiemdem.reading.items import Item
from kiemdem.reading.mending import Mended
from kiemdem.reading.text import Span, Text

Role = Literal["text", "heading", "list", "cell", "head", "signature", "recipients"]


@dataclass(frozen=True)
class Paragraph:
    """A stretch between line ends that belongs together; lines cut by a page are joined."""

    start: int
    end: int
    role: Role = "text"
    label: str | None = None  # its list mark as printed: "1.", "a)", "-", "III"
    level: int = 0  # depth of its mark in the list that it stands in
    parent: int | None = None  # the place in `paragraphs` of the one that leads this list


@dataclass(frozen=True)
class Sentence:
    start: int
    end: int
    paragraph: int  # place in `paragraphs`


@dataclass
class Script:
    """Offsets in here are those of the mended text; `item` gives back those of the stored one."""

    source: Text
    mended: Mended
    paragraphs: list[Paragraph]
    sentences: list[Sentence]
    year: int | None = None  # the year that a date without one means
    issued_on: str | None = None  # ISO date of the document itself
    issuer: str | None = None  # who issued it, from its head
    found: list[Item] = field(default_factory=list)  # what earlier grammars found, stored offsets
    memory: dict[str, Any] = field(default_factory=dict)  # what one grammar works out for another
    taken: list[Span] = field(default_factory=list)  # mended spans in which a figure is no quantity

    @property
    def text(self) -> str:
        return self.mended.text

    def stored(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """The same stretches in the stored text."""
        return tuple(self.mended.back(start, end) for start, end in spans)

    def is_taken(self, start: int, end: int) -> bool:
        return any(a < end and start < b for a, b in self.taken)
