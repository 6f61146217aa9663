"""Cuts a text into paragraphs and sentences."""

import re

from kiemdem.reading.script import Paragraph, Sentence

ENDS = re.compile(r"[.?!…](?=[\"”’)\]]*\s+[\"“‘(]*[A-ZÀ-ỸĐ0-9-])|;(?=\s)|\n")


def paragraphs(text: str) -> list[Paragraph]:
    """One for each line that is not empty."""
    return [Paragraph(m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", text)]


def sentences(text: str, parts: list[Paragraph]) -> list[Sentence]:
    """The sentences of each paragraph, in order."""
    cut: list[Sentence] = []
    for place, part in enumerate(parts):
        start = part.start
        for end in [m.end() for m in ENDS.finditer(text, part.start, part.end)] + [part.end]:
            if text[start:end].strip():
                cut.append(Sentence(start, end, place))
            start = end
    return cut
