"""Evidence goes in as files of known kinds, and comes out as a download for those who may see it."""

import io
import zipfile
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from kiemdem.assignments.uploads import FilesField
from kiemdem.documents.uploads import kind_of


def office(part):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(part, "<x/>")
    return file.getvalue()


KINDS = {
    "pdf": b"%PDF-1.7\n",
    "png": b"\x89PNG\r\n\x1a\n0000",
    "jpg": b"\xff\xd8\xff\xe0JFIF",
    "docx": office("word/document.xml"),
    "xlsx": office("xl/workbook.xml"),
}
NONE = [b"MZ\x90\x00", b"<html>", b"PK\x03\x04 broken", office("x.xml"), b"\xd0\xcf\x11\xe0 old"]


def upload(content, name="tệp.pdf"):
    return SimpleUploadedFile(name, content)


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_is_what_its_first_bytes_say(kind):
    assert kind_of(upload(KINDS[kind])) == kind


@pytest.mark.parametrize("content", NONE)
def test_anything_else_is_refused_in_words(content):
    with pytest.raises(ValidationError, match="không phải tệp"):
        FilesField().clean([upload(content)])


def test_a_file_that_calls_itself_something_else_is_refused():
    with pytest.raises(ValidationError, match="PNG"):
        FilesField().clean([upload(KINDS["png"], "báo cáo.pdf")])


def test_an_empty_file_is_refused():
    with pytest.raises(ValidationError, match="rỗng"):
        FilesField().clean([upload(b"")])


def test_a_file_that_is_too_large_is_refused(settings):
    settings.UPLOAD_MAX_BYTES = 2**20

    with pytest.raises(ValidationError, match="1 MB"):
        FilesField().clean([upload(KINDS["pdf"] + b"0" * 2**20)])


@pytest.fixture
def kept(world):
    charge = world.charged()
    charge.accept(by=world.binh, on=date(2021, 5, 1))
    file = upload(KINDS["pdf"], "Báo cáo tháng 5.pdf")
    charge.report(by=world.binh, on=date(2021, 5, 2), text="Xong", files=[file])
    return charge.evidence.get()


def test_evidence_comes_out_as_a_download_with_its_own_name(client, world, kept):
    client.force_login(world.tra)

    answer = client.get(reverse("assignments:evidence", args=[kept.pk]))

    assert b"".join(answer.streaming_content) == KINDS["pdf"]
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_a_stranger_finds_no_evidence(client, world, kept):
    client.force_login(world.chi)

    assert client.get(reverse("assignments:evidence", args=[kept.pk])).status_code == 404
