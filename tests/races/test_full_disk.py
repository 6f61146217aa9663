"""A full disk is told in words, and nothing is half-written."""

import errno

import pytest
from django.core.files.storage import FileSystemStorage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from kiemdem.assignments.audit import differences
from kiemdem.demo.world import World
from kiemdem.ledger.models import Entry

PDF = SimpleUploadedFile("bao-cao.pdf", b"%PDF-1.4\n%%EOF\n", content_type="application/pdf")


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL's disk cannot be filled here")
def test_books_that_find_no_room_say_so(client):
    world = World()
    charge = world.charged()
    entries = Entry.objects.count()
    client.force_login(world.binh)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA page_count")
        cursor.execute(f"PRAGMA max_page_count = {cursor.fetchone()[0]}")
    try:
        told = {"on": "01/07/2021", "text": "x" * 400_000}
        answer = client.post(f"/assignments/{charge.pk}/acceptance/", told)
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA max_page_count = 1073741823")

    assert answer.status_code == 507
    assert "đã đầy" in answer.content.decode()
    assert Entry.objects.count() == entries
    assert list(differences()) == []


@pytest.mark.django_db
def test_a_file_that_finds_no_room_leaves_no_entry_behind(client, world, monkeypatch):
    def full(*_arguments):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(FileSystemStorage, "_save", full)
    charge = world.charged()
    charge.accept(by=world.binh, on=charge.charged_on)
    entries = Entry.objects.count()
    client.force_login(world.binh)

    answer = client.post(
        f"/assignments/{charge.pk}/progress/",
        {"on": "01/07/2021", "text": "Đã làm", "files": PDF},
    )

    assert answer.status_code == 507
    assert "đã đầy" in answer.content.decode()
    assert Entry.objects.count() == entries
