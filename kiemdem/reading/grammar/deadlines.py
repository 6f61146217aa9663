"""Finds the deadline that an order sets: its words, its day as precisely as they say it, its kind."""

import re
from datetime import date
from typing import Literal, NamedTuple

from kiemdem.reading.grammar.dates import Found, find_dates
from kiemdem.reading.grammar.deadlines_words import (
    AFTER_EVENT,
    ASAP,
    CUT_OFF,
    CYCLE,
    END_OF,
    EVENT,
    FIRM,
    IN,
    NO_DEADLINE,
    OFFSET,
    SINCE,
    UNTIL_END,
)
from kiemdem.reading.items import Deadline
from kiemdem.reading.letters import past

LABEL = re.compile(
    r"(?:(?:thời\s+gian|tiến\s+độ|thời\s+hạn|lộ\s+trình)[^:]*:\s*|hoàn\s+thành\s*:?\s*|[(]\s*)?",
    re.I,
)
HALVES = re.compile(r"-H(\d)")
Kind = Literal["by", "in"]
# "chương trình công tác hằng năm": the kind of plan, no deadline
YEARLY_PLAN = re.compile(
    r"(?:(?:chương\s+trình|kế\s+hoạch|nghị\s+quyết|dự\s+toán)(?:\s+(?:công\s+tác|kiểm\s+tra|giám\s+sát|hoạt\s+động|ngân\s+sách|kiểm\s+tra,\s+giám\s+sát|chi(?:\s+thường\s+xuyên)?))?|(?:tổng\s+)?(?:chi|thu)\s+ngân\s+sách(?:\s+nhà\s+nước)?|kinh\s+phí|danh\s+mục|chỉ\s+tiêu|bình\s+quân)\s+$",
    re.I,
)
# "kế hoạch giải ngân theo tuần": how it is planned, not when it is due
MANNER = re.compile(r"theo\s", re.I)
REPORTED = re.compile(r"(?:báo\s+cáo|cập\s+nhật|giao\s+ban|kiểm\s+tra)", re.I)
AT_END = re.compile(r"(?<=[^\W\d_])(?P<comma>\s*,\s*)$")
AND_IN = re.compile(r"\s*(?:,|và|,\s*và|-|–|đến)\s*(?:đầu|giữa|cuối|trong|hết)?\s*", re.I)
BACK = 70  # letters before a date in which its cue is looked for
STALE = 60  # days: what lies further back than this before the document means next year


class Due(NamedTuple):
    """A deadline where it stands."""

    start: int
    end: int
    deadline: Deadline
    rank: int  # the smaller, the more it is the deadline of its clause


def find_deadline(
    text: str, start: int, end: int, *, year: int | None = None, issued_on: str | None = None
) -> Due | None:
    """The deadline of the clause text[start:end]; of several the firmest, of those the first."""
    cycles = recurring(text, start, end)
    every = [
        *(
            due
            for due in dated(text, start, end, year=year, issued_on=issued_on)
            if not any(one.start < due.end and due.start < one.end for one in cycles)
        ),
        *cycles,
        *events(text, start, end, year),
        *soon(text, start, end),
        *ends_of(text, start, end, year),
    ]
    return min(every, key=lambda due: (due.rank, due.start), default=None)


def dated(text: str, start: int, end: int, *, year: int | None, issued_on: str | None) -> list[Due]:
    """Deadlines with a date in the calendar."""
    found = find_dates(text, start, end, year)
    dues = []
    for place, one in enumerate(found):
        if due := cued(text, start, end, one, found[place + 1 :], issued_on):
            if is_start(text, found, place):
                continue
            dues.append(due)
    return dues


def cued(
    text: str, start: int, end: int, one: Found, later: list[Found], issued_on: str | None
) -> Due | None:
    """The deadline that a date makes with the words before it; None when they set none."""
    before = text[max(start, one.start - BACK) : one.start]
    after = text[one.end : min(end, one.end + 40)]
    if one.precision == "span" or CUT_OFF.search(before) or NO_DEADLINE.match(after):
        return None
    firm = FIRM.search(before)
    cue = firm or IN.search(before) or (AT_END.search(before) if ends(text, one, end) else None)
    if cue is None:
        return None
    begin = one.start - len(before) + cue.start() + past(LABEL, cue[0], 0, len(cue[0]))
    if cycle := AFTER_EVENT.match(text, one.end, min(end, one.end + 60)):
        words = clean(text[begin : cycle.end()])
        return Due(begin, cycle.end(), Deadline(words, None, "recurring"), 2)
    one = with_next(text, one, later)
    words = clean(text[begin : one.end])
    kind: Kind = "by" if firm else "in"
    iso = HALVES.sub(
        lambda half: "-06" if half[1] == "1" else "", not_past(one, text, issued_on) or ""
    )
    return Due(begin, one.end, Deadline(words, iso or None, kind), rank_of(one, bool(firm)))


