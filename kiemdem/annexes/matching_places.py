"""Whether two names speak of the same place: marks decide where letters do not."""

import re

from kiemdem.annexes.matching_forms import LOCAL
from kiemdem.annexes.matching_words import letters
from kiemdem.folding import clean, fold


def is_place(key: str) -> bool:
    return bool(LOCAL.match(key))


def place_of(key: str) -> str:
    """ "xa dong bai" in the name of a body of that commune."""
    local = LOCAL.match(key)
    return f"{local['level']} {local['place']}" if local else ""


def other_place(printed: str, name: str) -> bool:
    """Whether the marks of a place's name say another place: "Đông Hải" is not "Đồng Hải"."""
    place = set()
    for word in re.findall(r"\w+", clean(name)):
        place.add(letters(word))
    folded = {fold(word) for word in re.findall(r"\w+", clean(name))}
    for word in re.findall(r"\w+", clean(printed)):
        if fold(word) in folded and letters(word) not in place and fold(word) != word.lower():
            if not hook_for_tilde(letters(word), place):
                return True
    return False


def hook_for_tilde(word: str, place: set[str]) -> bool:
    """Hỏi written for ngã or ngã for hỏi: the commonest slip."""
    return word.replace("\u0309", "\u0303") in place or word.replace("\u0303", "\u0309") in place
