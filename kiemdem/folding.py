"""Vietnamese text for finding and for sorting: one form on every database."""

import re
import unicodedata

# Letters in the order of the alphabet, tones after the letter: none, huyền, hỏi, ngã, sắc, nặng.
LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
RANK = {letter: chr(0x100 + 2 * place) for place, letter in enumerate(LETTERS)}
NOT_WORDS = re.compile(r"[^0-9a-z]+")


def clean(text: str | None) -> str:
    """NFC with single spaces and no zero-width characters; "" for None."""
    text = unicodedata.normalize("NFC", text or "")
    text = re.sub(r"[\u200b-\u200f\u2060\ufeff\u00ad]", "", text)
    return re.sub(r"\s+", " ", text).strip()


def fold(text: str | None) -> str:
    """The form that search compares: no marks, đ as d, lower case, single spaces.

    Where a tone mark stands (ủy, uỷ), how accents are encoded, and whether the Centre is
    written TƯ or TW make no difference.
    """
    bare = unicodedata.normalize("NFD", text or "").replace("đ", "d").replace("Đ", "d")
    bare = "".join(c for c in bare if not unicodedata.combining(c)).casefold()
    return re.sub(r"\btw\b", "tu", NOT_WORDS.sub(" ", bare).strip())


def sort_key(text: str | None) -> str:
    """A string that sorts by code point as Vietnamese sorts: letters first, then tones.

    Digits sort by value up to nine places. Punctuation ranks below letters.
    """
    letters, tones = [], []
    text = unicodedata.normalize("NFD", (text or "").casefold())
    text = re.sub(r"\d+", lambda number: number[0].lstrip("0").zfill(9), text)
    for char in text:
        if char in TONES:
            if tones:
                tones[-1] = str(TONES[char])
        elif unicodedata.combining(char):  # breve, circumflex, horn belong to the letter
            if letters:
                whole = unicodedata.normalize("NFC", unletter(letters[-1]) + char)
                letters[-1] = RANK.get(whole, letters[-1])
        else:
            letters.append(RANK.get(char, char))
            tones.append("0")
    return "".join(letters) + "\u0020" + "".join(tones).rstrip("0")


def unletter(rank: str) -> str:
    """The letter behind a rank of `sort_key`."""
    place = (ord(rank[0]) - 0x100) // 2
    return LETTERS[place] if 0 <= place < len(LETTERS) and ord(rank[0]) >= 0x100 else rank
