"""The words of a deadline made comparable, and what in them is no deadline."""

import re
import unicodedata

from kiemdem.folding import clean

DASHES = re.compile(r"[‐‑‒–—―−~→⟶]|->|=>")
SLASHES = re.compile(r"[⁄∕／\\]")
ROMANS = {"Ⅰ": "I", "Ⅱ": "II", "Ⅲ": "III", "Ⅳ": "IV"}
ENGLISH_MONTHS = [
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
]
# "30-Jun-26", "Jun-26": a date of Excel set to English.
ENGLISH = re.compile(
    rf"\b(?:(\d{{1,2}})[- ])?({'|'.join(ENGLISH_MONTHS)})[a-z]*[- ](\d{{4}}|\d\d)\b", re.IGNORECASE
)
WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}  # full-width signs
# Letters of the old TCVN3 fonts that come out as signs when read as Latin-1.
TCVN3 = str.maketrans("¨©ª«¬®µ¶¸¹", "aaeoodaaaa")

# "12-NQ/TU", "5969/QĐ-UBND", "30/2020/NĐ-CP": the sign of a document, capitals as written.
SIGN = re.compile(
    r"(?<![\d/])\d+[a-zđ]?(?:/(?:19|20)\d\d)?\s?[-/]\s?(?!NĂM|THÁNG|QUÝ|TUẦN|LẦN|NGÀY|Q[IV\d])"
    r"[A-ZĐ]{2,}[a-z]{0,2}[A-ZĐ\d]*(?:\s?[-/.&]\s?[A-ZĐ][A-Za-zĐđ\d]*)*(?![a-zà-ỹ])"
)
DATE = r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{2,4}|\d{1,2} thang \d{1,2}(?: nam \d{4})?"
PAPER = (
    r"(?:nghi quyet|chi thi|ket luan|quyet dinh|ke hoach|huong dan|thong bao|de an|chuong trinh"
    r"|cong van|quy dinh|quy che|luat|nghi dinh|thong tu|van ban|to trinh|cong dien)"
)
CUT_OFF = (
    r"(?:thoi diem |ngay )?(?:(?:chot|khoa|cat|lay) (?:so lieu|so|ky bao cao)"
    r"|so lieu(?: \w+){0,3}? (?:chot|tinh|lay|cap nhat|khoa)(?: \w+)? (?:den|tu|vao|truoc|ngay)"
    r"|so lieu (?:den|tu) |thoi diem chot)"
)
CUT_OFF_END = r"(?=[,;()]|\.(?!\d)|gui|nop|bao cao|trinh|hoan thanh|hang |$)"
DATED = rf"(?:{DATE}|\d{{1,2}}[/.-]\d{{1,2}}|ngay \d{{1,2}})"

