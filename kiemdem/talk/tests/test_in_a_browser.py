"""Talking and watching in a real browser: without leaving the page, and without JavaScript."""

import pytest

from kiemdem.talk.models import Comment, Watch
from kiemdem.talk.thread import Thread

from .conftest import ON

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def ready(page, address):
    page.goto(address)
    page.locator("[data-htmx-powered]").first.wait_for(state="attached")


def test_no_page_stands_in_anyones_way(page, sign_in, open_to_everyone, world, line):
    task = line.assignment.task
    for thread in (Thread(task), Thread.of(line)):
        said = Comment.say(thread, "Đề nghị bổ sung phụ lục.", by=world.hanh, on=ON)
        said.strike_out(by=world.hanh, on=ON, reason="Ghi nhầm việc")
        mentioned = {"users": [world.binh], "units": [world.province]}
        Comment.say(thread, "Kính chuyển.", by=world.hanh, on=ON, **mentioned)
    addresses = [
        task.get_absolute_url(),
        f"{task.get_absolute_url()}activity/",
        f"/talk/line/{line.pk}/",
        f"/talk/task/{task.pk}/?as_of=2021-07-01",
        f"/talk/comments/{said.pk + 1}/striking/",
        f"/units/{world.ba_vi.pk}/activity/",
        f"{world.programme.get_absolute_url()}history/?kind=comments",
        line.in_return.get_absolute_url(),
    ]

    open_to_everyone(sign_in(page, world.hanh), addresses)


def test_one_talks_and_watches_without_leaving_the_page(page, sign_in, world, thread):
    sign_in(page, world.binh)
    ready(page, thread.task.get_absolute_url())
    talk = page.locator("#talk")

    talk.get_by_label("Ý kiến").fill("Gửi @Không Ai Cả")
    talk.get_by_role("button", name="Gửi ý kiến").click()
    talk.get_by_text("Không tìm thấy ai tên").wait_for()
    assert talk.get_by_label("Ý kiến").input_value() == "Gửi @Không Ai Cả"

    talk.get_by_label("Ý kiến").fill("Đã gửi phụ lục.")
    talk.get_by_text("Chọn nơi gửi tới").click()
    with page.expect_response("**/names/**"):
        talk.get_by_label("Gửi tới người hoặc đơn vị").press_sequentially("hạnh")
    page.locator("#talk datalist option").first.wait_for(state="attached")
    label = page.locator("#talk datalist option").first.get_attribute("value")
    talk.get_by_label("Gửi tới người hoặc đơn vị").fill(label)
    talk.get_by_role("button", name="Gửi ý kiến").click()
    talk.locator("li p").get_by_text("Đã gửi phụ lục.", exact=True).first.wait_for()
    assert talk.get_by_text("@Lê Thị Hạnh", exact=True).is_visible()
    assert talk.get_by_text("2 người theo dõi").is_visible()

    talk.get_by_role("button", name="Thôi theo dõi").click()
    talk.get_by_role("button", name="Theo dõi", exact=True).wait_for()
    talk.get_by_role("link", name="Gạch bỏ").click()
    page.locator("#dialog").get_by_label("Lý do").fill("Ghi nhầm việc")
    page.locator("#dialog").get_by_role("button", name="Gạch bỏ").click()
    page.locator("#talk del").wait_for()

    assert page.url.partition("#")[0].endswith(thread.task.get_absolute_url())
    assert Comment.objects.get().strike.reason == "Ghi nhầm việc"
    assert not Watch.objects.filter(user=world.binh).exists()


def test_one_talks_without_javascript(open_page, sign_in, world, thread):
    page = sign_in(open_page(java_script_enabled=False), world.binh)
    page.goto(thread.task.get_absolute_url())

    page.locator("#talk textarea").fill("@Không Ai Cả")
    page.get_by_role("button", name="Gửi ý kiến").click()
    assert page.get_by_text("Không tìm thấy ai tên").first.is_visible()
    page.locator("#talk textarea").fill("@Lê Thị Hạnh đã gửi phụ lục.")
    page.get_by_role("button", name="Gửi ý kiến").click()

    assert page.locator("#talk li p").first.inner_text() == "@Lê Thị Hạnh đã gửi phụ lục."
    assert page.url.partition("#")[0].endswith(thread.task.get_absolute_url())
    page.locator("#talk").get_by_role("button", name="Thôi theo dõi").click()
    assert not Watch.objects.filter(user=world.binh).exists()
