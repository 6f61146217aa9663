"""Cells that say "as above", and cells that say nothing."""

import re

from kiemdem.annexes.words import clean, fold

AS_ABOVE = {"nt", "nhu tren", "nhu tren nt", "nt nhu tren", "nhu muc tren", "nhu dong tren", "nhu noi dung tren",
            "nhu nhiem vu tren", "cung co quan tren", "tuong tu", "tuong tu nhu tren", "nhu o tren"}  # fmt: skip
MARKS = re.compile(r"""^[\s\-–—.]*["“”„‟〃″ˮ'’‘`´/\\]{1,4}[\s\-–—."“”〃″'’‘`´/\\]*$""")
BLANK = re.compile(r"^[\s\-–—_.…/☐□]*$")
AS_ROW = re.compile(
    r"^nhu (?:o )?(?:muc|nhiem vu|so|stt|dong|noi dung|tt|y|diem)\s*(?:so |thu )?(\d[\d ]*|[a-z])(?: nt)?$"
)
CROSS = re.compile(r"^[\s(]*(?:[xX×✕✖✗✓✔√☒☑●•■◼⬤*vV+üþûý]|có)[\s).]*$")


def is_as_above(text: str) -> bool:
    """nt, -nt-, như trên, 〃 and the like."""
    text = clean(text)
    return fold(text) in AS_ABOVE or bool(
        (MARKS.match(text) and not BLANK.match(text.replace("/", "."))) or text in ("//", "-//-")
    )


def as_row(text: str) -> str | None:
    """The number of the row that "như mục 3" points to."""
    hit = AS_ROW.match(fold(text))
    return hit[1].strip().replace(" ", ".") if hit else None


def is_blank(text: str) -> bool:
    """Nothing, or only dashes and dots."""
    return bool(BLANK.match(clean(text)))


def is_dash(text: str) -> bool:
    """A dash where something must stand means the same as above."""
    return bool(re.fullmatch(r"[-–—]+", clean(text)))


def is_cross(text: str) -> bool:
    """An x that marks a column."""
    return bool(CROSS.match(clean(text)))
