"""A document of sixty pages: shown a part at a time, at the price of a short one."""

import gzip

import pytest
from django.urls import reverse

from kiemdem.readings.models import ReadingDraft
from tests.reading.papers import pdf

from .conftest import TODAY
from .programme import programme

BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture
def hanh(client, world):
    client.force_login(world.hanh, BACKEND)
    return client


def address(thing, name):
    return reverse(f"readings:{name}", args=[thing.pk])


SIXTY = 60


def sixty_pages():
    line = (
        "{n}. Giao Xã Ba Vì chủ trì xây dựng kế hoạch số {n}/KH-UBND về hồ sơ trước ngày 30/6/2031."
    )
    return pdf(
        *(
            [(50, 780 - 18 * row, line.format(n=page * 40 + row)) for row in range(38)]
            for page in range(SIXTY)
        )
    )


def test_sixty_pages_are_shown_a_part_at_a_time_in_few_queries(hanh, world, read, cost_of):
    reading, _new = ReadingDraft.start(
        sixty_pages(), "sau-muoi-trang.pdf", by=world.hanh, programme=world.programme
    )
    reading.work()  # as the worker does
    reading.refresh_from_db()
    small = read()
    assert len(reading.pages) == SIXTY and reading.proposals.count() > 2000

    long = hanh.get(f"{address(reading, 'reading')}?part=5")

    assert len(long.content) < 900_000
    assert len(long.context["review"].proposals) < reading.proposals.count() / 15
    assert "text" in long.context["draft"].get_deferred_fields(), "never the whole text"
    assert cost_of(lambda: hanh.get(f"{address(reading, 'reading')}?part=7")) <= 4 + cost_of(
        lambda: hanh.get(address(small, "reading"))
    )


@pytest.fixture
def in_word(world, tmp_path):
    """The made-up programme of sixty pages, read as the worker reads it."""
    programme(tmp_path / "chuong-trinh.docx")
    data = (tmp_path / "chuong-trinh.docx").read_bytes()
    found, _new = ReadingDraft.start(
        data, "chuong-trinh.docx", by=world.hanh, programme=world.programme
    )
    assert found.state == "waiting"
    found.work()
    found.refresh_from_db()
    return found


def test_a_programme_of_sixty_pages_in_word_is_light_to_review(hanh, read, in_word, cost_of):
    tasks = in_word.proposals.filter(kind="task")
    assert in_word.length > 100_000 and tasks.count() > 300

    pages = [hanh.get(f"{address(in_word, 'reading')}?part={n}").content for n in (1, 9, 18)]

    assert all(len(gzip.compress(page)) < 40_000 for page in pages)
    small = read()
    assert len(in_word.findings) > 20, "each with two sides"
    assert cost_of(lambda: hanh.get(address(in_word, "figures"))) <= 2 + cost_of(
        lambda: hanh.get(address(small, "figures"))
    )


def test_what_knows_no_pages_names_none_and_its_passages_say_the_paragraph(
    hanh, world, read, in_word
):
    for part in (1, 9):
        page = hanh.get(f"{address(in_word, 'reading')}?part={part}").content.decode()
        assert "trang 1<" not in page
    found = in_word.proposals.filter(kind="task", words__startswith="lập danh mục").last()

    found.accept(by=world.hanh, on=TODAY)

    place = found.task.passage.place
    number = int(place.partition(",")[0].removeprefix("đoạn "))
    lines = [line for line in in_word.text.split("\n") if line.strip()]
    assert found.words[:40] in lines[number - 1]
