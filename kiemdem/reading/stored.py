"""Items from the plain data that was kept of them: the way back from `Item.as_json`."""

from collections.abc import Mapping
from typing import Any

from kiemdem.reading.items import (
    Comparison,
    Deadline,
    Held,
    Item,
    Norm,
    Office,
    Part,
    Quantity,
    Reference,
    Tally,
    Task,
)


def item_from(line: Mapping[str, Any]) -> Item:
    """The item that a line of JSON Lines told of; what only the reader itself knew is gone."""
    spans = tuple((start, end) for start, end in line["spans"])
    return Item(
        line["kind"],
        spans,
        norm_from(line["kind"], line["norm"]),
        line.get("rule", ""),
        line.get("confidence", 0.9),
        line.get("note"),
    )


def norm_from(kind: str, said: Mapping[str, Any]) -> Norm:
    """What an item says, in the shape of its kind."""
    said = dict(said)
    if kind == "reference":
        return Reference(**said)
    if kind == "quantity":
        compared = said.pop("comparison", None)
        return Quantity(**said, comparison=Comparison(**compared) if compared else None)
    if kind == "tally":
        parts = tuple(Part(**one) for one in said.pop("parts", ()))
        return Tally(**said, parts=parts)
    if kind == "office":
        return Office(said["person"], tuple(Held(**one) for one in said.get("posts", ())))
    due = said.pop("deadline", None)
    helpers = tuple(said.pop("coordinators", ()))
    return Task(**said, coordinators=helpers, deadline=Deadline(**due) if due else None)
