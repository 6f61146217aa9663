"""What a file is, told by its content; the name only helps where the content does not say."""

import io
import re
import zipfile
from pathlib import Path

from kiemdem.annexes import guard
from kiemdem.annexes.errors import UnreadableAnnex
from kiemdem.reading.sources.errors import UnreadableDocument

PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM")
MARKUP = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype html|html|head|body)\b",
                    re.IGNORECASE | re.DOTALL)  # fmt: skip
NAMES_OF_TEXT = (
    "",
    ".txt",
    ".text",
    ".md",
    ".log",
    ".csv",
    ".tsv",
    ".html",
    ".htm",
    ".xhtml",
    ".asc",
)
CLAIMS = {".docx", ".xlsx", ".pdf", ".odt", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".gif", ".webp",
          ".doc", ".xls", ".rtf", ".zip", ".pptx"}  # fmt: skip


def load(path: Path) -> bytes:
    """The bytes of the file, refused when there are too many."""
    try:
        return guard.load(path)
    except OSError as error:
        raise UnreadableDocument("cannot_open", reason=error.strerror or "it is no file") from error


def kind_of(data: bytes, name: str) -> str:
    """One of docx, xlsx, odt, pdf, picture, html, text."""
    head, suffix = data[:1024].lstrip(), Path(name).suffix.lower()
    if not data:
        raise UnreadableDocument("empty_file")
    if data.startswith(guard.OLE):
        raise UnreadableDocument(guard.ole_kind(data, name.lower()))
    if head.startswith(b"{\\rtf"):
        raise UnreadableDocument("old_word")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return package_kind(data)
    if data.startswith(PICTURES) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP"):
        return "picture"
    return text_kind(data, suffix)


def text_kind(data: bytes, suffix: str) -> str:
    """A web page or a plain text; many offices' web sites give web pages the name of a Word file."""
    if MARKUP.match(data[:4096]) or suffix in (".html", ".htm", ".xhtml"):
        return "html"
    if suffix in CLAIMS:
        raise UnreadableDocument("mismatch", suffix=suffix)
    return "text"


def package_kind(data: bytes) -> str:
    """Which of the formats that are zip archives."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            guard.refuse_bombs(archive, len(data))
            names = {info.filename.lower().replace("\\", "/") for info in archive.infolist()}
    except guard.BROKEN as error:
        raise UnreadableDocument("damaged") from error
    if "content.xml" in names:
        return "odt"
    if any(name.startswith("xl/") for name in names):
        return "xlsx"
    return "docx"


def open_odt(data: bytes) -> guard.Package:
    """An OpenDocument package of a bearable size and without a password."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        names = {info.filename.lower(): info.filename for info in archive.infolist()}
        kind = small(archive, names, "mimetype")
        manifest = small(archive, names, "meta-inf/manifest.xml")
    except guard.BROKEN as error:
        raise UnreadableDocument("damaged") from error
    if b"encryption-data" in manifest:
        raise UnreadableDocument("password")
    if kind.strip() not in (b"", b"application/vnd.oasis.opendocument.text"):
        raise UnreadableDocument("opendocument")
    if archive.getinfo(names["content.xml"]).file_size > 40 * 1024 * 1024:
        raise UnreadableAnnex("zip_bomb")
    return guard.Package(archive, names)


def small(archive: zipfile.ZipFile, names: dict[str, str], name: str) -> bytes:
    """The first letters of a part; nothing when there is no such part."""
    if name not in names:
        return b""
    with archive.open(names[name]) as part:
        return part.read(200_000)
