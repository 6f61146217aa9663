"""Finds the figures that may count work items, with the words that say how far these are."""

import re
from dataclasses import dataclass
from itertools import pairwise

from kiemdem.reading.grammar.numbers import Figure, find_figures
from kiemdem.reading.grammar.tallies_states import (
    FALLEN_DUE,
    Status,
    led_status_of,
    status_of,
    weak_status_of,
)
from kiemdem.reading.grammar.tallies_words import figures_in_words
from kiemdem.reading.script import Script

WORK = (
    r"trường hợp phản ánh|trường hợp kiến nghị|nhóm nhiệm vụ|nhóm nội dung|nhóm việc|khâu|dự thảo|điểm nghẽn|vướng mắc|nhiệm vụ|đầu việc|công việc|dự án|đề án|văn bản|kiến nghị|đơn thư|đơn(?! vị| giá| hàng| thuốc| nguyên)|vụ, việc|vụ việc|vụ án|vụ(?=\s*[,;.)/]|\s+(?:án|đang|còn|và|theo|thuộc|trong|trên|\()|\s*$)|nội dung|công trình|hồ sơ|ý kiến|phản ánh|chỉ tiêu|kết luận"
    r"|gói thầu|đề tài|chuyên đề|mục tiêu|đồ án|quy hoạch|chương trình|kế hoạch|nghị quyết|thủ tục|cuộc kiểm tra|cuộc thanh tra|cuộc|câu hỏi|việc|tiêu chí|lượt ý kiến|nghị định|thông tư|quyết định|hạng mục|phần việc|tiểu dự án|khuyến nghị|cam kết|sai phạm|khuyết điểm|tin báo|tố giác|quy chế|báo cáo|chỉ thị|khó khăn|lời hứa"
)
WORK_AFTER = re.compile(rf"\s*\)?\s*(?:lượt\s)?(?P<noun>{WORK})(?!\w)(?P<whole>)", re.I)
WORK_AND_WORK = re.compile(
    rf"\s*(?:lượt\s)?(?:{WORK})(?:(?:,|\svà|/)\s?(?:{WORK}))+(?!\w)", re.I
)  # "ý kiến, kiến nghị"
WORK_BEFORE = re.compile(
    rf"(?<!\w)(?P<noun>{WORK})(?:\s+[^\s,;:.()]+){{0,8}}\s*(?:là|:|có|gồm)\s*$"
    rf"|tổng số\s+(?P<whole>{WORK})(?:\s+[^\s,;:.()]+){{0,4}}\s*$",
    re.I,
)
SAME = {
    "đầu việc": "nhiệm vụ",
    "nhóm nhiệm vụ": "nhiệm vụ",
    "nhóm nội dung": "nhiệm vụ",
    "nhóm việc": "nhiệm vụ",
    "công việc": "nhiệm vụ",
    "việc": "nhiệm vụ",
    "nội dung": "nhiệm vụ",
    "ý kiến": "kiến nghị",
    "lượt ý kiến": "kiến nghị",
    "phản ánh": "kiến nghị",
    "trường hợp phản ánh": "kiến nghị",
    "trường hợp kiến nghị": "kiến nghị",
    "đơn thư": "đơn",
    "vụ việc": "đơn",
    "vụ, việc": "đơn",
    "vụ án": "đơn",
    "vụ": "đơn",
    "cuộc": "cuộc kiểm tra",
    "nghị định": "văn bản",
    "thông tư": "văn bản",
    "quyết định": "văn bản",
    "cuộc thanh tra": "cuộc kiểm tra",
}
CLAUSE = re.compile(
    r"[,;.()\n|•+:]|(?<=[^\W\d_])/(?=\d)|(?<!\d)\s[-–—]\s|\s[-–—]\s(?!\d)|(?<!\w)(?:trong đó|gồm|bao gồm|và|trên(?=\s+(?:tổng|số))|trong tổng số|trong số|thì|có(?=\s+\d)|đạt tỷ lệ|chiếm|tỷ lệ)(?!\w)",
    re.I,
)
OF_TOTAL = re.compile(
    r"^[^,;:.()]{0,50}(?<!\w)(?:trong|trên)\s+(?:tổng\s+)?(?:số\s+)?$|^[^,;:.()]{0,50}\(\s*tổng(?: số| cộng)?(?: là|:)?\s*$",
    re.I,
)
CHARGED = re.compile(r"(?<!\w)(?:được giao|giao tổng số|phải thực hiện)(?:\s(?:là|:))?\s*$", re.I)
WORD_AFTER = re.compile(r"\s*[^\W\d]")
OF_TIME = re.compile(r"\s*(?:năm|tháng|ngày|quý|tuần|giờ|phút)(?!\w)", re.I)
CHANGED = re.compile(r"(?<!\w)(?:tăng|giảm)(?:\s(?:thêm|được|là))?\s*$|[^\W\d_]\s?/\s?$", re.I)
NOT_COUNTED = re.compile(
    r"^(?:\s*/|\s*(?:%|năm|tháng|ngày|đồng|tỷ|triệu|nghìn|người|ha|km|m2))", re.I
)

