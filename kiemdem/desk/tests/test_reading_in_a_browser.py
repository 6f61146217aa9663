"""The overview, my work, the tally, search and the journal in a real browser."""

import re
from datetime import date

import pytest

from kiemdem.assignments.moves import Status
from kiemdem.programmes.models import Target

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PAGES = [
    "/",
    "/?as_of=2021-06-15",
    "/?sort=-over",
    "/my-work/",
    "/my-work/?view=waiting",
    "/my-work/?group=accept",
    "/tally/",
    "/tally/?programme=01-CTr/TU&as_of=2021-12-28",
    "/tally/?unit=an-binh&kind=plan&tree=now",
    "/tally/?programme=nonsense",
    "/tally/list/?class=over",
    "/tally/list/?class=paused",
    "/search/?q=de+an",
    "/search/?q=zzzz",
    "/search/",
    "/ledger/",
    "/ledger/?first=31/02/2021",
]


@pytest.fixture
def rich(world):
    """Work in every state, for the keeper and for an officer."""
    done = world.submitted(title="Đề án đã xong")
    done.complete(by=world.nam, on=date(2021, 7, 1), product=world.paper())
    world.submitted(title="Đề án chờ duyệt", due_on=date(2099, 1, 1))
    returned = world.submitted(title="Đề án bị trả")
    returned.send_back(by=world.hanh, on=date(2021, 7, 1), reason="Thiếu bảng giải trình")
    world.charged(title="Kế hoạch mới giao")
    world.charged(title="Kế hoạch của Sóc Sơn", unit=world.soc_son, kind="plan")
    world.charged(title="Từ chối").decline(by=world.binh, on=date(2021, 5, 1), reason="Không đúng")
    world.planned(title="Dự thảo")
    Target.objects.create(programme=world.programme, name="Đề án được duyệt đúng hạn")
    return world


def test_no_page_stands_in_anyones_way(page, sign_in, open_to_everyone, rich):
    open_to_everyone(sign_in(page, rich.hanh), PAGES)
    open_to_everyone(sign_in(page, rich.binh), ["/", "/my-work/", "/my-work/?group=accept"])


def test_a_new_house_says_what_to_do_first(page, sign_in, axe, world):
    world.programme.delete()
    sign_in(page, world.hanh).goto("/")
    axe(page)

    page.get_by_role("link", name="Mở sổ").click()

    page.wait_for_url("**/programmes/new/")


def test_work_is_accepted_from_the_list_several_at_once(page, sign_in, rich):
    other = rich.charged(title="Kế hoạch mới giao nữa")
    sign_in(page, rich.binh).goto("/my-work/")

    page.get_by_label("Chọn tất cả việc chờ tiếp nhận").check()
    page.locator("#bulk button").click()
    page.locator("#dialog form button.primary").click()
    page.locator(".toast").wait_for()

    other.refresh_from_db()
    assert other.status == Status.ACCEPTED


def test_one_is_accepted_in_its_row(page, sign_in, rich):
    sign_in(page, rich.binh).goto("/my-work/")

    row = page.locator("tr", has_text="Kế hoạch mới giao")
    row.get_by_role("button", name="Tiếp nhận").click()

    page.locator(".toast", has_text="Đã tiếp nhận").wait_for()


def test_the_palette_finds_and_goes(page, sign_in, rich):
    sign_in(page, rich.nam).goto("/")
    page.locator("[data-htmx-powered]").first.wait_for(state="attached")

    page.keyboard.press("Control+k")
    page.locator("#palette-q").fill("de an cho duyet")
    page.locator("#palette-found a", has_text="Đề án chờ duyệt").first.click()

    page.wait_for_url("**/tasks/*/")


def test_a_number_opens_down_to_the_task(page, sign_in, rich):
    sign_in(page, rich.nam).goto("/tally/?as_of=2021-12-28")

    page.locator(".stats a.fig").first.click()
    page.locator("tbody a.title", has_text="Đề án đã xong").click()

    page.wait_for_url(re.compile(r"/tasks/\d+/\?as_of=2021-12-28"))
