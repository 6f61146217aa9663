"""Web pages: what the page is about, without menus, advertisements and lists of other pages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree, html

from kiemdem.annexes import guard
from kiemdem.annexes.xml import Element
from kiemdem.reading.encodings import decoded
from kiemdem.reading.sources.draft import MAX_LETTERS, Draft
from kiemdem.reading.sources.errors import UnreadableDocument
from kiemdem.reading.sources.web_tables import is_table_of_data, rows_of
from kiemdem.reading.text import Text

CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]{3,20})", re.IGNORECASE)
DECLARATION = re.compile(r"^\s*<\?xml[^>]*>")
SILENT = {"script", "style", "noscript", "template", "nav", "footer", "aside", "form", "button", "select", "iframe",
          "svg", "canvas", "object", "video", "audio", "head", "textarea", "dialog", "map"}  # fmt: skip
INLINE = {"a", "b", "i", "u", "em", "strong", "span", "font", "sup", "sub", "small", "big", "abbr", "mark", "time", "label",
          "s", "del", "ins", "code", "cite", "q", "bdi", "bdo", "wbr", "img", "tt", "kbd", "var", "acronym", "o:p", "st1:place",
          "dfn", "nobr"}  # fmt: skip
HOLDERS = {"body", "div", "section", "article", "main", "td", "center", "table", "tbody", "tr"}
BESIDE = re.compile(
    r"(?:^|[-_ ])(?:nav|navbar|menu|breadcrumbs?|footer|sidebar|related|comments?|share|social|banner|ads?|advert\w*|"
    r"cookies?|popup|newsletter|paging|pagination|tinlienquan|tin-lien-quan|binhluan)(?:[-_ ]|$)",
    re.IGNORECASE,
)
SPACES = re.compile(r"\s+")
BROKEN = (etree.LxmlError, AssertionError, *guard.BROKEN)


@dataclass
class Block:
    """A paragraph, or a table of data, with the element that holds it."""

    words: str
    linked: int  # how many of its letters are links
    holders: tuple[Element, ...]
    heading: bool = False
    rows: list[list[str]] = field(default_factory=list)

    @property
    def good(self) -> int:
        """How much it looks like what the page is about."""
        if self.rows:
            return sum(len(cell) for row in self.rows for cell in row)
        return (
            len(self.words) if len(self.words) > 40 and self.linked < 0.5 * len(self.words) else 0
        )


def read_page(data: bytes, name: str) -> Text:
    """The text of a web page."""
    body = body_of(data)
    found = list(blocks(body))
    draft = Draft("html")
    for block in about(found) or found:
        if block.rows:
            draft.table(block.rows)
        else:
            draft.line(block.words)
    return draft.text(name)


def body_of(data: bytes) -> Element:
    if len(data) > 8 * MAX_LETTERS:
        raise UnreadableDocument("too_long", limit=f"{MAX_LETTERS:,}")
    parser = html.HTMLParser(
        remove_comments=True, remove_pis=True, no_network=True, huge_tree=False
    )
    try:
        root = html.document_fromstring(DECLARATION.sub("", letters(data)), parser=parser)
    except BROKEN as error:
        raise UnreadableDocument("no_text") from error
    body = root.find("body")
    return body if body is not None else root


def letters(data: bytes) -> str:
    """The page's letters: as UTF-8, else as it says itself, else as its words tell."""
    said = CHARSET.search(data[:4096])
    try:
        return data.decode("utf-8").replace("\0", "")
    except UnicodeDecodeError:
        pass
    try:
        return decoded(data)[0].replace("\0", "")
    except ValueError:
        pass
    try:
        return data.decode(said[1].decode() if said else "utf-8", errors="replace").replace(
            "\0", ""
        )
    except LookupError as error:
        raise UnreadableDocument("not_text") from error


def blocks(body: Element) -> Iterator[Block]:
    """The paragraphs and tables of a page in order."""
    walker = Walker(sum(map(len, body.itertext())))
    steps = etree.iterwalk(body, events=("start", "end"))
    for event, element in steps:
        if event == "start" and walker.passes_over(element):
            steps.skip_subtree()
            walker.skipped = element
        elif event == "start":
            yield from walker.enter(element)
            if walker.skipped is element:
                steps.skip_subtree()
        else:
            yield from walker.leave(element, inside=element is not body)


@dataclass
class Walker:
    """Gathers letters until a block ends."""

    size: int  # of the whole page
    pieces: list[str] = field(default_factory=list)
    linked: int = 0
    links: int = 0  # how many links are open
    holders: list[Element] = field(default_factory=list)
    heading: bool = False
    skipped: Element = None

    def passes_over(self, element: Element) -> bool:
        """Menus, forms and the like, and what calls itself so, unless it is most of the page."""
        if (
            not isinstance(element.tag, str)
            or element.tag in SILENT
            or element.get("hidden") is not None
        ):
            return True
        if "display:none" in (element.get("style") or "").replace(" ", "").lower():
            return True
        if element.tag in ("body", "html", "article", "main", *INLINE):
            return False
        said = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}"
        return (
            bool(BESIDE.search(said[:300])) and sum(map(len, element.itertext())) < 0.4 * self.size
        )

    def enter(self, element: Element) -> Iterator[Block]:
        if element.tag == "a":
            self.links += 1
        if element.tag not in INLINE:
            yield from self.flush()
            self.heading = element.tag in ("h1", "h2")
        if element.tag in HOLDERS:
            self.holders.append(element)
        if element.tag == "table" and is_table_of_data(element):
            yield Block("", 0, tuple(self.holders), rows=rows_of(element))
            self.skipped = element
            return
        if element.tag == "li":
            self.pieces.append("- ")
        self.take(element.text)

    def leave(self, element: Element, *, inside: bool) -> Iterator[Block]:
        if element.tag == "a" and element is not self.skipped:
            self.links = max(0, self.links - 1)
        if element.tag not in INLINE and isinstance(element.tag, str):
            yield from self.flush()
            self.heading = False
        if self.holders and self.holders[-1] is element:
            self.holders.pop()
        if inside:
            self.take(element.tail)

    def take(self, words: str | None) -> None:
        if words:
            self.pieces.append(words)
            self.linked += len(words.strip()) if self.links else 0

    def flush(self) -> Iterator[Block]:
        words = SPACES.sub(" ", "".join(self.pieces)).strip()
        if words and words != "-":
            yield Block(words, self.linked, tuple(self.holders), self.heading)
            self.pieces, self.linked = [], 0
        elif words != "-":
            self.pieces, self.linked = [], 0


def about(found: list[Block]) -> list[Block]:
    """The blocks of the element that holds most of the text, with the heading and what stands between."""
    total = sum(block.good for block in found)
    if total < 200:
        return []
    counts: dict[Element, int] = {}
    for block in found:
        for holder in block.holders:
            counts[holder] = counts.get(holder, 0) + block.good
    most = [holder for holder, count in counts.items() if count >= 0.75 * total]
    if not most:
        return found
    main = max(most, key=lambda holder: sum(1 for _ in holder.iterancestors()))
    inside = [place for place, block in enumerate(found) if main in block.holders]
    first, last = inside[0], inside[-1]
    titles = [place for place in range(first) if found[place].heading]
    lead = [one for one in found[titles[-1] : first] if is_told(one)] if titles else []
    return lead + [one for one in found[first : last + 1] if is_told(one)]


def is_told(block: Block) -> bool:
    """Not a mere link to somewhere else."""
    return bool(block.rows) or block.heading or block.linked < 0.8 * len(block.words)
