"""Finds signs of documents: "77-KH/TU", "30/2020/NĐ-CP", "5120/UBND-KSTT"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kiemdem.reading.lexicon.issuers import LAWS, is_issuer
from kiemdem.reading.lexicon.letters import LETTER, UPPER
from kiemdem.reading.lexicon.types import TYPE, canonical_code, type_of_code

LABEL = rf"[{UPPER}][{UPPER}a-z]{{0,15}}\d{{0,2}}(?:&[{UPPER}][{UPPER}a-z]{{0,8}}\d{{0,2}})*"
JOIN = rf"(?:\s?[-–/⁄]|[-–/⁄]\s?|\.(?=[{UPPER}]{{2,}}(?![a-z])))"
SIGN = re.compile(
    rf"(?<![\w/.–-])(?P<figures>\d{{1,2}}\.\d{{3}}(?!\d)|\d{{1,3}}\.\d{{1,2}}(?=/20\d\d/)|\d{{1,6}})(?P<letter>[a-zđA-ZĐ])?"
    rf"(?:\s?[/⁄]\s?(?P<year>(?:19|20)\d\d))?(?![\w.])\s?(?P<mark>[-–/⁄])\s?(?P<code>{LABEL})"
    rf"(?P<rest>(?:{JOIN}(?:{LABEL}|CP(?!\w))){{0,4}}(?P<sort>/nb)?)(?!\s?[-–/]\d)(?![\w@])"
)
LABELS = re.compile(LABEL)
CALLED = re.compile(rf"(?i:(?<!\w)(?:số|sô|so|ký hiệu|hiệu|{TYPE}))\s*[:.]?\s*$")
LOWER_LETTERS = 3
MIXED = {"ctr", "ttr", "ttg", "qyđ", "trs", "thu", "tw"}


@dataclass(frozen=True)
class Sign:
    """A sign taken apart."""

    start: int
    end: int
    figures: int
    letter: str
    year: str | None
    code: str | None  # of the type
    issuer: str | None  # code of the issuer, with the drafting unit left out
    printed: str  # mended: no blanks, hyphens as hyphens
    party: bool

    @property
    def key(self) -> tuple:
        """What makes two printings the same sign."""
        tail = re.sub(r"^\d+[^\W\d_]?", "", self.printed).upper()
        return self.figures, self.letter.lower(), re.sub(r"[^\w]", "", tail).replace("TƯ", "TW")


def find_signs(text: str) -> Iterator[Sign]:
    """Every sign of the text, in order."""
    for found in SIGN.finditer(text):
        if sign := sign_of(text, found):
            yield sign


def sign_of(text: str, found: re.Match[str]) -> Sign | None:
    labels = LABELS.findall(found["code"] + found["rest"])
    if not all(is_label(label) for label in labels):
        return None
    code = canonical_code(labels[0])
    party = found["mark"] not in "/⁄"
    if not is_sign(
        found,
        labels,
        code,
        called=bool(CALLED.search(text[max(0, found.start() - 30) : found.start()])),
    ):
        return None
    rest = labels[1:] if code else labels[:1]
    return Sign(
        *found.span(), figures_of(found["figures"]), found["letter"] or "", found["year"],
        code, rest[0] if rest else None, tidy(found[0]), party,
    )  # fmt: skip


def figures_of(printed: str) -> int:
    """1.234 is 1234; of 66.7 the 66 counts, the rest stays in the sign."""
    whole, _, part = printed.partition(".")
    return int(whole + part) if len(part) == 3 else int(whole)


def tidy(printed: str) -> str:
    printed = re.sub(r"\s+", "", printed).replace("–", "-").replace("⁄", "/")
    return re.sub(r"^(\d{1,2})\.(\d{3})(?=\D)", r"\1\2", printed)


def is_label(label: str) -> bool:
    """Capitals, or few small letters among them: TTg, CTr, BCĐTw."""
    small = sum(c.islower() for c in label)
    large = sum(c.isupper() for c in label)
    return (
        not small
        or label.lower() in MIXED
        or (small <= LOWER_LETTERS and large >= 2 * small - 1 and large > 1)
    )


def is_sign(found: re.Match[str], labels: list[str], code: str | None, *, called: bool) -> bool:
    """Whether a figure with capitals is a sign and not a lot, a road or a school class."""
    if LAWS.match(labels[0]) and found["year"]:
        return True
    if len(labels) == 1:
        return called and len(labels[0]) > 1 and (found["mark"] in "/⁄" or bool(code))
    if found["mark"] not in "/⁄" and "/" not in found["rest"]:
        return bool(called and code)
    return bool(code or called or is_issuer(labels[0]))


def numbered(sign: Sign, start: int, end: int, figures: str) -> Sign:
    """The same sign with another number, of an enumeration: "10" in "số 10, 11-NQ/TU"."""
    digits = re.match(r"\d+", figures)
    assert digits
    tail = re.sub(rf"^\d+[{LETTER}]?(?=[-/])", "", sign.printed)
    return replace(
        sign,
        start=start,
        end=end,
        figures=int(digits[0]),
        letter=figures[digits.end() :],
        printed=figures + tail,
    )


def type_by_code(sign: Sign) -> str | None:
    """The type that the sign itself tells."""
    if sign.code:
        return type_of_code(sign.code, party=sign.party)
    if sign.issuer and LAWS.match(sign.issuer):
        return None
    return "Công văn" if sign.issuer and not sign.year else None
