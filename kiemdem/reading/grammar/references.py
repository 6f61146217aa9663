"""Finds the documents that a text names: one item for each, with all its mentions."""

import re
from bisect import bisect_right

from kiemdem.reading.grammar.references_bare import find_bare
from kiemdem.reading.grammar.references_before import read_before, read_type
from kiemdem.reading.grammar.references_cells import read_cells
from kiemdem.reading.grammar.references_fields import read_after
from kiemdem.reading.grammar.references_head import read_heads
from kiemdem.reading.grammar.references_lists import enumerated, led, shared
from kiemdem.reading.grammar.references_mentions import Mention
from kiemdem.reading.grammar.references_named import find_named
from kiemdem.reading.grammar.references_signs import Sign, find_signs, type_by_code
from kiemdem.reading.grammar.references_together import together
from kiemdem.reading.items import Item
from kiemdem.reading.script import Script

MOST_LINES = 12  # of one paragraph that the page broke
OPEN_END = re.compile(r"\s(?:của|và|với|tại|các|số|ngày|Giám đốc|Chủ tịch|Bộ trưởng)\s*$")
LICENCES = re.compile(
    r"(?i:(?:giấy phép|giấy chứng nhận|chứng chỉ)(?:\s[^\W\d_]+){0,4}?(?:\ssố)?|(?:hồ sơ|hóa đơn|gói thầu|biển|thửa|mã|GPXB)\ssố)\s*:?\s*$"
)


def find(script: Script) -> list[Item]:
    """The references of a document, and what of them the figures should leave alone."""
    mentions = signed(script)
    mentions += named(script, mentions)
    mentions += bare(script, mentions)
    mentions.sort(key=lambda one: one.start)
    for one in mentions:
        script.taken.append((one.start, one.end))
        script.taken.extend(one.taken)
    return together(script, mentions)


def signed(script: Script) -> list[Mention]:
    """Mentions with a sign, with what the words around them say."""
    text = script.text
    signs = [
        sign
        for sign in find_signs(text)
        if not LICENCES.search(text[max(0, sign.start - 80) : sign.start])
    ]
    signs = enumerated(text, signs)
    mentions = [begun(sign) for sign in signs]
    for place, mention in enumerate(mentions):
        fill(script, mention, mentions[place - 1].end if place else 0)
    shared(text, mentions)
    led(text, mentions)
    read_heads(script, mentions)
    return mentions


def begun(sign: Sign) -> Mention:
    """A mention as the sign alone tells it."""
    return Mention(
        sign.start, sign.end, sign.key, sign.printed, "signed", "signed",
        type=type_by_code(sign), type_code=sign.code, issuer_code=sign.issuer,
    )  # fmt: skip


def fill(script: Script, mention: Mention, after: int) -> None:
    """Type, date, issuer, title from the words around, within the paragraph."""
    low, high = around(script, mention.start)
    read_type(script.text, mention)
    mention.start = max(mention.start, after)
    read_after(script.text, mention, high, script.year)
    read_before(script.text, mention, max(low, after), script.year)
    read_cells(script.text, mention)


def around(script: Script, at: int) -> tuple[int, int]:
    """The paragraph in which a place stands, with the lines before and after that belong to its sentence."""
    parts = script.paragraphs
    place = bisect_right(parts, at, key=lambda part: part.start) - 1
    if place < 0:
        return 0, len(script.text)
    low, high = parts[place].start, max(parts[place].end, at)
    for part in reversed(parts[max(0, place - MOST_LINES) : place]):
        if part.end < low - 2 or not goes_on(script.text, part.end, low):
            break
        low = part.start
    for part in parts[place + 1 : place + 1 + MOST_LINES]:
        if part.start > high + 2 or not goes_on(script.text, high, part.start):
            break
        high = part.end
    return low, high


def goes_on(text: str, end: int, start: int) -> bool:
    """Whether the line that begins at `start` goes on with the one that ends at `end`."""
    return text[start].islower() or bool(OPEN_END.search(text, max(0, end - 12), end))


def named(script: Script, signs: list[Mention]) -> list[Mention]:
    """Documents with a name only; what a signed mention covers is left out."""
    return [one for one in find_named(script.text) if not covered(one, signs)]


def bare(script: Script, others: list[Mention]) -> list[Mention]:
    """Bare numerals outside of signs and names, with what follows them."""
    kept = []
    others = sorted(others, key=lambda one: one.start)
    for one in find_bare(script.text):
        if covered(one, others):
            continue
        low, high = around(script, one.start)
        read_after(script.text, one, high, script.year)
        read_before(script.text, one, low, script.year)
        kept.append(one)
    shared(script.text, kept)
    return kept


def covered(one: Mention, others: list[Mention]) -> bool:
    """Whether another mention stands in the same place; `others` are in order."""
    place = bisect_right(others, one.end, key=lambda other: other.start)
    return any(
        other.end > one.start and other.start < one.end
        for other in others[max(0, place - 4) : place]
    )
