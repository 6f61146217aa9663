"""What a model says of an item, brought into the shape of its kind; what does not fit is dropped."""

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from kiemdem.reading.items import Deadline, Norm, Office, Quantity, Reference, Tally, Task
from kiemdem.reading.stored import norm_from

LONGEST = 1000  # letters in a field
LARGEST = 1e15
SHAPES: dict[str, type] = {
    "reference": Reference,
    "quantity": Quantity,
    "tally": Tally,
    "office": Office,
    "task": Task,
}
LEFT_OUT: dict[str, dict[str, Any]] = {
    "reference": {"form": "signed"},
    "quantity": {"bound": "eq"},
    "tally": {"parts": []},
    "office": {"posts": []},
    "task": {"coordinators": [], "lead_inherited": False},
}
DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
DUE = re.compile(rf"{DAY.pattern}|\d{{4}}(?:-(?:Q[1-4]|0[1-9]|1[0-2]))?")


def norm_of(kind: str, said: Mapping[str, Any]) -> Norm | None:
    """What an item says; none when a field holds what no such field can hold."""
    try:
        norm = norm_from(kind, shaped(kind, said))
    except (TypeError, ValueError, KeyError, AttributeError):
        return None
    return norm if fits(norm, SHAPES[kind]) else None


def shaped(kind: str, said: Mapping[str, Any]) -> dict[str, Any]:
    """Only the fields of the kind; what is missing, or empty, is null, and so is a day that is none."""
    told = {one.name: said.get(one.name) for one in fields(SHAPES[kind])}
    told = {name: None if value == "" else value for name, value in told.items()}
    told |= {name: value for name, value in LEFT_OUT[kind].items() if not told[name]}
    for name in {"date", "as_of"} & set(told):
        told[name] = dated(DAY, told[name])
    if deadline := told.get("deadline"):
        told["deadline"] = due(deadline)
    return told


def due(said: Mapping[str, Any]) -> dict[str, Any]:
    """A deadline; its words count even where its day is none."""
    kinds = get_args(get_type_hints(Deadline)["kind"])
    kind = said.get("kind")
    return {
        "text": said["text"],
        "iso": dated(DUE, said.get("iso")),
        "kind": kind if kind in kinds else "by",
    }


def dated(pattern: re.Pattern[str], words: Any) -> str | None:
    return words if isinstance(words, str) and pattern.fullmatch(words) else None


def fits(value: Any, hint: Any) -> bool:
    """Whether a value is what a field of this type may hold, all the way down."""
    inside = get_args(hint)
    if get_origin(hint) in (Union, UnionType):
        return any(fits(value, one) for one in inside)
    if get_origin(hint) is Literal:
        return isinstance(value, str) and value in inside
    if get_origin(hint) is tuple:
        return isinstance(value, tuple) and all(fits(one, inside[0]) for one in value)
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        return type(value) is hint and all(
            fits(getattr(value, name), of) for name, of in hints.items()
        )
    return is_plain(value, hint)


def is_plain(value: Any, hint: Any) -> bool:
    if hint is float:
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        return is_number and abs(value) < LARGEST
    if hint is str:
        return isinstance(value, str) and len(value) <= LONGEST and is_text(value)
    return isinstance(value, NoneType if hint is NoneType else bool)


def is_text(words: str) -> bool:
    """Letters that can be kept: no half of a pair, no zero."""
    return "\0" not in words and not any("\ud800" <= letter <= "\udfff" for letter in words)
