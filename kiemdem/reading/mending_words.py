"""Words that lost the blank between them, or got one inside, where there is only one way to read them."""

import re
from collections.abc import Iterator

from kiemdem.reading.syllables import is_syllable, listed, marked, parted, toned

Edits = Iterator[tuple[int, int, str]]
WORD = re.compile(r"[^\W\d_]{2,24}")
HUMP = re.compile(r"([^\W\d_]+?[a-zà-ỹ])([A-ZÀ-ỴĐƠƯ][^\W\d_]*)")
TAIL = re.compile(r"([A-ZĐ]{3,8})([a-zđà-ỹ]{2,7})")
BEFORE_FIGURE = re.compile(r"(?<![^\W\d_])(?:[Nn]gày|[Tt]háng|[Nn]ăm|[Ss]ố)(?=\d)")
AFTER_FIGURE = re.compile(r"(?<=\d)(?=(?:tháng|năm) ?\d)")
LETTERED = re.compile(r"(?<!\S)(?:[A-ZÀ-ỴĐƠƯ] ){2,30}[A-ZÀ-ỴĐƠƯ](?![^\s,.:;])")
TORN = re.compile(
    r"(?<![^\W_])(?<!\d )([b-df-hj-np-tv-xđB-DF-HJ-NP-TV-XĐ]{1,3}) (?=([^\W\d_]{1,6}))"
)
CUT = re.compile(r"(?<![^\W_])([^\W\d_]{1,6}) (?=([^\W\d_]{1,5})(?![^\W_]))")
WORDS_OF_THEIR_OWN = listed(
    """
    ở ấy ủy ý ước ảnh ăn ấn ổn ứng ức ép áp án ấp ốm ồn êm âm ẩm ủng ủ úng ưu ư ương ướt ổ ô ông ơn ơi
    ít ích ịch ên ải ái ẩn ậy ào áo ảo ạ à á ừ ờ ạnh ấm êu ếch ôn ốc ác ách ánh ám
    """
)


def spaced_words(text: str) -> Edits:
    """K Ế H O Ạ C H → KẾ HOẠCH."""
    for hit in LETTERED.finditer(text):
        run = hit[0].replace(" ", "")
        if marked(run) and is_syllable(run):
            yield hit.start(), hit.end(), run
        elif marked(run) and (parts := parted(run)):
            yield hit.start(), hit.end(), " ".join(parts)


def split_words(text: str) -> Edits:
    """Ngh ị quy ết → Nghị quyết, in a text that shows it is damaged so."""
    torn = [hit for hit in TORN.finditer(text) if is_torn(hit)]
    if len(torn) < max(3, len(text) // 3000):
        return
    spots = {hit.end(1) for hit in torn}
    at = 0
    for hit in CUT.finditer(text):
        late = marked(hit[2][0]) and hit[2].islower() and hit[2].lower() not in WORDS_OF_THEIR_OWN
        whole = is_syllable(hit[1] + hit[2]) and (hit.end(1) in spots or late)
        if whole and hit.start() >= at:
            yield hit.end(1), hit.end(), ""
            at = hit.end()


def is_torn(hit: re.Match[str]) -> bool:
    """Consonants alone before a vowel with a mark, one syllable together."""
    return (
        hit[2][0].lower() not in "bcdđghklmnpqrstvx"
        and marked(hit[2])
        and is_syllable(hit[1] + hit[2])
    )


def glued_words(text: str) -> Edits:
    """Kếhoạch → Kế hoạch; ngày18 → ngày 18."""
    found = [(hit.start(), hit.end(), hit[0]) for hit in WORD.finditer(text) if is_glued(hit[0])]
    edits = [(start, end, apart(word)) for start, end, word in found]
    edits += [(hit.end(), hit.end(), " ") for hit in BEFORE_FIGURE.finditer(text)]
    edits += [(hit.end(), hit.end(), " ") for hit in AFTER_FIGURE.finditer(text)]
    yield from sorted(edits)


def is_glued(word: str) -> bool:
    return len(word) > 3 and marked(word) and not is_syllable(word)


def apart(word: str) -> str:
    """The parts of a glued word with blanks; the word itself when there is doubt."""
    hump = HUMP.fullmatch(word)
    if hump and toned(hump[1]) and is_syllable(hump[1]) and stands_alone(hump[2]):
        return f"{hump[1]} {hump[2]}"
    tail = TAIL.fullmatch(word)
    if tail and marked(tail[2]) and is_syllable(tail[2]):
        return f"{tail[1]} {tail[2]}"
    parts = parted(word)
    return " ".join(parts) if parts else word


def stands_alone(word: str) -> bool:
    return is_syllable(word) or (len(word) > 2 and word.isupper())
