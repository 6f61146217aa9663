"""What a number and sign says: pure.

Party: 01-CTr/TU (Quy định 399-QĐ/TW). State: 307/KH-UBND, and with the year 30/2020/NĐ-CP (Nghị
định 30/2020/NĐ-CP, Phụ lục III). A State letter has no abbreviation: 870/UBND-TH.
"""

import re
from dataclasses import dataclass

from kiemdem.folding import clean, fold

from .types import TYPES

PARTY = re.compile(r"(?P<number>\d+[a-zđ]?)\s*-\s*(?P<type>[^\W\d_]+)\s*/\s*(?P<body>\S.*)")
STATE = re.compile(
    r"(?P<number>\d+[a-zđ]?)\s*/\s*(?:(?P<year>(?:19|20)\d\d)\s*/\s*)?"
    r"(?P<type>[^\W\d_]+\d*)(?:\s*-\s*(?P<body>\S.*))?"
)
LAW = re.compile(r"qh\d+$")  # 117/2025/QH15


@dataclass(frozen=True)
class Sign:
    """A sign taken apart: its number, its side, the types it may be of, and the year it names."""

    number: str
    side: str  # party or state
    types: tuple[str, ...]
    year: int | None = None
    body: str = ""

    @property
    def type(self) -> str | None:
        """The usual type of the abbreviation; QĐ is first of all a decision."""
        return self.types[0] if self.types else None


def read_sign(text: str) -> Sign | None:
    """The sign taken apart, or None when it is written otherwise."""
    text = clean(text)
    if found := PARTY.fullmatch(text):
        return Sign(found["number"], "party", _types(found["type"], "party"), None, found["body"])
    if found := STATE.fullmatch(text):
        year = int(found["year"]) if found["year"] else None
        types = _types(found["type"], "state")
        if not types and LAW.match(fold(found["type"])):
            types = ("act", "resolution")
        elif not types and found["body"] and not year:
            types = ("letter",)
        return Sign(found["number"], "state", types, year, found["body"] or found["type"])
    return None


def _types(abbreviation: str, side: str) -> tuple[str, ...]:
    short = fold(abbreviation)
    return tuple(code for code, kind in TYPES.items() if fold(getattr(kind, side)) == short)
