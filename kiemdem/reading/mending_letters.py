"""Letters that look right and are not: blanks, quotes, wrong Đ and ư, marks on the other vowel."""

import html
import re
import unicodedata
from collections.abc import Iterator

BLANKS = (
    "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
ENDS = "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
HYPHENS = "\u2010\u2011\u2012\u2212\ufe58\ufe63\uf02d\uf0b7\uf0a7\uf0d8"
FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
SIGNS: dict[int, str | int | None] = {
    **FULL_WIDTH,
    **dict.fromkeys(map(ord, BLANKS), " "),
    **dict.fromkeys(map(ord, ENDS), "\n"),
    **dict.fromkeys(map(ord, HYPHENS), "-"),
    **dict(zip(map(ord, "ÐƉðɖƢƣ"), "ĐĐđđƯư", strict=True)),
    **dict(zip(map(ord, "„‟«»″＂´`‛"), "“““”\"\"''‘", strict=True)),
}
TONE = re.compile(
    r"(?i:o[àáảãạ]|o[èéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?![^\W\d_])"
)  # the mark on the last vowel of hoà, khoẻ, uỷ
LATER, EARLIER = "àáảãạèéẻẽẹỳýỷỹỵ", "òóỏõọòóỏõọùúủũụ"
PLAIN = dict(zip(LATER + LATER.upper(), "aaaaaeeeeeyyyyyAAAAAEEEEEYYYYY", strict=True))
MOVED = dict(zip(LATER + LATER.upper(), EARLIER + EARLIER.upper(), strict=True))
STRAY = re.compile(
    "\r\n?|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe]+"
    "|&(?:nbsp|amp|quot|lt|gt|ldquo|rdquo|ndash|mdash|#\\d{1,6}|#x[0-9a-fA-F]{1,5});"
    "|[^\\W\\d_][\u0300\u0301\u0303\u0309\u0323]"
)


def alike(text: str) -> str:
    """One sign for all that mean the same, each where it stood."""
    return TONE.sub(earlier, text.translate(SIGNS))


def earlier(hit: re.Match[str]) -> str:
    """Hoà as hòa; the first vowel keeps its case."""
    first, second = hit[0][0], hit[0][1]
    moved = MOVED[second]
    return (moved.upper() if first.isupper() else moved.lower()) + PLAIN[second]


def stray_letters(text: str) -> Iterator[tuple[int, int, str]]:
    """What stands between the letters and is not seen, entities of web pages, loose tone marks."""
    for hit in STRAY.finditer(text):
        if hit[0][0] == "\r":
            yield hit.start(), hit.end(), "\n"
        elif hit[0][0] == "&":
            shown = html.unescape(hit[0])
            yield hit.start(), hit.end(), " " if shown in BLANKS else shown.translate(SIGNS)
        elif len(hit[0]) == 2 and hit[0][0].isalpha():
            yield hit.start(), hit.end(), unicodedata.normalize("NFC", hit[0])
        else:
            yield hit.start(), hit.end(), ""
