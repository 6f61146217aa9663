"""A story is what happened to one charge, step by step; lines of data are read into it. Pure."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

WRITTEN = re.compile(r"\s*@(\d{4}-\d\d-\d\d)$")


@dataclass(frozen=True)
class Step:
    """One act: its day, what it says, and the day it was written down when that was later."""

    day: date
    act: str
    text: str = ""
    percent: int | None = None
    to: str = ""
    new_due: date | None = None
    written_on: date | None = None


def story(lines: list[str], charged_on: date) -> list[Step]:
    """The steps of some lines, the charge and (where no line says otherwise) its acceptance first."""
    steps = [Step(charged_on, "charged"), *(step(line) for line in lines)]
    if len(steps) < 2 or steps[1].act not in ("accepted", "declined"):
        steps.insert(1, Step(charged_on + timedelta(days=4), "accepted"))
    return steps


def step(line: str) -> Step:
    """`2021-07-01 progressed 40 Đã có dự thảo @2021-07-05`: day, act, what it says, day of writing."""
    written = WRITTEN.search(line)
    line = WRITTEN.sub("", line)
    day, act, *rest = line.split(" ", 2)
    words = rest[0] if rest else ""
    read = Step(
        date.fromisoformat(day),
        act,
        words,
        written_on=date.fromisoformat(written[1]) if written else None,
    )
    first, _space, after = words.partition(" ")
    match act:
        case "progressed":
            return replace(read, percent=int(first), text=after)
        case "due_changed":
            return replace(read, new_due=date.fromisoformat(first), text=after)
        case "transferred":
            return replace(read, to=first, text=after)
    return read
