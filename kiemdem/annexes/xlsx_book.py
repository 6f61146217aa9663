"""The parts of a workbook around its sheets: styles, shared texts, which sheets are visible."""

from dataclasses import dataclass, field

from kiemdem.annexes.errors import UnreadableAnnex
from kiemdem.annexes.glyphs import readable
from kiemdem.annexes.guard import Package
from kiemdem.annexes.xlsx_formats import pattern
from kiemdem.annexes.xml import (
    R_STRICT,
    Element,
    R,
    child,
    free,
    local,
    number,
    relations,
    stream,
    tree,
)  # fmt: skip

MAX_TEXTS = 1_000_000
MAX_LETTERS = 80_000_000


@dataclass
class Book:
    """What every sheet needs to be shown."""

    sheets: list[tuple[str, str]] = field(default_factory=list)  # visible: name, part
    hidden: list[str] = field(default_factory=list)  # names of sheets that are not shown
    texts: list[str] = field(default_factory=list)
    formats: list[str] = field(default_factory=list)  # by cell style
    bold: list[bool] = field(default_factory=list)  # by cell style
    since_1904: bool = False


def read_book(package: Package, part: str) -> Book:
    """Sheets, texts and styles of the workbook whose main part is given."""
    root = tree(package, part)
    if root is None:
        raise UnreadableAnnex("damaged")
    book, parts = Book(), relations(package, part)
    about = child(root, "workbookPr")
    book.since_1904 = about is not None and about.get("date1904") in ("1", "true")
    for sheet in children(root, "sheets"):
        relation = sheet.get(R + "id") or sheet.get(R_STRICT + "id") or ""
        kind, target = parts.get(relation, ("", ""))
        name = sheet.get("name") or ""
        if kind == "worksheet" and sheet.get("state", "visible") == "visible":
            book.sheets.append((name, target))
        elif kind == "worksheet":
            book.hidden.append(name)
    for kind, target in parts.values():
        if kind == "sharedStrings" and package.has(target):
            book.texts = read_texts(package, target)
        elif kind == "styles":
            read_styles(tree(package, target), book)
    return book


def read_texts(package: Package, part: str) -> list[str]:
    texts: list[str] = []
    letters = 0
    for _, element in stream(package, part, ("si",)):
        texts.append(rich_text(element))
        letters += len(texts[-1])
        if len(texts) > MAX_TEXTS or letters > MAX_LETTERS:
            raise UnreadableAnnex("zip_bomb")
        free(element)
    return texts


def rich_text(element: Element) -> str:
    """The text of a shared or inline string, without reading aids."""
    pieces = []
    for one in element:
        if local(one) == "t":
            pieces.append(one.text or "")
        elif local(one) == "r":
            text = child(one, "t")
            pieces.append((text.text or "") if text is not None else "")
    return readable("".join(pieces).replace("_x000D_", "").replace("\r", ""))


def read_styles(root: Element | None, book: Book) -> None:
    if root is None:
        return
    custom = {}
    for one in children(root, "numFmts"):
        custom[number(one.get("numFmtId"))] = one.get("formatCode") or ""
    heavy = [heavy_font(font) for font in children(root, "fonts")]
    for one in children(root, "cellXfs"):
        font = number(one.get("fontId"))
        book.formats.append(pattern(number(one.get("numFmtId")), custom))
        book.bold.append(0 <= font < len(heavy) and heavy[font])


def heavy_font(font: Element) -> bool:
    mark = child(font, "b")
    return mark is not None and mark.get("val", "1") not in ("0", "false")


def children(root: Element, name: str) -> list[Element]:
    found = child(root, name)
    return list(found) if found is not None else []
