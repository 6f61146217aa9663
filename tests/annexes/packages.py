"""Packages taken apart and put together again, for files that no honest program writes."""

import struct
import zipfile
import zlib
from pathlib import Path

from tests.annexes.material import a02_commune_plan, a08_excel_register
from tests.annexes.paper import NS

OLE = bytes.fromhex("d0cf11e0a1b11ae1")
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
MACRO_WORD = "application/vnd.ms-word.document.macroEnabled.main+xml"
HEAD = ("STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn", "Sản phẩm")
MEGABYTE = 1 << 20


def true_word(folder):
    """A plan that reads well, to be spoilt."""
    return _built(folder / "that.docx", a02_commune_plan)


def true_excel(folder):
    """A workbook that reads well, to be spoilt."""
    return _built(folder / "that.xlsx", a08_excel_register)


def _built(path, annex):
    annex.build(path)
    return path


def written(path: Path, content: bytes) -> Path:
    """Write these bytes."""
    path.write_bytes(content)
    return path


def saved(document, path):
    """Save a document or workbook."""
    document.save(str(path))
    return path


def copied(source, path, parts):
    """The same package with some parts put in or exchanged."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return path


def inflating(path, source, part, start, end):
    """The package with one part that goes on for 400 megabytes."""
    copied(source, path, {part: b""})
    again = path.with_suffix(".moi")
    with (
        zipfile.ZipFile(path) as old,
        zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new,
    ):
        for name in old.namelist():
            if name != part:
                new.writestr(name, old.read(name))
        with new.open(part, "w") as stream:
            stream.write(start.encode())
            for _ in range(400):
                stream.write(b"a" * MEGABYTE)
            stream.write(end.encode())
    return again.replace(path)


def around(start, end):
    """The opening and the end of a document's XML."""
    return f"<w:document {NS}><w:body>{start}", f"{end}</w:body></w:document>"


def with_document(path, folder, dtd, entity):
    """A table whose DTD and entity are the point of it."""
    start, end = around("", "")
    cells = "".join(map(cell, ("1", f"Báo cáo {entity}", "Sở Tài chính", "Quý II/2026", "Báo cáo")))
    head = "".join(map(cell, HEAD))
    rows = f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{head}</w:tr><w:tr>{cells}</w:tr></w:tbl><w:p/>"
    xml = f'<?xml version="1.0" encoding="UTF-8"?>{dtd}{start}{rows}{end}'
    return copied(true_word(folder), path, {"word/document.xml": xml})


def with_body(path, folder, body):
    """A document with this body."""
    start, end = around("", "")
    return copied(true_word(folder), path, {"word/document.xml": start + body + end})


def cell(text):
    """A cell of Word."""
    return f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def with_macros(path, source, part):
    """The package declared and stocked as one with macros."""
    with zipfile.ZipFile(source) as archive:
        types = archive.read("[Content_Types].xml").decode().replace(WORD, MACRO_WORD)
    binary = '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
    types = types.replace("<Default ", binary + "<Default ", 1)
    parts = {"[Content_Types].xml": types, part: OLE + b"\0" * 2048}
    return copied(source, path, parts)


def ole(*streams):
    """The head of an OLE container with a directory that names these streams."""
    header = OLE + bytes(16) + b"\x3e\0\x03\0\xfe\xff\x09\0\x06\0"
    header = header.ljust(44, b"\0") + (1).to_bytes(4, "little") + (1).to_bytes(4, "little")
    entries = b"".join(_entry(name) for name in ("Root Entry", *streams))
    return header.ljust(512, b"\0") + bytes(512) + entries.ljust(2048, b"\0") + bytes(20_000)


def _entry(name):
    text = name.encode("utf-16-le")
    named = text.ljust(64, b"\0") + (len(text) + 2).to_bytes(2, "little")
    return (named + b"\x02\x01").ljust(128, b"\0")


def white_png():
    """A white picture of 8 by 8 points."""

    def chunk(kind, data):
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    size = struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\xff" * 8) * 8)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
