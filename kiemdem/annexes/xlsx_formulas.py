"""The few formulas people number rows with, for files saved by programs that do not calculate."""

import re
from collections.abc import Callable

ADDED = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})(?:\s*\+\s*(\d{1,3}))?")
ROW = re.compile(r"ROW\(\)\s*([+-]\s*\d{1,5})?")
MOST = re.compile(
    r"MAX\(\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})\)\s*\+\s*(\d{1,3})"
)


def short(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 8


def computed(formula: str, line: int, text_at: Callable[[str, int], str]) -> str:
    """The value of A4+1, A4, ROW()-3 or MAX(A$4:A9)+1; "" for any other formula."""
    formula = formula.strip().lstrip("=").upper()
    if hit := ADDED.fullmatch(formula):
        text = text_at(hit[1], int(hit[2]))
        if hit[3] is None:
            return text
        return str(int(text) + int(hit[3])) if short(text) else ""
    if hit := ROW.fullmatch(formula):
        return str(line + int((hit[1] or "0").replace(" ", "")))
    if hit := MOST.fullmatch(formula):
        first, last = int(hit[2]), int(hit[4])
        texts = [text_at(hit[1], one) for one in range(first, min(last, first + 2_000) + 1)]
        return str(max((int(text) for text in texts if short(text)), default=0) + int(hit[5]))
    return ""
