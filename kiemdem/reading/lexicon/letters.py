"""Letters and words of Vietnamese as regular expressions, and a text's form for looking up."""

import re

UPPER = "".join(c for c in map(chr, range(0x41, 0x1F00)) if c.isupper() and c.isalpha()
                and (ord(c) < 0x250 or ord(c) >= 0x1E00))  # fmt: skip
LOWER = UPPER.lower()
LETTER = UPPER + LOWER
CAP = rf"[{UPPER}][{LETTER}]*(?:['’ʼ][{LETTER}]+)?"  # a capitalised word: Hà, HĐND, H'leo
WORD = rf"[{LETTER}]+(?:['’ʼ][{LETTER}]+)?"
GAP = r"(?:[ \t\u00a0]+\n?|\n)[ \t\u00a0]*"  # between two words; a line may end there, a paragraph not
START = rf"(?<![{LETTER}\d_])"
STOP = rf"(?![{LETTER}\d_])"

# uỷ and ủy, hoà and hòa: the mark moves, the length stays.
_TONES = {"oa": "òóỏõọ", "oe": "òóỏõọ", "uy": "ùúủũụ"}
_LATER = {"oa": "àáảãạ", "oe": "èéẻẽẹ", "uy": "ỳýỷỹỵ"}
MOVED = {
    pair[0] + late: early + pair[1]
    for pair in _TONES
    for early, late in zip(_TONES[pair], _LATER[pair], strict=True)
}
MOVED |= {a[0].upper() + a[1]: b[0].upper() + b[1] for a, b in MOVED.items()} | {
    a.upper(): b.upper() for a, b in MOVED.items()
}
_MOVE = re.compile(rf"(?<![qQ])(?:{'|'.join(MOVED)})(?![{LETTER}])")


def even(text: str) -> str:
    """The same text, as long, with tone marks where offices put them today: uỷ as ủy."""
    return _MOVE.sub(lambda m: MOVED[m[0]], text).replace("\u00a0", " ")


def key(words: str) -> str:
    """The form in which names are compared: tone marks settled, lower case, single spaces."""
    return " ".join(even(words).lower().split())


def words_of(block: str) -> list[str]:
    """The entries of a lexicon written as lines and bars, each once, longest first."""
    found = {" ".join(entry.split()) for line in block.splitlines() for entry in line.split("|")}
    return sorted(found - {""}, key=lambda entry: (-len(entry), entry))


def either(block: str) -> str:
    """A regular expression for any entry of a lexicon, whatever stands between its words."""
    return "(?:" + "|".join(flexible(entry) for entry in words_of(block)) + ")"


def flexible(entry: str) -> str:
    """ "A và B" also as "A & B", blanks also as line ends, dashes with and without blanks."""
    parts = []
    for part in re.split(r"(\s*[-–,]\s*|\s+)", even(entry)):
        mark = part.strip()
        if mark in ("-", "–"):
            parts.append(r"\s?[-–]\s?")
        elif mark == ",":
            parts.append(r"\s?,\s?")
        else:
            parts.append(re.escape(mark) if mark else GAP)
    return re.sub(r"(?<=\*)và(?=\()", "(?:và|&)", "".join(parts))
