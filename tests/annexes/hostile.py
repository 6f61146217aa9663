"""Files that must be refused in a sentence, at bounded cost. Each builder writes one file."""

import random
import zipfile

from docx import Document
from openpyxl import Workbook

from tests.annexes.packages import (
    HEAD,
    MEGABYTE,
    around,
    cell,
    copied,
    inflating,
    ole,
    saved,
    true_excel,
    true_word,
    white_png,
    with_body,
    with_document,
    with_macros,
    written,
)  # fmt: skip

SECRET = "noi dung cua tep bi mat tren may chu"


def not_a_zip(folder):
    """A text file that calls itself a Word file."""
    return written(folder / "van-ban.docx", "STT;Nhiệm vụ\n1;Báo cáo\n".encode() * 40)


def empty_file(folder):
    """No bytes at all."""
    return written(folder / "rong.docx", b"")


def zip_of_something_else(folder):
    """A zip that holds neither a document nor a workbook."""
    path = folder / "anh.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("anh/1.txt", "không phải văn bản")
    return path


def bomb_in_word(folder):
    """A document of 400 megabytes packed into two."""
    start, end = around("<w:p><w:r><w:t>", "</w:t></w:r></w:p>")
    return inflating(folder / "bom.docx", true_word(folder), "word/document.xml", start, end)


def bomb_in_excel(folder):
    """A sheet of 400 megabytes packed into two."""
    ns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    start = f'<worksheet xmlns="{ns}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>'
    end = "</t></is></c></row></sheetData></worksheet>"
    return inflating(
        folder / "bom.xlsx", true_excel(folder), "xl/worksheets/sheet1.xml", start, end
    )


def bomb_of_many_parts(folder):
    """Five thousand parts that together open out to half a gigabyte."""
    path = copied(true_word(folder), folder / "nhieu-phan.docx", {})
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for number in range(5000):
            archive.writestr(f"word/media/{number}.xml", b"0" * 100_000)
    return path


def bomb_of_entities(folder):
    """Ten entities, each ten times the one before."""
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    dtd = f'<!DOCTYPE w:document [<!ENTITY a0 "ha ha ha ">{levels}]>'
    return with_document(folder / "thuc-the.docx", folder, dtd, "&a9;")


def external_entity(folder):
    """An entity that would read a file of the server."""
    secret = written(folder / "bi-mat.txt", SECRET.encode())
    dtd = f'<!DOCTYPE w:document [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    return with_document(folder / "doc-trom.docx", folder, dtd, "&x;")


def macros_in_word(folder):
    """A docm under its own name."""
    return with_macros(folder / "macro.docm", true_word(folder), "word/vbaProject.bin")


def macros_in_word_renamed(folder):
    """A document with macros that calls itself docx."""
    return with_macros(folder / "macro.docx", true_word(folder), "word/vbaProject.bin")


def macros_in_excel(folder):
    """A workbook with macros."""
    return with_macros(folder / "macro.xlsm", true_excel(folder), "xl/vbaProject.bin")