AMONG = re.compile(r"(?:^|[,;(])\s*trong đó(?!\w)[^;.]*$", re.I)
SHARE = re.compile(r"\(\s*(?:chiếm |đạt |tỷ lệ )?[\d.,]+\s?%[^()]*\)")
# where items came from says nothing of how far they are
ORIGIN = re.compile(
    r"(?<!\w)(?:tiếp nhận mới|nhận mới|thụ lý mới|số cũ|mới tiếp nhận|(?:mới )?phát sinh|tồn (?:đầu kỳ|kỳ|cũ|từ)|tồn đầu|kỳ trước|(?:năm|tháng|quý) trước|chuyển (?:sang|tiếp)|bổ sung mới)(?!\w)",
    re.I,
)
MOVED = re.compile(r"(?<!\w)(?:đã (?:được )?(?:hoàn|giải|xử|thực)|chưa|xong|quá hạn)(?!\w)")


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
    def may_part(self) -> bool:
        """Whether what follows "trong đó" may be a part of this count, itself a part."""
        return self.status is not None or "còn" in self.left.lower().split()

    @property
    def label(self) -> str:
        words = f"{self.left} {self.right}" if self.status else self.left
        return " ".join(words.replace(":", " ").split()[-12:])


def counts_of(script: Script, apart: bytearray) -> list[Count]:
    """Every figure that may count work items, sentence by sentence."""
    found: list[Count] = []
    text = script.text
    for place, sentence in enumerate(script.sentences):
        figures = find_figures(text, sentence.start, sentence.end, apart)
        figures = [one for one in figures if not is_aside(text, one)]
        figures += figures_in_words(text, sentence.start, sentence.end, WORK_AFTER, apart)
        whole = sorted(filter(may_count, figures), key=lambda figure: figure.start)
        last, depth = sentence.start, 0
        for at, figure in enumerate(whole):
            stop = whole[at + 1].start if at + 1 < len(whole) else sentence.end
            if at == 0 and figure.start == sentence.start:
                last = led_from(text, figure.start)
            words = text[last : figure.start]
            depth = depth_after(words, depth)
            # "hoàn thành 120, trong đó 5 quá hạn": a part of the part before it
            of_part = bool(AMONG.search(words)) and follows_part(found, place)
            below = depth + of_part
            found.append(count_of(text, figure, (last, stop), sentence.paragraph, place, below))
            last = figure.end
    return renamed(text, found)


def follows_part(found: list[Count], place: int) -> bool:
    """Whether the count before, in this clause or the one before it, may itself be a part."""
    return bool(found) and found[-1].may_part and place - found[-1].sentence <= 1


def led_from(text: str, start: int) -> int:
    """Where the words begin that lead a line which is but a figure: "chưa hoàn thành:" above it."""
    before = text[max(0, start - 80) : start].rstrip()
    if not before.endswith(":"):
        return start
    return max(0, start - 80) + max(before.rfind(sign) + 1 for sign in ".;\n")


def renamed(text: str, counts: list[Count]) -> list[Count]:
    """Whatever noun comes again in a paragraph, once with a state, is what is counted: "7 khu …, 4 khu đã xong"."""
    again: dict[tuple[int, str], list[Count]] = {}
    for count in counts:
        word = (
            None
            if count.noun or count.figure.over is not None
            else ANY_NOUN.match(text, count.figure.end)
        )
        if word and word[1].lower() not in NEVER:
            again.setdefault((count.paragraph, word[1].lower()), []).append(count)
    for (_, noun), same in again.items():
        parts = [one for one in same[1:] if one.status not in (None, "other")]
        stated = sum(one.figure.value for one in parts)
        near = parts and parts[0].sentence - same[0].sentence <= 1
        if near and same[0].status is None and stated <= same[0].figure.value:
            for one in same:
                one.noun = noun
    return remainders(text, counts)


def remainders(text: str, counts: list[Count]) -> list[Count]:
    """ "34/41 xã đã xong, 7 xã chưa": what is left of a fraction to the last one makes a split of any noun."""
    for first, second in pairwise(counts):
        whole = first.figure.over
        if whole is None or first.noun or second.noun or second.status is None:
            continue
        words = [ANY_NOUN.match(text, one.figure.end) for one in (first, second)]
        made = first.figure.value + second.figure.value
        if words[0] and words[1] and words[0][1] == words[1][1] and made == whole:
            pair = [ANY_TWO.match(text, one.figure.end) for one in (first, second)]
            both = pair[0] and pair[1] and pair[0][1] == pair[1][1]
            first.noun = second.noun = (pair[0] if both and pair[0] else words[0])[1].lower()
    return counts


