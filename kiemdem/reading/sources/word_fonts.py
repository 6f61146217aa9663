"""Word text whose letters mean something else in their font: .VnTime (TCVN3), VNI-Times (VNI)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kiemdem.annexes.docx_text import Letters, Style, value
from kiemdem.annexes.guard import Package
from kiemdem.annexes.xml import Element, attr, child, local, tree
from kiemdem.reading.encodings import tcvn3, vni
from kiemdem.reading.syllables import is_syllable

TCVN3, CAPITALS, VNI, END = "\ue000", "\ue001", "\ue002", "\ue003"  # around what such a font shows
STRETCH = re.compile(f"([{TCVN3}{CAPITALS}{VNI}])([^{END}]*){END}")
NOT_LATIN = re.compile("[\u0100-\u02ff\u1e00-\u1eff]")  # letters that no old encoding shows


@dataclass
class Fonts:
    """The font of each style, and of text that names none."""

    usual: str = ""
    of_style: dict[str, str] = field(default_factory=dict)
    based_on: dict[str, str] = field(default_factory=dict)

    def style(self, name: str) -> str:
        for _ in range(12):
            if self.of_style.get(name):
                return self.of_style[name]
            name = self.based_on.get(name, "")
        return ""


def read_fonts(package: Package, part: str) -> Fonts:
    """The fonts that the document's styles name."""
    root = tree(package, part.rpartition("/")[0] + "/styles.xml")
    fonts = Fonts()
    for element in root if root is not None else ():
        if local(element) == "docDefaults":
            fonts.usual = font_of(child(element, "rPrDefault", "rPr"))
        elif local(element) == "style":
            name = attr(element, "styleId") or ""
            fonts.of_style[name] = font_of(child(element, "rPr"))
            fonts.based_on[name] = value(child(element, "basedOn"))
            if attr(element, "default") == "1" and attr(element, "type") == "paragraph":
                fonts.usual = fonts.of_style[name] or fonts.usual
    return fonts


def font_of(properties: Element | None) -> str:
    said = child(properties, "rFonts")
    return ((attr(said, "ascii") or attr(said, "hAnsi") or "") if said is not None else "").lower()


@dataclass
class Words(Letters):
    """Paragraphs as text, with what old fonts show as it should be."""

    fonts: Fonts = field(default_factory=Fonts)
    base: str = ""  # the font of the paragraph being read

    def line(self, paragraph: Element) -> tuple[str, bool]:
        name = value(child(paragraph, "pPr", "pStyle"))
        self.base = self.fonts.style(name) or self.fonts.usual
        text, bold = super().line(paragraph)
        return shown(text), bold

    def _run(self, run: Element, style: Style) -> Iterator[tuple[str, bool]]:
        properties = child(run, "rPr")
        name = value(child(properties, "rStyle"))
        mark = mark_of(font_of(properties) or self.fonts.style(name) or self.base)
        for piece, bold in super()._run(run, style):
            yield (f"{mark}{piece}{END}" if mark else piece), bold

    def _label(self, properties: Element, style: Style) -> str:
        """A bullet of any look is a dash."""
        label = super()._label(properties, style)
        return label or ("-" if self._is_bullet(properties, style) else "")

    def _is_bullet(self, properties: Element, style: Style) -> bool:
        said = child(properties, "numPr")
        own = value(child(said, "numId")) if said is not None else ""
        depth = value(child(said, "ilvl")) if said is not None else ""
        levels = self.numbering.lists.get(self.numbering.abstract.get(own or style.list_id, ""), {})
        level = levels.get(int(depth) if depth.isdigit() else style.depth)
        return level is not None and level.form == "bullet"


def mark_of(font: str) -> str:
    """The mark for an old font; nothing for any other."""
    if font.startswith(".vn"):
        return CAPITALS if font.endswith("h") else TCVN3
    return VNI if font.startswith("vni") else ""


def shown(text: str) -> str:
    """What stands in old fonts as it is printed, unless it was typed in Unicode all the same."""
    if END not in text:
        return text
    for mark in (TCVN3, CAPITALS, VNI):
        text = text.replace(END + mark, "") if text.count(mark) > 1 and only(text, mark) else text
    healthy = NOT_LATIN.search(text) is not None
    return STRETCH.sub(lambda hit: hit[2] if healthy else converted(hit[1], hit[2]), text)


def only(text: str, mark: str) -> bool:
    return not any(other in text for other in (TCVN3, CAPITALS, VNI) if other != mark)


def converted(mark: str, words: str) -> str:
    look = vni if mark == VNI else tcvn3
    text = look.WORD.sub(lambda hit: one_word(hit[0], look.convert(hit[0])), words)
    return text.upper() if mark == CAPITALS else text


def one_word(old: str, new: str) -> str:
    """The converted word, unless only the old one is Vietnamese."""
    return old if is_syllable(old) and not is_syllable(new) else new
