"""Adds a figure to the statement that it belongs to: its percentage, its change, its plan."""

from kiemdem.reading.grammar import quantities_roles as roles
from kiemdem.reading.grammar.numbers import Figure
from kiemdem.reading.grammar.quantities_drafts import Draft

BARE = 8  # words without a comma between a figure and the change that belongs to it


def belongs(left: str, cue_at: int, leads: bool) -> bool:
    """Whether nothing new is named between the statement so far and the words before a figure."""
    said = left[:cue_at]
    cut = max((said.rfind(sign) for sign in ",;:(–•"), default=-1)
    for word in (" - ", " và ", " nhưng ", " song "):
        at = said.rfind(word)
        cut = max(cut, at + len(word) - 1) if at >= 0 else cut
    if cut < 0:
        most = BARE if left[cue_at : cue_at + 1] != "(" else 2 * BARE
        return bool(roles.CONNECT.match(said)) if leads else len(said.split()) <= most
    return bool(roles.CONNECT.match(said[cut + 1 :]))


def attach(draft: Draft, role: str, figure: Figure, unit: str | None, way: str | None, ground: str | None, beyond: bool, planned: bool) -> bool:  # fmt: skip
    """Takes the figure in when the statement has room for it, and remembers in which part."""
    taken = take(draft, role, figure, unit, way, ground, beyond, planned)
    if taken:
        draft.last = role
    return taken


def take(draft: Draft, role: str, figure: Figure, unit: str | None, way: str | None, ground: str | None, beyond: bool, planned: bool) -> bool:  # fmt: skip
    """Takes the figure in when the statement has room for it; false when it is one of its own."""
    if role == "ratio":
        return take_ratio(draft, figure, planned)
    if role == "change":
        return take_change(draft, figure, unit, way, ground, beyond)
    if role == "multiple":
        return take_multiple(draft, figure, ground)
    if role == "plan" and figure.percent == draft.in_percent and draft.plan is None:
        draft.plan = figure.value
        return True
    if role == "total" and draft.total is None and not figure.percent:
        draft.total = figure.value
        return True
    return role == "base"


def take_ratio(draft: Draft, figure: Figure, planned: bool) -> bool:
    """A percentage after a count is its share or its degree; after a change, that of the change."""
    if draft.promoted and not draft.in_percent and not planned and draft.figure.over is None:
        draft.change = {"direction": draft.direction, "value": draft.value, "percent": figure.value}
        return True
    if draft.in_percent and not planned:
        return False
    change = draft.change
    if draft.last == "change" and not planned and change.get("value") and not change.get("percent"):
        change["percent"] = figure.value
        return True
    if draft.percent is not None:
        return planned or draft.percent == figure.value
    draft.percent = figure.value
    return True


def take_change(draft: Draft, figure: Figure, unit: str | None, way: str | None, ground: str | None, beyond: bool) -> bool:  # fmt: skip
    """How much more or less than before; "vượt 28,6% dự toán" is 128,6% of the plan."""
    if beyond:
        return take_beyond(draft, figure)
    if figure.over is not None or in_points(draft, unit, ground):
        return False
    kind = "percent" if figure.percent else "value"
    if draft.change.get(kind) is not None or (draft.promoted and kind == "value"):
        again = draft.change.get(kind) == figure.value or bool(ground and figure.percent)
        return again or (unit == "bậc" and (draft.unit or "").startswith("điểm"))
    if (
        unit == "bậc"
        and not draft.change
        and draft.unit not in ("bậc", "điểm")
        and not draft.rule.startswith("rank")
    ):
        return False
    if draft.change and draft.change.get("direction") != way:
        return unit == "bậc" and (draft.unit or "").startswith("điểm")
    draft.change |= {"direction": way, kind: figure.value}
    if ground:
        draft.change["base"] = ground
    return True


def in_points(draft: Draft, unit: str | None, ground: str | None) -> bool:
    """Whether a change in points of a percentage cannot be that of the count before it."""
    points = (unit or "").lower().startswith(("điểm %", "điểm phần"))
    return points and (not draft.in_percent or "bình quân" in (ground or ""))


def take_beyond(draft: Draft, figure: Figure) -> bool:
    if not figure.percent:
        return draft.plan is None
    if draft.percent is None and not draft.in_percent:
        draft.percent = round(100 + figure.value, 6)
    return True


def take_multiple(draft: Draft, figure: Figure, ground: str | None) -> bool:
    """ "Gấp 1,4 lần cùng kỳ" says that it grew; by how many per cent it does not say."""
    if draft.change:
        return True
    draft.change = {"direction": "increase", "base": ground}
    return True


def becomes_level(draft: Draft, role: str, figure: Figure, unit: str | None, left: str) -> bool:
    """ "Giảm 0,52%, còn 1,38%": what is left is the value, what came before it its change."""
    said = role in ("level", "rank") or bool(roles.STILL.search(left))
    like = unit == draft.unit or (role == "rank" and draft.unit == "bậc")
    cue = roles.STILL.search(left) or roles.LEVEL.search(left) or roles.RANK.search(left)
    if not (draft.promoted and said and like and cue) or not belongs(left, cue.start(), False):
        return False
    base = draft.change.get("base")
    kind = "percent" if draft.in_percent else "value"
    draft.change = {"direction": draft.direction, kind: draft.value} | (
        {"base": base} if base else {}
    )
    draft.value, draft.high, draft.figure = figure.value, figure.high, figure
    draft.promoted = False
    return True
