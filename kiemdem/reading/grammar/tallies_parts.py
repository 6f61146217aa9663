"""Gathers the parts of a tally: which counts still speak of the same items."""

import re
from dataclasses import dataclass, field, replace

from kiemdem.reading.grammar.quantities_units import COUNTED
from kiemdem.reading.grammar.tallies_counts import Count
from kiemdem.reading.grammar.tallies_states import weak_status_of
from kiemdem.reading.script import Script

OF_ALL = re.compile(r"(?<!\w)trong (?:tổng )?số\s*$", re.I)
ANEW = re.compile(
    r"\W*(?:riêng )?trong (?:tổng )?(?:số )?(?!(?:đó|này)(?!\w))(?:[^,;:.()\d]{0,60}\s)?", re.I
)  # at the head of a sentence: "Trong số 87 nhiệm vụ đến hạn"
BACK_TO = re.compile(r"(?<!\w)(?:trên|nêu trên|đó|này)(?!\w)", re.I)
GOES_ON = re.compile(
    r"\W*(?:trong đó|trong số (?:[^,.;:\d]{0,30}\s)?(?:đó|này|trên)(?!\w)|cụ thể|kết quả|đến nay|tính đến)",
    re.I,
)
LINE = 120  # letters of a line in a list of counts
TEXTS = (
    "văn bản",
    "dự thảo",
    "nghị quyết",
    "đề án",
    "kế hoạch",
    "chỉ thị",
    "quy chế",
    "chương trình",
)
MEANT = ("kết luận", "lời hứa", "kiến nghị", "cam kết", "câu hỏi")
INTAKE = re.compile(r"(?<!\w)(?:thụ lý|tiếp nhận|nhận|nhận được)\s(?:[^\s,;.]+\s){0,2}$", re.I)
REACH = 900  # letters within which the parts of a total are looked for


@dataclass
class Draft:
    total: Count
    amount: float
    parts: list[Count] = field(default_factory=list)
    due: list[Count] = field(default_factory=list)  # what had fallen due: no part

    @property
    def is_whole(self) -> bool:
        """Whether the parts that stand in no bracket make up the total."""
        outer = [part for part in self.parts if part.depth <= self.total.depth]
        return bool(outer) and sum(part.figure.value for part in outer) >= self.amount

    @property
    def rest(self) -> float:
        """What the parts so far leave of the total."""
        return self.amount - sum(part.figure.value for part in self.parts)


def collected(script: Script, draft: Draft, counts: list[Count], at: int) -> int:
    """Takes in the parts that follow, as long as they speak of the same items."""
    while at < len(counts):
        count, total = taken_in(script, draft, counts[at]), draft.total
        if count.figure.over is not None and not count.noun and COUNTED.match(count.right):
            at += 1  # "đã có 14/85 địa phương hoàn thành": said in passing
            continue
        if ends_before(script, draft, count):
            break
        if not fits(draft, count):
            if count.sentence != total.sentence or count.status is None:
                break
        elif count.status and continues(script, draft, count):
            draft.parts.append(count)
        elif count.due:
            draft.due.append(count)
        elif count.figure.value == draft.rest and is_rest(count, last_of(draft)):
            draft.parts.append(replace(count, status="other"))
        elif count.noun and count.sentence != total.sentence and not in_list(script, count):
            break
        at += 1
    return at


def ends_before(script: Script, draft: Draft, count: Count) -> bool:
    """Whether a count speaks of something else: too far off, a total of its own, or all is told."""
    other = count.paragraph != last_of(draft).paragraph
    told = draft.is_whole and other and script.paragraphs[count.paragraph].role == "text"
    return told or is_far(script, draft, count) or sets_out_anew(script, draft, count)


def in_list(script: Script, count: Count) -> bool:
    """Whether a count stands in a clause that goes on after ";"."""
    start = script.sentences[count.sentence].start
    return ";" in script.text[max(0, start - 3) : start]


