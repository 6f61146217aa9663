"""What the document says of its own size, against what was read."""

import re
from collections.abc import Callable, Iterable

from kiemdem.annexes.kinds import KINDS
from kiemdem.annexes.model import Annex, ControlTotal, Row
from kiemdem.annexes.words import clean, fold

THINGS = "nội dung|nhiệm vụ|công việc|đầu việc|việc|mục|đề án|chuyên đề|đề tài|kế hoạch|nghị quyết|báo cáo|chương trình|quyết định|chỉ tiêu|tờ trình"
COUNT = r"(?P<count>\d{1,4})(?:\s*\([^)\d]{2,30}\))?"
THING = rf"(?P<thing>(?:{THINGS})(?:,?\s*(?:và\s+)?(?:{THINGS}))*)"
LED = re.compile(
    rf"(?P<name>[A-ZĐ][^.;:,()\d]{{3,90}}?)\s+(?:chủ trì|phụ trách|có|được giao|được giao chủ trì|chủ trì thực hiện|thực hiện)\s*(?:là\s+|:\s*)?{COUNT}"
    rf"(?:\s+{THING})?(?=\s*(?:[.;,)]|$|và\b))"
)
ALL = re.compile(
    rf"(?:tổng số|tổng cộng|tổng|gồm|bao gồm|danh mục|hệ thống|có|gồm có|với|lập|triển khai|xác định|giao)\s*(?:là|có|gồm|:)?\s*{COUNT}\s+{THING}\b",
    re.IGNORECASE,
)
TITLE = re.compile(rf"^(?:danh mục|hệ thống)?\s*{COUNT}\s+{THING}\b", re.IGNORECASE)
AND = re.compile(rf"(?:\s*,)?(?:\s*và)?\s+{COUNT}\s+{THING}\b", re.IGNORECASE)
BARE = re.compile(
    rf"(?:tổng số|tổng cộng|cộng)\s*(?:là|:)?\s*{COUNT}(?:\s+{THING})?(?=\s*(?:[.;,)(]|$))",
    re.IGNORECASE,
)
GENERIC = re.compile(
    r"^(?:trong đó|chương trình|kế hoạch|phụ lục|danh mục|văn bản|tổng số|các|đề án|cả)\b",
    re.IGNORECASE,
)


def control_totals(
    annex: Annex, rows_of_totals: Iterable[tuple[str, str | None]]
) -> list[ControlTotal]:
    """The numbers stated around and inside the tables. `rows_of_totals`: text and group of total rows."""
    found: dict[tuple, ControlTotal] = {}
    for text in annex.text_before:
        for total in (*led(clean(text), annex), *whole(clean(text), annex)):
            found.setdefault((total.scope, fold(total.name), total.stated), total)
    held = {row.group for row in annex.rows}
    headings = [
        (title, title)
        for title in annex.groups
        if title in held and re.search(r"\(.*\d.*\)", title)
    ]
    for text, group in [*rows_of_totals, *headings]:
        for own in [of_row(clean(text), group, annex), *led(clean(text), annex)]:
            if own is None:
                continue
            found.setdefault((own.scope, fold(own.name), own.stated), own)
    return list(found.values())


def led(text: str, annex: Annex) -> list[ControlTotal]:
    """ "Ban Tổ chức chủ trì 5": against the rows that this body leads."""
    totals = []
    for hit in LED.finditer(text):
        name = re.sub(
            r"^(?:trong đó|và|giao)\s*:?\s*", "", hit["name"].strip(), flags=re.IGNORECASE
        )
        if GENERIC.match(name) or re.search(r"\bnăm\b", name):
            continue
        matches = [row for row in annex.rows if any(same_body(name, lead) for lead in row.leads)]
        if matches or re.match(
            r"(?:so|ban|ubnd|van phong|vp|phong|dang|cong an|uy ban|thanh|btc)\b", fold(name)
        ):
            totals.append(
                ControlTotal(hit[0].strip(), int(hit["count"]), len(matches), "unit", name)
            )
    return totals


def same_body(said: str, lead: str) -> bool:
    """Whether a body named in the text is the lead as printed; the text often names it shorter."""
    return fold(lead) == fold(said) or fold(lead).startswith(fold(said) + " ")


def whole(text: str, annex: Annex) -> list[ControlTotal]:
    """ "gồm 34 nội dung": against all rows, or those of the kind named."""
    totals = []
    for pattern in (ALL, TITLE, BARE):
        for hit in pattern.finditer(text):
            if any(
                hit.start() >= one.start() and hit.end() <= one.end() for one in LED.finditer(text)
            ):
                continue
            totals.append(
                counted(hit[0].strip(), int(hit["count"]), hit["thing"] or "", annex, None)
            )
            if pattern is ALL and (
                more := AND.match(text, hit.end())
            ):  # "05 chỉ tiêu và 14 nhiệm vụ"
                totals.append(
                    counted(more[0].strip(), int(more["count"]), more["thing"], annex, None)
                )
    return totals


def of_row(text: str, group: str | None, annex: Annex) -> ControlTotal | None:
    """A total row of the table: its one figure of things, under its group when it is a subtotal."""
    hit = BARE.search(text) or re.search(rf"{COUNT}\s+{THING}\b", text, re.IGNORECASE)
    if not hit:
        return None
    return counted(text[:120], int(hit["count"]), hit["thing"] or "", annex, group)


def counted(text: str, stated: int, thing: str, annex: Annex, group: str | None) -> ControlTotal:
    """The statement against the rows of its group, kind, or of the whole."""
    kinds = [fold(one) for one in re.split(r",|\bvà\b", thing) if fold(one)]
    if kinds and all(kind == "chi tieu" for kind in kinds):
        return ControlTotal(text, stated, len(annex.targets), "targets")
    rows = [row for row in annex.rows if group is None or row.group == group]
    scope, name = ("group", group) if group else ("all", "")
    asked = {KINDS[kind] for kind in kinds if kind in KINDS and kind != "nhiem vu"}
    if len(asked) == 1 and len(kinds) == 1:
        rows, scope, name = narrowed(rows, lambda row: row.kind in asked), "kind", asked.pop()
    return ControlTotal(text, stated, len(rows), scope, name or "")


def narrowed(rows: list[Row], wanted: Callable[[Row], bool]) -> list[Row]:
    return [row for row in rows if wanted(row)]
