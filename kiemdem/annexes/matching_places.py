"""Whether two names speak of the same place: marks decide where letters do not."""

import re

from kiemdem.annexes.matching_forms import LOCAL
from kiemdem.annexes.matching_words import letters
from kiemdem.folding import clean, fold

SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?"
    r"(?:uye|uya|uyu|oai|oay|oeo|uay|uoi|uou|ieu|yeu|ia|ie|ua|uo|uu|ue|uy|oa|oe|oo|oi|ai|ao|au|ay"
    r"|eo|eu|iu|ui|ya|ye|[aeiouy])(?:ch|ng|nh|[cmnpt])?"
)


def is_place(key: str) -> bool:
    return bool(LOCAL.match(key))


def place_of(key: str) -> str:
    """ "xa dong bai" in the name of a body of that commune."""
    local = LOCAL.match(key)
    return f"{local['level']} {local['place']}" if local else ""


def other_place(printed: str, name: str) -> bool:
    """Whether the marks of a place's name say another place: "Đông Hải" is not "Đồng Hải".

    A text typed wholly without marks says nothing either way.
    """
    asked = re.findall(r"\w+", clean(printed))
    if all(fold(word) == word.lower() for word in asked):
        return False
    meant = {letters(word) for word in re.findall(r"\w+", clean(name))}
    folded = {fold(word) for word in re.findall(r"\w+", clean(name))}
    strange = [
        letters(word) for word in asked if fold(word) in folded and letters(word) not in meant
    ]
    return any(not hook_for_tilde(word, meant) for word in strange)


def is_syllable(word: str) -> bool:
    """Whether a folded word could be Vietnamese: then it may be the name of another place."""
    return bool(SYLLABLE.fullmatch(word))


def hook_for_tilde(word: str, place: set[str]) -> bool:
    """Hỏi written for ngã or ngã for hỏi: the commonest slip."""
    return word.replace("\u0309", "\u0303") in place or word.replace("\u0303", "\u0309") in place
