"""What the text around the tables says: the plan's number, date, year and title."""

import re
from datetime import date

from kiemdem.annexes.labels import split_label
from kiemdem.annexes.words import clean, fold

SIGN = re.compile(
    r"\bsố\s*:?\s*(\d{1,5}[a-z]?\s*[-–/]\s*[A-ZĐa-z0-9][\wĐđ.&]*(?:\s*[-–/]\s*[\wĐđ.&]+){0,4})",
    re.IGNORECASE,
)
DAY = re.compile(
    r"ngày\s+(\d{1,2})\s*(?:tháng|[/.-])\s*(\d{1,2})\s*(?:năm|[/.-])\s*((?:19|20)\d\d)",
    re.IGNORECASE,
)
DATE_LINE = re.compile(r"^[^,;]{2,40},\s*ngày\s", re.IGNORECASE)
TITLE = re.compile(
    r"^(?:phu luc|danh muc|ke hoach|chuong trinh|bieu|bang|nhiem vu|phan cong|de an|nghi quyet|quyet dinh|he thong|cac nhiem vu|"
    r"thong bao|ket luan|tong hop|chi tieu|du thao)\b"
)
YEAR = re.compile(
    r"(?<!\d[/.-])\bnăm\s+(20\d\d)\b|\bnăm học\s+(20\d\d)\b|\b(?:NĂM)\s+(20\d\d)\b", re.IGNORECASE
)
GROUNDS = re.compile(
    r"^(?:theo|can cu|thuc hien|tiep tuc|tren co so|nham|de|xet|tren day|kinh gui)\b"
)
SPAN = re.compile(
    r"giai đoạn|nhiệm kỳ|đến năm|tầm nhìn|định hướng|hết năm|từ năm|trước năm|sau năm",
    re.IGNORECASE,
)


def attached(lines: list[str]) -> list[str]:
    """The lines that say to which document the annex belongs."""
    return [line for line in lines if re.search(r"\b(?:kem theo|ban hanh kem)\b", fold(line))]


def find_sign(lines: list[str]) -> str | None:
    """The number of the document: of "kèm theo", else of the letterhead."""
    for line in [
        *attached(lines),
        *(line for line in lines[:60] if re.match(r"\s*số\b", line, re.IGNORECASE)),
    ]:
        if hit := SIGN.search(clean(line)):
            return re.sub(r"\s+", "", hit[1]).rstrip(".-/")
    return None


def find_issued(lines: list[str]) -> date | None:
    """The day of the document: its date line, else the one in "kèm theo"."""
    dated = [line for line in lines if DATE_LINE.match(clean(line))]
    for line in [*attached(lines), *dated]:
        for hit in DAY.finditer(clean(line)):
            try:
                return date(int(hit[3]), int(hit[2]), int(hit[1]))
            except ValueError:
                continue
    return None


def find_title(lines: list[str]) -> str | None:
    """The title above the table: from its first word to "kèm theo"."""
    words: list[str] = []
    for line in lines:
        folded = fold(line)
        if attached([line]) or DATE_LINE.match(clean(line)) or re.match(r"so \d*", folded):
            if words:
                break
            continue
        if words and (len(words) > 3 or len(line) > 250):
            break
        if words or (TITLE.match(folded) and len(line) < 250):
            words.append(clean(line))
    return " ".join(words) or None


def year_in(lines: list[str]) -> int | None:
    """The year a heading names as its own: "năm 2026", but not "đến năm 2030"."""
    for line in reversed(lines):
        text = clean(line)
        if not heading_like(text) or attached([text]) or DATE_LINE.match(text) or DAY.search(text):
            continue
        found = [
            hit
            for hit in YEAR.finditer(text)
            if not SPAN.search(text[max(0, hit.start() - 12) : hit.start() + 3])
        ]
        if found:
            return int(next(group for group in found[-1].groups() if group))
    return None


def plan_year(lines: list[str], issued_on: date | None) -> int | None:
    """The year of the plan: of its title, else of its date."""
    titles = [line for line in lines[:200] if heading_like(line)]
    return (
        year_in(list(reversed(titles)))
        or (issued_on.year if issued_on else None)
        or stray_year(lines)
    )


def is_school_year(lines: list[str], year: int | None) -> bool:
    """Whether the plan's year runs from a summer to the next: "năm học 2026 - 2027"."""
    span = re.compile(rf"năm học\s+{year}\s*[-–]\s*{(year or 0) + 1}\b", re.IGNORECASE)
    return any(heading_like(line) and span.search(clean(line)) for line in lines)


def year_of_names(names: list[str]) -> int | None:
    """The year in the name of a sheet or of the file, when the text has none."""
    for name in names:
        if hit := re.search(r"(?<!\d)(20[1-4]\d)(?!\d|\s*[-–_]\s*20\d\d)", name):
            return int(hit[1])
    return None


def heading_like(line: str) -> bool:
    """A line of capitals, one that begins as titles do, or a short line that is no sentence."""
    text, folded = clean(line), fold(line)
    capitals, letters = sum(map(str.isupper, text)), sum(map(str.isalpha, text)) or 1
    loud, sentence = capitals > 0.6 * letters, bool(re.search(r"[.;:,]$", text))
    if len(text) > 250 or (GROUNDS.match(folded) and sentence and not loud):
        return False
    titled = loud or TITLE.match(folded) or folded.startswith("ve ")
    return bool(titled) or not sentence


def stray_year(lines: list[str]) -> int | None:
    """The last resort: a date anywhere in the "kèm theo" line without a day."""
    for line in [*attached(lines), *lines[:40]]:
        if hit := re.search(r"(?:năm|/)\s*(20\d\d)\b", line):
            return int(hit[1])
    return None


def caption_group(before: list[str]) -> str | None:
    """A numbered heading right above a table, which is then the group of its rows."""
    for line in reversed(before[-3:]):
        text = clean(line)
        if attached([text]) or fold(text).startswith(("don vi tinh", "dvt")):
            continue
        number, title = split_label(text)
        grand = number is not None and number.style.startswith(("roman", "letter", "d"))
        return title.rstrip(" :.") if grand and len(title) < 200 else None
    return None
