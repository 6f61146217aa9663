"""What is known of one mention of a document, before mentions of the same one are put together."""

from dataclasses import dataclass, field
from typing import Literal

from kiemdem.reading.text import Span


@dataclass
class Mention:
    """One place where the text names a document; `start` to `end` in the mended text."""

    start: int
    end: int
    key: tuple  # figures, letter, folded labels; labels empty when bare
    number: str | None
    form: Literal["signed", "bare", "named"]
    rule: str
    type: str | None = None
    type_code: str | None = None
    issuer_code: str | None = None
    date: str | None = None
    issuer: str | None = None
    title: str | None = None
    name: str | None = None
    confidence: float = 0.95
    note: str | None = None
    opens: bool = False  # the first of a list that was issued together
    tail: int = 0  # where the words about it end: date, issuer, title
    taken: list[Span] = field(default_factory=list)  # its dates, of no use to the figures
