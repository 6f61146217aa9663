"""Misses and false alarms of one kind, with their text: what a grammar is tuned by."""

import json
from collections.abc import Iterator

from tests.reading.fullness import amiss
from tests.reading.gold import Document, Gold
from tests.reading.matching import Line
from tests.reading.score import outcomes

LONGEST = 160


def errors(document: Document, kind: str) -> Iterator[str]:
    outcome = outcomes(document)[0][kind]
    yield f"== {document.path.name}"
    for item in outcome.missed:
        yield f"MISSED  {item.spans[0]} {quoted(document.text, item.spans[0])}\n        {short(item.norm)}"
    for line in outcome.wrong:
        span = line["spans"][0]
        yield f"FALSE   {span} [{line['rule']}] {quoted(document.text, span)}\n        {short(line['norm'])}"
    for line, item in outcome.right:
        yield from differences(document, line, item)


def differences(document: Document, line: Line, item: Gold) -> Iterator[str]:
    """The fields of a right answer that differ from every right reading."""
    amount = [amiss(item.kind, line["norm"], right) for right in item.readings()]
    names = min(amount, key=len)
    if names:
        yield f"PARTLY  {item.spans[0]} [{line['rule']}] {quoted(document.text, item.spans[0])}"
        for name in names:
            given, wanted = line["norm"].get(name), item.norm.get(name)
            yield f"        {name}: {short(given)} for {short(wanted)}"


def quoted(text: str, span) -> str:
    words = " ".join(text[span[0] : span[1]].split())
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"


def short(value) -> str:
    if isinstance(value, dict):
        value = {key: one for key, one in value.items() if one not in (None, [], (), False)}
    return json.dumps(value, ensure_ascii=False)
