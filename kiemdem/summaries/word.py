"""Word papers: a landscape A4 annex in Times New Roman, its table built row by row in XML."""

from collections.abc import Iterable, Sequence
from io import BytesIO

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from .parts import Column, Line, Part, Row, Table

FONT = "Times New Roman"
ALIGNS = {"center": WD_ALIGN_PARAGRAPH.CENTER, "left": WD_ALIGN_PARAGRAPH.LEFT}


def written(parts: Sequence[Part]) -> bytes:
    """The paper as a Word file."""
    document = landscape()
    for part in parts:
        if isinstance(part, Table):
            table(document, part.columns, part.rows)
        else:
            line(document, part)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def landscape():
    """An empty landscape A4 document; margins of Hướng dẫn 05-HD/VPTW: 20, 20, 30, 15 mm."""
    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.top_margin, section.bottom_margin = Mm(20), Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.different_first_page_header_footer = True
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(13)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    style.element.rPr.rFonts.set(qn("w:cs"), FONT)
    style.paragraph_format.space_after = Pt(0)
    _page_number(section.header.paragraphs[0])
    return document


def _page_number(paragraph) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run()
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = text
        run._r.append(mark)


def line(document, said: Line) -> None:
    """One line above or below a table."""
    paragraph = document.add_paragraph()
    paragraph.alignment = ALIGNS[said.align]
    paragraph.paragraph_format.space_after = Pt(said.after)
    run = paragraph.add_run(said.text)
    run.bold, run.italic, run.font.size = said.bold, said.italic, Pt(said.size)


def table(document, columns: Sequence[Column], rows: Iterable[Row]) -> None:
    """A ruled table whose head comes again on each page and whose rows are not cut."""
    frame = document.add_table(rows=0, cols=len(columns))
    frame.style, frame.autofit = "Table Grid", False
    grid = frame._tbl.tblGrid
    for place, column in zip(grid.findall(qn("w:gridCol")), columns, strict=True):
        place.set(qn("w:w"), str(_twips(column.width)))
    head = [_cell(column.head, column.width, "center", bold=True) for column in columns]
    frame._tbl.append(_row(head, repeats=True))
    for row in rows:
        frame._tbl.append(_body_row(row, columns))


def _body_row(row: Row, columns: Sequence[Column]):
    if row.is_heading:
        rest = sum(column.width for column in columns[1:])
        number, title = row.cells[0], row.cells[1]
        return _row(
            [
                _cell(number, columns[0].width, "center", bold=True, stays=True),
                _cell(title, rest, "left", bold=True, span=len(columns) - 1, stays=True),
            ]
        )
    return _row(
        [
            _cell(text, column.width, column.align, bold=row.is_total, red=column.red)
            for text, column in zip(row.cells, columns, strict=True)
        ]
    )


def _row(cells, *, repeats=False):
    row, properties = OxmlElement("w:tr"), OxmlElement("w:trPr")
    properties.append(OxmlElement("w:cantSplit"))
    if repeats:
        properties.append(OxmlElement("w:tblHeader"))
    row.append(properties)
    row.extend(cells)
    return row


def _cell(text, width, align, *, bold=False, span=1, red=False, stays=False):
    """A cell; one that `stays` is not parted from the row below it by a page."""
    cell = OxmlElement("w:tc")
    properties = _with("w:tcPr", _with("w:tcW", w=_twips(width), type="dxa"))
    if span > 1:
        properties.append(_with("w:gridSpan", val=span))
    cell.append(properties)
    for part in (text or "").split("\n"):
        kept = [_with("w:keepNext")] if stays else []
        paragraph = _with("w:p", _with("w:pPr", *kept, _with("w:jc", val=align)))
        style = _with("w:rPr")
        if bold:
            style.append(OxmlElement("w:b"))
        if red:
            style.append(_with("w:color", val="C00000"))
        words = OxmlElement("w:t")
        words.text = part
        words.set(qn("xml:space"), "preserve")
        paragraph.append(_with("w:r", style, words))
        cell.append(paragraph)
    return cell


def _with(tag, *children, **attributes):
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), str(value))
    element.extend(children)
    return element


def _twips(millimetres: int) -> int:
    return round(millimetres * 1440 / 25.4)
