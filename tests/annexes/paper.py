"""Word files for the test annexes, built part by part so that every oddity of Word can be had."""

from dataclasses import dataclass
from xml.sax.saxutils import escape

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Pt

from tests.annexes.expect import MERGED_LEFT, MERGED_UP

NS = nsdecls("w")
ALIGN = {"c": "center", "l": "left", "r": "right", "j": "both"}


@dataclass(frozen=True)
class Raw:
    """The inside of a cell as WordprocessingML, for tracked changes, controls, nested tables."""

    xml: str
    tail: str = "<w:p/>"


def run(text, *, bold=False, italic=False, size=13):
    """One run; a vertical tab is a line break, a tab a tab."""
    style = f'<w:rPr>{"<w:b/>" * bold}{"<w:i/>" * italic}<w:sz w:val="{size * 2}"/></w:rPr>'
    parts = escape(text).replace("\v", "</w:t><w:br/><w:t xml:space='preserve'>")
    return f"<w:r>{style}<w:t xml:space='preserve'>{parts}</w:t></w:r>"


def paragraph(text, *, align="l", inside="", **style):
    """A paragraph of one run, with further properties `inside` it."""
    look = f'<w:pPr>{inside}<w:jc w:val="{ALIGN[align]}"/></w:pPr>'
    return f"<w:p>{look}{run(text, **style) if text else ''}</w:p>"


def cell_xml(text, width, *, span=1, merge=None, bold=False, align="l", size=13, shade=None):
    """A cell: lines of the text are paragraphs."""
    look = f'<w:tcW w:w="{width}" w:type="dxa"/>'
    look += f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    look += {None: "", "restart": '<w:vMerge w:val="restart"/>', "more": "<w:vMerge/>"}[merge]
    look += f'<w:shd w:val="clear" w:fill="{shade}"/>' if shade else ""
    if isinstance(text, Raw):
        inside = text.xml + (text.tail if text.xml.rstrip().endswith("</w:tbl>") else "")
    else:
        lines = str(text).split("\n")
        inside = "".join(paragraph(line, align=align, bold=bold, size=size) for line in lines)
    return f'<w:tc><w:tcPr>{look}<w:vAlign w:val="center"/></w:tcPr>{inside}</w:tc>'


def row_xml(rows, at, widths, *, header=False, bold=False, shade=None, extra=""):
    """One row of the grid, its merged cells folded into spans and vertical merges."""
    cells, row, column = [], rows[at], 0
    while column < len(row):
        span = 1
        while column + span < len(row) and row[column + span] == MERGED_LEFT:
            span += 1
        below = rows[at + 1][column] if at + 1 < len(rows) and column < len(rows[at + 1]) else ""
        merge = "more" if row[column] == MERGED_UP else "restart" if below == MERGED_UP else None
        text = "" if merge == "more" else row[column]
        center = header or (column == 0 and span == 1)
        cells.append(
            cell_xml(text, sum(widths[column : column + span]), span=span, merge=merge,
                     bold=bold, align="c" if center else "l", shade=shade)
        )  # fmt: skip
        column += span
    look = f"<w:trPr>{extra}{'<w:cantSplit/><w:tblHeader/>' if header else ''}</w:trPr>"
    return f"<w:tr>{look}{''.join(cells)}</w:tr>"


def table_xml(rows, widths, *, header=1, bold_rows=(), borders=True, ns=NS, extra=None):
    """A whole table; groups are bold rows, `extra` gives further row properties by row."""
    widths = [int(w * 567) for w in widths]
    line = '<w:{0} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(line.format(edge) for edge in edges) if borders else ""
    body = "".join(
        row_xml(rows, i, widths, header=i < header, bold=i < header or i in bold_rows,
                shade="D9E2F3" if i < header and borders else None, extra=(extra or {}).get(i, ""))
        for i in range(len(rows))
    )  # fmt: skip
    columns = "".join(f'<w:gridCol w:w="{w}"/>' for w in widths)
    look = f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{lines}</w:tblBorders>'
    look += '<w:tblLayout w:type="fixed"/>'
    return f"<w:tbl {ns}><w:tblPr>{look}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{body}</w:tbl>"


class Paper:
    """An A4 document in Times New Roman, written from top to bottom."""

    def __init__(self, *, landscape=True):
        self.document = Document()
        section = self.document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        if landscape:
            section.orientation = WD_ORIENT.LANDSCAPE
            section.page_width, section.page_height = Cm(29.7), Cm(21)
        for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
            setattr(section, side, Cm(2))
        style = self.document.styles["Normal"]
        style.font.name, style.font.size = "Times New Roman", Pt(13)
        style.paragraph_format.space_after = Pt(0)

    def add(self, xml):
        """Put a piece of WordprocessingML at the end of the body."""
        element = parse_xml(xml)
        self.document.element.body.insert(len(self.document.element.body) - 1, element)
        return element

    def line(self, text="", *, align="c", **style):
        """A line of text outside the tables."""
        return self.add(paragraph(text, align=align, **style).replace("<w:p>", f"<w:p {NS}>", 1))

    def title(self, name, *lines):
        """The annex's title in bold capitals and the lines below it in italics."""
        self.line(name, bold=True, size=14)
        for text in lines:
            self.line(text, italic=True)
        self.line()

    def letterhead(self, left, right):
        """The two columns at the head of an official paper, in a table without lines."""
        rows = [["\n".join(left), "\n".join(right)]]
        self.add(table_xml(rows, [10, 15], borders=False, ns=NS))
        self.line()

    def signature(self, recipients, signer):
        """Nơi nhận on the left, the signature on the right, in a table without lines."""
        rows = [["Nơi nhận:\n" + "\n".join(recipients), "\n".join(signer)]]
        self.line()
        self.add(table_xml(rows, [12, 13], header=0, borders=False))
        self.line()

    def table(self, rows, widths, **look):
        """A table with lines; rows are lists of texts, see MERGED_LEFT and MERGED_UP."""
        if "bold_rows" not in look:
            look["bold_rows"] = [i for i, row in enumerate(rows) if MERGED_LEFT in row[1:]]
        self.add(table_xml(rows, widths, **look))
        self.line()

    def save(self, path):
        """Write the file."""
        self.document.save(str(path))
