"""Builds small files of every type for the tests of the reader."""

import io
import unicodedata
import zipfile

from openpyxl import Workbook

from kiemdem.annexes.tests.paper import docx, p, tbl, tr
from kiemdem.reading.encodings import tcvn3, vni

SENTENCE = "Ủy ban nhân dân tỉnh giao Sở Nội vụ chủ trì thực hiện Kế hoạch số 77/KH-UBND."
MAP = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def 1 begincodespacerange "
    "<0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap end end"
)
PLAIN = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
WIDE = "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>"


def pdf(*pages, plain=False):
    """A PDF; a page is a list of (x, y, words) or drawn lines. Plain letters can also be seen, not only read."""
    count = len(pages)
    kids = " ".join(f"{6 + 2 * n} 0 R" for n in range(count))
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {count}>>",
        PLAIN if plain else WIDE,
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        "/Supplement 0>>/DW 500/FontDescriptor<</Type/FontDescriptor/FontName/A/Flags 4/Ascent 800/Descent -200"
        "/CapHeight 700/ItalicAngle 0/StemV 80/FontBBox[0 -200 1000 800]>>>>",
        stream(MAP),
    ]
    for place, lines in enumerate(pages):
        objects.append(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
            f"/Contents {7 + 2 * place} 0 R>>"
        )
        shown = (one if isinstance(one, str) else drawn(*one, plain=plain) for one in lines)
        objects.append(stream("\n".join(shown)))
    return assembled(objects)


def drawn(x, y, words, *, plain=False):
    """One line of a page, in twelve points."""
    code = f"({words})" if plain else f"<{words.encode('utf-16-be').hex()}>"
    return f"BT /F 12 Tf {x} {y} Td {code} Tj ET"


def ruled(xs, ys):
    """The lines of a table."""
    upright = [f"{x} {ys[-1]} m {x} {ys[0]} l S" for x in xs]
    return "\n".join([*upright, *(f"{xs[0]} {y} m {xs[-1]} {y} l S" for y in ys)])


PICTURE = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x7f EI Q"  # one that fills the page


def stream(content):
    return f"<</Length {len(content.encode())}>>stream\n{content}\nendstream"


def assembled(objects):
    body, places = b"%PDF-1.5\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{len(body)}\n%%EOF"
    return body + end.encode()


def letter_pdf(pages=1):
    """A letter with paragraphs cut by the width of the page, a running head and page numbers."""
    full = "giao Sở Nội vụ chủ trì phối hợp với các sở ban ngành rà soát toàn bộ"
    body = [
        (106, 740, f"Điều 1. Ủy ban nhân dân {full[:52]}"[:75]),
        (70, 720, full + " nhiệm vụ"),
        (70, 700, "được giao trong năm."),
        (106, 680, "Các cơ quan báo cáo kết quả trước ngày 15 tháng 6 năm 2031, nếu có"),
        (70, 660, "vướng mắc thì báo cáo ngay."),
    ]
    return pdf(
        *([(70, 815, "Công báo tỉnh Minh An"), (300, 30, str(n + 1)), *body] for n in range(pages))
    )


def odt(body, styles="", manifest=""):
    """An OpenDocument text with the XML of its body."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "table", "style")
    )
    content = (
        f"<office:document-content {spaces}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", f"<manifest>{manifest}</manifest>")
    return made.getvalue()


def xlsx(*rows):
    book, made = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(made)
    return made.getvalue()


def exchanged(data, changes):
    """The same package; `changes` gives the new content of a part by its name, from the old."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            change = changes.get(name)
            new.writestr(name, change(old.read(name)) if change else old.read(name))
    return made.getvalue()


def zipped(name, content):
    """An archive of one part."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return made.getvalue()


def in_tcvn3(text):
    """The bytes of a text in TCVN3, which has no capitals with tones."""
    table = {letter: char for char, letter in tcvn3.TABLE.items()}
    return "".join(table.get(char, table.get(char.lower(), char)) for char in text).encode(
        "latin-1"
    )


def in_vni(text):
    table = {letter: pair for pair, letter in vni.TABLE.items()}
    return "".join(table.get(char, char) for char in text).encode("latin-1")


def in_cp1258(text):
    """The bytes of a text in Windows-1258: the letter, then its tone."""
    made = b""
    for char in text:
        try:
            made += char.encode("cp1258")
        except UnicodeEncodeError:
            letters = unicodedata.normalize("NFD", char)
            tone = "".join(one for one in letters if one in "\u0300\u0301\u0303\u0309\u0323")
            rest = unicodedata.normalize("NFC", "".join(one for one in letters if one not in tone))
            made += (rest + tone).encode("cp1258")
    return made


def one_of_each():
    """A healthy file of every type, by name."""
    page = f"<!doctype html><html><body><h1>Tin</h1><p>{SENTENCE * 4}</p><table><tr><td>1<td>2<tr><td>3<td>4</table>"
    table = "<table:table><table:table-row><table:table-cell><text:p>TT</text:p></table:table-cell></table:table-row></table:table>"
    return {
        "a.txt": SENTENCE.encode(),
        "a.html": page.encode(),
        "a.docx": docx(p(SENTENCE), tbl(tr("TT", "Việc"), tr("1", "Báo cáo"), columns=2)),
        "a.xlsx": xlsx(["TT", "Việc"], [1, "Báo cáo"]),
        "a.odt": odt(f"<text:p>{SENTENCE}</text:p>{table}"),
        "a.pdf": letter_pdf(2),
        "tcvn3.txt": in_tcvn3(SENTENCE * 3),
        "vni.txt": in_vni(SENTENCE * 3),
        "utf16.txt": SENTENCE.encode("utf-16"),
    }
