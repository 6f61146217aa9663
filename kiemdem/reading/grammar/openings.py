"""Where a clause begins and ends: past its marks and linking words, before the next order."""

import re
from bisect import bisect_right

from kiemdem.reading.grammar.action_words import ACTION, NOUNS_TOO
from kiemdem.reading.grammar.actions import acts
from kiemdem.reading.grammar.leads import MODAL, begins_lead, read_lead
from kiemdem.reading.grammar.order_model import State
from kiemdem.reading.grammar.order_words import (
    CONNECTIVE,
    DIRECTIVE,
    FRAME,
    LABEL,
    SELF,
)
from kiemdem.reading.letters import past

OPENING = re.compile(r"[\s“\"'‘(,:–-]*")

TIMED = re.compile(
    r"(?:từ\s+nay\s+đến\s+(?:hết|cuối)\s+năm(?:\s+\d{4})?|(?:trước|đến|vào|xong\s+trước)\s+(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?|trong\s+\d{1,2}\s+(?:năm|tháng)(?:\s+(?:tới|\d{4}\s*[-–,]\s*\d{4}))?),?\s+|"
    r"(?:(?:trong|đến|trước|từ|vào|hết|ngay|chậm\s+nhất)\s+)*(?:(?:hết|cuối|đầu|giữa)\s+)?(?:năm|quý|tháng|ngày)\s+[\dIV][\w/.-]*(?:\s+tháng\s+\d+)?(?:\s+năm\s+\d{4})?,?\s+"
    r"|(?:mỗi|hằng|hàng)\s+(?:năm|quý|tháng|tuần)\s+|trong\s+(?:thời\s+gian\s+tới|năm\s+nay)\s+|trước\s+mắt\s+",
    re.I,
)

COUNTED = re.compile(
    r"[^:;.“]{0,80}?(?:giải pháp|nhiệm vụ|nội dung|vấn đề|việc|yêu cầu)(?:\s[^:;.“]{0,50})?:\s*(?=\S)",
    re.I,
)


def past_count(text: str, start: int, end: int) -> int:
    """ "Tập trung vào 3 nhóm giải pháp: thứ nhất, rà soát …": past the words that only count."""
    found = COUNTED.match(text, start, end)
    at = opening(text, found.end(), end)[0] if found else start
    return at if acts(text, at, end) else start


def first_after(cuts: list[int], place: int, end: int) -> int:
    """The first cut behind a place."""
    at = bisect_right(cuts, place)
    return cuts[at] if at < len(cuts) else end


def clause_stop(text: str, start: int, end: int, cuts: list[int], state: State) -> int:
    """The end of the clause: the next cut after which something new is ordered."""
    for cut in cuts[bisect_right(cuts, start) :]:
        if cut == end or text[cut - 1] != ";" or starts_anew(text, cut, end):
            return cut
    return end


def starts_anew(text: str, at: int, end: int) -> bool:
    """Whether a clause of its own begins here, not a further part of a list of things."""
    here, labelled = opening(text, at, end)
    if labelled or acts(text, here, end) or MODAL.match(text, here, end):
        return True
    if DIRECTIVE.match(text, here, end):
        return True
    named = read_lead(text, here, end) if begins_lead(text, here, end) else None
    if named:
        rest = text[named.end : named.end + 40].lstrip(" ,:")
        return bool(
            ACTION.match(rest) or MODAL.match(rest) or DIRECTIVE.search(rest) or SELF.match(rest)
        )
    timed = TIMED.match(text, here, end)
    if timed and acts(text, timed.end(), end):
        return True
    if FRAME.match(text, here, end):
        stops = re.compile(r",|\sthì(?=\s)").finditer(text, here, min(end, here + 160))
        return any(acts(text, skip(text, stop.end(), end), end) for stop in stops)
    return False


def skip(text: str, at: int, end: int) -> int:
    return past(OPENING, text, at, end)


def opening(text: str, at: int, end: int) -> tuple[int, bool]:
    """Past list marks, quotation marks and words like "đồng thời,"; whether there was a mark."""
    labelled = False
    for _ in range(4):
        here = skip(text, at, end)
        if mark := LABEL.match(text, at, end):
            labelled, here = True, mark.end()
        if linked := CONNECTIVE.match(text, here, end):
            here = linked.end()
        if here == at:
            break
        at = here
    return at, labelled


def trimmed(text: str, start: int, end: int) -> int:
    """The end of the action's words, without stops, a closing quotation mark and who said it."""
    words = text[start:end]
    close = words.find("”")
    if close > 0 and "“" not in words[:close]:
        words = words[:close]
    words = re.sub(r"(?:[\s.;,:/–-]|\.\.\.|…)+$", "", words)
    if words.endswith('"') and words.count('"') % 2:
        words = words[:-1].rstrip(" .,;")
    words = re.sub(r"\s*(?:,\s*)?(?:và|đồng thời|cùng với đó)$", "", words)
    return start + len(words.rstrip(" ,"))


def verb_first(text: str, at: int, end: int) -> bool:
    """ "tổ chức thực hiện" begins like "tổ chức đảng", but is a verb."""
    return bool(
        ACTION.match(text, at, end) and text[at].islower() and not NOUNS_TOO.match(text, at, end)
    )


def starts_after(text: str, at: int, end: int, head: int) -> list[int]:
    """Where the addressee or the action may begin after an ordering word: at once, or after a phrase."""
    first, _ = opening(text, at, end)
    to = re.compile(r"(?:đối với|với|cho|tới|đến)\s+(?=\S)").match(text, first, end)
    first = to.end() if to and begins_lead(text, to.end(), end) else first
    places = [first]
    if FRAME.match(text, first, end) or CONNECTIVE.match(text, first, end):
        places += [
            opening(text, m.end(), end)[0]
            for m in re.compile(r",\s|\sthì\s").finditer(text, first, min(head, first + 260))
        ]
    if early := TIMED.match(text, first, end):
        places.append(early.end())
    colon = re.compile(r"[^:.;,“]{3,70}:\s+(?=\S)").match(text, first, end)
    if colon and colon.end() < head:
        places.append(colon.end())
    return places
