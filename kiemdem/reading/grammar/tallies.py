"""Finds tallies: a number of work items, split by how far they have come."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace

from kiemdem.reading.grammar.dates import Found
from kiemdem.reading.grammar.numbers import Figure, find_figures
from kiemdem.reading.grammar.quantities_apart import set_apart
from kiemdem.reading.grammar.tallies_states import FALLEN_DUE, Status, status_of, weak_status_of
from kiemdem.reading.items import Item, Part, Tally
from kiemdem.reading.script import Script

WORK = (
    r"nhiệm vụ|đầu việc|công việc|dự án|đề án|văn bản|kiến nghị|đơn thư|đơn|vụ việc|nội dung|công trình|hồ sơ|ý kiến|phản ánh|chỉ tiêu|kết luận"
    r"|gói thầu|đề tài|chuyên đề|mục tiêu|đồ án|quy hoạch|chương trình|kế hoạch|nghị quyết|thủ tục|cuộc kiểm tra|cuộc thanh tra|cuộc|câu hỏi|việc|tiêu chí|lượt ý kiến"
)
WORK_AFTER = re.compile(rf"\s*(?:lượt\s)?(?P<noun>{WORK})(?!\w)", re.I)
WORK_BEFORE = re.compile(
    rf"(?<!\w)(?P<noun>{WORK})(?:\s+[^\s,;:.()]+){{0,8}}\s*(?:là|:|có|gồm)\s*$", re.I
)
SAME = {
    "đầu việc": "nhiệm vụ",
    "công việc": "nhiệm vụ",
    "việc": "nhiệm vụ",
    "nội dung": "nhiệm vụ",
    "đơn thư": "đơn",
    "vụ việc": "đơn",
    "cuộc": "cuộc kiểm tra",
}
TARGETS = ("chỉ tiêu", "tiêu chí", "mục tiêu")  # of which "14/15" alone is a result, no split
CLAUSE = re.compile(
    r"[,;.()\n|•+:]|\s[-–—]\s|(?<!\w)(?:trong đó|gồm|bao gồm|và|trên|trong tổng số|trong số|thì|có(?=\s+\d)|đạt tỷ lệ|chiếm|tỷ lệ)(?!\w)",
    re.I,
)
OF_TOTAL = re.compile(r"^[^,;:.()]{0,50}(?<!\w)(?:trong|trên)\s+(?:tổng\s+)?(?:số\s+)?$", re.I)
SETS_OUT = re.compile(
    r"(?<!\w)(?:tổng số|tổng cộng|tổng|được giao|giao|trong số|trong|có|gồm|bao gồm|tiếp nhận|theo dõi|đề ra|triển khai|thực hiện|ban hành|với|trên|thụ lý|nhận)(?:\s(?:là|:|tổng số|thêm|được|cho))*\s*$",
    re.I,
)
GOES_ON = re.compile(r"\W*(?:trong đó|trong số (?:đó|này)|cụ thể|kết quả|đến nay|tính đến)", re.I)
REACH = 900  # letters within which the parts of a total are looked for
NOT_COUNTED = re.compile(
    r"^(?:\s*/|\s*(?:%|năm|tháng|ngày|đồng|tỷ|triệu|nghìn|người|ha|km|m2))", re.I
)


@dataclass
class Count:
    """A figure of work items, with the words that say how far they are."""

    figure: Figure
    paragraph: int
    sentence: int
    noun: str | None
    left: str
    right: str
    right_end: int
    depth: int
    status: Status | None
    due: bool
    of_total: bool

    @property
    def label(self) -> str:
        words = f"{self.left} {self.right}" if self.status else self.left
        return " ".join(words.replace(":", " ").split()[-12:])


@dataclass
class Draft:
    total: Count
    amount: float
    parts: list[Count] = field(default_factory=list)
    first: int = 0
    due: list[Count] = field(default_factory=list)  # what had fallen due: no part

    @property
    def rest(self) -> float:
        """What the parts so far leave of the total."""
        return self.amount - sum(part.figure.value for part in self.parts)


def find(script: Script) -> list[Item]:
    """The tallies of a text; the places of their figures are kept, so that nothing counts them again."""
    apart, dates = set_apart(script)
    counts = counts_of(script, apart)
    items, at = [], 0
    while at < len(counts):
        draft, after = gathered(script, counts, at)
        if draft and (item := item_of(script, draft, dates)):
            items.append(item)
            at = after
        else:
            at += 1
    return items


def counts_of(script: Script, apart: bytearray) -> list[Count]:
    """Every figure that may count work items, sentence by sentence."""
    found: list[Count] = []
    text = script.text
    for place, sentence in enumerate(script.sentences):
        figures = find_figures(text, sentence.start, sentence.end, apart)
        last, depth, seen = sentence.start, 0, sentence.start
        for at, figure in enumerate(figures):
            stop = figures[at + 1].start if at + 1 < len(figures) else sentence.end
            between = text[seen : figure.start]
            depth = max(0, depth + between.count("(") - between.count(")"))
            seen = figure.start
            if (
                not figure.percent
                and figure.high is None
                and figure.scale is None
                and float(figure.value).is_integer()
            ):
                found.append(count_of(text, figure, last, stop, depth, sentence.paragraph, place))
                last = figure.end
    return found


def count_of(
    text: str, figure: Figure, last: int, stop: int, depth: int, paragraph: int, sentence: int
) -> Count:
    """A figure with the clause before it and the clause after it."""
    left = text[max(last, figure.start - 160) : figure.start]
    cuts = [match.end() for match in CLAUSE.finditer(left.rstrip(" :"))]
    before = left[cuts[-1] :] if cuts else left
    after = text[figure.end : min(stop, figure.end + 120)]
    work = WORK_AFTER.match(after)
    said = WORK_BEFORE.search(left)
    noun = work["noun"] if work else said["noun"] if said else None
    cut = CLAUSE.search(after)
    right = after[: cut.start()] if cut else after
    if NOT_COUNTED.match(right):
        noun = None
    own = state(before, right)
    if own is None and figure.over is not None:
        own = weak_status_of(before)
    due = bool(FALLEN_DUE.search(f"{before} {right}")) and not re.search(
        r"(?<!\w)(?:đã (?:được )?(?:hoàn|giải|xử|thực)|chưa|xong|quá hạn)(?!\w)",
        f"{before} {right}",
    )
    own = None if due else own
    return Count(figure, paragraph, sentence, SAME.get(noun.lower(), noun.lower()) if noun else None, before.strip(" -:+•"), right.strip(),
                 figure.end + len(right.rstrip()), depth, own, due, bool(OF_TOTAL.match(left)))  # fmt: skip


def state(before: str, right: str) -> Status | None:
    """The state by the words before and after a figure; those after it decide unless they only say when."""
    lead, follow = status_of(before), status_of(right)
    if lead == "done" and follow in ("overdue", "done"):
        return lead
    if lead in ("overdue", "in_progress", "not_started") and follow == "in_progress":
        return lead
    if lead == "in_progress" and follow == "overdue":
        return follow
    return follow or lead


def gathered(script: Script, counts: list[Count], at: int) -> tuple[Draft | None, int]:
    """The tally that begins at a count, and the place of the count after it."""
    first = counts[at]
    if first.figure.over is not None:
        return from_fraction(script, counts, at)
    if at + 1 < len(counts) and first.status and counts[at + 1].of_total and counts[at + 1].noun:
        total = counts[at + 1]
        if total.sentence == first.sentence and total.figure.value >= first.figure.value:
            draft = Draft(total, total.figure.value, [first], at)
            return draft, collected(script, draft, counts, at + 2)
    if not first.noun or not sets_out(script, first):
        return None, at
    draft = Draft(first, first.figure.value, [], at)
    return draft, collected(script, draft, counts, at + 1)


def sets_out(script: Script, count: Count) -> bool:
    """Whether a count is a total: it names no state, or the words before it say that it is one."""
    if count.status is None and not count.due:
        return True
    before = script.text[max(0, count.figure.start - 40) : count.figure.start]
    return bool(SETS_OUT.search(before)) and status_of(count.right) in (None, "in_progress")


def from_fraction(script: Script, counts: list[Count], at: int) -> tuple[Draft | None, int]:
    """ "Hoàn thành 50/155 dự án": one part of a total."""
    first = counts[at]
    fits = first.noun and first.status and first.figure.over is not None
    if not fits or first.figure.value > (first.figure.over or 0):
        return None, at
    draft = Draft(first, first.figure.over or 0, [first], at)
    return draft, collected(script, draft, counts, at + 1)


def collected(script: Script, draft: Draft, counts: list[Count], at: int) -> int:
    """Takes in the parts that follow, as long as they speak of the same items."""
    total = draft.total
    while at < len(counts):
        count = counts[at]
        if count.figure.start - (draft.parts or [total])[-1].figure.start > REACH or not near(
            script, total, count
        ):
            break
        if count.figure.over is not None and count.figure.over != draft.amount:
            break
        if count.figure.value > draft.amount or (
            count.noun and total.noun and not alike(count, total)
        ):
            if count.sentence != total.sentence or count.status is None:
                break
            at += 1
            continue
        if count.status and (
            count.noun
            or count.sentence == (draft.parts or [total])[-1].sentence
            or count.sentence == total.sentence
            or count.paragraph != total.paragraph
            or ";" in script.text[max(0, count.figure.start - 60) : count.figure.start]
        ):
            draft.parts.append(count)
        elif count.due:
            draft.due.append(count)
        elif count.figure.value == draft.rest:
            draft.parts.append(replace(count, status="other"))
        elif count.noun and count.sentence != total.sentence:
            break
        at += 1
    return at


def alike(count: Count, total: Count) -> bool:
    return count.noun == total.noun or {count.noun, total.noun} == {"nhiệm vụ", "kết luận"}


def near(script: Script, total: Count, count: Count) -> bool:
    """Whether a count stands in the paragraph of the total or in the list that it leads."""
    if count.paragraph == total.paragraph:
        return count.sentence - total.sentence <= 4
    parts = script.paragraphs
    if parts[count.paragraph].parent == total.paragraph:
        return True
    if count.paragraph == total.paragraph + 1 and GOES_ON.match(
        script.text, parts[count.paragraph].start
    ):
        return True
    head = parts[total.paragraph]
    return (
        script.text[head.start : head.end].rstrip().endswith(":")
        and count.paragraph - total.paragraph <= 8
    )


def leaves(draft: Draft) -> list[tuple[Count, Status, str]]:
    """The parts that together make the total: those in brackets in place of what they split."""
    kept: list[tuple[Count, Status, str]] = []
    parts = draft.parts
    at = 0
    while at < len(parts):
        part = parts[at]
        assert part.status is not None
        stop = inner(parts, at, draft)
        if stop > at + 1:
            for child in parts[at + 1 : stop]:
                below = status_of(f"{child.left} {child.right}", part.status) or part.status
                if part.status == "done":
                    below = "done"
                kept.append((child, below, f"{part.label} {child.label}"))
            at = stop
            continue
        kept.append((part, part.status, part.label))
        at += 1
        while at < len(parts) and parts[at].depth > part.depth:  # "trong đó 9 chỉ tiêu vượt"
            at += 1
    return kept


def inner(parts: list[Count], at: int, draft: Draft) -> int:
    """Where the counts end that split parts[at]: the next ones that add up to it."""
    whole, added = parts[at].figure.value, 0.0
    deeper = at + 1 < len(parts) and parts[at + 1].depth > parts[at].depth
    too_much = sum(part.figure.value for part in parts) > draft.amount
    if not deeper and not too_much:
        return at + 1
    for stop in range(at + 1, len(parts)):
        added += parts[stop].figure.value
        if added == whole and stop > at + 1:
            return stop + 1
        if added > whole:
            break
    return at + 1


def item_of(script: Script, draft: Draft, dates: list[Found]) -> Item | None:
    """The tally, when what it states fits in its total."""
    split = leaves(draft)
    every = [count.figure.value for count, _, _ in split]
    stated = sum(every)
    while split and stated > draft.amount:
        stated -= split.pop()[0].figure.value
    if len(split) == 1 and draft.total.noun in TARGETS:
        return None
    if not split or draft.amount < 2 or all(status == "other" for _, status, _ in split):
        return None
    parts = [Part(label or status, status, count.figure.value) for count, status, label in split]
    if stated < draft.amount:
        parts.append(Part("còn lại", "other", draft.amount - stated, implied=True))
    counts = [draft.total, *draft.parts]
    used = sorted({count.figure.start for count in [*counts, *draft.due]})
    start = min(begin_of(script, count) for count in counts)
    end = max(count.right_end for count in counts)
    subject = " ".join(f"{draft.total.noun or ''} {after_noun(draft.total)}".split())
    norm = Tally(
        subject or None, draft.amount, tuple(parts), as_of(script, dates, start, end, draft)
    )
    rule = "fraction" if draft.total.figure.over is not None else "split"
    sure = 0.9 if stated == draft.amount or rule == "split" else 0.8
    return Item(
        "tally",
        script.stored([(start, end)]),
        norm,
        rule,
        sure,
        extra={"figures": used, "within": (start, end), "stated": every},
    )


def begin_of(script: Script, count: Count) -> int:
    """Where the clause of a count begins."""
    sentence = script.sentences[count.sentence]
    before = script.text[sentence.start : count.figure.start]
    cut = before.rfind(count.left) if count.left else -1
    return sentence.start + cut if cut >= 0 else count.figure.start


def after_noun(count: Count) -> str:
    words = count.right.split()
    noun = len((count.noun or "").split())
    return (
        " ".join(words[noun : noun + 6])
        if WORK_AFTER.match(" " + count.right) and not count.status
        else ""
    )


def as_of(script: Script, dates: list[Found], start: int, end: int, draft: Draft) -> str | None:
    """The day for which the counts hold: the last one named before the parts, in their paragraph."""
    paragraph = script.paragraphs[draft.total.paragraph]
    begins = [date.start for date in dates]
    near = dates[bisect_right(begins, paragraph.start - 1) : bisect_right(begins, end)]
    until = [
        date for date in near
        if date.precision in ("day", "month", "quarter") and date.iso
        and re.search(r"(?:đến|tới|hết|nay|ngày|thời điểm)[^,;.]{0,14}$", script.text[max(0, date.start - 24) : date.start] + ("ngày" if script.text[date.start : date.start + 4].lower() == "ngày" and "đến" in script.text[max(0, date.start - 24) : date.start].lower() else ""))
    ]  # fmt: skip
    return until[-1].iso if until else None
