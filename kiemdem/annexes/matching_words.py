"""A unit's name as comparable words: abbreviations written out, spellings made one."""

import re
import unicodedata
from dataclasses import dataclass

from kiemdem.folding import clean, fold

# Written one way whoever writes them; the longest first.
SAME = [
    (r"(?:co quan )?(?:uy ban )?mat tran to quoc(?: viet nam)?|(?:ub)?mttq(?: ?vn| viet nam)?|uy ban mttq(?: viet nam| vn)?|mat tran to quoc(?: vn)?|ubmt", "mat tran to quoc"),
    (r"(?:hoi )?lien hiep phu nu(?: viet nam)?|hoi lhpn|hlhpn|hpn|hoi phu nu(?: viet nam)?", "hoi phu nu"),
    (r"(?:doan )?thanh nien cong san ho chi minh|doan tncs(?: ho chi minh| hcm)?|dtncs(?: hcm)?|dtn|doan tn|doan thanh nien(?! cong)", "doan thanh nien"),
    (r"thanh doan", "doan thanh nien thanh pho"),
    (r"tinh doan", "doan thanh nien tinh"),
    (r"hoi nong dan viet nam|hnd(?:vn)?", "hoi nong dan"),
    (r"(?:hoi )?cuu chien binh(?: viet nam)?|hccb(?:vn)?|hoi ccb", "hoi cuu chien binh"),
    (r"ldld", "lien doan lao dong"),
    (r"bhxh", "bao hiem xa hoi"),
    (r"catp", "cong an thanh pho"),
    (r"ca(?= (?:tp|thanh pho|tinh|xa|phuong|quan|huyen)\b)", "cong an"),
    (r"vp", "van phong"),
    (r"uy ban nhan dan|ub nhan dan|ubnd", "ubnd"),
    (r"hoi dong nhan dan|hdnd", "hdnd"),
    (r"ban chi huy quan su|ban chqs|bchqs|bch quan su", "ban chi huy quan su"),
    (r"trung uong", "trunguong"),
    (r"thanh pho ha noi|tphn|tp ha noi|tp hn", "thanh pho ha noi"),
    (r"tphcm|tp hcm|tp ho chi minh|thanh pho hcm", "thanh pho ho chi minh"),
    (r"(?<!so )tp", "thanh pho"),
    (r"lao dong thuong binh (?:va )?xa hoi", "lao dong thuong binh xa hoi"),
]  # fmt: skip
SAME_WORDS = [(re.compile(rf"\b(?:{pattern})\b"), same) for pattern, same in SAME]
WRITTEN = {"ubnd", "hdnd"}  # kept short everywhere
# "và" between words; at the end it is the name of a place, and "cửa" always is.
LINKING = re.compile(r"(?i)(?<=\w)(?: *(?:&| và | va | của )) *(?=\w)")
CENTRE = re.compile(r"\bT\.?\s?(?:W|Ư)\b|(?<=[A-ZĐ]{2})TW\b")
DOTTED = re.compile(r"\b(T\.P|Tp|TP|TX|TT|Q|H|P|X|TW)\.\s*(?=\w)")
TONE = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
POSTS = re.compile(
    r"^(?:(?:cac )?dong chi|d c|ong|ba|lanh dao|thu truong|nguoi dung dau|cap truong"
    r"|(?:pho )?(?:tong )?giam doc|(?:pho )?chu tich(?: thuong truc)?|(?:pho )?chu nhiem|(?:pho )?bi thu(?: thuong truc)?"
    r"|(?:pho )?truong(?= (?:ban|phong|cong an|doan|thue|tram))|(?:pho )?chanh(?= (?:van phong|thanh tra|an))"
    r"|chanh an|(?:pho )?chi huy truong|(?:pho )?vien truong|(?:pho )?hieu truong|(?:pho )?tong bien tap"
    r"|(?:pho )?(?:chi )?cuc truong|bo truong(?= bo)|(?:pho )?tu lenh|chinh uy)\s+"
)


@dataclass(frozen=True)
class Words:
    """Folded words in order; for each whether it was written as an abbreviation."""

    words: tuple[str, ...]
    capitals: tuple[bool, ...]

    @property
    def key(self) -> str:
        return " ".join(self.words)

    def initials(self, vocabulary: frozenset[str]) -> str:
        """The letters that the name written in full would begin its words with."""
        return "".join(
            word if short and len(word) <= 8 else word[:1]
            for word, short in zip(self.words, self.shortened(vocabulary), strict=True)
        )

    def all_short(self) -> "Words":
        """As if every short word were an abbreviation: for texts all in capitals."""
        return Words(self.words, tuple(1 < len(word) < 7 for word in self.words))

    def shortened(self, vocabulary: frozenset[str]) -> tuple[bool, ...]:
        return tuple(
            capital or word not in vocabulary
            for word, capital in zip(self.words, self.capitals, strict=True)
        )


def folded_words(name: str) -> Words:
    """The words of a printed name, with what is unmistakable written one way."""
    text = CENTRE.sub(" trung ương ", clean(name))
    text = DOTTED.sub(lambda stop: stop[1].replace(".", "") + " ", text)
    text = LINKING.sub(" ", re.sub(r"(?<=[A-ZĐ])[.](?=[A-ZĐ])", " ", text))
    if text.isascii():  # typed without marks
        text = re.sub(r"(?i) va (?=\w)", " ", text)
    loud = text.upper() == text
    raw = re.findall(r"\w+", unicodedata.normalize("NFC", text))
    capitals = {fold(word): is_capitals(word, loud) for word in raw}
    key = fold(" ".join(raw))
    for pattern, same in SAME_WORDS:
        key = pattern.sub(same, key)
    words = tuple(key.split())
    return Words(words, tuple(word not in WRITTEN and capitals.get(word, False) for word in words))


def is_capitals(word: str, loud: bool) -> bool:
    """ "NV", "KHĐT", "ĐT": no word of a name; in a text all in capitals nobody knows."""
    return not loud and word.isalpha() and word.upper() == word and word not in ("Ý", "Ỷ")


def letters(word: str) -> str:
    """A word whose tone stands at its end: "hòa" and "hoà" are one, "hoa" is another."""
    apart = unicodedata.normalize("NFD", unicodedata.normalize("NFC", word).lower())
    tone = "".join(char for char in apart if ord(char) in TONE)
    return unicodedata.normalize("NFC", apart.translate(TONE)) + tone


def marked(name: str) -> str:
    """The name with all its marks, for telling "Đông Hải" from "Đồng Hải"."""
    return " ".join(letters(word) for word in re.findall(r"\w+", clean(name)))


def without_post(words: Words) -> Words | None:
    """ "Giám đốc Sở Nội vụ" speaks of Sở Nội vụ; None when no unit is left."""
    key = words.key
    while found := POSTS.match(key + " "):
        key = key[found.end() :].strip()
    if key == words.key:
        return words
    count = len(key.split())
    return Words(words.words[-count:], words.capitals[-count:]) if count else None
