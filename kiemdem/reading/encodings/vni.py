"""VNI Windows: a plain letter, then one more that stands for its marks."""

import re
import unicodedata

TONES = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
HATS = {"â": "", "á": "\u0301", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
BREVES = {"ê": "", "é": "\u0301", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
ALONE = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "í": "í", "ì": "ì"}


def pairs() -> dict[str, str]:
    """Every sign of VNI, in small and capital letters, with the letter it stands for."""
    table = dict(ALONE)
    for letter in "aeouy":
        table |= {letter + sign: letter + mark for sign, mark in TONES.items()}
    for letter in "aeo":
        table |= {letter + sign: letter + "\u0302" + mark for sign, mark in HATS.items()}
    table |= {"a" + sign: "a\u0306" + mark for sign, mark in BREVES.items()}
    for sign, letter in (("ô", "ơ"), ("ö", "ư")):
        table |= {sign + tone: letter + mark for tone, mark in TONES.items()}
    capital = {key.upper(): value.upper() for key, value in table.items()}
    mixed = {key[0].upper() + key[1:]: value[0].upper() + value[1:] for key, value in table.items()}
    whole = table | mixed | capital
    return {key: unicodedata.normalize("NFC", value) for key, value in whole.items()}


TABLE = pairs()
SIGNS = "".join(sorted({char for key in TABLE for char in key if not char.isascii()}))
SIGN = re.compile("|".join(sorted(map(re.escape, TABLE), key=len, reverse=True)))
WORD = re.compile(f"[A-Za-z{re.escape(SIGNS)}]+")


def convert(text: str) -> str:
    """A word that shows VNI bytes as Latin letters, as it should be: Haïnh → Hạnh."""
    return SIGN.sub(lambda hit: TABLE[hit[0]], text)
