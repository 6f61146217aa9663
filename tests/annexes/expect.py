"""What a test annex is expected to read as, and the cells it is built from, told once."""

from dataclasses import dataclass, field
from typing import Any

MERGED_LEFT = "<<"
MERGED_UP = "^^"


@dataclass(frozen=True)
class AnyOf:
    """Several right answers, where the convention leaves the choice."""

    answers: tuple

    def __init__(self, *answers):
        object.__setattr__(self, "answers", answers)


@dataclass
class Group:
    """A heading inside the table: its number, its title, and how it is printed."""

    number: str | None
    title: str
    printed: list[str] | None = None
    listed: bool = True


@dataclass
class Printed:
    """A row that is in the file but not in the register: a subtotal, a repeated head."""

    cells: list


@dataclass
class Item:
    """One row: the fields expected of it and the words the annex prints for it."""

    expected: dict[str, Any]
    cells: dict[str, Any] = field(default_factory=dict)
    before: list[dict] = field(default_factory=list)
    after: list[dict] = field(default_factory=list)


def task(number, title, lead=None, co=(), due=None, on=None, precision="none", **more):
    """A task as expected; `cells` says what is printed instead, `unsure` what is not asserted."""
    expected = {
        "number": number,
        "title": title,
        "lead_text": lead,
        "leads": [lead] if lead else [],
        "coordinators": list(co),
        "due_text": due,
        "due_on": on,
        "precision": precision,
        "recurrence": None,
        "product": None,
        "authority": None,
    }
    cells = more.pop("cells", {})
    before, after = more.pop("before", []), more.pop("after", [])
    unsure = more.pop("unsure", ())
    printed = {"co": list(co), **_printed(expected | more), **cells}
    expected |= {key: value for key, value in more.items() if key != "doubtful"}
    if more.get("doubtful"):
        expected["expected_doubts"] = True
    for name in unsure:
        expected.pop(name)
    return Item(expected, printed, before, after)


def _printed(fields):
    texts = {name: fields.get(name) for name in ("number", "title", "product", "authority", "kind")}
    texts |= {"lead": fields.get("lead_text"), "due": fields.get("due_text")}
    return {k: (v.answers[0] if isinstance(v, AnyOf) else v) or "" for k, v in texts.items()}


def target(number, name, unit=None, plan=None, result=None, note=None, **more):
    """A target as expected, printed in the same words unless `cells` says otherwise."""
    expected = {"number": number, "name": name, "unit_of_measure": unit, "plan": plan}
    expected |= {"result": result, "note": note}
    cells, unsure = more.pop("cells", {}), more.pop("unsure", ())
    printed = {k: v if v is not None else "" for k, v in expected.items()} | cells
    expected |= more
    for name_ in unsure:
        expected.pop(name_)
    return Item(expected, printed)


def register(items, *, tables=None, targets=()):
    """The whole output expected of an annex, groups given to the rows below them."""
    out = {"groups": [], "rows": _grouped(items), "targets": _grouped(targets)}
    for item in [*items, *targets]:
        if isinstance(item, Group) and item.listed:
            out["groups"].append(item.title)
    return out if tables is None else {"tables": tables, **out}


def _grouped(items):
    rows, group = [], None
    for item in items:
        if isinstance(item, Group):
            group = item.title
        elif isinstance(item, Item):
            rows.append({"group": group, **item.expected})
    return [{k: v for k, v in row.items() if v != "unsure"} for row in rows]


def grid(items, columns, *, head=True, sep="; "):
    """The cells of the table, row by row: `columns` are pairs of head and field."""
    rows = [[title for title, _ in columns]] if head else []
    names = [name for _, name in columns]
    for item in items:
        if isinstance(item, Printed):
            rows.append(item.cells)
        elif isinstance(item, Group):
            rows.append(item.printed or band(item, len(columns)))
        else:
            for cells in [*item.before, item.cells, *item.after]:
                values = [cells.get(name, "") for name in names]
                rows.append([sep.join(v) if isinstance(v, list) else v for v in values])
    return rows


def band(group, width):
    """A heading that spans the table beside its number."""
    return [group.number or "", group.title] + [MERGED_LEFT] * (width - 2)
