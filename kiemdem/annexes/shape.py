"""Says of every body row what it is: heading, task, the rest of the task above, or nothing."""

import re
from typing import Literal

from kiemdem.annexes.ditto import is_as_above
from kiemdem.annexes.grid import EMPTY
from kiemdem.annexes.labels import Label, belongs
from kiemdem.annexes.lines import (
    Line,
    is_remark,
    is_signature,
    is_total,
    starts_low,
    upper_case,
)  # fmt: skip
from kiemdem.annexes.words import clean, fold

GOES_ON = re.compile(r"^\(tiếp(?: theo)?\)\s*", re.IGNORECASE)
Shape = Literal["heading", "task", "rest", "nothing", "total", "end"]


def shapes(lines: list[Line]) -> list[Shape]:
    """The shape of every line, each seen with its neighbours."""
    numbered = sum(1 for line in lines if line.label) >= 0.5 * max(1, len(lines))
    found: list[Shape] = []
    for place, line in enumerate(lines):
        before = next(
            (lines[i] for i in range(place - 1, -1, -1) if found[i] in ("task", "rest")), None
        )
        after = next(
            (one for one in lines[place + 1 :][:8] if one.parts and not is_total(one)), None
        )
        close = place > 0 and found[place - 1] in ("task", "rest")
        shape = shape_of(line, before if close else None, after, numbered)
        found.append(shape)
        if shape == "end":
            found += ["nothing"] * (len(lines) - len(found))
            break
    return found


def shape_of(line: Line, above: Line | None, after: Line | None, numbered: bool) -> Shape:
    if not line.parts:
        return "nothing"
    if line.key:  # our own export says what the row is
        return "heading" if line.key.startswith("group") else "task"
    if is_total(line):
        return "total"
    if is_signature(line):
        return "end"
    if is_remark(line):
        return "nothing"
    if above is not None and is_rest(line, above, numbered):
        return "rest"
    if not line.title:
        return "task" if line.label and line.filled else "nothing"
    return "heading" if is_heading(line, above, after) else "task"


def is_rest(line: Line, above: Line, numbered: bool) -> bool:
    """Whether a row goes on with the task above: merged with it, or cut by a page."""
    same_title = line.title_cell is above.title_cell and line.title_cell is not EMPTY
    same_number = (
        line.label is not None and above.label is not None and line.cells[0] is above.cells[0]
    )
    if same_title and (same_number or line.label is None or line.label == above.label):
        return True
    if (
        line.label
        and above.label
        and line.label.text == above.label.text
        and line.label.style != "bullet"
    ):
        again = fold(line.title) == fold(above.title) or bool(GOES_ON.match(line.title))
        return again or starts_low(line.title) or not line.title
    if line.label is not None:
        return False
    if not line.title:
        return bool(line.filled)
    if line.spans or re.match(r"^\(?ti[eế]p( theo)?\)?", line.title.lower()):
        return not line.spans
    return is_cut(line, above, numbered)


def is_cut(line: Line, above: Line, numbered: bool) -> bool:
    """Whether an unnumbered row reads like the second half of a row cut by a page."""
    if line.bold and not above.bold:
        return False
    if line.lone:
        return (
            starts_low(line.title)
            or bool(re.match(r"[-–+•]", line.title))
            or (
                numbered
                and not upper_case(line.title)
                and bool(re.search(r"[;.,]$", line.title) or above_open(above))
            )
        )
    signs = 2 * (starts_low(line.title) or above_open(above, ","))
    for column in line.filled:
        text = clean(line.cells[column.index].text)
        signs += bool(
            starts_low(text)
            and not is_as_above(text)
            and column.role in ("lead", "coordinator", "product")
        )
    if numbered and not any(column.role in ("lead", "both") for column in line.filled):
        signs += 1
    return signs >= 2


def above_open(above: Line, marks: str = ",:;") -> bool:
    """Whether the row above ends in the middle of a sentence."""
    return above.title[-1:] in tuple(marks) or bool(
        re.search(r"(?:\b(?:và|của|các|cho|với|về|theo|trong|từ|đến|tại|ở|là|để))$", above.title)
    )


def is_heading(line: Line, above: Line | None, after: Line | None) -> bool:
    """Whether a row is a heading: only a title, and something hangs under it."""
    style = line.label.style if line.label else ""
    if not line.lone:
        return style in ("roman", "letter") and led_heading(line, after)
    if line.spans or style in ("roman", "letter"):
        return True
    if line.label is not None and line.label.text in ("*", "•"):
        return after is not None and not after.lone and after.label != line.label
    if line.label is None:
        told = line.bold or upper_case(line.title)
        return told or after is None or not after.lone or bool(after.label)
    if after is None:
        return line.bold
    if after.label is None:
        own = bool(after.title and after.filled) and not after.lone and not starts_low(after.title)
        return own or (line.bold and not after.bold)
    if after.label.style != style:
        return deeper(line, after) or (line.bold and not after.bold)
    return not after.lone and beside_its_rows(line, line.label, above, after, after.label)


def beside_its_rows(
    line: Line, own: Label, above: Line | None, after: Line, following: Label
) -> bool:
    """Whether a heading bears a number of the same style as the rows under it."""
    if above is not None and above.label is not None and above.label.style == own.style:
        if following.value == above.label.value + 1 != own.value:  # the rows run on past it
            return True
    return following.value == 1 or (line.bold and not after.bold)


def deeper(line: Line, after: Line) -> bool:
    """Whether the next row's number is of a level below this one's."""
    if after.label is None or line.label is None:
        return False
    if after.label.style.startswith("d") and line.label.style.startswith("d"):
        return belongs(after.label, line.label)
    order = ("letter", "roman", "d0", "d1", "d2", "d3", "small", "bullet")
    ranks = {style: rank for rank, style in enumerate(order)}
    return ranks.get(after.label.style, 9) > ranks.get(line.label.style, 0)


def led_heading(line: Line, after: Line | None) -> bool:
    """A Roman heading that names the body in charge of all below it, but no product and no time."""
    others = {column.role for column in line.filled}
    if others & {"due", "product", "mark"} or after is None or after.label is None:
        return False
    return after.label.style.startswith("d")
