"""What "huyện", "Sở", "nhà trường" stand for: the full name said before."""

import re

from kiemdem.reading.letters import pattern
from kiemdem.reading.lexicon.units import unit_at

SHORT = re.compile(
    r"(?:lãnh\s+đạo\s+)?(?P<head>huyện|quận|thị\s+xã|thành\s+phố|tỉnh|xã|phường|thị\s+trấn|sở|ban|bộ|cục|chi\s+cục|viện|trường|nhà\s+trường|bệnh\s+viện|trung\s+tâm|hội|công\s+ty|tổng\s+công\s+ty|tập\s+đoàn|"
    r"huyện\s+ủy|quận\s+ủy|thị\s+ủy|thành\s+ủy|tỉnh\s+ủy|đảng\s+ủy|đảng\s+bộ|chi\s+bộ|ngành|học\s+viện)(?:\s+(?:này|ta|đó))?",
    re.I,
)
HEADS = {"nhà trường": "trường", "học viện": "học viện"}
FULL = pattern(
    r"(?<!\w)(?P<head>[Hh]uyện ủy|[Qq]uận ủy|[Tt]hị ủy|[Tt]hành ủy|[Tt]ỉnh ủy|[Đđ]ảng ủy|[Đđ]ảng bộ|[Cc]hi bộ|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hành phố|[Tt]ỉnh|[Xx]ã|[Pp]hường|[Tt]hị trấn|Sở|Ban|Bộ|Cục|Chi cục|Viện|Học viện|Trường|[Bb]ệnh viện|[Tt]rung tâm|Hội|[Cc]ông ty|[Tt]ổng công ty|[Tt]ập đoàn|[Nn]gành)"
    r"(?P<name>(?:\s+(?:xã|phường|tỉnh|huyện|quận))?(?:\s+(?:Đại học|Cao đẳng|Chính trị|và|nhân dân|-|–))*\s+[Ⓐ][\w&-]*(?:[ ](?:và[ ]|-[ ]|–[ ])?[Ⓐ][\w&-]*){0,8})"
)


class FullNames:
    """The full names of a document's units, by the word that may stand for them."""

    def __init__(self, text: str) -> None:
        self.said: dict[str, list[tuple[int, str]]] = {}
        for found in FULL.finditer(text):
            head = " ".join(found["head"].lower().split())
            stop = max(found.end(), unit_at(text, found.start()) or 0)
            name = " ".join(text[found.start() : stop].split())
            self.said.setdefault(head, []).append((found.start(), name))

    def full(self, lead: str | None, at: int) -> str | None:
        """The name that a short word stands for at this place; any other lead as it is."""
        short = SHORT.fullmatch(lead) if lead else None
        if not lead or not short:
            return lead
        head = " ".join(short["head"].lower().split())
        said = self.said.get(HEADS.get(head, head), [])
        before = [name for place, name in said if place < at]
        return before[-1] if before else lead
