"""Tables of web pages: which hold data and which only place things side by side."""

import re

from lxml import etree

from kiemdem.annexes.xml import Element, number

SPACES = re.compile(r"\s+")
MAX_COLUMNS = 60
MAX_ROWS = 20_000


def is_table_of_data(table: Element) -> bool:
    """At least two rows of two cells, no table inside, and no cell that is half an article."""
    if table.find(".//table") is not None:
        return False
    rows = own_rows(table)
    wide = [row for row in rows if len(cells_of(row)) > 1]
    if len(wide) < 2:
        return False
    sizes = [len(text_of(cell)) for row in wide[:200] for cell in cells_of(row)]
    whole = " ".join(text_of(row) for row in rows[:3]).lower()
    return max(sizes) < 3_000 and "độc lập" not in whole and "nơi nhận" not in whole


def own_rows(table: Element) -> list[Element]:
    return list(table.iter("tr"))[:MAX_ROWS]


def cells_of(row: Element) -> list[Element]:
    return [one for one in row if one.tag in ("td", "th")]


def text_of(element: Element) -> str:
    return "".join(element.itertext())


def rows_of(table: Element) -> list[list[str]]:
    """The texts of the cells; what a cell covers to the right or below stays empty."""
    rows: list[list[str]] = []
    covered: dict[int, int] = {}  # column → rows still covered from above
    for row in own_rows(table):
        texts: list[str] = []
        for cell in cells_of(row):
            while covered.get(len(texts), 0) and len(texts) < MAX_COLUMNS:
                covered[len(texts)] -= 1
                texts.append("")
            across = span(cell, "colspan", MAX_COLUMNS - len(texts))
            down = span(cell, "rowspan", MAX_ROWS) - 1
            for place in range(len(texts), len(texts) + across):
                covered[place] = down
            texts += [lines_of(cell), *[""] * (across - 1)]
        rows.append(texts)
    return rows


def span(cell: Element, name: str, most: int) -> int:
    return max(1, min(number(cell.get(name), 1), max(most, 1)))


def lines_of(cell: Element) -> str:
    """A cell's words, its paragraphs on lines of their own."""
    pieces: list[str] = []
    for event, one in etree.iterwalk(cell, events=("start", "end")):
        if one.tag in ("p", "br", "div", "li"):
            pieces.append("\n")
        words = one.text if event == "start" else one.tail if one is not cell else ""
        pieces.append(SPACES.sub(" ", words or ""))
    return "".join(pieces).strip()
