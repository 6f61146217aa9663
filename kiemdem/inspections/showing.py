"""Showing a piece of evidence in the browser: only what cannot do anything, behind locked doors."""

from django.http import FileResponse, Http404

from kiemdem.documents.uploads import kind_of

# What a browser may open by itself; decided by the content of the file, never by its name.
SAFE = {"pdf": "application/pdf", "png": "image/png", "jpg": "image/jpeg"}
IMAGES = ("png", "jpg")
LOCKED = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"


def safe_kind(item) -> str:
    """pdf, png or jpg when the stored file is one; else ""."""
    if not item.file:
        return ""
    try:
        with item.file.open("rb") as stored:
            kind = kind_of(stored)
    except FileNotFoundError:  # a restored backup may lack a file: the page says so
        return ""
    return kind if kind in SAFE else ""


def inline(item):
    """The file for looking at, in a box in which nothing runs; 404 for what is not safe."""
    kind = safe_kind(item)
    if not kind:
        raise Http404
    answer = FileResponse(
        item.file.open("rb"), content_type=SAFE[kind], as_attachment=False, filename=item.file_name
    )
    answer["Content-Security-Policy"] = LOCKED
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cross-Origin-Resource-Policy"] = "same-origin"
    answer["Cache-Control"] = "private, no-store"
    return answer
