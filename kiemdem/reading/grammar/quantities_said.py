"""What one figure says: its unit, its part in a statement, and the words round it."""

import re
from dataclasses import dataclass

from kiemdem.reading.grammar import quantities_roles as roles
from kiemdem.reading.grammar.numbers import Figure
from kiemdem.reading.grammar.quantities_units import phrase_after, unit_of

ONWARDS = re.compile(
    r"(?<!\w)(?:lên|xuống|còn|đến|tới|thành|sang)(?:\s(?:còn|tới|đến|mức|khoảng|gần|hơn|trên|dưới))*\s*$"
)
FAR = 300  # how far before a figure the words for it may stand


@dataclass(frozen=True)
class Around:
    """The words round one figure."""

    text: str
    last: int  # where the figure before it ends
    start: int  # of the sentence
    stop: int  # where the next figure begins
    end: int  # of the sentence

    @property
    def leads(self) -> bool:
        """Whether the figure is the first of its sentence."""
        return self.last == self.start


@dataclass(frozen=True)
class Said:
    """A figure as it was read."""

    figure: Figure
    around: Around
    left: str  # what stands between the figure before it and this one
    unit: str | None
    unit_end: int
    role: str
    way: str | None  # increase or decrease
    cue_at: int  # where in `left` the words for its role begin
    planned: bool  # "… % kế hoạch"
    ground: str | None  # what it is compared with
    ground_end: int

    @property
    def beyond(self) -> bool:
        """Whether it says by how much a plan was passed."""
        return self.role == "beyond" or (
            self.role == "change" and self.way == "increase" and self.planned
        )

    @property
    def of_before(self) -> bool:
        """ "bằng 102% cùng kỳ": a share of what it was before, no degree."""
        return bool(roles.OF_BEFORE.match(self.around.text, self.unit_end, self.around.end))

    @property
    def names_its_own(self) -> bool:
        """ "Giảm 5% số vụ tai nạn": a change that names its own thing is a statement of its own."""
        if self.role not in ("change", "beyond"):
            return False
        if self.around.leads and not self.ground:
            return True
        if "/" in self.around.text[self.figure.end : self.unit_end]:
            return True  # "11,8%/năm" is a rate of its own
        if not self.figure.percent or self.planned:
            return False
        after = phrase_after(self.around.text, self.unit_end, self.around.stop)
        return bool(after) and not roles.NO_THING.match(after)


def said_of(figure: Figure, around: Around, ground: str | None) -> Said:
    """Reads the words round a figure; `ground` is that of the whole paragraph."""
    text = around.text
    left = text[max(around.last, figure.begins - FAR) : figure.begins]
    unit, unit_end = unit_of(text, figure, around.stop)
    role, way, cue_at = role_of(left, figure, unit, around)
    planned = bool(roles.PLAN_AFTER.match(text, unit_end, around.stop))
    own, ground_end = roles.ground_of(text, unit_end, around.stop)
    if (
        not own
        and role == "multiple"
        and (since := roles.OF_YEAR.match(text, unit_end, around.end))
    ):
        own, ground_end = " ".join(since[1].split()), since.end()
    ground = own or roles.ground_before(left) or ground
    return Said(
        figure, around, left, unit, unit_end, role, way, cue_at, planned, ground, ground_end
    )


Role = tuple[str, str | None, int]  # the part, the direction, where its words begin


def role_of(left: str, figure: Figure, unit: str | None, around: Around) -> Role:
    """What the figure is in its statement."""
    found = moving(left, figure, unit, around) or standing(left, figure, around)
    if found:
        return found
    if figure.percent and figure.over is None:
        return share(left, figure, around)
    return "value", None, len(left)


def moving(left: str, figure: Figure, unit: str | None, around: Around) -> Role | None:
    """A place, a multiple, a change, or the level that one leads to."""
    if not figure.percent and (match := roles.RANK.search(left)):
        return "rank", None, match.start()
    if unit and unit.startswith("lần") and (match := roles.MULTIPLE.search(left)):
        return "multiple", "increase", match.start()
    if roles.FROM.search(left) and ONWARDS.search(around.text[figure.end : around.stop]):
        return "from", None, 0
    if match := roles.LEVEL.search(left):
        return "level", roles.direction_of(match), match.start()
    if match := roles.change_in(left):
        reached = figure.over is not None and match[0].lower().startswith("vượt")
        if not match["what"].strip() and not reached:
            return "change", roles.direction_of(match), match.start()
    return ("value", None, len(left)) if roles.STILL.search(left) else None


def standing(left: str, figure: Figure, around: Around) -> Role | None:
    """The plan, the whole, or the ground of comparison."""
    if not around.leads and roles.PART_OF.search(left):
        return "total", None, 0
    if (match := roles.BEYOND.search(left)) and figure.over is None:
        return "beyond", "increase", match.start()
    if match := roles.PLAN.search(left):
        return "plan", None, match.start()
    if roles.GROUND_FIGURE.search(left):
        return "base", None, 0
    if "(" in left[-40:] and (match := roles.BASE.search(left)):
        return "base", None, match.start()
    return None


def share(left: str, figure: Figure, around: Around) -> Role:
    """A percentage: the share or degree of what stands before it, unless it says of what it is."""
    after = phrase_after(around.text, figure.end, around.stop)
    if match := roles.RATIO.search(left):
        own = match[0].lower().startswith("đạt") and after and not roles.OF_WHAT.match(after)
        return "value" if own else "ratio", None, match.start()
    alone = not after or roles.PLAN_AFTER.match(around.text, figure.end, around.stop)
    if alone and re.fullmatch(r"[^,;:.]*[,(]\s*", left):
        return "ratio", None, len(left.rstrip(" ,("))
    return "value", None, len(left)
