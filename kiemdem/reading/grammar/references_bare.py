"""Finds bare mentions: "Nghị quyết 57", "Chương trình số 01", "các nghị quyết 57, 59, 66"."""

import re
from collections.abc import Iterator

from kiemdem.reading.grammar.references_mentions import Mention
from kiemdem.reading.lexicon.letters import GAP, LETTER, START, UPPER, either
from kiemdem.reading.lexicon.types import (
    BEFORE_NUMBERS,
    NAMES,
    canonical_code,
    type_named,
    type_of_code,
)

KEPT = either(
    "|".join(
        name
        for name in NAMES.split("|")
        if name
        not in ("Luật", "Bộ luật", "Thư", "Dự án", "Bản án", "Hợp đồng", "Lệnh", "CV", "Biên bản")
    )
)
# "Nghị định 150/2025" is a sign cut short, "tháng 12/2025" is none
FIGURES = r"\d{1,4}[a-zđA-Z]?(?:/(?:19|20)\d\d)?(?![\w%]|[.,]\d|\s?[/–-]\s?\d|\s?[/-]\s?[A-ZĐ])"
DATED = re.compile(r"(?:0?[1-9]|1[0-2])/\d{4}$")
LAW = rf"(?:Bộ{GAP})?[Ll]uật(?={GAP}(?:số{GAP})?\d{{1,3}}/\d{{4}})"
BARE = re.compile(
    rf"{START}(?:(?P<type>{LAW}|(?i:{KEPT})(?:{GAP}(?i:hành động|công tác|phối hợp|chuyên đề))?)|(?P<code>{BEFORE_NUMBERS})(?=\s?số|\s?\d))"
    rf"(?P<called>{GAP}(?i:số)\s*:?)?(?P<first>(?:{GAP})?[“\"]?{FIGURES}[”\"]?)"
    rf"(?P<more>(?:(?:\s?[,;]\s?|{GAP}(?:và|hay|hoặc){GAP}|\s?,\s?và{GAP})(?:số{GAP})?{FIGURES}){{0,9}})"
)
EACH = re.compile(rf"\d{{1,4}}[{LETTER}]?(?:/\d{{4}})?")
# After these a figure counts something and numbers no document.
COUNTED = re.compile(
    rf"\s?(?:%|{GAP}(?:năm(?!{GAP}\d{{4}}(?!\s?[-–]))|tháng(?!{GAP}\d)|tuần|giờ|phút|ngày(?!{GAP}\d)|quý|lần|nội dung|nhiệm vụ|chỉ tiêu|mục tiêu|điểm|điều|khoản|vấn đề|lĩnh vực|nhóm|giải pháp|bước|giai đoạn|cấp|bên|trường hợp|người|đồng chí|tổ chức|đảng viên|cán bộ"
    rf"|đơn vị|xã|phường|huyện|tỉnh|dự án|đề án|công trình|triệu|tỷ|nghìn|đồng|hộ|ha|km|m2|trang|bản|cuộc|đoàn|vụ|việc|trong{GAP}\d|văn bản|nghị quyết|kế hoạch|chương trình|chuyên đề|phần|chương|mục|không|sạch|nhất|khâu|đột phá|trụ cột|tiêu chí|hạng mục|sản phẩm|mô hình|hoạt động|phong trào|cơ quan|sở|thủ tục|danh mục|hồ sơ|ý kiến|kiến nghị|tập thể|cá nhân|học sinh|trẻ|nhà|loại|nguồn|khu|cụm|tuyến|mặt|chủ thể|ngành|đối tượng|đề tài|nước|quốc gia|lớp|buổi|kỳ|doanh nghiệp|khách|chiến sĩ|tấn|chiếc|cái|vị trí|giống|cây|con|héc)(?!{LETTER}))",
    re.I,
)
YEAR = re.compile(r"(?:19|20|21)\d\d$")
NAMED = re.compile(rf"(?:Trung ương|Hội nghị|Đại hội|khóa|lần thứ){GAP}\d", re.I)
# What lower-case words must be followed by to be a document and no verb.
VERBS = {
    "quyết định",
    "kết luận",
    "thông báo",
    "báo cáo",
    "hướng dẫn",
    "chỉ thị",
    "quy định",
    "quy hoạch",
    "văn bản",
    "phương án",
    "chương trình",
    "kế hoạch",
    "dự án",
    "thỏa thuận",
    "tờ trình",
    "văn thư",
    "quy trình",
    "quy chế",
}
FOLLOWS = re.compile(
    rf"\s*(?:$|[.,;:)\n”\"]|(?:của|về|ngày|và|khóa|đã|được|nêu|trên|là|có|trong|đến|tại|theo|cũng|giai đoạn|để|vào|với|này|cho|do|hay|hoặc|ra đời|mà)(?!{LETTER}))"
)
PLACED = re.compile(rf"{GAP}(?:xã|phường|huyện|quận|tỉnh|thành phố){GAP}[{UPPER}]")
LISTED = re.compile(
    r"[\"”]?\s?(?:[.)/](?:\s|$)|\||\n)"
)  # the number of a list, on the line below a heading
LOT = re.compile(rf"(?:tòa|toà|chung cư|lô|khu|nhà|biển|xe|ô){GAP}$", re.I)


def find_bare(text: str) -> Iterator[Mention]:
    """Every numeral after a type word that is no sign and counts nothing."""
    for found in BARE.finditer(text):
        if is_reference(text, found):
            yield from mentions_of(found)


def is_reference(text: str, found: re.Match[str]) -> bool:
    called, figures = found["called"], found["first"].strip(' \n\t“”"')
    if not (called or found["first"][:1].isspace() or found["code"]):
        return False
    if "\n" in found["first"] and LISTED.match(text, found.end()):
        return False
    if not called and (YEAR.match(figures) or (DATED.match(figures) and found[0][0].islower())):
        return False
    if called:
        return not re.match(r"\s?(?:%|/)", text[found.end() :][:3])
    counted = COUNTED.match(text, found.end()) and not names_a_place(text, found)
    if counted or LOT.search(text[max(0, found.start() - 12) : found.start()]):
        return False
    kind = found["type"]
    if kind and kind.islower() and " ".join(kind.split()) in VERBS:
        return (
            bool(FOLLOWS.match(text, found.end()))
            and len(figures.partition("/")[0]) <= 3
            and lower_is_likely(kind, figures)
        )
    return True


def names_a_place(text: str, found: re.Match[str]) -> bool:
    """ "Đề án 06 xã Nậm Pha": a number with a nought, and whose programme it is."""
    padded = found["first"].lstrip(' \t\n“"').startswith("0") and found[0][0].isupper()
    return padded and bool(PLACED.match(text, found.end()))


def lower_is_likely(kind: str, figures: str) -> bool:
    """A lower-case programme or plan has a number as signs have it: 01, 135, 30a."""
    return figures[0] == "0" or len(figures) > 1


def mentions_of(found: re.Match[str]) -> Iterator[Mention]:
    name = found["type"]
    code = canonical_code(found["code"]) if found["code"] else None
    kind = (type_named(name) or name.capitalize()) if name else type_of_code(code)
    base = found.start("first")
    for place, figures in enumerate(EACH.finditer(found["first"] + found["more"])):
        digits = re.match(r"\d+", figures[0])
        assert digits
        letter, _, year = figures[0][digits.end() :].partition("/")
        start = found.start() if place == 0 else base + figures.start()
        yield Mention(
            start, base + figures.end(), (int(digits[0]), letter.lower(), year),
            figures[0], "bare", "bare-code" if code else "bare", type=kind, type_code=code, confidence=0.85,
        )  # fmt: skip
