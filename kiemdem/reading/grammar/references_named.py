"""Finds documents known by name: laws, charters, resolutions of congresses and plenums."""

import re
from collections.abc import Iterator

from kiemdem.reading.grammar.references_mentions import Mention
from kiemdem.reading.lexicon import laws
from kiemdem.reading.lexicon.letters import CAP, GAP, START, STOP, WORD, either, even

ORDINAL = r"(?:[IVXL]+|\d{1,2}|thứ\s\w+)"
TERM = rf"(?:{GAP}\(?khó?[aá]{GAP}(?:[IVXL]+|\d{{1,2}}))?\)?"
LEVEL = rf"(?:{GAP}(?:Đảng bộ|Đảng|tỉnh|thành phố|huyện|quận|xã|phường|Đoàn|Công đoàn|toàn quốc|đại biểu|các cấp|{CAP}))"
CONGRESS = rf"Nghị quyết{GAP}(?:của{GAP})?Đại hội{LEVEL}{{0,8}}(?:{GAP}lần thứ{GAP}\w+)?(?:{GAP}Đảng bộ(?:{GAP}(?:tỉnh|thành phố|huyện|quận|xã|phường))?(?:{GAP}{CAP}){{0,3}})?(?:{GAP}(?:của{GAP}Đảng|nhiệm kỳ))?"
PLENUM = rf"(?:Nghị quyết|Kết luận){GAP}(?:Hội nghị{GAP})?(?:Trung ương|TW)(?:{GAP}(?:lần thứ{GAP})?{ORDINAL}){TERM}"
KNOWN = rf"(?:Luật{GAP}(?:{either(laws.LAWS)})|Pháp lệnh{GAP}(?:{either(laws.ORDINANCES)})|Bộ luật{GAP}(?:{either(laws.CODES)}))(?:{GAP}\(?sửa đổi\)?)?(?:,?{GAP}năm{GAP}\d{{4}}|{GAP}\d{{4}})?"
LAWS = rf"Luật{GAP}[Ss]ửa đổi(?:,{GAP}bổ sung)?{GAP}(?:một số{GAP}điều{GAP})?của{GAP}(?:các{GAP})?(?:Bộ{GAP})?[Ll]uật(?:{GAP}{CAP})?(?:{GAP}{WORD}){{0,4}}?(?=[,;.:)\"”]|\n\n|{GAP}(?:và|được|đã|có|là|năm|ngày|số)\b)|(?:Bộ luật|Luật|Pháp lệnh)(?:{GAP}Phòng,{GAP}ch(?:ống|ữa)|{GAP}Phòng{GAP}cháy(?:,|{GAP}và){GAP}chữa{GAP}cháy(?:{GAP}và{GAP}cứu{GAP}nạn,{GAP}cứu)?)?(?:{GAP}(?:{CAP}|sửa đổi|bổ sung|một|số|điều|của|và|{WORD})){{1,9}}?(?:,?{GAP}năm{GAP}\d{{4}}|{GAP}\d{{4}}|{GAP}\(sửa đổi\)|(?={GAP}(?:và|được|đã|có|quy|là|ngày|số|do|để|trong|tại|cũng|cho|của)\b)|(?=[,;.:)\"”]|\n\n))"
CHARTERS = rf"(?:Hiến pháp(?:{GAP}năm{GAP}\d{{4}}|{GAP}\d{{4}})?|Điều lệ{GAP}(?:Đảng(?:{GAP}Cộng sản Việt Nam)?|Đoàn|Mặt trận Tổ quốc Việt Nam|Công đoàn Việt Nam|Hội{GAP}\w+{GAP}\w+)|Cương lĩnh{GAP}chính trị)"
NAMED = re.compile(
    rf"{START}(?:(?P<congress>{CONGRESS})|(?P<plenum>{PLENUM})|(?P<law>(?i:{KNOWN}){STOP}|{LAWS})|(?P<charter>{CHARTERS})){STOP}"
)
PEOPLE = re.compile(rf"Luật{GAP}(?:sư|gia|pháp|lệ|định|chơi|tục|số|này|và|của|về|tại|trong)")
TYPES = {"congress": "Nghị quyết", "plenum": "Nghị quyết", "law": "Luật", "charter": None}


def find_named(text: str) -> Iterator[Mention]:
    """Documents that have a name and no number."""
    for found in NAMED.finditer(even(text)):
        name = " ".join(text[found.start() : found.end()].split()).rstrip(" ,")
        if PEOPLE.match(found[0]) or (found["law"] and not is_law(name)):
            continue
        rule = f"named-{found.lastgroup}"
        kind = (
            name.split()[0] + " " + name.split()[1]
            if name.startswith(("Nghị", "Kết", "Pháp", "Bộ", "Hiến", "Điều", "Cương"))
            else "Luật"
        )
        yield Mention(
            found.start(), found.start() + len(found[0].rstrip(" ,")), (name.casefold(),), None, "named", rule,
            type=kind, name=name, confidence=0.6,
        )  # fmt: skip


def is_law(name: str) -> bool:
    """A law's name begins with a capital or with "sửa đổi": "Luật Thủ đô", "Luật sửa đổi, …"."""
    second = name.split()[2 if name.startswith(("Bộ luật", "Pháp lệnh")) else 1]
    return second[:1].isupper() or second in ("sửa", "an")
