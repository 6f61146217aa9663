"""Files that people send in: what a file is, its first bytes say, not its name."""

import zipfile

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

SIGNATURES = {
    b"%PDF-": "pdf",
    b"\x89PNG\r\n\x1a\n": "png",
    b"\xff\xd8\xff": "jpg",
}
OFFICE_PARTS = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx"}
ENDINGS = {
    "pdf": ("pdf",),
    "png": ("png",),
    "jpg": ("jpg", "jpeg"),
    "docx": ("docx",),
    "xlsx": ("xlsx",),
}
ACCEPT = ".pdf,.docx,.xlsx,.png,.jpg,.jpeg"
MOST_FILES = 20


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


class FilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Any number of files, each checked."""

    def __init__(self, **options):
        options.setdefault("required", False)
        options.setdefault("widget", FilesInput(attrs={"multiple": True, "accept": ACCEPT}))
        super().__init__(**options)

    def clean(self, data, initial=None):
        uploads = [upload for upload in data or [] if upload]
        if len(uploads) > MOST_FILES:
            raise ValidationError(_("At most %(most)s files at a time.") % {"most": MOST_FILES})
        problems = []
        for upload in uploads:
            try:
                check(upload)
            except ValidationError as problem:
                problems.append(problem)
        if problems:
            raise ValidationError(problems)
        return uploads
