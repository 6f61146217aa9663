"""Long documents are read by the worker: what those who wait see, and what a failure leaves behind."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from kiemdem.reading.sources.errors import UnreadableDocument
from kiemdem.readings import extracting
from kiemdem.readings.models import Proposal, ReadingDraft
from kiemdem.rules import Refused
from tests.reading.papers import PICTURE, pdf

from .conftest import PLAN

BACKEND = "django.contrib.auth.backends.ModelBackend"
LONG = PLAN + "Nhiệm vụ được tổ chức thực hiện nghiêm túc, đúng tiến độ đề ra.\n" * 700


@pytest.fixture
def waiting(world, read):
    """A long document that waits for the worker."""
    return read(LONG, name="dai.txt")


@pytest.fixture
def hanh(client, world):
    client.force_login(world.hanh, BACKEND)
    return client


def standing(client, reading):
    return client.get(
        reverse("readings:standing", args=[reading.pk]), headers={"HX-Request": "true"}
    )


@pytest.mark.django_db(transaction=True)
def test_the_worker_reads_a_long_document_and_the_page_follows(hanh, world):
    file = SimpleUploadedFile("dai.txt", LONG.encode())
    answer = hanh.post("/readings/new/", {"file": file, "programme": world.programme.pk})
    reading = ReadingDraft.objects.get()
    page = hanh.get(answer.url).content.decode()
    assert "chờ đến lượt" in page and f'<a href="{answer.url}">Xem đã đến đâu</a>' in page
    assert hanh.get(reverse("readings:figures", args=[reading.pk])).status_code == 409

    call_command("worker", once=True)

    assert standing(hanh, reading)["HX-Redirect"] == reading.get_absolute_url()
    said = hanh.get(answer.url).content.decode()
    assert "số hóa hồ sơ" in said and "http-equiv" not in said
    reading.refresh_from_db()
    assert reading.text == LONG and reading.proposals.filter(words__contains="số hóa").count() == 1


def test_what_is_being_done_is_told_to_those_who_wait(hanh, waiting):
    waiting.told("model", 2, 7)

    said = standing(hanh, waiting).content.decode()

    assert "đoạn 2 trong 7 đoạn" in said and "<progress" in said


def test_when_no_worker_comes_the_page_says_so(hanh, waiting):
    DBTaskResult.objects.update(enqueued_at=timezone.now() - timedelta(minutes=2))

    assert "kiemdem worker" in standing(hanh, waiting).content.decode()


def test_a_file_that_cannot_be_read_says_why_and_may_be_tried_again(hanh, world, waiting):
    waiting.file.delete(save=False)
    waiting.keep_file(SimpleUploadedFile("dai.docx", b"PK\x03\x04 no archive at all"))
    waiting.work()
    waiting.refresh_from_db()
    assert (waiting.state, waiting.text, waiting.proposals.count()) == ("failed", "", 0)
    page = hanh.get(waiting.get_absolute_url()).content.decode()
    assert "Tệp bị hỏng" in page and "Đọc lại" in page
    assert "không đọc được" in hanh.get("/readings/").content.decode()

    hanh.post(reverse("readings:try-again", args=[waiting.pk]))

    waiting.refresh_from_db()
    assert (waiting.state, waiting.failure) == ("waiting", {}) and waiting.job


def test_a_killed_worker_leaves_nothing_half_read_and_another_may_take_over(waiting, world):
    before = ReadingDraft.objects.get(pk=waiting.pk)
    DBTaskResult.objects.get(pk=waiting.job).claim("killed")
    waiting.told("rules")
    with pytest.raises(Refused):
        waiting.try_again(by=world.hanh)
    ReadingDraft.objects.update(moved_at=timezone.now() - timedelta(minutes=6))
    waiting.refresh_from_db()
    assert not Proposal.objects.exists() and waiting.has_stopped

    waiting.try_again(by=world.hanh)
    waiting.work()
    before.work()  # the first comes back after all: its reading counts no more

    waiting.refresh_from_db()
    assert waiting.is_read and waiting.proposals.filter(words__contains="số hóa").count() == 1


def test_a_job_that_broke_is_no_endless_waiting(hanh, waiting):
    DBTaskResult.objects.update(status="FAILED")

    page = hanh.get(waiting.get_absolute_url()).content.decode()

    assert "trục trặc" in page and "http-equiv" not in page


def test_a_classified_paper_that_was_long_leaves_no_file(hanh, waiting):
    file, storage = waiting.file.name, waiting.file.storage
    storage.delete(file)
    waiting.keep_file(SimpleUploadedFile("dai.txt", f"MẬT\n{LONG}".encode()))
    file = waiting.file.name

    waiting.work()

    waiting.refresh_from_db()
    assert (waiting.state, waiting.text, waiting.file.name) == ("failed", "", "")
    assert not storage.exists(file)
    page = hanh.get(waiting.get_absolute_url()).content.decode()
    assert "Văn bản mật" in page
    assert hanh.post(reverse("readings:try-again", args=[waiting.pk])).status_code == 409


def test_a_reading_thrown_away_is_not_read_any_more(waiting, world):
    waiting.discard(by=world.hanh)

    waiting.job, waiting.pk = waiting.job, 999
    waiting.finish(extracting.extract_text(extracting.Text("x", PLAN)))

    assert not ReadingDraft.objects.exists()


def test_a_scan_waits_for_the_worker_and_without_ocr_is_refused_at_the_door(
    world, read, monkeypatch
):
    monkeypatch.setattr(extracting, "languages", lambda: "vie")
    reading = read(pdf([PICTURE]), name="quet.pdf")
    assert reading.state == "waiting"

    monkeypatch.setattr(extracting, "languages", lambda: "")
    with pytest.raises(UnreadableDocument):
        read(pdf([PICTURE], [PICTURE]), name="quet-2.pdf")
    assert ReadingDraft.objects.count() == 1
