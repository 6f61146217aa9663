"""What is read from an annex, before anyone has confirmed it."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as fresh
from datetime import date


@dataclass(frozen=True)
class Doubt:
    """Something a person should look at: a stable code, the field, what the sentence needs."""

    code: str
    field: str = ""
    params: Mapping[str, object] = fresh(default_factory=dict)


@dataclass(frozen=True)
class Source:
    """Where a row stands in the file: the table, its first and last row as the file counts them."""

    table: int
    first_row: int
    last_row: int


@dataclass
class Row:
    """One task as the annex prints it."""

    title: str | None = None
    number: str | None = None
    group: str | None = None
    kind: str = "nhiệm vụ"
    lead_text: str | None = None
    leads: list[str] = fresh(default_factory=list)
    coordinators: list[str] = fresh(default_factory=list)
    coordinator_text: str | None = None
    due_text: str | None = None
    due_on: date | None = None
    precision: str = "none"
    recurrence: str | None = None
    product: str | None = None
    authority: str | None = None
    note: str | None = None
    key: str | None = None  # of our own export
    source: Source = Source(0, 0, 0)
    cells: list[str] = fresh(default_factory=list)  # the raw texts, for the review
    printed: dict[int, str] = fresh(default_factory=dict)  # the same by column
    headings: list[tuple[str, str]] = fresh(default_factory=list)  # numbers and titles, top first
    doubts: list[Doubt] = fresh(default_factory=list)


@dataclass
class TargetRow:
    """One target as the annex prints it."""

    name: str
    number: str | None = None
    group: str | None = None
    unit_of_measure: str | None = None
    plan: str | None = None
    result: str | None = None
    note: str | None = None
    plans: list[tuple[str, str]] = fresh(default_factory=list)  # column head → value
    leads: list[str] = fresh(default_factory=list)
    source: Source = Source(0, 0, 0)
    cells: list[str] = fresh(default_factory=list)
    printed: dict[int, str] = fresh(default_factory=dict)


@dataclass
class Column:
    """A column with the role proposed for it and how sure that is (0 to 1)."""

    index: int
    head: str  # parent and own head joined by " / "
    role: str
    confidence: float = 0.0
    parent: str = ""
    leaf: str = ""
    year: int | None = None  # that the head names


@dataclass
class TableRead:
    """One table of the annex: its columns as understood, for the user to correct."""

    index: int
    kind: str  # tasks or targets
    columns: list[Column] = fresh(default_factory=list)
    signature: str = ""  # the same heads give the same signature: corrections are remembered by it
    caption: list[str] = fresh(default_factory=list)
    sheet: str = ""
    year: int | None = None
    head_cells: list[list[str]] = fresh(default_factory=list)
    hidden_rows: int = 0
    school_year: bool = False  # January to July are of the year after


@dataclass(frozen=True)
class ControlTotal:
    """A number the document states about itself, against what was read."""

    text: str
    stated: int
    read: int
    scope: str  # all, unit, group, kind or targets
    name: str = ""

    @property
    def difference(self) -> int:
        """Stated but not read; negative when more was read."""
        return self.stated - self.read


@dataclass(frozen=True)
class LeftOut:
    """What a sheet hides and is therefore not read: some rows and columns, or the whole sheet."""

    sheet: str
    rows: int = 0
    columns: tuple[str, ...] = ()  # their letters
    whole: bool = False


@dataclass
class Annex:
    """The whole annex."""

    tables: list[TableRead] = fresh(default_factory=list)
    groups: list[str] = fresh(default_factory=list)
    rows: list[Row] = fresh(default_factory=list)
    targets: list[TargetRow] = fresh(default_factory=list)
    control_totals: list[ControlTotal] = fresh(default_factory=list)
    left_out: list[LeftOut] = fresh(default_factory=list)
    year: int | None = None
    issued_on: date | None = None
    sign: str | None = None
    title: str | None = None
    text_before: list[str] = fresh(default_factory=list)
