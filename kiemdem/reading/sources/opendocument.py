"""OpenDocument texts (.odt): paragraphs, lists with their numbers, tables, footnotes at the end."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from kiemdem.annexes.numbering import shown
from kiemdem.annexes.xml import Element, local, number, tree
from kiemdem.reading.sources.door import open_odt
from kiemdem.reading.sources.draft import Draft
from kiemdem.reading.sources.errors import UnreadableDocument
from kiemdem.reading.text import Text

SKIPPED = {
    "tracked-changes",
    "annotation",
    "sequence-decls",
    "forms",
    "note",
    "desc",
    "title",
    "bookmark",
}
BLANKS = {"tab": " ", "line-break": "\n"}
MAX_CELLS = 200
FORMS = {
    "1": "decimal",
    "i": "lowerRoman",
    "I": "upperRoman",
    "a": "lowerLetter",
    "A": "upperLetter",
}


@dataclass(frozen=True)
class Level:
    """How one level of a list is counted; no form is a bullet."""

    form: str = ""
    before: str = ""
    after: str = ""
    start: int = 1
    levels: int = 1


@dataclass
class OdtReader:
    """Walks the body and writes into a draft."""

    styles: dict[str, list[Level]]
    draft: Draft = field(default_factory=lambda: Draft("odt"))
    notes: list[str] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)

    def blocks(self, element: Element, style: str = "") -> None:
        """Everything inside an element that is no paragraph itself."""
        for one in element:
            name = local(one)
            if name in ("p", "h"):
                self.draft.line(self.words(one))
            elif name == "list":
                self.listed(one, attribute(one, "style-name") or style)
            elif name == "table":
                self.draft.table(self.rows(one))
            elif name and name not in SKIPPED:
                self.blocks(one, style)

    def listed(self, element: Element, style: str) -> None:
        levels = self.styles.get(style, [])
        depth = len(self.counts)
        level = levels[depth] if depth < len(levels) else Level()
        self.counts.append(level.start - 1)
        for item in element:
            if local(item) == "list-item":
                self.counts[-1] = number(attribute(item, "start-value"), self.counts[-1] + 1)
            self.item(item, style, level, levels)
        self.counts.pop()

    def item(self, item: Element, style: str, level: Level, levels: list[Level]) -> None:
        """The paragraphs of an item, its mark before the first."""
        label = mark(level, self.counts, levels) if local(item) == "list-item" else ""
        for one in item:
            if local(one) in ("p", "h"):
                words = self.words(one)
                self.draft.line(f"{label} {words}".strip() if words.strip() else words)
                label = ""
            elif local(one) == "list":
                self.listed(one, attribute(one, "style-name") or style)

    def rows(self, table: Element) -> Iterator[list[str]]:
        for row in table.iter("{*}table-row"):
            if next(up for up in row.iterancestors() if local(up) == "table") is table:
                yield self.cells(row)

    def cells(self, row: Element) -> list[str]:
        texts: list[str] = []
        for cell in row:
            if local(cell) == "table-cell":
                lines = [self.words(one) for one in cell.iter("{*}p", "{*}h")]
                again = number(attribute(cell, "number-columns-repeated"), 1)
                texts += ["\n".join(lines)] * max(1, min(again, MAX_CELLS - len(texts)))
        return texts

    def words(self, element: Element) -> str:
        return "".join(self.pieces(element))

    def pieces(self, element: Element) -> Iterator[str]:
        yield element.text or ""
        for one in element:
            name = local(one)
            if name == "s":
                yield " " * max(1, min(number(attribute(one, "c"), 1), 100))
            elif name in BLANKS:
                yield BLANKS[name]
            elif name == "note":
                self.note(one)
            elif name and name not in SKIPPED:
                yield from self.pieces(one)
            yield one.tail or ""

    def note(self, element: Element) -> None:
        for body in element.iter("{*}note-body"):
            self.notes.append(" ".join(self.words(one).strip() for one in body.iter("{*}p")))


def mark(level: Level, counts: list[int], levels: list[Level]) -> str:
    """The number that is printed before an item; a dash for any bullet."""
    if not level.form:
        return "-"
    first = max(0, len(counts) - level.levels)
    parts = []
    for depth in range(first, len(counts)):
        form = levels[depth].form if depth < len(levels) else ""
        if form:
            parts.append(shown(counts[depth], form))
    return f"{level.before}{'.'.join(parts)}{level.after}"


def attribute(element: Element, name: str) -> str | None:
    """An attribute by its name without its namespace."""
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), None)


def list_styles(root: Element | None) -> dict[str, list[Level]]:
    """The list styles that a part defines."""
    styles: dict[str, list[Level]] = {}
    for style in root.iter("{*}list-style") if root is not None else ():
        levels = [read_level(one) for one in style if local(one).startswith("list-level-style")]
        styles[attribute(style, "name") or ""] = levels[:10]
    return styles


def read_level(element: Element) -> Level:
    return Level(
        form=FORMS.get(attribute(element, "num-format") or "", ""),
        before=attribute(element, "num-prefix") or "",
        after=attribute(element, "num-suffix") or "",
        start=number(attribute(element, "start-value"), 1),
        levels=max(1, min(number(attribute(element, "display-levels"), 1), 10)),
    )


def read_odt(data: bytes, name: str) -> Text:
    """The text of an OpenDocument text."""
    package = open_odt(data)
    root = tree(package, "content.xml")
    body = next(root.iter("{*}text"), None) if root is not None else None
    if root is None or body is None:
        raise UnreadableDocument("damaged")
    reader = OdtReader(list_styles(tree(package, "styles.xml")) | list_styles(root))
    reader.blocks(body)
    if any(reader.notes):
        reader.draft.gap()
        for place, words in enumerate(reader.notes, start=1):
            reader.draft.line(f"[{place}] {words}")
    return reader.draft.text(name)
