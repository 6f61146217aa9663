"""What a tally is asked: which scope, as of which day, by which tree, against which deadlines."""

from dataclasses import dataclass
from datetime import date, datetime

from kiemdem.programmes.kinds import Kind
from kiemdem.programmes.models import Programme
from kiemdem.units.models import Post, Unit


@dataclass(frozen=True)
class Question:
    """One question to the books.

    Without programme and unit it is about everything. `unit` means its subtree, or with
    `alone` only the unit itself. `tree` is "then" (as it stood on the day) or "now" (what has
    become of the units since); `against` is "current" or "original" deadlines; `known_at` asks
    what was known at a moment. `kind` and `owner` (a post that answers) narrow the scope.
    """

    as_of: date
    programme: Programme | None = None
    unit: Unit | None = None
    alone: bool = False
    kind: str = ""
    owner: Post | None = None
    tree: str = "then"
    against: str = "current"
    known_at: datetime | None = None
    among: frozenset[int] | None = None  # the programmes that whoever asks may see; None: all

    @property
    def is_whole_programmes(self) -> bool:
        """Tasks are counted once each, however many units they charge."""
        return self.unit is None and self.owner is None

    @property
    def kind_word(self) -> str:
        return str(Kind(self.kind).label).capitalize() if self.kind else ""

    @property
    def is_plain(self) -> bool:
        """The rolled-up books hold the answer: no recount is needed."""
        return not (
            self.kind
            or self.owner
            or self.alone
            or self.known_at
            or self.against == "original"
            or (self.tree == "now" and self.unit)
        )
