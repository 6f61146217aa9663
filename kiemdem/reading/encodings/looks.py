"""Whether Latin-looking text is Vietnamese in an old encoding, told by how many words come out right."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kiemdem.reading.encodings import mojibake, tcvn3, vni
from kiemdem.reading.syllables import is_syllable

LETTERS = re.compile(r"[^\W\d_]+")
LINE = re.compile(r"[^\n]+")
SAMPLE = 400  # words that are looked at: enough to be sure, few enough for the longest text
QUOTES = "“”‘’–—…•\xa0"
ENOUGH = 4  # fewer odd words than this prove nothing


@dataclass(frozen=True)
class Conversion:
    """One old encoding: what its words look like and how one is read."""

    name: str
    word: re.Pattern[str]
    convert: Callable[[str], str]

    def words(self, text: str) -> Iterator[re.Match[str]]:
        """The words that hold anything but plain Latin letters."""
        return (hit for hit in self.word.finditer(text) if not hit[0].isascii())

    def share(self, text: str) -> tuple[float, int]:
        """Which share of the odd words of a sample comes out as Vietnamese, and how many there are."""
        hits = zip(self.words(text), range(SAMPLE), strict=False)
        read = [word for hit, _ in hits if (word := self.convert(hit[0]).strip(QUOTES))]
        parts = [part for one in read for part in LETTERS.findall(one)]
        good = sum(is_syllable(part) for part in parts)
        clean = sum(LETTERS.fullmatch(one) is not None for one in read)
        return min(good / max(1, len(parts)), clean / max(1, len(read))), len(read)


CONVERSIONS = (
    Conversion("TCVN3", tcvn3.WORD, tcvn3.convert),
    Conversion("VNI", vni.WORD, vni.convert),
)
MOJIBAKE = Conversion("UTF-8 read as Latin", mojibake.WORD, mojibake.convert)


def conversion_of(text: str) -> Conversion | None:
    """The old encoding that most of this text is in; None when it is healthy or unclear."""
    if text.isascii():
        return None
    if is_read_twice(text):
        return MOJIBAKE
    if health(text) > 0.5:
        return None
    tried = [(*one.share(text), one) for one in CONVERSIONS]
    share, count, best = max(tried, key=lambda one: one[0])
    return best if share >= 0.85 and count >= ENOUGH else None


def is_read_twice(text: str) -> bool:
    """Whether most odd words become Vietnamese when their letters are taken for bytes of UTF-8."""
    words = [hit[0] for hit, _ in zip(MOJIBAKE.words(text), range(SAMPLE), strict=False)]
    read = [new for old in words if (new := mojibake.convert(old)) != old]
    parts = [part for one in read for part in LETTERS.findall(one)]
    return len(read) >= max(ENOUGH, 0.5 * len(words)) and sum(map(is_syllable, parts)) >= 0.8 * len(
        parts
    )


def health(text: str) -> float:
    """Which share of the words with marks is Vietnamese as it stands."""
    odd = (hit[0] for hit in LETTERS.finditer(text) if not hit[0].isascii())
    sample = [word for word, _ in zip(odd, range(SAMPLE), strict=False)]
    return sum(map(is_syllable, sample)) / len(sample) if len(sample) >= ENOUGH else 0.0


def converted(text: str) -> tuple[str, str | None]:
    """A text out of an old encoding, and the name of it; as it is when healthy."""
    pieces, at, used = [], 0, None
    for start, end, letters, name in conversions(text):
        pieces += [text[at:start], letters]
        at, used = end, name
    return "".join([*pieces, text[at:]]), used


def conversions(text: str) -> Iterator[tuple[int, int, str, str]]:
    """The words to be exchanged, line by line: where each stands, what it should be, in which look."""
    if text.isascii():
        return
    whole = conversion_of(text)
    for line in LINE.finditer(text):
        look = look_of(line[0], whole)
        if look is None:
            continue
        capitals = in_capitals(line[0])
        for hit in look.words(line[0]):
            letters = look.convert(hit[0])
            letters = letters.upper() if capitals else letters
            if letters != hit[0]:
                yield line.start() + hit.start(), line.start() + hit.end(), letters, look.name


def in_capitals(line: str) -> bool:
    """Whether the plain letters of a line are capitals: then those with marks were printed so too."""
    plain = [char for char in line if char.isascii() and char.isalpha()]
    return len(plain) > 5 and all(char.isupper() for char in plain)


def look_of(line: str, whole: Conversion | None) -> Conversion | None:
    """The encoding of one line: its own when it shows one, that of the text unless it is healthy."""
    if line.isascii():
        return None
    own = conversion_of(line)
    if own is not None or whole is None:
        return own
    odd = [hit[0] for hit in LETTERS.finditer(line) if not hit[0].isascii()]
    healthy = bool(odd) and sum(map(is_syllable, odd)) > 0.5 * len(odd)
    share, count = whole.share(line)
    return whole if count and share >= 0.5 and not (healthy and share < 1) else None
