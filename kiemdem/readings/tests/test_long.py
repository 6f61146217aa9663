"""A document of sixty pages: shown a part at a time, at the price of a short one."""

import pytest
from django.urls import reverse

from kiemdem.readings.models import ReadingDraft
from tests.reading.papers import pdf

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