def rows_50001_in_excel(folder):
    """One row more than fifty thousand."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Phụ lục")
    sheet.append(HEAD)
    for number in range(1, 50_002):
        sheet.append((number, f"Nhiệm vụ {number}", "Sở Tài chính", "Quý II/2026", "Báo cáo"))
    return saved(book, folder / "50001-dong.xlsx")


def rows_50001_in_word(folder):
    """The same in Word."""
    row = "<w:tr>" + "".join(cell("{0}") if i == 0 else cell(t) for i, t in enumerate(HEAD)) + "</w:tr>"  # fmt: skip
    rows = "".join(row.format(number) for number in range(1, 50_002))
    head = "<w:tr>" + "".join(map(cell, HEAD)) + "</w:tr>"
    body = f"<w:tbl><w:tblPr/><w:tblGrid/>{head}{rows}</w:tbl><w:p/>"
    return with_body(folder / "50001-dong.docx", folder, body)


def last_cell_of_excel(folder):
    """Two cells, the second in the last row and column a sheet can have."""
    book = Workbook()
    book.active["A1"], book.active["XFD1048576"] = "STT", "x"
    return saved(book, folder / "o-cuoi.xlsx")


def deep_nesting(folder):
    """Tables within tables, three thousand deep."""
    depth = 3000
    opened = "<w:tbl><w:tr><w:tc>" * depth
    closed = "<w:p/></w:tc></w:tr></w:tbl>" * depth
    return with_body(folder / "long-nhau.docx", folder, opened + "<w:p/>" + closed)


def password_word(folder):
    """A document with a password: an OLE container with EncryptedPackage inside."""
    return written(folder / "mat-khau.docx", ole("EncryptionInfo", "EncryptedPackage"))


def password_excel(folder):
    """A workbook with a password."""
    return written(folder / "mat-khau.xlsx", ole("EncryptionInfo", "EncryptedPackage"))


def old_word(folder):
    """A .doc of the old binary kind."""
    return written(folder / "cu.doc", ole("WordDocument", "1Table"))


def old_word_renamed(folder):
    """The same, called docx."""
    return written(folder / "cu.docx", ole("WordDocument", "1Table"))


def old_excel(folder):
    """An .xls of the old binary kind."""
    return written(folder / "cu.xls", ole("Workbook"))


def pdf(folder):
    """A scan in PDF that calls itself docx."""
    return written(folder / "ban-quet.docx", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + b"0" * 2000)


def empty_table_word(folder):
    """A head and rows without a word in them."""
    document = Document()
    table = document.add_table(rows=6, cols=len(HEAD))
    for box, text in zip(table.rows[0].cells, HEAD, strict=True):
        box.text = text
    return saved(document, folder / "bang-rong.docx")


def empty_sheet(folder):
    """A workbook in which nothing is written."""
    return saved(Workbook(), folder / "bang-rong.xlsx")


def no_table(folder):
    """A letter: paragraphs only."""
    document = Document()
    document.add_paragraph("Kính gửi: Sở Tài chính. Đề nghị báo cáo trước ngày 15/6/2026.")
    return saved(document, folder / "cong-van.docx")


def images_only(folder):
    """A scanned annex: a picture on each page and no text."""
    picture = written(folder / "trang.png", white_png())
    document = Document()
    for _ in range(3):
        document.add_picture(str(picture))
    return saved(document, folder / "chi-co-anh.docx")


def truncated(folder):
    """The first two thirds of an upload."""
    whole = true_word(folder).read_bytes()
    return written(folder / "dut-doan.docx", whole[: len(whole) * 2 // 3])


def broken_xml(folder):
    """A document whose XML stops in the middle."""
    whole = true_word(folder)
    with zipfile.ZipFile(whole) as archive:
        xml = archive.read("word/document.xml")
    parts = {"word/document.xml": xml[: len(xml) // 2]}
    return copied(whole, folder / "xml-dut.docx", parts)


def forty_megabytes(folder):
    """A true annex with forty megabytes of photographs."""
    path = copied(true_word(folder), folder / "40-mb.docx", {})
    noise = random.Random(7)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_STORED) as archive:
        for number in range(10):
            archive.writestr(f"word/media/anh{number}.jpg", noise.randbytes(4 * MEGABYTE))
    return path


def excel_called_word(folder):
    """A workbook that calls itself docx. Reading it for what it is would do no harm."""
    return written(folder / "nham-duoi.docx", true_excel(folder).read_bytes())


HOSTILE = [
    not_a_zip, empty_file, zip_of_something_else, bomb_in_word, bomb_in_excel, bomb_of_many_parts,
    bomb_of_entities, external_entity, macros_in_word, macros_in_word_renamed, macros_in_excel,
    rows_50001_in_excel, rows_50001_in_word, last_cell_of_excel, deep_nesting, password_word,
    password_excel, old_word, old_word_renamed, old_excel, pdf, empty_table_word, empty_sheet, no_table,
    images_only, truncated, broken_xml, forty_megabytes, excel_called_word,
]  # fmt: skip
