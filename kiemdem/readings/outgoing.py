"""Our own papers, before they leave: what a reader would ask about their figures."""

from dataclasses import replace

from kiemdem.reading import read_text
from kiemdem.reading.checking import check
from kiemdem.reading.sources import extract_bytes

from .extracting import SHORT_TEXT
from .figures import Doubt
from .telling import sentence_of

LARGE = 200_000  # bytes: thousands of lines; opening it again would take longer than making it
CHECKED = (".docx", ".xlsx")


def questions_about(paper: bytes, name: str) -> list[Doubt]:
    """Figures that do not follow, add up or agree. Our papers say their figures first: the rest is a list."""
    if not name.endswith(CHECKED) or len(paper) > LARGE:
        return []
    text = extract_bytes(paper, name)
    end = text.text.rfind("\n", 0, SHORT_TEXT) if len(text.text) > SHORT_TEXT else len(text.text)
    read = read_text(replace(text, text=text.text[:end], tables=tuple(
        span for span in text.tables if span[1] <= end
    )))  # fmt: skip
    return [
        Doubt(
            sentence_of(one.code, one.facts),
            [{"doc": side.doc, "words": side.words} for side in one.sides],
        )
        for one in check(read)
    ]
