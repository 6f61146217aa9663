"""The numbers of rows and headings: I, A, 1, 1.1, a), -, and which belongs under which."""

import re
from dataclasses import dataclass

from kiemdem.annexes.words import clean

ROMAN = r"(?=[IVXLC])(?:X{0,3}|XL|L)(?:IX|IV|V?I{0,3})"
WORDS = r"(?i:(?:phần|mục|nhóm|chương|lĩnh vực|nhóm nhiệm vụ|phan|muc|nhom|tiểu mục)\s+(?:thứ\s+)?(?:số\s+)?)"
UNDER = r"(?:\.(?:\d{1,3}|[a-zđ](?![a-zđ])))"  # ".1" or ".a" after the number above
SIGN = re.compile(
    rf"^[(]?{WORDS}?(?P<sign>(?:{ROMAN}|[A-HĐ]|\d{{1,4}}){UNDER}{{0,5}}|[a-zđ]|[-–—+*•])"
    r"\s*[.)\]/:-]?\s*$"
)
PREFIX = re.compile(
    rf"^(?:{WORDS}(?P<named>[IVXLC]+|[A-H]|\d{{1,3}})\s*[-–.:)/]+\s*"
    rf"|(?P<sign>(?:{ROMAN}|[A-H]|\d{{1,3}}){UNDER}{{0,5}}|[a-hđ])"
    r"(?:\s*(?:[)/:]|\.(?!\d))+\s*[-–]?\s*|\s*[-–]\s+|\s*[-–](?=[A-ZĐÀ-Ỹ])"
    r"|(?<=\.\d)\s+|(?<=\.\d\d)\s+))(?=\S)"
)
CODE = re.compile(r"(?=\D*\d)[\w.-]{1,12}")
NAMED = re.compile(rf"^{WORDS}", re.IGNORECASE)
VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


@dataclass(frozen=True)
class Label:
    """A number with its style: rows of one style are one another's equals."""

    text: str
    style: str  # roman, letter, d0 (1), d1 (1.1) …, small (a), bullet
    value: int = 0
    parts: tuple[str, ...] = ()


def roman_value(text: str) -> int:
    values = [VALUES[char] for char in text.upper()]
    return sum(-a if a < b else a for a, b in zip(values, values[1:] + [0], strict=True))


def label(text: str | None) -> Label | None:
    """The number that a cell holds and nothing else; None when it holds words."""
    text = re.sub(r"^(\d+),(\d+)$", r"\1.\2", clean(text))  # 1.1 that a workbook took for a number
    hit = SIGN.match(text) if text else None
    if not hit:
        return None
    return of_sign(hit["sign"], text)


def code(text: str | None) -> Label | None:
    """An office's own way of numbering: "1a", "NV-01"."""
    text = clean(text).rstrip(".)")
    hit = CODE.fullmatch(text) and not re.fullmatch(r"\d+([-.]\d+){2}|\d+", text)
    return Label(text, "code", int(re.findall(r"\d+", text)[-1])) if hit else None


def of_sign(sign: str, text: str) -> Label:
    shown = re.sub(r"[.\s:/-]+$", "", text) or text
    parts = tuple(sign.split("."))
    deep = len(parts) > 1
    last = int(parts[-1]) if parts[-1].isdigit() else ord(parts[-1][0])
    if sign in "-–—+*•":
        return Label(sign, "bullet")
    if parts[0].isdigit():
        return Label(shown, f"d{len(parts) - 1}", last, parts)
    if re.fullmatch(ROMAN, parts[0]) and parts[0] == parts[0].upper():
        return Label(
            shown,
            f"roman{len(parts) - 1 or ''}",
            last if deep else roman_value(sign),
            parts,
        )
    if parts[0].isupper():
        return Label(shown, f"letter{len(parts) - 1 or ''}", last, parts)
    return Label(shown, "small", ord(parts[0][0]), parts)


def split_label(text: str) -> tuple[Label | None, str]:
    """A title that begins with its number: the number and the rest."""
    text = clean(text)
    hit = PREFIX.match(text)
    if not hit:
        return None, text
    sign = hit["sign"] or hit["named"]
    if re.match(r"\d+[.)]?\d*\s*(?:%|/\d)", text):
        return None, text
    rest = text[hit.end() :].strip()
    if hit.end() == len(sign) + 1 and text[len(sign)] == " " and not rest[0].isupper():
        return None, text  # "2.5 triệu hộ"
    return of_sign(sign, sign), rest


def belongs(child: Label, heading: Label) -> bool:
    """Whether a dotted number names this heading as its parent."""
    return child.parts[: len(heading.parts)] == heading.parts and len(child.parts) > len(
        heading.parts
    )