ANY_TWO = re.compile(r"\s+([^\W\d_]+\s+[^\W\d_]+)")
ANY_NOUN = re.compile(r"\s+([^\W\d_]+)")
_NEVER = "chủ đ người năm tháng ngày quý tuần giờ phút đồng tỷ triệu nghìn ngàn ha km m mét tấn tạ kg lần lượt tuổi chí đảng bậc xã phường thôn bản huyện tỉnh quận hộ trường đơn cơ tổ chi doanh học hội lớp em cán công viên lao giáo bác ca đoàn câu tàu xe máy cây con thành tập cá khách suất trẻ sản mô lễ đại ông bà và trên của trong là đã được đang chưa"
NEVER = frozenset(_NEVER.split())
TWIN = re.compile(
    r"(?<!\w)(đã (?:được )?[^\W\d]+ [^\W\d]+(?:,|\svà)\s*(?:công khai|giải quyết|xử lý|trả lời|hoàn thành|khắc phục|tiếp thu|xét xử|triển khai|thực hiện)(?: được| xong)?\s*)$",
    re.I,
)


def is_aside(text: str, figure: Figure) -> bool:
    """A length of time, a change, or what goes along with a count: "1.367 vụ/2.420 bị cáo"."""
    before = text[max(0, figure.begins - 20) : figure.begins]
    return bool(OF_TIME.match(text, figure.end) or CHANGED.search(before))


def may_count(figure: Figure) -> bool:
    plain = figure.high is None and figure.scale is None
    return plain and not figure.percent and float(figure.value).is_integer()


def depth_after(words: str, depth: int) -> int:
    """How deep in brackets one stands after these words."""
    return max(0, depth + words.count("(") - words.count(")"))


def count_of(
    text: str, figure: Figure, within: tuple[int, int], paragraph: int, sentence: int, depth: int
) -> Count:
    """A figure with the clause before it and the clause after it."""
    left = text[max(within[0], figure.start - 160) : figure.start]
    after = text[figure.end : min(within[1], figure.end + 140)]
    if left.endswith("(") and after.startswith(")"):
        after = " " + after[1:]  # "100% (34/34) nhiệm vụ đã hoàn thành"
    after = SHARE.sub(lambda share: " " * len(share[0]), after, count=1)
    before, right = clause_before(left), clause_after(after)
    noun = noun_of(left, after, right)
    status, due = standing(before, right, figure)
    return Count(
        figure, paragraph, sentence, noun, before.strip(" -:+•"), right.strip(),
        figure.end + len(right.rstrip()), depth, status, due, bool(OF_TOTAL.match(SHARE.sub("", left))),
    )  # fmt: skip


def clause_before(left: str) -> str:
    """The words that lead to a figure; before a bracket that it opens, those are meant."""
    bare = left.rstrip(" :\n")
    if bare.endswith("("):
        bare = re.sub(r"[\s(]*(?:[\d.,]+\s?%)?[\s(]*$", "", bare)
    if twin := TWIN.search(left):
        return twin[1]  # "đã giải quyết, trả lời 8.402 ý kiến"
    cuts = [match.end() for match in CLAUSE.finditer(bare)]
    return left[cuts[-1] :] if cuts else left


def clause_after(after: str) -> str:
    """The words that follow a figure up to the next clause; "ý kiến, kiến nghị" is one noun."""
    double = WORK_AND_WORK.match(after)
    cut = CLAUSE.search(after, double.end() if double else 0)
    return after[: cut.start()] if cut else after


def noun_of(left: str, after: str, right: str) -> str | None:
    """What is counted: the noun after the figure, or one that leads to it."""
    if CHARGED.search(left) and not WORD_AFTER.match(after):
        return "nhiệm vụ"
    work = WORK_AFTER.match(after) or WORK_BEFORE.search(left)
    if not work or NOT_COUNTED.match(right):
        return None
    noun = (work["noun"] or work["whole"]).lower()
    return SAME.get(noun, noun)


def standing(before: str, right: str, figure: Figure) -> tuple[Status | None, bool]:
    """How far the items are, or that they had only fallen due."""
    phrase = f"{before} {right}"
    if FALLEN_DUE.search(phrase) and not MOVED.search(phrase):
        return None, True
    if ORIGIN.search(phrase) and not MOVED.search(right):
        return None, True
    status = state(before, right)
    if status is None and figure.over is not None:
        status = weak_status_of(before) or (led_status_of(before) if ":" in before[-2:] else None)
    return status, False


def state(before: str, right: str) -> Status | None:
    """The state by the words before and after a figure; those after it decide unless they only say when."""
    lead, follow = status_of(before), status_of(right)
    if lead == "done" and follow in ("overdue", "done"):
        return lead
    if lead in ("overdue", "in_progress", "not_started") and follow == "in_progress":
        return lead
    if lead == "in_progress" and follow == "overdue":
        return follow
    if lead and follow == "other":
        return lead  # "đang thi công 5/16 công trình còn lại"
    return follow or lead