NOT_DEADLINES = [
    re.compile(rf"{PAPER}(?: so)?:?\s*[\d\w/.-]*\s*,?\s*(?:ban hanh )?ngay (?:{DATE})"),
    re.compile(rf"{CUT_OFF}.*?{CUT_OFF_END}"),
    # "Ngày 25/11: chốt số liệu" – the day stands before its purpose.
    re.compile(
        rf"(?:truoc |vao )?(?:ngay )?{DATED}\s*[:(,-]?\s*(?:la )?(?:ngay |moc |thoi diem )?"
        r"(?:chot|khoa|cat) (?:so lieu|so)"
    ),
    re.compile(r"\((?=[^)]*(?:mung|tet|am lich|\bal\b|giap|ram ))[^)]*\)"),
    re.compile(rf"\(?(?:tuc(?: la)? )(?:ngay )?{DATED}(?: nam \w+ \w+)?(?: am lich|\s*al\b)\)?"),
    re.compile(r"\((?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)(?: \w+)?\)"),
    re.compile(r"\d{1,2}\s*(?:gio|h|g)(?![a-z])\s*(?:\d{1,2}\s*(?:phut|')?)?(?!\d?[/.-]\d)"),
    re.compile(r"\d{1,2}:\d{2}(?::\d{2})?"),
    re.compile(r"thu (?:[2-7]|hai|ba|tu|nam|sau|bay)(?![\d/])|chu nhat"),
    re.compile(
        r"tet (?:nguyen dan|duong lich|trung thu|am lich)?(?: \w+ \w+)??(?: nam)?(?: 20\d\d)?"
    ),
    re.compile(
        r"(?:lan|dot|buoc|giai doan|phien hop|ky hop|khoa|nhiem ky)(?: thu)? "
        r"(?:\d{1,2}|[ivx]+)(?![\d/\w-])(?! ngay)"
    ),
    re.compile(
        r"(?:ky hop|hoi nghi|phien hop|dai hoi)[^;,.()\d]{0,40}?(?:dau|giua|cuoi) nam(?: 20\d\d)?"
    ),
    re.compile(
        r"(?:khai giang|be giang|(?:bat dau|buoc vao|dau|tong ket|so ket) nam hoc)(?: nam hoc)?(?: moi)?"
        r"(?: 20\d\d\s?[-/]\s?(?:20)?\d\d)?"
    ),
    re.compile(r"(?:hoc ky|hk) (?:i|1)\b(?:,? nam hoc 20\d\d\s?[-/]\s?20\d\d)?"),
    re.compile(r"(?:hoc ky|hk) (?:ii|2)\b(?=,? nam hoc 20)"),
    re.compile(r"(?:tam nhin|dinh huong)(?: den)?(?: nam)? 20\d\d"),
]
ACCORDING = re.compile(
    r"theo (?!(?:tung |cac |dinh ky )?(?:quy|qui|thang|nam|tuan|giai doan)\b(?! (?:dinh|che|hoach))"
    r"(?! bao cao))(?:(?!truoc |hoan thanh|cham nhat|den |xong |trong (?:quy|thang|nam)|hang |dinh ky"
    r"|moi (?:quy|thang|nam)|thuong xuyen)[^;,.()])*"
)
EVENT = re.compile(
    r"^ngay$|theo |khi |sau |ke tu|ky hop|hoi nghi|dai hoi|phien hop|tet|le |dip |ngay (?:sau|khi|tu)|dot xuat"
    r"|phat sinh|yeu cau|nhiem ky|hoc ky|nam hoc|khai giang|be giang|khan truong|som|kip thoi|lo trinh"
    r"|tien do|chot|so lieu|\bhk\b|ngay lap tuc|truoc mat|thoi gian toi|hop "
)


class Bare(dict[int, str]):
    """Each letter without its marks in lower case, worked out when first met."""

    def __missing__(self, code: int) -> str:
        letter = unicodedata.normalize("NFD", chr(code).translate(TCVN3))[0]
        self[code] = "d" if letter in "đĐ" else letter.lower()[:1]
        return self[code]


BARE = Bare()


def plain(text: str) -> str:
    """Lower case without marks, sign for sign as long as its source, punctuation kept."""
    return text.translate(BARE)


def prepare(text: str) -> str:
    """NFC text with one kind of dash, slash and numeral, without blanks around slashes."""
    text = unicodedata.normalize("NFC", (text or "").replace("\u00ad", "ư"))
    for roman, letters in ROMANS.items():
        text = text.replace(roman, letters)
    text = text.translate(WIDE)
    text = ENGLISH.sub(
        lambda day: (
            f"{day[1] + '/' if day[1] else ''}{ENGLISH_MONTHS.index(day[2].lower()) + 1}/{day[3]}"
        ),
        text,
    )
    text = re.sub(r"^\s*(20\d\d)(0[1-9]|1[0-2])([0-3]\d)\s*$", r"\1-\2-\3", text)
    text = re.sub(r"^\s*(\d{1,2}),(20\d\d)\s*$", r"\1/\2", text)
    text = clean(SLASHES.sub("/", DASHES.sub("-", text)))
    text = re.sub(r"\s*/\s*", "/", text)
    return re.sub(r"(?<=\d)([/.]){2,}(?=\d)", r"\1", text)


def blank(text: str, start: int, end: int) -> str:
    """The text with a passage painted over, so that places stay where they are."""
    return text[:start] + "\x00" * (end - start) + text[end:]


def blank_all(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda found: "\x00" * len(found[0]), text)


def only_deadlines(text: str) -> str:
    """The folded text with signs, hours, cut-off days and other false dates painted over."""
    folded = plain(text)
    for sign in SIGN.finditer(text):
        dated = re.compile(rf",?\s*(?:ban hanh )?ngay (?:{DATE})").match(folded, sign.end())
        folded = blank(folded, sign.start(), dated.end() if dated else sign.end())
    for pattern in NOT_DEADLINES:
        folded = blank_all(pattern, folded)
    return folded