def ends(text: str, one: Found, end: int) -> bool:
    """Whether a month or a quarter is the last word of its clause: "…, quý III/2031."."""
    return one.precision in ("month", "quarter", "half") and not text[one.end : end].strip(" .;,)")


def with_next(text: str, one: Found, later: list[Found]) -> Found:
    """ "Trong tháng 9, tháng 10": the last of several is the deadline."""
    for other in later:
        if other.precision != one.precision or not AND_IN.fullmatch(text[one.end : other.start]):
            break
        one = one._replace(end=other.end, iso=other.iso)
    return one


def rank_of(one: Found, firm: bool) -> int:
    exact = one.precision in ("day", "month", "quarter", "half")
    if firm:
        return 0 if exact else 3
    return 1 if exact else 4


def is_start(text: str, found: list[Found], place: int) -> bool:
    """ "Từ ngày A đến hết ngày B": A begins it, B is the deadline."""
    one = found[place]
    if place + 1 >= len(found) or not re.search(
        r"\btừ\s*(?:ngày|tháng)?\s*$", text[: one.start][-20:]
    ):
        return False
    between = text[one.end : found[place + 1].start]
    return bool(re.fullmatch(r"[\s,]*(?:đến|tới|[-–])(?:\s+hết)?\s*", between))


def not_past(one: Found, text: str, issued_on: str | None) -> str | None:
    """A day without a year that lies well before the document means the year after."""
    if not one.iso or not issued_on or re.search(r"(?:19|20|21)\d\d", text[one.start : one.end]):
        return one.iso
    stated = re.fullmatch(r"(\d{4})-(?:(\d\d)(?:-(\d\d))?|Q(\d)|H(\d))", one.iso)
    if not stated:
        return one.iso
    last = int(stated[2] or 3 * int(stated[4] or 0) or 6 * int(stated[5] or 0))
    due = date(int(stated[1]), last, min(int(stated[3] or 28), 28))
    if (date.fromisoformat(issued_on) - due).days <= STALE:
        return one.iso
    return f"{int(stated[1]) + 1}{one.iso[4:]}"


def recurring(text: str, start: int, end: int) -> list[Due]:
    """What comes back: every month, every quarter, on a day of each."""
    return [
        Due(m.start(), m.end(), Deadline(clean(m[0]), None, "recurring"), 2)
        for m in CYCLE.finditer(text, start, end)
        if not YEARLY_PLAN.search(text, max(start, m.start() - 40), m.start())
        and not (
            MANNER.match(m[0]) and not REPORTED.search(text, max(start, m.start() - 60), m.start())
        )
    ]


def events(text: str, start: int, end: int, year: int | None) -> list[Due]:
    """A session, an approval, so many days after something."""
    dues = []
    for pattern, rank in ((OFFSET, 1), (EVENT, 3)):
        for m in pattern.finditer(text, start, end):
            dates = find_dates(text, m.start(), m.end(), year)
            dated = dates and dates[-1].precision != "span" and not SINCE.search(m[0])
            iso = dates[-1].iso if dated else None
            dues.append(Due(m.start(), m.end(), Deadline(clean(m[0]), iso, "event"), rank))
    return dues


def ends_of(text: str, start: int, end: int, year: int | None) -> list[Due]:
    """ "Đến cuối năm", "trong năm nay": the year of the document."""
    dues = []
    for m in END_OF.finditer(text, start, end):
        iso = str(year) if year else None
        kind: Kind = "by" if UNTIL_END.match(m[0]) else "in"
        dues.append(Due(m.start(), m.end(), Deadline(clean(m[0]), iso, kind), 3))
    return dues


def soon(text: str, start: int, end: int) -> list[Due]:
    """No day, but no delay either."""
    m = ASAP.match(text, start, end)
    words = m["soon"] if m else ""
    if not m:
        return []
    return [Due(m.start("soon"), m.end("soon"), Deadline(clean(words), None, "asap"), 6)]


def clean(words: str) -> str:
    return " ".join(words.split()).strip(" ,;.:")
