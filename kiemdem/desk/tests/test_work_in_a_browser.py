"""Requests, evidence, samples and the list of one's work in a real browser: no findings, no leaving."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from kiemdem.inspections.models import Finding, Sample
from kiemdem.requests.models import Request

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
ON = date(2021, 7, 1)
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


@pytest.fixture
def rich(world):
    """Two requests, evidence that was looked at, and a sample with a verdict."""
    charge = world.charged(due_on=date(2021, 6, 30))
    said = {"by": world.binh, "on": ON, "reason": "Chờ hướng dẫn"}
    world.waits = Request.ask(charge, "extend", new_due_on=date(2021, 9, 30), **said)
    world.decided = Request.ask(charge, "product", new_product="Báo cáo", **said)
    world.decided.refuse(by=world.nam, on=ON, grounds="Không đúng đề cương")
    for n in range(2):
        done = world.charged(title=f"Việc đã khai {n}", due_on=date(2021, 6, 30))
        done.accept(by=world.binh, on=ON)
        paper = SimpleUploadedFile("anh.png", PIXEL)
        done.submit(by=world.binh, on=ON, files=[paper], caption="Ảnh chụp", passage="Trang 1")
    world.item = done.evidence.get()
    Finding.find(world.item, "rejected", by=world.tra, on=ON, reason="Ảnh mờ")
    world.sample = Sample.draw(world.province, 2, by=world.tra, on=ON, seed=1)
    world.sample.lines.first().judge("not_held", by=world.tra, on=ON, reason="Thiếu bản ký")
    return world


def pages(world):
    line = world.sample.lines.last()
    return {
        world.nam: [
            "/requests/",
            "/requests/?view=decided",
            world.waits.get_absolute_url(),
            world.decided.get_absolute_url(),
            f"/requests/{world.waits.pk}/grant/",
            f"/requests/{world.waits.pk}/refusal/",
            f"/requests/grants/?request={world.waits.pk}",
            world.waits.assignment.task.get_absolute_url(),
            "/my-work/",
            "/my-work/?view=coming",
        ],
        world.binh: [
            *(
                f"/assignments/{world.waits.assignment_id}/requests/new/?kind={kind}"
                for kind in ("extend", "product", "lead", "stop")
            ),
            world.waits.get_absolute_url(),
            "/my-work/?view=waiting",
        ],
        world.tra: [
            f"/evidence/{world.item.pk}/about/",
            world.item.assignment.task.get_absolute_url(),
            "/inspections/",
            "/inspections/draws/",
            world.sample.get_absolute_url(),
            f"/samples/lines/{line.pk}/verdict/",
            "/my-work/",
        ],
    }


def test_no_page_stands_in_anyones_way(page, sign_in, open_to_everyone, rich):
    for user, addresses in pages(rich).items():
        open_to_everyone(sign_in(page, user), addresses)


def ready(page):
    page.locator("[data-htmx-powered]").first.wait_for(state="attached")


def test_a_request_is_granted_in_its_row_and_the_counts_follow(open_page, sign_in, rich):
    page = sign_in(open_page(), rich.nam)
    page.goto("/my-work/")
    ready(page)

    row = page.locator(f"#request-{rich.waits.pk}")
    row.get_by_role("button", name="Đồng ý").click()

    page.locator("tr.fresh").wait_for()
    assert page.url.endswith("/my-work/")
    assert page.locator("#number-decide").inner_text() == "0"
    rich.waits.refresh_from_db()
    assert rich.waits.status == "granted"


def test_a_claim_is_refused_in_a_dialog_and_one_stays_with_ones_work(open_page, sign_in, rich):
    page = sign_in(open_page(), rich.tra)
    page.goto("/my-work/")
    ready(page)

    page.get_by_role("link", name="Không đạt").first.click()
    dialog = page.locator("#dialog")
    dialog.get_by_role("button", name="Ghi kết luận").click()
    dialog.locator(".error-summary").wait_for()
    dialog.locator("textarea").fill("Chưa ban hành")
    dialog.get_by_role("button", name="Ghi kết luận").click()

    page.wait_for_url("**/my-work/")
    page.get_by_text("Không có việc nào chờ").or_(page.locator(".empty")).first.wait_for()
    assert rich.sample.lines.last().reason == "Chưa ban hành"


def test_the_form_counts_working_days_while_one_types(open_page, sign_in, rich):
    page = sign_in(open_page(), rich.binh)
    page.goto(rich.item.assignment.task.get_absolute_url())
    ready(page)

    page.get_by_role("link", name="Gửi đề nghị").click()
    day = page.locator("#dialog input[name=new_due_on]")
    day.fill("06/07/2021")
    day.press("Tab")

    page.locator("#added").get_by_text("Thêm 4 ngày làm việc").wait_for()


def test_a_page_works_without_scripts(open_page, sign_in, rich):
    page = sign_in(open_page(java_script_enabled=False), rich.nam)
    page.goto("/my-work/")

    page.locator(f"#request-{rich.waits.pk}").get_by_role("button", name="Đồng ý").click()

    assert page.url.endswith("/my-work/")
    rich.waits.refresh_from_db()
    assert rich.waits.status == "granted"
