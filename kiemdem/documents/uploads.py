"""A document's file: what it is, its first bytes say, not its name."""

import zipfile

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from kiemdem.annexes.errors import UnreadableAnnex
from kiemdem.annexes.guard import open_package
from kiemdem.annexes.xml import local, stream

SIGNATURES = {b"%PDF-": "pdf", b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpg"}
OFFICE_PARTS = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx"}
ENDINGS = {
    "pdf": ("pdf",),
    "png": ("png",),
    "jpg": ("jpg", "jpeg"),
    "docx": ("docx",),
    "xlsx": ("xlsx",),
}
ACCEPT = ".pdf,.docx,.xlsx,.png,.jpg,.jpeg"
HEAD = 3000  # letters at the top of a document, where the mark of secrecy stands


def kind_of(upload):
    """What a file is by its content: pdf, png, jpg, docx, xlsx; or None."""
    upload.seek(0)
    head = upload.read(8)
    upload.seek(0)
    for signature, kind in SIGNATURES.items():
        if head.startswith(signature):
            return kind
    return _office_kind(upload) if head.startswith(b"PK\x03\x04") else None


def _office_kind(upload):
    try:
        names = set(zipfile.ZipFile(upload).namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return None
    finally:
        upload.seek(0)
    return next((kind for part, kind in OFFICE_PARTS.items() if part in names), None)


def check(upload):
    """Refuse, in words, a file that is empty, too large, or not what its name says."""
    told = {"name": upload.name[:80], "limit": settings.UPLOAD_MAX_BYTES // 2**20}
    if not upload.size:
        raise ValidationError(_("“%(name)s” is empty.") % told)
    if upload.size > settings.UPLOAD_MAX_BYTES:
        raise ValidationError(_("“%(name)s” is larger than %(limit)s MB.") % told)
    kind = kind_of(upload)
    if kind is None:
        raise ValidationError(_("“%(name)s” is no PDF, Word, Excel, PNG or JPEG file.") % told)
    if upload.name.lower().rpartition(".")[2] not in ENDINGS[kind]:
        raise ValidationError(
            _("“%(name)s” is really a %(kind)s file. Name it so.") % {**told, "kind": kind.upper()}
        )


def first_words(upload) -> str:
    """The text at the head of a Word file, a line a paragraph; "" when there is none to read."""
    if kind_of(upload) != "docx":
        return ""
    lines: list[str] = []
    try:
        package = open_package(upload.read(), filename=upload.name)
        for _event, paragraph in stream(package, "word/document.xml", ["p"]):
            lines.append("".join(t.text or "" for t in paragraph.iter() if local(t) == "t"))
            paragraph.clear()
            if sum(map(len, lines)) > HEAD:
                break
    except UnreadableAnnex:
        pass  # a password or a damaged package: kept as it is, there is nothing to read in it
    finally:
        upload.seek(0)
    return "\n".join(lines)
