"""What a reading proposes, as rows to be decided about."""

from django.apps import apps

from kiemdem.annexes.names import split_units
from kiemdem.reading import Item, Reading
from kiemdem.reading.comparing import is_target
from kiemdem.reading.items import Quantity

LONGEST_WORDS = 1200


def proposals_of(draft, reading: Reading) -> list:
    """One row an item, in the order of the text."""
    return [
        proposal_of(draft, reading, position, item)
        for position, item in enumerate(reading.items, 1)
    ]


def proposal_of(draft, reading: Reading, position: int, item: Item):
    line = item.as_json(reading.text.name)
    start, end = item.spans[0]
    return apps.get_model("readings", "Proposal")(
        reading=draft,
        position=position,
        kind=item.kind,
        start=start,
        end=end,
        spans=line["spans"],
        words=" ".join(reading.text.text[start:end].split())[:LONGEST_WORDS],
        norm=line["norm"],
        enters=entered_as(item, draft.kind),
        rule=item.rule[:80],
        confidence=item.confidence,
        note=item.note or "",
    )


def entered_as(item: Item, kind: str) -> str:
    """What accepting makes of it: a task, a target, a link to a paper, or nothing but a yes."""
    if isinstance(item.norm, Quantity):
        return "target" if is_target(item.norm, kind or None) else ""
    return {"task": "task", "reference": "document"}.get(item.kind, "")


def leads_in(said: dict) -> list[str]:
    """The units that a task names to lead, each by itself."""
    return split_units(said.get("lead")) if said.get("lead") else []


def helpers_in(said: dict) -> list[str]:
    return [name for words in said.get("coordinators") or () for name in split_units(words)]


def names_in(said: dict) -> list[str]:
    """Every printed name of a unit in a task."""
    return [*leads_in(said), *helpers_in(said)]
