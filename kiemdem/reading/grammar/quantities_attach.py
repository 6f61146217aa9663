"""Adds a figure to the statement that it belongs to: its percentage, its change, its plan."""

import re

from kiemdem.reading.grammar import quantities_roles as roles
from kiemdem.reading.grammar.quantities_drafts import Draft, over_means
from kiemdem.reading.grammar.quantities_said import Said
from kiemdem.reading.grammar.quantities_units import phrase_after

BARE = 8  # words without a comma between a figure and the change that belongs to it
SAME_AGAIN = re.compile(
    r"[^,;(]{0,60}\(\s*(?:tương đương|tức|khoảng|quy đổi)(?:\s(?:với|là|khoảng))?\s*"
)
IN_BRACKET = re.compile(r"[^,;(]{0,60}\(\s*(?:tương ứng|tức|với|=|tương đương|là)?\s*$")


def attach(draft: Draft, said: Said) -> bool:
    """Takes the figure in when it belongs to the statement and there is room for it."""
    if joins(draft, said):
        draft.last = said.role
        draft.end = max(said.ground_end, said.unit_end)
        return True
    if takes_count(draft, said):
        turn_into_count(draft, said)
        return True
    if draft.in_percent and not said.figure.percent and IN_BRACKET.match(said.left):
        return True  # "50% (8 xã)": the count says the same again
    if SAME_AGAIN.fullmatch(said.left) and not draft.in_percent and not said.figure.percent:
        return True  # "120 triệu USD (tương đương 2.800 tỷ đồng)"
    return becomes_level(draft, said)


def joins(draft: Draft, said: Said) -> bool:
    """Whether the figure is a part of the statement, and was taken in."""
    if said.role in ("value", "level", "rank"):
        return False
    if said.names_its_own and not repeats(draft, said):
        return False
    other = said.unit != draft.unit and not said.figure.percent
    if said.around.leads and said.role == "change" and other:
        return False
    return belongs(said.left, said.cue_at, said.around.leads) and take(draft, said)


def repeats(draft: Draft, said: Said) -> bool:
    """ "Kiểm tra 890 tổ chức đảng (tăng 11,8% tổ chức so với …)": in brackets, the same thing again."""
    after = phrase_after(said.around.text, said.unit_end, said.around.stop).split()
    return "(" in said.left and after[:1] == (draft.unit or "").split()[:1]


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


def take(draft: Draft, said: Said) -> bool:
    """Takes the figure in when the statement has room for it; false when it is one of its own."""
    figure = said.figure
    of_plan = said.role == "plan" and figure.percent and not draft.in_percent
    if said.role == "ratio" or (of_plan and draft.plan is not None):
        return take_ratio(draft, said)
    if said.beyond:
        return take_beyond(draft, said)
    if said.role == "change":
        return take_change(draft, said)
    if said.role == "multiple":
        times = {"value": figure.value} if (said.ground or "").startswith("năm ") else {}
        draft.change = draft.change or {"direction": "increase", "base": said.ground} | times
        return True
    if said.role == "plan" and figure.percent == draft.in_percent and draft.plan is None:
        draft.plan = figure.value
        return True
    if said.role == "total" and draft.total is None and not figure.percent:
        draft.total = figure.value
        return True
    return said.role == "base"


def take_ratio(draft: Draft, said: Said) -> bool:
    """A percentage after a count is its share or its degree; after a change, that of the change."""
    value, change = said.figure.value, draft.change
    if draft.promoted and not draft.in_percent and not said.planned and draft.figure.over is None:
        draft.change |= {"direction": draft.direction, "value": draft.value, "percent": value}
        return True
    if draft.in_percent and not said.planned:
        return False
    share = "chiếm" in said.left  # of them all, whatever change stands between
    if draft.last == "change" and not share and not said.planned and change.get("value") and not change.get("percent"):  # fmt: skip
        change["percent"] = value
        if said.ground:
            change.setdefault("base", said.ground)
        return True
    if draft.percent is not None:
        return said.planned or draft.percent == value or said.of_before
    draft.percent = value
    return True


def take_change(draft: Draft, said: Said) -> bool:
    """How much more or less than before."""
    figure, change = said.figure, draft.change
    if figure.over is not None or in_points(draft, said):
        return False
    of_place = said.unit == "bậc"
    scored = of_place and (draft.unit or "").startswith("điểm")
    if of_place and not change and draft.unit not in ("bậc", "điểm") and draft.rule != "rank":
        return False
    kind = "percent" if figure.percent else "value"
    if change.get(kind) is not None or (draft.promoted and kind == "value"):
        return change.get(kind) == figure.value or bool(said.ground and figure.percent) or scored
    if change and change.get("direction") != said.way:
        return scored
    change |= {"direction": said.way, kind: figure.value}
    if said.ground:
        change["base"] = said.ground
    return True


def in_points(draft: Draft, said: Said) -> bool:
    """Whether a change in points of a percentage cannot be that of the count before it."""
    points = (said.unit or "").lower().startswith(("điểm %", "điểm phần"))
    return points and (not draft.in_percent or "bình quân" in (said.ground or ""))


def take_beyond(draft: Draft, said: Said) -> bool:
    """ "Vượt 28,6% dự toán" is 128,6% of the plan."""
    if not said.figure.percent:
        return draft.plan is None
    if draft.percent is None and not draft.in_percent:
        draft.percent = round(100 + said.figure.value, 6)
    return True


def takes_count(draft: Draft, said: Said) -> bool:
    """ "71,3% (3.102/4.350 hồ sơ)": the count in brackets is the value, the percentage its share."""
    fits = draft.in_percent and not draft.promoted and draft.high is None
    figure = said.figure
    counts = not figure.percent and figure.over is not None
    return fits and counts and bool(IN_BRACKET.fullmatch(said.left))


def turn_into_count(draft: Draft, said: Said) -> None:
    text, figure = said.around.text, said.figure
    draft.percent, draft.figure = draft.value, figure
    draft.value, draft.unit, draft.end = figure.value, said.unit or draft.unit, said.unit_end
    over_means(draft, text, text[draft.start : figure.start], said.unit_end, said.around.end)


def becomes_level(draft: Draft, said: Said) -> bool:
    """ "Giảm 0,52%, còn 1,38%": what is left is the value, what came before it its change."""
    left, figure = said.left, said.figure
    cue = roles.STILL.search(left) or roles.LEVEL.search(left)
    like = said.unit == draft.unit
    if not (draft.promoted and cue and like) or not belongs(left, cue.start(), False):
        return False
    kind = "percent" if draft.in_percent else "value"
    base = {"base": draft.change["base"]} if draft.change.get("base") else {}
    draft.change = {"direction": draft.direction, kind: draft.value} | base
    draft.value, draft.high, draft.figure = figure.value, figure.high, figure
    draft.promoted, draft.end = False, said.unit_end
    return True
