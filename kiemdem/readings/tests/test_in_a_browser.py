"""Reviewing a document by keyboard alone, and pages that stand in nobody's way."""

from urllib.parse import quote

import pytest

from kiemdem.programmes.models import Task
from kiemdem.readings.models import Proposal

from .test_behind import LONG

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def review(world, read, open_page, sign_in):
    """The review page of the small plan, opened by the keeper."""
    reading = read()

    def opened(query="", **options):
        page = sign_in(open_page(**options), world.hanh)
        page.goto(f"{reading.get_absolute_url()}{query}")
        page.locator("[data-htmx-powered]").first.wait_for(state="attached")
        return page

    opened.reading = reading
    return opened


def test_proposals_are_decided_by_keyboard(review):
    page = review("?kind=task")
    first, second, *_others = review.reading.proposals.filter(kind="task")

    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.id") == f"r{first.position}"
    assert page.locator(f"#p{first.position}.on").count() == 1
    page.keyboard.press("a")
    page.locator(f"#r{first.position}[data-state=accepted]").wait_for()
    assert page.evaluate("document.activeElement.id") == f"r{second.position}"
    page.keyboard.press("k")
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.locator(f"#r{second.position}[data-state=rejected]").wait_for()

    assert Task.objects.count() == 1
    second.refresh_from_db()
    assert second.status == Proposal.Status.REJECTED


def test_a_proposal_is_put_right_by_keyboard(review, world):
    page = review("?kind=task")
    last = review.reading.proposals.filter(kind="task").last()

    page.keyboard.press("k")
    page.keyboard.press("e")
    page.locator(f"#r{last.position} .mend[open]").wait_for()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == f"r{last.position}"
    page.keyboard.press("e")
    page.fill(f"#r{last.position}-lead", "Xã Sóc Sơn")
    page.keyboard.press("Enter")
    page.locator(f"#r{last.position}[data-state=corrected]").wait_for()

    assert Task.objects.get().assignments.get().unit == world.soc_son


def test_a_mistake_stays_with_what_was_typed(review):
    page = review("?kind=task")
    first = review.reading.proposals.filter(kind="task").first()

    page.keyboard.press("j")
    page.keyboard.press("e")
    page.fill(f"#r{first.position}-due_on", "99/99/2031")
    page.keyboard.press("Enter")
    page.locator(f"#r{first.position} .error-summary").wait_for()

    assert page.input_value(f"#r{first.position}-due_on") == "99/99/2031"
    assert not Task.objects.exists()


def test_the_keys_stand_in_the_list_and_can_be_turned_off(review):
    page = review()
    page.keyboard.press("?")
    page.locator("#keys[open]").wait_for()
    assert "Nhận đề xuất" in page.locator("#keys").inner_text()
    page.locator("[data-keys-toggle]").uncheck()
    page.keyboard.press("Escape")
    page.locator("#keys[open]").wait_for(state="hidden")

    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.dataset.proposal") is None


def test_no_page_stands_in_anyones_way(review, read, axe, open_to_everyone):
    page, here = review(), review.reading.get_absolute_url()
    page.locator(".mend summary").first.click()
    axe(page)

    others = ["/readings/", "/readings/new/", "/readings/rules/"]
    others += [f"{here}figures/", f"{here}comparison/"]
    others += [f"{here}names/?name={quote('Phòng Không Có')}"]
    others += [read(LONG, name="dai.txt").get_absolute_url()]
    open_to_everyone(page, [here, *others])


def test_a_page_that_waits_shows_the_document_as_soon_as_it_is_read(review, read):
    waiting = read(LONG, name="dai.txt")
    page = review()
    page.goto(waiting.get_absolute_url())
    page.get_by_text("chờ đến lượt").wait_for()

    waiting.work()

    page.locator("[data-proposal]").first.wait_for()


def test_without_script_a_proposal_is_decided_by_its_buttons(world, read, open_page, sign_in):
    reading = read()
    page = sign_in(open_page(java_script_enabled=False), world.hanh)
    page.goto(f"{reading.get_absolute_url()}?kind=task")
    first = reading.proposals.filter(kind="task").first()

    page.locator(f"#r{first.position} .decide button").first.click()

    assert page.locator(f"#r{first.position}[data-state=accepted]").count() == 1
    assert Task.objects.count() == 1
