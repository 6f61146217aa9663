"""What a reading proposes: items of five kinds, each tied to its passages."""

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from kiemdem.reading.text import Span

Kind = Literal["reference", "quantity", "tally", "office", "task"]
Bound = Literal["eq", "gt", "ge", "lt", "le", "approx", "range"]
Nature = Literal["target", "result", "reduction", "stock", "assignment"]


@dataclass(frozen=True)
class Reference:
    """One document that the text names."""

    number: str | None  # the sign as written, mended; of a bare mention the numeral alone
    form: Literal["signed", "bare", "named"]
    type: str | None = None  # "Kế hoạch"
    type_code: str | None = None  # "KH"
    issuer_code: str | None = None  # "TU", "UBND"
    issuer: str | None = None  # "Thành ủy Hà Nội", as printed
    date: str | None = None  # ISO
    title: str | None = None
    name: str | None = None  # of documents without a number


@dataclass(frozen=True)
class Comparison:
    direction: Literal["increase", "decrease"] | None = None
    percent: float | None = None
    value: float | None = None
    base: str | None = None  # "2030", "cùng kỳ"


@dataclass(frozen=True)
class Quantity:
    """One statement with a figure: what was reached, set or counted."""

    subject: str | None
    value: float | None
    unit: str | None
    value_max: float | None = None
    bound: Bound = "eq"
    plan: float | None = None
    total: float | None = None
    percent: float | None = None
    comparison: Comparison | None = None
    period: str | None = None
    nature: Nature | None = None


@dataclass(frozen=True)
class Part:
    label: str
    status: Literal["done", "submitted", "in_progress", "not_started", "overdue", "other"]
    count: float
    implied: bool = False  # computed from the rest, not stated


@dataclass(frozen=True)
class Tally:
    """A total of work items split by how far they have come."""

    subject: str | None
    total: float | None
    parts: tuple[Part, ...] = ()
    as_of: str | None = None


@dataclass(frozen=True)
class Held:
    post: str
    unit: str | None = None


@dataclass(frozen=True)
class Office:
    """A person and the posts the text gives them."""

    person: str
    posts: tuple[Held, ...] = ()


@dataclass(frozen=True)
class Deadline:
    text: str
    iso: str | None = None  # as precise as the text: 2031-06-30, 2031-06, 2031-Q2, 2031
    kind: Literal["by", "in", "event", "recurring", "asap"] = "by"


@dataclass(frozen=True)
class Task:
    """An order or charge; the words of the action are the item's span."""

    lead: str | None = None
    lead_inherited: bool = False
    coordinators: tuple[str, ...] = ()
    deadline: Deadline | None = None
    recipient: str | None = None
    deliverable: str | None = None
    assigner: str | None = None
    directive: str | None = None  # the verb that orders: yêu cầu, giao, cần


Norm = Reference | Quantity | Tally | Office | Task


@dataclass(frozen=True)
class Item:
    """One proposal: what was read, where it stands, by which rule, how surely (0 to 1)."""

    kind: Kind
    spans: tuple[Span, ...]
    norm: Norm
    rule: str
    confidence: float = 0.9
    note: str | None = None  # what makes the reader unsure, in words
    extra: dict[str, Any] = field(default_factory=dict, compare=False)

    def as_json(self, doc: str) -> dict[str, Any]:
        """The line of JSON Lines: absent is null, whole numbers without a point."""
        line: dict[str, Any] = {
            "doc": doc,
            "kind": self.kind,
            "spans": [list(s) for s in self.spans],
        }
        line["norm"] = plain(asdict(self.norm))
        line |= {"confidence": round(self.confidence, 2), "rule": self.rule}
        return line | ({"note": self.note} if self.note else {})


def plain(value: Any) -> Any:
    """Whole floats as integers, tuples as lists, all the way down."""
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value
