"""TCVN 5712:1993 (VN3), known as ABC: one byte a letter; capitals with tones live in fonts named …H."""

import re

BYTES = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦"
LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ"
TABLE = dict(zip(BYTES, LETTERS, strict=True))
WORD = re.compile(f"[A-Za-z{re.escape(BYTES)}]+")


def convert(text: str) -> str:
    """A word that shows TCVN3 bytes as Latin letters, as it should be: H¹nh → Hạnh."""
    plain = "".join(TABLE.get(char, char) for char in text)
    latin = [char for char in text if char.isascii() and char.isalpha()]
    if len(latin) > 1 and all(char.isupper() for char in latin):
        return plain.upper()  # HéI: the tone marks of a font of capitals
    return plain