def is_rest(count: Count, last: Count) -> bool:
    """What is left over, in the same sentence or said to be so: "Hiện còn 15 nhiệm vụ"."""
    return count.sentence == last.sentence or "còn" in count.left.lower().split()


def taken_in(script: Script, draft: Draft, count: Count) -> Count:
    """ "Thụ lý 120 vụ, giải quyết 95 vụ": after what was taken in, a bare verb says that it was done.

    So it does where the noun comes again: "Có 9 đề án, đến nay ban hành 7 đề án".
    """
    total = draft.total
    here = count.sentence == total.sentence or in_list(script, count)
    if count.status or not here or count.figure.over is not None:
        return count
    before = script.text[max(0, total.figure.start - 60) : total.figure.start]
    again = count.noun is not None and count.noun == total.noun
    if not (again or INTAKE.search(before)):
        return count
    return replace(count, status=weak_status_of(count.left))


def last_of(draft: Draft) -> Count:
    return draft.parts[-1] if draft.parts else draft.total


def is_far(script: Script, draft: Draft, count: Count) -> bool:
    """Whether a count stands too far off, or is a part of another total."""
    last = last_of(draft)
    other = count.figure.over is not None and count.figure.over != draft.amount
    far = count.figure.start - last.figure.start > REACH
    return other or far or not near(script, draft.total, count)


def sets_out_anew(script: Script, draft: Draft, count: Count) -> bool:
    """Whether a later sentence begins with a total of its own."""
    if count.sentence == draft.total.sentence or not count.noun:
        return False
    before = script.text[script.sentences[count.sentence].start : count.figure.start]
    return bool(ANEW.fullmatch(before)) and not BACK_TO.search(before)


def fits(draft: Draft, count: Count) -> bool:
    """Whether a count may be a part of the total: no more than it, and of the same things."""
    same = not count.noun or not draft.total.noun or alike(count, draft.total)
    thing = None if count.noun else COUNTED.match(count.right)
    if thing and thing[0].split()[0].lower() not in draft.total.right.lower().split():
        return False  # "149 đề án, còn 2 bộ chưa đăng ký"
    return count.figure.value <= draft.amount and same


def continues(script: Script, draft: Draft, count: Count) -> bool:
    """Whether a count without a noun of its own still speaks of the total's items."""
    last = last_of(draft)
    if count.sentence in (last.sentence, draft.total.sentence):
        return True
    if count.noun:
        exact = count.figure.value == draft.rest
        near_by = count.sentence - last.sentence <= 2
        return near_by or exact or count.paragraph != draft.total.paragraph
    if count.paragraph != draft.total.paragraph:
        return True
    before = script.text[max(0, count.figure.start - 60) : count.figure.start]
    short = bool(count.left) and not count.right  # "Quá hạn: 10."
    return ";" in before or short or count.sentence == draft.total.sentence + 1


def alike(count: Count, total: Count) -> bool:
    """Whether two counts are of the same things; "nhiệm vụ, nội dung, việc" may stand for many."""
    if count.noun in ("dự thảo", "văn bản"):
        return total.noun in TEXTS
    return count.noun == total.noun or (count.noun == "nhiệm vụ" and total.noun in MEANT)


def near(script: Script, total: Count, count: Count) -> bool:
    """Whether a count stands in the paragraph of the total or in the list that it leads."""
    if count.paragraph == total.paragraph:
        return count.sentence - total.sentence <= 6
    parts = script.paragraphs
    if parts[count.paragraph].parent == total.paragraph:
        return True
    if count.paragraph == total.paragraph + 1 and GOES_ON.match(
        script.text, parts[count.paragraph].start
    ):
        return True
    one, other = parts[total.paragraph], parts[count.paragraph]
    short = other.end - other.start < LINE and one.end - one.start < 2 * LINE
    if short and one.parent == other.parent and count.paragraph - total.paragraph <= 8:
        return True  # the total is the first line of the list itself
    head = parts[total.paragraph]
    return (
        script.text[head.start : head.end].rstrip().endswith(":")
        and count.paragraph - total.paragraph <= 8
    )
