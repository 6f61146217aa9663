"""Where a tally begins, what it counts in full, and for which day it holds."""

import re
from bisect import bisect_right

from kiemdem.reading.grammar.dates import Found
from kiemdem.reading.grammar.tallies_counts import WORK_AFTER, Count
from kiemdem.reading.script import Script

TRAILING = re.compile(r"\s*(?<!\w)(?:có|là|gồm|đã|được)$")


def begin_of(script: Script, count: Count) -> int:
    """Where the clause of a count begins."""
    sentence = script.sentences[count.sentence]
    before = script.text[sentence.start : count.figure.start]
    cut = before.rfind(count.left) if count.left else -1
    return sentence.start + cut if cut >= 0 else count.figure.start


def subject_of(count: Count) -> str:
    """What is counted in full, as printed where it stands after the figure."""
    printed = WORK_AFTER.match(" " + count.right)
    noun = printed[0].strip() if printed else count.noun or ""
    return f"{noun} {after_noun(count, len(noun.split()))}".strip()


def after_noun(count: Count, noun: int) -> str:
    words = count.right.split()
    return (
        TRAILING.sub("", " ".join(words[noun : noun + 6]))
        if WORK_AFTER.match(" " + count.right) and not count.status
        else ""
    )


def as_of(script: Script, dates: list[Found], start: int, end: int, total: Count) -> str | None:
    """The day for which the counts hold: the last one named before the parts, in their paragraph."""
    paragraph = script.paragraphs[total.paragraph]
    begins = [date.start for date in dates]
    near = dates[bisect_right(begins, paragraph.start - 1) : bisect_right(begins, end)]
    until = [
        date for date in near
        if date.precision in ("day", "month", "quarter") and date.iso
        and re.search(r"(?:đến|tới|hết|nay|ngày|thời điểm)[^,;.]{0,14}$", script.text[max(0, date.start - 24) : date.start] + ("ngày" if script.text[date.start : date.start + 4].lower() == "ngày" and "đến" in script.text[max(0, date.start - 24) : date.start].lower() else ""))
    ]  # fmt: skip
    return until[-1].iso if until else None
