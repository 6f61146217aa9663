"""The text of Word paragraphs as printed: without what is deleted or hidden, with list numbers."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from kiemdem.annexes.glyphs import PRIVATE, readable
from kiemdem.annexes.guard import Package
from kiemdem.annexes.numbering import Numbering, read_numbering
from kiemdem.annexes.xml import Element, attr, child, local, number, switched_on, tree

SKIPPED = {"del", "moveFrom", "pPr", "rPr", "txbxContent", "drawing", "pict",
           "object", "instrText", "delText", "rubyPr", "rt", "sdtPr"}  # fmt: skip
BREAKS = {"br": "\n", "cr": "\n", "tab": " ", "ptab": " ", "noBreakHyphen": "-"}


@dataclass
class Style:
    """What of a style changes the reading."""

    based_on: str = ""
    bold: bool | None = None
    hidden: bool | None = None
    list_id: str = ""
    depth: int = 0


@dataclass
class Letters:
    """Turns paragraphs into text; remembers styles and how far lists have counted."""

    numbering: Numbering = field(default_factory=Numbering)
    styles: dict[str, Style] = field(default_factory=dict)

    def line(self, paragraph: Element) -> tuple[str, bool]:
        """The text of a paragraph, its list number first, and whether it is bold."""
        properties = child(paragraph, "pPr")
        style = self._style(properties, "pStyle")
        text, heavy, light = [], 0, 0
        for piece, bold in self._runs(paragraph, style):
            text.append(piece)
            weight = len(piece.strip())
            heavy, light = heavy + weight * bold, light + weight * (not bold)
        label = self._label(properties, style)
        body = "".join(text)
        return (f"{label} {body}" if label else body), heavy > light

    def _runs(self, element: Element, style: Style, depth: int = 0) -> Iterator[tuple[str, bool]]:
        for one in element:
            name = local(one)
            if name == "r":
                yield from self._run(one, style)
            elif name == "t":  # of a formula
                yield one.text or "", False
            elif name == "AlternateContent" and len(one):  # told twice, for new and old programs
                yield from self._runs(one[0], style, depth + 1)
            elif name and name not in SKIPPED and depth < 40:
                yield from self._runs(one, style, depth + 1)

    def _run(self, run: Element, style: Style) -> Iterator[tuple[str, bool]]:
        properties = child(run, "rPr")
        own = self._style(properties, "rStyle")
        if self._toggle(properties, "vanish", own.hidden, style.hidden):
            return
        bold = self._toggle(properties, "b", own.bold, style.bold)
        for one in run:
            name = local(one)
            if name == "t":
                yield readable(one.text or ""), bold
            elif name == "sym":
                yield symbol(attr(one, "char") or ""), bold
            elif name in BREAKS:
                yield BREAKS[name], bold

    def _toggle(self, properties: Element, name: str, own: bool | None, style: bool | None) -> bool:
        said = child(properties, name)
        if said is not None:
            return switched_on(said)
        return bool(own if own is not None else style)

    def _style(self, properties: Element, name: str) -> Style:
        said = child(properties, name)
        return self.styles.get(attr(said, "val") or "", PLAIN) if said is not None else PLAIN

    def _label(self, properties: Element, style: Style) -> str:
        said = child(properties, "numPr")
        list_id, depth = style.list_id, style.depth
        if said is not None:
            list_id = value(child(said, "numId")) or list_id
            depth = number(value(child(said, "ilvl")), depth)
        return self.numbering.next(list_id, depth) if list_id not in ("", "0") else ""


PLAIN = Style()


def symbol(code: str) -> str:
    """A sign put in from a symbol font; what nobody knows is left out."""
    try:
        place = int(code, 16)
        sign = chr(place if place > 0xFF else 0xF000 + place)
    except (ValueError, OverflowError):
        return ""
    return readable(sign).strip() if PRIVATE.match(sign) else sign


def value(element: Element | None) -> str:
    return (attr(element, "val") or "") if element is not None else ""


def read_letters(package: Package, part: str) -> Letters:
    """Styles and lists of the document whose main part is given."""
    folder = part.rpartition("/")[0]
    numbering = read_numbering(package, f"{folder}/numbering.xml")
    return Letters(numbering, read_styles(tree(package, f"{folder}/styles.xml")))


def read_styles(root: Element | None) -> dict[str, Style]:
    styles = {}
    for element in root if root is not None else ():
        if local(element) == "style":
            styles[attr(element, "styleId") or ""] = read_style(element)
    return {name: inherited(style, styles) for name, style in styles.items()}


def read_style(element: Element) -> Style:
    runs, lists = child(element, "rPr"), child(element, "pPr", "numPr")
    bold, hidden = child(runs, "b"), child(runs, "vanish")
    return Style(
        based_on=value(child(element, "basedOn")),
        bold=None if bold is None else switched_on(bold),
        hidden=None if hidden is None else switched_on(hidden),
        list_id=value(child(lists, "numId")),
        depth=number(value(child(lists, "ilvl"))),
    )


def inherited(style: Style, styles: dict[str, Style]) -> Style:
    """A style with what it takes from those it is based on."""
    whole, base = Style(**vars(style)), style
    for _ in range(12):
        base = styles.get(base.based_on, PLAIN)
        whole.bold = base.bold if whole.bold is None else whole.bold
        whole.hidden = base.hidden if whole.hidden is None else whole.hidden
        if not whole.list_id:
            whole.list_id, whole.depth = base.list_id, base.depth
    return whole
