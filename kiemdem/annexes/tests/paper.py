"""Builds small Word files from rows of cells, with the ugly XML that Word really writes."""

import io
import zipfile
from xml.sax.saxutils import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>'
)
RELS = (
    f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
HEAD = [
    "STT",
    "Nội dung nhiệm vụ",
    "Cơ quan chủ trì",
    "Cơ quan phối hợp",
    "Thời gian hoàn thành",
    "Sản phẩm",
]


def p(text="", *, bold=False, before="", rpr=""):
    """A paragraph; `before` is raw XML of its properties, `rpr` of its run."""
    text = escape(text)
    mark = "<w:b/>" if bold else ""
    runs = (
        f'<w:r><w:rPr>{mark}{rpr}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
        if text
        else ""
    )
    return f"<w:p><w:pPr>{before}</w:pPr>{runs}</w:p>"


def tc(content="", *, span=1, down=None, bold=False):
    """A cell. `down`: "restart" or "continue" of a vertical merge. Lines become paragraphs."""
    about = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    about += {None: "", "restart": '<w:vMerge w:val="restart"/>', "continue": "<w:vMerge/>"}[down]
    inner = (
        content
        if content.startswith("<w:")
        else "".join(p(x, bold=bold) for x in content.split("\n"))
    )
    return f"<w:tc><w:tcPr>{about}</w:tcPr>{inner}</w:tc>"


def tr(*cells, about=""):
    """A row of cells, texts or ready XML."""
    made = "".join(one if one.startswith(("<w:tc", "<w:sdt")) else tc(one) for one in cells)
    return f"<w:tr><w:trPr>{about}</w:trPr>{made}</w:tr>"


def tbl(*rows, columns=6):
    grid = '<w:gridCol w:w="1500"/>' * columns
    return f"<w:tbl><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def docx(*body, parts=None):
    """The bytes of a Word file with the body given; `parts` are further parts by name."""
    document = f'<w:document xmlns:w="{W}"><w:body>{"".join(body)}</w:body></w:document>'
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", RELS)
        archive.writestr("word/document.xml", document)
        for name, text in (parts or {}).items():
            archive.writestr(name, text)
    return written.getvalue()


def plan(*rows, head=HEAD, **more):
    """A Word file with one usual table and the title of a plan of 2026 above it."""
    title = p("PHỤ LỤC DANH MỤC NHIỆM VỤ NĂM 2026", bold=True)
    return docx(title, tbl(tr(*head), *rows, columns=len(head)), **more)


def task(number="1", title="Rà soát quy chế làm việc", lead="Sở Nội vụ", along="Sở Tài chính",
         due="Quý II/2026", product="Báo cáo"):  # fmt: skip
    """A usual row."""
    return tr(number, title, lead, along, due, product)
