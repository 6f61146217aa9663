"""Capital and small letters for patterns, and what is printed in capitals."""

import re

from kiemdem.reading.lexicon.letters import LOWER, UPPER


def pattern(words: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern in which ⓐ stands for the small letters and Ⓐ for the capital ones, inside [ ]."""
    return re.compile(words.replace("ⓐ", LOWER).replace("Ⓐ", UPPER), flags)


def is_capitals(words: str) -> bool:
    """Whether a line is printed in capitals, but for a sign such as "01-CTr/TU" in it."""
    letters = [letter for letter in words if letter.isalpha()]
    return len(letters) >= 4 and sum(map(str.isupper, letters)) >= 0.9 * len(letters)


def past(words: re.Pattern[str], text: str, at: int, end: int) -> int:
    """Where the words that stand at this place end; the place itself when they do not."""
    found = words.match(text, at, end)
    return found.end() if found else at
