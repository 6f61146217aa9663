"""Whoever opens a page here is signed in without typing; files are small and real."""

import io

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile


@pytest.fixture
def reading_as(client):
    """The test client, signed in as someone: `reading_as(world.hanh).get("/")`."""

    def signed_in(user):
        client.force_login(user, "django.contrib.auth.backends.ModelBackend")
        return client

    return signed_in


@pytest.fixture
def word_file():
    """A Word file with these paragraphs."""

    def made(*paragraphs, name="Kế hoạch.docx"):
        document, packed = docx.Document(), io.BytesIO()
        for paragraph in paragraphs:
            document.add_paragraph(paragraph)
        document.save(packed)
        return SimpleUploadedFile(name, packed.getvalue())

    return made
