"""Finds what a text states in figures: one item for each statement, with all that belongs to it."""

import re
from bisect import bisect_right
from dataclasses import replace
from itertools import pairwise

from kiemdem.reading.grammar import quantities_roles as roles
from kiemdem.reading.grammar.numbers import Figure, find_figures
from kiemdem.reading.grammar.quantities_apart import mark, set_apart
from kiemdem.reading.grammar.quantities_attach import attach
from kiemdem.reading.grammar.quantities_drafts import Draft
from kiemdem.reading.grammar.quantities_opening import (
    PASSING,
    Place,
    carried_from,
    opened,
    words_before,
)
from kiemdem.reading.grammar.quantities_said import ONWARDS, Around, Said, said_of
from kiemdem.reading.grammar.quantities_tables import table_drafts
from kiemdem.reading.grammar.quantities_units import is_time
from kiemdem.reading.items import Item
from kiemdem.reading.script import Script, Sentence
from kiemdem.reading.text import Span

IN_ALL = re.compile(r"\s+(?:trên|trong|/)\s+(?:tổng số|tổng cộng|tổng)\s+")
GREATEST = 1e15  # no office counts more; what is longer is a number of something


def find(script: Script) -> list[Item]:
    """The statements with figures, those said twice once."""
    counted = {at for item in script.found for at in item.extra.get("figures", ())}
    within = sorted(item.extra["within"] for item in script.found if "within" in item.extra)
    drafts = [
        draft
        for draft in drafts_of(script)
        if draft.figure.start not in counted and not is_share_of(script.text, draft, within)
    ]
    return [item_of(script, draft) for draft in merged(drafts)]


def is_share_of(text: str, draft: Draft, within: list[Span]) -> bool:
    """Whether a percentage stands in a tally or right after it: it is the tally's own."""
    at = bisect_right(within, (draft.figure.start, 0)) - 1
    if not draft.in_percent or at < 0 or draft.figure.start > within[at][1] + 40:
        return False
    between = text[within[at][1] : draft.figure.begins]
    return bool(roles.CONNECT.match(roles.RATIO.sub("", between)))


def drafts_of(script: Script) -> list[Draft]:
    apart, dates = set_apart(script)
    place = Place(script, apart, dates, begins=[date.start for date in dates])
    for draft, cells in table_drafts(script.text):
        place.drafts.append(draft)
        for start, end in cells:
            mark(apart, start, end)
    for sentence in script.sentences:
        read_sentence(place, sentence)
    return place.drafts


def read_sentence(place: Place, sentence: Sentence) -> None:
    """Gives each figure of a sentence its role, and opens or completes statements."""
    text, start, end = place.script.text, sentence.start, sentence.end
    if sentence.paragraph != place.paragraph:
        place.paragraph, place.ground = sentence.paragraph, None
        place.open = place.outer = None
        place.carried = carried_from(place, sentence.paragraph)
    elif ";" not in text[max(0, start - 3) : start]:
        place.open = place.carried = place.outer = None
    figures = find_figures(text, start, end, place.apart)
    figures = [one for one in figures if not is_time(text, one, end) and one.value < GREATEST]
    figures = parts_of_wholes(text, figures)
    place.ground = roles.ground_ahead(text, start, end) or place.ground
    last, ground = start, place.ground
    for figure, following in pairwise([*figures, None]):
        assert figure is not None
        stop = following.begins if following else end
        around = Around(text, last, start, max(stop, figure.end), end)
        said = said_of(figure, around, ground)
        ground = roles.ground_within(said.left) or ground
        read_figure(place, said)
        last = figure.end


def parts_of_wholes(text: str, figures: list[Figure]) -> list[Figure]:
    """ "160 trong tổng số 178 xã" and "12 trên tổng số 20 nhiệm vụ" are said as 160/178 and 12/20."""
    joined: list[Figure] = []
    for figure in figures:
        last = joined[-1] if joined else None
        if last and IN_ALL.fullmatch(text, last.end, figure.start) and may_be_part(last, figure):
            joined[-1] = replace(last, end=figure.end, over=figure.value)
        else:
            joined.append(figure)
    return joined


def may_be_part(one: Figure, whole: Figure) -> bool:
    plain = not (one.percent or whole.percent or one.scale or whole.scale)
    alone = one.high is None and one.over is None and whole.high is None and whole.over is None
    return plain and alone and one.value <= whole.value


def read_figure(place: Place, said: Said) -> None:
    """Adds a figure to the open statement, or opens one with it."""
    if place.outer and ")" in said.left:
        place.open, place.outer = place.outer, None
    if place.led and said.role != "level" and ONWARDS.search(said.left):
        way = "increase" if re.search(r"(?<!\w)lên(?!\w)", said.left) else "decrease"
        said = replace(said, role="level", way=way)
    if ends_a_move(place, said) or (place.open and attach(place.open, said)):
        return
    draft = opened(place, said)
    if draft and place.open and PASSING.search(said.left):
        place.drafts.append(draft)  # what was said of the one before it goes on
        return
    if draft:
        if "(" in said.left and ")" not in said.left[said.left.rfind("(") :]:
            place.outer = place.open
        place.open, place.led = draft, ""
        place.drafts.append(draft)


def ends_a_move(place: Place, said: Said) -> bool:
    """ "Giảm 212 đơn vị (từ 871 xuống còn 659)": where it began and, in brackets, where it went."""
    began, place.began = place.began, False
    if said.role == "from":
        place.began = "(" in said.left
        place.led = words_before(said.around.text, said.around, said.figure)[0]
        return True
    if said.role != "level" or not began or not place.open:
        return False
    place.open.direction = place.open.direction or said.way
    return True


def merged(drafts: list[Draft]) -> list[Draft]:
    """Statements said more than once become one with several passages."""
    kept: dict[tuple, list[Draft]] = {}
    whole: list[Draft] = []
    for draft in drafts:
        like = kept.setdefault((draft.value, draft.high), [])
        twin = next((one for one in like[:20] if one.says_the_same(draft)), None)
        if twin:
            twin.spans.append((draft.start, draft.end))
            continue
        like.append(draft)
        whole.append(draft)
    return whole


def item_of(script: Script, draft: Draft) -> Item:
    spans = script.stored([(draft.start, draft.end), *draft.spans])
    return Item(
        "quantity",
        spans,
        draft.as_quantity(),
        draft.rule,
        draft.confidence,
        draft.note,
        {"whole": draft.whole} if draft.whole else {},
    )
