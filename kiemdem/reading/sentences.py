"""Cuts a stretch of text where its sentences and clauses end, not at abbreviations, signs, dates or titles."""

import re
from bisect import bisect_right

from kiemdem.reading.letters import pattern
from kiemdem.reading.text import Span

STOP = pattern(r"[.?!…]+[\"”’»)\]]*(?=\s+[\"“‘«(\[]*[Ⓐ0-9–-])|\.(?=[Ⓐ][ⓐ]{2,})")
SEMICOLON = re.compile(r";(?=\s|[^\W\d_])")
# Not the end of a sentence: what stands before the stop.
ABBREVIATED = pattern(
    r"(?:\b(?:TP|Tp|TX|Tx|TT|Q|H|P|X|KP|Th|TS|ThS|Ths|GS|PGS|BS|CN|KS|Dr|TM|T/M|KT|K/T|TL|T/L|TUQ|Q|Mr|Mrs|Ms"
    r"|St|tr|Tr|đ/c|Đ/c|UVT|T|vs|No|số|Số|NXB|ĐT|Tel|Fax|CT|PCT|GĐ|PGĐ|NĐ|QĐ|KH|CV|Ô|Ng|SN)"
    r"|(?<![\w.])[Ⓐ]|(?:[Ⓐ]\.)+[Ⓐ][ⓐ]*)$"
)
AND_SO_ON = re.compile(r"(?:v\.v|vv|\.\.|…)$")
SPOKEN = pattern(r"[.?!]\s+[Ⓐ]")
SPEECH = re.compile(r"(?:^|[:.!?]|(?:mạnh|cầu|nghị|rõ|định|biết|ý)[:,]?)\s*$")
QUOTES = {"“": "”", "«": "»", "‘": "’"}
LONGEST_TITLE = 500  # letters; what is longer between quotation marks is somebody's speech
LONGEST_SPEECH = 20_000


def quoted(text: str, start: int, end: int) -> list[Span]:
    """What stands between quotation marks or brackets, from left to right, outermost only."""
    held: list[Span] = []
    at = start
    for found in re.finditer(r"[“«\"(\[]", text[start:end]):
        place = start + found.start()
        if place < at:
            continue
        if text[place] in "“«" and SPEECH.search(text, max(start, place - 30), place):
            continue
        closing = {'"': '"', "(": ")", "[": "]", **QUOTES}[text[place]]
        close = text.find(closing, place + 1, min(end, place + LONGEST_TITLE))
        if text[place] == "(" and close > 0 and "(" in text[place + 1 : close]:
            close = text.find(closing, close + 1, min(end, place + LONGEST_TITLE))
        if close > 0:
            held.append((place, close + 1))
            at = close + 1
    return held


class Held:
    """Stretches in which nothing is cut."""

    def __init__(self, spans: list[Span]) -> None:
        self.spans = sorted(spans)
        self.starts = [start for start, _ in self.spans]

    def __contains__(self, place: int) -> bool:
        before = bisect_right(self.starts, place) - 1
        return before >= 0 and place < self.spans[before][1]


def is_stop(text: str, place: int, held: Held) -> bool:
    """Whether the stop at `place` ends a sentence."""
    if text[place] != ".":
        return True
    before = text[max(0, place - 12) : place]
    if AND_SO_ON.search(before):
        return True
    if re.search(r"\d$", before):
        return not re.match(r"\.\d", text[place : place + 2])
    return not ABBREVIATED.search(before)


def sentence_ends(text: str, start: int, end: int) -> list[int]:
    """Where the sentences of a stretch end; the last is the end of the stretch."""
    held = Held([span for span in quoted(text, start, end) if is_name_or_title(text, span)])
    ends = []
    for found in STOP.finditer(text, start, end):
        if found.start() in held and found.end() in held:
            continue
        if is_stop(text, found.start(), held):
            ends.append(found.end())
    return [*ends, end]


def is_name_or_title(text: str, span: Span) -> bool:
    """Brackets and short quotations; a quotation with a stop inside is speech."""
    inside = text[span[0] + 1 : span[1] - 1]
    if text[span[0]] in "([":
        return True
    return len(inside) < 200 and not SPOKEN.search(inside)


def clause_ends(text: str, start: int, end: int, titles: Held | None = None) -> list[int]:
    """Where a sentence is cut at ";" – never inside brackets, quotation marks or titles."""
    held = Held(quoted(text, start, end))
    cuts = [
        found.end()
        for found in SEMICOLON.finditer(text, start, end)
        if found.start() not in held and not (titles and found.start() in titles)
    ]
    return [*cuts, end]
