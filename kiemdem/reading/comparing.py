"""Sets two documents of one kind side by side: which targets and tasks are new, changed, dropped."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from rapidfuzz import fuzz, process

from kiemdem.folding import fold
from kiemdem.reading.head import read_head
from kiemdem.reading.items import Quantity, Task, plain
from kiemdem.reading.read import Reading
from kiemdem.reading.text import Span

What = Literal["target", "task"]
Change = Literal["new", "changed", "dropped"]
ALIKE = 78.0  # per cent: how like two texts must be, figures apart, to be one line
FIGURES = re.compile(r"\d+(?:[.,/]\d+)*")
OF_TARGETS = ("target", "assignment", "reduction")
ORDERING = (
    "Nghị quyết", "Quyết định", "Chỉ thị", "Kế hoạch", "Chương trình", "Chương trình hành động",
    "Chương trình công tác", "Đề án", "Phương án", "Kết luận",
)  # fmt: skip
SET = ("value", "value_max", "bound", "unit", "plan", "percent", "period")


@dataclass(frozen=True)
class Line:
    """A target or a task of one document, with what may change in it."""

    what: What
    doc: str
    span: Span
    words: str
    about: str  # what is compared: the action, or the subject with its unit
    fields: dict[str, Any] = field(compare=False)

    @property
    def figures(self) -> tuple[str, ...]:
        return tuple(FIGURES.findall(self.words))

    @property
    def bare(self) -> str:
        """The words to be compared: without marks, figures and deadline."""
        due = self.fields.get("deadline") or ""
        return fold(FIGURES.sub(" ", self.about.replace(due, " ") if due else self.about))


@dataclass(frozen=True)
class Difference:
    """One line that is new, changed or dropped; a changed one says what was and what is."""

    what: What
    change: Change
    before: Line | None
    after: Line | None
    fields: dict[str, tuple[Any, Any]] = field(default_factory=dict, compare=False)

    def as_json(self) -> dict[str, Any]:
        return {
            "what": self.what,
            "change": self.change,
            "before": side_of(self.before),
            "after": side_of(self.after),
            "fields": {name: list(sides) for name, sides in self.fields.items()},
        }


def side_of(line: Line | None) -> dict[str, Any] | None:
    return {"doc": line.doc, "span": list(line.span), "words": line.words} if line else None


def compare(old: Reading, new: Reading) -> list[Difference]:
    """What the newer document adds, changes and drops, in its own order; what it drops comes last."""
    before, after = [*lines_of(old)], [*lines_of(new)]
    found: list[Difference] = []
    partner = pairs(before, after)
    for place, line in enumerate(after):
        earlier = partner.get(place)
        if earlier is None:
            found.append(Difference(line.what, "new", None, line))
        elif changed := differing(before[earlier], line):
            found.append(Difference(line.what, "changed", before[earlier], line, changed))
    kept = set(partner.values())
    gone = [line for place, line in enumerate(before) if place not in kept]
    return found + [Difference(line.what, "dropped", line, None) for line in gone]


def lines_of(reading: Reading) -> Iterator[Line]:
    """The targets and tasks of a reading; results and stocks are no commitments."""
    kind = read_head(reading.text.text).type
    for item in reading.items:
        words = " ".join(reading.text.text[slice(*item.spans[0])].split())
        told = (reading.text.name, item.spans[0], words)
        if isinstance(item.norm, Quantity) and is_target(item.norm, kind):
            about = f"{item.norm.subject or words} {item.norm.unit or ''}"
            yield Line("target", *told, about, of_target(item.norm))
        elif isinstance(item.norm, Task):
            yield Line("task", *told, words, of_task(item.norm))


def is_target(said: Quantity, kind: str | None) -> bool:
    """Whether a figure is to be reached: it says so, or it stands in a paper that orders."""
    if said.value is None or said.plan is not None:  # held against a plan: a result
        return False
    return said.nature in OF_TARGETS or (kind in ORDERING and said.nature == "result")


def of_target(said: Quantity) -> dict[str, Any]:
    return {name: plain(getattr(said, name)) for name in SET}


def of_task(said: Task) -> dict[str, Any]:
    return {
        "lead": said.lead,
        "coordinators": ", ".join(said.coordinators) or None,
        "deadline": said.deadline.text if said.deadline else None,
        "due": said.deadline.iso if said.deadline else None,
    }


def pairs(before: list[Line], after: list[Line]) -> dict[int, int]:
    """Place in the newer document → place in the older; word for word first, then the likest."""
    partner = word_for_word(before, after)
    taken = set(partner.values())
    rest = [place for place in range(len(after)) if place not in partner]
    left = [place for place in range(len(before)) if place not in taken]
    alike = sorted(likenesses(before, left, after, rest), key=lambda one: -one[0])
    for _likeness, new, old in alike:
        if new not in partner and old not in taken:
            partner[new] = old
            taken.add(old)
    return partner


def word_for_word(before: list[Line], after: list[Line]) -> dict[int, int]:
    waiting: dict[tuple[What, str], list[int]] = defaultdict(list)
    for place in reversed(range(len(before))):
        waiting[before[place].what, fold(before[place].words)].append(place)
    found = {}
    for place, line in enumerate(after):
        if same := waiting[line.what, fold(line.words)]:
            found[place] = same.pop()
    return found


def likenesses(
    before: list[Line], left: list[int], after: list[Line], rest: list[int]
) -> Iterator[tuple[float, int, int]]:
    """(likeness, place in the newer, place in the older) of every two lines that may be one."""
    known: dict[What, dict[int, str]] = defaultdict(dict)
    for place in left:
        known[before[place].what][place] = before[place].bare
    for place in rest:
        line = after[place]
        figures = set(line.figures)
        best = process.extract(
            line.bare, known[line.what], scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE, limit=12
        )
        for _bare, score, old in best:
            same = len(figures & set(before[old].figures)) / max(1, len(figures))
            nearness = 1 - abs(place - old) / (len(before) + len(after))
            yield score + 3 * same + nearness, place, old


def differing(before: Line, after: Line) -> dict[str, tuple[Any, Any]]:
    """What a line says otherwise: deadline, lead, figures; words alone are no change."""
    told = {
        name: (before.fields[name], value)
        for name, value in after.fields.items()
        if said(before.fields[name]) != said(value)
    }
    if "due" in told and None not in told["due"]:
        told.pop("deadline", None)  # the day says it more plainly
    elif "due" not in told and before.fields.get("due"):
        told.pop("deadline", None)  # the same day in other words
    figures = (" · ".join(before.figures), " · ".join(after.figures))
    if after.what == "task" and not told and figures[0] != figures[1]:
        told["figures"] = figures
    return told


def said(value: Any) -> Any:
    """A value as two documents may spell it differently and mean the same."""
    return fold(value) if isinstance(value, str) else value
