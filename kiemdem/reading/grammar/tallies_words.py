"""Counts of work items that are written in words: "còn hai nhiệm vụ chưa xong"."""

import re

from kiemdem.reading.grammar.numbers import Figure

IN_ORDER = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"]
WORDS = {word: number for number, word in enumerate(IN_ORDER, 1)} | {"bẩy": 7}
# "Năm nhiệm vụ" is five of them; "năm 2031, nhiệm vụ" and "trong năm dự án" are years
IN_WORDS = re.compile(
    rf"(?<!\w)(?<!hàng )(?<!mỗi )(?<!trong )(?<!cả )(?P<word>{'|'.join(WORDS)})\s(?P<noun>[^\W\d_]+(?:\s[^\W\d_]+)?)",
    re.I,
)


def figures_in_words(
    text: str, start: int, end: int, counted: re.Pattern[str], apart: bytearray
) -> list[Figure]:
    """The numbers in words before a noun of work, when nothing else has claimed them."""
    return [
        Figure(match.start(), match.end("word"), WORDS[match["word"].lower()], begins=match.start())
        for match in IN_WORDS.finditer(text, start, end)
        if counted.match(text, match.end("word")) and not any(apart[slice(*match.span("word"))])
    ]
